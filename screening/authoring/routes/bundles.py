"""Answers that name several things, put together where no test tells the things apart."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from screening.flow.conditions import Requirement
from screening.flow.questions import ChoiceQuestion, SkillsQuestion, StoryQuestion
from screening.flow.values import SKILL_LEVELS, Skill, Skills
from screening.scoring.points import worth

MOST_SAMPLES = 4_096


class TooMany(Exception):
    """The tests tell more answers apart than can be looked at."""


class _Thing(NamedTuple):
    """An option, a skill or a group of the vocabulary, with the least and most it can give."""

    name: str
    least: float
    most: float


class _Known(NamedTuple):
    points: float
    skill: Skill


def chosen(question: ChoiceQuestion, tests: list[Requirement]) -> Iterator[list[str]]:
    """Options that can be chosen together."""
    names = [*question.options, *(["other"] if question.other else [])]
    if question.answer == "choice":
        yield from ([name] for name in names)
        yield []
        return
    each = question.points.each if question.points else {}
    yield from _samples([_Thing(n, each.get(n, 0), each.get(n, 0)) for n in names], tests)


def heard(question: StoryQuestion, tests: list[Requirement]) -> Iterator[list[str]]:
    """Groups that can be heard in one story."""
    points = question.points.heard if question.points else {}
    names = question.listen_for
    yield from _samples([_Thing(n, points.get(n, 0), points.get(n, 0)) for n in names], tests)


def known(question: SkillsQuestion, tests: list[Requirement]) -> Iterator[dict[str, Skill]]:
    """Skills that one person can have, at the levels that give least, or most."""
    ends = {name: _skill_ends(question, name) for name in question.skills}
    things = [_Thing(name, least.points, most.points) for name, (least, most) in ends.items()]
    for names in _samples(things, tests):
        for end in (0, 1):
            yield {name: ends[name][end].skill for name in names}


def _skill_ends(question: SkillsQuestion, name: str) -> tuple[_Known, _Known]:
    levels = (None, *SKILL_LEVELS) if question.points else (None,)
    skills = [Skill(has=True, level=level) for level in levels]
    worths = [_Known(worth(question, Skills(skills={name: s})).points, s) for s in skills]
    by_points = sorted(worths, key=lambda each: each.points)
    return by_points[0], by_points[-1]


def _samples(things: list[_Thing], tests: list[Requirement]) -> Iterator[list[str]]:
    """Of each bundle nothing, all of it, and what gives least and most between."""
    choices = [_of_one(bundle) for bundle in _bundles(things, tests)]
    count = 1
    for each in choices:
        count *= len(each)
    if count > MOST_SAMPLES:
        raise TooMany
    order = {thing.name: place for place, thing in enumerate(things)}
    for picked in product(*choices):
        yield sorted((thing.name for part in picked for thing in part), key=order.__getitem__)


def _bundles(things: list[_Thing], tests: list[Requirement]) -> list[list[_Thing]]:
    """Bundles that every test treats alike; in each, what can give most comes last."""
    alike: dict[tuple[bool, ...], list[_Thing]] = {}
    for thing in things:
        named = tuple(
            thing.name in (words or ())
            for test in tests
            for words in (test.is_, test.includes, test.includes_any)
        )
        alike.setdefault(named, []).append(thing)
    return [sorted(bundle, key=lambda thing: thing.most) for bundle in alike.values()]


def _of_one(bundle: list[_Thing]) -> list[list[_Thing]]:
    if len(bundle) == 1:
        return [[], bundle]
    least = min(bundle, key=lambda thing: thing.least)
    return [[], [least], bundle[1:], bundle]
