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
WHICH = "Which of these have you sold?"
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
    "we purchased software from vendors, never sold any": "none",
    "none of them, but we purchased finance products": "none",
    "worked at a bank selling finance": "finance",
    "I used to sell insurance": "insurance",
    "finance, also sold boats": "finance other:boats",
    "finance, I also work well with people": "finance",
    "insurance, thats all": "insurance",
    "a bit of everything": "it+insurance+finance+consulting",
    "Insurance and banking, nothing else for the last four years": "insurance+finance",
    "just software. nothing more": "it",
    "insurance, never anything else": "insurance",
    "finance, none of the others": "finance",
}
ASKED_ABOUT = {
    "not finance": "none?",
    "maybe finance": "finance?",
    "IT or finance": "it+finance?",
    "I'd love to sell finance": "finance?",
    "hoped to get into consulting, became a cook": "consulting?",
    "as a customer I know banking": "finance?",
    "I was employed at an insurance office, in claims": "insurance?",
    "I bought banking products and sold insurance": "insurance+finance?",
    "sold furniture to insurance companies": "insurance?",
    "I worked for a finance company": "finance?",
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
    assert {
        said: shown(read_options(said, SOLD, many=True, other=True, question=WHICH))
        for said in SAID
    } == SAID


def test_an_open_choice_is_asked_about() -> None:
    assert {
        said: shown(read_options(said, SOLD, many=True, question=WHICH)) for said in ASKED_ABOUT
    } == ASKED_ABOUT


def test_everyday_words_choose_nothing() -> None:
    assert [
        said
        for said in NOT_SAID
        if shown(read_options(said, SOLD, many=True, question=WHICH)) != "-"
    ] == []


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


PLACES = (
    OptionWords(id="care_home", label="In a care home", synonyms=("care home", "nursing home")),
    OptionWords(id="hospital", label="In a hospital", synonyms=("hospital",)),
    OptionWords(id="servers", label="Servers", synonyms=("server",)),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("I worked in a care home", "care_home"),
        ("worked at a hospital for two years", "hospital"),
        ("I supported servers", "servers"),
        ("was employed by a nursing home", "care_home"),
        ("I studied at a hospital, as a customer service rep", "hospital"),
        ("I'd love to be in a hospital", "hospital?"),
        ("I applied to a nursing home", "care_home?"),
        ("I want to work with servers", "servers?"),
    ],
)
def test_work_is_no_less_than_what_was_asked_for_where_no_sale_is_asked_for(
    said: str, chosen: str
) -> None:
    asked = "Where was that? You can name several."
    assert shown(read_options(said, PLACES, many=True, question=asked)) == chosen


CERTIFICATES = (
    OptionWords(id="comptia", label="CompTIA", synonyms=("A+", "Network+")),
    OptionWords(id="cisco", label="Cisco", synonyms=("CCNA",)),
    OptionWords(id="first_aid", label="First aid", synonyms=("CPR",)),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("studying for a+", "none"),
        ("working on my CCNA", "none"),
        ("I'm planning to get first aid", "none"),
        ("taking the CCNA exam next month", "none"),
        ("CPR is in progress", "none"),
        ("signed up for the A+", "none"),
        ("I will have my CCNA soon", "none"),
        ("almost done with my CPR", "none"),
        ("A+ and CCNA", "comptia+cisco"),
        ("I studied hard and passed the A+", "comptia"),
        ("worked for it, got my CPR last year", "first_aid"),
        ("I have A+, working on Network+", "comptia"),
        ("I hold the CCNA and I am studying for the A+", "cisco"),
        ("my A+ has expired", "comptia"),
    ],
)
def test_what_is_studied_for_or_planned_is_not_had(said: str, chosen: str) -> None:
    asked = "Do you have any of these certificates?"
    assert shown(read_options(said, CERTIFICATES, many=True, question=asked)) == chosen


TRAVEL = (
    OptionWords(id="car", label="My own car", synonyms=("car",)),
    OptionWords(id="bike", label="By bike", synonyms=("bike",)),
    OptionWords(id="gladly", label="Sure, by any of them", synonyms=("sure", "certain of it")),
)


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("I'd like to use my bike", "bike"),
        ("I just bought a car", "car"),
        ("maybe my bike", "bike?"),
        ("not sure what to say", "-"),
        ("I'm really not sure", "-"),
        ("not sure yet, the bike maybe", "bike?"),
        ("sure", "gladly"),
    ],
)
def test_a_wish_answers_what_somebody_would_do_and_a_doubt_does_not(said: str, chosen: str) -> None:
    asked = "How would you get from one client to the next?"
    assert shown(read_options(said, TRAVEL, many=False, question=asked)) == chosen
