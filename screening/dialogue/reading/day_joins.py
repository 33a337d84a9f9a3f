"""Days that mean another day beside what else is told: "the Monday after that", "the 3rd"."""

import re
from collections.abc import Sequence

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import DAY, Stretch, day_of, months_of, week_of
from screening.dialogue.reading.day_dates import nearest_number, ordinal
from screening.dialogue.reading.day_lengths import reach
from screening.dialogue.reading.told_days import Length, Now, Told

_AFTER = r"\s*\b(?:after|following|past|from)(?: the| my| that)?\s*"
_AFTER_THAT = (
    r"\s*\b(?:(?:after|following|from) (?:that|this|then|it)\b|(?:after|following)(?=\W*$|[.;!?]))"
)
_OF = r"\s*(?:,|of|in|from)?(?: the)?(?: month of)?\s*"
_BESIDE = (
    r",?\s*(?:the|on|on the|so|ie|i\.e\.|that is|which is|meaning|the date is|=|-|\()?\s*(?:the )?"
)
_A_WEEKDAY = r",?\s*\(?(?:a |on a |which is a |it's a |it is a |that's a |this is a )?"
_IN_THE_WEEK = r",?\s*(?:on|maybe|probably|perhaps|like|say|ideally)?\s*(?:the )?"
_WHICH = r"\b(?:the )?(?:very )?(?P<which>first|1st|second|2nd|third|3rd|fourth|4th|last)\s*$"
_LEAD = re.compile(
    r"(?P<week>\bweek (?:of|starting|beginning|commencing)(?: on)?(?: the)?\s*$)|"
    r"\b(?<!any )(?:the )?(?:(?P<which>first|1st|second|2nd|third|3rd|last|next|very next) )?"
    r"(?:(?P<kind>business|working|work|week) ?)?(?P<unit>day|week|month)"
    r" (?:of|in|after|following|from|right after)(?: the)?\s*$"
)
_JOINED_BY = 25
"""Letters between two things told that may still belong together."""


def joined(text: str, told: Sequence[Told], now: Now) -> list[Told]:
    """What is told, with what belongs together made one."""
    found: list[Told] = []
    for one in told:
        before = found[-1] if found else None
        one = _led(text, _numbered(text, one, before, now), before)
        one = _after_that(text, one, before)
        both = _both(text, before, one) if before else None
        if both is not None:
            found[-1] = both
            _follow(text, found, one)
        else:
            found.append(one)
    return found


def _follow(text: str, found: list[Told], week: Told) -> None:
    """ "Tuesday or Wednesday next week": the first of them is in that week, too."""
    if len(found) < 2 or found[-2].kind != "weekday" or _days(week) != 6:
        return
    if re.fullmatch(say.JOIN, text[found[-2].end : found[-1].start]):
        day = week.stretch.earliest + found[-2].number * DAY
        found[-2] = found[-2]._replace(stretch=Stretch(day, day))


def _days(one: Told) -> int:
    return (one.stretch.end - one.stretch.earliest).days


def _numbered(text: str, one: Told, before: Told | None, now: Now) -> Told:
    """ "Dec 1, no, the 3rd": of the month that was spoken of, or the next that has it."""
    if one.kind != "number" or before is None or now.when == "past":
        return one
    if before.kind in ("at_once", "length", "weekday") or before.stretch.end < now.today:
        return one
    start = before.stretch.earliest
    gap = text[before.end : one.start]
    turned = re.search(r"\b(?:no|sorry|wait|actually|mean|rather|better|or|make)\b", gap)
    same = day_of(start.year, start.month, one.number)
    if same and turned and len(gap) < 60 and same.earliest >= now.today:
        return one._replace(stretch=same)
    found = nearest_number(one.number, Now(start, "future"))
    return one._replace(stretch=found) if found else one


def _led(text: str, one: Told, before: Told | None) -> Told:
    """ "The week of the 7th", "the day after Christmas", "the first working day of January"."""
    first = max(before.end if before else 0, one.start - 50)
    lead = _LEAD.search(text[first : one.start])
    if lead is None or one.stretch.latest is None or one.kind in ("at_once", "length"):
        return one
    start = first + lead.start()
    if lead["week"]:
        return one._replace(stretch=week_of(one.stretch.earliest), start=start, kind="days")
    follows = " of" not in lead.group() and " in" not in lead.group()
    stretch = _unit_at(lead, one.stretch, follows=follows)
    return one._replace(stretch=stretch, start=start, kind="days")


def _unit_at(lead: re.Match[str], stretch: Stretch, *, follows: bool) -> Stretch:
    which = (
        ordinal(lead["which"])
        if lead["which"] in say.ORDINALS or (lead["which"] or "x")[0].isdecimal()
        else 1
    )
    latest = stretch.end
    if lead["unit"] == "week":
        monday = latest + (7 - latest.weekday()) * DAY if follows else stretch.earliest
        start = monday + 7 * (which - 1) * DAY
        return Stretch(start, start + 6 * DAY)
    if lead["unit"] == "month":
        return months_of(latest.year, latest.month + 1, latest.month + 1) or stretch
    if lead["which"] == "last":
        day, step = latest, -DAY
    else:
        day, step = (latest + DAY if follows else stretch.earliest), DAY
    left = which - 1
    while (lead["kind"] and day.weekday() > 4) or left:
        left -= not (lead["kind"] and day.weekday() > 4)
        day += step
    return Stretch(day, day)


