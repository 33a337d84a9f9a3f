"""Choosing options: by name, by place, as a set, and by leaving some out."""

import pytest

from screening.dialogue.reading.options import OptionWords, read_options
from tests.screening.dialogue.reading.shown import shown, value_shown

SOLD = (
    OptionWords(id="it", label="IT solutions", synonyms=("IT", "tech", "software")),
    OptionWords(id="insurance", label="Insurance"),
    OptionWords(id="finance", label="Finance", synonyms=("banking", "financial services")),
    OptionWords(id="consulting", label="Consulting services", synonyms=("consulting",)),
)
LANGUAGES = (
    OptionWords(id="c", label="C"),
    OptionWords(id="cpp", label="C++"),
    OptionWords(id="dotnet", label=".NET", synonyms=("dot net",)),
    OptionWords(id="java", label="Java"),
    OptionWords(id="javascript", label="JavaScript"),
)
SAID = {
    "IT yes, insurance no": "it",
    "the first two": "it+insurance",
    "1 and 3": "it+finance",
    "the last one": "consulting",
    "the second": "insurance",
    "all of them": "it+insurance+finance+consulting",
    "none": "none",
    "neither": "none",
    "everything but insurance": "it+finance+consulting",
    "all except finance and consulting": "it+insurance",
    "all but the last one": "it+insurance+finance",
    "nothing except software": "it",
    "it": "it",
    "insurance and it": "it+insurance",
    "Insurence": "insurance",
    "I sold IT, never insurance": "it",
    "software & banking": "it+finance",
    "IT but not insurance": "it",
    "other: solar panels": "none other:solar panels",
    "insurance, and also solar panels": "insurance other:solar panels",
    "nothing, but I just use software": "none",
    "none of them, but we purchased finance products": "none",
    "worked at a bank selling finance": "finance",
    "I used to sell insurance": "insurance",
    "finance, also sold boats": "finance other:boats",
    "finance, I also work well with people": "finance",
    "insurance, thats all": "insurance",
    "a bit of everything": "it+insurance+finance+consulting",
}
ASKED_ABOUT = {
    "not finance": "none?",
    "maybe finance": "finance?",
    "IT or finance": "it+finance?",
    "we purchased software from vendors, never sold any": "none?",
    "I'd love to sell finance": "finance?",
    "hoped to get into consulting, became a cook": "consulting?",
    "as a customer I know banking": "finance?",
    "I was employed at an insurance office, in claims": "insurance?",
    "I bought banking products and sold insurance": "insurance+finance?",
    "both": "vague",
    "some of them": "vague",
}
NOT_SAID = (
    "I've sold it before",
    "the first two years I sold cars",
    "I have 3 years",
    "all my life",
    "ok that's everything",
    "that will be all",
    "nothing more",
    "nope nothing else",
    "",
)


def test_options_are_taken() -> None:
    assert {said: shown(read_options(said, SOLD, many=True, other=True)) for said in SAID} == SAID


def test_an_open_choice_is_asked_about() -> None:
    assert {said: shown(read_options(said, SOLD, many=True)) for said in ASKED_ABOUT} == ASKED_ABOUT


def test_everyday_words_choose_nothing() -> None:
    assert [said for said in NOT_SAID if shown(read_options(said, SOLD, many=True)) != "-"] == []


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("C++", "cpp"),
        ("C", "c"),
        (".NET and C++", "cpp+dotnet"),
        ("javascript", "javascript"),
        ("Java, JavaScript", "java+javascript"),
        ("dot net", "dotnet"),
    ],
)
def test_names_with_signs_in_them_are_told_apart(said: str, chosen: str) -> None:
    assert shown(read_options(said, LANGUAGES, many=True)) == chosen


def test_two_options_where_one_is_asked_for_are_alternatives() -> None:
    reading = read_options("insurance and finance", SOLD, many=False)
    assert reading is not None
    assert shown(reading) == "insurance?"
    assert [value_shown(a.value) for a in reading.alternatives if a.value] == ["finance"]
