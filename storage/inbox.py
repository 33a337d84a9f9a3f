"""What came in: written down once, and committed, before anyone is told that it arrived."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, select, update

from screening.dialogue.heard import Heard, Woke
from screening.record import Moment, Record
from storage.conversations import Conversation, find_or_begin
from storage.database import Database
from storage.inserts import insert_once
from storage.keys import INSTALLATION
from storage.leases import TO_WORK_ON
from storage.sealed import Sealed
from storage.tables.applications import applications
from storage.tables.chats import conversations, inbox, offsets, set_aside

_HEARD: TypeAdapter[Heard] = TypeAdapter(Heard)


class Arrival(Record):
    """One message as a channel gave it; `key` is the same whenever the same message comes again."""

    chat: str
    key: str
    raw: str
    at: Moment


class Unreadable(Record):
    """Something that came in and belongs to no chat, with the reason."""

    key: str
    raw: str
    error: str
    at: Moment


class Received(Record):
    """Where it stands now; `new` is false when it had come before."""

    new: bool
    conversation_id: int
    inbox_id: int


class SetAside(Record):
    """An unreadable arrival, as a person sees it."""

    id: int
    channel: str
    bot: str
    received_at: Moment
    raw: str
    error: str


class Failed(Record):
    """A message that could not be worked on, as a person sees it."""

    id: int
    conversation_id: int
    received_at: Moment
    attempts: int
    error: str


def receive(
    database: Database, channel: str, *, bot: str, chat: str, key: str, raw: str, at: datetime
) -> Received:
    """Keep one message; it is committed when this returns."""
    (received,) = receive_many(
        database, channel, bot=bot, arrivals=[Arrival(chat=chat, key=key, raw=raw, at=at)]
    )
    return received


def receive_many(
    database: Database,
    channel: str,
    *,
    bot: str,
    arrivals: Sequence[Arrival],
    unreadable: Iterable[Unreadable] = (),
    offset: int | None = None,
) -> tuple[Received, ...]:
    """Keep a batch and the poller's next offset, all or nothing."""
    with database.write() as connection:
        received = tuple(_receive(connection, database, channel, bot, each) for each in arrivals)
        for each in unreadable:
            _set_aside(connection, channel, bot, each)
        if offset is not None:
            insert_once(connection, offsets, {"bot": bot, "offset": offset})
            connection.execute(update(offsets).where(offsets.c.bot == bot).values(offset=offset))
    return received


def offset(database: Database, bot: str) -> int | None:
    """Where the poller of this bot goes on."""
    with database.read() as connection:
        return connection.scalar(select(offsets.c.offset).where(offsets.c.bot == bot))


def set_aside_unreadable(
    database: Database, channel: str, *, bot: str, unreadable: Unreadable
) -> None:
    """Keep what no chat could be found for, so that a person sees it."""
    with database.write() as connection:
        _set_aside(connection, channel, bot, unreadable)


def unreadable(database: Database) -> tuple[SetAside, ...]:
    """Everything set aside, latest first."""
    columns = [set_aside.c[name] for name in SetAside.model_fields]
    with database.read() as connection:
        rows = connection.execute(select(*columns).order_by(set_aside.c.id.desc())).all()
    return tuple(SetAside(**row._asdict()) for row in rows)


def put(database: Database, conversation_id: int, heard: Heard) -> Received:
    """Let a conversation hear of a recruiter's act, once however often it is put."""
    with database.write() as connection:
        candidate = connection.scalar(
            select(conversations.c.candidate).where(conversations.c.id == conversation_id)
        )
        if candidate is None:
            raise LookupError(f"There is no conversation {conversation_id}")
        return put_within(connection, conversation_id, candidate, heard)


def put_within(
    connection: Connection, conversation_id: int, candidate: str, heard: Heard
) -> Received:
    """`put`, as part of a transaction that does more."""
    sealed = Sealed(candidate, heard.model_dump_json())
    return _add(connection, conversation_id, heard.id, "heard", sealed, heard.at)


