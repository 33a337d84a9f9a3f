"""The words of a choice are those of the condition that sets it apart."""

from typing import Any

import pytest

from screening.authoring.routes.tracing import routes
from tests.screening.authoring.routes.drawn import flow

HOURS = {"id": "hours", "answer": "number", "unit": "hours", "per": "week", "criterion": "one"}
SKILLS = {
    "id": "it",
    "answer": "skills",
    "skills": {"net": {"label": "Networks"}, "print": {"label": "Printers"}},
    "criterion": "one",
    "points": {"net": {"basic": 1, "expert": 9}},
}
LINES = {"points": {"at_least": {20: 1, 60: 5}}}


def said(question: dict[str, Any], *tests: Any) -> set[str]:
    """How the answers to a question are called on all routes, one more question a test."""
    asked = [
        {"id": f"if_{at}", "answer": "yes_no", "only_if": {question["id"]: test}}
        for at, test in enumerate(tests)
    ]
    return {
        choice.answers
        for route in routes(flow([question, *asked])).routes
        for choice in route.choices
    }


def test_what_lies_between_two_is_told_as_the_condition_has_it_wherever_points_begin() -> None:
    assert said(HOURS | LINES, {"between": [1, 24]}) == {
        "is from 1 to 24 hours a week",
        "is not from 1 to 24 hours a week",
    }


def test_of_two_stretches_each_part_is_told_by_both() -> None:
    assert said(HOURS | LINES, {"between": [1, 24]}, {"between": [10, 30]}) == {
        "is from 1 to 24 hours a week and is from 10 to 30 hours a week",
        "is from 1 to 24 hours a week and is not from 10 to 30 hours a week",
        "is not from 1 to 24 hours a week and is from 10 to 30 hours a week",
        "is not from 1 to 24 hours a week and is not from 10 to 30 hours a week",
    }


@pytest.mark.parametrize("points", [{}, LINES])
def test_a_stretch_that_is_cut_by_a_bound_ends_where_it_ends(points: dict[str, Any]) -> None:
    # 42 hours lie between 24 and 60; nobody named them.
    assert said(HOURS | points, {"between": [10, 24]}, {"at_least": 20}) == {
        "less than 10 hours a week",
        "10 to less than 20 hours a week",
        "20 to 24 hours a week",
        "more than 24 hours a week",
    }


def test_days_are_told_as_days() -> None:
    day = {"id": "from", "answer": "date"}
    assert said(day, {"at_least": "2027-05-01"}) == {"1 May 2027 or later", "before 1 May 2027"}


def test_skills_are_told_without_how_well_they_are_known() -> None:
    assert said(SKILLS, {"includes": "net"}) == {"includes Networks", "does not include Networks"}
    two = said(SKILLS, {"includes": "net"}, {"includes_any": ["net", "print"]})
    assert two == {
        "includes Networks",
        "does not include Networks and includes Networks or Printers",
        "does not include Networks or Printers",
    }
    assert not any("basic" in each or "expert" in each for each in two)


def test_any_other_text_is_told_as_not_being_the_one_that_is_tested() -> None:
    place = {"id": "town", "answer": "text"}
    assert said(place, {"is": "Berlin"}) == {"is “Berlin”", "is not “Berlin”"}
