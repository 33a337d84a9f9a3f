"""What goes out: in each chat's order, one message at a time, never lost."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, func, insert, not_, or_, select, update

from screening.dialogue.reply import Reply
from screening.record import Moment, Record
from storage.database import Database
from storage.moments import database_now
from storage.sealed import Sealed
from storage.tables.chats import conversations, outbox

LASTING = timedelta(seconds=60)
"""How long a sender that died keeps a chat waiting."""


class OutboxRow(Record):
    """A reply to send now."""

    id: int
    conversation_id: int
    chat: str
    application: str | None
    reply: Reply
    attempts: int


class Delivery(Record):
    """A reply and how far it got, for channels that fetch."""

    id: int
    reply: Reply
    state: Literal["waiting", "sent", "failed"]
    sent_at: Moment | None


def claim_due(
    database: Database,
    channel: str,
    *,
    bot: str,
    now: datetime | None = None,
    lasting: timedelta = LASTING,
    limit: int = 100,
) -> tuple[OutboxRow, ...]:
    """The head of each chat's queue, where it is due; no other sender gets it for a while."""
    o, c = outbox.c, conversations.c
    with database.write() as connection:
        moment = now or database_now(connection)
        rows = connection.execute(
            select(
                *(o.id, o.conversation.label("conversation_id"), c.chat),
                *(o.application, o.reply, o.attempts),
            )
            .join(conversations, c.id == o.conversation)
            .where(c.channel == channel, c.bot == bot, c.closed_for_sending.is_(None))
            .where(*_due(moment), not_(_behind_another(moment)))
            .order_by(o.id)
            .limit(limit)
            .with_for_update(of=outbox, skip_locked=True)
        ).all()
        ids = [row.id for row in rows]
        connection.execute(
            update(outbox).where(o.id.in_(ids)).values(claimed_until=moment + lasting)
        )
    return tuple(
        OutboxRow(**row._asdict() | {"reply": Reply.model_validate_json(row.reply)})
        for row in rows
        if isinstance(row.reply, str)
    )


def sent(
    database: Database, outbox_id: int, *, platform_message_id: str | None, at: datetime
) -> None:
    """The platform has it."""
    values = {"state": "sent", "platform_message_id": platform_message_id, "sent_at": at}
    _note(database, outbox_id, values | {"error": None})


def retry_at(database: Database, outbox_id: int, when: datetime, error: str) -> None:
    """Try again then; what comes after it in the same chat waits too."""
    again = {"not_before": when, "attempts": outbox.c.attempts + 1, "error": error}
    _note(database, outbox_id, again)


def failed(database: Database, outbox_id: int, error: str) -> None:
    """It will never be sent; the chat's next message takes its place."""
    values = {"state": "failed", "attempts": outbox.c.attempts + 1, "error": error}
    _note(database, outbox_id, values)


def close_chat(database: Database, conversation_id: int, reason: str) -> None:
    """Send nothing more there (the candidate blocked the bot); what waits goes on waiting."""
    _set_closed(database, conversation_id, reason)


def open_chat(database: Database, conversation_id: int) -> None:
    """Send there again."""
    _set_closed(database, conversation_id, None)


def waiting_for(database: Database, conversation_id: int) -> int:
    """How many replies of a chat are not sent yet."""
    query = select(func.count()).where(
        outbox.c.conversation == conversation_id, outbox.c.state == "waiting"
    )
    with database.read() as connection:
        return connection.scalar(query) or 0


def since(
    database: Database, conversation_id: int, outbox_id: int = 0, *, now: datetime | None = None
) -> tuple[Delivery, ...]:
    """A chat's replies after that one, for browser and terminal; held ones not before time."""
    o = outbox.c
    with database.read() as connection:
        moment = now or database_now(connection)
        rows = connection.execute(
            select(o.id, o.reply, o.state, o.sent_at)
            .where(o.conversation == conversation_id, o.id > outbox_id, o.state != "withdrawn")
            .where(or_(o.held_until.is_(None), o.held_until <= moment))
            .order_by(o.id)
        ).all()
    return tuple(
        Delivery(**row._asdict() | {"reply": Reply.model_validate_json(row.reply)})
        for row in rows
        if isinstance(row.reply, str)
    )


def delivered(database: Database, outbox_ids: Sequence[int], *, at: datetime) -> None:
    """They were shown; those noted before keep their time."""
    with database.write() as connection:
        connection.execute(
            update(outbox)
            .where(outbox.c.id.in_(outbox_ids), outbox.c.state == "waiting")
            .values(state="sent", sent_at=at)
        )


def last_prompt_before(database: Database, conversation_id: int, at: datetime) -> str | None:
    """The prompt that the candidate had seen last when they wrote at that time."""
    o = outbox.c
    query = (
        select(o.prompt_id)
        .where(o.conversation == conversation_id, o.state == "sent", o.prompt_id.is_not(None))
        .where(o.sent_at < at)
        .order_by(o.sent_at.desc(), o.id.desc())
        .limit(1)
    )
    with database.read() as connection:
        return connection.scalar(query)


def prompt_of(database: Database, conversation_id: int, platform_message_id: str) -> str | None:
    """The prompt that a message of ours bore, when a candidate replies to it."""
    query = select(outbox.c.prompt_id).where(
        outbox.c.conversation == conversation_id,
        outbox.c.platform_message_id == platform_message_id,
    )
    with database.read() as connection:
        return connection.scalar(query.limit(1))


def clear(database: Database) -> None:
    """Free every claimed reply; only for the start of an installation's one sender process."""
    with database.write() as connection:
        connection.execute(update(outbox).values(claimed_until=None))


def add(
    connection: Connection,
    conversation_id: int,
    application: str | None,
    candidate: str,
    reply: Reply,
    *,
    held_until: datetime | None = None,
) -> int:
    """Queue a reply within a transaction; a held one keeps no other waiting until its time."""
    row = {
        "conversation": conversation_id,
        "application": application,
        "reply": Sealed(candidate, reply.model_dump_json()),
        "prompt_id": reply.prompt_id,
        "state": "waiting",
        "held_until": held_until,
    }
    (outbox_id,) = connection.execute(insert(outbox).values(row)).inserted_primary_key or (0,)
    return int(outbox_id)


def _due(moment: datetime) -> tuple[ColumnElement[bool], ...]:
    def free(column: Any) -> ColumnElement[bool]:
        return or_(column.is_(None), column <= moment)

    o = outbox.c
    return (o.state == "waiting", free(o.held_until), free(o.not_before), free(o.claimed_until))


def _behind_another(moment: datetime) -> ColumnElement[bool]:
    ahead = outbox.alias("ahead")
    return (
        select(ahead.c.id)
        .where(ahead.c.conversation == outbox.c.conversation, ahead.c.id < outbox.c.id)
        .where(ahead.c.state == "waiting")
        .where(or_(ahead.c.held_until.is_(None), ahead.c.held_until <= moment))
        .exists()
    )


def _note(database: Database, outbox_id: int, values: dict[str, Any]) -> None:
    with database.write() as connection:
        connection.execute(
            update(outbox)
            .where(outbox.c.id == outbox_id, outbox.c.state == "waiting")
            .values(values | {"claimed_until": None})
        )


def _set_closed(database: Database, conversation_id: int, reason: str | None) -> None:
    with database.write() as connection:
        connection.execute(
            update(conversations)
            .where(conversations.c.id == conversation_id)
            .values(closed_for_sending=reason)
        )
