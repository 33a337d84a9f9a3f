"""From sums of points to shares, rounded just as a scorecard rounds them.

Criteria are rounded to tenths before they are added up; so what could be scored and what was are
whole tenths, and for each of the first only the best of the second is kept.
"""

from collections.abc import Mapping
from typing import NamedTuple

from screening.authoring.routes.listing import End
from screening.authoring.routes.sums import Sums, Trail, answers
from screening.flow.model import Flow

MOST_KEPT = 3_000


class Best(NamedTuple):
    """The most tenths of points, with a minus where the least is looked for."""

    tenths: int
    trail: Trail


class Grid(NamedTuple):
    """By tenths of what could be scored: the best of what is."""

    by_of: Mapping[int, Best]
    upward: bool
    is_bound: bool = False

    def and_(self, other: "Grid") -> "Grid":
        """With the points of other criteria."""
        by_of: dict[int, Best] = {}
        for of, one in self.by_of.items():
            for also, two in other.by_of.items():
                tenths = one.tenths + two.tenths
                known = by_of.get(of + also)
                if known is None or tenths > known.tenths:
                    by_of[of + also] = Best(tenths, (one.trail, two.trail))
        bound = self.is_bound or other.is_bound
        return Grid(by_of, self.upward, bound)._held()

    def _held(self) -> "Grid":
        if len(self.by_of) <= MOST_KEPT:
            return self
        of = (min if self.upward else max)(self.by_of)
        most = max(each.tenths for each in self.by_of.values())
        return Grid({of: Best(most, None)}, self.upward, is_bound=True)

    def end(self, enough: int = 0) -> End | None:
        """The furthest share; None where so many tenths can't be scored at all."""
        ends = [
            (_share(abs(each.tenths), of), of, each)
            for of, each in self.by_of.items()
            if of >= enough or self.is_bound
        ]
        if not ends:
            return None
        furthest = max if self.upward else min
        share, of, each = furthest(ends, key=lambda end: end[0])
        if self.is_bound:
            return End(share=share, is_bound=True)
        found = answers(each.trail)
        return End(share=share, points=abs(each.tenths) / 10, of=of / 10, answers=found)


def grid(flow: Flow, block: tuple[str, ...], sums: Sums, every: Mapping[str, float]) -> Grid:
    """Bring each criterion's points to its weight.

    Args:
        every: by criterion, all points of its questions on the route; nothing where it has none.
    """
    by_of: dict[int, Best] = {}
    of_weight = [flow.criteria[name].weight / every[name] if name in every else 0 for name in block]
    for could, found in sums.by_of.items():
        of = sum(_tenths(points * to) for points, to in zip(could, of_weight, strict=True))
        for given, trail in found:
            tenths = sum(
                _tenths(abs(points) * to) for points, to in zip(given, of_weight, strict=True)
            )
            signed = tenths if sums.upward else -tenths
            if of not in by_of or signed > by_of[of].tenths:
                by_of[of] = Best(signed, trail)
    return Grid(by_of, sums.upward, sums.is_bound)._held()


def _tenths(points: float) -> int:
    return round(round(points, 1) * 10)


def _share(tenths: int, of: int) -> float:
    """As on a scorecard; a bound may be of less than is given, and is all of it then."""
    if not of:
        return 100.0 if tenths else 0.0
    return min(100.0, round(100 * (tenths / 10) / (of / 10), 1))
