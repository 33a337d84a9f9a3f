import pytest
from sqlalchemy import text

from storage import applications, erasure, verification
from storage.backup import BackupRefused, backup, restore
from storage.schema import DatabaseTooNew
from tests.storage.conftest import NOON, Chat, Place, heard

pytestmark = pytest.mark.usefixtures("on_sqlite")


def test_a_backup_brings_back_what_was_kept(place: Place, chat: Chat) -> None:
    chat.begin(heard("Hello"))
    copy = place.folder / "copy.sqlite"
    backup(chat.database, copy)
    chat.begin(heard("later"))
    chat.database.dispose()
    restore(copy, place.url)
    again = place.open()
    assert len(applications.listing(again).rows) == 1
    assert verification.verify(again) == ()


def test_a_backup_is_for_its_owner_alone(place: Place, chat: Chat) -> None:
    copy = place.folder / "copy.sqlite"
    backup(chat.database, copy)
    assert copy.stat().st_mode & 0o077 == 0


def test_who_was_erased_after_the_backup_stays_erased(place: Place, chat: Chat) -> None:
    chat.begin(heard("Hello"))
    copy = place.folder / "copy.sqlite"
    backup(chat.database, copy)
    erasure.erase(chat.database, chat.place.candidate, at=NOON)
    chat.database.dispose()
    restore(copy, place.url)
    again = place.open()
    record = applications.one(again, str(chat.application))
    assert record is not None
    assert [each.event for each in record.events] == [None, None]
    assert erasure.settle(again, at=NOON) == 1
    assert verification.verify(again) == ()


def test_a_backup_is_never_overwritten(place: Place, chat: Chat) -> None:
    copy = place.folder / "copy.sqlite"
    backup(chat.database, copy)
    with pytest.raises(BackupRefused, match="there already"):
        backup(chat.database, copy)


def test_what_is_no_backup_is_not_restored(place: Place, chat: Chat) -> None:
    other = place.folder / "other.sqlite"
    with pytest.raises(BackupRefused, match="no backup"):
        restore(other, place.url)
    other.write_bytes(b"not a database at all, whatever its name may say")
    with pytest.raises(BackupRefused, match="damaged"):
        restore(other, place.url)
    chat.begin()


def test_postgresql_has_its_own_tools(place: Place) -> None:
    with pytest.raises(BackupRefused, match="pg_dump"):
        restore(place.folder / "copy", "postgresql://there/candor")


def test_a_backup_of_a_newer_program_is_refused_when_opened(place: Place, chat: Chat) -> None:
    with chat.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    copy = place.folder / "copy.sqlite"
    backup(chat.database, copy)
    restore(copy, place.url)
    with pytest.raises(DatabaseTooNew):
        place.open()
