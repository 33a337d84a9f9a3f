"""The write side: what a worker reads for a turn, and the one transaction that commits it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from screening.dialogue.events import DeletionAsked, Event, WordsErased
from screening.dialogue.interpretation import Interpretation
from storage import chains, erasure, outbox, standing, withheld
from storage.chains import Entry, Head
from storage.database import Database
from storage.leases import TO_WORK_ON, Claim, TurnLost, check
from storage.public_ids import new_id
from storage.sealed import KeyForgotten, Sealed
from storage.stored_events import EVENT
from storage.tables.applications import applications, events
from storage.tables.chats import conversations, inbox
from storage.turn_records import Committed, InboxRow, Loaded, TurnRecord


def pending(database: Database, claim: Claim) -> tuple[InboxRow, ...]:
    """The messages that wait in a claimed conversation, in the order in which they came."""
    i = inbox.c
    columns = [i[name] for name in InboxRow.model_fields]
    with database.read() as connection:
        rows = connection.execute(
            select(*columns)
            .where(i.conversation == claim.conversation_id, i.state.in_(TO_WORK_ON))
            .order_by(i.id)
        ).all()
    return tuple(_inbox_row(row._asdict()) for row in rows if isinstance(row.raw, str))


def save_interpretation(database: Database, inbox_id: int, interpretation: Interpretation) -> None:
    """Keep a reading, so that a turn tried again reads the same meaning."""
    with database.write() as connection:
        candidate = connection.scalar(
            select(conversations.c.candidate)
            .join(inbox, inbox.c.conversation == conversations.c.id)
            .where(inbox.c.id == inbox_id)
        )
        if candidate is not None:
            sealed = Sealed(candidate, interpretation.model_dump_json())
            connection.execute(
                update(inbox).where(inbox.c.id == inbox_id).values(interpretation=sealed)
            )


def load(database: Database, conversation_id: int, *, after: int = 0) -> Loaded:
    """The conversation's latest application and its events after the one numbered `after`."""
    with database.read() as connection:
        c, a = conversations.c, applications.c
        row = connection.execute(
            select(
                c.id.label("conversation_id"),
                c.channel,
                c.bot,
                c.chat,
                c.candidate.label("candidate_id"),
                c.application,
                *(a.job, a.nth, a.flow_hash, a.phase, a.outcome, a.wake_at),
                a.head_seq.label("seq"),
            )
            .select_from(conversations.outerjoin(applications, a.id == c.application))
            .where(c.id == conversation_id)
        ).one()
        found = row._asdict() | {"seq": row.seq or 0}
        return Loaded(**found, events=_events(connection, row.application, after))


def commit_turn(database: Database, claim: Claim, inbox_id: int, record: TurnRecord) -> Committed:
    """Commit a turn whole; raises `TurnLost`, and writes nothing, when another worker was first."""
    try:
        committed = _commit(database, claim, inbox_id, record)
    except KeyForgotten as error:
        # The candidate was erased a moment ago.
        raise TurnLost from error
    if _erased_before(record):
        database.scrub()
    return committed


def _commit(database: Database, claim: Claim, inbox_id: int, record: TurnRecord) -> Committed:
    with database.write() as connection:
        check(connection, claim)
        _settle_inbox(connection, claim, inbox_id, record)
        candidate = _candidate(connection, claim.conversation_id)
        application = record.application
        if record.begin is not None:
            candidate = erasure.begin_apart(
                connection, database.keys, claim.conversation_id, candidate, at=_began_at(record)
            )
            application = _begin(connection, claim.conversation_id, candidate, record)
        seq = record.expected_seq
        if application is not None:
            seq = _append(connection, database, application, candidate, record)
            standing.write(connection, application, candidate, record)
        outbox_ids = tuple(
            outbox.add(connection, claim.conversation_id, application, candidate, reply)
            for reply in record.replies
        )
        for each in record.events:
            if isinstance(each, DeletionAsked):
                erasure.asked(connection, candidate, at=each.at)
        erased = _erased_before(record)
        if application is not None and erased:
            withheld.erase_words(connection, application, claim.conversation_id, before=erased)
    return Committed(application=application, seq=seq, outbox_ids=outbox_ids)


