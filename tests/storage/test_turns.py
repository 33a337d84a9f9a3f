import pytest

from screening.dialogue.events import (
    Began,
    ConsentAnswered,
    Ended,
    Prompted,
    Replied,
    WordsErased,
)
from screening.dialogue.interpretation import Interpretation
from screening.flow.answers import Answer
from screening.flow.values import Consent, Duration, YesNo
from storage import applications, erasure, leases, outbox, turns, verification
from storage.leases import TurnLost
from storage.turn_records import Beginning, TurnRecord
from tests.storage.conftest import NOON, Chat, Place, heard, keep_flow, minutes, reply
from tests.storage.samples import CARD, SUMMARY


def test_a_turn_is_read_back_as_it_was_committed(chat: Chat) -> None:
    first = heard("Hello")
    chat.begin(first)
    second = heard("I sold umbrellas", number=2)
    chat.turn(TurnRecord(events=(second,), phase="questions"))
    loaded = chat.load()
    assert loaded.application == chat.application
    assert (loaded.job, loaded.nth, loaded.flow_hash) == ("sales", 1, "hash-of-sales")
    assert (loaded.phase, loaded.outcome, loaded.seq) == ("questions", None, 3)
    began = Began(at=NOON, flow_hash="hash-of-sales")
    assert loaded.events == ((1, began), (2, first), (3, second))
    assert turns.load(chat.database, chat.place.id, after=2).events == ((3, second),)


def test_before_anything_began_there_is_no_application(chat: Chat) -> None:
    chat.turn(TurnRecord(replies=(reply("Which job?"),)))
    loaded = chat.load()
    assert (loaded.application, loaded.seq, loaded.events) == (None, 0, ())
    assert outbox.waiting_for(chat.database, chat.place.id) == 1


def test_someone_may_apply_again(chat: Chat) -> None:
    first = chat.begin()
    second = chat.begin()
    other = chat.begin(job="service")
    assert len({first.application, second.application, other.application}) == 3
    assert chat.load().application == other.application
    rows = applications.of_candidate(chat.database, chat.place.candidate)
    assert sorted((row.job, row.nth) for row in rows) == [
        ("sales", 1),
        ("sales", 2),
        ("service", 1),
    ]


def test_messages_are_worked_on_in_the_order_in_which_they_came(chat: Chat) -> None:
    for words in ("one", "two", "three"):
        chat.write(words)
    rows = turns.pending(chat.database, chat.claim())
    assert [row.raw for row in rows] == ["one", "two", "three"]


def test_a_reading_is_kept_for_when_the_turn_is_tried_again(chat: Chat) -> None:
    chat.write("Hello")
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    assert row.interpretation is None
    reading = Interpretation(model="m1", text="Hello", clauses=())
    turns.save_interpretation(chat.database, row.id, reading)
    (row,) = turns.pending(chat.database, claim)
    assert row.interpretation == reading


def test_a_worker_that_lost_its_chat_discards_its_turn(chat: Chat) -> None:
    chat.begin()
    chat.write("Hello")
    slow = leases.claim(chat.database, "slow", now=NOON)
    quick = leases.claim(chat.database, "quick", now=minutes(5))
    assert slow is not None
    assert quick is not None
    (row,) = turns.pending(chat.database, slow)
    record = TurnRecord(
        application=chat.application,
        expected_seq=1,
        events=(heard("Hello"),),
        replies=(reply(),),
    )
    with pytest.raises(TurnLost):
        turns.commit_turn(chat.database, slow, row.id, record)
    assert turns.commit_turn(chat.database, quick, row.id, record).seq == 2
    assert outbox.waiting_for(chat.database, chat.place.id) == 1
    assert chat.load().seq == 2


def test_the_same_message_is_not_worked_on_twice(chat: Chat) -> None:
    chat.begin()
    chat.write("Hello")
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    record = TurnRecord(application=chat.application, expected_seq=1, events=(heard("Hello"),))
    turns.commit_turn(chat.database, claim, row.id, record)
    with pytest.raises(TurnLost):
        turns.commit_turn(
            chat.database, claim, row.id, record.model_copy(update={"expected_seq": 2})
        )


