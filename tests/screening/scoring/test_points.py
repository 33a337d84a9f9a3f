"""What one answer is worth, and the most that it could be."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.values import (
    Choices,
    Day,
    Duration,
    File,
    Money,
    Number,
    Skill,
    SkillLevel,
    Skills,
    Step,
    Text,
    Value,
    YesNo,
)
from screening.scoring.points import most_points, worth
from screening.scoring.score import score
from tests.screening.small_flows import flow_with

ONE = {"one": {"title": "One", "weight": 20, "levels": {0: "none", 10: "some"}}}


def flow_of(*questions: dict[str, Any]) -> Flow:
    return flow_with(*questions, criteria=ONE)


def question(**written: object) -> Question:
    return flow_of({"id": "asked", "criterion": "one", **written}).question("asked")


TWO = {"a": "Apples", "b": "Bread", "c": "Cheese"}


def test_of_a_single_choice_the_best_option_is_the_most() -> None:
    one = question(answer="choice", options=TWO, points={"each": {"a": 3, "b": 5, "c": 1}})
    several = question(answer="choices", options=TWO, points={"each": {"a": 3, "b": 5, "c": 1}})
    assert (most_points(one), most_points(several)) == (5, 9)
    assert worth(one, Choices(options=("b",))).points == 5


def test_the_highest_step_reached_counts() -> None:
    scale = question(
        answer="scale",
        steps={1: "low", 2: "middle", 3: "high", 4: "top"},
        points={2: 3, 4: 7},
    )
    assert [worth(scale, Step(step=step)).points for step in (1, 2, 3, 4)] == [0, 3, 3, 7]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ({"answer": "place"}, Text(text="Tampa")),
        ({"answer": "text"}, Text(text="hello")),
        ({"answer": "date"}, Day(earliest=date(2027, 5, 1), latest=None)),
        ({"answer": "money", "currency": "EUR"}, Money(least=1, most=None, currency="EUR")),
        ({"answer": "file"}, File(name="cv.pdf", media_type="application/pdf", size=1, key="k")),
    ],
)
def test_what_is_given_counts_as_given(written: dict[str, object], value: Value) -> None:
    given = question(points={"given": 4}, **written)
    assert worth(given, value).points == most_points(given) == 4


def test_the_first_case_that_holds_counts() -> None:
    cases = [
        {"if": {"at_least": "3 years"}, "give": 6},
        {"if": {"at_least": "1 year"}, "give": 9},
    ]
    asked = question(answer="duration", points_if=cases)
    assert most_points(asked) == 9
    assert worth(asked, Duration(least=40, most=40)).points == 6
    assert worth(asked, Duration(least=14, most=14)).points == 9
    assert worth(asked, Duration(least=3, most=3)).points == 0


def test_a_case_can_hang_on_an_earlier_answer() -> None:
    flow = flow_of(
        {"id": "sold", "answer": "yes_no"},
        {
            "id": "years",
            "answer": "duration",
            "criterion": "one",
            "points_if": [
                {"if": {"sold": "yes", "years": {"at_least": "1 year"}}, "give": 8},
                {"if": {"at_least": "1 year"}, "give": 2},
            ],
        },
    )
    years = Answer(question="years", value=Duration(least=24, most=24))
    for said, points in (("yes", 8), ("no", 2)):
        sold = Answer(question="sold", value=YesNo(answer=said))
        card = score(flow, "", {"sold": sold, "years": years})
        (line,) = card.criteria[0].lines
        assert line.points / line.of == points / 8


def test_a_reading_below_the_least_certainty_is_left_to_a_person() -> None:
    flow = flow_of(
        {
            "id": "asked",
            "answer": "number",
            "unit": "calls",
            "criterion": "one",
            "least_certainty": 80,
            "points": {"at_least": {10: 5}},
        }
    )
    unsure = Answer(question="asked", value=Number(least=20, most=20), certainty=0.79)
    card = score(flow, "", {"asked": unsure})
    assert card.criteria[0].state == "waits_for_person"
    assert "too unsure" in card.criteria[0].reason
    assert card.of == 0
    confirmed = unsure.model_copy(update={"confirmed": True})
    assert score(flow, "", {"asked": confirmed}).criteria[0].state == "scored"


def test_what_was_scored_so_far_leaves_room_for_what_is_still_asked() -> None:
    rule = {"answer": "yes_no", "criterion": "one", "points": {"yes": 5, "no": 0}}
    flow = flow_of({"id": "first", **rule}, {"id": "second", **rule})
    card = score(flow, "", {"first": Answer(question="first", value=YesNo(answer="yes"))})
    weight = flow.criteria["one"].weight
    assert (card.criteria[0].points, card.criteria[0].of) == (weight / 2, weight / 2)
    assert card.range == (50.0, 100.0)


@pytest.mark.parametrize(
    ("written", "level", "points"),
    [
        ({"has": 1, "good": 3}, "expert", 3),
        ({"has": 1, "good": 3}, "good", 3),
        ({"has": 1, "good": 3}, "basic", 1),
        ({"has": 1, "good": 3}, None, 1),
        ({"has": 3}, "expert", 3),
        ({"basic": 2, "expert": 5}, "good", 2),
        ({"basic": 2, "expert": 5}, None, 2),
        ({"good": 3}, "basic", 0),
    ],
)
def test_a_level_that_is_not_listed_counts_as_the_next_one_below(
    written: dict[str, float], level: SkillLevel | None, points: float
) -> None:
    skills = question(answer="skills", skills={"excel": "Excel"}, points={"excel": written})
    said = Skills(skills={"excel": Skill(has=True, level=level)})
    assert worth(skills, said).points == points


def test_points_that_hang_on_words_not_read_yet_wait_for_them() -> None:
    asked: dict[str, Any] = {
        "id": "calls",
        "answer": "yes_no",
        "criterion": "one",
        "points_if": [{"if": {"sold": "yes"}, "give": 2}, {"if": "yes", "give": 10}],
    }
    flow = flow_of({"id": "sold", "answer": "yes_no"}, asked)
    said = Answer(question="calls", value=YesNo(answer="yes"))
    unread = Answer(question="sold", state="kept")
    card = score(flow, "hash", {"sold": unread, "calls": said})
    assert (card.of, card.range) == (0, (0, 100))
    read = score(
        flow, "hash", {"sold": said.model_copy(update={"question": "sold"}), "calls": said}
    )
    assert (read.total, read.range) == (4, (20, 20))


def test_points_and_weights_have_an_end() -> None:
    with pytest.raises(ValidationError, match="less than or equal to 100000"):
        question(answer="yes_no", points={"yes": 1e308})
    heavy = {"one": {**ONE["one"], "weight": 1e30}}
    with pytest.raises(ValidationError, match="less than or equal to 100000"):
        flow_with({"answer": "yes_no"}, criteria=heavy)
