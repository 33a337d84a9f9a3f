"""Stretches of time told by their dates: "since March 2019", "2015-2019", "Jan '20 to now"."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.points import SINCE, STOPS, TO, Point, points_of, text_at
from screening.dialogue.reading.time_words import MONTHS
from screening.dialogue.reading.words import Words


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
    apart: bool = False
    """Whether its two ends are told with more than "to" between them."""
    lasting: bool = False
    """Whether it lasts until now."""
    either: bool = False
    """Whether it may have begun a year before."""


_STARTED = frozenset(names("started began begun starting joined start hired beginning begin from"))


def stays_of(words: Words, at: datetime) -> list[Stay]:
    """The stretches of time that are given by dates, reckoned up to `at` where they last."""
    points = points_of(words, at)
    found = _months_alone(words)
    place = 0
    while place < len(points):
        pair = points[place : place + 2]
        stay = _pair(words, pair, at) or _since(words, points[place], at)
        if stay is not None:
            found.append(stay)
        place += 2 if stay and len(pair) == 2 and stay.end == pair[1].end else 1
    return sorted(found, key=lambda s: s.first)


def _months_alone(words: Words) -> list[Stay]:
    """ "June to August", without a year."""
    found: list[Stay] = []
    for place in range(len(words) - 2):
        one, two = MONTHS.get(words[place].text), MONTHS.get(words[place + 2].text)
        dated = any(
            w.is_number or w.text in ("'", "this", "last") for w in words[place + 3 : place + 6]
        )
        if one and two and words[place + 1].text in TO and not dated:
            months = (two - one) % 12
            found.append(Stay(months, months + 1, place, place + 3))
    return found


def _pair(words: Words, pair: Sequence[Point], at: datetime) -> Stay | None:
    if len(pair) < 2:
        return None
    one, two = pair
    between = [w.text for w in words[one.end : two.first]]
    one, two = _part_of_year(words, one), _part_of_year(words, two)
    joined = 1 <= len(between) <= 4 and all(
        w in TO or w in _PARTS or w in ("the", "about", "right", "of") for w in between
    )
    apart = not joined and len(between) <= _LONGEST_WAY and bool(STOPS & set(between[-6:]))
    if apart and (_BEGINS & set(between) or two.now):
        return None
    if not (joined or apart):
        return None
    if one.now or two.year * 12 + (two.month or 12) < one.year * 12 + (one.month or 1):
        return None
    first = (
        one.first - 1 if text_at(words, one.first - 1) in ("from", "between", *SINCE) else one.first
    )
    if two.now:
        least, most = _until(one, at)
    elif one.month and two.month:
        months = (two.year - one.year) * 12 + two.month - one.month
        least, most = months, months + 1
    else:
        years = two.year - one.year
        least, most = (years * 12, years * 12) if years else (1, 12)
        if bool(one.month) != bool(two.month):
            middle = years * 12 + (two.month - 6 if two.month else 7 - one.month)
            least, most = max(0, middle - 6), max(1, middle + 6)
    begun = one.year * 12 + max(0, one.month - 1)
    return Stay(
        least, most, first, two.end, begun=begun, apart=apart, lasting=two.now, either=one.either
    )


_PARTS = {"early": 2, "beginning": 1, "start": 1, "mid": 6, "middle": 6, "late": 11, "end": 12}


_THIRDS = _PARTS | {"early": 3, "late": 10}


def _part_of_year(words: Words, point: Point, parts: Mapping[str, int] = _PARTS) -> Point:
    """ "The end of 2019": about December."""
    if point.month or point.now or point.years > 1:
        return point
    before = [w.text for w in words[max(0, point.first - 2) : point.first]]
    part = next((parts[text] for text in before if text in parts), 0)
    return point._replace(month=part, blur=1 if part else 0)


_LONGEST_WAY = 20
_BEGINS = frozenset(names("since from started joined began hired"))


def _since(words: Words, point: Point, at: datetime) -> Stay | None:
    if point.now:
        return None
    lead = _lead(words, point)
    if lead is None:
        return None
    part = point if point.month else _part_of_year(words, point, _THIRDS)
    least, most = _until(part if part.month else point, at)
    onward = text_at(words, point.end) in ("on", "onward", "onwards", "forward")
    begins = words[lead].text not in SINCE and not onward
    if begins and STOPS & {w.text for w in words[point.end : point.end + _LONGEST_WAY]}:
        return None
    surely = words[lead].text != "from" or _STILL & {w.text for w in words}
    return Stay(
        least,
        most,
        lead,
        point.end,
        begins,
        apart=bool(begins and surely),
        lasting=True,
        either=point.either,
    )


_STILL = frozenset(names("still yet far now currently today just recently present ongoing"))


def _lead(words: Words, point: Point) -> int | None:
    """Where the "since" or "started" stands that belongs to a point in time."""
    begun = None
    for place in range(point.first - 1, max(-1, point.first - 7), -1):
        text = words[place].text
        if text in ".;!?\n" or text in STOPS - {"left"}:
            break
        if text in SINCE:
            return place
        if text in _STARTED and begun is None:
            begun = place
    return begun


def _until(point: Point, at: datetime) -> tuple[int, int]:
    months = (at.year - point.year) * 12 + at.month
    if point.month:
        return max(0, months - point.month - point.blur), max(0, months - point.month + point.blur)
    return max(0, months - 12 * point.years), max(0, months - 1)
