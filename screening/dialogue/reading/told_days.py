"""What is told of days: a stretch, how sure it is, and where it stands."""

import re
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from screening.dialogue.reading.calendar_spans import Stretch, When

Kind = Literal["days", "at_once", "weekday", "number", "length"]


class Length(NamedTuple):
    """So many units of time, at least and at most; `unit` as it is written."""

    least: float
    most: float
    unit: str


class Told(NamedTuple):
    """A stretch of days at characters `start` up to `end`; `others` are further ways to read it.

    `kind`: at_once is "asap" and "whenever"; a weekday, a day's number ("the 3rd") and a length
    ("a week") may mean another day beside what else is told.
    `free`: "any time", which leaves the choice to what is told beside it.
    """

    stretch: Stretch
    certainty: float
    start: int
    end: int
    others: tuple[Stretch, ...] = ()
    kind: Kind = "days"
    number: int = 0
    length: Length | None = None
    free: bool = False


class Now(NamedTuple):
    """The day it is, and on which side of it the answer should lie."""

    today: date
    when: When


Read = Callable[[re.Match[str], Now], Told | None]
Pattern = tuple[re.Pattern[str], Read]


def compiled(*table: tuple[str, Read]) -> tuple[Pattern, ...]:
    """Patterns with what reads their matches."""
    return tuple((re.compile(pattern), read) for pattern, read in table)


def told_at(match: re.Match[str], stretch: Stretch | None, certainty: float) -> Told | None:
    """A stretch told by what was matched, if there is any."""
    if stretch is None:
        return None
    return Told(stretch, certainty, match.start(), match.end())
