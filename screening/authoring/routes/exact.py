"""Every route by itself, with ends that can be scored."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import reduce
from math import ceil

from screening.authoring.routes.bands import bands
from screening.authoring.routes.cells import Block, ByAsked, Cell, Cells, Exactly, cells
from screening.authoring.routes.counts import Ending
from screening.authoring.routes.grids import Grid, grid
from screening.authoring.routes.listing import End, Listed
from screening.authoring.routes.moves import Passage
from screening.authoring.routes.plan import Step
from screening.authoring.routes.sums import begun
from screening.authoring.routes.whole import Whole


def routes(whole: Whole) -> tuple[Listed, ...] | None:
    """All routes, those first that go to the end; None where conditions had to be given up."""
    blocks = _blocks(whole.passages)
    cut = whole.ends_early
    parts = [
        cells(
            each, _begun(blocks.get(_first_criterion(each), ())), len(whole.steps), may_be_cut=cut
        )
        for each in whole.passages
    ]
    if not all(part.is_exact for part in parts):
        return None
    trunk = _Trunk(whole, parts)
    listed = [
        _listed(whole, ending, asked, cell)
        for ending in whole.endings
        for asked, cell in _combined(trunk.before(ending), trunk.branches(ending))
    ]
    return tuple(sorted(listed, key=lambda route: bool(route.ended_by)))


class _Trunk:
    """Questions that nothing is tied to, put together as far as the flow has come."""

    def __init__(self, whole: Whole, parts: list[Cells]) -> None:
        self._whole = whole
        self._parts = parts
        lengths = [len(passage.places) for passage in whole.passages]
        self._tied = [part for part, length in enumerate(lengths) if length > 1]
        self._single = [part for part, length in enumerate(lengths) if length == 1]
        self._come = 0
        self._cell = Cell(Exactly({}))

    def before(self, ending: Ending) -> Cell:
        """What they come to; endings are looked at in the flow's order."""
        for part in self._single[self._come :]:
            place = self._whole.passages[part].places[0]
            if ending.place is not None and place >= ending.place:
                break
            self._cell = self._cell.and_(*self._parts[part].alive[1].values())
            self._come += 1
        return self._cell

    def branches(self, ending: Ending) -> list[ByAsked]:
        """What all others bring to the routes that end there."""
        own = [] if ending.part < 0 or ending.part in self._tied else [ending.part]
        return list(self._whole.tables(self._parts, ending, (*self._tied, *own)))


def _first_criterion(passage: Passage) -> str:
    return next((step.criterion for step in passage.steps if step.criterion), "")


def _blocks(passages: list[Passage]) -> dict[str, Block]:
    """By criterion: those that some condition ties to it, so that they can't be told apart."""
    blocks: dict[str, Block] = {}
    for passage in passages:
        tied = dict.fromkeys(step.criterion for step in passage.steps if step.criterion)
        block = tuple(dict.fromkeys(n for name in tied for n in blocks.get(name, (name,))))
        blocks.update(dict.fromkeys(block, block))
    return blocks


def _begun(block: Block) -> Exactly:
    size = len(block)
    return Exactly({block: (begun(size, upward=False), begun(size, upward=True))})


def _combined(trunk: Cell, branches: list[ByAsked]) -> list[tuple[int, Cell]]:
    """The routes that end there, by the questions they ask; longest first."""
    one_way = [cell for table in branches if len(table) == 1 for cell in table.values()]
    cell = reduce(Cell.and_, one_way, trunk)
    combined: ByAsked = {cell.ever: cell}
    combined = reduce(_either_way, (table for table in branches if len(table) > 1), combined)
    return sorted(combined.items(), key=lambda each: (-each[0].bit_count(), _reading_order(each)))


def _reading_order(route: tuple[int, Cell]) -> str:
    return bin(route[0])[:1:-1].translate({48: 49, 49: 48})


def _either_way(combined: ByAsked, table: ByAsked) -> ByAsked:
    return {
        asked | more: cell.and_(other)
        for asked, cell in combined.items()
        for more, other in table.items()
    }


def _listed(whole: Whole, ending: Ending, asked: int, cell: Cell) -> Listed:
    on_route = [step for step in whole.steps if asked >> step.place & 1]
    assert isinstance(cell.scores, Exactly)
    every = _every(on_route)
    least, greatest = _grids(whole, cell.scores, every)
    ended = whole.ended_by(ending)
    return Listed(
        choices=whole.choices(cell.chosen),
        questions=tuple(step.question.id for step in on_route),
        ended_by=ended,
        fewest_minutes=whole.minutes(cell.fewest),
        most_minutes=whole.minutes(cell.most),
        least=_end(least),
        greatest=_end(greatest),
        bands=() if ended else _bands(whole, on_route, least, greatest),
        may_score=bool(every),
        combinations=cell.ways,
    )


def _every(on_route: list[Step]) -> dict[str, float]:
    every: dict[str, float] = defaultdict(float)
    for step in on_route:
        if step.criterion:
            every[step.criterion] += step.most
    return every


def _grids(whole: Whole, scores: Exactly, every: Mapping[str, float]) -> tuple[Grid, Grid]:
    pairs = [
        (grid(whole.flow, block, least, every), grid(whole.flow, block, most, every))
        for block, (least, most) in scores.by_block.items()
    ]
    return (
        reduce(Grid.and_, (least for least, _ in pairs)),
        reduce(Grid.and_, (most for _, most in pairs)),
    )


def _end(furthest: Grid) -> End:
    end = furthest.end()
    assert end is not None
    return end


def _bands(whole: Whole, on_route: list[Step], least: Grid, greatest: Grid) -> tuple[str, ...]:
    """Those that can be named: enough of the weight on the route must be scored."""
    flow = whole.flow
    names = {step.question.criterion for step in on_route if step.question.criterion}
    weight = sum(flow.criteria[name].weight for name in names)
    enough = bisect_left(
        range(ceil(weight * 10)),
        True,
        key=lambda of: _covers(of, weight, flow.enough_scored),
    )
    lowest, highest = least.end(enough), greatest.end(enough)
    if lowest is None or highest is None:
        return ()
    return bands(flow, lowest.share, highest.share)


def _covers(of: int, weight: float, percent: float) -> bool:
    covered = round(min(100.0, 10 * of / weight), 1) if weight else 0.0
    return covered >= percent
