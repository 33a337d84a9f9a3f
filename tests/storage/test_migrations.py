"""What an older database holds, brought up to date."""

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from storage import flows
from storage.database import Database
from storage.engines import engine_for, transaction
from storage.moments import Moment
from storage.schema import MIGRATIONS
from tests.storage.conftest import NOON, Place, minutes

FLOWS = sa.table(
    "flows",
    sa.column("hash"),
    sa.column("job"),
    sa.column("grammar_version"),
    sa.column("document"),
    sa.column("first_used_at", Moment()),
)
PUBLICATIONS = sa.table(
    "publications",
    sa.column("job"),
    sa.column("flow_hash"),
    sa.column("at", Moment()),
    sa.column("by"),
)


def put(place: Place, revision: str, *rows: sa.Insert) -> None:
    """Make a database as it was at that revision, with rows."""
    engine = engine_for(place.url)
    with transaction(engine, writes=True) as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for row in rows:
            connection.execute(row)
    engine.dispose()


def flow(flow_hash: str) -> sa.Insert:
    return sa.insert(FLOWS).values(
        hash=flow_hash, job="sales", grammar_version=1, document="{}", first_used_at=NOON
    )


def publication(number: int, job: str, flow_hash: str | None) -> sa.Insert:
    return sa.insert(PUBLICATIONS).values(job=job, flow_hash=flow_hash, at=minutes(number), by="hr")


def test_what_was_published_before_there_was_a_history_is_in_it(place: Place) -> None:
    put(
        place,
        "0001",
        flow("h1"),
        flow("h2"),
        publication(1, "sales", "h1"),
        publication(2, "sales", "h2"),
        publication(3, "care", "h1"),
        publication(4, "care", None),
        publication(5, "sales", "h1"),
    )
    database = place.open()
    told = [(each.act, each.version, each.by) for each in flows.history(database, "sales")]
    assert told == [("published", 1, "hr"), ("published", 2, "hr"), ("published", 1, "hr")]
    closed, opened = flows.history(database, "care")
    assert (closed.act, closed.version, closed.open_version) == ("closed", 1, None)
    assert (opened.act, opened.at) == ("published", minutes(3))
    assert flows.published(database) == {"sales": "h1"}
    flows.publish(database, "sales", "h2", at=minutes(6), by="ann")
    assert (
        flows.take_back(database, "sales", expected="h2", at=minutes(7), by="ann").open_version == 1
    )


def test_an_older_database_without_rows_is_brought_up_to_date(place: Place) -> None:
    put(place, "0001")
    database: Database = place.open()
    assert flows.published(database) == {}
