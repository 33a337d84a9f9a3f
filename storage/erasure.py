"""Erasing a candidate: their key is deleted, their words overwritten, their columns emptied."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, String, cast, delete, literal, select, update

from storage.database import Database
from storage.list_columns import SCORE_COLUMNS
from storage.tables.applications import answers, applications, events, review_acts
from storage.tables.chats import candidates, conversations, inbox, outbox
from storage.tables.files import files


class ErasureHeld(Exception):
    """Something must be kept for now; the candidate is told why and until when."""

    def __init__(self, reason: str, until: datetime) -> None:
        super().__init__(f"{reason} (until {until.date().isoformat()})")
        self.reason = reason
        self.until = until


def erase(database: Database, candidate: str, *, at: datetime) -> None:
    """Erase all that a candidate said, at once; raises `ErasureHeld`. Hashes and counts stay."""
    _refuse_while_held(database, candidate, at)
    # The key first: from here on nobody can read the words, whatever happens next.
    database.keys.forget(candidate)
    _empty(database, [candidate], at)


def hold(database: Database, candidate: str, *, reason: str, until: datetime) -> None:
    """Erase nothing of this candidate before then."""
    _set_hold(database, candidate, reason, until)


def lift(database: Database, candidate: str) -> None:
    """The candidate may be erased again."""
    _set_hold(database, candidate, None, None)


def settle(database: Database, *, at: datetime) -> int:
    """Empty what belongs to forgotten keys: after a crash, or after an old backup was restored."""
    with database.read() as connection:
        query = select(candidates.c.id).where(candidates.c.erased_at.is_(None))
        here = set(connection.scalars(query))
    forgotten = sorted(here - database.keys.owners())
    if forgotten:
        _empty(database, forgotten, at)
    return len(forgotten)


def _refuse_while_held(database: Database, candidate: str, at: datetime) -> None:
    with database.read() as connection:
        row = connection.execute(
            select(candidates.c.held_because, candidates.c.held_until).where(
                candidates.c.id == candidate
            )
        ).one_or_none()
    if row is None:
        raise LookupError(f"There is no candidate {candidate}")
    if row.held_until is not None and row.held_until > at:
        raise ErasureHeld(row.held_because or "", row.held_until)


def _set_hold(
    database: Database, candidate: str, reason: str | None, until: datetime | None
) -> None:
    with database.write() as connection:
        connection.execute(
            update(candidates)
            .where(candidates.c.id == candidate)
            .values(held_because=reason, held_until=until)
        )


def _empty(database: Database, who: Sequence[str], at: datetime) -> None:
    with database.write() as connection:
        for candidate in who:
            connection.execute(delete(files).where(files.c.candidate == candidate))
            _empty_applications(connection, candidate, at)
            _empty_chats(connection, candidate)
        connection.execute(update(candidates).where(candidates.c.id.in_(who)).values(erased_at=at))
    database.scrub()


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


def _empty_chats(connection: Connection, candidate: str) -> None:
    mine = select(conversations.c.id).where(conversations.c.candidate == candidate)
    connection.execute(
        update(inbox)
        .where(inbox.c.conversation.in_(mine))
        .values(
            raw=None,
            interpretation=None,
            error=None,
            state="done",
            key=literal("erased:") + cast(inbox.c.id, String),
        )
    )
    connection.execute(delete(outbox).where(outbox.c.conversation.in_(mine)))
    # The chat's number is the candidate's too. Who writes again is someone new.
    connection.execute(
        update(conversations)
        .where(conversations.c.candidate == candidate)
        .values(
            chat=literal("erased:") + cast(conversations.c.id, String),
            application=None,
            closed_for_sending="erased",
            lease_owner=None,
            lease_until=None,
            lease_fence=conversations.c.lease_fence + 1,
        )
    )
