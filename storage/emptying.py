"""What an erased candidate leaves: rows without words, and chats that are nobody's any more."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    String,
    cast,
    delete,
    func,
    literal,
    or_,
    select,
    type_coerce,
    update,
)

from storage import audit
from storage.database import Database
from storage.list_columns import SCORE_COLUMNS
from storage.tables.applications import answers, applications, events, review_acts
from storage.tables.chats import candidates, conversations, inbox, outbox
from storage.tables.files import files

NOTHING: dict[str, Any] = {"raw": None, "interpretation": None, "error": None, "state": "done"}


def detach_chats(connection: Connection, candidate: str) -> None:
    """Take the chats' numbers, which are the candidate's too. Who writes again is someone new."""
    _delete_replies(connection, candidate)
    connection.execute(
        update(conversations)
        .where(conversations.c.candidate == candidate)
        .values(
            chat=literal("erased:") + cast(conversations.c.id, String),
            application=None,
            closed_for_sending="erased",
            return_hash=None,
            lease_owner=None,
            lease_until=None,
            lease_fence=conversations.c.lease_fence + 1,
        )
    )


def empty(database: Database, who: Sequence[str], at: datetime, *, by: str) -> None:
    """Empty all rows of these candidates in one transaction, and write it into the audit."""
    with database.write() as connection:
        for candidate in who:
            connection.execute(delete(files).where(files.c.candidate == candidate))
            _note(connection, candidate, at, by)
            _empty_applications(connection, candidate, at)
            _empty_inbox(connection, candidate)
            detach_chats(connection, candidate)
        connection.execute(update(candidates).where(candidates.c.id.in_(who)).values(erased_at=at))
    database.scrub()


def _note(connection: Connection, candidate: str, at: datetime, by: str) -> None:
    c, a = candidates.c, applications.c
    if connection.scalar(select(c.erased_at).where(c.id == candidate)) is not None:
        return
    mine = connection.execute(
        select(a.id, a.conversation).where(a.candidate == candidate).order_by(a.id)
    ).all()
    details = {
        "applications": [row.id for row in mine],
        "conversations": sorted({row.conversation for row in mine}),
    }
    audit.append(connection, by, "erased", candidate, details, at)


def _empty_applications(connection: Connection, candidate: str, at: datetime) -> None:
    mine = select(applications.c.id).where(applications.c.candidate == candidate)
    for table in (events, review_acts):
        connection.execute(update(table).where(table.c.application.in_(mine)).values(payload=None))
    connection.execute(delete(answers).where(answers.c.application.in_(mine)))
    emptied = ("name", "summary", "scorecard", "scorecard_seq", *SCORE_COLUMNS)
    more = ("flags", "wake_at", "disposition", "disposition_at")
    nothing: dict[str, Any] = dict.fromkeys((*emptied, *more))
    connection.execute(
        update(applications)
        .where(applications.c.candidate == candidate)
        .values(nothing | {"erased_at": at, "phase": "closed"})
    )


def _empty_inbox(connection: Connection, candidate: str) -> None:
    mine = select(conversations.c.id).where(conversations.c.candidate == candidate)
    nobodys = literal("erased:") + cast(inbox.c.id, String)
    connection.execute(
        update(inbox).where(inbox.c.conversation.in_(mine)).values(NOTHING | {"key": nobodys})
    )
    # Where a chat went on as someone new's, only what is sealed for this candidate goes.
    connection.execute(
        update(inbox)
        .where(inbox.c.conversation.in_(_spoke_in(candidate)), _is_for(inbox.c.raw, candidate))
        .values(NOTHING)
    )


def _delete_replies(connection: Connection, candidate: str) -> None:
    mine = select(conversations.c.id).where(conversations.c.candidate == candidate)
    connection.execute(delete(outbox).where(outbox.c.conversation.in_(mine)))
    theirs = select(applications.c.id).where(applications.c.candidate == candidate)
    connection.execute(
        delete(outbox)
        .where(outbox.c.conversation.in_(_spoke_in(candidate)))
        .where(or_(outbox.c.application.in_(theirs), _is_for(outbox.c.reply, candidate)))
    )


def _spoke_in(candidate: str) -> Any:
    return select(applications.c.conversation).where(applications.c.candidate == candidate)


def _is_for(column: Column[Any], owner: str) -> ColumnElement[bool]:
    """Whether a sealed value bears this owner's id: behind its format and the id's length."""
    whose = owner.encode()
    stored = type_coerce(column, LargeBinary)
    return func.substr(stored, 3, len(whose), type_=LargeBinary) == whose
