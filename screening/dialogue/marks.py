"""The amounts at which an answer's worth changes: what buttons for amounts are made of."""

from collections.abc import Iterator

from screening.dialogue.accepting import is_right
from screening.flow.conditions import Requirement, measure
from screening.flow.questions import DurationQuestion, NumberQuestion
from screening.flow.values import Duration, Number

MOST = 7
_USUAL = {"duration": (6, 12, 36), "number": (1, 10, 100)}
"""Where the flow names none: months, and plain numbers."""


def marks_of(question: DurationQuestion | NumberQuestion) -> list[float]:
    """The amounts named in its points, in `points` or `points_if`, that can be right here."""
    named = sorted(set(_named(question))) or list(_USUAL[question.answer])
    return [mark for mark in named if mark > 0 and _may_be(question, mark)][:MOST]


def _named(question: DurationQuestion | NumberQuestion) -> Iterator[float]:
    if question.points:
        yield from question.points.at_least
    for case in question.points_if:
        for name, test in case.if_.requirements():
            if name == question.id:
                yield from _bounds(test)


def _bounds(test: Requirement) -> Iterator[float]:
    ends = (test.at_least, test.less_than, test.between and test.between[0])
    yield from (measure(end) for end in ends if isinstance(end, int | float))


def _may_be(question: DurationQuestion | NumberQuestion, mark: float) -> bool:
    if isinstance(question, DurationQuestion):
        return is_right(question, Duration(least=int(mark), most=None))
    return is_right(question, Number(least=mark, most=None))
