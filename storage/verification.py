"""Whether what is stored is still what was written: every chain, link by link."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table, select, type_coerce

from screening.record import Record
from storage.chains import Stream, digest, link, root
from storage.database import Database
from storage.tables.applications import applications, events, review_acts

TABLES: dict[Stream, Table] = {"events": events, "review_acts": review_acts}


class Problem(Record):
    """Where a chain does not hold; `seq` is the row that does not fit."""

    chain: str
    subject: str
    seq: int
    what: str


def verify(database: Database, application: str | None = None) -> tuple[Problem, ...]:
    """All that does not hold in one application, or in every one; needs no key."""
    a = applications.c
    query = select(*(a.id, a.erased_at, a.head_seq, a.head, a.review_seq, a.review_head)).order_by(
        a.id
    )
    if application is not None:
        query = query.where(a.id == application)
    with database.read() as connection:
        return tuple(
            problem for row in connection.execute(query) for problem in _of(connection, row)
        )


def _of(connection: Connection, row: Any) -> Iterator[Problem]:
    heads: dict[Stream, tuple[int, bytes]] = {
        "events": (row.head_seq, row.head),
        "review_acts": (row.review_seq, row.review_head),
    }
    for stream, head in heads.items():
        for seq, what in _chain(connection, stream, row, head):
            yield Problem(chain=stream, subject=row.id, seq=seq, what=what)


def _chain(
    connection: Connection, stream: Stream, application: Any, head: tuple[int, bytes]
) -> Iterator[tuple[int, str]]:
    rows = _rows(connection, stream, application.id)
    words_erased = max((row.seq for row in rows if row.kind == "words_erased"), default=0)
    seq, last = 0, root(stream, application.id)
    for row in rows:
        if row.seq != seq + 1:
            yield seq + 1, "rows are missing"
        if row.prev_hash != last:
            yield row.seq, "it does not follow the row before it"
        by = getattr(row, "person", "")
        if link(row.prev_hash, row.seq, row.at, row.kind, by, row.payload_hash) != row.hash:
            yield row.seq, "it was altered"
        if row.payload is None:
            if application.erased_at is None and row.seq > words_erased:
                yield row.seq, "its words were removed, and nobody erased them"
        elif digest(row.payload) != row.payload_hash:
            yield row.seq, "its words were altered"
        seq, last = row.seq, row.hash
    if (seq, last) != head:
        yield seq, "the chain does not end where it should"


def _rows(connection: Connection, stream: Stream, application: str) -> list[Any]:
    table = TABLES[stream]
    c = table.c
    columns = [c.seq, c.at, c.kind, c.payload_hash, c.prev_hash, c.hash]
    if stream == "review_acts":
        columns.append(c.person)
    # As it lies there, still sealed: a chain holds without any key.
    sealed = type_coerce(c.payload, LargeBinary).label("payload")
    query = select(*columns, sealed).where(c.application == application)
    return list(connection.execute(query.order_by(c.seq)).all())
