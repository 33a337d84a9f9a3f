"""Who looked at what and did what: one chain, which anchors the heads of all applications."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from screening.record import Moment, Record
from storage.chains import digest, link
from storage.database import Database
from storage.engines import alone
from storage.tables.applications import applications, events, review_acts
from storage.tables.audit import audit
from storage.verification import Problem

ANCHORED = "anchored"
ROOT = digest("audit")
COLUMNS = ("seq", "at", "actor", "act", "subject", "details")


class AuditRow(Record):
    """One act. `actor` is a person's id, or the part of the program that acted."""

    seq: int
    at: Moment
    actor: str
    act: str
    subject: str
    details: dict[str, Any]


def record(
    database: Database,
    *,
    actor: str,
    act: str,
    subject: str,
    details: Mapping[str, Any] | None = None,
    at: datetime,
) -> int:
    """Write down an act; `details` holds ids and numbers, never words of a candidate."""
    with database.write() as connection:
        return append(connection, actor, act, subject, details or {}, at)


def append(
    connection: Connection,
    actor: str,
    act: str,
    subject: str,
    details: Mapping[str, Any],
    at: datetime,
) -> int:
    """Write down an act within a transaction, so that neither is kept without the other."""
    alone(connection, "audit")
    last = connection.execute(
        select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
    ).first()
    seq, prev = (last.seq + 1, last.hash) if last else (1, ROOT)
    plain = json.loads(json.dumps(details))
    row = {
        "seq": seq,
        "at": at,
        "actor": actor,
        "act": act,
        "subject": subject,
        "details": plain,
        "prev_hash": prev,
        "hash": link(prev, seq, at, act, actor, _content(subject, plain)),
    }
    connection.execute(insert(audit).values(row))
    return seq


def anchor(database: Database, *, at: datetime) -> int:
    """Write the heads of all chains that grew into the audit; returns how many those are."""
    a = applications.c
    grown = or_(a.anchored_seq < a.head_seq, a.anchored_review_seq < a.review_seq)
    with database.write() as connection:
        rows = connection.execute(
            select(a.id, a.head_seq, a.head, a.review_seq, a.review_head).where(grown)
        ).all()
        if rows:
            heads = {
                row.id: [row.head_seq, row.head.hex(), row.review_seq, row.review_head.hex()]
                for row in rows
            }
            append(connection, "storage", ANCHORED, "applications", {"heads": heads}, at)
            connection.execute(
                update(applications)
                .where(a.id.in_(list(heads)))
                .values(anchored_seq=a.head_seq, anchored_review_seq=a.review_seq)
            )
    return len(rows)


def listing(
    database: Database,
    *,
    subject: str | None = None,
    actor: str | None = None,
    limit: int = 100,
    before: int | None = None,
) -> tuple[AuditRow, ...]:
    """Acts, latest first, before the one numbered `before`."""
    query = select(*(audit.c[name] for name in COLUMNS))
    if subject is not None:
        query = query.where(audit.c.subject == subject)
    if actor is not None:
        query = query.where(audit.c.actor == actor)
    if before is not None:
        query = query.where(audit.c.seq < before)
    with database.read() as connection:
        rows = connection.execute(query.order_by(audit.c.seq.desc()).limit(limit)).all()
    return tuple(AuditRow(**row._asdict()) for row in rows)


def verify(database: Database) -> tuple[Problem, ...]:
    """All that does not hold in the audit, and every anchor that no longer finds its row."""
    problems: list[Problem] = []
    seq, last = 0, ROOT
    with database.read() as connection:
        known = _known_hashes(connection)
        for row in connection.execute(select(audit).order_by(audit.c.seq)):
            if row.seq != seq + 1:
                problems.append(_problem(seq + 1, "rows are missing"))
            content = _content(row.subject, row.details)
            if row.prev_hash != last:
                problems.append(_problem(row.seq, "it does not follow the row before it"))
            elif link(last, row.seq, row.at, row.act, row.actor, content) != row.hash:
                problems.append(_problem(row.seq, "it was altered"))
            if row.act == ANCHORED:
                problems += _unmoored(row.seq, row.details["heads"], known)
            seq, last = row.seq, row.hash
    return tuple(problems)


def _content(subject: str, details: Mapping[str, Any]) -> bytes:
    return digest(subject, json.dumps(details, sort_keys=True, separators=(",", ":")))


def _problem(seq: int, what: str, subject: str = "audit") -> Problem:
    return Problem(chain="audit", subject=subject, seq=seq, what=what)


def _known_hashes(connection: Connection) -> set[tuple[str, int, str]]:
    known: set[tuple[str, int, str]] = set()
    for table in (events, review_acts):
        rows = connection.execute(select(table.c.application, table.c.seq, table.c.hash))
        known |= {(application, seq, row_hash.hex()) for application, seq, row_hash in rows}
    return known


def _unmoored(
    seq: int, heads: Mapping[str, Any], known: set[tuple[str, int, str]]
) -> list[Problem]:
    return [
        _problem(seq, f"the application no longer holds the row {number} anchored here", subject)
        for subject, (head_seq, head, review_seq, review_head) in heads.items()
        for number, row_hash in ((head_seq, head), (review_seq, review_head))
        if number and (subject, number, row_hash) not in known
    ]
