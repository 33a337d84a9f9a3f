"""What a colleague would say of the answers, every statement resting on the candidate's words."""

from collections.abc import Mapping

from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.route import walk
from screening.flow.texts import fill
from screening.flow.values import Choices, Story, Text, Value, YesNo
from screening.flow.wording import first_name, in_words
from screening.scoring.scorecard import SummarySentence


def summary(flow: Flow, answers: Mapping[str, Answer]) -> tuple[SummarySentence, ...]:
    """Statements in the flow's order; those of one criterion stand in one sentence."""
    said = [
        (question.criterion, phrase, answers[question.id])
        for question in walk(flow, answers).passed
        if (phrase := _phrase(question, answers[question.id]))
    ]
    sentences = []
    for at, (criterion, phrase, answer) in enumerate(said):
        begins = at == 0 or said[at - 1][0] != criterion
        ends = at + 1 == len(said) or said[at + 1][0] != criterion
        subject = f"{_first_name(flow, answers)} " if at == 0 else ""
        words = phrase[0].upper() + phrase[1:] if begins and not subject else phrase
        text = subject + words + ("." if ends else ",")
        sentences.append(SummarySentence(text=text, evidence=answer.evidence))
    return tuple(sentences)


def _phrase(question: Question, answer: Answer) -> str | None:
    wording, value = question.in_summary, answer.value
    if wording is None or value is None or answer.state != "given" or question.sensitive:
        return None
    if isinstance(wording, dict):
        wording = wording.get(value.answer) if isinstance(value, YesNo) else None
    if wording is None or _says_nothing(value):
        return None
    return fill(wording, {"value": in_words(question, value)})


def _says_nothing(value: Value) -> bool:
    if isinstance(value, Choices):
        return not value.options and not value.other
    return isinstance(value, Story) and not any(value.heard.values())


def _first_name(flow: Flow, answers: Mapping[str, Answer]) -> str:
    for question in flow.questions:
        answer = answers.get(question.id)
        if question.answer == "name" and answer and isinstance(answer.value, Text):
            return first_name(answer.value.text)
    return "The candidate"
