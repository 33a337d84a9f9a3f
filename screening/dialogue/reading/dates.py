"""Stretches of time told by their dates: "since March 2019", "2015-2019", "Jan '20 to now"."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from screening.dialogue.reading.figures import Figure, figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.time_words import MONTHS, NOW, SEASONS
from screening.dialogue.reading.words import Words


class Point(NamedTuple):
    """A month, or with `month` 0 a whole year, named at words `first` up to `end`."""

    year: int
    month: int
    first: int
    end: int
    now: bool = False
    blur: int = 0
    """By how many months a season may be off."""


class Stay(NamedTuple):
    """Months between two points, at words `first` up to `end`; `open_ended` when it lasts until now
    only by what is implied."""

    least: int
    most: int
    first: int
    end: int
    open_ended: bool = False
    begun: int | None = None
    """The month that it began in, counted from the year 0, where it is told to the end."""


_SINCE = frozenset({"since", "sinc", "sice", "sinse", "snce"})
_STARTED = frozenset(names("started began begun starting joined start hired beginning begin from"))
_TO = frozenset(names("- — to until till til thru through ~ up and /"))


def stays_of(words: Words, at: datetime) -> list[Stay]:
    """The stretches of time that are given by dates, reckoned up to `at` where they last."""
    points = points_of(words, at)
    found: list[Stay] = []
    place = 0
    while place < len(points):
        pair = points[place : place + 2]
        stay = _pair(words, pair, at) or _since(words, points[place], at)
        if stay is not None:
            found.append(stay)
        place += 2 if stay and len(pair) == 2 and stay.end == pair[1].end else 1
    return found


def points_of(words: Words, at: datetime) -> list[Point]:
    """The months and years named in the text."""
    years = {f.first: f for f in figures_of(words) if f.year}
    found: list[Point] = []
    place = 0
    while place < len(words):
        point = _point(words, place, years, at)
        if point is not None and point.year * 12 + point.month <= at.year * 12 + at.month:
            found.append(point)
        place = point.end if point else place + 1
    return found


def _point(words: Words, place: int, years: dict[int, Figure], at: datetime) -> Point | None:
    text = words[place].text
    if text in NOW:
        return Point(at.year, at.month, place, place + 1, now=True)
    month = MONTHS.get(text) or SEASONS.get(text)
    if month is not None:
        return _named_month(words, place, month, years, at)
    if place in years:
        return _written(words, place, int(years[place].least), years[place].end)
    if re.fullmatch(r"\d{1,2}", text) and _text(words, place + 1) in ("/", ".", "-"):
        return _month_first(words, place, years)
    if re.fullmatch(r"\d{1,2}\.(?:19|20)\d\d", text):
        month_text, year_text = text.split(".")
        return Point(int(year_text), min(12, int(month_text)), place, place + 1)
    if text == "'" and re.fullmatch(r"\d\d", _text(words, place + 1)) and words[place + 1].glued:
        return Point(_century(words[place + 1].text, at), 0, place, place + 2)
    return _last_year(words, place, at)


def _named_month(
    words: Words, place: int, month: int, years: dict[int, Figure], at: datetime
) -> Point | None:
    after = place + 1
    while _text(words, after) in (".", ",", "of", "'", "-", "/") and after < place + 3:
        after += 1
    if re.fullmatch(r"\d{1,2}", _text(words, after)) and _text(words, after - 1) != "'":
        day = after
        after += 1
        while _text(words, after) in ("st", "nd", "rd", "th", ","):
            after += 1
        if after not in years:
            short = _text(words, day) if day == place + 1 else ""
            return Point(_century(short, at), month, place, day + 1) if _short(short) else None
    if after in years:
        blur = 1 if words[place].text in SEASONS else 0
        return Point(int(years[after].least), month, place, years[after].end, blur=blur)
    if re.fullmatch(r"\d\d", _text(words, after)) and _text(words, after - 1) == "'":
        return Point(_century(words[after].text, at), month, place, after + 1)
    if place and words[place - 1].text in (*_SINCE, "last", "this") and words[place].text:
        year = at.year if month <= at.month else at.year - 1
        return Point(year, month, place, place + 1)
    return None


def _short(text: str) -> bool:
    return bool(re.fullmatch(r"\d\d", text)) and (int(text) > 31 or int(text) < 10)


def _written(words: Words, place: int, year: int, end: int) -> Point:
    """2019, or 2019-03 and 2019/03."""
    dash = _text(words, end) in ("-", "/") and words[end].glued
    month = _text(words, end + 1) if dash else ""
    if re.fullmatch(r"0[1-9]|1[0-2]", month) and words[end + 1].glued:
        return Point(year, int(month), place, end + 2)
    return Point(year, 0, place, end)


def _month_first(words: Words, place: int, years: dict[int, Figure]) -> Point | None:
    """03/2019, 3/15/2019."""
    month = int(words[place].text)
    if place + 2 in years and words[place + 1].glued and 1 <= month <= 12:
        return Point(int(years[place + 2].least), month, place, place + 3)
    if place + 4 in years and _text(words, place + 3) == words[place + 1].text:
        day = _text(words, place + 2)
        if day.isdigit() and len(day) <= 2:
            month = month if 1 <= month <= 12 else min(12, max(1, int(day)))
            return Point(int(years[place + 4].least), month, place, place + 5)
    return None


def _last_year(words: Words, place: int, at: datetime) -> Point | None:
    phrase = f"{words[place].text} {_text(words, place + 1)}"
    if phrase == "last year" and place and words[place - 1].text in _SINCE:
        return Point(at.year - 1, 0, place, place + 2)
    if phrase == "this year" and place and words[place - 1].text in _SINCE:
        return Point(at.year, 1, place, place + 2)
    return None


def _century(text: str, at: datetime) -> int:
    if not text.isdigit():
        return at.year
    year = at.year // 100 * 100 + int(text)
    return year if year <= at.year else year - 100


def _text(words: Words, place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""


def _pair(words: Words, pair: Sequence[Point], at: datetime) -> Stay | None:
    if len(pair) < 2:
        return None
    one, two = pair
    between = [w.text for w in words[one.end : two.first]]
    joined = 1 <= len(between) <= 3 and all(
        w in _TO or w in ("the", "about", "right") for w in between
    )
    if not joined or (between == ["and"] and _text(words, one.first - 1) != "between"):
        return None
    if one.now or two.year * 12 + (two.month or 12) < one.year * 12 + (one.month or 1):
        return None
    first = (
        one.first - 1 if _text(words, one.first - 1) in ("from", "between", *_SINCE) else one.first
    )
    if two.now:
        least, most = _until(one, at)
    elif one.month and two.month:
        months = (two.year - one.year) * 12 + two.month - one.month
        least, most = months, months + 1
    else:
        years = two.year - one.year
        least, most = (years * 12, years * 12) if years else (1, 12)
    return Stay(least, most, first, two.end, begun=one.year * 12 + max(0, one.month - 1))


def _since(words: Words, point: Point, at: datetime) -> Stay | None:
    if point.now:
        return None
    lead = next(
        (
            place
            for place in range(point.first - 1, max(-1, point.first - 4), -1)
            if words[place].text in _SINCE or words[place].text in _STARTED
        ),
        None,
    )
    if lead is None:
        return None
    least, most = _until(point, at)
    onward = _text(words, point.end) in ("on", "onward", "onwards", "forward")
    return Stay(least, most, lead, point.end, words[lead].text not in _SINCE and not onward)


def _until(point: Point, at: datetime) -> tuple[int, int]:
    months = (at.year - point.year) * 12 + at.month
    if point.month:
        return max(0, months - point.month - point.blur), max(0, months - point.month + point.blur)
    return max(0, months - 12), max(0, months - 1)
