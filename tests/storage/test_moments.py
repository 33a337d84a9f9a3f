from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.dialects import sqlite

from storage.database import Database
from storage.moments import Moment, NaiveTime, database_now
from storage.tables.chats import candidates
from tests.storage.conftest import NOON


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    row = {"id": "a", "created_at": datetime(2026, 3, 2)}  # noqa: DTZ001 - that is the point
    with pytest.raises(NaiveTime, match="no time zone"), database.write() as connection:
        connection.execute(insert(candidates).values(row))


def test_a_time_of_another_zone_comes_back_in_utc(database: Database) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    with database.write() as connection:
        connection.execute(insert(candidates).values(id="a", created_at=there))
        found = connection.scalar(select(candidates.c.created_at))
    assert found == NOON
    assert found.tzinfo is UTC


@given(st.datetimes(timezones=st.timezones()))
def test_a_time_keeps_its_moment_through_sqlite(moment: datetime) -> None:
    column, dialect = Moment(), sqlite.dialect()
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return
    stored = column.process_bind_param(moment, dialect)
    assert column.process_result_value(stored, dialect) == moment.astimezone(UTC)


def test_the_database_has_a_clock(database: Database) -> None:
    with database.read() as connection:
        now = database_now(connection)
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=5)
