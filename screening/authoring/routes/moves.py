"""Going through one part of a flow: what can happen at each question, given what is left open."""

from functools import cached_property
from typing import NamedTuple

from screening.authoring.routes.left import Left, mentioned, settled
from screening.authoring.routes.plan import Alike, Case, Step

State = tuple[Left, ...]
"""What is left of each condition that has begun to be settled and is still needed."""


class Move(NamedTuple):
    """What can happen at a question: passed by, or asked and answered in one of the ways.

    `fired` is whether it ends the questions: true, false, or None where that was given up to tell.
    """

    answer: Alike | None
    fired: bool | None
    least: float
    greatest: float
    after: State


class Passage:
    """The questions of one part, and the conditions that tie them together."""

    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps
        self.places = [step.place for step in steps]
        self._known: dict[tuple[int, State], list[Move]] = {}
        self._settled: dict[tuple[Left, int, frozenset[int] | None], Left] = {}
        self._live = self._spans()
        self._slots = [{c: n for n, c in enumerate(live)} for live in self._live]

    @cached_property
    def is_exact(self) -> bool:
        """Whether all answers could be looked at."""
        return all(answer.passed is not None for step in self.steps for answer in step.answers)

    @property
    def begin(self) -> State:
        """Nothing is settled yet."""
        return ()

    def given_up(self, at: int) -> State:
        """Before that question, with no condition told: every way on stays open."""
        return (None,) * len(self._live[at])

    def moves(self, at: int, state: State) -> list[Move]:
        """Everything that can happen at a question."""
        if (at, state) not in self._known:
            self._known[at, state] = self._moves(at, state)
        return self._known[at, state]

    def forget(self) -> None:
        """Let go of the moves; they are needed layer by layer."""
        self._known.clear()

    def _moves(self, at: int, state: State) -> list[Move]:
        step = self.steps[at]
        asked = self._now(at, state, step.only_if)
        found = []
        if asked is not True:
            found.append(Move(None, False, 0, 0, self._after(at, state, frozenset())))
        if asked is not False:
            found += [self._answered(at, state, answer) for answer in step.answers]
        return found

    def _answered(self, at: int, state: State, answer: Alike) -> Move:
        step = self.steps[at]

        def told(condition: Left) -> Left:
            return self._settle(self._now(at, state, condition), step.place, answer.passed)

        fired = told(step.knockout)
        least, greatest = answer.least_points, answer.greatest_points
        if step.cases and answer.scored:
            least, greatest = _by_case([Case(told(c.if_), c.give) for c in step.cases])
        after = self._after(at, state, answer.passed)
        return Move(answer, fired if isinstance(fired, bool) else None, least, greatest, after)

    def _now(self, at: int, state: State, condition: Left) -> Left:
        slot = self._slots[at].get(condition)
        return condition if slot is None else state[slot]

    def _after(self, at: int, state: State, passed: frozenset[int] | None) -> State:
        place = self.steps[at].place
        return tuple(
            self._settle(self._now(at, state, condition), place, passed)
            for condition in self._live[at + 1]
        )

    def _settle(self, left: Left, place: int, passed: frozenset[int] | None) -> Left:
        if isinstance(left, bool) or left is None:
            return left
        key = (left, place, passed)
        if key not in self._settled:
            self._settled[key] = settled(left, place, passed)
        return self._settled[key]

    def _spans(self) -> list[list[Left]]:
        """Before each question: the conditions that have begun to be settled and are needed on."""
        local = {place: at for at, place in enumerate(self.places)}
        begins: list[list[Left]] = [[] for _ in range(len(self.steps) + 1)]
        last: dict[Left, int] = {}
        for at, step in enumerate(self.steps):
            for condition in step.conditions():
                first = min((local[place] for place in mentioned(condition)), default=at)
                if first < at:
                    if condition not in last:
                        begins[first + 1].append(condition)
                    last[condition] = at
        live: list[list[Left]] = []
        held: list[Left] = []
        for at in range(len(self.steps) + 1):
            held = [condition for condition in held if last[condition] >= at] + begins[at]
            live.append(held)
        return live


def _by_case(cases: list[Case]) -> tuple[float, float]:
    """The first case that holds counts; the least and greatest where that can't be told."""
    possible = []
    for case in cases:
        if case.if_ is False:
            continue
        possible.append(case.give)
        if case.if_ is True:
            break
    else:
        possible.append(0)
    return min(possible), max(possible)
