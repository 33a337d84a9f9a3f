"""Those who work with applications, and how they get in."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, false

from storage.moments import Moment
from storage.tables.base import Counter, Listed, metadata

people = Table(
    "people",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    # In small letters: one person is one address, however it is typed.
    Column("email", String, nullable=False, unique=True),
    Column("role", String, nullable=False),
    # Apart from the list of jobs, so that an empty list means none of them and not all.
    Column("all_jobs", Boolean, nullable=False, server_default=false()),
    Column("password_hash", String),
    Column("created_at", Moment, nullable=False),
    Column("disabled_at", Moment),
)

person_jobs = Table(
    "person_jobs",
    metadata,
    Column("person", ForeignKey(people.c.id), primary_key=True),
    Column("job", String, primary_key=True),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("jobs", Listed),
    Column("invited_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

web_sessions = Table(
    "web_sessions",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("person", ForeignKey(people.c.id), nullable=False, index=True),
    Column("created_at", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("ended_at", Moment),
)

sign_in_attempts = Table(
    "sign_in_attempts",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("key_hash", String, nullable=False),
    Column("at", Moment, nullable=False),
)
Index("ix_sign_in_attempts_key_hash_at", sign_in_attempts.c.key_hash, sign_in_attempts.c.at)
