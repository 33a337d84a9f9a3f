import pytest
from sqlalchemy import select, update

from screening.dialogue.events import DeletionAsked, Ended
from screening.flow.answers import Answer
from screening.flow.values import YesNo
from screening.scoring.review import Noted
from storage import (
    applications,
    audit,
    conversations,
    erasure,
    inbox,
    leases,
    outbox,
    review,
    turns,
)
from storage.database import Database
from storage.erasure import ErasureHeld
from storage.tables.chats import candidates
from storage.tables.chats import conversations as conversations_table
from storage.turn_records import Beginning, TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, Place, heard, keep_flow, minutes, reply
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


def test_what_is_begun_after_asking_is_kept(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    asked, first = chat.place.candidate, chat.application
    chat.begin(heard("Hello again"), at=minutes(1))
    chat.write("And one more", at=minutes(2))
    assert erasure.due(chat.database, minutes(11)) == (asked,)
    assert chat.load().application == chat.application != first
    assert [each.kind for _, each in chat.load().events] == ["began", "message_heard"]
    gone = applications.one(chat.database, str(first))
    assert gone is not None
    assert [each.event for each in gone.events] == [None] * len(gone.events)
    assert chat.database.keys.key(asked) is None
    assert chat.place.candidate != asked
    claim = chat.claim(now=minutes(12))
    assert [row.raw for row in turns.pending(chat.database, claim)] == ["And one more"]


def test_what_was_written_before_the_new_beginning_was_worked_on_is_kept(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    asked = chat.place.candidate
    keep_flow(chat.database)
    for words in ("Hello again", "I am Ann"):
        chat.write(words, at=minutes(1))
    assert erasure.due(chat.database, minutes(99)) == ()
    claim = chat.claim(now=minutes(99))
    first, _ = turns.pending(chat.database, claim)
    record = TurnRecord(
        begin=Beginning(job="sales", flow_hash="hash-of-sales"), events=(heard("Hello again"),)
    )
    turns.commit_turn(chat.database, claim, first.id, record)
    assert erasure.due(chat.database, minutes(99)) == (asked,)
    assert [row.raw for row in turns.pending(chat.database, claim)] == ["I am Ann"]


def test_the_last_words_still_arrive_where_something_new_was_begun(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    asked = chat.place.candidate
    chat.begin(heard("Hello again"), at=minutes(1))
    assert erasure.due(chat.database, minutes(9)) == ()
    (words,) = outbox.claim_due(chat.database, "telegram", bot=BOT, now=minutes(2))
    assert words.reply == reply()
    outbox.sent(chat.database, words.id, platform_message_id="7", at=minutes(2))
    assert erasure.due(chat.database, minutes(9)) == (asked,)
    assert outbox.since(chat.database, chat.place.id) == ()


def two_who_asked(database: Database) -> list[str]:
    chats = [Chat(database, name) for name in ("42", "43")]
    for each in chats:
        asks_to_be_deleted(each)
    return sorted(each.place.candidate for each in chats)


def test_a_hold_set_in_the_middle_of_a_sweep_stops_nobody_elses(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = sorted([*two_who_asked(database), _asked(database, "44")])
    forget = database.keys.forget

    def set_a_hold(owner: str) -> None:
        forget(owner)
        erasure.hold(database, second, reason="A claim is open", until=minutes(600))

    monkeypatch.setattr(database.keys, "forget", set_a_hold)
    assert erasure.due(database, minutes(20)) == (first, third)
    assert database.keys.key(second) is not None


def _asked(database: Database, name: str) -> str:
    chat = Chat(database, name)
    asks_to_be_deleted(chat)
    return chat.place.candidate


@pytest.mark.parametrize("cut", ["detached", "forgotten"])
def test_a_sweep_cut_short_is_finished_by_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    first, second = two_who_asked(database)
    forget = database.keys.forget

    def power_cut(owner: str) -> None:
        if cut == "forgotten":
            forget(owner)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(database.keys, "forget", power_cut)
        with pytest.raises(KeyboardInterrupt):
            erasure.due(database, minutes(20))
    assert erasure.due(database, minutes(21)) == (first, second)
    assert [row.subject for row in audit.listing(database)] == [second, first]
    rows = applications.listing(database).rows
    assert [row.erased_at for row in rows] == [minutes(21)] * 2
    assert erasure.due(database, minutes(22)) == ()


def test_an_erasure_cut_short_before_anyone_asked_is_finished(
    handed_in: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = handed_in.place.candidate

    def power_cut(owner: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(handed_in.database.keys, "forget", power_cut)
        with pytest.raises(KeyboardInterrupt):
            erasure.erase(handed_in.database, candidate, at=minutes(9))
    # What waited in the chat was the candidate's own; nobody works on it any more.
    assert erasure.due(handed_in.database, minutes(10)) == (candidate,)


def test_each_erasure_is_in_the_audit_once_and_without_words(handed_in: Chat) -> None:
    candidate, database = handed_in.place.candidate, handed_in.database
    conversation = handed_in.place.id
    for _ in range(2):
        erasure.erase(database, candidate, at=minutes(9))
    (row,) = audit.listing(database)
    assert (row.actor, row.act, row.subject) == ("erasure", "erased", candidate)
    assert row.details == {
        "applications": [handed_in.application],
        "conversations": [conversation],
    }
    assert audit.verify(database) == ()


def test_whoever_asked_and_is_held_is_told_of_once_for_each_hold(chat: Chat) -> None:
    asks_to_be_deleted(chat)
    candidate, database = chat.place.candidate, chat.database
    assert erasure.newly_held(database, minutes(1)) == ()
    for until in (60, 90):
        erasure.hold(database, candidate, reason="Ann has a claim", until=minutes(until))
        (told,) = erasure.newly_held(database, minutes(1))
        assert (told.candidate, told.until) == (candidate, minutes(until))
        assert erasure.newly_held(database, minutes(2)) == ()
    assert [row.act for row in audit.listing(database, subject=candidate)] == ["erasure_held"] * 2
    assert "Ann" not in str(audit.listing(database))


def test_nobody_is_told_of_whoever_is_held_and_did_not_ask(handed_in: Chat) -> None:
    candidate = handed_in.place.candidate
    erasure.hold(handed_in.database, candidate, reason="A claim is open", until=minutes(60))
    assert erasure.newly_held(handed_in.database, minutes(1)) == ()
