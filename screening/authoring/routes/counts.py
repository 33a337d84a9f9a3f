"""How many routes there are: beginnings that ask the same questions are counted once."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from screening.authoring.routes.moves import Passage, State

MOST_KEPT = 5_000
"""States looked at before one question; above that conditions are given up, the count a bound."""

Beginnings = dict[tuple[int, frozenset[State]], int]
"""How many beginnings that ask these questions, as bits, leave just these states possible."""


class Counts(NamedTuple):
    """Of one part, by its questions. `alive[n]`: the beginnings that go on to its nth question.

    `ended[n]`: those that the nth question ends; `asked` and `survived`: whether it ever is, and
    whether the questions can go on after it. `whole`: those that reach the end, by what they ask.
    """

    alive: list[int]
    ended: list[int]
    asked: list[bool]
    survived: list[bool]
    whole: dict[int, int]
    is_exact: bool


def counted(passage: Passage, told_apart: int) -> Counts:
    """Count the ways through one part.

    Args:
        told_apart: in `whole`, questions that stand before this place tell ways apart.
    """
    counts = Counts([1], [], [], [], {}, is_exact=passage.is_exact)
    beginnings: Beginnings = {(0, frozenset((passage.begin,))): 1}
    for at in range(len(passage.steps)):
        if sum(len(states) for _, states in beginnings) > MOST_KEPT:
            given_up = frozenset((passage.given_up(at),))
            beginnings = _united(((bits, given_up), n) for (bits, _), n in beginnings.items())
            counts = counts._replace(is_exact=False)
        beginnings = _next(passage, at, beginnings, counts, told_apart)
        counts.alive.append(sum(beginnings.values()))
    for (bits, _), count in beginnings.items():
        counts.whole[bits] = counts.whole.get(bits, 0) + count
    return counts


def _united(pairs: Iterable[tuple[tuple[int, frozenset[State]], int]]) -> Beginnings:
    united: Beginnings = defaultdict(int)
    for key, count in pairs:
        united[key] += count
    return united


def _next(
    passage: Passage, at: int, beginnings: Beginnings, counts: Counts, told_apart: int
) -> Beginnings:
    following: Beginnings = defaultdict(int)
    ended, asked, survived = 0, False, False
    place = passage.places[at]
    own_bit = 1 << place if place < told_apart else 0
    for (bits, states), count in beginnings.items():
        moves = [move for state in states for move in passage.moves(at, state)]
        passed_by = frozenset(move.after for move in moves if move.answer is None)
        answered = [move for move in moves if move.answer is not None]
        gone_on = frozenset(move.after for move in answered if move.fired is not True)
        if passed_by:
            following[bits, passed_by] += count
        if gone_on:
            following[bits | own_bit, gone_on] += count
        ended += count if any(move.fired is not False for move in answered) else 0
        asked, survived = asked or bool(answered), survived or bool(gone_on)
    counts.ended.append(ended)
    counts.asked.append(asked)
    counts.survived.append(survived)
    return following


class Ending(NamedTuple):
    """Where routes end: at the place of a question, or (None) after the last; and how many do."""

    place: int | None
    part: int
    routes: int


def endings(passages: list[Passage], counts: list[Counts]) -> Iterator[Ending]:
    """Every place where routes end, in the flow's order."""
    product, dead = 1, 0
    in_order = sorted(
        (place, part, at)
        for part, passage in enumerate(passages)
        for at, place in enumerate(passage.places)
    )
    for place, part, at in in_order:
        before, ended, after = (
            counts[part].alive[at],
            counts[part].ended[at],
            counts[part].alive[at + 1],
        )
        if ended and not dead:
            yield Ending(place, part, product // before * ended)
        if not dead and after:
            product = product // before * after
        dead += not after
    if not dead:
        yield Ending(None, -1, product)


def cut(passage: Passage, before: int | None) -> int:
    """How many of a part's questions stand before a place."""
    return len(passage.places) if before is None else bisect_left(passage.places, before)
