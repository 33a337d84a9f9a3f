"""Every way through one part at once: what the ways that ask the same have in common."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import NamedTuple, Protocol, TypeVar

from screening.authoring.routes.hulls import Reach
from screening.authoring.routes.moves import Move, Passage, State
from screening.authoring.routes.plan import Step
from screening.authoring.routes.sums import Sums

MOST_KEPT = 2_000
"""Cells before one question; above that its conditions are given up."""

Block = tuple[str, ...]
Some = TypeVar("Some", bound="Scores")


class Scores(Protocol):
    """What can be scored: exactly, or within bounds."""

    def after(self: Some, step: Step, move: Move) -> Some:
        """Once a question is answered."""

    def or_(self: Some, other: Some) -> Some:
        """Either of two."""

    def and_(self: Some, other: Some) -> Some:
        """Both, of parts that don't hang together."""


class Exactly(NamedTuple):
    """The least and the most points, by criteria that hang together through a condition."""

    by_block: Mapping[Block, tuple[Sums, Sums]]

    def after(self, step: Step, move: Move) -> "Exactly":
        """Once a question is answered, in a part whose criteria are one block."""
        assert move.answer is not None
        ((block, (least, most)),) = self.by_block.items()
        at = block.index(step.criterion) if step.criterion else None
        of = step.most if move.answer.scored else 0
        return Exactly(
            {
                block: (
                    least.after(at, of, move.least, move.answer.least),
                    most.after(at, of, move.greatest, move.answer.greatest),
                )
            }
        )

    def or_(self, other: "Exactly") -> "Exactly":
        """Either of two ways through the same part."""
        return Exactly(
            {
                block: (least.or_(other.by_block[block][0]), most.or_(other.by_block[block][1]))
                for block, (least, most) in self.by_block.items()
            }
        )

    def and_(self, other: "Exactly") -> "Exactly":
        """Both, of parts that don't hang together."""
        whole = dict(self.by_block)
        for block, (least, most) in other.by_block.items():
            if block in whole:
                least, most = whole[block][0].and_(least), whole[block][1].and_(most)
            whole[block] = (least, most)
        return Exactly(whole)


class Within(NamedTuple):
    """What each criterion can reach; one that is missing is not scored."""

    reach: Mapping[str, Reach]

    def after(self, step: Step, move: Move) -> "Within":
        """Once a question is answered."""
        if step.criterion is None or move.answer is None or not move.answer.scored:
            return self
        before = self.reach.get(step.criterion, Reach())
        after = before.after(step.most, move.least, move.greatest)
        return Within({**self.reach, step.criterion: after})

    def or_(self, other: "Within") -> "Within":
        """Either of two."""
        names = dict.fromkeys((*self.reach, *other.reach))
        return Within({n: self._of(n).or_(other._of(n)) for n in names})

    def and_(self, other: "Within") -> "Within":
        """Both, of parts that don't hang together."""
        names = dict.fromkeys((*self.reach, *other.reach))
        return Within({n: self._of(n).and_(other._of(n)) for n in names})

    def _of(self, name: str) -> Reach:
        return self.reach.get(name, Reach())


class Cell(NamedTuple):
    """What ways have in common: how many there are, which answers and questions lie on them.

    Questions and answers are bits; `chosen` is by the question's place.
    """

    scores: Scores
    ways: int = 1
    chosen: Mapping[int, int] = {}
    always: int = 0
    ever: int = 0
    fewest: float = 0
    most: float = 0
    """Seconds."""

    def after(self, step: Step, move: Move, *, answer: int, noted: bool) -> "Cell":
        """Once a question is asked and answered."""
        return Cell(
            self.scores.after(step, move),
            self.ways,
            {**self.chosen, step.place: 1 << answer} if noted else self.chosen,
            self.always | 1 << step.place,
            self.ever | 1 << step.place,
            self.fewest + step.seconds,
            self.most + step.seconds,
        )

    def or_(self, other: "Cell") -> "Cell":
        """Either of two."""
        places = dict.fromkeys((*self.chosen, *other.chosen))
        return Cell(
            self.scores.or_(other.scores),
            self.ways + other.ways,
            {place: self.chosen.get(place, 0) | other.chosen.get(place, 0) for place in places},
            self.always & other.always,
            self.ever | other.ever,
            min(self.fewest, other.fewest),
            max(self.most, other.most),
        )

    def and_(self, other: "Cell") -> "Cell":
        """Both, of parts that don't hang together."""
        return Cell(
            self.scores.and_(other.scores),
            self.ways * other.ways,
            {**self.chosen, **other.chosen},
            self.always | other.always,
            self.ever | other.ever,
            self.fewest + other.fewest,
            self.most + other.most,
        )


ByAsked = dict[int, Cell]
"""By the questions asked so far, as bits; those that need not be told apart are left out."""
Layer = dict[tuple[int, State], Cell]


class Cells(NamedTuple):
    """Of one part: the ways that are alive before its nth question, and those that it ends.

    Where nothing else ends a way before, only those that are alive at the end are kept.
    """

    alive: list[ByAsked]
    ended: list[ByAsked]
    is_exact: bool


def cells(passage: Passage, begin: Scores, told_apart: int, *, may_be_cut: bool) -> Cells:
    """Go every way through one part.

    Args:
        told_apart: questions that stand before this place tell ways apart.
        may_be_cut: whether questions of other parts may end the way in between.
    """
    layer: Layer = {(0, passage.begin): Cell(begin)}
    found = Cells([_merged(layer.items())], [], is_exact=passage.is_exact)
    for at, step in enumerate(passage.steps):
        if len(layer) > MOST_KEPT:
            found = found._replace(is_exact=False)
            given_up = passage.given_up(at)
            pairs = (((asked, given_up), cell) for (asked, _), cell in layer.items())
            layer = _united(pairs)
        following: list[tuple[tuple[int, State], Cell]] = []
        ended: list[tuple[tuple[int, State], Cell]] = []
        numbers = {id(answer): number for number, answer in enumerate(step.answers)}
        noted = len(step.answers) > 1 and step.place < told_apart
        for (asked, state), cell in layer.items():
            for move in passage.moves(at, state):
                if move.answer is None:
                    following.append(((asked, move.after), cell))
                    continue
                now = asked | 1 << step.place if step.place < told_apart else asked
                after = cell.after(step, move, answer=numbers[id(move.answer)], noted=noted)
                if move.fired is not False:
                    ended.append(((now, ()), after))
                if move.fired is not True:
                    following.append(((now, move.after), after))
        layer = _united(following)
        is_last = at + 1 == len(passage.steps)
        found.alive.append(_merged(layer.items()) if is_last or may_be_cut else {})
        found.ended.append(_merged(ended))
    return found


def _united(pairs: Iterable[tuple[tuple[int, State], Cell]]) -> Layer:
    layer: Layer = {}
    for key, cell in pairs:
        layer[key] = layer[key].or_(cell) if key in layer else cell
    return layer


def _merged(pairs: Iterable[tuple[tuple[int, State], Cell]]) -> ByAsked:
    merged: ByAsked = {}
    for (asked, _), cell in pairs:
        merged[asked] = merged[asked].or_(cell) if asked in merged else cell
    return merged


def either(cells: Iterable[Cell]) -> Cell:
    """What all of these have in common."""
    return reduce(lambda one, other: one.or_(other), cells)
