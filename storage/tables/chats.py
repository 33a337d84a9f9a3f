"""Who is who, what came in and what goes out."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.moments import Moment
from storage.sealed import SealedText
from storage.tables.base import Counter, metadata

candidates = Table(
    "candidates",
    metadata,
    Column("id", String, primary_key=True),
    Column("created_at", Moment, nullable=False),
    Column("erased_at", Moment),
    Column("held_until", Moment),
    Column("held_because", Text),
    Column("erase_asked_at", Moment),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("channel", String, nullable=False),
    Column("bot", String, nullable=False),
    Column("chat", String, nullable=False),
    Column("candidate", ForeignKey(candidates.c.id), nullable=False, index=True),
    # No foreign key: applications point here already.
    Column("application", String),
    Column("closed_for_sending", String),
    Column("lease_owner", String),
    Column("lease_fence", Integer, nullable=False, server_default="0"),
    Column("lease_until", Moment),
    Column("return_hash", String),
    UniqueConstraint("channel", "bot", "chat"),
    sqlite_autoincrement=True,
)
Index("ix_conversations_return_hash", conversations.c.return_hash, unique=True)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("conversation", ForeignKey(conversations.c.id), nullable=False),
    Column("key", String, nullable=False),
    Column("form", String, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("raw", SealedText("inbox.raw")),
    Column("interpretation", SealedText("inbox.interpretation")),
    Column("state", String, nullable=False),
    Column("error", Text),
    Column("attempts", Integer, nullable=False, server_default="0"),
    UniqueConstraint("conversation", "key"),
    sqlite_autoincrement=True,
)
Index("ix_inbox_state_id", inbox.c.state, inbox.c.id)
Index("ix_inbox_conversation_state", inbox.c.conversation, inbox.c.state)

set_aside = Table(
    "set_aside",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("channel", String, nullable=False),
    Column("bot", String, nullable=False),
    Column("key", String, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("raw", SealedText("set_aside.raw"), nullable=False),
    Column("error", Text, nullable=False),
    UniqueConstraint("channel", "bot", "key"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("conversation", ForeignKey(conversations.c.id), nullable=False),
    Column("application", String, index=True),
    Column("reply", SealedText("outbox.reply")),
    Column("prompt_id", String),
    Column("state", String, nullable=False),
    Column("held_until", Moment),
    Column("not_before", Moment),
    Column("claimed_until", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text),
    Column("platform_message_id", String),
    Column("sent_at", Moment),
    sqlite_autoincrement=True,
)
Index("ix_outbox_conversation_state_id", outbox.c.conversation, outbox.c.state, outbox.c.id)
Index(
    "ix_outbox_waiting",
    outbox.c.id,
    sqlite_where=text("state = 'waiting'"),
    postgresql_where=text("state = 'waiting'"),
)

offsets = Table(
    "offsets",
    metadata,
    Column("bot", String, primary_key=True),
    Column("offset", Counter, nullable=False),
)
