"""How many, in the question's unit and per its period."""

import pytest

from screening.dialogue.reading.quantities import read_number
from tests.screening.dialogue.reading.shown import shown

CALLS_A_DAY = {
    "about forty-five a day": "45",
    "25-35": "25..35",
    "three dozen": "36",
    "80/day": "80",
    "a hundred or so": "100",
    "70ish": "70",
    "none": "0",
    "between 15 and 25": "15..25",
    "up to 60": "0..60",
    "at least 30": "30..",
    "over 100 daily": "100..",
    "no more than 20 a day": "0..20",
    "For 5 years I made 40 calls a day": "40",
    "In 2019 about 200 a week": "40",
    "1,050 a month": "50",
    "12 an hour": "96",
    "40 calls and 20 emails a day": "40",
    "each day I make around 80 dials": "80",
    "I managed 5 people and made 60 calls": "60",
    "it depends, 20 to 60 calls": "20..60",
    "100 calls a day, 5 days a week": "100",
    "one": "1",
    "around sixty dials, more at the end of a quarter": "60",
    "50 e-mails a day": "50",
    "20 doors a day": "20",
    "about 30 visits": "30",
}
ADDED_UP = {
    "50 in the morning and 30 in the afternoon": "80",
    "12 at the desk, another 8 on the phone and then 4 or so by chat": "24",
    "45 by phone and 15 by email": "60",
    "9 dials before lunch plus another 6": "15",
    "2 or 3 calls and 40 emails": "42..43",
    "about 12 at first and then 6 more": "18",
    "20 calls, 5 emails and 10 texts, so 35": "35",
}
PUT_RIGHT = {
    "40, no wait, 50": "50",
    "80. Sorry, 18": "18",
    "I used to do 90 but nowadays it's 35": "35",
    "we had 7 people and 140 calls, so 20 for me": "20",
}
THE_USUAL = {
    "my best was 130 but normally 70": "70",
    "my boss said 80 was the goal, I did 55": "55",
    "20 or so, and once I remember 75 in a day": "20",
    "they do their hundred, I do thirty": "30",
    "60. We were 9 people": "60",
    "40 calls, of which 6 got through": "40",
}
SPREAD = {
    "30 on a slow day, 50 on a good day": "30..50",
    "in winter 15, in summer 40": "15..40",
    "between 35 n 45": "35..45",
    "40 give or take 10": "30..50",
    "thirty something": "30..39",
    "never fewer than 25": "25..",
    "30 is my minimum": "30..",
}
BY_THE_CLOCK = {
    "10 an hour, 5 hours a day": "50",
    "one every ten minutes for six hours": "36",
    "1 per 5 mins, 4 hours shift": "48",
    "8 firms a day, 3 contacts each": "24",
}
SPELT_OTHERWISE = {
    "fourty five": "45",
    "thirtyfive": "35",
    "twenny": "20",
    "hundred 10 calls": "110",
    "half a hundred": "50",
    "less then 20": "0..19",
    "I don't know maybe 25": "25",
}
ASKED_ABOUT = {
    "9 from each of them, plus 4": "9?",
    "20 calls and the same again by mail": "20?",
    "a couple of hundred": "200?",
    "I have 3 dogs": "3?",
    "a lot": "vague",
    "it varies": "vague",
}
NOT_CALLS = (
    "10% of them",
    "555-123-4567",
    "8 hours a day",
    "24/7",
    "I am 34 years old",
    "",
    "$500",
    "2 years",
    "40 dollars",
    "50 miles",
)


ALL_TOUCHES = {
    "30 dials, 15 linkedin messages": "45",
    "25 calls + 10 texts + 5 dms": "40",
    "50 calls and 50 e-mails": "100",
    "about 20 to 30 calls plus 10 emails daily": "30..40",
    "200 calls and 100 emails a week": "60",
    "30 calls, 20 emails, roughly 55 in total": "55",
    "35 calls and 25 texts, so 70 touches": "70",
    "60 touches: 40 calls, 20 emails": "60",
    "40 calls or messages": "40",
    "5 calls an hour and 10 emails": "50?",
    "25 people and text about 15": "15?",
    "-35": "35?",
    "about 80, sometimes 120": "80..120",
    "- 35 calls": "35",
}


