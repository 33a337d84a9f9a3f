"""What answers are worth, in words: "yes: 5", "3 years or more: 10", "a person rates this"."""

from collections.abc import Iterator
from typing import NamedTuple

from screening.authoring.condition_words import answer_wanted, in_words
from screening.authoring.kind_words import amount, bound_in_words, option_in_words
from screening.flow.model import Flow
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
from screening.flow.rules import EachPoints, HeardPoints
from screening.flow.values import LEVELS
from screening.flow.wording import LEVEL_NAMES


class RuleLine(NamedTuple):
    """An answer and its points; points are None where a person gives them."""

    what: str
    points: float | None

    def __str__(self) -> str:
        return self.what if self.points is None else f"{self.what}: {self.points:g}"


TOGETHER = "at most together"


def rule_in_words(question: Question, flow: Flow) -> list[RuleLine]:
    """What each answer gives, in its author's order; empty where nothing is."""
    if rated_by_person(question, flow):
        return [RuleLine("a person rates this", None)]
    return rule_lines(question, flow)


def rule_lines(question: Question, flow: Flow) -> list[RuleLine]:
    """What each answer gives by the rules, whoever rates the criterion."""
    if question.points_if:
        return [
            RuleLine(answer_wanted(case.if_, question) or in_words(case.if_, flow), case.give)
            for case in question.points_if
        ]
    return list(_own_rule(question))


def rated_by_person(question: Question, flow: Flow) -> bool:
    """Whether the question's criterion is rated by a person, whatever its rules say."""
    criterion = flow.criteria.get(question.criterion or "")
    return criterion is not None and criterion.rated_by == "person"


def _own_rule(question: Question) -> Iterator[RuleLine]:
    match question:
        case YesNoQuestion() if question.points:
            for answer, points in question.points.items():
                yield RuleLine(option_in_words(answer, question), points)
        case DurationQuestion() | NumberQuestion() if question.points:
            for line, points in question.points.at_least.items():
                yield RuleLine(_or_more(line, question), points)
        case ScaleQuestion() if question.points:
            for step, points in question.points.items():
                yield RuleLine(_or_more(step, question), points)
        case ChoiceQuestion() if question.points:
            yield from _each(question, question.points.each, question.points)
        case StoryQuestion() if question.points:
            yield from _each(question, question.points.heard, question.points, "heard of ")
        case EducationQuestion() if question.points:
            for level in sorted(question.points, key=LEVELS.index):
                yield RuleLine(LEVEL_NAMES[level], question.points[level])
        case SkillsQuestion() if question.points:
            yield from _skills(question)
        case TextQuestion() | MoneyQuestion() | DateQuestion() | FileQuestion() if question.points:
            yield RuleLine("answered at all", question.points.given)


def _or_more(line: float, question: Question) -> str:
    if not line:
        return "anything"
    # The question tells the unit of a number; a length of time bears its own.
    said = amount(line) if isinstance(question, NumberQuestion) else bound_in_words(line, question)
    return f"{said} or more"


def _each(
    question: Question, by_name: dict[str, float], rule: EachPoints | HeardPoints, before: str = ""
) -> Iterator[RuleLine]:
    for name, points in by_name.items():
        yield RuleLine(f"{before}{option_in_words(name, question)}", points)
    if rule.at_most is not None:
        yield RuleLine(TOGETHER, rule.at_most)


def _skills(question: SkillsQuestion) -> Iterator[RuleLine]:
    for name, levels in (question.points or {}).items():
        skill = option_in_words(name, question)
        for level, points in levels.items():
            how = "known, level not told" if level == "has" else level
            yield RuleLine(f"{skill} {how}", points)
