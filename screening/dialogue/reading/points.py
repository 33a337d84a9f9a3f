"""Points in time: months and years as people name them, "the 90s", "Easter", "the pandemic"."""

import re
from datetime import datetime
from typing import NamedTuple

from screening.dialogue.reading.figures import Figure, figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.time_words import FEASTS, MONTHS, NOW, SEASONS
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
    years: int = 1
    """How many years it stands for, where no month is named: ten for "the 90s"."""
    either: bool = False
    """Whether it may be that month of the year before."""


SINCE = frozenset({"since", "sinc", "sice", "sinse", "snce"})
TO = frozenset(names("- — to until till til thru through ~ up and /"))


STOPS = frozenset(names("until till til left quit stopped ended thru through finished closed"))


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
    month = MONTHS.get(text) or SEASONS.get(text) or FEASTS.get(text)
    if month is not None:
        return _named_month(words, place, month, years, at)
    if (era := _era(words, place)) is not None:
        return era
    if place in years:
        return _written(words, place, int(years[place].least), years[place].end)
    if re.fullmatch(r"\d{1,2}", text) and text_at(words, place + 1) in ("/", ".", "-"):
        return _month_first(words, place, years)
    if re.fullmatch(r"\d{1,2}\.(?:19|20)\d\d", text):
        month_text, year_text = text.split(".")
        return Point(int(year_text), min(12, int(month_text)), place, place + 1)
    if text == "'" and re.fullmatch(r"\d\d", text_at(words, place + 1)) and words[place + 1].glued:
        return Point(_century(words[place + 1].text, at), 0, place, place + 2)
    return _last_year(words, place, at)


def _era(words: Words, place: int) -> Point | None:
    """ "The pandemic" began in March 2020; "the 90s" are ten years."""
    text = words[place].text
    if text in _PANDEMIC and _is_dated(words, place):
        end = place + 1
        while text_at(words, end) in (
            "started",
            "began",
            "hit",
            "19",
            "-",
            "start",
            "broke",
            "out",
        ):
            end += 1
        return Point(2020, 3, place, end)
    before, after = text_at(words, place - 1), text_at(words, place + 1)
    years = _DECADES.get(text)
    digits = re.fullmatch(r"(?:19|20)?([0-9]0)", text)
    if digits and after in ("s", "'s", "ies") and words[place + 1].glued:
        years = _decade(text, digits[1])
    elif years is None or before not in ("the", "early", "mid", "late", "since"):
        return None
    end = place + 2 if digits else place + 1
    third = {"early": 0, "mid": 3, "late": 6}.get(before if before != "-" else "")
    if years is None:
        return None
    return Point(years + (third or 0), 0, place, end, years=4 if third is not None else 10)


