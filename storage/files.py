"""Files that candidates send: their bytes, sealed under the candidate's key."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from screening.record import Moment, Record
from storage.database import Database
from storage.inserts import insert_once
from storage.public_ids import new_id
from storage.sealed import Sealed, seal_bytes, unseal_bytes
from storage.tables.chats import conversations
from storage.tables.files import files

MOST_FILES = 10
"""How many files one conversation may bring."""
MOST_BYTES = 50 * 1_048_576
"""How many bytes they may have together."""


class NoMoreFiles(Exception):
    """The conversation has brought as many files as are kept, or as many bytes."""


class KeptFile(Record):
    """A file without its bytes; `application` is the one it was sent for."""

    key: str
    application: str
    message: str
    name: str
    media_type: str
    size: int
    received_at: Moment


COLUMNS = [files.c[name] for name in KeptFile.model_fields]


def keep(
    database: Database,
    conversation_id: int,
    *,
    message: str,
    name: str,
    media_type: str,
    content: bytes,
    at: datetime,
) -> str:
    """Keep the file that a message brought, once however often it comes, and return its key.

    Raises `NoMoreFiles`.
    """
    key = new_id()
    with database.write() as connection:
        c = conversations.c
        whose = connection.execute(
            select(c.candidate, c.application).where(c.id == conversation_id).with_for_update()
        ).one()
        known = connection.scalar(_of_message(conversation_id, message))
        if known is not None:
            return str(known)
        _refuse_too_many(connection, conversation_id, len(content))
        row = {
            "key": key,
            "candidate": whose.candidate,
            "conversation": conversation_id,
            "application": whose.application,
            "message": message,
            "name": Sealed(whose.candidate, name),
            "media_type": media_type,
            "size": len(content),
            "received_at": at,
            "content": seal_bytes(database.keys, _place(key), whose.candidate, content),
        }
        insert_once(connection, files, row)
    return key


def kept(database: Database, conversation_id: int, message: str) -> KeptFile | None:
    """The file that a message brought, if it was kept."""
    mine = (files.c.conversation == conversation_id, files.c.message == message)
    with database.read() as connection:
        row = connection.execute(select(*COLUMNS).where(*mine)).one_or_none()
    return _file(row)


def one(database: Database, key: str) -> KeptFile | None:
    """The file with that key, unless it was erased."""
    with database.read() as connection:
        row = connection.execute(select(*COLUMNS).where(files.c.key == key)).one_or_none()
    return _file(row)


def content(database: Database, key: str) -> bytes | None:
    """A file's bytes; None once they were erased. Raises `Tampered` if they are not its own."""
    with database.read() as connection:
        stored = connection.scalar(select(files.c.content).where(files.c.key == key))
        opened = unseal_bytes(database.keys, _place(key), stored) if stored is not None else None
    return opened if isinstance(opened, bytes) else None


def _place(key: str) -> str:
    return f"files.content:{key}"


def _of_message(conversation_id: int, message: str) -> Any:
    return select(files.c.key).where(
        files.c.conversation == conversation_id, files.c.message == message
    )


def _refuse_too_many(connection: Connection, conversation_id: int, size: int) -> None:
    counts = select(func.count(), func.coalesce(func.sum(files.c.size), 0))
    count, total = connection.execute(counts.where(files.c.conversation == conversation_id)).one()
    if count >= MOST_FILES or total + size > MOST_BYTES:
        raise NoMoreFiles


def _file(row: Any) -> KeptFile | None:
    # A name that can no longer be read belongs to somebody who was erased.
    return KeptFile(**row._asdict()) if row is not None and isinstance(row.name, str) else None
