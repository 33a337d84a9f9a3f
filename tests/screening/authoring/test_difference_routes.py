"""What follows for the routes when a flow is written otherwise."""

from typing import Any

from screening.authoring.difference import difference
from screening.flow.model import Flow
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped

Json = dict[str, Any]
DROVE: Json = {
    "id": "drove",
    "title": "Drove a van",
    "answer": "yes_no",
    "criterion": "office",
    "points": {"yes": 4, "no": 0},
}
YEARS: Json = {
    "id": "years",
    "title": "Years",
    "answer": "duration",
    "criterion": "office",
    "only_if": {"drove": "yes"},
    "points": {"at_least": {"1 year": 2, "3 years": 6}},
}


def flow(*questions: Json, **fields: Any) -> Flow:
    criteria = {"office": shipped().criteria["office"]}
    return flow_with(*questions, criteria=criteria, **fields)


def told(old: Flow, new: Flow) -> list[str]:
    return [
        entry
        for section in difference(old, new).sections
        if section.title == "Which routes there are"
        for entry in section.entries
    ]


def test_a_question_that_comes_and_parts_the_way_changes_how_many_routes_there_are() -> None:
    said = told(flow(DROVE), flow(DROVE, YEARS))
    assert "There are 2 routes instead of 1 route." in said
    assert [entry for entry in said if entry.startswith("It takes ")]


def test_other_points_change_what_the_same_route_can_score() -> None:
    points = {"at_least": {"1 year": 2, "3 years": 16}}
    said = told(flow(DROVE, YEARS), flow(DROVE, {**YEARS, "points": points}))
    assert said == [
        "“weak” can be reached on every route instead of on 1 of 2 routes.",
        "20% to 100% can be scored instead of 40% to 100% where “Drove a van”: yes.",
    ]


def test_a_route_is_the_same_though_a_question_without_points_goes() -> None:
    points = {"at_least": {"1 year": 2, "3 years": 16}}
    other = {"id": "other", "answer": "text"}
    said = told(flow(DROVE, other, YEARS), flow(DROVE, {**YEARS, "points": points}))
    assert "20% to 100% can be scored instead of 40% to 100% where “Drove a van”: yes." in said


def test_routes_that_no_route_was_before_are_counted_and_not_compared() -> None:
    other = {"id": "other", "answer": "text"}
    parted = {**other, "only_if": {"drove": "yes"}}
    said = told(flow(DROVE, other), flow(DROVE, parted))
    assert said[-1] == (
        "1 route asks other questions than any route before, so what can be scored there is "
        "compared with none."
    )


def test_a_band_that_comes_within_reach_or_out_of_it_is_told() -> None:
    low = {**YEARS, "points": {"at_least": {"1 year": 6}}, "only_if": None}
    old = flow(DROVE, bands={"strong": 70, "weak": 0})
    assert "“strong” can no longer be reached on any route." in told(
        old, flow({**DROVE, "points": None}, bands={"strong": 70, "weak": 0})
    )
    new = flow(DROVE, {**low, "points": None}, bands={"strong": 70, "weak": 0})
    assert [entry for entry in told(old, new) if "strong" in entry] == []


def test_a_band_within_reach_on_fewer_routes_is_told_with_how_many() -> None:
    old = flow(DROVE, YEARS, bands={"strong": 50, "weak": 0})
    points = {"yes": 4, "no": 1}
    new = flow({**DROVE, "points": points}, YEARS, bands={"strong": 20, "weak": 0})
    assert "“strong” can be reached on every route instead of on 1 of 2 routes." in told(old, new)


def test_a_question_that_no_route_comes_to_any_more_is_told() -> None:
    never = {"tests": {"drove": {"is": ["yes"]}}, "none_of": [{"drove": "yes"}]}
    said = told(flow(DROVE, YEARS), flow(DROVE, {**YEARS, "only_if": never}))
    assert "No route comes to “Years” any more." in said
    back = told(flow(DROVE, {**YEARS, "only_if": never}), flow(DROVE, YEARS))
    assert "Routes now come to “Years”." in back


def test_where_there_is_one_route_it_is_told_once() -> None:
    low = {**YEARS, "only_if": None, "points": {"at_least": {0: 2, 12: 6}}}
    high = {**low, "points": {"at_least": {0: 1, 12: 6}}}
    said = told(flow(low), flow(high))
    assert said[-1] == ("17% to 100% can be scored instead of 33% to 100% on all routes together.")
    assert len([entry for entry in said if "can be scored" in entry]) == 1


def test_a_new_wording_of_the_same_length_changes_no_route() -> None:
    assert told(flow(DROVE), flow({**DROVE, "title": "Drove a bus"})) == []


def test_the_shipped_flow_with_another_cap_tells_every_route_that_scores_otherwise() -> None:
    sold = shipped().question("sold_more")
    points = sold.points.model_copy(update={"at_most": None})  # type: ignore[union-attr]
    questions = tuple(
        question.model_copy(update={"points": points}) if question.id == "sold_more" else question
        for question in shipped().questions
    )
    new = shipped().model_copy(update={"questions": questions})
    assert len([entry for entry in told(shipped(), new) if " where “Opened doors" in entry]) >= 1
