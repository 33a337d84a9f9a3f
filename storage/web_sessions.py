"""Who is signed in: sessions live on the server, a browser holds only a random token."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from storage.database import Database
from storage.people import Person, first
from storage.tables.people import people, web_sessions
from storage.tokens import new_token, token_hash

LONGEST = timedelta(hours=12)
IDLE = timedelta(hours=2)
SEEN_EVERY = timedelta(minutes=1)
"""How exactly the last visit is known: not every page is worth a write."""


def start(database: Database, person_id: str, *, now: datetime) -> str:
    """Sign a person in and return the session's token."""
    with database.write() as connection:
        return _start(connection, person_id, now, now + LONGEST)


def find(database: Database, token: str, *, now: datetime) -> Person | None:
    """Whose session this is; None when it ended, expired or lay idle, or the person is disabled."""
    with database.read() as connection:
        session = _live(connection, token, now)
        if session is None:
            return None
        person_id, last_seen, _ = session
        person = first(connection, people.c.id == person_id)
    if person is None or person.disabled_at is not None:
        return None
    if now - last_seen >= SEEN_EVERY:
        _see(database, token, now)
    return person


def rotate(database: Database, token: str, *, now: datetime) -> str | None:
    """Exchange the token for a new one, after a change of rights; the session lasts no longer."""
    with database.write() as connection:
        session = _live(connection, token, now)
        if session is None:
            return None
        _end(connection, token, now)
        return _start(connection, session[0], now, session[2])


def end(database: Database, token: str, *, now: datetime) -> None:
    """Sign out."""
    with database.write() as connection:
        _end(connection, token, now)


def end_all(database: Database, person_id: str, *, now: datetime) -> None:
    """Sign a person out everywhere."""
    s = web_sessions.c
    with database.write() as connection:
        connection.execute(
            update(web_sessions)
            .where(s.person == person_id, s.ended_at.is_(None))
            .values(ended_at=now)
        )


def _start(connection: Connection, person_id: str, now: datetime, expires_at: datetime) -> str:
    token = new_token()
    row = {
        "token_hash": token_hash(token),
        "person": person_id,
        "created_at": now,
        "last_seen": now,
        "expires_at": expires_at,
    }
    connection.execute(insert(web_sessions).values(row))
    return token


def _live(
    connection: Connection, token: str, now: datetime
) -> tuple[str, datetime, datetime] | None:
    s = web_sessions.c
    row = connection.execute(
        select(s.person, s.last_seen, s.expires_at).where(
            s.token_hash == token_hash(token),
            s.ended_at.is_(None),
            s.expires_at > now,
            s.last_seen > now - IDLE,
        )
    ).first()
    return (row.person, row.last_seen, row.expires_at) if row else None


def _see(database: Database, token: str, now: datetime) -> None:
    with database.write() as connection:
        connection.execute(
            update(web_sessions)
            .where(web_sessions.c.token_hash == token_hash(token))
            .values(last_seen=now)
        )


def _end(connection: Connection, token: str, now: datetime) -> None:
    connection.execute(
        update(web_sessions)
        .where(web_sessions.c.token_hash == token_hash(token))
        .values(ended_at=now)
    )
