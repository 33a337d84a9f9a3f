"""A copy of what is kept, without the keys: to restore, the current key store is needed too."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from storage.database import Database


class BackupRefused(Exception):
    """No backup can be made or restored this way; the text says why and what to do."""


def backup(database: Database, path: Path) -> None:
    """Write a whole copy while all goes on; raises `BackupRefused`."""
    source = _file(str(database.engine.url.render_as_string(hide_password=True)))
    if path.exists():
        raise BackupRefused(f"{path} is there already. Choose another name.")
    draft = path.with_name(f".{path.name}.part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    _copy(source, draft)
    draft.rename(path)


def restore(path: Path, url: str) -> None:
    """Put a backup in the place of what is kept; nothing else may be running.

    Afterwards `erasure.settle` empties whom the key store has forgotten since.
    """
    target = _file(url)
    if not path.is_file():
        raise BackupRefused(f"There is no backup {path}.")
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        _look_through(connection, path)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _copy(path, target)


def _file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise BackupRefused("This database is PostgreSQL's: use pg_dump and pg_restore.")
    return Path(parsed.database)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(target)) as copy:
        whole.backup(copy)


def _look_through(connection: sqlite3.Connection, path: Path) -> None:
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise BackupRefused(f"{path} is damaged, or no backup of Candor's.")
