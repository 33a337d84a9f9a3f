"""Times as colleagues say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from recruiter.moments import ago, clock, day_and_time

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=-5), "0 min"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(minutes=60), "1 h"),
        (timedelta(hours=47), "1 d"),
        (timedelta(days=40), "40 d"),
    ],
)
def test_a_wait_is_told_in_its_largest_unit(length, said):
    assert ago(NOON - length, NOON) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 23, 9, 5, tzinfo=UTC), "today 09:05"),
        (datetime(2026, 11, 22, 23, 59, tzinfo=UTC), "yesterday 23:59"),
        (datetime(2026, 11, 2, 8, tzinfo=UTC), "2 November 08:00"),
        (datetime(2025, 12, 31, 8, tzinfo=UTC), "31 December 2025 08:00"),
    ],
)
def test_a_day_is_named_from_today(at, said):
    assert day_and_time(at, NOON, UTC) == said


def test_days_and_times_are_those_of_the_zone():
    zone = ZoneInfo("America/New_York")
    at = datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert day_and_time(at, NOON, zone) == "yesterday 22:00"
    assert clock(at, zone) == "22:00"
