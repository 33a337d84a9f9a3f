"""What stands in an order: thresholds, levels, bands, steps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from screening.flow.checks.written import Found, Written
from screening.flow.document import Path
from screening.flow.length import months
from screening.flow.questions import (
    DurationQuestion,
    EducationQuestion,
    NumberQuestion,
    ScaleQuestion,
    SkillsQuestion,
)
from screening.flow.values import LEVELS, SKILL_LEVELS

Name = TypeVar("Name", bound=str | float)

FEWER = "More should never be worth less: check the points of the two."


def order(written: Written) -> Iterator[Found]:
    """Everything that stands in an order and is out of it."""
    yield from _bands(written)
    yield from _levels(written)
    for at, question in enumerate(written.flow.questions):
        path: Path = ("questions", at, "points")
        match question:
            case DurationQuestion() if question.points:
                yield from _thresholds(written, (*path, "at_least"), months)
            case NumberQuestion() if question.points:
                yield from _thresholds(written, (*path, "at_least"), float)
            case ScaleQuestion():
                yield from _steps(at, question)
            case EducationQuestion() if question.points:
                yield from _falling(question.points, LEVELS, path)
            case SkillsQuestion() if question.points:
                for name, levels in question.points.items():
                    yield from _skill(levels, (*path, name))


def _thresholds(written: Written, path: Path, read: Callable[[str], float]) -> Iterator[Found]:
    lines = written.keys(path)
    for before, line in pairwise(lines):
        where = (*path, line)
        if read(line) == read(before):
            message = f"'{before}' and '{line}' are the same"
            yield Found("F031", where, message, "Keep one of the two lines.", key=True)
        elif read(line) < read(before):
            message = f"'{line}' stands after '{before}', which is more"
            yield Found("F031", where, message, "Write the lowest line first.", key=True)
        elif float(written.text(where)) < float(written.text((*path, before))):
            message = f"'{line}' gives fewer points than '{before}'"
            yield Found("F031", where, message, FEWER)


def _bands(written: Written) -> Iterator[Found]:
    bands = written.flow.bands
    out = _first_out_of_order(list(bands.items()), rises=False)
    if out:
        first, second = out
        message = f"the bands '{first}' ({bands[first]:g}) and '{second}' ({bands[second]:g}) are "
        message += "out of order"
        advice = "Write the bands from the highest to the lowest, each with its own percent."
        yield Found("F031", ("bands", second), message, advice)
    if min(bands.values()) > 0:
        lowest = min(bands, key=lambda name: bands[name])
        message = f"no band begins at 0, so whoever has less than {bands[lowest]:g} is in none"
        advice = f"Let the lowest band begin at 0: '{lowest}: 0', or add one."
        yield Found("F031", ("bands", lowest), message, advice)


def _levels(written: Written) -> Iterator[Found]:
    for name, criterion in written.flow.criteria.items():
        if criterion.rated_by == "person":
            continue
        path: Path = ("criteria", name, "levels")
        keys = dict(zip(criterion.levels, written.keys(path), strict=False))
        out = _first_out_of_order([(level, level) for level in criterion.levels], rises=True)
        if out:
            message = f"the levels {out[0]:g} and {out[1]:g} are out of order"
            where = (*path, keys.get(out[1], ""))
            yield Found("F031", where, message, "Write the lowest level first.", key=True)
        highest = max(criterion.levels)
        if highest > criterion.weight:
            message = f"the level {highest:g} is above the criterion's weight, {criterion.weight:g}"
            advice = "Levels are points, and a criterion brings its weight at most. Lower it."
            yield Found("F031", (*path, keys.get(highest, "")), message, advice, key=True)


def _first_out_of_order(
    marks: Sequence[tuple[Name, float]], *, rises: bool
) -> tuple[Name, Name] | None:
    """The first two that go against the way which most go, up or down; `rises` where as many do."""
    ups = [after > before for (_, before), (_, after) in pairwise(marks)]
    rising = rises if 2 * sum(ups) == len(ups) else 2 * sum(ups) > len(ups)
    for (before, size), (name, next_size) in pairwise(marks):
        if next_size == size or (next_size > size) != rising:
            return before, name
    return None


def _steps(at: int, question: ScaleQuestion) -> Iterator[Found]:
    path: Path = ("questions", at, "steps")
    for before, step in pairwise(question.steps):
        if step != before + 1:
            message = f"after the step {before} comes {before + 1}, not {step}"
            advice = "Number the steps one by one, the lowest first."
            yield Found("F031", (*path, str(step)), message, advice, key=True)
            break
    if question.points:
        steps = sorted(question.points)
        points = {str(step): question.points[step] for step in steps}
        yield from _falling(points, [*map(str, steps)], ("questions", at, "points"))


def _skill(levels: Mapping[Any, float], path: Path) -> Iterator[Found]:
    yield from _falling(levels, SKILL_LEVELS, path)
    known = [levels[level] for level in SKILL_LEVELS if level in levels]
    if known and levels.get("has", 0) > max(known):
        message = "having it gives more points than knowing it well"
        yield Found("F031", (*path, "has"), message, FEWER)


def _falling(
    points: Mapping[Name, float], lowest_first: Sequence[Name], path: Path
) -> Iterator[Found]:
    for before, name in pairwise([name for name in lowest_first if name in points]):
        if points[name] < points[before]:
            message = f"'{name}' gives fewer points than '{before}'"
            yield Found("F031", (*path, str(name)), message, FEWER)
