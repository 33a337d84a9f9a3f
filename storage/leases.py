"""Whose turn it is: one worker a conversation at a time."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, or_, select, update

from screening.record import Record
from storage.database import Database
from storage.moments import database_now
from storage.tables.chats import conversations, inbox

TO_WORK_ON = ("waiting", "requeued")
"""States of a message that wants a worker: a new one, and one kept while the model was away."""
LASTING = timedelta(seconds=60)
"""How long a worker that died keeps others waiting."""


class Claim(Record):
    """The right to work on a conversation; `fence` is higher with each claim of it."""

    conversation_id: int
    owner: str
    fence: int


class TurnLost(Exception):
    """Another worker has the conversation by now; what was worked out is to be discarded."""


def claim(
    database: Database, owner: str, *, now: datetime | None = None, lasting: timedelta = LASTING
) -> Claim | None:
    """The conversation that has waited longest and that nobody works on, if there is one."""
    c = conversations.c
    with database.write() as connection:
        moment = now or database_now(connection)
        row = connection.execute(
            select(c.id, c.lease_fence)
            .join(inbox, inbox.c.conversation == c.id)
            .where(
                inbox.c.state.in_(TO_WORK_ON), or_(c.lease_until.is_(None), c.lease_until <= moment)
            )
            .order_by(inbox.c.id)
            .limit(1)
            .with_for_update(of=conversations, skip_locked=True)
        ).first()
        if row is None:
            return None
        taken = Claim(conversation_id=row.id, owner=owner, fence=row.lease_fence + 1)
        connection.execute(
            update(conversations)
            .where(c.id == taken.conversation_id)
            .values(lease_owner=owner, lease_fence=taken.fence, lease_until=moment + lasting)
        )
    return taken


def renew(
    database: Database, held: Claim, *, now: datetime | None = None, lasting: timedelta = LASTING
) -> None:
    """Keep a claim for longer; raises `TurnLost`."""
    with database.write() as connection:
        check(connection, held)
        moment = now or database_now(connection)
        connection.execute(
            update(conversations)
            .where(conversations.c.id == held.conversation_id)
            .values(lease_until=moment + lasting)
        )


def release(database: Database, held: Claim, *, until: datetime | None = None) -> None:
    """Give a claim back, at once or at a later time; a claim already lost is let be."""
    c = conversations.c
    with database.write() as connection:
        connection.execute(
            update(conversations)
            .where(c.id == held.conversation_id, c.lease_fence == held.fence)
            .values(lease_owner=None, lease_until=until)
        )


def put_off(database: Database, held: Claim, *, lasting: timedelta) -> None:
    """Give a claim back for later: nobody works on the conversation until then."""
    with database.write() as connection:
        until = database_now(connection) + lasting
    release(database, held, until=until)


def check(connection: Connection, held: Claim) -> None:
    """Hold the conversation's row until the transaction ends; raises `TurnLost`."""
    c = conversations.c
    row = connection.execute(
        select(c.lease_owner, c.lease_fence).where(c.id == held.conversation_id).with_for_update()
    ).one_or_none()
    if row is None or (row.lease_owner, row.lease_fence) != (held.owner, held.fence):
        raise TurnLost


def requeue_kept(database: Database) -> int:
    """The model is back: what could not be read waits again; returns how many messages that is."""
    with database.write() as connection:
        kept = update(inbox).where(inbox.c.state == "kept").values(state="requeued")
        return connection.execute(kept).rowcount


def clear(database: Database) -> None:
    """Free every conversation; only for the start of an installation's one worker process."""
    with database.write() as connection:
        connection.execute(update(conversations).values(lease_owner=None, lease_until=None))
