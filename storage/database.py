"""The door to what is kept: opens both databases, brings them up to date, gives transactions."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, insert, select

from storage.engines import engine_for, scrub, transaction
from storage.keys import KeyStore
from storage.schema import upgrade
from storage.sealed import use_keys
from storage.tables.audit import installation


class KeyStoreMismatch(Exception):
    """The key store belongs to another database."""

    def __init__(self) -> None:
        super().__init__(
            "This key store does not belong to this database: its keys would open nothing. "
            "Set the path of the key store that was used so far."
        )


class Database:
    """What is kept, open. One object a process; any thread may use it."""

    def __init__(self, engine: Engine, keys: KeyStore) -> None:
        self.engine = engine
        self.keys = keys
        use_keys(engine.dialect, keys)

    @classmethod
    def open(cls, url: str, *, keys_url: str, master_key: Path) -> Self:
        """Open both; an older database is upgraded, a newer one refused with `DatabaseTooNew`."""
        engine = engine_for(url)
        try:
            upgrade(engine)
            keys = KeyStore(keys_url, master_key.expanduser())
        except BaseException:
            engine.dispose()
            raise
        database = cls(engine, keys)
        try:
            database._belong()
        except BaseException:
            database.dispose()
            raise
        return database

    def write(self) -> AbstractContextManager[Connection]:
        """A transaction that may write; on SQLite it is the only one that does."""
        self.keys.fresh()
        return transaction(self.engine, writes=True)

    def read(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one state and writes nothing."""
        self.keys.fresh()
        return transaction(self.engine, writes=False)

    def scrub(self) -> None:
        """Make sure that what was just erased is not left in a log beside the database."""
        scrub(self.engine)

    def dispose(self) -> None:
        """Close all connections."""
        self.engine.dispose()
        self.keys.dispose()

    def _belong(self) -> None:
        with self.write() as connection:
            query = select(installation.c.value).where(installation.c.name == "key_store")
            known = connection.scalar(query)
            if known is None:
                row = {"name": "key_store", "value": self.keys.id}
                connection.execute(insert(installation).values(row))
            elif known != self.keys.id:
                raise KeyStoreMismatch