def fail(database: Database, claim: Claim, inbox_id: int, error: str, *, final: bool) -> None:
    """Note that a message could not be worked on; a final failure lets the next one come."""
    tried: dict[str, Any] = {"error": error, "attempts": inbox.c.attempts + 1}
    with database.write() as connection:
        check(connection, claim)
        connection.execute(
            update(inbox)
            .where(inbox.c.id == inbox_id, inbox.c.state != "done")
            .values(tried | ({"state": "failed"} if final else {}))
        )


def _inbox_row(found: dict[str, Any]) -> InboxRow:
    reading = found["interpretation"]
    if reading is not None:
        found["interpretation"] = Interpretation.model_validate_json(reading)
    return InboxRow(**found)


def _events(
    connection: Connection, application: str | None, after: int
) -> tuple[tuple[int, Event], ...]:
    rows = connection.execute(
        select(events.c.seq, events.c.payload)
        .where(events.c.application == application, events.c.seq > after)
        .order_by(events.c.seq)
    )
    return tuple(
        (seq, EVENT.validate_json(payload)) for seq, payload in rows if isinstance(payload, str)
    )


def _settle_inbox(connection: Connection, claim: Claim, inbox_id: int, record: TurnRecord) -> None:
    settled: dict[str, Any] = {"state": record.inbox_state, "error": None}
    if record.inbox_state == "done":
        # The event holds the words from now on; the key stays, against the same message again.
        settled |= {"raw": None, "interpretation": None}
    row = update(inbox).where(
        inbox.c.id == inbox_id,
        inbox.c.conversation == claim.conversation_id,
        inbox.c.state.in_(TO_WORK_ON),
    )
    if connection.execute(row.values(settled)).rowcount != 1:
        raise TurnLost


def _candidate(connection: Connection, conversation_id: int) -> str:
    return str(
        connection.scalar(
            select(conversations.c.candidate).where(conversations.c.id == conversation_id)
        )
    )


def _began_at(record: TurnRecord) -> datetime:
    if record.application is not None or not record.events:
        raise ValueError("An application begins with its first event, and only once")
    return record.events[0].at


def _begin(connection: Connection, conversation_id: int, candidate: str, record: TurnRecord) -> str:
    assert record.begin is not None
    application = new_id()
    at = _began_at(record)
    row = {
        "id": application,
        "candidate": candidate,
        "conversation": conversation_id,
        "job": record.begin.job,
        "nth": standing.times_applied(connection, candidate, record.begin.job) + 1,
        "flow_hash": record.begin.flow_hash,
        "phase": record.phase or "notice",
        "started_at": at,
        "last_at": at,
        "head": chains.root("events", application),
        "review_head": chains.root("review_acts", application),
    }
    connection.execute(insert(applications).values(row))
    connection.execute(
        update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(application=application)
    )
    return application


def _append(
    connection: Connection,
    database: Database,
    application: str,
    candidate: str,
    record: TurnRecord,
) -> int:
    a = applications.c
    head = connection.execute(
        select(a.head_seq, a.head).where(a.id == application).with_for_update()
    ).one()
    if head.head_seq != record.expected_seq:
        raise TurnLost
    erased = _erased_before(record)
    entries = [
        Entry(
            each.at, each.kind, each.model_dump_json(), kept=seq >= erased or withheld.stays(each)
        )
        for seq, each in enumerate(record.events, record.expected_seq + 1)
    ]
    end, rows = chains.extend(database.keys, "events", application, candidate, Head(*head), entries)
    if rows:
        connection.execute(insert(events), rows)
        connection.execute(
            update(applications)
            .where(a.id == application)
            .values(head_seq=end.seq, head=end.hash, last_at=record.events[-1].at)
        )
    return end.seq


def _erased_before(record: TurnRecord) -> int:
    """The number of the event before which words are erased; 0 when none are."""
    numbers = [
        seq
        for seq, each in enumerate(record.events, record.expected_seq + 1)
        if isinstance(each, WordsErased)
    ]
    return max(numbers, default=0)
