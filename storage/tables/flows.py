"""The flows that conversations were begun on, and which one a job runs on now."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from storage.moments import Moment
from storage.tables.base import Counter, metadata

flows = Table(
    "flows",
    metadata,
    Column("hash", String, primary_key=True),
    Column("job", String, nullable=False),
    Column("grammar_version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("first_used_at", Moment, nullable=False),
)

publications = Table(
    "publications",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("job", String, nullable=False, index=True),
    Column("act", String, nullable=False),
    # What the job runs on from then; null: it is closed.
    Column("flow_hash", ForeignKey(flows.c.hash)),
    Column("at", Moment, nullable=False),
    Column("by", String, nullable=False),
    Column("note", Text),
)
