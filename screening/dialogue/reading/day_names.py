"""Days by their name or place: "tomorrow", "next Monday", "the end of the month", "Christmas"."""

import re
from datetime import date

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import (
    DAY,
    Stretch,
    day_of,
    in_a_year,
    months_of,
    part_of,
    week_of,
)
from screening.dialogue.reading.day_dates import ordinal
from screening.dialogue.reading.holidays import holiday
from screening.dialogue.reading.told_days import Now, Told, compiled, told_at


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
    return told_at(match, stretch, sure.SAID_BACK)


def _later_this(match: re.Match[str], now: Now) -> Told | None:
    """ "Later this week", "the rest of the month", "eom"."""
    unit = {"w": "week", "m": "month", "y": "year"}[(match["unit"] or match["short"])[0]]
    whole = _unit_around(unit, now.today, 0)
    if whole is None:
        return None
    if match["short"]:
        return told_at(match, part_of(whole, "end"), sure.SAID_BACK)
    return told_at(match, Stretch(now.today + DAY, whole.latest), sure.SAID_BACK)


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
    if whole is None:
        return None
    return told_at(match, Stretch(whole.earliest, whole.earliest), sure.SAID_BACK)


def _day_of_month(match: re.Match[str], now: Now) -> Told | None:
    """ "The 15th of next month"."""
    step = 0 if match["which"] == "this" else 1
    whole = _unit_around("month", now.today, step)
    number = ordinal(match["day"])
    found = day_of(whole.earliest.year, whole.earliest.month, number) if whole else None
    return told_at(match, found, sure.SAID_BACK)


_STEPS = {"next": 1, "coming": 1, "following": 1, "upcoming": 1, "last": -1, "past": -1, "new": 1}


def _unit_around(unit: str, today: date, step: int) -> Stretch | None:
    if unit == "week":
        return week_of(today + step * 7 * DAY)
    if unit == "weekend":
        week = week_of(today + step * 7 * DAY)
        return Stretch(week.earliest + 5 * DAY, week.latest)
    if unit == "month":
        return months_of(today.year, today.month + step, today.month + step)
    if unit == "quarter":
        first = (today.month - 1) // 3 * 3 + 1 + 3 * step
        return months_of(today.year, first, first + 2)
    return months_of(today.year + step, 1, 12)


def _near(match: re.Match[str], now: Now) -> Told | None:
    said = re.sub(r"\s+", " ", match[1])
    days = (
        -2 if "before" in said else 2 if "after" in said or said == "overmorrow" else say.NEAR[said]
    )
    day = now.today + days * DAY
    return told_at(match, Stretch(day, day), sure.PLAIN)


def _after_next(match: re.Match[str], now: Now) -> Told | None:
    """ "The week after next"."""
    whole = _unit_around(match["unit"], now.today, 2)
    return told_at(match, whole, sure.SAID_BACK) if whole else None


def _at_once(match: re.Match[str], now: Now) -> Told | None:
    if match.group() == "whenever" and now.when == "past":
        return None
    loose = match.group() in ("now", "right now", "free", "open") and len(match.string.split()) > 6
    certainty = sure.CONFIRM if loose else sure.SAID_BACK
    latest = now.today if now.when == "past" else None
    free = bool(re.match(r"any|when|at (?:any|your)|ready|free|already", match.group()))
    stretch = Stretch(now.today, latest)
    return Told(stretch, certainty, match.start(), match.end(), kind="at_once", free=free)


