"""How people name days, pattern by pattern: "1 May", "5/1/27", "in two weeks", "next Monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import (
    DAY,
    Stretch,
    When,
    day_of,
    in_a_year,
    months_of,
    moved,
    part_of,
    week_of,
)
from screening.dialogue.reading.time_words import MONTHS


class Told(NamedTuple):
    """A stretch of days at characters `start` up to `end`; `others` are further ways to read it."""

    stretch: Stretch
    certainty: float
    start: int
    end: int
    others: tuple[Stretch, ...] = ()


class Now(NamedTuple):
    """The day it is, and on which side of it the answer should lie."""

    today: date
    when: When


def told_in(text: str, now: Now) -> list[Told]:
    """What is said of days, in order; what a closer pattern has read is not read again."""
    found: list[Told] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            taken = any(match.start() < t.end and t.start < match.end() for t in found)
            one = None if taken else read(match, now)
            if one is not None:
                found.append(one)
    return sorted(found, key=lambda told: told.start)


def _at(match: re.Match[str], stretch: Stretch | None, certainty: float) -> Told | None:
    if stretch is None:
        return None
    return Told(stretch, certainty, match.start(), match.end())


def _iso(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001 - one shape for all
    year, month, day = (int(group) for group in match.groups())
    return _at(match, day_of(year, month, day), sure.UNMISTAKABLE)


def _in_figures(match: re.Match[str], now: Now) -> Told | None:
    """5/1/27, 01.05.2027: with dots the day comes first, else either may."""
    first, sign, second, written = match.groups()
    year = _century(written, now)
    month_first = day_of(year, int(first), int(second))
    day_first = day_of(year, int(second), int(first))
    return _either_way(match, sign, month_first, day_first, sure.UNMISTAKABLE)


def _in_short_figures(match: re.Match[str], now: Now) -> Told | None:
    first, sign, second = int(match[1]), match[2], int(match[3])
    month_first = in_a_year(lambda year: day_of(year, first, second), now.when, now.today)
    day_first = in_a_year(lambda year: day_of(year, second, first), now.when, now.today)
    one, other = (found[0] if found else None for found in (month_first, day_first))
    return _either_way(match, sign, one, other, sure.LIKELY)


def _either_way(
    match: re.Match[str],
    sign: str,
    month_first: Stretch | None,
    day_first: Stretch | None,
    certainty: float,
) -> Told | None:
    if sign == "." and day_first is not None:
        return _at(match, day_first, certainty)
    if month_first is None or day_first is None or month_first == day_first:
        return _at(match, month_first or day_first, certainty)
    return Told(month_first, sure.CONFIRM, match.start(), match.end(), (day_first,))


def _month_in_figures(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001
    month = int(match[1])
    if not 1 <= month <= 12:
        return None
    return _at(match, months_of(int(match[2]), month, month), sure.PLAIN)


def _named_day(match: re.Match[str], now: Now) -> Told | None:
    month, day = MONTHS[match["month"]], _ordinal(match["day"])
    if match["month"] == "may" and re.search(
        r"\b(?:i|we|you|it)\s$", match.string[: match.start()]
    ):
        return None
    groups = match.groupdict()
    last = int(groups["last"]) if groups.get("last") else day

    def in_year(year: int) -> Stretch | None:
        one, two = day_of(year, month, day), day_of(year, month, last)
        return Stretch(one.earliest, two.latest) if one and two and day <= last else None

    return _in_year(match, in_year, now)


def _named_month(match: re.Match[str], now: Now) -> Told | None:
    lead = match.string[: match.start()].rstrip()
    if match["month"] in say.EVERYDAY and not _is_month(match, lead):
        return None
    month = MONTHS[match["month"]]

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, month, month)
        return part_of(whole, match["part"]) if whole else None

    told = _in_year(match, in_year, _led(lead, now))
    no_such_day = re.search(r"\d(?:st|nd|rd|th)?(?: of)?$", lead)
    return told._replace(certainty=sure.CONFIRM) if told and no_such_day else told


def _is_month(match: re.Match[str], lead: str) -> bool:
    """Whether "may" or "march" is meant as a month."""
    if match["part"] or match["year"] or re.search(_CUE, lead):
        return True
    tail = match.string[match.end() :]
    return not lead and bool(re.fullmatch(r"\W*", tail) or re.match(say.JOIN + say.MONTH, tail))


_CUE = (
    r"\b(?:in|by|from|until|till|since|of|during|before|after|around|about|next|this|last|for|"
    r"starting|or|to|and|coming|through|earliest)$|-$"
)


def _led(lead: str, now: Now) -> Now:
    """ "Last May" lies behind us, whatever was asked; "next May" ahead."""
    if re.search(r"\b(?:last|past|this past)$", lead):
        return now._replace(when="past")
    return now._replace(when="future") if re.search(r"\b(?:next|coming)$", lead) else now


def _in_year(
    match: re.Match[str], in_year: Callable[[int], Stretch | None], now: Now
) -> Told | None:
    written = match["year"]
    if written:
        return _at(match, in_year(_year(written, now)), _sure_of(written))
    found = in_a_year(in_year, now.when, now.today)
    if found is None:
        return None
    stretch, others = found
    certainty = sure.CONFIRM if others else sure.SAID_BACK
    return Told(stretch, certainty, match.start(), match.end(), tuple(others))


def _sure_of(written: str) -> float:
    return sure.UNMISTAKABLE if written.isdigit() else sure.PLAIN


def _quarter(match: re.Match[str], now: Now) -> Told | None:
    said = match["number"] or match["ordinal"] or match["after"]
    number = 4 if said == "last" else _ordinal(said)
    if not 1 <= number <= 4:
        return None

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, number * 3 - 2, number * 3)
        return part_of(whole, match["part"]) if whole else None

    return _in_year(match, in_year, now)


def _season(match: re.Match[str], now: Now) -> Told | None:
    first, last = say.SEASONS[match["season"]]
    lead = match.string[: match.start()].rstrip()
    if not (match["part"] or match["year"] or re.search(_CUE + r"|\bthe$", lead) or not lead):
        return None

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, first, last)
        return part_of(whole, match["part"]) if whole else None

    told = _in_year(match, in_year, _led(lead, now))
    return told._replace(certainty=min(told.certainty, sure.SAID_BACK)) if told else None


def _relative(match: re.Match[str], now: Now) -> Told | None:
    """Next week, this month, the end of the year."""
    which, unit = match["which"] or "", match["unit"]
    if which in ("", "the", "of the") and not match["part"]:
        return None
    step = _STEPS.get(which.split()[-1] if which else "", 0)
    step += bool(match["further"])
    whole = _unit_around(unit, now.today, step)
    if whole is None:
        return None
    stretch = part_of(whole, match["part"])
    if step == 0 and stretch.end < now.today and now.when == "future":
        # "The beginning of the year", where it is behind us and the answer lies ahead.
        coming = _unit_around(unit, now.today, 1)
        stretch = part_of(coming, match["part"]) if coming else stretch
    if step == 0 and match["part"] is None and now.when != "past":
        stretch = Stretch(max(now.today, stretch.earliest), stretch.latest)
    return _at(match, stretch, sure.SAID_BACK)


def _first_of(match: re.Match[str], now: Now) -> Told | None:
    """ "The first of the year", "first day of next month": the nearest on the right side."""
    which, unit = match["which"] or "", match["unit"]
    steps = {"next": 1, "coming": 1, "following": 1, "new": 1, "this": 0, "last": -1}
    this, next_one = (_unit_around(unit, now.today, step) for step in (0, 1))
    if this is None or next_one is None:
        return None
    ahead = now.when == "future" or (
        now.when != "past" and next_one.earliest - now.today < now.today - this.earliest
    )
    later = this.earliest < now.today and ahead
    whole = _unit_around(unit, now.today, steps[which] if which else int(later))
    return _at(match, Stretch(whole.earliest, whole.earliest), sure.SAID_BACK) if whole else None


_STEPS = {"next": 1, "coming": 1, "following": 1, "last": -1, "past": -1}


def _unit_around(unit: str, today: date, step: int) -> Stretch | None:
    if unit == "week":
        return week_of(today + step * 7 * DAY)
    if unit == "month":
        return months_of(today.year, today.month + step, today.month + step)
    if unit == "quarter":
        first = (today.month - 1) // 3 * 3 + 1 + 3 * step
        return months_of(today.year, first, first + 2)
    return months_of(today.year + step, 1, 12)


def _ahead(match: re.Match[str], now: Now) -> Told | None:
    """In two weeks, within a month, after my notice period of 3 months."""
    least, most = _span_of(match, now, 1)
    how = match.groupdict().get("how") or ""
    if how.startswith("within"):
        return _at(match, Stretch(now.today, most), sure.SAID_BACK)
    if how.startswith("after") or "notice" in match.group():
        return _at(match, Stretch(least, None), sure.SAID_BACK)
    return _at(match, Stretch(least, most), sure.SAID_BACK)


def _needed(match: re.Match[str], now: Now) -> Told | None:
    """ "I need a month", "I have to give 4 weeks": free from then on."""
    return _at(match, Stretch(_span_of(match, now, 1)[0], None), sure.SAID_BACK)


def _length_alone(match: re.Match[str], now: Now) -> Told | None:
    """ "3 weeks": that long from now, or ago."""
    if now.when == "any":
        return None
    least, most = _span_of(match, now, 1 if now.when == "future" else -1)
    return _at(match, Stretch(min(least, most), max(least, most)), sure.LIKELY)


def _ago(match: re.Match[str], now: Now) -> Told | None:
    least, most = _span_of(match, now, -1)
    return _at(match, Stretch(most, least), sure.SAID_BACK)


def _span_of(match: re.Match[str], now: Now, sign: int) -> tuple[date, date]:
    groups = match.groupdict()
    least = _count(groups["least"])
    most = _count(groups["most"]) if groups.get("most") else least
    ends = (least[0], max(least[1], most[1]))
    return _moved(now.today, sign * ends[0], groups["unit"]), _moved(
        now.today, sign * ends[1], groups["unit"]
    )


def _moved(day: date, count: float, unit: str) -> date:
    if unit.startswith(("mo", "mt")):
        whole = moved(day, int(count))
        return whole if count == int(count) else whole + timedelta(days=15 if count > 0 else -15)
    if unit.startswith("y"):
        return moved(day, int(count * 12))
    days = {"w": 7, "f": 14}.get(unit[0], 1)
    return day + timedelta(days=round(count * days))


def _count(written: str) -> tuple[float, float]:
    return (float(written), float(written)) if written.isdigit() else say.COUNTS[written]


def _near(match: re.Match[str], now: Now) -> Told | None:
    days = {
        "day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "tomorow": 1,
        "tmrw": 1,
        "day after tomorrow": 2,
    }[match[1]]
    day = now.today + days * DAY
    return _at(match, Stretch(day, day), sure.PLAIN)


def _at_once(match: re.Match[str], now: Now) -> Told | None:
    if match.group() == "whenever" and now.when == "past":
        return None
    loose = match.group() in ("now", "right now") and len(match.string.split()) > 6
    certainty = sure.CONFIRM if loose else sure.SAID_BACK
    latest = now.today if now.when == "past" else None
    return _at(match, Stretch(now.today, latest), certainty)


def _weekday(match: re.Match[str], now: Now) -> Told | None:
    which, name = match["which"], match["name"]
    if not name.endswith("day") and not which:
        return None
    behind = which in ("last", "past") or (now.when == "past" and which != "next")
    ahead = (say.WEEKDAYS[name] - now.today.weekday()) % 7 or 7
    day = now.today + (ahead - 7 if behind else ahead) * DAY
    if behind and day == now.today:
        day -= 7 * DAY
    if which == "next" and ahead < 7 - now.today.weekday():
        later = Stretch(day + 7 * DAY, day + 7 * DAY)
        return Told(later, sure.CONFIRM, match.start(), match.end(), (Stretch(day, day),))
    return _at(match, Stretch(day, day), sure.SAID_BACK)


def _whole_year(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001
    alone = match.group("year") == match.string.strip(" .!?")
    if not match["cue"] and not match["part"] and not alone:
        return None
    whole = months_of(int(match["year"]), 1, 12)
    return _at(match, part_of(whole, match["part"]) if whole else None, sure.PLAIN)


def _day_alone(match: re.Match[str], now: Now) -> Told | None:
    day = _ordinal(match["day"])
    back, on = (-2, 1) if now.when == "past" else (0, 14)
    days = [
        found
        for month in range(now.today.month + back, now.today.month + on)
        if (first := months_of(now.today.year, month, month))
        and (found := day_of(first.earliest.year, first.earliest.month, day))
    ]
    fitting = [
        s for s in days if (s.end <= now.today if now.when == "past" else s.end >= now.today)
    ]
    if not fitting:
        return None
    return _at(match, fitting[-1] if now.when == "past" else fitting[0], sure.LIKELY)


def _holiday(match: re.Match[str], now: Now) -> Told | None:
    month, day = (12, 25) if match.group().startswith(("christmas", "xmas")) else (1, 1)
    found = in_a_year(lambda year: day_of(year, month, day), now.when, now.today)
    return _at(match, found[0], sure.SAID_BACK) if found else None


def _ordinal(said: str) -> int:
    figures = re.match(r"\d+", said)
    return int(figures.group()) if figures else say.ORDINALS[said]


def _year(written: str, now: Now) -> int:
    if written.endswith("year"):
        return now.today.year + {"next": 1, "last": -1}.get(written.split()[0], 0)
    return _century(written.lstrip("'"), now)


def _century(written: str, now: Now) -> int:
    if len(written) == 4:
        return int(written)
    year = now.today.year // 100 * 100 + int(written)
    latest = now.today.year + (0 if now.when == "past" else 50 if now.when == "future" else 20)
    return year if year <= latest else year - 100


_CLEAR = r"(?<![\w.,/$€£+-])"
_WRITTEN = (
    (_CLEAR + r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])", _iso),
    (_CLEAR + r"(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])", _in_figures),
    (_CLEAR + r"(\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/-])", _month_in_figures),
    (_CLEAR + r"(?!24/7|1/2|3/4)(\d{1,2})(/)(\d{1,2})(?![\d/%.-])", _in_short_figures),
    (_CLEAR + r"(\d{1,2})(\.)(\d{1,2})\.(?!\d)", _in_short_figures),
)
_UP_TO = r" ?(?:-|to|until|till) ?"
_NAMED = (
    (rf"\b{say.DAY}{_UP_TO}{say.LAST_DAY} (?:of )?{say.MONTH}{say.WHOSE_YEAR}", _named_day),
    (rf"\b{say.MONTH} {say.DAY}{_UP_TO}{say.LAST_DAY}{say.WHOSE_YEAR}", _named_day),
    (rf"\b{say.DAY}(?: day)?[ -]?(?:of )?{say.MONTH}-?{say.WHOSE_YEAR}", _named_day),
    (
        rf"\b{say.MONTH} ?(?:the )?{say.DAY}(?! ?(?:years|yrs|months|weeks|days|%))"
        rf"{say.WHOSE_YEAR}",
        _named_day,
    ),
    (rf"\b{say.PART}\b{say.MONTH}{say.WHOSE_YEAR}", _named_month),
    (
        rf"\b{say.PART}\b(?:q ?(?P<number>[1-4])|(?P<ordinal>first|second|third|fourth|last|"
        rf"1st|2nd|3rd|4th) quarter|quarter (?P<after>[1-4]))\b{say.WHOSE_YEAR}",
        _quarter,
    ),
    (
        rf"\b{say.PART}\b(?P<season>spring|summer|fall|autumn|winter)\b{say.WHOSE_YEAR}",
        _season,
    ),
)
_NOTICE = r"\bnotice(?: period)?(?: is| of| would be| for|:|,)? "
_FROM_NOW = (
    r" ?(?:from (?:now|today)|notice\b|ahead|out\b|after "
    r"(?:an?|the|my|your|signing|getting|i|we|you|resigning|that)\b)"
)
_NEEDED = r" ?(?:notice|before|first|to (?:finish|wrap|leave|hand)|\W*$)"
_RECKONED = (
    (
        r"\b(?:the )?(?:very )?(?:first|1st)(?: day)? of (?:the )?"
        r"(?:(?P<which>next|coming|following|new|this|last) )?(?P<unit>week|month|quarter|year)\b",
        _first_of,
    ),
    (
        rf"\b{say.PART}\b(?:(?P<which>next|this|the coming|the following|the next|the last|"
        r"the past|coming|following|last|past|of the|the|this coming|this current) )?"
        r"(?P<unit>week|month|quarter|year)\b(?P<further> after next)?(?! and| ago|s\b|'s)",
        _relative,
    ),
    (rf"\b{say.COUNT}{say.MOST}{say.SPAN} (?:ago|back)\b", _ago),
    (_NOTICE + say.AMOUNT + say.SPAN, _ahead),
    (rf"\b{say.COUNT}{say.MOST}{say.SPAN}{_FROM_NOW}", _ahead),
    (
        rf"\b(?P<how>in|within|after|within the next|over the next) {say.AMOUNT}{say.SPAN}",
        _ahead,
    ),
    (
        rf"\b(?:give(?: me)?|need|require|have|got|serve|work out) "
        rf"{say.AMOUNT}{say.SPAN}(?={_NEEDED})",
        _needed,
    ),
    (
        r"\b(day before yesterday|day after tomorrow|yesterday|today|tonight|tomorrow|"
        r"tomorow|tmrw)\b",
        _near,
    ),
    (say.AT_ONCE, _at_once),
)
_WEEKDAY = "|".join(sorted(say.WEEKDAYS, key=len, reverse=True))
_LOOSE = (
    (
        rf"\b(?:(?P<which>next|this|last|coming|on|by|from|past|until) )?(?P<name>{_WEEKDAY})\b",
        _weekday,
    ),
    (r"\b(?:christmas|xmas|new year's|new years|the new year)\b", _holiday),
    (
        say.PART
        + r"(?P<cue>\b(?:in|since|year|of|from|until|by|around|about|during|back in) )?"
        + r"(?<![\d.,/$€£+-])(?P<year>(?:19|20)\d\d)(?![\d.,/%-])",
        _whole_year,
    ),
    (rf"^\W*{say.AMOUNT}{say.SPAN}\W*$", _length_alone),
    (r"\b(?:the )(?P<day>\d{1,2}(?:st|nd|rd|th))\b", _day_alone),
)
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Now], Told | None]], ...] = tuple(
    (re.compile(pattern), read) for pattern, read in (*_WRITTEN, *_NAMED, *_RECKONED, *_LOOSE)
)
"""What is read first is not read again by what comes after it."""
