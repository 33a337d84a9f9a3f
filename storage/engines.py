"""How SQLite and PostgreSQL are set up, so that the rest need not know which one it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text

PATIENCE_MS = 15_000
"""How long a writer waits for another one."""


def engine_for(url: str, *, journal: Literal["WAL", "DELETE"] = "WAL") -> Engine:
    """An engine for that url; makes the folder of a SQLite file."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True, hide_parameters=True)
    if parsed.database in (None, "", ":memory:"):
        raise ValueError("Candor keeps its data in a file: sqlite:////path/to/candor.sqlite")
    Path(parsed.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # An error's text may reach a log; what was to be stored must not.
    engine = create_engine(parsed, hide_parameters=True)
    _prepare_sqlite(engine, journal)
    return engine


def _prepare_sqlite(engine: Engine, journal: str) -> None:
    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        # The driver's own transactions begin too late; ours begin below.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        cursor.execute(f"PRAGMA journal_mode = {journal}")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        # Deleted words must not stay behind in free pages.
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        read_only = connection.get_execution_options().get("read_only", False)
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back on an error."""
    with engine.connect() as connection:
        connection.execution_options(read_only=not writes)
        if not writes and engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


def alone(connection: Connection, name: str) -> None:
    """Wait until no other transaction on PostgreSQL holds `name`; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"candor:{name}"}
        )


def scrub(engine: Engine) -> None:
    """Empty SQLite's write-ahead log, which may still hold what was just overwritten."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is not None:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
