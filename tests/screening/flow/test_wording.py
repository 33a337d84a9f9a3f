"""Values as people say them."""

from datetime import date

import pytest

from screening.flow.values import Day, Duration, Money, Number, Period, Step
from screening.flow.wording import first_name, in_words
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, "none"),
        (36, 36, "3 years"),
        (18, 18, "1 year 6 months"),
        (54, 60, "4½ to 5 years"),
        (24, 48, "2 to 4 years"),
        (95, 106, "about 8 to 9 years"),
        (71, 75, "about 6 years"),
        (60, None, "5 years or more"),
        (0, 11, "none to 11 months"),
    ],
)
def test_a_length_of_time_is_said_as_people_do(least: int, most: int | None, words: str) -> None:
    question = shipped().question("prospecting_years")
    assert in_words(question, Duration(least=least, most=most)) == words


@pytest.mark.parametrize(
    ("name", "first"), [("Maria Alvarez", "Maria"), ("Dr. J. Groß", "Groß"), ("Bo", "Bo")]
)
def test_people_are_called_by_their_first_name_and_not_by_a_title(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("least", "most", "per", "words"),
    [
        (25, 25, "hour", "25 USD an hour"),
        (15.5, 15.5, "hour", "15.50 USD an hour"),
        (15, 17.5, "hour", "15.00 to 17.50 USD an hour"),
        (50000, 60000, "year", "50,000 to 60,000 USD a year"),
        (45000, None, "year", "at least 45,000 USD a year"),
        (1234567.5, 1234567.5, None, "1,234,567.50 USD"),
        (0, None, None, "some USD"),
    ],
)
def test_money_is_said_with_its_currency_and_period(
    least: float, most: float | None, per: Period | None, words: str
) -> None:
    pay = flow_with({"id": "pay", "answer": "money", "currency": "USD"}).question("pay")
    assert in_words(pay, Money(least=least, most=most, currency="USD", per=per)) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2027, 5, 1), date(2027, 5, 1), "1 May 2027"),
        (date(2027, 5, 1), None, "from 1 May 2027 on"),
        (date(2027, 5, 1), date(2027, 5, 31), "May 2027"),
        (date(2027, 1, 1), date(2027, 12, 31), "2027"),
        (date(2027, 5, 1), date(2027, 5, 15), "1 May 2027 to 15 May 2027"),
        (date(9999, 12, 1), date.max, "1 December 9999 to 31 December 9999"),
    ],
)
def test_days_are_said_so_that_no_month_is_taken_for_a_day(
    earliest: date, latest: date | None, words: str
) -> None:
    start = flow_with({"id": "start", "answer": "date"}).question("start")
    assert in_words(start, Day(earliest=earliest, latest=latest)) == words


def test_a_step_is_said_by_its_label_and_an_unknown_one_by_its_number() -> None:
    question = flow_with(
        {"id": "excel", "answer": "scale", "steps": {1: "Poor", 2: "Good"}}
    ).question("excel")
    assert in_words(question, Step(step=2)) == "Good"
    assert in_words(question, Step(step=7)) == "7"


def test_a_large_number_with_a_fraction_is_written_out() -> None:
    calls = flow_with({"id": "calls", "answer": "number", "unit": "calls"}).question("calls")
    assert in_words(calls, Number(least=1234567.25, most=1234567.25)) == "1,234,567.25 calls"
    assert in_words(calls, Number(least=0.25, most=2.5)) == "0.25 to 2.5 calls"
