import pytest
from sqlalchemy import LargeBinary, delete, select, type_coerce, update

from screening.scoring.review import Noted
from storage import erasure, review, verification
from storage.tables.applications import applications, events, review_acts
from tests.storage.conftest import NOON, Chat, heard, minutes


@pytest.fixture
def three(chat: Chat) -> Chat:
    """An application of three events, and one act."""
    chat.begin(heard("Hello"), heard("again", number=2))
    note = Noted(at=NOON, person="ann", scorecard_seq=3, text="Fine")
    review.append(chat.database, str(chat.application), note, expected_seq=0)
    return chat


def problems(chat: Chat) -> list[tuple[int, str]]:
    return [(each.seq, each.what) for each in verification.verify(chat.database)]


def test_an_untouched_application_holds(three: Chat) -> None:
    assert problems(three) == []
    assert verification.verify(three.database, three.application) == ()


def test_one_altered_byte_is_found_wherever_it_is(three: Chat) -> None:
    sealed = type_coerce(events.c.payload, LargeBinary)
    with three.database.read() as connection:
        payload = connection.execute(select(sealed).where(events.c.seq == 2)).scalar_one()
    for where in range(0, len(payload), 7):
        altered = bytearray(payload)
        altered[where] ^= 1
        with three.database.write() as connection:
            connection.execute(
                update(events).where(events.c.seq == 2).values(payload=bytes(altered))
            )
        assert problems(three) == [(2, "its words were altered")]


@pytest.mark.parametrize(
    "change",
    [
        {"at": minutes(9)},
        {"kind": "ended"},
        {"payload_hash": bytes(32)},
        {"prev_hash": bytes(32)},
        {"hash": bytes(32)},
    ],
)
def test_a_changed_column_is_found(three: Chat, change: dict[str, object]) -> None:
    with three.database.write() as connection:
        connection.execute(update(events).where(events.c.seq == 2).values(change))
    assert {seq for seq, _ in problems(three)} <= {2, 3}
    assert problems(three)


def test_removed_words_are_found(three: Chat) -> None:
    with three.database.write() as connection:
        connection.execute(update(events).where(events.c.seq == 2).values(payload=None))
    assert problems(three) == [(2, "its words were removed, and nobody erased them")]


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_a_removed_event_is_found(three: Chat, seq: int) -> None:
    with three.database.write() as connection:
        connection.execute(delete(events).where(events.c.seq == seq))
    assert problems(three)


def test_an_act_under_another_name_is_found(three: Chat) -> None:
    with three.database.write() as connection:
        connection.execute(update(review_acts).values(person="bob"))
    assert problems(three) == [(1, "it was altered")]


def test_a_head_that_was_moved_is_found(three: Chat) -> None:
    with three.database.write() as connection:
        connection.execute(update(applications).values(head_seq=2))
    assert problems(three) == [(3, "the chain does not end where it should")]


def test_the_chains_of_two_applications_cannot_be_exchanged(three: Chat) -> None:
    three_events, other = str(three.application), Chat(three.database, "43")
    other.begin()
    with three.database.write() as connection:
        connection.execute(delete(events).where(events.c.application == other.application))
        connection.execute(
            update(events)
            .where(events.c.application == three_events)
            .values(application=other.application)
        )
    assert verification.verify(three.database, other.application)[0].seq == 1


def test_an_erased_application_holds(three: Chat) -> None:
    erasure.erase(three.database, three.place.candidate, at=NOON)
    assert problems(three) == []
