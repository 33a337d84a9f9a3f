"""Routes that begin alike as one group, with bounds that none of them goes beyond."""

from collections.abc import Iterable
from functools import reduce

from screening.authoring.routes.bands import bands
from screening.authoring.routes.bounds import Judged, bounds
from screening.authoring.routes.cells import ByAsked, Cell, Cells, Within, cells, either
from screening.authoring.routes.counts import Ending, counted
from screening.authoring.routes.listing import End, Listed
from screening.authoring.routes.whole import Whole

MOST_GROUPS = 64
"""Of routes that go to the end; more would not be read."""
MOST_ENDINGS = 32
"""Knockouts with a group each; above that they are one."""


def routes(whole: Whole) -> tuple[tuple[Listed, ...], bool]:
    """Groups of the routes that go to the end, by how they begin, and of those ended early.

    The second tells whether all of this is exact but the shares; else all are bounds.
    """
    told_apart = _told_apart(whole)
    cut = whole.ends_early
    parts = [cells(each, Within({}), told_apart, may_be_cut=cut) for each in whole.passages]
    judged = Judged(whole.flow, whole.steps)
    early = [ending for ending in whole.endings if ending.place is not None]
    to_the_end = [ending for ending in whole.endings if ending.place is None]
    listed = [
        _listed(whole, judged, (), count, cell)
        for ending in to_the_end
        for count, cell in _by_beginning(whole, parts, ending, told_apart)
    ]
    if len(early) > MOST_ENDINGS:
        cell = _anywhere(parts)
        count = sum(ending.routes for ending in early)
        listed.append(_listed(whole, judged, whole.ended_by(*early), count, cell))
    else:
        for ending in early:
            tables = list(whole.tables(parts, ending))
            if not all(tables):
                # Counting gave conditions up, and so took this for a way; going it found none.
                continue
            cell = reduce(Cell.and_, (either(table.values()) for table in tables))
            listed.append(_listed(whole, judged, whole.ended_by(ending), ending.routes, cell))
    return tuple(listed), all(part.is_exact for part in parts)


def _told_apart(whole: Whole) -> int:
    """The place up to which there are few enough beginnings to show each."""
    in_order = sorted(
        (place, part, at)
        for part, passage in enumerate(whole.passages)
        for at, place in enumerate(passage.places)
    )
    beginnings = 1
    for place, part, at in in_order:
        before, after = whole.counts[part].alive[at : at + 2]
        beginnings = beginnings // before * after
        if not 0 < beginnings <= MOST_GROUPS:
            return place
    return len(whole.steps)


def _by_beginning(
    whole: Whole, parts: list[Cells], ending: Ending, told_apart: int
) -> list[tuple[int, Cell]]:
    counts: dict[int, int] = {0: 1}
    combined: ByAsked = {0: Cell(Within({}))}
    for passage, count, table in zip(
        whole.passages, whole.counts, whole.tables(parts, ending), strict=True
    ):
        by_asked = {0: count.alive[-1]}
        if len(table) > 1 or 0 not in table:
            by_asked = counted(passage, told_apart).whole
        counts = {one | two: counts[one] * by_asked.get(two, 0) for one in counts for two in table}
        combined = {
            one | two: cell.and_(other)
            for one, cell in combined.items()
            for two, other in table.items()
        }
    beginnings = sorted(combined, reverse=True)
    return [(counts[asked], combined[asked]) for asked in beginnings if counts[asked]]


def _anywhere(parts: Iterable[Cells]) -> Cell:
    """Ended early no matter where: each part may have come to any of its questions."""
    return reduce(
        Cell.and_,
        (
            either(cell for table in (*part.alive, *part.ended) for cell in table.values())
            for part in parts
        ),
    )


def _listed(
    whole: Whole, judged: Judged, ended_by: tuple[str, ...], count: int, cell: Cell
) -> Listed:
    assert isinstance(cell.scores, Within)
    least, greatest = bounds(judged, cell.scores.reach)
    return Listed(
        count=count,
        choices=whole.choices(cell.chosen),
        questions=whole.ids(cell.always),
        sometimes=whole.ids(cell.ever & ~cell.always),
        ended_by=ended_by,
        fewest_minutes=whole.minutes(cell.fewest),
        most_minutes=whole.minutes(cell.most),
        least=End(share=least, is_bound=True),
        greatest=End(share=greatest, is_bound=True),
        bands=() if ended_by else bands(whole.flow, least, greatest),
        may_score=any(reach.may_score for reach in cell.scores.reach.values()),
        combinations=cell.ways,
    )
