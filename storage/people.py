"""Those who work with applications: their role, and the jobs that they may see."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from screening.record import Moment, Record
from storage.database import Database
from storage.inserts import insert_once
from storage.public_ids import new_id
from storage.tables.people import people, person_jobs, web_sessions

Role = Literal["administrator", "hr", "recruiter", "reviewer"]


class Person(Record):
    """`jobs` is what the person may see; None means all of them."""

    id: str
    name: str
    email: str
    role: Role
    jobs: frozenset[str] | None
    created_at: Moment
    disabled_at: Moment | None


class EmailTaken(Exception):
    """Someone with this e-mail address is known already."""


hasher = PasswordHasher()
_nobody = hasher.hash("no password opens this")
"""Checked when there is no such person, so that the time taken tells nothing."""


def add(
    database: Database,
    *,
    name: str,
    email: str,
    role: Role,
    jobs: Collection[str] | None = None,
    password: str | None = None,
    at: datetime,
) -> Person:
    """Add a person; raises `EmailTaken`."""
    with database.write() as connection:
        return insert_person(
            connection, name=name, email=email, role=role, jobs=jobs, password=password, at=at
        )


def find(database: Database, person_id: str) -> Person | None:
    """The person with that id, disabled or not."""
    with database.read() as connection:
        return first(connection, people.c.id == person_id)


def find_by_email(database: Database, email: str) -> Person | None:
    """The person with that address, however it is typed."""
    with database.read() as connection:
        return first(connection, people.c.email == plain_email(email))


def everyone(database: Database) -> tuple[Person, ...]:
    """All people, by name."""
    with database.read() as connection:
        rows = connection.execute(select(people).order_by(people.c.name, people.c.id)).all()
        scopes = _scopes(connection, [row.id for row in rows])
    return tuple(_person(row, scopes) for row in rows)


def set_scope(database: Database, person_id: str, jobs: Collection[str] | None) -> None:
    """Let the person see these jobs, or all with None."""
    with database.write() as connection:
        _set_scope(connection, person_id, jobs)


def set_role(database: Database, person_id: str, role: Role) -> None:
    """Give the person another role."""
    with database.write() as connection:
        connection.execute(update(people).where(people.c.id == person_id).values(role=role))


def disable(database: Database, person_id: str, *, at: datetime) -> None:
    """Let the person in no more, and end all sessions."""
    with database.write() as connection:
        connection.execute(update(people).where(people.c.id == person_id).values(disabled_at=at))
        _end_sessions(connection, person_id, at)


def enable(database: Database, person_id: str) -> None:
    """Let the person in again."""
    with database.write() as connection:
        connection.execute(update(people).where(people.c.id == person_id).values(disabled_at=None))


def set_password(database: Database, person_id: str, password: str, *, at: datetime) -> None:
    """Set a password and end all sessions."""
    secret = hasher.hash(password)
    with database.write() as connection:
        connection.execute(
            update(people).where(people.c.id == person_id).values(password_hash=secret)
        )
        _end_sessions(connection, person_id, at)


def verify_password(database: Database, email: str, password: str) -> Person | None:
    """The person, if the password is theirs; takes the same time when there is no such person."""
    with database.read() as connection:
        query = select(people.c.password_hash).where(people.c.email == plain_email(email))
        stored = connection.scalar(query)
    fits = _fits(stored or _nobody, password)
    person = find_by_email(database, email)
    return person if fits and stored and person and person.disabled_at is None else None


def insert_person(
    connection: Connection,
    *,
    name: str,
    email: str,
    role: Role,
    jobs: Collection[str] | None,
    password: str | None,
    at: datetime,
) -> Person:
    """Add a person within a transaction; raises `EmailTaken`."""
    person_id = new_id()
    row = {
        "id": person_id,
        "name": name,
        "email": plain_email(email),
        "role": role,
        "password_hash": hasher.hash(password) if password is not None else None,
        "created_at": at,
    }
    if not insert_once(connection, people, row):
        raise EmailTaken(email)
    _set_scope(connection, person_id, jobs)
    person = first(connection, people.c.id == person_id)
    if person is None:
        raise LookupError(person_id)
    return person


def first(connection: Connection, condition: ColumnElement[bool]) -> Person | None:
    """The person that the condition finds."""
    row = connection.execute(select(people).where(condition)).first()
    return _person(row, _scopes(connection, [row.id])) if row else None


def plain_email(email: str) -> str:
    """One address is one person, however it is typed."""
    return email.strip().lower()


def _fits(stored: str, password: str) -> bool:
    try:
        return hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _set_scope(connection: Connection, person_id: str, jobs: Collection[str] | None) -> None:
    everything = jobs is None
    connection.execute(update(people).where(people.c.id == person_id).values(all_jobs=everything))
    connection.execute(delete(person_jobs).where(person_jobs.c.person == person_id))
    if jobs:
        rows = [{"person": person_id, "job": job} for job in sorted(set(jobs))]
        connection.execute(insert(person_jobs), rows)


def _scopes(connection: Connection, person_ids: list[str]) -> dict[str, set[str]]:
    scopes: dict[str, set[str]] = {}
    query = select(person_jobs).where(person_jobs.c.person.in_(person_ids))
    for person, job in connection.execute(query):
        scopes.setdefault(person, set()).add(job)
    return scopes


def _person(row: Any, scopes: dict[str, set[str]]) -> Person:
    kept = {name: getattr(row, name) for name in Person.model_fields if name != "jobs"}
    return Person(**kept, jobs=None if row.all_jobs else frozenset(scopes.get(row.id, ())))


def _end_sessions(connection: Connection, person_id: str, at: datetime) -> None:
    s = web_sessions.c
    connection.execute(
        update(web_sessions).where(s.person == person_id, s.ended_at.is_(None)).values(ended_at=at)
    )
