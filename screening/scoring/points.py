"""What one answer is worth by its question's rule, with the reason in words."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from screening.flow.answers import Answer
from screening.flow.conditions import attained
from screening.flow.length import months_in_words
from screening.flow.questions import (
    ChoiceQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.values import (
    LEVELS,
    SKILL_LEVELS,
    Choices,
    Duration,
    Education,
    Number,
    SkillLevel,
    Skills,
    Step,
    Story,
    Value,
    YesNo,
)
from screening.flow.wording import LEVEL_NAMES, in_words, joined

HowWell = Literal["has", "basic", "good", "expert"]
NOTHING: Mapping[str, Answer] = {}


class Worth(NamedTuple):
    """Points and their reason."""

    points: float
    reason: str


def most_points(question: Question) -> float:
    """The most that a question can give; 0 where it has no points."""
    if question.points_if:
        return max(case.give for case in question.points_if)
    match question:
        case YesNoQuestion() | EducationQuestion() | ScaleQuestion() if question.points:
            return max(question.points.values())
        case DurationQuestion() | NumberQuestion() if question.points:
            return max(question.points.at_least.values())
        case ChoiceQuestion() if question.points:
            together = max if question.answer == "choice" else sum
            return _capped(together(question.points.each.values()), question.points.at_most)
        case StoryQuestion() if question.points:
            return _capped(sum(question.points.heard.values()), question.points.at_most)
        case SkillsQuestion() if question.points:
            return sum(max(levels.values()) for levels in question.points.values())
        case TextQuestion() | MoneyQuestion() | DateQuestion() | FileQuestion() if question.points:
            return question.points.given
    return 0


def worth(question: Question, value: Value, answers: Mapping[str, Answer] = NOTHING) -> Worth:
    """What this value gives.

    Args:
        answers: those on the way, for points that hang on earlier answers too.
    """
    if question.points_if:
        return _by_case(question, value, answers)
    match question, value:
        case YesNoQuestion(), YesNo() if question.points:
            return Worth(question.points.get(value.answer, 0), f"said {in_words(question, value)}")
        case DurationQuestion(), Duration() if question.points:
            return _threshold(question, value, question.points.at_least)
        case NumberQuestion(), Number() if question.points:
            return _threshold(question, value, question.points.at_least)
        case ChoiceQuestion(), Choices() if question.points:
            each = question.points.each
            points = sum(each.get(name, 0) for name in value.options)
            if value.other:
                points += each.get("other", 0)
            return Worth(_capped(points, question.points.at_most), in_words(question, value))
        case EducationQuestion(), Education() if question.points:
            return _education(question.points, question, value)
        case SkillsQuestion(), Skills() if question.points:
            return _skills(question, value)
        case StoryQuestion(), Story() if question.points:
            return _story(question, value)
        case ScaleQuestion(), Step() if question.points:
            reached = [step for step in question.points if step <= value.step]
            points = question.points[max(reached)] if reached else 0
            return Worth(points, in_words(question, value))
        case ((TextQuestion() | MoneyQuestion() | DateQuestion() | FileQuestion()), _) if (
            question.points
        ):
            return Worth(question.points.given, "given")
    return Worth(0, in_words(question, value))


def level_line(levels: Mapping[HowWell, float], level: SkillLevel | None) -> HowWell | None:
    """The line that counts: the highest level reached; who has a skill at any level has it."""
    below = SKILL_LEVELS[SKILL_LEVELS.index(level) :: -1] if level else ()
    reached: tuple[HowWell, ...] = (*below, "has") if level else ("has", "basic")
    return next((name for name in reached if name in levels), None)


def hangs_on_unread(question: Question, answers: Mapping[str, Answer]) -> bool:
    """Whether the case that counts hangs on words that are kept and not yet read."""
    truths = (case.if_.truth(answers) for case in question.points_if)
    return next((truth for truth in truths if truth != "no"), "no") == "unknown"


def _by_case(question: Question, value: Value, answers: Mapping[str, Answer]) -> Worth:
    own = {**answers, question.id: Answer(question=question.id, value=value)}
    points = next((c.give for c in question.points_if if c.if_.truth(own) == "yes"), 0.0)
    return Worth(points, in_words(question, value))


def _capped(points: float, most: float | None) -> float:
    return points if most is None else min(points, most)


def _threshold(
    question: Question, value: Duration | Number, lines: dict[int, float] | dict[float, float]
) -> Worth:
    reached = [line for line in lines if value.least >= line]
    said = in_words(question, value)
    if not reached:
        lowest = _line(value, min(lines))
        return Worth(0, f"{said}: below {lowest}" if value.least else said)
    line = max(reached)
    return Worth(lines[line], f"{said}: {_line(value, line)} or more")  # type: ignore[index]


def _line(value: Duration | Number, line: float) -> str:
    return months_in_words(int(line)) if isinstance(value, Duration) else f"{line:g}"


def _education(points: dict, question: Question, value: Education) -> Worth:  # type: ignore[type-arg]
    levels = attained(value)
    highest = max(levels, key=LEVELS.index, default="none")
    reached = [level for level in points if LEVELS.index(level) <= LEVELS.index(highest)]
    given = points[max(reached, key=LEVELS.index)] if reached else 0
    reason = in_words(question, value)
    unfinished = any(degree.state != "finished" for degree in value.degrees)
    if unfinished:
        reason += f"; counts as {LEVEL_NAMES[highest]}"
    return Worth(given, reason)


def _skills(question: SkillsQuestion, value: Skills) -> Worth:
    assert question.points is not None
    points = 0.0
    for name, levels in question.points.items():
        skill = value.skills.get(name)
        if skill and skill.has:
            line = level_line(levels, skill.level)
            points += levels[line] if line else 0
    unspoken = [question.skills[name].label for name in question.points if name not in value.skills]
    reason = in_words(question, value)
    return Worth(points, reason + (f"; nothing said of {joined(unspoken)}" if unspoken else ""))


def _story(question: StoryQuestion, value: Story) -> Worth:
    assert question.points is not None
    groups = question.points.heard
    heard = [name for name in groups if value.heard.get(name)]
    unheard = [name.replace("_", " ") for name in groups if not value.heard.get(name)]
    points = _capped(sum(groups[name] for name in heard), question.points.at_most)
    said = "; ".join(
        f"{name.replace('_', ' ')}: {joined(list(value.heard[name]))}" for name in heard
    )
    missing = f"nothing heard of {joined(unheard)}" if unheard else ""
    return Worth(points, "; ".join(part for part in (said, missing) if part))