def test_calls_and_messages_add_up_where_both_are_asked_for() -> None:
    read = {said: shown(read_number(said, "calls or messages", "day")) for said in ALL_TOUCHES}
    assert read == ALL_TOUCHES


def test_a_number_is_taken_in_the_questions_unit() -> None:
    assert {said: shown(read_number(said, "calls", "day")) for said in CALLS_A_DAY} == CALLS_A_DAY


@pytest.mark.parametrize(
    "table",
    [ADDED_UP, PUT_RIGHT, THE_USUAL, SPREAD, BY_THE_CLOCK, SPELT_OTHERWISE],
    ids=["added up", "put right", "the usual", "spread", "by the clock", "spelling"],
)
def test_the_number_that_is_meant_is_taken_among_others(table: dict[str, str]) -> None:
    read = {said: shown(read_number(said, "calls or messages", "day")) for said in table}
    assert read == table


HOURS_A_WEEK = {
    "full time": "40",
    "half-time": "20",
    "a three quarter position": "30",
    "5 days, 6 hours each": "30",
    "tue thu sat 8 to 1": "15",
    "Monday to Thursday from 9:30 till 2:30": "20",
    "three 10s": "30",
    "four 9-hour shifts": "36",
    "2 or 3 days of 7 hours": "14..21",
    "two full days": "16",
    "8 shifts in two weeks, 6 hours each": "24",
    "4 hours a day on weekdays and every other weekend 5 each day": "25",
    "full time, with overtime up to 48": "40..48",
    "full time, 38 hours": "38",
    "more than 25 is not possible": "0..25",
    "24 hrs spread over 3 days": "24",
    "30, my son comes home at 3": "30",
    "Monday to Wednesday, 5 hours": "15?",
    "full time or part time": "40?",
    "mornings": "-",
    "9 a day for 4 days": "36",
    "3 x 8 hrs": "24",
    "preferably 20, 25 max": "20..25",
    "I had 45 before, now I want 32": "32",
}


def test_hours_a_week_are_reckoned_from_days_and_from_full_time() -> None:
    read = {said: shown(read_number(said, "hours", "week")) for said in HOURS_A_WEEK}
    assert read == HOURS_A_WEEK


def test_a_number_that_may_be_another_is_asked_about() -> None:
    assert {said: shown(read_number(said, "calls", "day")) for said in ASKED_ABOUT} == ASKED_ABOUT


def test_times_dates_shares_and_phone_numbers_are_not_counted() -> None:
    assert [said for said in NOT_CALLS if shown(read_number(said, "calls", "day")) != "-"] == []


def test_a_number_told_per_month_is_reckoned_per_working_day_and_said_back() -> None:
    reading = read_number("1,260 a month", "calls", "day")
    assert reading is not None
    assert shown(reading) == "60"
    assert reading.certainty == 0.8


def test_money_and_shares_are_read_where_they_are_asked_for() -> None:
    assert shown(read_number("$85k", "USD", "year")) == "85000"
    assert shown(read_number("around 35%", "percent")) == "35"


@pytest.mark.parametrize("text", ["20 to 32 hrs", "20-32h", "20 to 32 hours a week", "20-32 hr/wk"])
def test_hours_are_counted_however_they_are_shortened(text: str) -> None:
    assert shown(read_number(text, "hours", "week")) == "20..32"


@pytest.mark.parametrize("text", ["2 hrs", "3 yrs", "6 months"])
def test_a_length_of_time_is_no_number_of_anything_else(text: str) -> None:
    assert shown(read_number(text, "calls", "day")) == "-"
