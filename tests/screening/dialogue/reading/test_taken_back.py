"""What is taken back in the same breath, and what can't be known without asking back."""

from datetime import UTC, datetime

import pytest

from screening.dialogue.reading.days import read_day
from screening.dialogue.reading.durations import read_duration
from screening.dialogue.reading.money import read_money
from screening.dialogue.reading.numbers import read_number
from screening.dialogue.reading.reading import CONFIRM, SAID_BACK
from tests.screening.dialogue.reading.shown import value_shown

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "same"),
    [("nine years no eight", "eight years"), ("2 yrs nope 3", "3 years")],
)
def test_a_length_after_a_bare_no_is_meant(text: str, same: str) -> None:
    found, plain = read_duration(text, AT), read_duration(same, AT)
    assert found
    assert plain
    assert found.value == plain.value


@pytest.mark.parametrize(
    "text", ["since corona", "three winters", "it's been 6 years since I last did that"]
)
def test_lengths_that_are_not_known_are_proposed(text: str) -> None:
    found = read_duration(text, AT)
    assert found
    assert found.certainty <= CONFIRM


def test_a_sum_or_day_after_no_wait_is_meant() -> None:
    pay, joke = (
        read_money("58 no wait 62", "USD", "year"),
        read_money("a million lol, 57", "USD", "year"),
    )
    day = read_day("dec 3 no wait dec 9", AT, "future")
    assert pay
    assert joke
    assert day
    assert pay.value
    assert joke.value
    assert day.value
    assert (pay.value.least, joke.value.least) == (62_000, 57_000)
    assert value_shown(day.value) == value_shown(read_day("dec 9", AT, "future").value)  # type: ignore[union-attr, arg-type]


def test_pay_by_result_or_by_shift_is_proposed() -> None:
    for text in ("90 OTE, 55 base", "16 an hour on weekdays, 19 nights"):
        found = read_money(text, "USD", "hour")
        assert found
        assert found.certainty <= CONFIRM


@pytest.mark.parametrize(
    ("text", "hours"), [("4 days a week 7 hours", 28), ("5 days a week, 6 hours", 30)]
)
def test_days_of_a_week_and_hours_come_to_a_week(text: str, hours: float) -> None:
    found = read_number(text, "hours", "week")
    assert found
    assert found.value
    assert found.value.least == hours
    assert found.certainty >= SAID_BACK


def test_hours_of_some_mornings_are_proposed() -> None:
    found = read_number("mornings 5 hours", "hours", "week")
    assert found
    assert found.certainty <= CONFIRM


def test_a_bound_may_stand_behind_what_is_counted() -> None:
    found = read_number("forty calls minimum", "calls", "day")
    assert found
    assert found.value
    assert (found.value.least, found.value.most) == (40, None)
