"""A candidate's own way back into a conversation: a link of which only the hash is kept."""

from sqlalchemy import select, update

from storage.database import Database
from storage.tables.chats import conversations
from storage.tokens import new_token, token_hash


def make(database: Database, conversation_id: int) -> str:
    """Make a link and return its token, which is kept nowhere; an earlier link is void."""
    token = new_token()
    with database.write() as connection:
        connection.execute(
            update(conversations)
            .where(conversations.c.id == conversation_id)
            .values(return_hash=token_hash(token))
        )
    return token


def has_one(database: Database, conversation_id: int) -> bool:
    """Whether a link leads into that conversation."""
    c = conversations.c
    query = select(c.id).where(c.id == conversation_id, c.return_hash.is_not(None))
    with database.read() as connection:
        return connection.scalar(query) is not None


def chat_behind(database: Database, channel: str, *, bot: str, token: str) -> str | None:
    """The chat that a link leads into; None where it is void or was never made."""
    c = conversations.c
    with database.read() as connection:
        chat: str | None = connection.scalar(
            select(c.chat).where(
                c.channel == channel, c.bot == bot, c.return_hash == token_hash(token)
            )
        )
    return chat
