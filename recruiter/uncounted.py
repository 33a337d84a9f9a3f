"""What was said and does not count: not settled yet, or off the way that was gone in the end."""

from collections.abc import Mapping, Sequence

from recruiter.pieces import seen
from screening.dialogue.events import Event, MessageHeard
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.route import walk
from screening.flow.wording import in_words
from screening.record import Record

WHY = {
    "contested": "they say that it was misread; a person must settle it, with other points",
    "set_aside": "could not be understood; read it yourself",
    "declined": "they would rather not say",
    "skipped": "passed over",
    "kept": "not read yet",
}


class Uncounted(Record):
    """An answer; `to` is the place of its words, None where there are none to show."""

    title: str
    says: str
    to: str | None


def unsettled(
    flow: Flow, answers: Mapping[str, Answer], events: Sequence[Event], anchors: Mapping[str, str]
) -> tuple[Uncounted, ...]:
    """Answers on the way that have no value of their own, and why."""
    heard = _heard_at(events)
    return tuple(
        _uncounted(question, answers[question.id], WHY[answers[question.id].state], heard, anchors)
        for question in walk(flow, answers).passed
        if answers[question.id].state in WHY
    )


def off_the_way(
    flow: Flow, answers: Mapping[str, Answer], events: Sequence[Event], anchors: Mapping[str, str]
) -> tuple[Uncounted, ...]:
    """Answers to questions that were not asked for any more after another answer changed."""
    heard, on_the_way = _heard_at(events), walk(flow, answers).answers(answers)
    return tuple(
        _uncounted(question, answers[question.id], "", heard, anchors)
        for question in flow.questions
        if question.id in answers and question.id not in on_the_way
    )


def _uncounted(
    question: Question,
    answer: Answer,
    why: str,
    heard: Mapping[str, str],
    anchors: Mapping[str, str],
) -> Uncounted:
    values = answer.readings or ((answer.value,) if answer.value else ())
    read = " or ".join(f"“{seen(in_words(question, value))}”" for value in values)
    parts = [why, f"read as {read}" if read else ""]
    messages = [each.message for each in answer.evidence] or [heard.get(question.id, "")]
    places = [anchors[message] for message in messages if message in anchors]
    return Uncounted(
        title=question.title,
        says="; ".join(part for part in parts if part),
        to=places[0] if places else None,
    )


def _heard_at(events: Sequence[Event]) -> dict[str, str]:
    """The last message that came while each question was open."""
    return {
        event.question: event.heard.id
        for event in events
        if isinstance(event, MessageHeard) and event.question
    }
