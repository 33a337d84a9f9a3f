"""Values as people say them: for noting, confirming, the review, reasons and the summary."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from screening.flow.length import months_in_words
from screening.flow.questions import (
    ChoiceQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
)
from screening.flow.values import (
    Choices,
    Consent,
    Day,
    Degree,
    Duration,
    Education,
    File,
    Money,
    Number,
    Period,
    Skill,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)

Size = TypeVar("Size", int, float)

LEVEL_NAMES = {
    "none": "no degree",
    "high_school": "high school",
    "some_college": "some college",
    "associate": "associate's degree",
    "bachelor": "bachelor's degree",
    "master": "master's degree",
    "doctorate": "doctorate",
}
_STATES = {"finished": "", "in_progress": " in progress", "stopped": " not finished"}


def in_words(question: Question, value: Value) -> str:
    """Say a question's value in a few plain words."""
    match value:
        case YesNo():
            return {"yes": "yes", "no": "no", "unsure": "not sure"}[value.answer]
        case Duration():
            return _length(value)
        case Number():
            return _with_unit(question, _range(value.least, value.most, _plain))
        case Money():
            return _money(value)
        case Day():
            return _day(value)
        case Choices():
            return _choices(question, value)
        case Step():
            steps = question.steps if isinstance(question, ScaleQuestion) else {}
            return steps[value.step].label if value.step in steps else str(value.step)
        case Education():
            return ", ".join(_degree(degree) for degree in value.degrees) or "no degree"
        case Skills():
            return _skills(question, value)
        case Story():
            return "; ".join(", ".join(things) for things in value.heard.values() if things)
        case Text():
            return value.text
        case File():
            return value.name
        case Consent():
            return "agreed" if value.agreed else "declined"


def first_name(name: str) -> str:
    """What to call somebody: the first of their names that is neither a title nor an initial."""
    words = name.split()
    return next((word for word in words if not word.endswith(".") and len(word) > 1), name)


def joined(words: list[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _range(least: Size, most: Size | None, say: Callable[[Size], str]) -> str:
    if most is None:
        return f"{say(least)} or more" if least else "some"
    return str(say(least)) if least == most else f"{say(least)} to {say(most)}"


def _length(value: Duration) -> str:
    least, most = value.least, value.most
    in_halves = most is not None and least % 6 == 0 and most % 6 == 0
    if in_halves and most and 12 <= least < most:
        return f"{_years(least)} to {_years(most)} years"
    if most is not None and 24 <= least < most:
        # "Since 2019" is known to the month only on paper.
        ends = sorted({round(least / 12), round(most / 12)})
        return f"about {' to '.join(map(str, ends))} years"
    return _range(least, most, months_in_words)


def _years(months: int) -> str:
    return f"{months // 12}{'½' if months % 12 else ''}"


def _plain(number: float) -> str:
    if number == int(number):
        return f"{number:,.0f}"
    return f"{number:g}" if abs(number) < 1000 else f"{number:,.2f}".rstrip("0").rstrip(".")


def _money(value: Money) -> str:
    """ "25.50 USD an hour", "at least 45,000 EUR a year"."""
    amounts = [value.least] if value.most in (None, value.least) else [value.least, value.most]
    cents = any(amount != int(amount) for amount in amounts if amount is not None)
    said = " to ".join(f"{amount:,.2f}" if cents else f"{amount:,.0f}" for amount in amounts)
    if value.most is None and not value.least:
        said = "some"
    lead = "at least " if value.most is None and value.least else ""
    return _per(f"{lead}{said} {value.currency}", value.per)


def _with_unit(question: Question, amount: str) -> str:
    if not isinstance(question, NumberQuestion):
        return amount
    unit = f" {question.unit}" if question.unit else ""
    return _per(f"{amount}{unit}", question.per)


def _per(amount: str, per: Period | None) -> str:
    if per is None:
        return amount
    return f"{amount} {'an' if per == 'hour' else 'a'} {per}"


def _day(value: Day) -> str:
    if value.latest is None:
        return f"from {date_in_words(value.earliest)} on"
    if value.earliest == value.latest:
        return date_in_words(value.earliest)
    return _whole(value.earliest, value.latest) or (
        f"{date_in_words(value.earliest)} to {date_in_words(value.latest)}"
    )


def _whole(earliest: date, latest: date) -> str:
    """A whole month or year by its name; nothing where it is another stretch."""
    if earliest.day != 1 or latest == date.max:
        return ""
    ends = latest + timedelta(days=1)
    if ends.day != 1:
        return ""
    months = (ends.year - earliest.year) * 12 + ends.month - earliest.month
    if months == 12 and earliest.month == 1:
        return str(earliest.year)
    return f"{_MONTHS[earliest.month - 1]} {earliest.year}" if months == 1 else ""


def date_in_words(day: date) -> str:
    """Say a day so that nobody can take its month for its day: "1 May 2027"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def _choices(question: Question, value: Choices) -> str:
    options = question.options if isinstance(question, ChoiceQuestion) else {}
    labels = [options[name].label if name in options else name for name in value.options]
    return joined(labels + ([f"other: {value.other}"] if value.other else [])) or "none of these"


def _degree(degree: Degree) -> str:
    field = f" in {degree.field}" if degree.field else ""
    name = LEVEL_NAMES[degree.level]
    state = "" if degree.level in ("none", "some_college") else _STATES[degree.state]
    expected = f", expected {degree.expected}" if degree.expected else ""
    return f"{name}{field}{state}{expected}"


def _skills(question: Question, value: Skills) -> str:
    skills = question.skills if isinstance(question, SkillsQuestion) else {}
    return ", ".join(
        f"{skills[name].label if name in skills else name}: {_skill(skill)}"
        for name, skill in value.skills.items()
    )


def _skill(skill: Skill) -> str:
    return (skill.level or "yes") if skill.has else "no"
