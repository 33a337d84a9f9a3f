"""Erasing a candidate: their key is deleted, their words overwritten, their columns emptied."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select, update

from screening.record import Moment, Record
from storage import audit, emptying
from storage.database import Database
from storage.keys import KeyStore
from storage.public_ids import new_id
from storage.sealed import Sealed
from storage.tables.applications import applications
from storage.tables.audit import audit as audit_table
from storage.tables.chats import candidates, conversations, inbox, outbox

UNDELIVERED = timedelta(minutes=10)
"""How long the last words may take to arrive before a candidate is erased without them."""
UNSHOWN = timedelta(minutes=1)
"""The same where nothing is sent: the words wait until somebody looks."""
LOOKED_AT = ("browser", "terminal")
PART = "erasure"
"""Who acted, in the audit, where no person did."""
HELD = "erasure_held"


class ErasureHeld(Exception):
    """Something must be kept for now; the candidate is told why and until when."""

    def __init__(self, reason: str, until: datetime) -> None:
        super().__init__(f"{reason} (until {until.date().isoformat()})")
        self.reason = reason
        self.until = until


class Held(Record):
    """A candidate who can't be erased before `until`, and why."""

    candidate: str
    reason: str
    until: Moment


def erase(database: Database, candidate: str, *, at: datetime, by: str = PART) -> None:
    """Erase all that a candidate said, at once; raises `ErasureHeld`. Hashes and counts stay."""
    with database.write() as connection:
        _refuse_while_held(connection, candidate, at)
        _let_go(connection, candidate, at)
    _finish(database, candidate, at, by)


def asked(connection: Connection, candidate: str, *, at: datetime) -> None:
    """Note within a transaction that the candidate asked to be erased; the first time counts."""
    connection.execute(
        update(candidates)
        .where(candidates.c.id == candidate, candidates.c.erase_asked_at.is_(None))
        .values(erase_asked_at=at)
    )


def begin_apart(
    connection: Connection, keys: KeyStore, conversation: int, candidate: str, *, at: datetime
) -> str:
    """Whose the application is that begins now: someone new's, if the candidate asked to go.

    What was there when they asked is erased in its time, and what begins after stays.
    """
    c = candidates.c
    asked_at = connection.scalar(select(c.erase_asked_at).where(c.id == candidate))
    if asked_at is None:
        return candidate
    anew = new_id()
    # Before the commit: a key without a candidate does no harm, a candidate without a key would.
    keys.make(anew)
    connection.execute(insert(candidates).values(id=anew, created_at=at))
    connection.execute(
        update(conversations).where(conversations.c.id == conversation).values(candidate=anew)
    )
    i = inbox.c
    waiting = connection.execute(
        select(i.id, i.raw).where(i.conversation == conversation, i.state == "waiting")
    ).all()
    for row in waiting:
        if isinstance(row.raw, str):
            again = {"raw": Sealed(anew, row.raw), "interpretation": None}
            connection.execute(update(inbox).where(i.id == row.id).values(again))
    return anew


def due(database: Database, now: datetime) -> tuple[str, ...]:
    """Erase those who asked, once their last words arrived or took too long; returns their ids.

    Whoever is held is erased when the hold ends. What was cut short is finished.
    """
    c = candidates.c
    ready = _ready(now)
    with database.read() as connection:
        who = connection.scalars(select(c.id).where(*ready).order_by(c.erase_asked_at, c.id)).all()
    gone = []
    for candidate in who:
        with database.write() as connection:
            # A hold may have been set, or something written, since the look above.
            if connection.scalar(select(c.id).where(c.id == candidate, *ready)) is None:
                continue
            _let_go(connection, candidate, now)
        _finish(database, candidate, now, PART)
        gone.append(candidate)
    return tuple(gone)


