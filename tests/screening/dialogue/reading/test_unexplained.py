"""What a text tells beside a length of time, and whose the length is."""

from datetime import UTC, datetime

import pytest

from screening.dialogue.reading.quantities import read_duration
from tests.screening.dialogue.reading.shown import shown

AT = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "I was in the depot for 6 years, but for the first two of those I only swept the floor",
        "they took me on for 4 months and then lengthened it by 4 twice",
        "we came here in 2012, I drove a van for three years and since then I am in the office",
        "two years at the clinic, a bakery for 3 years, then back to nursing for 2 years",
        "some 4 years at each firm and there were several",
        "I've been with the firm for 12 years, in the kitchen for the last 4",
    ],
    ids=["some of those", "a bare number", "a date", "back to it", "each", "the last of them"],
)
def test_a_length_beside_what_it_leaves_unexplained_is_proposed(text: str) -> None:
    assert shown(read_duration(text, AT)).endswith("?")


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("my aunt has run the place for 22 years, I have been there for 4 years", "48"),
        ("the store had been open for 15 years, I worked there for 6 years", "72"),
        ("18 years as a driver, nothing to do with this, then 3 years as a carer", "36"),
        ("2 years at Aldi, 4 yrs of nothing, then 1 year at Lidl", "36"),
    ],
    ids=["a relative's", "a store's", "another trade", "nothing"],
)
def test_what_is_another_s_or_another_trade_s_is_not_added(text: str, months: str) -> None:
    assert shown(read_duration(text, AT)) == months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("since last November", "12"),
        ("since December of last year", "11"),
        ("since last month", "1"),
        ("since mid 2024", "28..30"),
        ("a full year", "12"),
        ("a year or two", "12..24"),
        ("since a year", "12"),
        ("2 years and some months", "24..30"),
        ("it's my third year", "24..36"),
    ],
)
def test_plain_short_replies_are_taken(text: str, months: str) -> None:
    assert shown(read_duration(text, AT)) == months


def test_a_month_that_may_be_this_year_s_or_last_s_is_proposed() -> None:
    assert shown(read_duration("since last February", AT)).endswith("?")
