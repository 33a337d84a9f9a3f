"""All that is kept about a candidate, as one text that a person can read on a phone."""

from collections.abc import Iterator
from datetime import datetime

from screening.dialogue.events import ConsentAnswered, Ended, MessageHeard, Replied
from screening.dialogue.heard import Edited, HeardFile, PersonWrote, Pressed, Said
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.route import walk
from screening.flow.wording import in_words
from screening.scoring.score import score
from storage import applications, conversations
from storage.application_records import ApplicationRecord, StoredEvent
from storage.database import Database
from storage.shelf import Shelf

NAME = "my-data.txt"
STATES = {
    "declined": "you would rather not say",
    "skipped": "skipped",
    "set_aside": "left for a person to read",
    "contested": "not what you meant; a person reads your words",
    "kept": "not read yet",
}


def portable(database: Database, conversation_id: int) -> tuple[str, bytes]:
    """The file's name and its bytes, UTF-8; raises `LookupError` where there is no conversation.

    In it is what the candidate said, what was understood and what that is worth by the flow's
    points; colleagues' notes and ratings are theirs, and not in it.
    """
    conversation = conversations.one(database, conversation_id)
    if conversation is None:
        raise LookupError(f"There is no conversation {conversation_id}")
    shelf = Shelf(database)
    lines = ["All that is kept about you here. Times are in UTC.", ""]
    for row in applications.of_candidate(database, conversation.candidate):
        record = applications.one(database, row.id)
        if record is not None:
            lines += _application(record, shelf.flow(record.flow_hash))
    return NAME, "\n".join(lines).encode()


def _application(record: ApplicationRecord, flow: Flow) -> Iterator[str]:
    row = record.row
    yield f"{flow.title}, {flow.employer}".upper()
    yield f"Begun {_time(row.started_at)}. {_standing(record)}"
    yield f"It is read by {flow.hand_over_to}, and kept under a key of your own."
    yield ""
    yield "WHAT WAS UNDERSTOOD"
    answers = {answer.question: answer for answer in record.answers}
    for question in flow.questions:
        if question.id in answers:
            yield f"- {question.title}: {_answer(flow, answers[question.id])}"
    if answers:
        yield ""
        yield from _points(record, flow, answers)
    yield ""
    yield "THE CONVERSATION"
    for each in record.events:
        yield from _said(each)
    yield ""


def _standing(record: ApplicationRecord) -> str:
    for each in reversed(record.events):
        if isinstance(each.event, Ended):
            return f"Ended {_time(each.at)}: {each.event.outcome.replace('_', ' ')}."
    return "Not handed in."


def _answer(flow: Flow, answer: Answer) -> str:
    if answer.value is None or answer.state != "given":
        return STATES.get(answer.state, answer.state)
    sure = "confirmed by you" if answer.confirmed else f"{answer.certainty:.0%} sure"
    return f"{in_words(flow.question(answer.question), answer.value)} ({sure})"


def _points(record: ApplicationRecord, flow: Flow, answers: dict[str, Answer]) -> Iterator[str]:
    on_route = {question.id for question in walk(flow, answers).passed}
    card = score(flow, record.flow_hash, answers)
    yield f"WHAT THAT IS WORTH BY THE JOB'S POINTS ({len(on_route)} answers)"
    for criterion in card.criteria:
        points = f"{criterion.points:g}" if criterion.state == "scored" else "not scored"
        yield f"- {criterion.title}: {points} of {criterion.of:g}. {criterion.reason}"
    yield "A person reads your words and decides; the program doesn't."


def _said(each: StoredEvent) -> Iterator[str]:
    event = each.event
    match event:
        case MessageHeard(heard=Said() as heard):
            yield f"{_time(each.at)} You: {heard.text}{_file(heard.file)}"
        case MessageHeard(heard=Edited() as heard):
            yield f"{_time(each.at)} You, edited: {heard.text}{_file(heard.file)}"
        case MessageHeard(heard=Pressed() as heard):
            yield f"{_time(each.at)} You tapped: {heard.button}"
        case MessageHeard(heard=PersonWrote() as heard):
            yield f"{_time(each.at)} {heard.person}: {heard.text}"
        case ConsentAnswered(consent=consent):
            agreed = "agreed" if consent.agreed else "did not agree"
            yield f"{_time(each.at)} You {agreed} to the text of hash {consent.text_hash}."
        case Replied(reply=reply) if reply.kind != "person":
            yield f"{_time(each.at)} Program: {reply.text}"


def _file(file: HeardFile | None) -> str:
    return f" [file: {file.name}, {file.size:,} bytes]" if file else ""


def _time(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
