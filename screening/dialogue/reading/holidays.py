"""Holidays that people name when they name a day, and when they fall."""

from datetime import date, timedelta

from screening.dialogue.reading.calendar_spans import DAY, Stretch

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "x-mas": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new years eve": (12, 31), "nye": (12, 31), "new year's day": (1, 1), "new years day": (1, 1),
    "new year's": (1, 1), "new years": (1, 1), "new year day": (1, 1), "epiphany": (1, 6),
    "three kings": (1, 6), "valentine's day": (2, 14), "valentines day": (2, 14),
    "valentine's": (2, 14), "valentines": (2, 14), "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17), "cinco de mayo": (5, 5), "juneteenth": (6, 19),
    "independence day": (7, 4), "fourth of july": (7, 4), "halloween": (10, 31),
    "veterans day": (11, 11), "veteran's day": (11, 11),
}  # fmt: skip
_NTH = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0),
    "thanks giving": (11, 3, 4, 0), "turkey day": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4), "labor day": (9, 0, 1, 0),
    "labour day": (9, 0, 1, 0), "columbus day": (10, 0, 2, 0), "mlk day": (1, 0, 3, 0),
    "martin luther king day": (1, 0, 3, 0), "mlk": (1, 0, 3, 0),
    "presidents day": (2, 0, 3, 0), "president's day": (2, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "mother's day": (5, 6, 2, 0), "mothers day": (5, 6, 2, 0),
    "super bowl": (2, 6, 2, 0),
}  # fmt: skip
"""Month, weekday from Monday 0, which one in the month, and days after it."""
_EASTER = {"easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "pentecost": 49}
_SEASONS = {
    "the holidays": ((12, 24), (1, 1)), "holidays": ((12, 24), (1, 1)),
    "the holiday season": ((12, 24), (1, 1)), "the winter holidays": ((12, 24), (1, 1)),
    "the christmas holidays": ((12, 24), (1, 1)), "christmas holidays": ((12, 24), (1, 1)),
    "christmas break": ((12, 24), (1, 1)), "christmas vacation": ((12, 24), (1, 1)),
    "christmas and new year's": ((12, 25), (1, 1)), "christmas and new years": ((12, 25), (1, 1)),
    "christmas and new year": ((12, 25), (1, 1)), "xmas and new year": ((12, 25), (1, 1)),
}  # fmt: skip
"""Stretches of holidays, the last running into the next year."""
NAMES = (*_FIXED, *_NTH, *_EASTER, "memorial day", *_SEASONS)


def holiday(name: str, year: int) -> Stretch:
    """The holiday of that name in that year."""
    if name in _SEASONS:
        (month, day), (last_month, last_day) = _SEASONS[name]
        return Stretch(date(year, month, day), date(year + 1, last_month, last_day))
    found = _day(name, year)
    return Stretch(found, found)


def _day(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return _easter(year) + _EASTER[name] * DAY
    if name == "memorial day":
        last = date(year, 5, 31)
        return last - last.weekday() * DAY
    month, weekday, which, after = _NTH[name]
    first = date(year, month, 1)
    ahead = (weekday - first.weekday()) % 7 + 7 * (which - 1)
    return first + timedelta(days=ahead + after)


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by Butcher's reckoning."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)
