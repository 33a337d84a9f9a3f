"""Numbers worked out from times: hours by days, or one every so many minutes for so many hours."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.reading import rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import amounts_of
from screening.dialogue.reading.counts import Count
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.rate_words import HOURS, Per
from screening.dialogue.reading.words import Words
from screening.dialogue.reading.working_week import FULL, Week, shares_of, spans_of_day, week_of

_MOST_HOURS = 80
_MINUTES = frozenset(names("minute minutes min mins"))
_HOURS = frozenset(names("hours hour hrs hr h"))
_DAY = 8


def hours_of_week(words: Words, counts: Sequence[Count]) -> Count | None:
    """Hours a week from days and their hours, or from "full time"."""
    week = week_of(words)
    if week is not None:
        return _checked(week, [c for c in counts if not week.first <= c.first < week.end])
    shares = shares_of(words)
    if not shares:
        return None
    share = shares[0]
    apart = [
        c
        for c in counts
        if c.least <= _MOST_HOURS and not share.first <= c.first < share.end and c.certainty > 0.5
    ]
    if not apart:
        said = [w.text for w in words]
        either = any(a == "part" and b in ("time", "-") for a, b in pairwise(said))
        plain = len({s.least for s in shares}) == 1 and not either
        certainty = share.certainty if plain else sure.CONFIRM
        return Count(share.least, share.most, certainty, share.first, share.end)
    one = apart[0]
    if len(apart) > 1 or share.least != FULL:
        return None
    if one.most is not None and one.least >= 35:
        return one._replace(certainty=sure.SAID_BACK) if one.least <= 45 else None
    most = one.least if one.most is None else one.most
    least = FULL if one.least == 0 else min(one.least, FULL)
    return Count(least, max(FULL, most), sure.SAID_BACK, share.first, max(share.end, one.end))


def _checked(week: Week, apart: Sequence[Count]) -> Count:
    """Less sure where another number of hours a week is told beside it."""
    count = Count(week.least, week.most, week.certainty, week.first, week.end)
    for other in apart:
        most = other.least if other.most is None else other.most
        agrees = other.least - 2 <= count.least and (count.most or 0) <= most + 2
        if other.rate == "week" and not agrees:
            return count._replace(certainty=sure.CONFIRM)
    return count


def timed_of(words: Words, counts: Sequence[Count], per: Per | None) -> Count | None:
    """ "10 an hour, 6 hours a day"; "one every five minutes for four hours"."""
    if per != "day" or len(words) > _MANY_WORDS:
        return None
    product = _of_each(words, counts)
    if product is not None:
        return product
    hours = _hours_told(words)
    hourly = [c for c in counts if c.rate == "hour"]
    if len(hourly) == 1 and hours is not None and len(counts) == 1:
        one, share = hourly[0], hours / HOURS["day"]
        most = None if one.most is None else round(one.most * share, 1)
        return one._replace(least=round(one.least * share, 1), most=most, certainty=sure.SAID_BACK)
    every = _every(words)
    if every is None:
        return None
    minutes, first, end = every
    before = [c for c in counts if c.first < first and first - c.end <= 4 and c.least <= 20]
    if any(c.certainty >= sure.SAID_BACK for c in counts if c not in before):
        return None
    number = (hours or _DAY) * 60 / minutes * (before[0].least if len(before) == 1 else 1)
    return Count(number, number, sure.SAID_BACK if hours else sure.CONFIRM, first, end)


_MANY_WORDS = 30


def _of_each(words: Words, counts: Sequence[Count]) -> Count | None:
    """ "6 firms a day, 3 people each"."""
    if len(counts) != 2:
        return None
    one, two = counts
    after = [w.text for w in words[two.end : two.end + 3]]
    before = [w.text for w in words[max(0, two.first - 2) : two.first]]
    each = {"each", "apiece"} & {*after[:2], *before}
    if not each or two.rate not in (None, one.rate) or one.most is None or two.most is None:
        return None
    if two.most > 20 or {"day", "week", "month", "hour"} & set(after):
        return None
    if one.named or one.kind or one.certainty <= sure.CONFIRM or one.rate is None:
        return None
    if any(w.text in ".;!?" for w in words[one.end : two.first]):
        return None
    least, most = one.least * two.least, one.most * two.most
    return Count(least, most, sure.SAID_BACK, one.first, two.end)


def _hours_told(words: Words) -> float | None:
    """How many hours a day, or in a shift."""
    for amount in amounts_of(words):
        place = amount.end + (amount.end < len(words) and words[amount.end].text == "-")
        text = words[place].text if place < len(words) else ""
        if text in _HOURS and amount.most is not None and 1 < amount.least <= 16:
            return (amount.least + amount.most) / 2
    clocked = spans_of_day(words)
    return clocked[0] if len(clocked) == 1 else None


def _every(words: Words) -> tuple[float, int, int] | None:
    """ "One every ten minutes": how many minutes, and where it is told."""
    for amount in amounts_of(words):
        text = words[amount.end].text if amount.end < len(words) else ""
        before = words[amount.first - 1].text if amount.first else ""
        if before in ("about", "like", "roughly", "~", "around") and amount.first > 1:
            before = words[amount.first - 2].text
        if text in ("hour", "hours") and before in ("every", "per") and 0 < amount.least <= 4:
            return amount.least * 60, amount.first - 1, amount.end + 1
        timed = text in _MINUTES and amount.most is not None
        if timed and before in ("every", "per", "in", "each") and amount.least > 0:
            minutes = (amount.least + (amount.most or 0)) / 2
            return minutes, max(0, amount.first - 1), amount.end + 1
    for place, word in enumerate(words[:-1]):
        if word.text in rate_words.LEADS - {"one", "the"} and words[place + 1].text in _MINUTES:
            return 1.0, place, place + 2
    return None
