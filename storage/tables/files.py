"""What candidates send along, such as a CV."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.moments import Moment
from storage.sealed import SealedText
from storage.tables.applications import applications
from storage.tables.base import metadata
from storage.tables.chats import candidates, conversations

files = Table(
    "files",
    metadata,
    Column("key", String, primary_key=True),
    Column("candidate", ForeignKey(candidates.c.id), nullable=False, index=True),
    Column("conversation", ForeignKey(conversations.c.id), nullable=False),
    Column("application", ForeignKey(applications.c.id), nullable=False, index=True),
    # The message that brought it: the same one twice brings one file.
    Column("message", String, nullable=False),
    Column("name", SealedText("files.name"), nullable=False),
    Column("media_type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("received_at", Moment, nullable=False),
    # Sealed to its key, so that no file can be put in another's place.
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("conversation", "message"),
)
