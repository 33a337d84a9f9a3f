"""What an answer is worth is told answer by answer."""

from typing import Any

import pytest

from screening.authoring.rule_words import rule_in_words
from tests.screening.small_flows import flow_with

TWO = {"a": "Apples", "b": "Pears"}
RULES: list[tuple[dict[str, Any], list[str]]] = [
    ({"answer": "yes_no", "points": {"yes": 5, "unsure": 1.5}}, ["yes: 5", "not sure: 1.5"]),
    (
        {"answer": "duration", "points": {"at_least": {"6 months": 3, "3 years": 10}}},
        ["6 months or more: 3", "3 years or more: 10"],
    ),
    (
        {"answer": "number", "unit": "calls", "points": {"at_least": {0: 1, 1000: 5}}},
        ["anything: 1", "1,000 or more: 5"],
    ),
    (
        {"answer": "choices", "options": TWO, "points": {"each": {"b": 2, "a": 3}, "at_most": 4}},
        ["Pears: 2", "Apples: 3", "at most together: 4"],
    ),
    (
        {"answer": "choice", "options": TWO, "other": True, "points": {"each": {"other": 1}}},
        ["something else: 1"],
    ),
    (
        {"answer": "story", "points": {"heard": {"asked_for_help": 2}, "at_most": 2}},
        ["heard of asked for help: 2", "at most together: 2"],
    ),
    (
        {"answer": "education", "points": {"bachelor": 10, "some_college": 4}},
        ["some college: 4", "bachelor's degree: 10"],
    ),
    (
        {"answer": "skills", "skills": {"x": "Excel"}, "points": {"x": {"has": 1, "expert": 4}}},
        ["Excel known, level not told: 1", "Excel expert: 4"],
    ),
    (
        {"answer": "scale", "steps": {1: "hardly", 2: "well"}, "points": {2: 3}},
        ["2 (well) or more: 3"],
    ),
    ({"answer": "file", "points": {"given": 2}}, ["answered at all: 2"]),
    ({"answer": "name"}, []),
]


@pytest.mark.parametrize(("written", "told"), RULES, ids=[each["answer"] for each, _ in RULES])
def test_each_kind_of_rule_is_told_line_by_line(written: dict[str, Any], told: list[str]) -> None:
    flow = flow_with({**written, "criterion": "prospecting"})
    assert [str(line) for line in rule_in_words(flow.questions[0], flow)] == told


def test_points_by_condition_name_the_other_question_only_where_there_is_one() -> None:
    earlier = {"id": "team", "title": "In a team", "answer": "yes_no"}
    cases = [{"if": {"team": "yes", "it_2": "yes"}, "give": 3}, {"if": "yes", "give": 1}]
    question = {"title": "Led it", "answer": "yes_no", "criterion": "office", "points_if": cases}
    flow = flow_with(earlier, question)
    assert [str(line) for line in rule_in_words(flow.questions[1], flow)] == [
        "if “In a team” is yes and “Led it” is yes: 3",
        "yes: 1",
    ]


def test_where_a_person_rates_no_rule_is_told() -> None:
    flow = flow_with({"answer": "yes_no", "points": {"yes": 5}, "criterion": "communication"})
    (line,) = rule_in_words(flow.questions[0], flow)
    assert (str(line), line.points) == ("a person rates this", None)
