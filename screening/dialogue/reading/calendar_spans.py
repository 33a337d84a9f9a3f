"""Stretches of the calendar: a month, a part of it, the year that is meant where none is said."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

When = Literal["past", "future", "any"]
DAY = timedelta(days=1)


class Stretch(NamedTuple):
    """The days from `earliest` to `latest`; `latest` is None where it stays open."""

    earliest: date
    latest: date | None

    @property
    def end(self) -> date:
        """The last day that is named."""
        return self.latest or self.earliest


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """One day, where the calendar has it."""
    if not (1 <= month <= 12 and 1900 <= year <= 2199):
        return None
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return Stretch(date(year, month, day), date(year, month, day))


def months_of(year: int, first: int, last: int) -> Stretch | None:
    """Whole months, counted from January of that year; beyond 12 they run into the next."""
    start = moved(date(year, 1, 1), first - 1) if 1900 <= year <= 2198 else None
    if start is None:
        return None
    return Stretch(start, moved(date(year, 1, 1), last) - DAY)


def moved(day: date, months: int) -> date:
    """The same day some months later, or the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_of(day: date) -> Stretch:
    """Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return Stretch(monday, monday + 6 * DAY)


def part_of(whole: Stretch, part: str | None) -> Stretch:
    """ "Mid", "early", "the end of": that part of a stretch."""
    if part is None or whole.latest is None:
        return whole
    days = (whole.latest - whole.earliest).days + 1
    third = 91 if days >= 300 else days // 3
    edge = 14 if days >= 300 else 15 if days >= 80 else 7 if days >= 27 else 2
    weeks = {
        f"{name} week": place
        for place, names in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth"))
        for name in names.split()
    }
    if part in weeks and days >= 27:
        start = whole.earliest + weeks[part] * 7 * DAY
        return Stretch(start, start + 6 * DAY)
    if part in ("mid", "middle", "halfway", "half way"):
        side = days // 3
        return Stretch(whole.earliest + side * DAY, whole.latest - side * DAY)
    if part in ("early", "earlier", "late"):
        edge = third
    if part.endswith(("half", " part")):
        edge = days // 2 + (days > 300)
    if part in ("late", "end") or part.startswith(("last", "latter", "second", "2nd half")):
        return Stretch(whole.latest - (edge - 1) * DAY, whole.latest)
    return Stretch(whole.earliest, whole.earliest + (edge - 1) * DAY)


def in_a_year(
    in_year: Callable[[int], Stretch | None], when: When, today: date
) -> tuple[Stretch, Sequence[Stretch]] | None:
    """What is said without its year: the one before or after today that is meant, and others."""
    near = [s for year in range(today.year - 4, today.year + 6) if (s := in_year(year))]
    past = [s for s in near if s.earliest <= today]
    coming = [s for s in near if s.end >= today]
    if when == "future" and coming:
        return coming[0], ()
    if when == "past" and past:
        return past[-1], ()
    if not coming or not past:
        return None
    ahead = (coming[0].earliest - today).days
    behind = (today - past[-1].end).days
    one, other = (coming[0], past[-1]) if ahead <= behind else (past[-1], coming[0])
    return one, (other,) if other != one and 2 * min(ahead, behind) > max(ahead, behind) else ()
