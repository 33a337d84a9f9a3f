"""Where a candidate speaks with us: one row a channel, bot and chat."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from screening.record import Record
from storage.database import Database
from storage.inserts import insert_once
from storage.keys import KeyStore
from storage.public_ids import new_id
from storage.tables.chats import candidates, conversations


class Conversation(Record):
    """A chat and whose it is; `application` is the latest one begun in it."""

    id: int
    channel: str
    bot: str
    chat: str
    candidate: str
    application: str | None
    closed_for_sending: str | None


COLUMNS = [conversations.c[name] for name in Conversation.model_fields]


def find(database: Database, channel: str, *, bot: str, chat: str) -> Conversation | None:
    """The conversation of that chat, if it has begun."""
    with database.read() as connection:
        return _find(connection, channel, bot, chat)


def one(database: Database, conversation_id: int) -> Conversation | None:
    """The conversation with that id."""
    with database.read() as connection:
        row = connection.execute(
            select(*COLUMNS).where(conversations.c.id == conversation_id)
        ).first()
    return Conversation(**row._asdict()) if row else None


def find_or_begin(
    connection: Connection, keys: KeyStore, *, channel: str, bot: str, chat: str, at: datetime
) -> Conversation:
    """The conversation of that chat; a new chat gets a candidate with a key of their own."""
    known = _find(connection, channel, bot, chat)
    if known is not None:
        return known
    candidate = new_id()
    # Before the commit: a key without a candidate does no harm, a candidate without a key would.
    keys.make(candidate)
    connection.execute(insert(candidates).values(id=candidate, created_at=at))
    begun = {"channel": channel, "bot": bot, "chat": chat, "candidate": candidate}
    if not insert_once(connection, conversations, begun):
        # Another worker began it a moment ago, for a candidate of its own.
        connection.execute(delete(candidates).where(candidates.c.id == candidate))
        keys.forget(candidate)
    conversation = _find(connection, channel, bot, chat)
    if conversation is None:
        raise LookupError(f"The {channel} chat could not be begun")
    return conversation


def _find(connection: Connection, channel: str, bot: str, chat: str) -> Conversation | None:
    row = connection.execute(
        select(*COLUMNS).where(
            conversations.c.channel == channel,
            conversations.c.bot == bot,
            conversations.c.chat == chat,
        )
    ).first()
    return Conversation(**row._asdict()) if row else None
