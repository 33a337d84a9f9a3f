"""Erasing a candidate: their key is deleted, their words overwritten, their columns emptied."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, String, and_, cast, delete, literal, or_, select, update

from storage.database import Database
from storage.list_columns import SCORE_COLUMNS
from storage.tables.applications import answers, applications, events, review_acts
from storage.tables.chats import candidates, conversations, inbox, outbox
from storage.tables.files import files

UNDELIVERED = timedelta(minutes=10)
"""How long the last words may take to arrive before a candidate is erased without them."""
UNSHOWN = timedelta(minutes=1)
"""The same where nothing is sent: the words wait until somebody looks."""
LOOKED_AT = ("browser", "terminal")


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


def asked(connection: Connection, candidate: str, *, at: datetime) -> None:
    """Note within a transaction that the candidate asked to be erased; the first time counts."""
    connection.execute(
        update(candidates)
        .where(candidates.c.id == candidate, candidates.c.erase_asked_at.is_(None))
        .values(erase_asked_at=at)
    )


def due(database: Database, now: datetime) -> tuple[str, ...]:
    """Erase those who asked, once their last words arrived or took too long; returns their ids.

    Whoever is held is erased when the hold ends.
    """
    c, o, chat = candidates.c, outbox.c, conversations.c
    # A message held for later, such as that of a decision, is none of the last words.
    waits = o.held_until.is_(None) | (o.held_until <= now)
    patient = or_(
        c.erase_asked_at > now - UNSHOWN,
        and_(c.erase_asked_at > now - UNDELIVERED, chat.channel.not_in(LOOKED_AT)),
    )
    undelivered = (
        select(o.id)
        .join(conversations, chat.id == o.conversation)
        .where(chat.candidate == c.id, o.state == "waiting", waits, patient)
        .correlate(candidates)
        .exists()
    )
    free = c.held_until.is_(None) | (c.held_until <= now)
    query = select(c.id).where(c.erase_asked_at <= now, c.erased_at.is_(None), free, ~undelivered)
    with database.read() as connection:
        who = tuple(connection.scalars(query.order_by(c.erase_asked_at, c.id)))
    for candidate in who:
        erase(database, candidate, at=now)
    return who


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
