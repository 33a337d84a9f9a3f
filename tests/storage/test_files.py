"""What a candidate sends along: sealed, counted, given back, and gone when they are."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import update

from screening.dialogue.events import WordsErased
from storage import erasure, files
from storage.backup import backup, restore
from storage.database import Database
from storage.files import MOST_BYTES, MOST_FILES, NoMoreFiles
from storage.sealed import Tampered
from storage.tables.files import files as table
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, Place, minutes

CONTENT = b"%PDF-1.7 Ada Lovelace, umbrellas since 1843"


def keep(chat: Chat, message: str = "m1", content: bytes = CONTENT, name: str = "ada.pdf") -> str:
    return files.keep(
        chat.database,
        chat.place.id,
        message=message,
        name=name,
        media_type="application/pdf",
        content=content,
        at=NOON,
    )


@pytest.fixture
def begun(chat: Chat) -> Chat:
    chat.begin()
    return chat


def test_a_file_comes_back_as_it_was_sent(begun: Chat) -> None:
    key = keep(begun)
    found = files.one(begun.database, key)
    assert found is not None
    assert (found.name, found.media_type, found.size) == ("ada.pdf", "application/pdf", 43)
    assert (found.application, found.message, found.received_at) == (begun.application, "m1", NOON)
    assert files.kept(begun.database, begun.place.id, "m1") == found
    assert files.content(begun.database, key) == CONTENT


def test_what_was_never_kept_is_not_there(begun: Chat) -> None:
    assert files.one(begun.database, "nothing") is None
    assert files.content(begun.database, "nothing") is None
    assert files.kept(begun.database, begun.place.id, "m9") is None


def test_the_same_message_twice_brings_one_file(begun: Chat) -> None:
    assert keep(begun) == keep(begun, content=b"%PDF-other")


def test_neither_name_nor_content_lies_open(begun: Chat, place: Place, on_sqlite: None) -> None:
    keep(begun)
    assert b"umbrellas" not in place.bytes()
    assert b"ada.pdf" not in place.bytes()


def test_no_more_than_so_many_files_are_kept(begun: Chat) -> None:
    for number in range(MOST_FILES):
        keep(begun, f"m{number}")
    with pytest.raises(NoMoreFiles):
        keep(begun, "one more")
    assert keep(begun, "m0")


def test_no_more_than_so_many_bytes_are_kept(begun: Chat) -> None:
    keep(begun)
    with begun.database.write() as connection:
        connection.execute(update(table).values(size=MOST_BYTES - 10))
    assert keep(begun, "m2", b"%PDF-12345")
    with pytest.raises(NoMoreFiles):
        keep(begun, "m3", b"%")


def test_one_chat_s_files_are_not_counted_in_another(database: Database) -> None:
    ada, ben = Chat(database, name="1"), Chat(database, name="2")
    ada.begin()
    ben.begin()
    for number in range(MOST_FILES):
        keep(ada, f"m{number}")
    assert keep(ben)


def test_erasing_a_candidate_erases_their_files(begun: Chat, place: Place) -> None:
    key = keep(begun)
    erasure.erase(begun.database, begun.load().candidate_id, at=minutes(1))
    assert files.one(begun.database, key) is None
    assert files.content(begun.database, key) is None


def test_erasing_a_candidate_leaves_the_files_of_others(database: Database) -> None:
    ada, ben = Chat(database, name="1"), Chat(database, name="2")
    ada.begin()
    ben.begin()
    keep(ada)
    key = keep(ben)
    erasure.erase(database, ada.load().candidate_id, at=minutes(1))
    assert files.content(database, key) == CONTENT


def test_once_the_key_is_forgotten_no_copy_of_a_file_can_be_read(begun: Chat) -> None:
    key = keep(begun)
    begun.database.keys.forget(begun.load().candidate_id)
    assert files.content(begun.database, key) is None
    assert files.one(begun.database, key) is None
    erasure.settle(begun.database, at=minutes(1))
    with begun.database.read() as connection:
        assert connection.execute(table.select()).all() == []


def test_declining_erases_the_files_of_that_application(begun: Chat) -> None:
    key = keep(begun)
    begun.turn(TurnRecord(events=(WordsErased(at=NOON, count=1),)))
    assert files.one(begun.database, key) is None


def test_a_file_in_another_s_place_is_noticed(begun: Chat) -> None:
    first, second = keep(begun), keep(begun, "m2", b"%PDF-2")
    with begun.database.write() as connection:
        stored = connection.scalar(
            table.select().with_only_columns(table.c.content).where(table.c.key == second)
        )
        connection.execute(update(table).where(table.c.key == first).values(content=stored))
    with pytest.raises(Tampered):
        files.content(begun.database, first)


def test_a_backup_holds_files_and_opens_none_without_the_keys(
    begun: Chat, place: Place, on_sqlite: None
) -> None:
    key = keep(begun)
    copy = place.folder / "backup.sqlite"
    backup(begun.database, copy)
    assert b"umbrellas" not in copy.read_bytes()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM files").fetchone() == (1,)
    begun.database.dispose()
    restore(copy, place.url)
    assert files.content(place.open(), key) == CONTENT
