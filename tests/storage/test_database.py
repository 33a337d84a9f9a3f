from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from storage.database import Database, KeyStoreMismatch
from storage.engines import engine_for
from storage.schema import DatabaseTooNew
from storage.tables import metadata
from storage.tables.audit import audit, installation
from tests.storage.conftest import Place


def test_the_migrated_schema_is_the_one_the_code_speaks_of(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_database_of_a_newer_program_is_refused(place: Place) -> None:
    database = place.open()
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew, match=r"9999.*newer"):
        place.open()


def test_a_database_opened_again_is_left_as_it_is(place: Place) -> None:
    place.open().dispose()
    with place.open().read() as connection:
        assert connection.execute(select(audit)).all() == []


def test_a_key_store_of_another_database_is_refused(place: Place) -> None:
    place.open().dispose()
    other = place.folder / "other.sqlite"
    with pytest.raises(KeyStoreMismatch):
        Database.open(
            place.url, keys_url=f"sqlite:///{other}", master_key=place.folder / "other.key"
        )


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    row = {"name": "a", "value": "b"}
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(installation), [row, row])
    with database.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM installation")) == 1


@pytest.mark.usefixtures("on_sqlite")
def test_sqlite_is_set_up_to_lose_nothing(database: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 15000,
    }
    with database.read() as connection:
        assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted


def test_a_database_without_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="file"):
        engine_for("sqlite://")


@pytest.mark.usefixtures("on_sqlite")
def test_the_folder_is_made_for_its_owner_alone(place: Place) -> None:
    place.open()
    assert (place.folder / "data").stat().st_mode & 0o077 == 0
    assert Path(place.folder / "data" / "candor.sqlite").exists()
