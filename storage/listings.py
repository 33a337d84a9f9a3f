"""How a list of applications is found: which state a row is in, in which order, from where on."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_

from storage.application_records import Sort
from storage.tables.applications import applications

a = applications.c
HANDED_IN = ("handed_in", "knocked_out")

STATE = case(
    (a.disposition == "shortlist", "shortlisted"),
    (a.disposition == "reject", "rejected"),
    (a.outcome.is_(None), "in_progress"),
    (a.outcome.in_(HANDED_IN), "to_review"),
    else_="ended",
)
"""An `application_records.State`, worked out where it is filtered by."""

ORDERS: dict[Sort, tuple[ColumnElement[Any], bool]] = {
    "share": (func.coalesce(a.share, -1.0), True),
    "newest": (a.started_at, True),
    "oldest": (a.started_at, False),
}
"""What is sorted by, and whether downward."""


class CursorRefused(ValueError):
    """A list was asked for from a place that no list of this kind has."""


def matches(
    *, job: str | None, jobs: Collection[str] | None, state: str | None, band: str | None
) -> list[ColumnElement[bool]]:
    """The conditions of a list; `jobs` is what a person may see, None for all."""
    conditions: list[ColumnElement[bool]] = []
    if job is not None:
        conditions.append(a.job == job)
    if jobs is not None:
        conditions.append(a.job.in_(jobs))
    if state is not None:
        conditions.append(STATE.in_([state]))
    if band is not None:
        conditions.append(a.band == band)
    return conditions


def order(sort: Sort) -> list[ColumnElement[Any]]:
    """Sorted, and by id where equal, so that pages never overlap."""
    key, down = ORDERS[sort]
    return [key.desc() if down else key.asc(), a.id.asc()]


def beyond(sort: Sort, cursor: str) -> ColumnElement[bool]:
    """Everything after the row that the cursor was made from."""
    value, row_id = _read(sort, cursor)
    key, down = ORDERS[sort]
    return or_(key < value if down else key > value, and_(key == value, a.id > row_id))


def cursor(sort: Sort, value: float | datetime, row_id: str) -> str:
    """Where the next page begins, as text that is safe in a link."""
    plain = value.isoformat() if isinstance(value, datetime) else value
    return urlsafe_b64encode(json.dumps([sort, plain, row_id]).encode()).decode().rstrip("=")


def _read(sort: Sort, text: str) -> tuple[Any, str]:
    try:
        made_for, value, row_id = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if made_for != sort:
            raise CursorRefused(f"This page belongs to a list sorted by {made_for}")
        return (float(value) if sort == "share" else datetime.fromisoformat(value)), str(row_id)
    except (ValueError, TypeError) as error:
        raise CursorRefused(f"There is no page {text!r}") from error
