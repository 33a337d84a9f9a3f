"""What is no longer needed goes: queues that are done, sessions that are over."""

from datetime import datetime

from sqlalchemy import delete, or_

from screening.record import Record
from storage.database import Database
from storage.tables.chats import inbox, outbox, set_aside
from storage.tables.people import invitations, web_sessions


class Swept(Record):
    """How many rows went."""

    inbox: int
    outbox: int
    set_aside: int
    invitations: int
    web_sessions: int


def sweep(database: Database, *, before: datetime) -> Swept:
    """Delete what was done before then; the events hold what was said.

    Leave as much time as a platform may send the same message again (Telegram: a day).
    """
    gone = {
        inbox: (inbox.c.state == "done") & (inbox.c.received_at < before),
        outbox: (outbox.c.state == "sent") & (outbox.c.sent_at < before),
        set_aside: set_aside.c.received_at < before,
        invitations: or_(invitations.c.used_at < before, invitations.c.expires_at < before),
        web_sessions: or_(web_sessions.c.ended_at < before, web_sessions.c.expires_at < before),
    }
    with database.write() as connection:
        return Swept(
            **{
                table.name: connection.execute(delete(table).where(condition)).rowcount
                for table, condition in gone.items()
            }
        )
