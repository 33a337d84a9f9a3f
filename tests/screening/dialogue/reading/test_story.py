"""What is heard in a story, and where."""

import pytest

from screening.dialogue.interpretation import Clause, Entity
from screening.dialogue.reading.deeds import kinds_of
from screening.dialogue.reading.options import OptionWords
from screening.dialogue.reading.story import Group, figures, is_none, read_story
from screening.dialogue.reading.told import told
from tests.screening.dialogue.reading.shown import shown

THINGS = {
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
GROUPS = {name: Group(things) for name, things in THINGS.items()}
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


OWN = ("I visited the farm", "dropped in on them", "went there with samples")
ENDS = ("she signed", "they took it", "he said yes")
PATIENT = ("I did not hurry him", "never raised my voice")
BY_SENSE = {
    "calls": Group(
        (OptionWords(id="visit", label="visit"),), {"visit": kinds_of(OWN), "call": kinds_of(OWN)}
    ),
    "ends": Group((OptionWords(id="yes", label="yes"),), {"yes": kinds_of(ENDS)}),
    "calm": Group((OptionWords(id="calm", label="calm"),), {"calm": kinds_of(PATIENT)}),
}


def _told(text: str, shares: dict[str, float], value: str) -> Clause:
    entities = tuple(
        Entity(name=f"tells:farm/{group}", value=value, start=0, end=len(text), certainty=share)
        for group, share in shares.items()
    )
    return Clause(start=0, end=len(text), entities=entities)


def _heard(text: str, shares: dict[str, float], value: str) -> set[str]:
    by_sense = tuple(told((_told(text, shares, value),), "farm", BY_SENSE))
    reading = read_story(text, BY_SENSE, by_sense)
    return {group for group in BY_SENSE if shown(reading).find(f"{group}:") >= 0}


@pytest.mark.parametrize(
    ("text", "shares", "value", "heard"),
    [
        ("rode over to their barn", {"calls": 0.8}, "visit", {"calls"}),
        ("the barn was red", {"calls": 0.4}, "visit", set()),
        ("my boss rode over to their barn", {"calls": 0.8}, "visit", set()),
        ("the driver went in", {"calls": 0.8}, "visit", set()),
        ("a colleague and I rode over", {"calls": 0.8}, "visit", {"calls"}),
        ("he took a dozen", {"ends": 0.85}, "yes", {"ends"}),
        ("he did not take any", {"ends": 0.8}, "yes", set()),
        ("we weren't let in", {"calls": 0.9}, "visit", set()),
        ("I wasn't pushing her", {"calm": 0.9}, "calm", {"calm"}),
        ("then she was scared no more", {"ends": 0.9}, "yes", {"ends"}),
        ("wrote to them", {"calls": 0.35, "not_asked_for": 0.6}, "visit", {"calls"}),
    ],
)
def test_a_clause_tells_a_group_like_its_examples(
    text: str, shares: dict[str, float], value: str, heard: set[str]
) -> None:
    assert _heard(text, shares, value) == heard


def test_another_flows_groups_are_not_heard() -> None:
    clause = _told("rode over", {"calls": 0.9}, "visit")
    assert not list(told((clause,), "other", BY_SENSE))


@pytest.mark.parametrize("text", ["nope, nothing", "I have never had that", "no such thing"])
def test_nothing_to_tell_is_an_answer(text: str) -> None:
    assert is_none(text)


@pytest.mark.parametrize("text", ["no", "nothing comes to mind", "I can't remember any", "sold"])
def test_what_is_not_recalled_is_no_answer(text: str) -> None:
    assert not is_none(text)


def test_a_colleagues_deed_is_not_heard_by_a_word() -> None:
    assert shown(read_story("my partner visits them", BY_SENSE)) == "none"
    assert shown(read_story("my partner drove, I visited", BY_SENSE)) == "calls:visit"
