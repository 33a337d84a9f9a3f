import pytest

from screening.dialogue.reply import Reply
from storage import outbox
from storage.database import Database
from storage.outbox import OutboxRow
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, minutes, reply


def due(database: Database, now: float = 0) -> list[str]:
    return [row.reply.text for row in claim(database, now)]


def claim(database: Database, now: float = 0) -> tuple[OutboxRow, ...]:
    return outbox.claim_due(database, "telegram", bot=BOT, now=minutes(now))


@pytest.fixture
def talking(chat: Chat) -> Chat:
    """A chat with two replies waiting."""
    chat.begin()
    chat.turn(TurnRecord(replies=(reply("one", "p1"), reply("two", "p2"))))
    return chat


def test_replies_of_a_chat_go_out_one_after_another(talking: Chat) -> None:
    (first,) = claim(talking.database)
    assert (first.reply.text, first.chat, first.attempts) == ("one", "42", 0)
    assert first.application == talking.application
    assert due(talking.database) == []
    outbox.sent(talking.database, first.id, platform_message_id="77", at=NOON)
    assert due(talking.database) == ["two"]


def test_other_chats_do_not_wait(talking: Chat) -> None:
    other = Chat(talking.database, "43")
    other.begin()
    other.turn(TurnRecord(replies=(reply("three"),)))
    assert due(talking.database) == ["one", "three"]


def test_a_channel_and_a_bot_see_only_their_own(talking: Chat) -> None:
    assert outbox.claim_due(talking.database, "browser", bot=BOT, now=NOON) == ()
    assert outbox.claim_due(talking.database, "telegram", bot="other", now=NOON) == ()


def test_a_reply_put_off_holds_up_its_chat_and_no_other(talking: Chat) -> None:
    (first,) = claim(talking.database)
    outbox.retry_at(talking.database, first.id, minutes(3), "429")
    assert due(talking.database, 2) == []
    (again,) = claim(talking.database, 3)
    assert (again.reply.text, again.attempts) == ("one", 1)


def test_a_reply_that_failed_for_good_lets_the_next_one_go(talking: Chat) -> None:
    (first,) = claim(talking.database)
    outbox.failed(talking.database, first.id, "400")
    assert due(talking.database) == ["two"]


def test_what_a_dead_sender_held_is_sent_after_a_while(talking: Chat) -> None:
    assert due(talking.database) == ["one"]
    assert due(talking.database, 0.5) == []
    assert due(talking.database, 1) == ["one"]
    outbox.clear(talking.database)
    assert due(talking.database, 1) == ["one"]


def test_the_databases_clock_is_used_when_none_is_handed_in(talking: Chat) -> None:
    assert len(outbox.claim_due(talking.database, "telegram", bot=BOT)) == 1
    assert len(outbox.claim_due(talking.database, "telegram", bot=BOT)) == 0


def test_nothing_is_sent_to_a_closed_chat_until_it_is_open_again(talking: Chat) -> None:
    outbox.close_chat(talking.database, talking.place.id, "blocked")
    assert talking.place.closed_for_sending == "blocked"
    assert due(talking.database) == []
    assert outbox.waiting_for(talking.database, talking.place.id) == 2
    outbox.open_chat(talking.database, talking.place.id)
    assert due(talking.database) == ["one"]


def test_the_last_prompt_is_the_last_that_had_been_delivered(talking: Chat) -> None:
    place = talking.place.id

    def prompt(at: float) -> str | None:
        return outbox.last_prompt_before(talking.database, place, minutes(at))

    for at in (1, 3):
        (row,) = claim(talking.database, at)
        outbox.sent(talking.database, row.id, platform_message_id=str(at), at=minutes(at))
    assert [prompt(at) for at in (0, 1, 2, 3, 4)] == [None, None, "p1", "p1", "p2"]
    assert outbox.prompt_of(talking.database, place, "1") == "p1"
    assert outbox.prompt_of(talking.database, place, "9") is None


def test_a_browser_fetches_what_it_has_not_seen(talking: Chat) -> None:
    place = talking.place.id
    seen = outbox.since(talking.database, place, now=NOON)
    assert [(each.reply.text, each.state) for each in seen] == [
        ("one", "waiting"),
        ("two", "waiting"),
    ]
    outbox.delivered(talking.database, [seen[0].id], at=minutes(1))
    outbox.delivered(talking.database, [each.id for each in seen], at=minutes(2))
    seen = outbox.since(talking.database, place, now=NOON)
    assert [each.sent_at for each in seen] == [minutes(1), minutes(2)]
    assert outbox.since(talking.database, place, seen[1].id) == ()


def test_a_reply_keeps_its_buttons(chat: Chat) -> None:
    full = Reply.model_validate(
        {
            "kind": "prompt",
            "spans": [{"text": "Hej Åsa 👋", "trusted": False}],
            "buttons": [{"id": "yes", "label": "Yes", "style": "go"}],
            "prompt_id": "p1",
            "progress": [1, 9],
        }
    )
    chat.turn(TurnRecord(replies=(full,)))
    (row,) = claim(chat.database)
    assert row.reply == full
