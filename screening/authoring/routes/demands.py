"""Answers by the tests that just they pass or fail: "is from 1 to 24 hours", "is not …"."""

from collections.abc import Iterator
from itertools import combinations, islice
from typing import NamedTuple

from screening.authoring.condition_words import demand, refusal
from screening.authoring.routes.plan import Alike, Step, is_given
from screening.authoring.routes.spans import SIZED
from screening.flow.conditions import Requirement

MOST_TRIED = 12
"""Tests of a question of which two are put together."""


class _Side(NamedTuple):
    """The answers on one side of a test, and how they are called."""

    answers: frozenset[int]
    words: str


def demands_in_words(step: Step, on: list[Alike]) -> str:
    """Say which tests these answers pass or fail, and no others; nothing if there are none.

    Of sizes only what lies between two is told like this; other bounds are spans of their own.
    """
    if any(each.passed is None for each in step.answers):
        return ""
    wanted = frozenset(map(id, on))
    sides = list(_sides(step))
    for side in sides:
        if side.answers == wanted:
            return side.words
    for one, other in combinations(islice(sides, 2 * MOST_TRIED), 2):
        if one.answers & other.answers == wanted:
            return f"{one.words} and {other.words}"
    return ""


def _sides(step: Step) -> Iterator[_Side]:
    given = [each for each in step.answers if is_given(each)]
    every = frozenset(map(id, given))
    for number, condition in enumerate(step.about):
        for test in condition.tests.values():
            if isinstance(step.question, SIZED) and not _lies_between(test):
                continue
            passing = frozenset(id(each) for each in given if number in (each.passed or ()))
            yield _Side(passing, demand(test, step.question))
            yield _Side(every - passing, refusal(test, step.question))


def _lies_between(test: Requirement) -> bool:
    return test.between is not None
