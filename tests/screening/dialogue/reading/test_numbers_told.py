"""Numbers as they are spoken, and beside others that are not the answer."""

import pytest

from screening.dialogue.reading.money import read_money
from screening.dialogue.reading.quantities import read_number
from tests.screening.dialogue.reading.shown import shown

SPOKEN = {
    "two sixty": "260",
    "1 hundred forty": "140",
    "3 hundred 20": "320",
    "hundred forty hundred fifty": "140..150",
    "9o or so": "90",
    "2oo": "200",
    "a baker's dozen": "13",
    "70 80 calls": "70..80",
    "I do sixty seventy daily": "60..70",
    "thirty, thirty five": "30..35",
    "eight to a dozen": "8..12",
    "12, 14": "12..14",
    "15 minimum 20 maximum": "15..20",
    "35, no 55": "55",
}
BESIDE_OTHERS = {
    "9 tickets, 2 of them nasty": "9",
    "level 2, 18 a day": "18",
    "25 of the usual, 11 and 12 to 5 mostly": "25?",
    "90 calls between 10 and 4": "90",
    "16 tickets and 4 walk-ins": "20",
    "11 by phone, 6 by mail and two people at the counter": "17?",
    "60 laptops": "-",
    "our whole team closed 240 a day": "240?",
    "we split 90 a day": "90?",
    "I did 30, the others 60": "30",
    "3 digit numbers, more I can't tell": "-",
    "I don't recall": "-",
    "a handful": "3..5?",
}
HOURS = {
    "I started at 25 there, but 35 here": "35",
    "The mortgage isn't paid. Full time then": "40",
    "I did seven days once and never again. Three days of six hours": "18?",
    "two shifts of six hours, leave my Fridays alone": "12",
    "3 days": "24?",
    "4 full days": "32",
    "7 hours a day": "35?",
}
PAY = {
    "16 an hour on weekdays, 19 weekends": "16..19 USD/hour",
    "22 on days and 26 on nights": "22..26 USD/hour",
    "23 would be nice, 21 I'd still take": "21..23 USD/hour",
    "19 is okay, 22 would be great": "19..22 USD/hour",
    "my last job paid 16, 18 would do": "18 USD/hour",
    "10-hour days, 21": "21 USD/hour",
    "21 and paid holidays": "21 USD/hour",
    "Friends in Ohio get 30 but I'd be happy with 24": "24 USD/hour",
    "24, in Boston it would be 31": "31 USD/hour?",
    "23 would do, 20 wouldn't": "23 USD/hour?",
    "23 26": "23..26 USD/hour",
}


@pytest.mark.parametrize(("said", "right"), [*SPOKEN.items(), *BESIDE_OTHERS.items()])
def test_how_many_a_day(said: str, right: str) -> None:
    assert shown(read_number(said, "calls or tickets", "day")) == right


@pytest.mark.parametrize(("said", "right"), HOURS.items())
def test_how_many_hours_a_week(said: str, right: str) -> None:
    assert shown(read_number(said, "hours", "week")) == right


@pytest.mark.parametrize(("said", "right"), PAY.items())
def test_what_an_hour_is_worth(said: str, right: str) -> None:
    assert shown(read_money(said, "USD", "hour")) == right
