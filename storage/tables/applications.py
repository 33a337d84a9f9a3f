"""One candidate for one job, the nth time: its events, its answers, and what people did with it."""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from storage.moments import Moment
from storage.sealed import SealedText
from storage.tables.base import Counter, Listed, metadata
from storage.tables.chats import candidates, conversations
from storage.tables.flows import flows

applications = Table(
    "applications",
    metadata,
    Column("id", String, primary_key=True),
    Column("candidate", ForeignKey(candidates.c.id), nullable=False),
    Column("conversation", ForeignKey(conversations.c.id), nullable=False, index=True),
    Column("job", String, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("flow_hash", ForeignKey(flows.c.hash), nullable=False),
    Column("phase", String, nullable=False),
    Column("outcome", String),
    Column("started_at", Moment, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("handed_in_at", Moment),
    Column("wake_at", Moment, index=True),
    Column("erased_at", Moment),
    Column("name", SealedText("applications.name")),
    Column("summary", SealedText("applications.summary")),
    Column("scorecard", SealedText("applications.scorecard")),
    Column("scorecard_seq", Integer),
    Column("total", Float),
    Column("of", Float),
    Column("share", Float),
    Column("coverage", Float),
    Column("band", String),
    Column("could_be", Listed),
    Column("range_least", Float),
    Column("range_most", Float),
    Column("scored", Integer),
    Column("criteria_count", Integer),
    Column("flags", Listed),
    Column("disposition", String),
    Column("disposition_at", Moment),
    Column("head_seq", Integer, nullable=False, server_default="0"),
    Column("head", LargeBinary, nullable=False),
    Column("review_seq", Integer, nullable=False, server_default="0"),
    Column("review_head", LargeBinary, nullable=False),
    Column("anchored_seq", Integer, nullable=False, server_default="0"),
    Column("anchored_review_seq", Integer, nullable=False, server_default="0"),
    UniqueConstraint("candidate", "job", "nth"),
)
Index("ix_applications_job_share", applications.c.job, applications.c.share)
Index("ix_applications_job_handed_in_at", applications.c.job, applications.c.handed_in_at)

events = Table(
    "events",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("application", ForeignKey(applications.c.id), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    # Null: a tombstone. The hash of what stood here stays.
    Column("payload", SealedText("events.payload")),
    Column("payload_hash", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("application", "seq"),
)

review_acts = Table(
    "review_acts",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("application", ForeignKey(applications.c.id), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String, nullable=False),
    Column("person", String, nullable=False),
    Column("payload", SealedText("review_acts.payload")),
    Column("payload_hash", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("application", "seq"),
)

answers = Table(
    "answers",
    metadata,
    Column("application", ForeignKey(applications.c.id), primary_key=True),
    Column("question", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("answer", SealedText("answers.answer"), nullable=False),
    Column("options", Listed),
    Column("months_least", Integer),
    Column("months_most", Integer),
    Column("level", String),
    Column("number_least", Float),
    Column("certainty", Float, nullable=False),
)
