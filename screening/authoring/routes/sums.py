"""What a route can score, exactly: sums of points that no other way on the route betters.

Ends are looked for upwards; for the least, points count with a minus.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from screening.flow.answers import Answer

MOST_KEPT = 200
"""Sums kept side by side; above that they are put together into one that bounds them all."""

Vector = tuple[float, ...]
"""By criterion."""
Trail: TypeAlias = "tuple[Any, Any] | Answer | None"
"""The answers that lead there, as pairs of pairs."""
Sum = tuple[Vector, Trail]


class Sums(NamedTuple):
    """By what the answered questions could give: the best sums of what they do give."""

    by_of: Mapping[Vector, Sequence[Sum]]
    upward: bool
    is_bound: bool = False

    def after(self, criterion: int | None, of: float, points: float, answer: Answer) -> "Sums":
        """The sums after one more answer; the criterion is a position in the vectors."""

        def plus(vector: Vector, amount: float) -> Vector:
            if criterion is None or not amount:
                return vector
            return (*vector[:criterion], vector[criterion] + amount, *vector[criterion + 1 :])

        signed = points if self.upward else -points
        moved = {
            plus(every, of): [(plus(given, signed), (trail, answer)) for given, trail in sums]
            for every, sums in self.by_of.items()
        }
        return self._replace(by_of=moved)

    def or_(self, other: "Sums") -> "Sums":
        """The best of two ways to the same point."""
        by_of = dict(self.by_of)
        for every, sums in other.by_of.items():
            by_of[every] = best([*by_of[every], *sums]) if every in by_of else sums
        return self._replace(by_of=by_of, is_bound=self.is_bound or other.is_bound).held()

    def and_(self, other: "Sums") -> "Sums":
        """What two parts that don't hang together give in all."""
        by_of: dict[Vector, list[Sum]] = {}
        for every, sums in self.by_of.items():
            for also, others in other.by_of.items():
                of = tuple(a + b for a, b in zip(every, also, strict=True))
                by_of.setdefault(of, []).extend(
                    (tuple(a + b for a, b in zip(one, two, strict=True)), (trail, onward))
                    for one, trail in sums
                    for two, onward in others
                )
        kept = {of: best(sums) for of, sums in by_of.items()}
        return self._replace(by_of=kept, is_bound=self.is_bound or other.is_bound).held()

    def held(self) -> "Sums":
        """The same, or one sum that bounds them all where they are too many to keep."""
        if sum(map(len, self.by_of.values())) <= (1 if self.is_bound else MOST_KEPT):
            return self
        reach = min if self.upward else max
        of = tuple(map(reach, zip(*self.by_of, strict=True)))
        every = [given for sums in self.by_of.values() for given, _ in sums]
        bound = (tuple(map(max, zip(*every, strict=True))), None)
        return Sums({of: [bound]}, self.upward, is_bound=True)


def begun(criteria: int, *, upward: bool) -> Sums:
    """Nothing is answered yet."""
    zero = (0.0,) * criteria
    return Sums({zero: [(zero, None)]}, upward)


def best(sums: Sequence[Sum]) -> Sequence[Sum]:
    """Those that no other betters."""
    if len(sums) < 2:
        return sums
    if len(sums[0][0]) < 2:
        return [max(sums, key=lambda each: each[0])]
    kept: list[Sum] = []
    for each in sorted(sums, key=lambda each: each[0], reverse=True):
        if not any(_covers(other[0], each[0]) for other in kept):
            kept.append(each)
    return kept


def _covers(one: Vector, other: Vector) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


def answers(trail: Trail) -> tuple[Answer, ...]:
    """The answers of a trail, in no order."""
    found: list[Answer] = []
    ahead: list[Trail] = [trail]
    while ahead:
        match ahead.pop():
            case Answer() as answer:
                found.append(answer)
            case (before, after):
                ahead += [before, after]
    return tuple(found)
