"""An insert that leaves what is already there."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_once(connection: Connection, table: Table, values: dict[str, Any]) -> bool:
    """Insert the row unless one with the same unique key exists; tells whether it was new."""
    statement: Any
    if connection.dialect.name == "postgresql":
        statement = postgresql.insert(table).values(values).on_conflict_do_nothing()
    else:
        statement = sqlite.insert(table).values(values).on_conflict_do_nothing()
    # A number of rows is not told by every driver; the new row itself is.
    key = next(iter(table.primary_key))
    return connection.execute(statement.returning(key)).first() is not None