def newly_held(database: Database, now: datetime) -> tuple[Held, ...]:
    """Those who asked and are held, each hold once; it is written into the audit with that."""
    c, a = candidates.c, audit_table.c
    query = select(c.id.label("candidate"), c.held_because.label("reason"), c.held_until).where(
        c.erase_asked_at <= now, c.erased_at.is_(None), c.held_until > now
    )
    with database.read() as connection:
        if connection.execute(query).first() is None:
            return ()
    told = []
    with database.write() as connection:
        for row in connection.execute(query.order_by(c.id)).all():
            details = {"until": row.held_until.isoformat()}
            acts = select(a.details).where(a.subject == row.candidate, a.act == HELD)
            if details not in connection.scalars(acts).all():
                audit.append(connection, PART, HELD, row.candidate, details, now)
                reason = row.reason or ""
                told.append(Held(candidate=row.candidate, reason=reason, until=row.held_until))
    return tuple(told)


def held(database: Database, candidate: str, at: datetime) -> Held | None:
    """The hold that keeps a candidate from being erased at that moment."""
    with database.read() as connection:
        return _held(connection, candidate, at)


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
        emptying.empty(database, forgotten, at, by=PART)
    return len(forgotten)


def _ready(now: datetime) -> tuple[ColumnElement[bool], ...]:
    c, o, chat, i = candidates.c, outbox.c, conversations.c, inbox.c
    # A message held for later, such as that of a decision, is none of the last words.
    waits = o.held_until.is_(None) | (o.held_until <= now)
    patient = or_(
        c.erase_asked_at > now - UNSHOWN,
        and_(c.erase_asked_at > now - UNDELIVERED, chat.channel.not_in(LOOKED_AT)),
    )
    # The chat may be someone new's by now, where another application was begun in it.
    theirs = select(applications.c.id).where(applications.c.candidate == c.id)
    undelivered = (
        select(o.id)
        .join(conversations, chat.id == o.conversation)
        .where(or_(chat.candidate == c.id, o.application.in_(theirs.correlate(candidates))))
        .where(o.state == "waiting", waits, patient)
        .correlate(candidates)
        .exists()
    )
    # What came in since may begin another application: whose it is shows once it is worked on.
    unheard = (
        select(i.id)
        .join(conversations, chat.id == i.conversation)
        .where(chat.candidate == c.id, chat.closed_for_sending.is_distinct_from("erased"))
        .where(i.state == "waiting")
        .correlate(candidates)
        .exists()
    )
    free = c.held_until.is_(None) | (c.held_until <= now)
    return (c.erase_asked_at <= now, c.erased_at.is_(None), free, ~undelivered, ~unheard)


def _let_go(connection: Connection, candidate: str, at: datetime) -> None:
    """From here on who writes is someone new; it bears a mark, so that a sweep finishes it."""
    asked(connection, candidate, at=at)
    emptying.detach_chats(connection, candidate)


def _finish(database: Database, candidate: str, at: datetime, by: str) -> None:
    # The key first: from here on nobody can read the words, whatever happens next.
    database.keys.forget(candidate)
    emptying.empty(database, [candidate], at, by=by)


def _refuse_while_held(connection: Connection, candidate: str, at: datetime) -> None:
    known = select(candidates.c.id).where(candidates.c.id == candidate)
    if connection.scalar(known) is None:
        raise LookupError(f"There is no candidate {candidate}")
    if found := _held(connection, candidate, at):
        raise ErasureHeld(found.reason, found.until)


def _held(connection: Connection, candidate: str, at: datetime) -> Held | None:
    c = candidates.c
    row = connection.execute(
        select(c.held_because, c.held_until).where(c.id == candidate, c.held_until > at)
    ).one_or_none()
    if row is None:
        return None
    return Held(candidate=candidate, reason=row.held_because or "", until=row.held_until)


def _set_hold(
    database: Database, candidate: str, reason: str | None, until: datetime | None
) -> None:
    with database.write() as connection:
        connection.execute(
            update(candidates)
            .where(candidates.c.id == candidate)
            .values(held_because=reason, held_until=until)
        )
