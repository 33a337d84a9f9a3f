"""Which sizes pass a test and which an answer can have, as spans on one line."""

from math import inf
from typing import NamedTuple

from screening.flow.conditions import Requirement, measure
from screening.flow.questions import (
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    Measured,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
)
from screening.flow.values import LEVELS


class Span(NamedTuple):
    """From `low` to `high`; `high` itself belongs to it unless it is `open`."""

    low: float = -inf
    high: float = inf
    open: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is in it."""
        return self.low > self.high or (self.open and self.low == self.high)

    def covers(self, other: "Span") -> bool:
        """Whether all of another is in it."""
        reaches = self.high > other.high or (
            self.high == other.high and (other.open or not self.open)
        )
        return other.empty or (self.low <= other.low and reaches)

    def and_(self, other: "Span") -> "Span":
        """What is in both."""
        low = max(self.low, other.low)
        if self.high == other.high:
            return Span(low, self.high, self.open or other.open)
        nearer = self if self.high < other.high else other
        return Span(low, nearer.high, nearer.open)


def passing(test: Requirement) -> Span:
    """The sizes that pass a test's bounds."""
    span = Span()
    if test.at_least is not None:
        span = span.and_(Span(low=measure(test.at_least)))
    if test.less_than is not None:
        span = span.and_(Span(high=measure(test.less_than), open=True))
    if test.between is not None:
        span = span.and_(Span(measure(test.between[0]), measure(test.between[1])))
    return span


def possible(question: Question) -> Span | None:
    """The sizes that an answer can have; None where it has none."""
    match question:
        case EducationQuestion():
            span = Span(0, len(LEVELS) - 1)
        case ScaleQuestion():
            span = Span(min(question.steps), max(question.steps))
        case DurationQuestion() | NumberQuestion() | MoneyQuestion():
            span = Span(0)
        case DateQuestion():
            span = Span()
        case _:
            return None
    must_be = question.must_be if isinstance(question, Measured) else None
    return span.and_(passing(must_be)) if must_be else span


def bounded(test: Requirement) -> bool:
    """Whether a test speaks of sizes at all."""
    return any(bound is not None for bound in (test.at_least, test.less_than, test.between))
