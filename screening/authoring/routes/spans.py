"""Sizes that lie side by side, in words: "1 year to less than 3 years", "more than 24 hours"."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from screening.authoring.kind_words import amount, bound_in_words
from screening.authoring.routes.plan import Step
from screening.flow.conditions import measure
from screening.flow.questions import (
    DateQuestion,
    DurationQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
)
from screening.flow.values import Day, Duration, Money, Number, Value

SIZED = (DurationQuestion, NumberQuestion, MoneyQuestion, DateQuestion)


def spans(step: Step, on: Sequence[Value], off: Sequence[Value]) -> Iterator[str]:
    """Say which sizes lead on, as one span each of those that lie side by side."""
    sizes = sorted(
        [(_size(value), True) for value in on] + [(_size(value), False) for value in off]
    )
    ruler = _Ruler(step.question, [size for size, _ in sizes], _beginnings(step))
    begin = 0
    for at in range(1, len(sizes) + 1):
        if at < len(sizes) and sizes[at][1] == sizes[begin][1]:
            continue
        if sizes[begin][1]:
            yield ruler.span(begin, at)
        begin = at


class _Ruler(NamedTuple):
    """All sizes that were looked at, and those at which something begins that a test names."""

    question: Question
    sizes: list[float]
    beginnings: set[float]

    def span(self, begin: int, end: int) -> str:
        lower, upper = self._lower(begin), self._upper(end)
        if isinstance(self.question, DateQuestion):
            return " and ".join(filter(None, (lower, upper)))
        if not lower or not upper:
            return lower or upper
        least, most = self._said(begin), self._said(end - 1)
        from_least, to_most = self._begins(begin), not self._begins(end)
        if from_least and to_most and least == most:
            return least
        if isinstance(self.question, NumberQuestion):
            least = amount(self.sizes[begin])
        return f"{least if from_least else lower} to {most if to_most else upper}"

    def _lower(self, begin: int) -> str:
        if begin == 0:
            return ""
        in_days = isinstance(self.question, DateQuestion)
        if self._begins(begin):
            return f"{self._said(begin)} or {'later' if in_days else 'more'}"
        return f"{'after' if in_days else 'more than'} {self._said(begin - 1)}"

    def _upper(self, end: int) -> str:
        if end == len(self.sizes):
            return ""
        in_days = isinstance(self.question, DateQuestion)
        if self._begins(end):
            return f"{'before' if in_days else 'less than'} {self._said(end)}"
        return f"{self._said(end - 1)} or {'earlier' if in_days else 'less'}"

    def _begins(self, at: int) -> bool:
        return self.sizes[at] in self.beginnings

    def _said(self, at: int) -> str:
        size = self.sizes[at]
        in_days = isinstance(self.question, DateQuestion)
        return bound_in_words(date.fromordinal(int(size)) if in_days else size, self.question)


def _beginnings(step: Step) -> set[float]:
    """Where a test begins to hold or to fail; right behind all other bounds something ends."""
    found = set()
    for test in (test for condition in step.about for test in condition.tests.values()):
        ends = (test.at_least, test.less_than, test.between[0] if test.between else None)
        found |= {measure(end) for end in ends if end is not None}
    return found


def _size(value: Value) -> float:
    match value:
        case Duration() | Number() | Money():
            return value.least
        case Day():
            return value.earliest.toordinal()
    raise TypeError(value)
