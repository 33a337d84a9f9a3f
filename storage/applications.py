"""The read side: lists of applications, one of them whole, and what people do with it."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from screening.dialogue.events import Event
from screening.flow.answers import Answer
from screening.scoring.scorecard import Scorecard
from storage.application_records import (
    ApplicationRecord,
    ApplicationRow,
    Counts,
    Page,
    Sort,
    State,
    StoredAct,
    StoredEvent,
)
from storage.database import Database
from storage.listings import HANDED_IN, ORDERS, STATE, beyond, cursor, matches, order
from storage.standing import SUMMARY
from storage.stored_events import EVENT, REVIEW
from storage.tables.applications import answers, applications, events, review_acts
from storage.tables.chats import conversations

a = applications.c
ELSEWHERE = {"channel": conversations.c.channel, "state": STATE.label("state")}
ROW_COLUMNS = [
    ELSEWHERE[name] if name in ELSEWHERE else a[name] for name in ApplicationRow.model_fields
]


def listing(
    database: Database,
    *,
    job: str | None = None,
    jobs: Collection[str] | None = None,
    state: State | None = None,
    band: str | None = None,
    sort: Sort = "share",
    limit: int = 50,
    after: str | None = None,
) -> Page:
    """A page of applications; raises `CursorRefused` on an `after` of another list."""
    wanted = matches(job=job, jobs=jobs, state=state, band=band)
    if after is not None:
        wanted.append(beyond(sort, after))
    key, _ = ORDERS[sort]
    page = select(a.id, a.candidate, key.label("key")).where(*wanted)
    with database.read() as connection:
        found = connection.execute(page.order_by(*order(sort)).limit(limit + 1)).all()
        shown = found[:limit]
        database.keys.load(row.candidate for row in shown)
        ids = [row.id for row in shown]
        rows = {row.id: row for row in connection.execute(_rows().where(a.id.in_(ids)))}
    last = shown[-1] if len(found) > limit else None
    return Page(
        rows=tuple(_row(rows[each]) for each in ids),
        next=cursor(sort, last.key, last.id) if last else None,
    )


def counts(
    database: Database, *, job: str | None = None, jobs: Collection[str] | None = None
) -> Counts:
    """How many there are in each state, and in each band of those handed in."""
    wanted = matches(job=job, jobs=jobs, state=None, band=None)
    state = STATE.label("state")
    with database.read() as connection:
        states = connection.execute(select(state, func.count()).where(*wanted).group_by(state))
        banded = select(a.band, func.count()).where(*wanted, a.outcome.in_(HANDED_IN))
        bands = connection.execute(banded.where(a.band.is_not(None)).group_by(a.band))
        return Counts(
            states=dict(states.all()),
            bands=dict(bands.all()),
        )


def one(database: Database, application: str) -> ApplicationRecord | None:
    """Everything about one application, or None when there is none with that id."""
    extra = (a.flow_hash, a.scorecard, a.scorecard_seq, a.summary, a.head_seq, a.review_seq)
    with database.read() as connection:
        found = connection.execute(_rows(*extra).where(a.id == application)).first()
        if found is None:
            return None
        card, summary = found.scorecard, found.summary
        return ApplicationRecord(
            row=_row(found),
            flow_hash=found.flow_hash,
            seq=found.head_seq,
            events=_events(connection, application),
            answers=_answers(connection, application),
            scorecard=Scorecard.model_validate_json(card) if isinstance(card, str) else None,
            scorecard_seq=found.scorecard_seq,
            summary=SUMMARY.validate_json(summary) if isinstance(summary, str) else (),
            review_seq=found.review_seq,
            review=_review(connection, application),
        )


def of_candidate(database: Database, candidate: str) -> tuple[ApplicationRow, ...]:
    """All applications of a candidate, the first one first."""
    query = _rows().where(a.candidate == candidate).order_by(a.started_at, a.id)
    with database.read() as connection:
        return tuple(_row(row) for row in connection.execute(query))


def _rows(*extra: Any) -> Select[Any]:
    return select(*ROW_COLUMNS, *extra).join_from(
        applications, conversations, conversations.c.id == a.conversation
    )


def _row(found: Row[Any]) -> ApplicationRow:
    values = {name: getattr(found, name) for name in ApplicationRow.model_fields}
    if not isinstance(values["name"], str):
        values["name"] = None
    values["flags"] = tuple(values["flags"] or ())
    values["could_be"] = tuple(values["could_be"] or ())
    return ApplicationRow(**values)


def _events(connection: Connection, application: str) -> tuple[StoredEvent, ...]:
    e = events.c
    query = select(e.seq, e.at, e.kind, e.payload).where(e.application == application)
    return tuple(
        StoredEvent(seq=row.seq, at=row.at, kind=row.kind, event=_event(row.payload))
        for row in connection.execute(query.order_by(e.seq))
    )


def _event(payload: object) -> Event | None:
    return EVENT.validate_json(payload) if isinstance(payload, str) else None


def _answers(connection: Connection, application: str) -> tuple[Answer, ...]:
    query = select(answers.c.answer).where(answers.c.application == application)
    return tuple(
        Answer.model_validate_json(text)
        for text in connection.scalars(query.order_by(answers.c.question))
        if isinstance(text, str)
    )


def _review(connection: Connection, application: str) -> tuple[StoredAct, ...]:
    r = review_acts.c
    query = select(r.seq, r.at, r.kind, r.person, r.payload).where(r.application == application)
    return tuple(
        StoredAct(
            seq=row.seq,
            at=row.at,
            kind=row.kind,
            person=row.person,
            act=REVIEW.validate_json(row.payload) if isinstance(row.payload, str) else None,
        )
        for row in connection.execute(query.order_by(r.seq))
    )
