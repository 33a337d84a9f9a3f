from datetime import timedelta

import pytest

from storage import leases, turns
from storage.database import Database
from storage.leases import TurnLost
from storage.moments import database_now
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, minutes


def test_nothing_waits_nothing_is_claimed(database: Database) -> None:
    assert leases.claim(database, "worker") is None


def test_a_chat_has_one_worker_at_a_time(chat: Chat) -> None:
    chat.write()
    assert leases.claim(chat.database, "one", now=NOON) is not None
    assert leases.claim(chat.database, "two", now=NOON) is None


def test_the_chat_that_waited_longest_comes_first(database: Database) -> None:
    chats = [Chat(database, name) for name in ("b", "a", "c")]
    for chat in chats:
        chat.write()
    claimed = [leases.claim(database, "worker", now=NOON) for _ in chats]
    assert [each and each.conversation_id for each in claimed] == [c.place.id for c in chats]


def test_a_released_chat_is_free(chat: Chat) -> None:
    chat.write()
    leases.release(chat.database, chat.claim())
    assert chat.claim().fence == 2


def test_a_chat_can_be_released_for_later(chat: Chat) -> None:
    chat.write()
    leases.release(chat.database, chat.claim(), until=minutes(5))
    assert leases.claim(chat.database, "worker", now=minutes(4)) is None
    assert leases.claim(chat.database, "worker", now=minutes(5)) is not None


def test_a_dead_workers_chat_is_free_after_a_while(chat: Chat) -> None:
    chat.write()
    old = leases.claim(chat.database, "dead", now=NOON, lasting=timedelta(seconds=60))
    assert old is not None
    new = leases.claim(chat.database, "alive", now=minutes(1))
    assert new is not None
    assert new.fence > old.fence
    leases.release(chat.database, old)
    assert leases.claim(chat.database, "third", now=minutes(1)) is None
    with pytest.raises(TurnLost):
        leases.renew(chat.database, old, now=minutes(1))


def test_a_renewed_claim_lasts_longer(chat: Chat) -> None:
    chat.write()
    claim = chat.claim()
    leases.renew(chat.database, claim, now=minutes(1))
    assert leases.claim(chat.database, "other", now=minutes(1.5)) is None


def test_the_databases_clock_is_used_when_none_is_handed_in(chat: Chat) -> None:
    chat.write()
    assert leases.claim(chat.database, "one") is not None
    assert leases.claim(chat.database, "two") is None
    leases.clear(chat.database)
    assert leases.claim(chat.database, "two") is not None


def test_kept_messages_wait_until_the_model_is_back(chat: Chat) -> None:
    chat.begin()
    chat.turn(TurnRecord(inbox_state="kept"), words="read me later")
    assert leases.claim(chat.database, "worker", now=NOON) is None
    assert leases.requeue_kept(chat.database) == 1
    (row,) = turns.pending(chat.database, chat.claim())
    assert (row.raw, row.state) == ("read me later", "requeued")


def test_a_claim_that_is_put_off_is_nobody_s_until_then(chat: Chat) -> None:
    chat.write()
    held = leases.claim(chat.database, "one")
    assert held is not None
    leases.put_off(chat.database, held, lasting=timedelta(hours=1))
    assert leases.claim(chat.database, "two") is None
    with chat.database.read() as connection:
        later = database_now(connection) + timedelta(minutes=61)
    again = leases.claim(chat.database, "two", now=later)
    assert again is not None
    assert again.conversation_id == held.conversation_id
