"""The database's version: an older one is upgraded, a newer one refused."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from storage.engines import alone, transaction

MIGRATIONS = Path(__file__).parent / "migrations"


class DatabaseTooNew(Exception):
    """The database was written by a newer Candor than this one."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"This database is at version {revision}, which this Candor does not know: a newer one "
            "wrote it. Start that one, or restore a backup from before the upgrade."
        )


def upgrade(engine: Engine) -> None:
    """Bring the database to this program's version, in one transaction; raises `DatabaseTooNew`."""
    with transaction(engine, writes=True) as connection:
        alone(connection, "upgrade")
        config = _config(connection)
        current = version(connection)
        known = ScriptDirectory.from_config(config)
        if current is not None and current not in {
            each.revision for each in known.walk_revisions()
        }:
            raise DatabaseTooNew(current)
        if current != known.get_current_head():
            command.upgrade(config, "head")


def version(connection: Connection) -> str | None:
    """The revision that the database is at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
