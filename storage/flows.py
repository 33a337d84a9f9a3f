"""The flows that were published, each kept for as long as a conversation keeps to it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select

from screening.flow.model import Flow
from screening.flow.pinned import canonical
from screening.flow.pinned import flow_hash as hash_of
from screening.record import Moment, Record
from storage import publication_log
from storage.database import Database
from storage.engines import alone
from storage.inserts import insert_once
from storage.publication_log import Act, Log, NothingToTakeBack, Publication, Seen, check
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


def keep_flow(database: Database, flow: Flow, *, at: datetime) -> str:
    """Keep a flow as today's grammar has it; returns its hash."""
    text = canonical(flow)
    kept = hash_of(text)
    keep(database, kept, job=flow.id, grammar_version=flow.grammar, document=text, at=at)
    return kept


def document(database: Database, flow_hash: str) -> KeptFlow | None:
    """The flow with that hash."""
    with database.read() as connection:
        row = connection.execute(select(flows).where(flows.c.hash == flow_hash)).first()
    return KeptFlow(**row._asdict()) if row else None


def publish(
    database: Database,
    job: str,
    flow_hash: str,
    *,
    at: datetime,
    by: str,
    note: str | None = None,
    expected: Seen = ...,
) -> Publication:
    """New conversations for the job begin on this flow; it must have been kept.

    A job that runs on it already stays as it is, and its latest act is returned.

    Raises:
        ChangedMeanwhile: the job does not run on the text that was `expected`.
    """

    def act(log: Log) -> tuple[Act, str | None] | None:
        if publication_log.open_hash(log) == flow_hash:
            return None
        check(log, job, expected)
        return "published", flow_hash

    return _append(database, job, act, at=at, by=by, note=note)


def publish_one(
    database: Database,
    flow: Flow,
    *,
    at: datetime,
    by: str,
    note: str | None = None,
    expected: Seen = ...,
) -> Publication:
    """Keep a flow and publish it; see `publish`."""
    kept = keep_flow(database, flow, at=at)
    return publish(database, flow.id, kept, at=at, by=by, note=note, expected=expected)


def take_back(
    database: Database,
    job: str,
    *,
    expected: Seen,
    at: datetime,
    by: str,
    note: str | None = None,
) -> Publication:
    """New conversations begin on the version published before this one; without one, none begin.

    A version that was taken back is not gone back to. Conversations begun go on as they are.

    Raises:
        ChangedMeanwhile: the job does not run on the text that was `expected`.
        NothingToTakeBack: the job is closed.
    """

    def act(log: Log) -> tuple[Act, str | None]:
        check(log, job, expected)
        if publication_log.open_hash(log) is None:
            raise NothingToTakeBack(job)
        return "taken_back", publication_log.before_current(log)

    return _append(database, job, act, at=at, by=by, note=note)


def close(
    database: Database, job: str, *, at: datetime, by: str, note: str | None = None
) -> Publication:
    """No new conversation begins for the job; those begun go on."""
    return _append(database, job, lambda _: ("closed", None), at=at, by=by, note=note)


def history(database: Database, job: str) -> tuple[Publication, ...]:
    """What was done with the job's flow, the newest act first; empty for an unknown job."""
    with database.read() as connection:
        return tuple(reversed(_log(connection, job)))


def published(database: Database) -> dict[str, str]:
    """The flow's hash of each open job."""
    latest = select(func.max(publications.c.id)).group_by(publications.c.job)
    return _hashes(database, publications.c.id.in_(latest), publications.c.flow_hash.is_not(None))


def last_published(database: Database) -> dict[str, str]:
    """The flow's hash that each job runs on or, once it is closed, ran on last."""
    latest = (
        select(func.max(publications.c.id))
        .where(publications.c.flow_hash.is_not(None))
        .group_by(publications.c.job)
    )
    return _hashes(database, publications.c.id.in_(latest))


def _hashes(database: Database, *which: ColumnElement[bool]) -> dict[str, str]:
    query = select(publications.c.job, publications.c.flow_hash).where(*which)
    with database.read() as connection:
        return dict(connection.execute(query.order_by(publications.c.job)).all())


def _append(
    database: Database,
    job: str,
    act: Callable[[Log], tuple[Act, str | None] | None],
    *,
    at: datetime,
    by: str,
    note: str | None,
) -> Publication:
    with database.write() as connection:
        alone(connection, f"publications of {job}")
        log = _log(connection, job)
        wanted = act(log)
        if wanted is None:
            return log[-1]
        kind, flow_hash = wanted
        row = {"job": job, "act": kind, "flow_hash": flow_hash, "at": at, "by": by, "note": note}
        connection.execute(insert(publications).values(row))
        return _log(connection, job)[-1]


def _log(connection: Connection, job: str) -> Log:
    rows = select(publications).where(publications.c.job == job).order_by(publications.c.id)
    return publication_log.read(connection.execute(rows))
