import pytest
from sqlalchemy import select, update

from screening.dialogue.events import DeletionAsked, Ended
from screening.flow.answers import Answer
from screening.flow.values import YesNo
from screening.scoring.review import Noted
from storage import applications, audit, conversations, erasure, inbox, leases, outbox, review
from storage.database import Database
from storage.erasure import ErasureHeld
from storage.tables.chats import candidates
from storage.tables.chats import conversations as conversations_table
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, Place, heard, minutes, reply
from tests.storage.samples import CARD, SUMMARY


@pytest.fixture
def handed_in(chat: Chat) -> Chat:
    chat.begin(heard("Hello"))
    chat.turn(
        TurnRecord(
            events=(heard("I sold umbrellas"), Ended(at=NOON, outcome="handed_in")),
            phase="handed_in",
            outcome="handed_in",
            name="Ann",
            scorecard=CARD,
            summary=SUMMARY,
            answers=(Answer(question="licence", value=YesNo(answer="yes")),),
            flags=("contested",),
            wake_at=minutes(5),
            replies=(reply("Thank you, Ann"),),
        )
    )
    note = Noted(at=NOON, person="ann", scorecard_seq=3, text="Nice umbrellas")
    review.append(chat.database, str(chat.application), note, expected_seq=0)
    chat.write("still waiting")
    return chat


def test_nothing_but_hashes_and_counts_stays(handed_in: Chat) -> None:
    place = handed_in.place
    erasure.erase(handed_in.database, place.candidate, at=minutes(9))
    record = applications.one(handed_in.database, str(handed_in.application))
    assert record is not None
    row = record.row
    assert (row.job, row.outcome, row.erased_at) == ("sales", "handed_in", minutes(9))
    assert (row.name, row.share, row.band, row.flags, row.could_be) == (None, None, None, (), ())
    assert (record.scorecard, record.summary, record.answers) == (None, (), ())
    assert [each.event for each in record.events] == [None] * 4
    assert [each.act for each in record.review] == [None]
    assert outbox.since(handed_in.database, place.id, now=minutes(99)) == ()
    assert leases.claim(handed_in.database, "worker", now=minutes(99)) is None
    assert inbox.wake_due(handed_in.database, minutes(99)) == ()


def test_the_key_is_gone_for_good(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    erasure.erase(handed_in.database, candidate, at=NOON)
    assert handed_in.database.keys.key(candidate) is None


def test_erasing_twice_does_no_harm(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    for _ in range(2):
        erasure.erase(handed_in.database, candidate, at=NOON)


def test_who_writes_again_is_someone_new(handed_in: Chat) -> None:
    before = handed_in.place
    erasure.erase(handed_in.database, before.candidate, at=NOON)
    assert conversations.find(handed_in.database, "telegram", bot=BOT, chat="42") is None
    assert handed_in.write("Hello again").new
    assert handed_in.place.candidate != before.candidate
    assert handed_in.load().application is None


def test_others_keep_their_words(handed_in: Chat) -> None:
    handed_in.claim()
    other = Chat(handed_in.database, "43")
    other.begin(heard("Hello"))
    erasure.erase(handed_in.database, handed_in.place.candidate, at=NOON)
    assert len(other.load().events) == 2


def test_a_hold_is_told_and_ends(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    erasure.hold(handed_in.database, candidate, reason="A claim is open", until=minutes(60))
    with pytest.raises(ErasureHeld, match="A claim is open") as refused:
        erasure.erase(handed_in.database, candidate, at=minutes(59))
    assert refused.value.until == minutes(60)
    assert handed_in.database.keys.key(candidate) is not None
    erasure.lift(handed_in.database, candidate)
    erasure.erase(handed_in.database, candidate, at=minutes(59))


def test_nobody_unknown_is_erased(database: Database) -> None:
    with pytest.raises(LookupError):
        erasure.erase(database, "nobody", at=NOON)


def test_an_erasure_cut_short_is_finished(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    handed_in.database.keys.forget(candidate)
    (row,) = applications.listing(handed_in.database).rows
    assert (row.name, row.share) == (None, 70)
    assert erasure.settle(handed_in.database, at=minutes(1)) == 1
    (row,) = applications.listing(handed_in.database).rows
    assert row.share is None
    assert erasure.settle(handed_in.database, at=minutes(2)) == 0
    with handed_in.database.read() as connection:
        assert connection.scalar(select(candidates.c.erased_at)) == minutes(1)


@pytest.mark.usefixtures("on_sqlite")
def test_erased_words_are_overwritten_on_the_disk(place: Place, handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    sealed_for = candidate.encode()
    before = place.bytes().count(sealed_for)
    erasure.erase(handed_in.database, candidate, at=NOON)
    handed_in.database.dispose()
    # What is left bears the candidate's id in the clear only: their row and what points to it.
    assert place.bytes().count(sealed_for) < before / 2


def test_an_erasure_can_be_written_into_the_audit(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    erasure.erase(handed_in.database, candidate, at=NOON)
    audit.record(handed_in.database, actor="ann", act="erased", subject=candidate, at=NOON)
    assert audit.verify(handed_in.database) == ()


def asks_to_be_deleted(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    chat.turn(TurnRecord(events=(DeletionAsked(at=NOON),), phase="closed", replies=(reply(),)))


def test_who_asked_is_erased_once_the_last_words_arrived(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    candidate, database = chat.place.candidate, chat.database
    assert erasure.due(database, minutes(9)) == ()
    (words,) = outbox.since(database, chat.place.id)
    outbox.sent(database, words.id, platform_message_id="7", at=minutes(9))
    assert erasure.due(database, minutes(9)) == (candidate,)
    assert database.keys.key(candidate) is None
    assert erasure.due(database, minutes(99)) == ()


def test_after_ten_minutes_nothing_is_waited_for(chat: Chat, place: Place) -> None:
    asks_to_be_deleted(chat)
    candidate = chat.place.candidate
    assert erasure.due(place.open(), minutes(10)) == (candidate,)


def test_who_did_not_ask_is_never_due(handed_in: Chat) -> None:
    assert erasure.due(handed_in.database, minutes(9999)) == ()


def test_a_held_one_who_asked_is_erased_when_the_hold_ends(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    candidate = chat.place.candidate
    erasure.hold(chat.database, candidate, reason="A claim is open", until=minutes(60))
    assert erasure.due(chat.database, minutes(59)) == ()
    assert erasure.due(chat.database, minutes(60)) == (candidate,)


def test_where_words_wait_to_be_looked_at_a_minute_is_enough(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    with chat.database.write() as connection:
        connection.execute(update(conversations_table).values(channel="browser"))
    assert erasure.due(chat.database, minutes(0.9)) == ()
    assert len(erasure.due(chat.database, minutes(1))) == 1
