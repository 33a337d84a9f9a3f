"""Sizes that stand for all others: at, below, between and above the bounds that are named."""

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor

from screening.flow.conditions import Requirement, measure
from screening.flow.questions import Measured


def whole(question: Measured, tests: list[Requirement], lines: Iterable[float]) -> list[int]:
    """Each bound, and the whole numbers right below and above it."""
    near = (
        (ceil(bound) - 1, floor(bound), ceil(bound), floor(bound) + 1)
        for bound in _bounds(question, tests, lines)
    )
    return sorted({size for sizes in near for size in sizes})


def any_size(question: Measured, tests: list[Requirement], lines: Iterable[float]) -> list[float]:
    """Each bound, a size between any two, and one beyond the last; an amount is never below 0."""
    bounds = sorted({0.0, *(bound for bound in _bounds(question, tests, lines) if bound > 0)})
    between = [(low + high) / 2 for low, high in pairwise(bounds)]
    return sorted([*bounds, *between, bounds[-1] + 1])


def _bounds(question: Measured, tests: list[Requirement], lines: Iterable[float]) -> set[float]:
    named = set(lines)
    for test in (*tests, *([question.must_be] if question.must_be else [])):
        ends = (test.at_least, test.less_than, *(test.between or ()))
        named |= {measure(end) for end in ends if end is not None}
    return named