def _after_that(text: str, one: Told, before: Told | None) -> Told:
    """ "The exam is on Jan 9, I start the Monday after that"."""
    tail = re.match(_AFTER_THAT, text[one.end : one.end + 30])
    if tail is None or before is None or before.stretch.latest is None:
        return one
    end = one.end + tail.end()
    if one.kind == "weekday":
        return one._replace(stretch=_weekday_after(one.number, before.stretch), end=end)
    if one.length is not None:
        return one._replace(stretch=_later(one.length, before.stretch), end=end)
    return one


def _both(text: str, before: Told, one: Told) -> Told | None:
    gap = text[before.end : one.start]
    if len(gap) > _JOINED_BY:
        return None
    if before.kind == "weekday":
        return _weekday_with(text, before, one, gap)
    if one.kind == "weekday" and before.kind == "days" and _days(before) == 6:
        day = before.stretch.earliest + one.number * DAY
        is_in = day <= before.stretch.end and re.fullmatch(_IN_THE_WEEK, gap)
        return before._replace(stretch=Stretch(day, day), end=one.end) if is_in else None
    if one.kind == "weekday" and before.kind != "length" and re.fullmatch(_A_WEEKDAY, gap):
        same = before.stretch == Stretch(before.stretch.earliest, before.stretch.earliest)
        if same and before.stretch.earliest.weekday() == one.number:
            return before._replace(end=one.end)
    if before.length is not None and one.stretch.latest is not None and one.kind != "length":
        return _length_with(text, before, one, gap)
    return None


def _weekday_with(text: str, before: Told, one: Told, gap: str) -> Told | None:
    lead = re.search(_WHICH, text[max(0, before.start - 20) : before.start])
    said = text[before.start : before.end]
    which = lead["which"] if lead else "last" if said.startswith("last ") else ""
    start = before.start - (len(lead.group()) if lead else 0)
    latest = one.stretch.latest
    if re.fullmatch(_AFTER, gap) and latest is not None:
        return one._replace(
            stretch=_weekday_after(before.number, one.stretch), start=start, kind="days"
        )
    if latest is None:
        return None
    if latest - one.stretch.earliest >= 5 * DAY:
        if not re.fullmatch(_OF, gap):
            return None
        return _nth(before, one, which, start)
    if one.kind == "number" and re.fullmatch(_BESIDE, gap):
        return _dated(before, one, start)
    if one.kind == "days" and latest == one.stretch.earliest and re.fullmatch(_BESIDE, gap):
        right = latest.weekday() == before.number
        certainty = one.certainty if right else min(one.certainty, sure.CONFIRM)
        options = [one.stretch, *one.others]
        chosen = next((s for s in options if s.earliest.weekday() == before.number), one.stretch)
        certainty = sure.PLAIN if chosen.earliest.weekday() == before.number else certainty
        return one._replace(stretch=chosen, certainty=certainty, start=start, others=())
    return None


def _dated(before: Told, one: Told, start: int) -> Told:
    """ "Monday the 14th": the next 14th that is a Monday."""
    first = one.stretch.earliest
    days = [
        found
        for month in range(first.month, first.month + 4)
        if (whole := months_of(first.year, month, month))
        and (found := day_of(whole.earliest.year, whole.earliest.month, one.number))
    ]
    fits = [day for day in days if day.earliest.weekday() == before.number]
    if not fits:
        return one._replace(start=start, certainty=sure.CONFIRM)
    certainty = sure.SAID_BACK if fits[0] == days[0] else sure.LIKELY
    return one._replace(stretch=fits[0], start=start, certainty=certainty, kind="days")


def _nth(before: Told, one: Told, which: str, start: int) -> Told | None:
    """ "The first Monday of January", "the last Friday in May"."""
    first, latest = one.stretch.earliest, one.stretch.end
    if which == "last":
        day = latest - ((latest.weekday() - before.number) % 7) * DAY
    else:
        place = ordinal(which) if which else 1
        day = first + ((before.number - first.weekday()) % 7 + 7 * (place - 1)) * DAY
    one_week = latest - first < 7 * DAY
    certainty = sure.SAID_BACK if which or one_week else sure.CONFIRM
    if day > latest:
        return None
    return Told(Stretch(day, day), min(certainty, one.certainty), start, one.end)


def _length_with(text: str, before: Told, one: Told, gap: str) -> Told | None:
    """ "A week after Thanksgiving", "two weeks from Monday"."""
    if re.match(r"(?:from|past) ", text[one.start : one.end]):
        gap += text[one.start :].split(" ", 1)[0]  # "from Monday" is told as one
    said = text[before.start : before.end] + gap
    ended = re.search(r"\b(?:after|following|from|past)(?: the| my)?\s*$", said)
    if before.length is None or not ended or not re.fullmatch(r"\s*(?:\w+)?(?: the| my)?\s*", gap):
        return None
    stretch = _later(before.length, one.stretch)
    return Told(stretch, min(before.certainty, one.certainty), before.start, one.end)


def _later(length: Length, stretch: Stretch) -> Stretch:
    least, most = reach(stretch.end, length)
    return Stretch(least, most)


def _weekday_after(weekday: int, stretch: Stretch) -> Stretch:
    day = stretch.end + ((weekday - stretch.end.weekday()) % 7 or 7) * DAY
    return Stretch(day, day)
