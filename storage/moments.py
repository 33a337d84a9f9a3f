"""Points in time as they are stored: UTC, and never without a zone."""

from datetime import UTC, datetime

from sqlalchemy import Connection, DateTime, Dialect, func, select
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.types import TypeDecorator


class NaiveTime(ValueError, DontWrapMixin):
    """A time without a zone was about to be stored."""


class Moment(TypeDecorator[datetime]):
    """A column of aware times, kept in UTC on every engine."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveTime(f"{value.isoformat()} has no time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def database_now(connection: Connection) -> datetime:
    """The database's own clock, the one that all workers share."""
    if connection.dialect.name == "sqlite":
        text = connection.scalar(select(func.strftime("%Y-%m-%dT%H:%M:%f", "now")))
        return datetime.fromisoformat(str(text)).replace(tzinfo=UTC)
    return connection.execute(select(func.clock_timestamp(type_=Moment()))).scalar_one()
