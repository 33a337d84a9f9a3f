"""Hours of a working week: full time, and days by the hours of each ("Mon to Fri, 9 to 2")."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, amounts_of
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import Words
from screening.dialogue.reading.working_days import (
    TO,
    UNITS,
    Days,
    days_of,
    is_every_other,
)

FULL = 40.0


class Week(NamedTuple):
    """Hours a week, told at words `first` up to `end`."""

    least: float
    most: float
    certainty: float
    first: int
    end: int


class _Hours(NamedTuple):
    least: float
    most: float
    first: int
    end: int


_HOURS = frozenset(names("hours hour hrs hr h hs"))
_IN_A_WEEK = frozenset(names("week wk weekly"))
_SHARES = Phrasebook(
    [
        *(
            (p, "40")
            for p in phrases("full time|fulltime|full-time|ft|f/t|a full position|full week")
        ),
        *((p, "20") for p in phrases("half time|halftime|half-time|half a position|half position")),
        *((p, "20") for p in phrases("a half time position|50 %|50 percent")),
        *(
            (p, "30")
            for p in phrases(
                "three quarter position|three quarters position|three quarter time|75 %|"
                "three quarters time|three quarter|3/4 position|75 percent|three quarters"
            )
        ),
        *((p, "32") for p in phrases("80 %|80 percent")),
        *((p, "24") for p in phrases("60 %|60 percent")),
    ]
)


def spans_of_day(words: Words) -> list[float]:
    """How long each stretch is that is plainly told by the clock."""
    return [
        span.least
        for span in _clocked(words)
        if span.least > 1
        and (
            (span.first and words[span.first - 1].text in ("from", "between"))
            or {":", "am", "pm", "noon"} & {w.text for w in words[span.first : span.end]}
        )
    ]


def shares_of(words: Words) -> list[Week]:
    """ "Full time", "half time", "a three quarter position": not where it is denied."""
    return [
        Week(float(m.tag), float(m.tag), sure.PLAIN, m.first, m.end)
        for m in _SHARES.find(words)
        if not _is_denied(words, m.first) and words[max(0, m.first - 2)].text != "of"
    ]


def _is_denied(words: Words, place: int) -> bool:
    for word in reversed(words[max(0, place - 4) : place]):
        if word.text in ".;!?\n":
            return False
        if word.text in _DENIALS:
            return True
    return False


_DENIALS = frozenset(names("not no isn't don't can't never nor"))


def week_of(words: Words) -> Week | None:
    """The hours that days and the hours of each come to; None where they aren't told so."""
    amounts = amounts_of(words)
    runs = _run_together(words, amounts)
    if runs is not None:
        return runs
    days = days_of(words, amounts)
    hours = _daily(words, amounts)
    if not days:
        return None
    several = len(days)
    days = _of_their_sentence(words, days, hours)
    pairs = [(d, _nearest(d, hours)) for d in days]
    if hours and any(h is None for _, h in pairs):
        return None
    if not hours and (plain := _plain_hours(words, amounts, days)) is not None:
        return plain
    told_hours = any(a.end < len(words) and words[a.end].text in _HOURS for a in amounts)
    if not hours and (told_hours or not all(d.full for d in days)):
        return None
    if len(days) > 1 and len(hours) == 1 and not is_every_other(words, days[-1]):
        last = days[-1]
        pairs = [(last, hours[0])] if _concludes(words, last) else pairs
    least = sum(d.least * (h.least if h else 8) for d, h in pairs)
    most = sum(d.most * (h.most if h else 8) for d, h in pairs)
    told: list[Days | _Hours] = [*days, *hours]
    certainty = sure.SAID_BACK if 0 < most <= 80 else sure.DOUBTFUL
    if len(days) < several or (not hours and not all(d.plainly for d in days)):
        certainty = min(certainty, sure.LIKELY)
    return Week(least, most, certainty, min(t.first for t in told), max(t.end for t in told))


def _of_their_sentence(words: Words, days: list[Days], hours: Sequence[_Hours]) -> list[Days]:
    """ "I did six days once. Four days of eight hours": those with their hours beside them."""

    def sentence(place: int) -> int:
        return sum(w.text in ".;!?\n" for w in words[:place])

    timed = {sentence(h.first) for h in hours}
    beside = [d for d in days if sentence(d.first) in timed]
    return beside or days


_TENS = {"eights": 8.0, "nines": 9.0, "tens": 10.0, "twelves": 12.0, "sixes": 6.0}


def _run_together(words: Words, amounts: Sequence[Amount]) -> Week | None:
    """ "Three 12s", "four tens", "5 8-hour shifts"."""
    for at, amount in enumerate(amounts):
        place = amount.end + (amount.end < len(words) and words[amount.end].text in ("x", "*"))
        after = words[place].text if place < len(words) else ""
        if not 1 <= amount.least <= 7 or amount.most is None:
            continue
        length, end = _TENS.get(after), place + 1
        two = amounts[at + 1] if at + 1 < len(amounts) else None
        if length is None and two is not None and two.first == place and two.least == two.most:
            hours = [w.text for w in words[two.end : two.end + 3] if w.text != "-"]
            crossed = place > amount.end and (two.end == len(words) or hours[0] in _HOURS | {")"})
            shifts = crossed or (
                hours[:1] and hours[0] in _HOURS and {"shifts", "days"} & set(hours)
            )
            if shifts or hours[:1] in (["s"], ["'s"], ["'"]):
                length, end = two.least, min(len(words), two.end + 1)
        if length is not None and 3 <= length <= 16:
            return Week(amount.least * length, amount.most * length, 0.8, amount.first, end)
    return None


