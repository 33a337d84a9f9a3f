"""How far a share could move: what can move it, what can't, and no more replaying than needed."""

from datetime import UTC, date, datetime
from typing import Any

from screening.flow.answers import Alternative, Answer
from screening.flow.model import Flow
from screening.flow.values import Day, Duration, Value, YesNo
from screening.scoring.movement import EXACT_UP_TO
from screening.scoring.review import LineOverridden
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from tests.screening.small_flows import flow_with

CRITERIA = {
    name: {"title": name, "weight": 20, "levels": {0: "none", 10: "some"}}
    for name in ("one", "two")
}
SCORED: dict[str, Any] = {"answer": "yes_no", "criterion": "one", "points": {"yes": 10}}
MANY = [f"unsure_{at}" for at in range(EXACT_UP_TO + 1)]
YES, NO = YesNo(answer="yes"), YesNo(answer="no")


def flow_of(*questions: dict[str, Any]) -> Flow:
    return flow_with(*questions, criteria=CRITERIA)


def sure(name: str, value: Value) -> Answer:
    return Answer(question=name, value=value)


def unsure(name: str, value: Value = YES) -> Answer:
    return Answer(question=name, value=value, certainty=0.5)


def card(flow: Flow, *answers: Answer, review: tuple[LineOverridden, ...] = ()) -> Scorecard:
    return score(flow, "hash", {answer.question: answer for answer in answers}, review)


def test_doubt_about_what_is_not_scored_moves_nothing() -> None:
    flow = flow_of({"id": "it", **SCORED}, *({"id": name, "answer": "yes_no"} for name in MANY))
    moved = card(flow, sure("it", YES), *map(unsure, MANY))
    assert (moved.range, moved.range_is_bound) == ((100, 100), False)


def test_many_doubts_beside_what_waits_for_a_person_leave_nothing_to_move() -> None:
    other = {"answer": "yes_no", "criterion": "two"}
    flow = flow_of({"id": "it", **SCORED}, *({"id": name, **other} for name in MANY))
    aside = Answer(question="it", state="set_aside")
    assert card(flow, aside, *map(unsure, MANY)).range[0] == 0


def test_many_doubts_that_another_questions_knockout_asks_about_may_move_everything() -> None:
    ended = {"id": "last", **SCORED, "knockout": {"unsure_0": {"at_least": 12}, "last": "no"}}
    durations = [{"id": name, "answer": "duration"} for name in MANY]
    about = {"any_of": [{name: {"at_least": 1}} for name in MANY]}
    flow = flow_of(
        *durations, {"id": "early", **SCORED, "criterion": "two", "only_if": about}, ended
    )
    spans = [sure(name, Duration(least=6, most=24)) for name in MANY]
    moved = card(flow, *spans, sure("early", YES), sure("last", NO))
    assert (moved.range, moved.range_is_bound) == ((0, 100), True)


def test_a_span_of_days_may_be_its_last_day() -> None:
    by_day = [{"if": {"at_least": "2026-06-01"}, "give": 10}]
    flow = flow_of({"id": "free", "answer": "date", "criterion": "one", "points_if": by_day})
    moved = card(flow, sure("free", Day(earliest=date(2026, 5, 1), latest=date(2026, 6, 30))))
    assert (moved.share, moved.range) == (0, (0, 100))


def test_points_set_by_a_person_no_longer_move() -> None:
    flow = flow_of({"id": "it", **SCORED}, {"id": "more", **SCORED})
    act = LineOverridden(
        at=datetime(2026, 1, 1, tzinfo=UTC),
        person="Dana",
        scorecard_seq=1,
        criterion="one",
        points=10,
        reason="told me",
    )
    declined = Answer(question="more", state="declined")
    assert card(flow, sure("it", YES), declined).range == (50, 100)
    assert card(flow, sure("it", YES), declined, review=(act,)).range == (50, 50)


def test_many_readings_of_few_answers_are_bounded_and_not_all_replayed() -> None:
    names = MANY[:EXACT_UP_TO]
    flow = flow_of(*({"id": name, **SCORED} for name in names))
    others = tuple(Alternative(value=value, certainty=0.2) for value in (NO, YES, NO, YES, None))
    answers = [unsure(name).model_copy(update={"alternatives": others}) for name in names]
    moved = card(flow, *answers)
    assert (moved.range, moved.range_is_bound) == ((0, 100), True)