def test_a_turn_made_on_an_older_state_is_refused_whole(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    chat.write("again")
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    stale = TurnRecord(
        application=chat.application, expected_seq=1, events=(heard("x"),), replies=(reply(),)
    )
    with pytest.raises(TurnLost):
        turns.commit_turn(chat.database, claim, row.id, stale)
    assert len(turns.pending(chat.database, claim)) == 1
    assert outbox.waiting_for(chat.database, chat.place.id) == 0


def test_an_application_begins_only_once(chat: Chat) -> None:
    keep_flow(chat.database)
    chat.write()
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    beginning = Beginning(job="sales", flow_hash="hash-of-sales")
    with pytest.raises(ValueError, match="begins"):
        turns.commit_turn(chat.database, claim, row.id, TurnRecord(begin=beginning))


def test_answers_are_what_stands_now(chat: Chat) -> None:
    chat.begin()
    years = Answer(question="years", value=Duration(least=24, most=36))
    licence = Answer(question="licence", value=YesNo(answer="yes"))
    chat.turn(TurnRecord(answers=(years, licence)))
    corrected = years.model_copy(update={"value": Duration(least=60, most=None)})
    chat.turn(TurnRecord(answers=(corrected,)))
    assert chat.application is not None
    record = applications.one(chat.database, chat.application)
    assert record is not None
    assert record.answers == (corrected,)
    chat.turn(TurnRecord())
    record = applications.one(chat.database, chat.application)
    assert record is not None
    assert record.answers == (corrected,)


def test_handing_in_is_dated(chat: Chat) -> None:
    chat.begin()
    ended = Ended(at=minutes(9), outcome="handed_in")
    chat.turn(
        TurnRecord(
            events=(ended,),
            phase="handed_in",
            outcome="handed_in",
            scorecard=CARD,
            summary=SUMMARY,
            name="Ann",
            flags=("contested",),
        )
    )
    assert chat.application is not None
    record = applications.one(chat.database, chat.application)
    assert record is not None
    assert record.row.handed_in_at == minutes(9)
    assert record.row.name == "Ann"
    assert record.row.flags == ("contested",)
    assert (record.scorecard, record.scorecard_seq) == (CARD, 2)
    assert record.summary == SUMMARY


def test_declining_erases_the_words_and_leaves_a_count(chat: Chat) -> None:
    notice = Replied(at=NOON, reply=reply("We would like to ask you a few things"))
    asked = Prompted(at=NOON, prompt_id="p1", purpose="consent")
    chat.begin(heard("Hello, I am Annika"), notice, asked)
    chat.turn(TurnRecord(inbox_state="kept"), words="kept words")
    consent = Consent(agreed=False, text_hash="t", language="en", at=NOON)
    answered = ConsentAnswered(at=NOON, consent=consent, evidence=())
    erased, ended = WordsErased(at=NOON, count=2), Ended(at=NOON, outcome="declined")
    chat.turn(
        TurnRecord(
            events=(heard("No way"), answered, erased, ended),
            phase="closed",
            outcome="declined",
            answers=(),
            replies=(reply("All right"),),
        )
    )
    loaded = chat.load()
    assert [type(event) for _, event in loaded.events] == [
        Began,
        Replied,
        Prompted,
        ConsentAnswered,
        WordsErased,
        Ended,
    ]
    assert [seq for seq, _ in loaded.events] == [1, 3, 4, 6, 7, 8]
    assert verification.verify(chat.database) == ()
    assert leases.requeue_kept(chat.database) == 0
    assert outbox.waiting_for(chat.database, chat.place.id) == 1


@pytest.mark.usefixtures("on_sqlite")
def test_declined_words_are_overwritten_on_the_disk(place: Place, chat: Chat) -> None:
    from sqlalchemy import LargeBinary, select, type_coerce

    from storage.tables.applications import events

    chat.begin(heard("Hello, I am Annika"))
    with chat.database.read() as connection:
        sealed = type_coerce(events.c.payload, LargeBinary)
        ciphertext = connection.scalar(select(sealed).where(events.c.seq == 2))
    assert ciphertext in place.bytes()
    chat.turn(TurnRecord(events=(WordsErased(at=NOON, count=1),), outcome="declined"))
    assert ciphertext not in place.bytes()


def test_a_candidate_erased_meanwhile_ends_the_turn(chat: Chat) -> None:
    chat.begin()
    chat.write("Hello")
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    record = TurnRecord(application=chat.application, expected_seq=1, events=(heard("Hello"),))
    chat.database.keys.forget(chat.place.candidate)
    with pytest.raises(TurnLost):
        turns.commit_turn(chat.database, claim, row.id, record)
    erasure.settle(chat.database, at=NOON)
    with pytest.raises(TurnLost):
        turns.commit_turn(chat.database, claim, row.id, record)
