"""What can't be right is not taken: it is said why, and asked again on the usual ladder."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from screening.dialogue.accepting import refusal
from screening.flow.values import Day, Duration, Money, Number, Value
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOURS: dict[str, Any] = {
    "id": "hours",
    "title": "Hours",
    "answer": "number",
    "unit": "hours",
    "per": "week",
    "help": "Between 10 and 60.",
    "must_be": {"between": [10, 60]},
}
TOWN: dict[str, Any] = {"id": "town", "title": "Town", "answer": "place"}


def asked(question: dict[str, Any]) -> Talk:
    return Talk(flow=flow_with(question, TOWN)).consent()


def test_an_amount_that_can_not_be_right_is_asked_again_with_help() -> None:
    talk = asked(HOURS).says("90 hours a week")
    assert "90 hours a week" in talk.said_back
    assert "Between 10 and 60." in talk.said_back
    assert "hours" not in talk.tracker.answers
    assert talk.says("40").value("hours") == Number(least=40, most=40, unit="hours")


def test_the_flow_can_word_the_refusal_by_attempt() -> None:
    own = {**HOURS, "not_accepted": ["{value}? A week has less.", "Please between 10 and 60."]}
    talk = asked(own).says("90")
    assert "90 hours a week? A week has less." in talk.said_back
    assert "Please between 10 and 60." in talk.says("95").said_back


def test_after_the_ladder_a_person_reads_it() -> None:
    talk = asked({**HOURS, "must_be": {"less_than": 1}})
    for _ in range(3):
        talk.says("90")
    assert talk.answer("hours").state == "set_aside"
    assert talk.asked == "town"


@pytest.mark.parametrize(
    ("value", "is_right"),
    [
        (Number(least=40, most=40), True),
        (Number(least=5, most=20), True),
        (Number(least=50, most=None), True),
        (Number(least=0, most=9), False),
        (Number(least=70, most=None), False),
        (Number(least=1, most=100), True),
    ],
)
def test_a_range_stands_where_part_of_it_can_be_right(value: Value, *, is_right: bool) -> None:
    question = flow_with(HOURS).question("hours")
    assert (refusal(question, value, AT) is None) is is_right


def test_a_range_that_is_right_in_part_is_said_back() -> None:
    talk = asked(HOURS).says("5 to 20 hours a week")
    assert talk.value("hours") == Number(least=5, most=20, unit="hours")
    assert "Noted: 5 to 20 hours a week" in talk.said_back


def test_a_length_of_time_must_be_what_is_said_in_words() -> None:
    stay = {"id": "stay", "answer": "duration", "must_be": {"at_least": "6 months"}}
    talk = asked(stay).says("3 months")
    assert "stay" not in talk.tracker.answers
    assert talk.says("a year").value("stay") == Duration(least=12, most=12)


def test_money_in_another_currency_is_not_measured() -> None:
    pay = {"id": "pay", "answer": "money", "currency": "USD", "must_be": {"at_least": 20000}}
    question = flow_with(pay).question("pay")
    assert refusal(question, Money(least=5000, most=5000, currency="USD"), AT)
    assert refusal(question, Money(least=5000, most=5000, currency="BTC"[:3]), AT) is None


@pytest.mark.parametrize(
    ("when", "words", "told"),
    [
        ("future", "3 March 2019", "a day to come"),
        ("past", "3 March 2031", "a day that has passed"),
    ],
)
def test_a_day_on_the_wrong_side_of_today(when: str, words: str, told: str) -> None:
    talk = asked({"id": "day", "answer": "date", "when": when}).says(words)
    assert told in talk.said_back
    assert "day" not in talk.tracker.answers


def test_a_date_must_lie_where_the_flow_says() -> None:
    day = {"id": "day", "answer": "date", "must_be": {"at_least": "2027-01-01"}}
    question = flow_with(day).question("day")
    early, late = date(2026, 12, 1), date(2027, 2, 1)
    assert refusal(question, Day(earliest=early, latest=early), AT)
    assert refusal(question, Day(earliest=early, latest=late), AT) is None
    assert refusal(question, Day(earliest=early, latest=None), AT) is None


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        ("email", "jordan@example", "a whole e-mail address: jordan@example"),
        ("email", "it's jordan@", "a whole e-mail address"),
        ("phone", "555 20", "a whole phone number"),
        ("contact", "jordan @ example", "a whole e-mail address"),
    ],
)
def test_what_was_meant_as_an_address_or_a_number_is_told_what_is_wrong(
    kind: str, words: str, told: str
) -> None:
    talk = asked({"id": "reach", "answer": kind}).says(words)
    assert told in talk.said_back
    assert talk.asked == "reach"


def test_the_flow_can_word_what_is_wrong_with_an_address() -> None:
    reach = {"id": "reach", "answer": "email", "not_accepted": "{value} lacks its end."}
    assert "jordan@example lacks its end." in asked(reach).says("jordan@example").said_back


def test_a_correction_that_can_not_be_right_leaves_the_answer() -> None:
    talk = asked(HOURS).says("40").says("Tampa").says("line 1 should be 90", "correct")
    assert talk.value("hours") == Number(least=40, most=40, unit="hours")


def test_an_edit_that_can_not_be_right_opens_the_question_again() -> None:
    talk = asked(HOURS).says("40")
    talk.edits(f"m{talk.heard}", "90")
    assert talk.asked == "hours"
