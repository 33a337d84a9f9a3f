"""Whether a reading can be right at all: `must_be`, the side of today, the longest text.

A range is refused only where no part of it can be right: "15 to 25" may be 20, so it stands where
`must_be` says at least 18. Money in another currency or period than was asked for is not compared.
"""

import re
from datetime import datetime

from screening.flow.conditions import Requirement, measure
from screening.flow.questions import DateQuestion, Measured, MoneyQuestion, Question, TextQuestion
from screening.flow.values import Day, Duration, Money, Number, Text, Value
from screening.flow.wording import in_words
from screening.record import Record

_HAS_AT = re.compile(r"\S{0,64}\w\s?@\s?\w{0,64}\S{0,64}")
_DIGITS = re.compile(r"\+?\(?\d(?:[\s().\-/]{0,3}\d){4,19}")
LONGEST_SHOWN = 60


class Refusal(Record):
    """Why a reading is not taken: the catalogue's sentence, and what was read, in words."""

    sentence: str
    value: str
    most: str = ""


def refusal(question: Question, value: Value, at: datetime) -> Refusal | None:
    """Why this value can't be the answer; None where it can."""
    sentence = _sentence(question, value, at)
    if sentence is None:
        return None
    said = in_words(question, value)
    shown = f"{said[: LONGEST_SHOWN - 1]}…" if len(said) > LONGEST_SHOWN else said
    most = question.longest if isinstance(question, TextQuestion) else None
    return Refusal(sentence=sentence, value=shown, most=str(most or ""))


def broken(question: Question, text: str) -> Refusal | None:
    """What is wrong with words that were clearly meant as an address or a phone number."""
    kind = question.answer
    address = _HAS_AT.search(text) if kind in ("email", "contact") else None
    if address:
        return Refusal(sentence="email_broken", value=address[0][:LONGEST_SHOWN])
    number = _DIGITS.search(text) if kind in ("phone", "contact") else None
    if number:
        return Refusal(sentence="phone_broken", value=number[0][:LONGEST_SHOWN])
    return None


def is_as_asked(question: Question, value: Value | None) -> bool:
    """Whether money is in the currency and per the period that was asked for."""
    if not isinstance(value, Money) or not isinstance(question, MoneyQuestion):
        return True
    same_period = question.per is None or value.per == question.per
    return value.currency == question.currency and same_period


def is_right(question: Measured, value: Value) -> bool:
    """Whether some amount of this value passes what it must be."""
    least, most = _ends(value)
    return question.must_be is None or _may_be(question.must_be, least, most)


def is_wholly_right(question: Question, value: Value) -> bool:
    """Whether every amount in a range can be right, not just a part of it."""
    if not isinstance(question, Measured) or question.must_be is None:
        return True
    least, most = _ends(value)
    return all(_may_be(question.must_be, end, end) for end in (least, most) if end is not None)


def _sentence(question: Question, value: Value, at: datetime) -> str | None:
    if isinstance(question, TextQuestion) and isinstance(value, Text):
        return "too_long" if question.longest and len(value.text) > question.longest else None
    if isinstance(question, DateQuestion) and isinstance(value, Day):
        wrong_side = _wrong_side(question, value, at)
        if wrong_side:
            return wrong_side
    if not isinstance(question, Measured) or question.must_be is None:
        return None
    if not is_as_asked(question, value) or not isinstance(value, Duration | Number | Money | Day):
        return None
    least, most = _ends(value)
    return None if _may_be(question.must_be, least, most) else "not_accepted"


def _wrong_side(question: DateQuestion, value: Day, at: datetime) -> str | None:
    today = at.date()
    if question.when == "past" and value.earliest > today:
        return "past_expected"
    if question.when == "future" and value.latest is not None and value.latest < today:
        return "future_expected"
    return None


def _ends(value: Value) -> tuple[float, float | None]:
    match value:
        case Duration() | Number() | Money():
            return value.least, value.most
        case Day():
            latest = None if value.latest is None else value.latest.toordinal()
            return value.earliest.toordinal(), latest
    return 0, None


def _may_be(required: Requirement, least: float, most: float | None) -> bool:
    """Whether some amount between these ends passes."""
    floor = [measure(b) for b in (required.at_least,) if b is not None]
    ceiling = []
    if required.between is not None:
        floor.append(measure(required.between[0]))
        ceiling.append(measure(required.between[1]))
    below = required.less_than is None or least < measure(required.less_than)
    reaches = all(most is None or most >= bound for bound in floor)
    return below and reaches and all(least <= bound for bound in ceiling)
