"""How well each of several things is known."""

from screening.dialogue.reading.options import OptionWords
from screening.dialogue.reading.skills import read_skills
from tests.screening.dialogue.reading.shown import shown

OFFICE = (
    OptionWords(id="word", label="Word", synonyms=("MS Word", "Microsoft Word")),
    OptionWords(
        id="excel",
        label="Excel",
        synonyms=("MS Excel", "spreadsheets"),
        signs={"good": ("pivot tables", "vlookup"), "expert": ("macros", "vba")},
    ),
    OptionWords(id="outlook", label="Outlook"),
)
SAID = {
    "Excel weekly, vlookup; Word fine; never Outlook": "word:good excel:good outlook:no",
    "expert in all three": "word:expert excel:expert outlook:expert",
    "proficient with the whole suite": "word:good excel:good outlook:good",
    "Word and Outlook yes, Excel not so much": "word:yes excel:basic outlook:yes",
    "all of them": "word:yes excel:yes outlook:yes?",
    "none": "word:no excel:no outlook:no",
    "very good at Word": "word:expert",
    "very good at Word, basic Excel, Outlook every day": "word:expert excel:basic outlook:yes",
    "everything but Outlook": "word:yes excel:yes outlook:no",
    "nothing except Word": "word:yes excel:no outlook:no",
    "I use all three every day, Excel less so": "word:yes excel:basic outlook:yes",
    "Word good Excel great Outlook ok": "word:good excel:good outlook:basic",
    "Word: expert, Excel: intermediate, Outlook: basic": "word:expert excel:good outlook:basic",
    "expert in Word, Excel and Outlook": "word:expert excel:expert outlook:expert",
    "Word, Excel, and Outlook - advanced": "word:expert excel:expert outlook:expert",
    "I don't use Excel much": "excel:basic",
    "I excel at sales and use Excel": "excel:yes?",
    "Macros in Excel": "excel:expert",
    "I don't just use Word, I teach it": "word:expert",
    "never used any of them": "word:no excel:no outlook:no",
    "Proficient in Word and Outlook, beginner in Excel": "word:good excel:basic outlook:good",
    "Word - good Excel - none Outlook - expert": "word:good excel:no outlook:expert",
    "Word=basic Excel=no Outlook=daily": "word:basic excel:no outlook:yes",
    "word good excel never outlook great": "word:good excel:no outlook:good",
    "Word: 9/10 Excel: 4/10 Outlook: none": "word:expert excel:basic outlook:no",
    "Outlook poor, others strong": "word:good excel:good outlook:basic",
    "Excel: strong, rest: weak": "word:basic excel:good outlook:basic",
    "Word 5/10 rest 8/10": "word:good excel:good outlook:good",
    "Excel basic, rest never": "word:no excel:basic outlook:no",
    "I help others with Excel": "excel:yes?",
    "all of them, expert in Excel": "word:yes excel:expert outlook:yes",
    "Office suite all fine, Excel advanced": "word:good excel:expert outlook:good",
}
NOT_SAID = (
    "word of mouth",
    "I excel at closing",
    "a positive outlook on life",
    "never done pivot tables",
    "",
)


def test_skills_are_taken_with_their_levels() -> None:
    assert {said: shown(read_skills(said, OFFICE)) for said in SAID} == SAID


def test_everyday_words_are_no_skills() -> None:
    assert [said for said in NOT_SAID if shown(read_skills(said, OFFICE)) != "-"] == []


def test_a_rest_without_a_level_is_asked_about() -> None:
    assert shown(read_skills("Excel great and the rest", OFFICE)) == (
        "word:yes excel:good outlook:yes?"
    )


def test_a_level_alone_is_that_of_all() -> None:
    assert shown(read_skills("advanced", OFFICE)) == "word:expert excel:expert outlook:expert"
    assert shown(read_skills("so so", OFFICE)) == "word:basic excel:basic outlook:basic?"
