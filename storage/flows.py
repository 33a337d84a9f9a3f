"""The flows that were published, each kept for as long as a conversation keeps to it."""

from datetime import datetime

from sqlalchemy import func, insert, select

from screening.record import Moment, Record
from storage.database import Database
from storage.inserts import insert_once
from storage.tables.flows import flows, publications


class KeptFlow(Record):
    """A resolved flow: its canonical text, and the version of the grammar it is written in."""

    hash: str
    job: str
    grammar_version: int
    document: str
    first_used_at: Moment


def keep(
    database: Database,
    flow_hash: str,
    *,
    job: str,
    grammar_version: int,
    document: str,
    at: datetime,
) -> None:
    """Keep a flow's text; one already kept stays as it is."""
    row = {
        "hash": flow_hash,
        "job": job,
        "grammar_version": grammar_version,
        "document": document,
        "first_used_at": at,
    }
    with database.write() as connection:
        insert_once(connection, flows, row)


def document(database: Database, flow_hash: str) -> KeptFlow | None:
    """The flow with that hash."""
    with database.read() as connection:
        row = connection.execute(select(flows).where(flows.c.hash == flow_hash)).first()
    return KeptFlow(**row._asdict()) if row else None


def publish(database: Database, job: str, flow_hash: str, *, at: datetime, by: str) -> None:
    """New conversations for the job begin on this flow; it must have been kept."""
    _append(database, job, flow_hash, at, by)


def close(database: Database, job: str, *, at: datetime, by: str) -> None:
    """No new conversation begins for the job; those begun go on."""
    _append(database, job, None, at, by)


def published(database: Database) -> dict[str, str]:
    """The flow's hash of each open job."""
    latest = select(func.max(publications.c.id)).group_by(publications.c.job)
    query = select(publications.c.job, publications.c.flow_hash).where(
        publications.c.id.in_(latest), publications.c.flow_hash.is_not(None)
    )
    with database.read() as connection:
        return dict(connection.execute(query.order_by(publications.c.job)).all())


def _append(database: Database, job: str, flow_hash: str | None, at: datetime, by: str) -> None:
    row = {"job": job, "flow_hash": flow_hash, "at": at, "by": by}
    with database.write() as connection:
        connection.execute(insert(publications).values(row))
