"""Amounts of money; nothing is ever converted."""

import pytest

from screening.dialogue.reading.money import read_money
from tests.screening.dialogue.reading.shown import shown, value_shown

DOLLARS_A_YEAR = {
    "45k": "45000 USD/year",
    "50-60k": "50000..60000 USD/year",
    "$45k-$55k": "45000..55000 USD/year",
    "between 45 and 50k": "45000..50000 USD/year",
    "around fifty thousand": "50000 USD/year",
    "50 grand": "50000 USD/year",
    "50 000": "50000 USD/year",
    "$52,500.50": "52500.5 USD/year",
    "at least 60k": "60000.. USD/year",
    "up to 70,000": "0..70000 USD/year",
    "55,000 per annum": "55000 USD/year",
    "60k p.a.": "60000 USD/year",
    "25 an hour, so about 50k a year": "50000 USD/year",
}
TO_BE_CONFIRMED = {
    "€50,000": "50000 EUR/year?",
    "50'000 CHF": "50000 CHF/year?",
    "25 an hour": "25 USD/hour?",
    "$25/h": "25 USD/hour?",
    "hourly rate of 22": "22 USD/hour?",
    "3,500 a month": "3500 USD/month?",
    "12 LPA": "1.2e+06 INR/year?",
    "45": "45000 USD/year?",
    "no less than 70": "70000.. USD/year?",
    "40k, no wait, 45k": "45000 USD/year?",
    "currently 40k, looking for 50k": "50000 USD/year?",
}
NO_MONEY = {
    "in 2027": "-",
    "40 hours a week": "-",
    "I have 5 years of experience": "-",
    "six figures": "-",
    "yes": "-",
    "negotiable": "vague",
    "whatever is fair": "vague",
}


@pytest.mark.parametrize(
    ("said", "right"), [*DOLLARS_A_YEAR.items(), *TO_BE_CONFIRMED.items(), *NO_MONEY.items()]
)
def test_what_somebody_wants_to_earn_a_year(said: str, right: str) -> None:
    assert shown(read_money(said, "USD", "year")) == right


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("25", "25 EUR/hour"),
        ("15,50 €", "15.5 EUR/hour"),
        ("about 20 to 25 euros", "20..25 EUR/hour"),
        ("45k", "45000 EUR/year?"),
        ("$25", "25 USD/hour?"),
    ],
)
def test_what_somebody_wants_to_earn_an_hour(said: str, right: str) -> None:
    assert shown(read_money(said, "EUR", "hour")) == right


@pytest.mark.parametrize(
    ("said", "right"), [("$900", "900 CAD"), ("900 a week", "900 CAD/week"), ("45", "45 CAD")]
)
def test_where_no_period_is_asked_for_theirs_is_kept(said: str, right: str) -> None:
    assert shown(read_money(said, "CAD", None)) == right


def test_a_bare_number_keeps_its_plain_reading_beside_the_thousands() -> None:
    reading = read_money("45", "USD", "year")
    assert reading is not None
    assert [value_shown(a.value) for a in reading.alternatives if a.value] == ["45 USD/year"]
