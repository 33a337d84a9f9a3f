"""How far the share could move if what is unsure were read otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import NamedTuple

from screening.flow.answers import Answer
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.route import walk
from screening.flow.values import Day, Duration, Money, Number, Value
from screening.scoring.criteria import criterion_score, is_settled, open_points
from screening.scoring.review import Review

UNSURE = 0.75
"""Below this certainty a reading is said back for a yes or no; without one it stays in doubt."""
EXACT_UP_TO = 8
"""Uncertain answers; every combination of their readings is replayed. Above it, a bound."""
MOST_REPLAYED = 1_000
"""Combinations: with several readings each, fewer answers come to more than can be replayed."""


class Movement(NamedTuple):
    """The least and the greatest share; `is_bound` where not every combination was replayed."""

    least: float
    most: float
    is_bound: bool


def movement(flow: Flow, answers: Mapping[str, Answer], review: Sequence[Review]) -> Movement:
    """Replay the route over every reading of the uncertain answers."""
    moving = _moving(flow)
    uncertain = {name: list(_readings(answer)) for name, answer in answers.items()}
    uncertain = {
        name: readings
        for name, readings in uncertain.items()
        if len(readings) > 1 and name in moving
    }
    combinations = prod(map(len, uncertain.values()))
    is_bound = len(uncertain) > EXACT_UP_TO or combinations > MOST_REPLAYED
    shares: list[float] = []
    for replaced in _variants(uncertain, is_bound=is_bound):
        shares += _ends(flow, {**answers, **_replaced(answers, replaced)}, review)
    if is_bound:
        return Movement(*_bound(flow, answers, uncertain, review), is_bound=True)
    return Movement(min(shares), max(shares), is_bound=False)


def _readings(answer: Answer) -> Iterator[Value | None]:
    yield answer.value
    if answer.state != "given" or answer.confirmed:
        return
    for alternative in answer.alternatives:
        yield alternative.value
    if answer.certainty < UNSURE and not answer.alternatives:
        # A reading that was doubted and never confirmed may stand for nothing at all.
        yield None
    # A range that was said as a range scores by its lower end; it may be its upper one.
    match answer.value:
        case Duration(least=least, most=int(most)) if most > least:
            yield Duration(least=most, most=most)
        case Number(least=least, most=float(most)) | Money(least=least, most=float(most)) if (
            most > least
        ):
            yield answer.value.model_copy(update={"least": most})
        case Day(earliest=earliest, latest=latest) if latest is not None and latest > earliest:
            yield Day(earliest=latest, latest=latest)


def _variants(
    uncertain: dict[str, list[Value | None]], *, is_bound: bool
) -> Iterator[dict[str, Value | None]]:
    if is_bound:
        yield {}
        return
    for combination in product(*uncertain.values()):
        yield dict(zip(uncertain, combination, strict=True))


def _replaced(answers: Mapping[str, Answer], values: dict[str, Value | None]) -> dict[str, Answer]:
    # A reading under which nothing was said leaves the line open, as one that was declined.
    return {
        name: answers[name].model_copy(
            update={"value": value, "state": "given" if value is not None else "declined"}
        )
        for name, value in values.items()
        if value != answers[name].value
    }


def _ends(flow: Flow, answers: Mapping[str, Answer], review: Sequence[Review]) -> list[float]:
    total, of, hanging = _sums(flow, answers, review)
    every = of + hanging
    if not every:
        return [0.0]
    return [round(100 * total / every, 1), round(100 * (total + hanging) / every, 1)]


def _sums(
    flow: Flow, answers: Mapping[str, Answer], review: Sequence[Review]
) -> tuple[float, float, float]:
    route = walk(flow, answers)
    scores = [criterion_score(flow, name, route, answers, review) for name in flow.criteria]
    scored = [score for score in scores if score.state == "scored"]
    hanging = sum(
        open_points(flow, name, route, answers)
        for name in flow.criteria
        if not is_settled(flow, name, review)
    )
    return sum(s.points for s in scored), sum(s.of for s in scored), hanging


def _bound(
    flow: Flow,
    answers: Mapping[str, Answer],
    uncertain: dict[str, list[Value | None]],
    review: Sequence[Review],
) -> tuple[float, float]:
    # Every criterion that an uncertain answer may touch, itself or through the route, may give
    # nothing or all of its weight; the others stay. No combination of readings lies outside.
    touched = _touched(flow, set(uncertain))
    if touched is None:
        return 0.0, 100.0
    route = walk(flow, answers)
    total = of = moving = 0.0
    for name, criterion in flow.criteria.items():
        score = criterion_score(flow, name, route, answers, review)
        hangs = name in touched or open_points(flow, name, route, answers)
        if hangs and not is_settled(flow, name, review):
            moving += criterion.weight
        elif score.state == "scored":
            total, of = total + score.points, of + score.of
    every = of + moving
    if not every:
        return 0.0, 0.0
    return round(100 * total / every, 1), round(100 * (total + moving) / every, 1)


def _touched(flow: Flow, uncertain: set[str]) -> set[str] | None:
    """The criteria that these questions can change; None where one may end the questions early."""
    reached = set(uncertain)
    for question in flow.questions:
        if any(condition.questions() & reached for condition in _conditions(question)):
            reached.add(question.id)
    questions = [question for question in flow.questions if question.id in reached]
    if any(question.knockout for question in questions):
        return None
    return {question.criterion for question in questions if question.criterion}


def _moving(flow: Flow) -> set[str]:
    """The questions whose answers can move anything: scored ones, and those conditions ask about.

    An e-mail address that can be read in two ways is not worth the replaying.
    """
    scored = {question.id for question in flow.questions if question.criterion}
    about = (condition.questions() for each in flow.questions for condition in _conditions(each))
    return scored.union(*about)


def _conditions(question: Question) -> Iterator[Condition]:
    cases = (case.if_ for case in question.points_if)
    for condition in (question.only_if, question.knockout, *cases):
        if condition is not None:
            yield condition
