"""What is heard in a story, and where."""

import pytest

from screening.dialogue.reading.options import OptionWords
from screening.dialogue.reading.story import figures, read_story
from tests.screening.dialogue.reading.shown import shown

GROUPS = {
    "channels": (
        OptionWords(id="cold_call", label="cold call", synonyms=("call", "dial")),
        OptionWords(id="email", label="email"),
        OptionWords(id="linkedin", label="LinkedIn"),
        OptionWords(id="visit", label="visit", synonyms=("drop by", "door to door")),
    ),
    "acts": (
        OptionWords(id="research", label="research"),
        OptionWords(id="follow_up", label="follow up"),
        OptionWords(id="close", label="close", synonyms=("win", "sign")),
    ),
    "figures": (),
}
SAID = {
    "I cold-called 50 companies and e-mailed the rest": (
        "channels:cold_call+email figures:figures"
    ),
    "I didn't call, I emailed": "channels:email",
    "Researched them first, then kept following up until they signed": (
        "acts:research+follow_up+close"
    ),
    "never used LinkedIn, just visits": "channels:visit",
    "won a $60k deal": "acts:close figures:figures",
    "we did not call much": "none",
    "I didn't give up and emailed them": "channels:email",
    "we could not visit and wrote an email, then they signed": "channels:email acts:close",
    "they didn't email and call": "none",
    "they never really signed": "none",
    "it was an evening with wine": "none",
    "nothing special": "none",
    "": "none",
}


def test_things_are_heard_in_any_form_unless_denied() -> None:
    right = {said: heard for said, heard in SAID.items() if said}
    assert {said: shown(read_story(said, GROUPS)) for said in right} == right


def test_every_thing_heard_has_its_place() -> None:
    text = "I\u2019d been calling, then e-mailed 12 leads"
    reading = read_story(text, GROUPS)
    assert [text[start:end] for start, end in reading.spans] == ["calling", "e-mailed", "12 leads"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("closed a $60k deal", ["$60k"]),
        ("grew it by 20 percent to €1.2m", ["20 percent", "€1.2m"]),
        ("booked 12 meetings", ["12 meetings"]),
        ("booked twelve meetings", ["twelve meetings"]),
        ("doubled my book", ["doubled"]),
        ("in 2019 I was there for 3 years", []),
        ("at 9 am", []),
    ],
)
def test_figures_are_outcomes_not_times(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in figures(text)] == found
