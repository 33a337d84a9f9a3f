import pytest
from sqlalchemy import delete, update

from storage import audit, erasure
from storage.database import Database
from storage.tables.applications import applications, events
from storage.tables.audit import audit as audit_table
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, heard, minutes


def note(database: Database, count: int = 3) -> None:
    for number in range(count):
        audit.record(
            database,
            actor="ann",
            act="viewed",
            subject=f"application {number}",
            details={"n": number, "share": 0.1},
            at=minutes(number),
        )


def test_acts_are_read_latest_first(database: Database) -> None:
    note(database)
    rows = audit.listing(database, limit=2)
    assert [row.seq for row in rows] == [3, 2]
    assert rows[0].details == {"n": 2, "share": 0.1}
    assert [row.seq for row in audit.listing(database, before=2)] == [1]
    assert [row.seq for row in audit.listing(database, subject="application 1")] == [2]
    assert audit.listing(database, actor="bob") == ()


def test_an_untouched_audit_holds(database: Database) -> None:
    assert audit.verify(database) == ()
    note(database)
    assert audit.verify(database) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"actor": "bob"},
        {"act": "erased"},
        {"subject": "another"},
        {"details": {"n": 7}},
        {"at": minutes(9)},
        {"hash": bytes(32)},
        {"prev_hash": bytes(32)},
    ],
)
def test_a_changed_act_is_found(database: Database, change: dict[str, object]) -> None:
    note(database)
    with database.write() as connection:
        connection.execute(update(audit_table).where(audit_table.c.seq == 2).values(change))
    problems = audit.verify(database)
    assert problems
    assert {problem.seq for problem in problems} <= {2, 3}


def test_a_removed_act_is_found(database: Database) -> None:
    note(database)
    with database.write() as connection:
        connection.execute(delete(audit_table).where(audit_table.c.seq == 2))
    assert audit.verify(database)[0].what == "rows are missing"


def test_heads_are_anchored_once_they_grew(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    assert audit.anchor(chat.database, at=NOON) == 1
    assert audit.anchor(chat.database, at=NOON) == 0
    chat.turn(TurnRecord(events=(heard("more"),)))
    assert audit.anchor(chat.database, at=NOON) == 1
    assert audit.verify(chat.database) == ()


def test_an_application_rewritten_from_scratch_misses_its_anchor(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    audit.anchor(chat.database, at=NOON)
    with chat.database.write() as connection:
        connection.execute(update(events).where(events.c.seq == 2).values(hash=bytes(32)))
    assert [problem.subject for problem in audit.verify(chat.database)] == [chat.application]


def test_an_application_that_vanished_misses_its_anchor(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    audit.anchor(chat.database, at=NOON)
    with chat.database.write() as connection:
        connection.execute(delete(events))
        connection.execute(delete(applications))
    assert len(audit.verify(chat.database)) == 1


def test_an_erased_application_still_bears_its_anchor(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    audit.anchor(chat.database, at=NOON)
    erasure.erase(chat.database, chat.place.candidate, at=NOON)
    assert audit.verify(chat.database) == ()
