from datetime import datetime, timedelta

import pytest

from screening.dialogue.heard import PersonWrote
from storage import conversations, inbox, leases, turns
from storage.database import Database
from storage.inbox import Arrival, Unreadable
from storage.moments import NaiveTime
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, heard, minutes


def arrival(chat: str, key: str, raw: str = "Hello") -> Arrival:
    return Arrival(chat=chat, key=key, raw=raw, at=NOON)


def test_the_same_message_twice_is_one_row(database: Database) -> None:
    first, second = (
        inbox.receive(database, "telegram", bot=BOT, chat="42", key="1", raw="Hello", at=NOON)
        for _ in range(2)
    )
    assert first.new
    assert not second.new
    assert first.inbox_id == second.inbox_id


def test_the_same_key_in_another_chat_is_another_message(database: Database) -> None:
    received = inbox.receive_many(
        database, "telegram", bot=BOT, arrivals=[arrival("42", "1"), arrival("43", "1")]
    )
    assert [each.new for each in received] == [True, True]


def test_a_message_done_is_still_known_when_it_comes_again(chat: Chat) -> None:
    chat.begin()
    again = inbox.receive(
        chat.database, "telegram", bot=BOT, chat="42", key="42:1", raw="Hello", at=NOON
    )
    assert not again.new
    assert leases.claim(chat.database, "worker", now=NOON) is None


def test_a_chat_keeps_its_candidate_and_another_has_its_own(database: Database) -> None:
    inbox.receive_many(
        database,
        "telegram",
        bot=BOT,
        arrivals=[arrival("42", "1"), arrival("42", "2"), arrival("43", "1")],
    )
    found = [conversations.find(database, "telegram", bot=BOT, chat=c) for c in ("42", "43")]
    one, other = found
    assert one is not None
    assert other is not None
    assert one.candidate != other.candidate
    assert conversations.one(database, one.id) == one
    assert conversations.find(database, "browser", bot=BOT, chat="42") is None


def test_a_batch_and_its_offset_are_kept_together(database: Database) -> None:
    assert inbox.offset(database, BOT) is None
    for offset in (7, 9):
        inbox.receive_many(
            database, "telegram", bot=BOT, arrivals=[arrival("42", str(offset))], offset=offset
        )
        assert inbox.offset(database, BOT) == offset


def test_a_batch_that_fails_moves_nothing(database: Database) -> None:
    naive = datetime(2026, 3, 2)  # noqa: DTZ001 - that is what breaks
    broken = arrival("43", "1").model_copy(update={"at": naive})
    with pytest.raises(NaiveTime):
        inbox.receive_many(
            database, "telegram", bot=BOT, arrivals=[arrival("42", "1"), broken], offset=9
        )
    assert inbox.offset(database, BOT) is None
    assert conversations.find(database, "telegram", bot=BOT, chat="42") is None


def test_what_cannot_be_read_is_set_aside_with_its_error(database: Database) -> None:
    bad = Unreadable(key="u1", raw='{"odd": 1}', error="no chat", at=NOON)
    inbox.receive_many(database, "telegram", bot=BOT, arrivals=[], unreadable=[bad], offset=3)
    inbox.set_aside_unreadable(database, "telegram", bot=BOT, unreadable=bad)
    (seen,) = inbox.unreadable(database)
    assert (seen.raw, seen.error, seen.received_at) == ('{"odd": 1}', "no chat", NOON)


def test_a_recruiters_act_comes_in_the_same_way_and_once(chat: Chat) -> None:
    conversation = chat.write().conversation_id
    wrote = PersonWrote(id="p1", at=minutes(1), person="ann", text="Welcome")
    assert inbox.put(chat.database, conversation, wrote).new
    assert not inbox.put(chat.database, conversation, wrote).new
    rows = turns.pending(chat.database, chat.claim())
    assert [row.form for row in rows] == ["channel", "heard"]
    assert PersonWrote.model_validate_json(rows[1].raw) == wrote


def test_a_channel_cannot_pass_for_a_recruiters_act(chat: Chat) -> None:
    conversation = chat.write().conversation_id
    inbox.receive(chat.database, "telegram", bot=BOT, chat="42", key="p1", raw="x", at=NOON)
    wrote = PersonWrote(id="p1", at=NOON, person="ann", text="Welcome")
    assert inbox.put(chat.database, conversation, wrote).new


def test_an_unknown_conversation_is_not_made_up(database: Database) -> None:
    with pytest.raises(LookupError):
        inbox.put(database, 99, PersonWrote(id="p", at=NOON, person="ann", text="Hi"))


def test_a_reminder_wakes_its_conversation_once_and_in_time(chat: Chat) -> None:
    chat.begin()
    chat.turn(TurnRecord(events=(heard("later"),), wake_at=minutes(60)))
    assert inbox.wake_due(chat.database, minutes(59)) == ()
    assert inbox.wake_due(chat.database, minutes(60)) == (chat.place.id,)
    assert inbox.wake_due(chat.database, minutes(61)) == ()
    (row,) = turns.pending(chat.database, chat.claim(now=minutes(61)))
    assert row.form == "heard"
    assert row.received_at == NOON + timedelta(hours=1)
    assert '"woke"' in row.raw


def test_a_failed_message_is_seen_and_can_be_tried_again(chat: Chat) -> None:
    chat.write()
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    turns.fail(chat.database, claim, row.id, "it broke", final=False)
    assert [each.attempts for each in turns.pending(chat.database, claim)] == [1]
    turns.fail(chat.database, claim, row.id, "it broke", final=True)
    assert turns.pending(chat.database, claim) == ()
    (failed,) = inbox.failed(chat.database)
    assert (failed.error, failed.attempts) == ("it broke", 2)
    inbox.retry(chat.database, row.id)
    assert inbox.failed(chat.database) == ()
    assert len(turns.pending(chat.database, claim)) == 1
