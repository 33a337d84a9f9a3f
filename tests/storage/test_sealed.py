import contextlib
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.keys import INSTALLATION
from storage.sealed import ERASED, KeyForgotten, Sealed, Tampered, seal, unseal
from storage.tables.chats import set_aside
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, Place, heard, reply


class OneKey:
    """Keys of a single owner."""

    def __init__(self) -> None:
        self.kept: bytes | None = secrets.token_bytes(32)

    def key(self, owner: str) -> bytes | None:
        return self.kept if owner == "ann" else None


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    keys = OneKey()
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert unseal(keys, "inbox.raw", seal(keys, "inbox.raw", Sealed("ann", text))) == text


def test_without_the_key_it_is_erased() -> None:
    keys = OneKey()
    sealed = seal(keys, "inbox.raw", Sealed("ann", "hello"))
    keys.kept = None
    assert unseal(keys, "inbox.raw", sealed) is ERASED


def test_nothing_is_sealed_for_someone_forgotten() -> None:
    with pytest.raises(KeyForgotten):
        seal(OneKey(), "inbox.raw", Sealed("bob", "hello"))


def test_it_opens_only_where_it_was_put() -> None:
    keys = OneKey()
    sealed = seal(keys, "inbox.raw", Sealed("ann", "hello"))
    with pytest.raises(Tampered):
        unseal(keys, "outbox.reply", sealed)


@given(st.integers(min_value=5))
def test_an_altered_byte_is_noticed(where: int) -> None:
    keys = OneKey()
    sealed = bytearray(seal(keys, "inbox.raw", Sealed("ann", "hello")))
    sealed[5 + where % (len(sealed) - 5)] ^= 1
    with pytest.raises(Tampered):
        unseal(keys, "inbox.raw", bytes(sealed))


@pytest.mark.parametrize("stored", [b"", b"\x01", b"\x02" + bytes(40), b"\x01\xff" + bytes(20)])
def test_bytes_that_were_never_sealed_are_not_read(stored: bytes) -> None:
    with contextlib.suppress(Tampered):
        assert unseal(OneKey(), "inbox.raw", stored) is ERASED


def test_a_sealed_text_does_not_show_itself() -> None:
    assert "secret" not in repr(Sealed("ann", "secret"))


def test_plain_text_is_refused_by_the_column(database: Database) -> None:
    row = {"channel": "t", "bot": "b", "key": "k", "received_at": NOON, "error": "e"}
    with pytest.raises(StatementError, match="only sealed"), database.write() as connection:
        connection.execute(insert(set_aside).values(**row, raw="plain"))


def test_the_column_gives_back_the_text(database: Database) -> None:
    row = {"channel": "t", "bot": "b", "key": "k", "received_at": NOON, "error": "e"}
    with database.write() as connection:
        connection.execute(insert(set_aside).values(**row, raw=Sealed(INSTALLATION, "words")))
        assert connection.scalar(select(set_aside.c.raw)) == "words"
        connection.execute(update(set_aside).values(raw=Sealed(INSTALLATION, "others")))
        assert connection.scalar(select(set_aside.c.raw)) == "others"


@pytest.mark.usefixtures("on_sqlite")
def test_no_words_lie_open_on_the_disk(place: Place, chat: Chat) -> None:
    chat.begin(heard("I sold umbrellas in Ystad"))
    chat.turn(
        TurnRecord(
            events=(heard("I sold umbrellas in Ystad"),),
            name="Annika Umbrellasson",
            replies=(reply("You sold umbrellas, did you?"),),
        ),
        words="I sold umbrellas in Ystad",
    )
    chat.write("umbrellas again")
    everything = place.bytes()
    assert b"acme_bot" in everything
    assert b"mbrella" not in everything
    assert b"Ystad" not in everything
