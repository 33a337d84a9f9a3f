"""The flow as it is drawn: stretches of questions that are asked under the same condition."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from screening.authoring.kind_words import KIND_NAMES
from screening.authoring.rule_words import rated_by_person
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.scoring.points import most_points

ENDS_EARLY = "the questions end here; a person reads the answers"
"""What a knockout does."""


class Stretch(NamedTuple):
    """Questions that follow one another and are asked, or passed over, together."""

    condition: Condition | None
    questions: tuple[Question, ...]


def stretches(flow: Flow) -> Iterator[Stretch]:
    """Cut the flow where the condition changes."""
    for condition, questions in groupby(flow.questions, key=lambda question: question.only_if):
        yield Stretch(condition, tuple(questions))


def kind_in_words(question: Question) -> str:
    """What kind of answer is asked for."""
    name = KIND_NAMES[question.answer]
    return f"{name}, may be passed over" if question.optional else name


def most_in_words(question: Question, flow: Flow) -> str:
    """The most that can be had here: "up to 5 points"; nothing where there is nothing to be had."""
    if rated_by_person(question, flow):
        return "rated by a person"
    most = most_points(question)
    return f"up to {most:g} {'point' if most == 1 else 'points'}" if most else ""


def criterion_title(question: Question, flow: Flow) -> str:
    """What the answer counts to; nothing where it counts to nothing."""
    name = question.criterion
    return flow.criteria[name].title if name in flow.criteria else name or ""


def points_in_words(points: float) -> str:
    """Points as a scorecard has them: to one decimal."""
    return f"{round(points, 1):g}"


def whole_criterion(question: Question, flow: Flow) -> str:
    """What the answer counts to, with the most that all of it brings: "Degree, 10 in all"."""
    criterion = flow.criteria.get(question.criterion or "")
    title = criterion_title(question, flow)
    return f"{title}, {criterion.weight:g} in all" if criterion else title
