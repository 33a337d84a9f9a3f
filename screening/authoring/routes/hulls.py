"""What many routes can score, criterion by criterion: the corners of all that can be reached.

A point is what was answered could give, and what it gave. The best ratio of the two over all
points is at a corner; so only corners are kept, and what they say of a criterion is exact.
"""

from collections.abc import Iterable
from typing import NamedTuple

Point = tuple[float, float]
"""What could be given, and what was; with a minus where the least is looked for."""
Hull = tuple[Point, ...]
"""From the least that could be given to the most, bent downwards."""
ORIGIN: Hull = ((0.0, 0.0),)


class Reach(NamedTuple):
    """The least and the most that a criterion's questions can give."""

    least: Hull = ORIGIN
    most: Hull = ORIGIN

    def after(self, of: float, least: float, most: float) -> "Reach":
        """After one more answer."""
        return Reach(
            tuple((every + of, given - least) for every, given in self.least),
            tuple((every + of, given + most) for every, given in self.most),
        )

    def or_(self, other: "Reach") -> "Reach":
        """Either of two."""
        if self == other:
            return self
        return Reach(hull((*self.least, *other.least)), hull((*self.most, *other.most)))

    def and_(self, other: "Reach") -> "Reach":
        """Both, of parts that don't hang together."""
        return Reach(_summed(self.least, other.least), _summed(self.most, other.most))

    @property
    def may_be_empty(self) -> bool:
        """Whether it can be that nothing is scored."""
        return self.most[0][0] == 0

    @property
    def may_score(self) -> bool:
        """Whether it can be that something is scored."""
        return self.most[-1][0] > 0

    def shares(self) -> tuple[float, float]:
        """The least and the greatest part of what could be given, from 0 to 1, once scored."""
        least = min(-given / every for every, given in self.least if every)
        most = max(given / every for every, given in self.most if every)
        return least, most


def hull(points: Iterable[Point]) -> Hull:
    """The corners that stand out upwards."""
    highest: dict[float, float] = {}
    for every, given in points:
        highest[every] = max(given, highest.get(every, given))
    corners: list[Point] = []
    for point in sorted(highest.items()):
        while len(corners) > 1 and not _stands_out(corners[-2], corners[-1], point):
            corners.pop()
        corners.append(point)
    return tuple(corners)


def _stands_out(before: Point, corner: Point, after: Point) -> bool:
    across = (corner[0] - before[0]) * (after[1] - before[1])
    return across < (corner[1] - before[1]) * (after[0] - before[0])


def _summed(one: Hull, other: Hull) -> Hull:
    if one == ORIGIN or other == ORIGIN:
        return other if one == ORIGIN else one
    return hull((a + c, b + d) for a, b in one for c, d in other)
