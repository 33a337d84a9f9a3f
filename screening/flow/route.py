"""The way through a flow, replayed from its start over the answers so far; never stored."""

from collections.abc import Mapping
from typing import NamedTuple

from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.values import Value

SURE = 0.95
"""The certainty from which an answer can end the questions without being confirmed."""


class Route(NamedTuple):
    """`passed` are the questions on the way that have an answer, `open` those that have none yet.

    `waiting` are questions that hang on words not read yet; `knocked_out_by` ended the way early.
    """

    passed: tuple[Question, ...]
    open: tuple[Question, ...]
    waiting: tuple[Question, ...]
    knocked_out_by: Question | None

    @property
    def next(self) -> Question | None:
        """The question to ask now, if any."""
        return self.open[0] if self.open else None

    def answers(self, answers: Mapping[str, Answer]) -> dict[str, Answer]:
        """The answers that count: those on the way."""
        return {question.id: answers[question.id] for question in self.passed}


def walk(flow: Flow, answers: Mapping[str, Answer]) -> Route:
    """Walk the flow over these answers.

    An answer to a question that is not on the way is passed over, as if it were not there.
    """
    passed: list[Question] = []
    waiting: list[Question] = []
    on_the_way: dict[str, Answer] = {}
    unanswered: list[Question] = []
    for question in flow.questions:
        truth = question.only_if.truth(on_the_way) if question.only_if else "yes"
        if truth == "no":
            continue
        answer = answers.get(question.id)
        if truth == "unknown":
            waiting.append(question)
        elif answer is None:
            unanswered.append(question)
        else:
            on_the_way[question.id] = answer
            passed.append(question)
            if _knocks_out(question, on_the_way):
                return Route(tuple(passed), (), (), question)
    return Route(tuple(passed), tuple(unanswered), tuple(waiting), None)


def _knocks_out(question: Question, answers: Mapping[str, Answer]) -> bool:
    """Whether the answers so far end the questions; a doubtful one never does."""
    if question.knockout is None or question.knockout.truth(answers) != "yes":
        return False
    depends_on = {question.id, *question.knockout.questions()} & answers.keys()
    return all(answers[name].confirmed or answers[name].certainty >= SURE for name in depends_on)


def may_knock_out(question: Question, value: Value) -> bool:
    """Whether this answer could end the questions, whatever the other answers are."""
    if question.knockout is None:
        return False
    unread = {name: Answer(question=name, state="kept") for name in question.knockout.questions()}
    answer = Answer(question=question.id, value=value)
    return question.knockout.truth({**unread, question.id: answer}) != "no"


def likely_length(flow: Flow, answers: Mapping[str, Answer]) -> int:
    """How many questions there will be, as far as can be told: those asked and those still open."""
    route = walk(flow, answers)
    answered = {question.id for question in route.passed}
    open_questions = [
        question
        for question in flow.questions
        if question.id not in answered and _may_come(question, route.answers(answers), flow)
    ]
    return len(answered) + len(open_questions)


def _may_come(question: Question, answers: dict[str, Answer], flow: Flow) -> bool:
    if question.only_if is None:
        return True
    depends_on = question.only_if.questions()
    if depends_on <= answers.keys():
        return question.only_if.truth(answers) != "no"
    known = {q.id for q in flow.questions}
    return bool(depends_on & known)
