import pytest
from sqlalchemy import update

from screening.dialogue.events import Ended
from screening.dialogue.heard import PersonDecided
from screening.scoring.review import DispositionMade, DispositionWithdrawn, Noted
from storage import applications, inbox, outbox, review
from storage.review import ActLost
from storage.tables.chats import conversations
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, Chat, minutes, reply
from tests.storage.samples import card

NOTE = Noted(at=minutes(1), person="ann", scorecard_seq=2, text="Call her")
SHORTLISTED = DispositionMade(
    at=minutes(2),
    person="ann",
    scorecard_seq=2,
    disposition="shortlist",
    reason="Strong",
    held_until=minutes(12),
)
WITHDRAWN = DispositionWithdrawn(at=minutes(5), person="ann", scorecard_seq=2)


@pytest.fixture
def handed_in(chat: Chat) -> Chat:
    chat.begin()
    ended = Ended(at=minutes(0), outcome="handed_in")
    chat.turn(TurnRecord(events=(ended,), outcome="handed_in"))
    return chat


def act(chat: Chat, *args: object, **more: object) -> int:
    return review.append(chat.database, chat.application, *args, **more)  # type: ignore[arg-type]


def state(chat: Chat) -> str:
    return applications.listing(chat.database).rows[0].state


def due(chat: Chat, now: float) -> list[str]:
    rows = outbox.claim_due(chat.database, "telegram", bot=BOT, now=minutes(now))
    for row in rows:
        outbox.sent(chat.database, row.id, platform_message_id=None, at=minutes(now))
    return [row.reply.text for row in rows]


def test_acts_are_appended_and_read_in_order(handed_in: Chat) -> None:
    assert act(handed_in, NOTE, expected_seq=0) == 1
    assert act(handed_in, SHORTLISTED, expected_seq=1) == 2
    assert handed_in.application is not None
    record = applications.one(handed_in.database, handed_in.application)
    assert record is not None
    assert [each.act for each in record.review] == [NOTE, SHORTLISTED]
    assert [each.person for each in record.review] == ["ann", "ann"]
    assert record.review_seq == 2
    assert record.seq == 2


def test_who_decided_on_an_older_state_is_told(handed_in: Chat) -> None:
    act(handed_in, NOTE, expected_seq=0)
    with pytest.raises(ActLost):
        act(handed_in, SHORTLISTED, expected_seq=0)
    assert state(handed_in) == "to_review"


def test_a_disposition_can_be_withdrawn(handed_in: Chat) -> None:
    act(handed_in, SHORTLISTED, expected_seq=0)
    assert state(handed_in) == "shortlisted"
    act(handed_in, WITHDRAWN, expected_seq=1)
    assert state(handed_in) == "to_review"


def test_a_dispositions_message_is_held(handed_in: Chat) -> None:
    act(handed_in, SHORTLISTED, expected_seq=0, message=reply("Welcome"))
    assert due(handed_in, 11) == []
    assert outbox.since(handed_in.database, handed_in.place.id, now=minutes(11)) == ()
    assert due(handed_in, 12) == ["Welcome"]


def test_a_held_message_keeps_no_other_waiting(handed_in: Chat) -> None:
    act(handed_in, SHORTLISTED, expected_seq=0, message=reply("Welcome"))
    handed_in.turn(TurnRecord(outcome="handed_in", replies=(reply("Thanks for asking"),)))
    assert due(handed_in, 5) == ["Thanks for asking"]
    assert due(handed_in, 12) == ["Welcome"]


def test_a_withdrawn_dispositions_message_never_goes_out(handed_in: Chat) -> None:
    act(handed_in, SHORTLISTED, expected_seq=0, message=reply("Welcome"))
    act(handed_in, WITHDRAWN, expected_seq=1)
    assert due(handed_in, 60) == []
    assert outbox.since(handed_in.database, handed_in.place.id, now=minutes(60)) == ()


def test_an_act_may_bring_another_scorecard(handed_in: Chat) -> None:
    act(handed_in, NOTE, expected_seq=0, scorecard=card(95, "strong"))
    (row,) = applications.listing(handed_in.database).rows
    assert (row.share, row.band) == (95, "strong")


def decided(number: int) -> PersonDecided:
    return PersonDecided(
        id=f"decided:{number}", at=minutes(5), person="Dana", told_from=minutes(15)
    )


def test_the_chat_hears_of_an_act_with_it_or_not_at_all(handed_in: Chat) -> None:
    act(handed_in, SHORTLISTED, expected_seq=0, heard=decided(1))
    with pytest.raises(ActLost):
        act(handed_in, SHORTLISTED, expected_seq=0, heard=decided(2))
    heard = inbox.heard_waiting(handed_in.database, handed_in.place.id)
    assert [each.id for each in heard] == ["decided:1"]


def test_a_chat_that_is_about_something_else_by_now_hears_nothing(handed_in: Chat) -> None:
    application = handed_in.application
    with handed_in.database.write() as connection:
        connection.execute(update(conversations).values(application="another"))
    handed_in.application = application
    act(handed_in, SHORTLISTED, expected_seq=0, heard=decided(1))
    assert inbox.heard_waiting(handed_in.database, handed_in.place.id) == ()
