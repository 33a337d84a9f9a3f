"""How a person first gets in: by a link that works once."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from screening.record import Moment, Record
from storage.database import Database
from storage.people import Person, Role, insert_person
from storage.tables.people import invitations
from storage.tokens import new_token, token_hash

LASTING = timedelta(days=3)
OFFER = (invitations.c.role, invitations.c.jobs, invitations.c.expires_at)


class Invitation(Record):
    """What an open invitation offers."""

    role: Role
    jobs: frozenset[str] | None
    expires_at: Moment


class InvitationRefused(Exception):
    """The invitation is unknown, used already, or has expired."""


def invite(
    database: Database,
    *,
    role: Role,
    jobs: Collection[str] | None = None,
    at: datetime,
    lasting: timedelta = LASTING,
) -> str:
    """Make an invitation and return its token, which is kept nowhere."""
    token = new_token()
    row = {
        "token_hash": token_hash(token),
        "role": role,
        "jobs": None if jobs is None else sorted(set(jobs)),
        "invited_at": at,
        "expires_at": at + lasting,
    }
    with database.write() as connection:
        connection.execute(insert(invitations).values(row))
    return token


def look(database: Database, token: str, *, at: datetime) -> Invitation | None:
    """What the invitation offers, if it is still open."""
    with database.read() as connection:
        return _invitation(connection.execute(select(*OFFER).where(*_open(token, at))).first())


def accept(
    database: Database, token: str, *, name: str, email: str, password: str, at: datetime
) -> Person:
    """Use an invitation; raises `InvitationRefused`, or `EmailTaken` and leaves it open."""
    with database.write() as connection:
        used = update(invitations).where(*_open(token, at)).values(used_at=at)
        offered = _invitation(connection.execute(used.returning(*OFFER)).first())
        if offered is None:
            raise InvitationRefused
        return insert_person(
            connection,
            name=name,
            email=email,
            role=offered.role,
            jobs=offered.jobs,
            password=password,
            at=at,
        )


def _open(token: str, at: datetime) -> tuple[ColumnElement[bool], ...]:
    i = invitations.c
    return (i.token_hash == token_hash(token), i.used_at.is_(None), i.expires_at > at)


def _invitation(row: Any) -> Invitation | None:
    if row is None:
        return None
    jobs = None if row.jobs is None else frozenset(row.jobs)
    return Invitation(role=row.role, jobs=jobs, expires_at=row.expires_at)