def _decade(text: str, tens: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(tens) + (2000 if int(tens) <= 20 else 1900)


_BREAKS_OUT = frozenset(names("started began hit 19 - start broke out"))
_PANDEMIC = frozenset(names("pandemic covid corona lockdown lockdowns coronavirus"))
_DECADES = {"sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_CUES = SINCE | frozenset(
    names(
        "started start begun began joined hired got left quit stopped until till til from "
        "beginning last this"
    )
)


def _is_dated(words: Words, place: int) -> bool:
    """Whether "since", "started" or "until" stands before this place in the sentence."""
    for at in range(place - 1, max(-1, place - 9), -1):
        if words[at].text in ".;!?\n":
            return False
        if words[at].text in _CUES:
            return True
    return False


_MAY_LEAD = frozenset(names("in of about around early mid late last this since until till the by"))


def _named_month(
    words: Words, place: int, month: int, years: dict[int, Figure], at: datetime
) -> Point | None:
    after = place + 1
    while text_at(words, after) in (".", ",", "of", "'", "-", "/") and after < place + 3:
        after += 1
    if re.fullmatch(r"\d{1,2}", text_at(words, after)) and text_at(words, after - 1) != "'":
        day = after
        after += 1
        while text_at(words, after) in ("st", "nd", "rd", "th", ","):
            after += 1
        if after not in years:
            short = text_at(words, day) if day == place + 1 else ""
            return Point(_century(short, at), month, place, day + 1) if _short(short) else None
    if after in years:
        blur = 1 if words[place].text in SEASONS else 0
        return Point(int(years[after].least), month, place, years[after].end, blur=blur)
    if re.fullmatch(r"\d\d", text_at(words, after)) and text_at(words, after - 1) == "'":
        return Point(_century(words[after].text, at), month, place, after + 1)
    around = [w.text for w in words[max(0, place - 3) : place + 4]]
    if "last year" in " ".join(around) and place:
        return Point(at.year - 1, month, place, place + 1)
    if (shared := _shared_year(words, place, month, years)) is not None:
        return Point(shared, month, place, place + 1)
    before = text_at(words, place - 1)
    named = before in (*SINCE, "last", "this") or (
        before in _MAY_LEAD
        and (before in ("in", "of") or words[place].text not in ("may", "march", "fall"))
    )
    if named and _is_dated(words, place):
        last = before == "last"
        year = at.year if month < at.month + (not last) else at.year - 1
        # "Last March" may be this year's or the one before.
        return Point(year, month, place, place + 1, either=last and year == at.year)
    return None


def _shared_year(words: Words, place: int, month: int, years: dict[int, Figure]) -> int | None:
    """ "June to August 2023": the year of the second month is the first one's, too."""
    other = MONTHS.get(text_at(words, place + 2))
    if text_at(words, place + 1) not in TO or other is None:
        return None
    for at in (place + 3, place + 4):
        if at in years:
            return int(years[at].least) - (month > other)
    return None


def _short(text: str) -> bool:
    return bool(re.fullmatch(r"\d\d", text)) and (int(text) > 31 or int(text) < 10)


def _written(words: Words, place: int, year: int, end: int) -> Point:
    """2019, or 2019-03 and 2019/03."""
    dash = text_at(words, end) in ("-", "/") and words[end].glued
    month = text_at(words, end + 1) if dash else ""
    if re.fullmatch(r"0[1-9]|1[0-2]", month) and words[end + 1].glued:
        return Point(year, int(month), place, end + 2)
    named = MONTHS.get(text_at(words, end))
    if named and text_at(words, end) not in ("may", "march", "mar"):
        return Point(year, named, place, end + 1)
    return Point(year, 0, place, end)


def _month_first(words: Words, place: int, years: dict[int, Figure]) -> Point | None:
    """03/2019, 3/15/2019."""
    month = int(words[place].text)
    if place + 2 in years and words[place + 1].glued and 1 <= month <= 12:
        return Point(int(years[place + 2].least), month, place, place + 3)
    if place + 4 in years and text_at(words, place + 3) == words[place + 1].text:
        day = text_at(words, place + 2)
        if day.isdecimal() and len(day) <= 2:
            month = month if 1 <= month <= 12 else min(12, max(1, int(day)))
            return Point(int(years[place + 4].least), month, place, place + 5)
    return None


def _last_year(words: Words, place: int, at: datetime) -> Point | None:
    phrase = f"{words[place].text} {text_at(words, place + 1)}"
    if {text_at(words, place + 2), text_at(words, place + 3)} & MONTHS.keys():
        return None
    if phrase == "last year" and place and words[place - 1].text in (*SINCE, *STOPS):
        return Point(at.year - 1, 0, place, place + 2)
    if phrase == "last month" and _is_dated(words, place):
        return Point(at.year - (at.month == 1), (at.month - 2) % 12 + 1, place, place + 2)
    begins = " ".join(w.text for w in words[max(0, place - 2) : place]) in (
        "start of",
        "beginning of",
    )
    since = place > 0 and words[place - 1].text in SINCE
    if phrase == "this year" and (since or (begins and _is_dated(words, place))):
        return Point(at.year, 1, place, place + 2)
    return None


def _century(text: str, at: datetime) -> int:
    if not text.isdecimal():
        return at.year
    year = at.year // 100 * 100 + int(text)
    return year if year <= at.year else year - 100


def text_at(words: Words, place: int) -> str:
    """The word at this place, or nothing."""
    return words[place].text if 0 <= place < len(words) else ""