def _plain_hours(words: Words, amounts: Sequence[Amount], days: Sequence[Days]) -> Week | None:
    """ "Monday to Thursday, 6 hours": surely of each day, but not said so."""
    told = [
        a
        for a in amounts
        if a.end < len(words) and words[a.end].text in _HOURS and a.most is not None
    ]
    weekly = any(w.text in ("week", "wk", "weekly") for w in words)
    if len(told) != 1 or len(days) > 1 or not 2 <= told[0].least <= 12:
        return None
    day, hour = days[0], told[0]
    weekly = weekly and not _IN_A_WEEK & {w.text for w in words[day.end : day.end + 3]}
    if weekly or day.most < 2:
        return None
    # Three days of eight hours in all would be hardly worth the way.
    plain = hour.least >= 6 and hour.least / day.most < 3
    times = words[hour.first - 1].text in ("x", "*", "times", "@") if hour.first else False
    first, end = min(day.first, hour.first), max(day.end, hour.end + 1)
    least, most = day.least * hour.least, day.most * (hour.most or 0)
    return Week(least, most, sure.SAID_BACK if times or plain else sure.LIKELY, first, end)


def _concludes(words: Words, days: Days) -> bool:
    return bool({"so", "makes"} & {w.text for w in words[max(0, days.first - 4) : days.first]})


def _nearest(days: Days, hours: Sequence[_Hours]) -> _Hours | None:
    def way(hour: _Hours) -> int:
        return hour.first - days.end if hour.first >= days.end else days.first - hour.end

    return min(hours, key=way, default=None)


def _daily(words: Words, amounts: Sequence[Amount]) -> list[_Hours]:
    found = _clocked(words)
    taken = {p for h in found for p in range(h.first, h.end)}
    for amount in amounts:
        if taken & set(range(amount.first, amount.end)) or amount.most is None:
            continue
        end = _of_a_day(words, amount)
        if end and 0 < amount.least <= amount.most <= 16:
            found.append(_Hours(amount.least, amount.most, amount.first, end))
    return sorted(found, key=lambda h: h.first)


def _of_a_day(words: Words, amount: Amount) -> int | None:
    """Where the hours end that a number tells of one day: "6 hours each", "8-hour days", "12s"."""
    before = [w.text for w in words[max(0, amount.first - 2) : amount.first]]
    place = amount.end
    after = [w.text for w in words[place : place + 5]]
    if after[:1] in (["s"], ["'s"], ["'"]) and words[place].glued and amount.least >= 4:
        return place + 1
    if after[:2] == ["each", "day"] or after[:1] == ["each"] or after[:2] == ["per", "day"]:
        return place + 1
    if after[:2] in (["a", "day"], ["per", "day"], ["/", "day"]):
        return place + 2
    if after[:1] == ["-"]:
        place, after = place + 1, after[1:]
    if not after or after[0] not in _HOURS:
        return None
    rest = after[1:]
    if rest[:1] in (["each"], ["daily"], ["apiece"]) or "each" in before or before[-1:] == ["of"]:
        return place + 1
    if rest[:1] in (["days"], ["shifts"], ["shift"]) or rest[:1] == ["day"]:
        return place + 2
    if rest[:1] and rest[0] in ("a", "per", "/", "every", "in", "each", "by", "the"):
        return place + 1 if rest[1:2] and rest[1] in ("day", "days", "shift", "night") else None
    return None


def _clocked(words: Words) -> list[_Hours]:
    """ "9 to 3", "from 8.30 until 1.30", "7am-12"."""
    found: list[_Hours] = []
    place = 0
    while place < len(words):
        start = _clock(words, place)
        if start is None or start[1] >= len(words) or words[start[1]].text not in TO:
            place += 1
            continue
        stop = _clock(words, start[1] + 1)
        if stop is None:
            place += 1
            continue
        length = stop[0] - start[0]
        length += 12 if length <= 0 else 0
        after = words[stop[1]].text if stop[1] < len(words) else ""
        if 1 <= length <= 14 and after not in _HOURS and after not in UNITS:
            found.append(_Hours(length, length, place, stop[1]))
        place = stop[1]
    return found


def _clock(words: Words, place: int) -> tuple[float, int] | None:
    """The time of day at this place, in hours, and where it ends."""
    if place >= len(words):
        return None
    text = words[place].text
    if text in ("noon", "midday"):
        return 12.0, place + 1
    hour, dot, minute = text.partition(".")
    if not hour.isdecimal() or len(hour) > 2:
        return None
    if dot and not (minute.isdecimal() and len(minute) == 2):
        return None
    time, end = float(hour) + (float(minute) / 60 if dot else 0), place + 1
    if end + 1 < len(words) and words[end].text == ":" and words[end + 1].text.isdecimal():
        time, end = time + float(words[end + 1].text) / 60, end + 2
    after = words[end].text if end < len(words) else ""
    if after in ("am", "pm", "a", "p") and (after in ("am", "pm") or words[end].glued):
        time, end = time + (12 if after[0] == "p" and time < 12 else 0), end + 1
    return (time, end) if time <= 24 else None
