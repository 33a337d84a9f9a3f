"""Whoever blocks the bot is left in peace, and goes on where they were when they come back."""

from typing import Any

from screening.dialogue.events import Reminded
from screening.dialogue.heard import PersonTookOver, PersonWrote
from storage import outbox
from tests.bot.telegram.conftest import Asked
from tests.bot.telegram.office import Talk, now

PHONE: dict[str, Any] = {"id": "phone", "ask": "Your number?", "answer": "phone"}


def tries(talk: Talk) -> int:
    return len(talk.office.telegram.calls("sendMessage"))


def states(talk: Talk) -> set[str]:
    return {each.state for each in outbox.since(talk.office.database, 1)}


def test_nothing_is_sent_to_one_who_blocked_the_bot_no_reminder_either(asked: Asked) -> None:
    talk = asked(PHONE)
    before = tries(talk)
    talk.candidate.blocks()
    while talk.office.wakes():
        pass
    assert any(isinstance(event, Reminded) for event in talk.office.events)
    assert talk.office.tracker.outcome == "expired"
    assert tries(talk) == before
    assert states(talk) == {"sent", "waiting"}


def test_what_says_nothing_to_the_conversation_leaves_its_reminders_standing(asked: Asked) -> None:
    talk = asked(PHONE)
    talk.does(talk.candidate.blocks())
    talk.does(talk.candidate.unblocks())
    assert talk.office.wakes()
    assert "still open" in talk.candidate.has_heard()[-2].text


def test_a_reminder_that_meets_a_block_is_tried_once(asked: Asked) -> None:
    talk = asked(PHONE)
    before = tries(talk)
    # Telegram's word of the block is lost; its refusal tells the same.
    talk.office.telegram.fail("sendMessage", "403", times=100)
    for _ in range(3):
        assert talk.office.wakes()
    assert tries(talk) == before + 1
    assert "failed" not in states(talk)


def test_who_comes_back_goes_on_and_is_not_reminded_of_anything(asked: Asked) -> None:
    talk = asked(PHONE)
    talk.candidate.blocks()
    talk.office.wakes()
    talk.office.wakes()
    talk.does(talk.candidate.unblocks())
    assert "still open" not in talk.heard
    talk.says("/start")
    assert "Welcome back" in talk.heard
    assert talk.last[-1].text == "Your number?"
    assert "waiting" not in states(talk)


def test_what_a_person_wrote_meanwhile_arrives_when_they_come_back(asked: Asked) -> None:
    talk = asked(PHONE)
    talk.candidate.blocks()
    talk.office.hears(PersonTookOver(id="p1", at=now(), person="Ann Lee (EQ)"))
    talk.office.hears(PersonWrote(id="p2", at=now(), person="Ann Lee (EQ)", text="Are you there?"))
    talk.does(talk.candidate.unblocks())
    message = talk.last[-1]
    assert message.text == "Ann Lee (EQ)\nAre you there?"
    assert [entity["type"] for entity in message.entities] == ["bold"]
