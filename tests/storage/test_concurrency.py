from concurrent.futures import ThreadPoolExecutor

from storage import audit, conversations, inbox, leases, turns, verification
from storage.database import Database
from storage.inbox import Received
from storage.leases import TurnLost
from storage.turn_records import TurnRecord
from tests.storage.conftest import BOT, NOON, Chat, heard

WORKERS = 6


def receive(database: Database, chat: str, key: str) -> Received:
    return inbox.receive(database, "telegram", bot=BOT, chat=chat, key=key, raw=key, at=NOON)


def test_one_message_received_by_many_at_once_is_one_row(database: Database) -> None:
    with ThreadPoolExecutor(WORKERS) as pool:
        received = list(pool.map(lambda _: receive(database, "42", "1"), range(12)))
    assert sum(each.new for each in received) == 1
    assert len({(each.conversation_id, each.inbox_id) for each in received}) == 1
    found = conversations.find(database, "telegram", bot=BOT, chat="42")
    assert found is not None
    assert database.keys.owners() == {found.candidate, "installation"}


def test_no_two_workers_get_the_same_chat(database: Database) -> None:
    for number in range(12):
        receive(database, str(number), "1")

    def claim(number: int) -> int | None:
        claimed = leases.claim(database, f"worker {number}", now=NOON)
        return claimed.conversation_id if claimed else None

    with ThreadPoolExecutor(WORKERS) as pool:
        claimed = list(pool.map(claim, range(12)))
    while len(found := [each for each in claimed if each]) < 12:
        # On PostgreSQL a worker passes over the row that another one holds at that moment.
        claimed = [*found, claim(len(found))]
    assert len(set(claimed)) == 12


def test_every_message_is_worked_on_once_and_in_order(database: Database) -> None:
    chats = [Chat(database, str(number)) for number in range(4)]
    for chat in chats:
        chat.begin()
    for number in range(5):
        for chat in chats:
            receive(database, chat.name, f"message {number}")

    def work(number: int) -> int:
        done = 0
        for _ in range(60):
            claim = leases.claim(database, f"worker {number}", now=NOON)
            if claim is not None:
                done += turn(database, claim)
                leases.release(database, claim)
        return done

    with ThreadPoolExecutor(WORKERS) as pool:
        assert sum(pool.map(work, range(WORKERS))) == 20
    for chat in chats:
        said = [
            event.heard.text for _, event in chat.load().events if event.kind == "message_heard"
        ]  # type: ignore[union-attr]
        assert said == [f"message {number}" for number in range(5)]
    assert verification.verify(database) == ()


def turn(database: Database, claim: leases.Claim) -> int:
    done = 0
    for row in turns.pending(database, claim):
        loaded = turns.load(database, claim.conversation_id)
        record = TurnRecord(
            application=loaded.application, expected_seq=loaded.seq, events=(heard(row.raw),)
        )
        turns.commit_turn(database, claim, row.id, record)
        done += 1
    return done


def test_of_many_who_commit_the_same_turn_one_wins(chat: Chat) -> None:
    chat.begin()
    chat.write("Hello")
    claim = chat.claim()
    (row,) = turns.pending(chat.database, claim)
    record = TurnRecord(application=chat.application, expected_seq=1, events=(heard("Hello"),))

    def commit(_: int) -> bool:
        try:
            turns.commit_turn(chat.database, claim, row.id, record)
        except TurnLost:
            return False
        return True

    with ThreadPoolExecutor(WORKERS) as pool:
        assert sum(pool.map(commit, range(WORKERS))) == 1
    assert chat.load().seq == 2


def test_acts_written_down_at_once_make_one_chain(database: Database) -> None:
    def note(number: int) -> int:
        return audit.record(database, actor="ann", act="viewed", subject=str(number), at=NOON)

    with ThreadPoolExecutor(WORKERS) as pool:
        assert sorted(pool.map(note, range(24))) == list(range(1, 25))
    assert audit.verify(database) == ()
