"""Consent was declined: the candidate's words go, and hashes of what stood there stay."""

from typing import Any

from sqlalchemy import Connection, delete, select, update

from screening.dialogue.events import (
    Began,
    ConsentAnswered,
    Ended,
    Event,
    Prompted,
    Replied,
    WordsErased,
)
from storage.stored_events import EVENT
from storage.tables.applications import answers, applications, events
from storage.tables.chats import inbox, outbox
from storage.tables.files import files


def stays(event: Event) -> bool:
    """Whether nothing in the event was said by the candidate."""
    match event:
        case Began() | ConsentAnswered() | WordsErased() | Ended():
            return True
        case Replied(reply=reply):
            return all(span.trusted for span in reply.spans)
        case Prompted(proposed=proposed):
            return proposed is None
        case _:
            return False


def erase_words(
    connection: Connection, application: str, conversation_id: int, *, before: int
) -> None:
    """Overwrite an application's words: its events before that number, and all made of them."""
    connection.execute(
        update(events)
        .where(events.c.id.in_(_spoken(connection, application, before)))
        .values(payload=None)
    )
    connection.execute(delete(answers).where(answers.c.application == application))
    connection.execute(delete(files).where(files.c.application == application))
    nothing: dict[str, Any] = dict.fromkeys(("name", "summary", "scorecard"))
    connection.execute(update(applications).where(applications.c.id == application).values(nothing))
    worked_on = inbox.c.state.in_(("done", "kept", "requeued", "failed"))
    connection.execute(
        update(inbox)
        .where(inbox.c.conversation == conversation_id, worked_on)
        .values(raw=None, interpretation=None, state="done", error=None)
    )
    connection.execute(
        update(outbox)
        .where(outbox.c.application == application, outbox.c.state != "waiting")
        .values(reply=None)
    )


def _spoken(connection: Connection, application: str, before: int) -> list[int]:
    rows = connection.execute(
        select(events.c.id, events.c.payload).where(
            events.c.application == application, events.c.seq < before
        )
    )
    return [
        row_id
        for row_id, payload in rows
        if isinstance(payload, str) and not stays(EVENT.validate_json(payload))
    ]
