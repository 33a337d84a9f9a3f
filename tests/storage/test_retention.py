from storage import (
    applications,
    inbox,
    invitations,
    leases,
    outbox,
    people,
    retention,
    web_sessions,
)
from storage.retention import Swept
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, heard, minutes, reply


def test_only_what_is_done_and_old_goes(chat: Chat) -> None:
    database = chat.database
    chat.begin(heard("Hello"))
    chat.turn(TurnRecord(events=(heard("more"),), replies=(reply("one"), reply("two"))))
    (row,) = outbox.claim_due(database, "telegram", bot=BOT, now=NOON)
    outbox.sent(database, row.id, platform_message_id="1", at=NOON)
    chat.write("waits")
    bad = inbox.Unreadable(key="u", raw="{}", error="odd", at=NOON)
    inbox.set_aside_unreadable(database, "telegram", bot=BOT, unreadable=bad)
    ann = people.add(database, name="Ann", email="a@acme.example", role="hr", at=NOON)
    web_sessions.end(database, web_sessions.start(database, ann.id, now=NOON), now=NOON)
    invitations.invite(database, role="hr", at=NOON)

    nothing = Swept(inbox=0, outbox=0, set_aside=0, invitations=0, web_sessions=0)
    assert retention.sweep(database, before=NOON) == nothing
    swept = retention.sweep(database, before=minutes(1))
    assert swept == Swept(inbox=2, outbox=1, set_aside=1, invitations=0, web_sessions=1)

    assert outbox.waiting_for(database, chat.place.id) == 1
    assert leases.claim(database, "worker", now=NOON) is not None
    record = applications.one(database, str(chat.application))
    assert record is not None
    assert len(record.events) == 3
