"""What people do with an application: appended, chained, and never overwritten."""

from typing import Any

from sqlalchemy import Connection, insert, select, update

from screening.dialogue.heard import Heard
from screening.dialogue.reply import Reply
from screening.scoring.review import DispositionMade, DispositionWithdrawn, Review
from screening.scoring.scorecard import Scorecard
from storage import chains, inbox, outbox
from storage.chains import Entry, Head
from storage.database import Database
from storage.standing import scorecard_columns
from storage.tables.applications import applications, review_acts
from storage.tables.chats import conversations
from storage.tables.chats import outbox as outbox_table


class ActLost(Exception):
    """Someone else acted on the application in the meantime; look again before you decide."""


def append(
    database: Database,
    application: str,
    act: Review,
    *,
    expected_seq: int,
    scorecard: Scorecard | None = None,
    message: Reply | None = None,
    heard: Heard | None = None,
) -> int:
    """Append an act after the one numbered `expected_seq` and return its number; raises `ActLost`.

    `scorecard` is the one reckoned anew with the act. A disposition's `message` goes out at
    `held_until`, unless the disposition is withdrawn before. `heard` is what the chat hears of the
    act, if the application is still the one that the chat is about.
    """
    a = applications.c
    with database.write() as connection:
        row = connection.execute(
            select(a.candidate, a.conversation, a.review_seq, a.review_head, a.erased_at)
            .where(a.id == application)
            .with_for_update()
        ).one()
        if row.review_seq != expected_seq:
            raise ActLost
        end = _append(connection, database, application, row, act)
        columns = {"review_seq": end.seq, "review_head": end.hash} | _disposition(act)
        if scorecard is not None:
            columns |= scorecard_columns(row.candidate, scorecard)
        connection.execute(update(applications).where(a.id == application).values(columns))
        if isinstance(act, DispositionMade | DispositionWithdrawn):
            _take_back(connection, application)
        if isinstance(act, DispositionMade) and message is not None:
            outbox.add(
                connection,
                row.conversation,
                application,
                row.candidate,
                message,
                held_until=act.held_until,
            )
        if heard is not None and row.erased_at is None:
            _let_hear(connection, row, application, heard)
    return end.seq


def _let_hear(connection: Connection, row: Any, application: str, heard: Heard) -> None:
    c = conversations.c
    about = select(c.id).where(c.id == row.conversation, c.application == application)
    if connection.scalar(about) is not None:
        inbox.put_within(connection, row.conversation, row.candidate, heard)


def _append(
    connection: Connection, database: Database, application: str, row: Any, act: Review
) -> Head:
    head = Head(row.review_seq, row.review_head)
    entry = Entry(act.at, act.kind, act.model_dump_json(), by=act.person)
    end, rows = chains.extend(
        database.keys, "review_acts", application, row.candidate, head, [entry]
    )
    connection.execute(insert(review_acts), [each | {"person": act.person} for each in rows])
    return end


def _disposition(act: Review) -> dict[str, Any]:
    if isinstance(act, DispositionMade):
        return {"disposition": act.disposition, "disposition_at": act.at}
    if isinstance(act, DispositionWithdrawn):
        return {"disposition": None, "disposition_at": None}
    return {}


def _take_back(connection: Connection, application: str) -> None:
    """The message of an earlier disposition, where it has not gone out yet."""
    o = outbox_table.c
    connection.execute(
        update(outbox_table)
        .where(o.application == application, o.state == "waiting", o.held_until.is_not(None))
        .values(state="withdrawn", reply=None)
    )
