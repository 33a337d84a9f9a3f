"""What a value must be for a line of a rule to count."""

from collections.abc import Callable, Mapping

from screening.flow.conditions import attained
from screening.flow.values import (
    LEVELS,
    Choices,
    Duration,
    Education,
    EducationLevel,
    Number,
    Skills,
    Step,
    Story,
    YesNo,
)
from screening.scoring.points import HowWell, level_line


def is_answer(said: str) -> Callable[[YesNo], bool]:
    """Said yes, no or not sure."""
    return lambda value: value.answer == said


def within(least: float, end: float) -> Callable[[Duration | Number], bool]:
    """From one line up to, and without, the next."""
    return lambda value: least <= value.least < end


def chosen(value: Choices) -> list[str]:
    """The ids of all that was chosen; `other` for something else."""
    return [*value.options, *(["other"] if value.other else [])]


def chooses(name: str) -> Callable[[Choices], bool]:
    """An option was among those chosen."""
    return lambda value: name in chosen(value)


def over_cap(points: dict[str, float], most: float) -> Callable[[Choices | Story], bool]:
    """What was named is worth more than the cap."""

    def holds(value: Choices | Story) -> bool:
        named = (
            chosen(value)
            if isinstance(value, Choices)
            else [name for name in points if value.heard.get(name)]
        )
        return sum(points.get(name, 0) for name in named) > most

    return holds


def counts_as(level: EducationLevel, lines: list[EducationLevel]) -> Callable[[Education], bool]:
    """The line of the highest level that counts."""

    def holds(value: Education) -> bool:
        highest = max(map(LEVELS.index, attained(value)), default=0)
        reached = [line for line in lines if LEVELS.index(line) <= highest]
        return bool(reached) and max(reached, key=LEVELS.index) == level

    return holds


def knows(name: str, line: HowWell, levels: Mapping[HowWell, float]) -> Callable[[Skills], bool]:
    """A skill for which this line counts, of all that there are for it."""

    def holds(value: Skills) -> bool:
        skill = value.skills.get(name)
        return skill is not None and skill.has and level_line(levels, skill.level) == line

    return holds


def lacks(name: str) -> Callable[[Skills], bool]:
    """A skill that was said not to be there."""

    def holds(value: Skills) -> bool:
        skill = value.skills.get(name)
        return skill is not None and not skill.has

    return holds


def hears(name: str) -> Callable[[Story], bool]:
    """Something was heard of this group."""
    return lambda value: bool(value.heard.get(name))


def hears_nothing(names: list[str]) -> Callable[[Story], bool]:
    """Nothing was heard of any of these groups."""
    return lambda value: not any(value.heard.get(name) for name in names)


def is_step(step: int, end: int) -> Callable[[Step], bool]:
    """From one step up to, and without, the next."""
    return lambda value: step <= value.step < end
