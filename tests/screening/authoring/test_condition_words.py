"""Conditions are told in words that need no knowledge of the language they are written in."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from screening.authoring.condition_words import answer_wanted, in_words
from screening.flow.conditions import Condition, ShortCondition
from tests.screening.small_flows import flow_with

SCHOOLING = {"id": "school", "title": "Schooling", "answer": "education"}
FLOW = flow_with(
    {"id": "drove", "title": "Drove a van", "answer": "yes_no"},
    {"id": "years", "title": "Years on the road", "answer": "duration"},
    {"id": "stops", "title": "Stops", "answer": "number", "unit": "stops", "per": "day"},
    {"id": "pay", "title": "Pay", "answer": "money", "currency": "EUR", "per": "hour"},
    {"id": "start", "title": "First day", "answer": "date"},
    {
        "id": "loads",
        "title": "Loads",
        "answer": "choices",
        "other": True,
        "options": {"food": "Food", "post": "Parcels and post", "glass": "Glass"},
    },
    {"id": "maps", "title": "Maps", "answer": "scale", "steps": {1: "hardly", 2: "well"}},
    SCHOOLING,
    {"id": "tools", "title": "Tools", "answer": "skills", "skills": {"lift": "Tail lift"}},
    {"id": "tale", "title": "A hard day", "answer": "story"},
    {"id": "agree", "title": "Medical check", "answer": "consent"},
)

SAID: dict[str, dict[str, Any]] = {
    "if “Drove a van” is yes": {"drove": "yes"},
    "if “Drove a van” is yes or not sure": {"drove": ["yes", "unsure"]},
    "if “Years on the road” is at least 3 years": {"years": {"at_least": "3 years"}},
    "if “Years on the road” is less than 1 year 6 months": {"years": {"less_than": "18 months"}},
    "if “Years on the road” is from 1 year to 2 years": {
        "years": {"between": ["1 year", "2 years"]}
    },
    "if “Stops” is at least 1,500 stops a day": {"stops": {"at_least": 1500}},
    "if “Pay” is less than 20.5 EUR an hour": {"pay": {"less_than": 20.5}},
    "if “First day” is before 1 May 2027": {"start": {"less_than": "2027-05-01"}},
    "if “First day” is 1 May 2027 or later": {"start": {"at_least": "2027-05-01"}},
    "if “Loads” includes Food": {"loads": "food"},
    "if “Loads” includes both Food and Glass": {"loads": {"includes": ["food", "glass"]}},
    "if “Loads” includes Food or something else": {"loads": {"includes_any": ["food", "other"]}},
    "if “Maps” is 2 (well)": {"maps": "2"},
    "if “Maps” is at least 2 (well)": {"maps": {"at_least": 2}},
    "if “Schooling” is a bachelor's degree or higher": {"school": {"at_least": "bachelor"}},
    "if “Schooling” is lower than an associate's degree": {"school": {"less_than": "associate"}},
    "if “Tools” includes Tail lift": {"tools": {"includes": "lift"}},
    "if “A hard day” includes asked for help": {"tale": {"includes": "asked_for_help"}},
    "if “Medical check” is declined": {"agree": "decline"},
    "if “Pay” was answered": {"answered": "pay"},
    "if “Pay” was passed over": {"skipped": "pay"},
    "if “Drove a van” is yes and “Pay” was answered": {"drove": "yes", "answered": "pay"},
    "if “Drove a van” is not yes": {"none_of": [{"drove": "yes"}]},
    "if “Drove a van” is yes or “Pay” was passed over": {
        "any_of": [{"drove": "yes"}, {"skipped": "pay"}]
    },
    "if “Drove a van” is not yes and “Pay” was not answered": {
        "none_of": [{"any_of": [{"drove": "yes"}, {"answered": "pay"}]}]
    },
    "always": {},
}


def condition(written: dict[str, Any]) -> Condition:
    return TypeAdapter(ShortCondition).validate_python(written)


@pytest.mark.parametrize("words", SAID)
def test_a_condition_is_told_by_the_question_it_is_about(words: str) -> None:
    assert in_words(condition(SAID[words]), FLOW) == words


def test_what_is_joined_by_or_stands_in_brackets_among_what_is_joined_by_and() -> None:
    either = {"any_of": [{"drove": "yes"}, {"loads": {"includes": "post"}}]}
    written = condition({"answered": "pay", "all_of": [either]})
    assert in_words(written, FLOW) == (
        "if “Pay” was answered and (“Drove a van” is yes or “Loads” includes Parcels and post)"
    )


def test_a_denied_pair_is_told_as_one_of_the_two_missing() -> None:
    written = condition({"none_of": [{"drove": "yes", "loads": {"includes": ["food", "glass"]}}]})
    assert in_words(written, FLOW) == (
        "if “Drove a van” is not yes or “Loads” does not include both Food and Glass"
    )


def test_what_is_denied_twice_is_told_plainly() -> None:
    written = condition({"none_of": [{"none_of": [{"drove": "no"}]}]})
    assert in_words(written, FLOW) == "if “Drove a van” is no"


def test_a_question_that_is_not_there_is_told_by_its_id() -> None:
    assert in_words(condition({"gone": "yes"}), FLOW) == "if “gone” is yes"


def test_a_condition_about_one_question_alone_is_an_answer_to_it() -> None:
    drove = FLOW.question("drove")
    assert answer_wanted(condition({"drove": "yes"}), drove) == "yes"
    assert answer_wanted(condition({"drove": "yes", "answered": "pay"}), drove) is None
    assert answer_wanted(condition({"answered": "drove"}), drove) is None
