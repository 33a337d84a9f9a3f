"""Which of the words for how well belong to which skills.

Between two marks stand some skills: the first of them may belong to the mark before, the last to
the mark after, and some to neither. Each way to share them out has a cost, by what stands between;
the cheapest way through the whole text wins.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading.skill_gaps import JOINS, ahead_to, back_to, between, link
from screening.dialogue.reading.skill_marks import BY_USE, Mark
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.words import Words

UNSAID = 2.0
"""What a skill costs about which nothing is said."""
_UNUSED, _UNUSED_BY_USE = 2.0, 0.8
"""What a mark costs that is said of no skill."""
_SHARED = 6.0
"""What a mark costs that is said of the skills before it and of those after it."""


class Bound(NamedTuple):
    """A skill's marks, at what cost; several where it was said in several ways."""

    marks: tuple[Mark, ...]
    cost: float


def bind(words: Words, things: Sequence[Thing], marks: Sequence[Mark]) -> list[Bound]:
    """For each thing the marks that are said of it."""
    runs = _runs(things, marks)
    gaps = [
        _shares(words, gap, runs, place, things) for place, gap in enumerate(_gaps(things, runs))
    ]
    return _cheapest(words, things, runs, gaps)


def _runs(things: Sequence[Thing], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks that no thing stands between."""
    runs: list[list[Mark]] = []
    place = 0
    for mark in marks:
        passed = place
        while place < len(things) and things[place].first < mark.first:
            place += 1
        if runs and passed == place:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return runs


def _gaps(things: Sequence[Thing], runs: Sequence[Sequence[Mark]]) -> list[range]:
    """The things before the first run, between the runs, and after the last."""
    found: list[range] = []
    start = 0
    for run in runs:
        end = start
        while end < len(things) and things[end].first < run[0].first:
            end += 1
        found.append(range(start, end))
        start = end
    return [*found, range(start, len(things))]


class Shares(NamedTuple):
    """The cheapest shares of a gap's things by whether the mark before and after takes part."""

    costs: dict[tuple[bool, bool], tuple[float, int, int]]
    """The cost, how many go to the mark before, how many to the one after."""
    before: list[float]
    after: list[float]


def _shares(
    words: Words, gap: range, runs: Sequence[Sequence[Mark]], place: int, things: Sequence[Thing]
) -> Shares:
    own = [things[i] for i in gap]
    links = [link(words, one, two) for one, two in pairwise(own)]
    before = runs[place - 1][-1] if place else None
    after = runs[place][0] if place < len(runs) else None
    ahead = _running(ahead_to(words, before, own[0]) if before and own else 99.0, links, len(own))
    back = _running(
        back_to(words, own[-1], after) if after and own else 99.0, links[::-1], len(own)
    )
    costs = {
        (one, two): _best_split(ahead, back, words, own, one=one, two=two)
        for one in (False, True)
        for two in (False, True)
    }
    return Shares(costs, ahead, back)


def _running(first: float, links: Sequence[float], count: int) -> list[float]:
    """What each of the things in turn costs, one after another from the mark on."""
    return [first, *links][:count] if count else []


def _best_split(
    ahead: Sequence[float],
    back: Sequence[float],
    words: Words,
    own: Sequence[Thing],
    *,
    one: bool,
    two: bool,
) -> tuple[float, int, int]:
    """The cheapest numbers of things for the mark before and for the mark after."""
    count = len(own)
    sums_ahead, sums_back = _sums(ahead), _sums(back)
    unsaid = _sums(_unsaid(own))
    best = (float("inf"), 0, 0)
    lowest, taken = float("inf"), 0
    for last in range(count + 1):
        here = sums_ahead[last] - unsaid[last]
        allowed = one is (last > 0)
        if allowed and here < lowest:
            lowest, taken = here, last
        rest = count - last
        if two is not (rest > 0) and two:
            continue
        if not two:
            rest = 0
        cost = lowest + sums_back[rest] + unsaid[count - rest]
        cost += _broken(words, own, taken, rest, count)
        if cost < best[0]:
            best = (cost, taken, rest)
    return best


def _unsaid(own: Sequence[Thing]) -> list[float]:
    """What each costs if nothing is said of it; beside its own sign a skill needs no more."""
    signs = {t.skills for t in own if t.kind == "sign"}
    return [
        0.0 if t.kind == "sign" else _BESIDE_ITS_SIGN if t.skills in signs else UNSAID for t in own
    ]


_BESIDE_ITS_SIGN = 0.5


def _broken(words: Words, own: Sequence[Thing], taken: int, rest: int, count: int) -> float:
    """Two things that are joined by "and" are seldom said to be known differently."""
    if not taken or not rest or taken + rest != count:
        return 0.0
    between = words[own[taken - 1].end : own[taken].first]
    return 0.8 if between and all(w.text in JOINS for w in between) else 0.0


def _sums(costs: Sequence[float]) -> list[float]:
    found = [0.0]
    for cost in costs:
        found.append(found[-1] + cost)
    return found


def _cheapest(
    words: Words,
    things: Sequence[Thing],
    runs: Sequence[Sequence[Mark]],
    gaps: Sequence[Shares],
) -> list[Bound]:
    ranges = _gaps(things, runs)
    ways = [_ways(words, run) for run in runs]
    # By whether the marks so far leave one that looks ahead into the next gap.
    best: dict[bool, tuple[float, tuple[object, ...]]] = {False: (0.0, ())}
    for place in range(len(runs)):
        new: dict[bool, tuple[float, tuple[object, ...]]] = {}
        for looks, (cost, path) in best.items():
            for back, ahead, own, cut in ways[place]:
                one = _lost(runs[place - 1][-1] if place and looks else None)
                two = _lost(runs[place][0] if back else None)
                share, used_one, used_two = _share(gaps[place], one, two)
                total = cost + share + own
                if ahead not in new or total < new[ahead][0]:
                    new[ahead] = (total, (path, (used_one, used_two, cut)))
        best = new
    ends: list[tuple[float, tuple[object, ...]]] = []
    for looks, (cost, path) in best.items():
        one = _lost(runs[-1][-1] if runs and looks else None)
        share, used_one, _ = _share(gaps[-1], one, None)
        ends.append((cost + share, (path, (used_one, 0, 0))))
    steps = _steps(min(ends, key=lambda end: end[0])[1])
    return _bounds(runs, ranges, gaps, steps, len(things))


def _lost(mark: Mark | None) -> float | None:
    """What it costs if a mark that is looking for its things finds none; None: it looks away."""
    return None if mark is None else _UNUSED_BY_USE if mark.firm <= BY_USE else _UNUSED


def _share(shares: Shares, one: float | None, two: float | None) -> tuple[float, int, int]:
    """The cheapest share where these marks may take part; what it costs if they don't."""
    allowed = [
        (cost + (0.0 if ahead else one or 0.0) + (0.0 if back else two or 0.0), first, last)
        for (ahead, back), (cost, first, last) in shares.costs.items()
        if (one is not None or not ahead) and (two is not None or not back)
    ]
    return min(allowed, key=lambda share: share[0])


def _steps(path: tuple[object, ...]) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    while path:
        earlier, step = path
        assert isinstance(step, tuple)
        assert isinstance(earlier, tuple)
        found.append(step)
        path = earlier
    return found[::-1]


def _ways(words: Words, run: Sequence[Mark]) -> list[tuple[bool, bool, float, int]]:
    """How a run of marks may be meant: backward, forward, or cut in two at its widest place."""
    holds = [_hold(words, one, two) for one, two in pairwise(run)]
    whole = sum(holds)
    ways = [(True, False, whole, len(run)), (False, True, whole, 0)]
    if len(run) == 1:
        return [*ways, (True, True, _SHARED, -1)]
    cut = max(range(len(holds)), key=holds.__getitem__)
    return [*ways, (True, True, whole - holds[cut], cut + 1)]


def _hold(words: Words, one: Mark, two: Mark) -> float:
    """What it costs to mean two marks that follow one another of the same skill."""
    gap = between(words, one.end, two.first)
    if gap.so:
        return 0.1
    stop = 1.3 if gap.cost else 0.0
    return stop + 0.5 * gap.comma + min(0.6, 0.08 * gap.plain)


def _bounds(
    runs: Sequence[Sequence[Mark]],
    ranges: Sequence[range],
    gaps: Sequence[Shares],
    steps: Sequence[tuple[int, int, int]],
    count: int,
) -> list[Bound]:
    found = [Bound((), 0.0)] * count
    cut = 0
    for place, (ahead, back, next_cut) in enumerate(steps):
        own = ranges[place]
        if ahead:
            run = runs[place - 1]
            marks = tuple(run[cut:]) if cut >= 0 else tuple(run)
            for nth in range(ahead):
                found[own[nth]] = Bound(marks, max(gaps[place].before[: nth + 1]))
        if back:
            run = runs[place]
            marks = tuple(run[:next_cut]) if next_cut > 0 else tuple(run)
            for nth in range(back):
                found[own[len(own) - 1 - nth]] = Bound(marks, max(gaps[place].after[: nth + 1]))
        cut = next_cut
    return found