def _weekday(match: re.Match[str], now: Now) -> Told | None:
    which, name = match["which"], match["name"]
    alone = len(match.string.split()) <= 3
    if which == "every" or re.search(r"\b(?:a|every|each)\s$", match.string[: match.start()]):
        return None
    if name in ("sat", "sun") and which not in _LEADS_A_DAY:
        return None
    joined = re.search(r"(?:\b(?:or|and|to)\s|[/-]\s?)$", match.string[: match.start()])
    if not (name.endswith("day") or which or alone or joined):
        return None
    number = say.WEEKDAYS[name]
    behind = which in ("last", "past") or (now.when == "past" and which != "next")
    ahead = (number - now.today.weekday()) % 7 or 7
    day = now.today + (ahead - 7 if behind else ahead) * DAY
    if behind and day == now.today:
        day -= 7 * DAY
    at = (match.start(), match.end())
    if match["further"]:
        after = Stretch(day + 7 * DAY, day + 7 * DAY)
        return Told(after, sure.SAID_BACK, *at)
    if which == "next" and ahead < 7 - now.today.weekday():
        later = Stretch(day + 7 * DAY, day + 7 * DAY)
        # Two days ahead nobody says "next" of it.
        certainty = sure.CONFIRM if ahead > 2 else sure.SAID_BACK
        return Told(later, certainty, *at, (Stretch(day, day),), "weekday", number)
    return Told(Stretch(day, day), sure.SAID_BACK, *at, kind="weekday", number=number)


def _holiday(match: re.Match[str], now: Now) -> Told | None:
    name = match["holiday"] and match["holiday"].replace("  ", " ")
    if re.search(r"\b(?:happy|merry|blessed|good)\s$", match.string[: match.start()]):
        return None
    if match["new"]:
        step = 0 if now.when == "past" else 1
        first = date(now.today.year + step, 1, 1)
        latest = first if step == 0 else None
        whole = months_of(first.year, 1, 12)
        if match["part"] and whole:
            part = match["part"].replace("early", "beginning")
            return told_at(match, part_of(whole, part), sure.SAID_BACK)
        return told_at(match, Stretch(first, latest), sure.SAID_BACK)
    found = in_a_year(lambda year: holiday(name, year), now.when, now.today)
    return told_at(match, found[0], sure.SAID_BACK) if found else None


_LEADS_A_DAY = ("next", "this", "last", "coming", "on", "by", "this coming", "following")
_WEEKDAY = "|".join(sorted(say.WEEKDAYS, key=len, reverse=True))
_WHICH = (
    r"next|this|the coming|the following|the next|the last|the past|coming|following|last|past|"
    r"of the|the|this coming|this current|upcoming|the upcoming|of"
)
NAMES = compiled(
    (
        r"\b(?:the )?(?:very )?(?:first|1st)(?: day)? of (?:the )?"
        r"(?:(?P<which>next|coming|following|new|this|last) )?(?P<unit>week|month|quarter|year)\b",
        _first_of,
    ),
    (
        r"\b(?:the )?(?P<day>\d{1,2}(?:st|nd|rd|th)) (?:of |in )?"
        r"(?P<which>next|this|the coming|the following|the next) month\b",
        _day_of_month,
    ),
    (
        r"\b(?:later (?:in )?(?:this|the)|the rest of (?:this|the)) (?P<unit>week|month|year)\b|"
        r"\b(?:by )?eo(?P<short>[my])\b",
        _later_this,
    ),
    (
        rf"\b{say.PART}\b(?:(?P<which>{_WHICH}) )?"
        r"(?P<unit>weekend|week|month|quarter|year)\b(?P<further> after next)?"
        r"(?! (?:and|ago|notice|after|following|of|from|before)\b|s\b|'s)",
        _relative,
    ),
    (r"\b(?:the )?(?P<unit>week|weekend|month|year) after next\b", _after_next),
    (
        r"\b((?:the )?day before yesterday|(?:the )?day after (?:tomorr?ow|tmrw|tmr)|"
        rf"overmorrow|{'|'.join(sorted(say.NEAR, key=len, reverse=True))})\b",
        _near,
    ),
    (
        rf"\b{say.PART}\b(?P<new>(?:in|into|with|for|from|after)? ?(?:the )?new year"
        r"(?!'s|s? (?:day|eve)))|"
        rf"(?P<holiday>{say.HOLIDAYS})\b",
        _holiday,
    ),
    (say.AT_ONCE, _at_once),
    (
        r"\b(?:(?P<which>next|this|last|coming|on|by|from|past|until|this coming|upcoming|"
        r"following|every) )?"
        rf"(?P<name>{_WEEKDAY})\b"
        r"(?P<further> (?:after next|week)\b(?! (?:week|month|of|day|from)))?",
        _weekday,
    ),
)
