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
    "45": "45000 USD/year",
    "no less than 70": "70000.. USD/year",
    "seventy": "70000 USD/year",
    "44k to 48": "44000..48000 USD/year",
    "62ooo": "62000 USD/year",
    "fifty thosuand": "50000 USD/year",
}
TOLD_OTHERWISE = {
    "six figures": "100000.. USD/year",
    "mid seventies": "74000..76000 USD/year",
    "in the low to mid 60s": "60000..66000 USD/year",
    "thirty-something": "30000..39000 USD/year",
    "anything from 52 up": "52000.. USD/year",
    "I would not change jobs for less than 61k": "61000.. USD/year",
    "51,000 plus dental insurance": "51000 USD/year",
    "52 and a good 401k": "52000 USD/year",
    "just under 60k": "57000..60000 USD/year",
    "min. 51k, max. 58k": "51000..58000 USD/year",
    "I used to earn 66k back home": "66000 USD/year?",
    "a raise on my 48k": "48000 USD/year?",
}
ONE_OF_SEVERAL = {
    "40k, no wait, 45k": "45000 USD/year",
    "currently 40k, looking for 50k": "50000 USD/year",
    "my rent went up to 1,450 and I was paid 41k, so I need 46k": "46000 USD/year",
    "the average is 58k here but 54k is fine with me": "54000 USD/year",
    "my brother gets 49 at his company and I would be happy with the same": "49000 USD/year",
    "51k to start, then 55k": "51000..55000 USD/year",
    "60k, but if I can work from home I'd accept 56k": "56000..60000 USD/year",
    "with 3 kids and 8 years in support I hope for 57k": "57000 USD/year",
}
TO_BE_CONFIRMED = {
    "€50,000": "50000 EUR/year?",
    "50'000 CHF": "50000 CHF/year?",
    "25 an hour": "25 USD/hour?",
    "$25/h": "25 USD/hour?",
    "hourly rate of 22": "22 USD/hour?",
    "3,500 a month": "3500 USD/month?",
    "12 LPA": "1.2e+06 INR/year?",
    "23": "23000 USD/year?",
    "$45": "45000 USD/year?",
    "I make 44k": "44000 USD/year?",
    "most firms around here pay 52k": "52000 USD/year?",
    "47k, 61k": "47000 USD/year?",
    "2,100 biweekly": "-",
}
NO_MONEY = {
    "in 2027": "-",
    "40 hours a week": "-",
    "I have 5 years of experience": "-",
    "yes": "-",
    "negotiable": "vague",
    "whatever is fair": "vague",
}


@pytest.mark.parametrize(
    ("said", "right"),
    [
        *DOLLARS_A_YEAR.items(),
        *TOLD_OTHERWISE.items(),
        *ONE_OF_SEVERAL.items(),
        *TO_BE_CONFIRMED.items(),
        *NO_MONEY.items(),
    ],
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
        ("seventeen fifty", "17.5 EUR/hour"),
        ("twenty-one seventy five an hour", "21.75 EUR/hour"),
        ("16 euros and 50 cents", "16.5 EUR/hour"),
        ("high teens", "17..19 EUR/hour"),
        ("19 in the week, 22 on Sundays", "19..22 EUR/hour"),
        ("20, no 21", "21 EUR/hour"),
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
