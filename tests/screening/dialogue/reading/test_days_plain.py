"""Plain short replies to "when can you start", and those that leave something open."""

from datetime import UTC, date, datetime

import pytest

from screening.dialogue.reading.days import read_day
from screening.dialogue.reading.reading import CONFIRM
from screening.flow.values import Day

AT = datetime(2026, 11, 23, tzinfo=UTC)
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("after the new year", date(2027, 1, 1), None),
        ("the week after next", date(2026, 12, 7), date(2026, 12, 13)),
        ("two weeks from Monday", date(2026, 12, 14), date(2026, 12, 14)),
        ("next Tuesday", date(2026, 12, 1), date(2026, 12, 1)),
        ("12/9", date(2026, 12, 9), date(2026, 12, 9)),
        ("next year, March or April", date(2027, 3, 1), date(2027, 4, 30)),
        ("gimme a week", date(2026, 11, 30), None),
        ("as early as tomorrow", date(2026, 11, 24), None),
        (
            "my lease is up Dec 30, I could come the Monday after",
            date(2027, 1, 4),
            date(2027, 1, 4),
        ),
        ("I'm ready", date(2026, 11, 23), None),
        ("monday week", date(2026, 12, 7), date(2026, 12, 7)),
    ],
)
def test_plain_days_are_taken(text: str, earliest: date, latest: date | None) -> None:
    found = read_day(text, AT, "future")
    assert found
    assert found.value == Day(earliest=earliest, latest=latest)
    assert found.certainty > CONFIRM


@pytest.mark.parametrize(
    "text",
    [
        "some time next year",
        "5/1",
        "my boss wants six weeks, I could tell him tomorrow",
        "next Friday",
    ],
    ids=["a whole year", "either way", "weeks that must pass first", "this week's or next week's"],
)
def test_days_that_are_not_known_are_proposed(text: str) -> None:
    found = read_day(text, AT, "future")
    assert found is None or found.certainty <= CONFIRM