def wake_due(database: Database, now: datetime) -> tuple[int, ...]:
    """Wake the conversations whose time has come; returns their ids."""
    a = applications.c
    with database.write() as connection:
        due = connection.execute(
            select(a.id, a.conversation, a.candidate, a.wake_at)
            .where(a.wake_at <= now)
            .order_by(a.wake_at)
            .with_for_update(skip_locked=True)
        ).all()
        for row in due:
            woke = Woke(id=f"woke-{row.id}-{row.wake_at.isoformat()}", at=now)
            put_within(connection, row.conversation, row.candidate, woke)
        ids = [row.id for row in due]
        connection.execute(update(applications).where(a.id.in_(ids)).values(wake_at=None))
    return tuple(row.conversation for row in due)


def waiting(database: Database, conversation_id: int) -> int:
    """How many messages of a conversation wait for their turn."""
    query = select(func.count()).where(
        inbox.c.conversation == conversation_id, inbox.c.state.in_(TO_WORK_ON)
    )
    with database.read() as connection:
        return connection.scalar(query) or 0


def heard_waiting(database: Database, conversation_id: int) -> tuple[Heard, ...]:
    """Recruiters' acts that wait for their turn, the oldest first."""
    query = select(inbox.c.raw).where(
        inbox.c.conversation == conversation_id,
        inbox.c.form == "heard",
        inbox.c.state.in_(TO_WORK_ON),
    )
    with database.read() as connection:
        raws = connection.scalars(query.order_by(inbox.c.id)).all()
    return tuple(_HEARD.validate_json(raw) for raw in raws if isinstance(raw, str))


def failed(database: Database) -> tuple[Failed, ...]:
    """What could not be worked on, latest first."""
    query = select(
        inbox.c.id,
        inbox.c.conversation.label("conversation_id"),
        inbox.c.received_at,
        inbox.c.attempts,
        inbox.c.error,
    )
    with database.read() as connection:
        rows = connection.execute(
            query.where(inbox.c.state == "failed").order_by(inbox.c.id.desc())
        ).all()
    return tuple(Failed(**row._asdict()) for row in rows)


def retry(database: Database, inbox_id: int) -> None:
    """Let a failed message be worked on again."""
    with database.write() as connection:
        connection.execute(
            update(inbox)
            .where(inbox.c.id == inbox_id, inbox.c.state == "failed")
            .values(state="waiting", attempts=0, error=None)
        )


def _receive(
    connection: Connection, database: Database, channel: str, bot: str, arrival: Arrival
) -> Received:
    conversation: Conversation = find_or_begin(
        connection, database.keys, channel=channel, bot=bot, chat=arrival.chat, at=arrival.at
    )
    sealed = Sealed(conversation.candidate, arrival.raw)
    return _add(connection, conversation.id, arrival.key, "channel", sealed, arrival.at)


def _add(
    connection: Connection, conversation_id: int, key: str, form: str, raw: Sealed, at: datetime
) -> Received:
    # Keys of channels and our own are apart, so that no message can pass for a recruiter's act.
    key = f"{form}:{key}"
    row = {
        "conversation": conversation_id,
        "key": key,
        "form": form,
        "received_at": at,
        "raw": raw,
        "state": "waiting",
    }
    new = insert_once(connection, inbox, row)
    inbox_id = connection.scalar(
        select(inbox.c.id).where(inbox.c.conversation == conversation_id, inbox.c.key == key)
    )
    return Received(new=new, conversation_id=conversation_id, inbox_id=inbox_id or 0)


def _set_aside(connection: Connection, channel: str, bot: str, each: Unreadable) -> None:
    row = {
        "channel": channel,
        "bot": bot,
        "key": each.key,
        "received_at": each.at,
        "raw": Sealed(INSTALLATION, each.raw),
        "error": each.error,
    }
    insert_once(connection, set_aside, row)
