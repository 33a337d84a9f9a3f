"""Days in figures and days by their number: "1/5/27", "2027-05-01", "the 15th"."""

import re

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import Stretch, day_of, in_a_year, months_of
from screening.dialogue.reading.told_days import Now, Told, compiled, told_at


def _iso(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001 - one shape for all
    year, month, day = (int(group) for group in match.groups())
    return told_at(match, day_of(year, month, day), sure.UNMISTAKABLE)


def _in_figures(match: re.Match[str], now: Now) -> Told | None:
    """5/1/27, 01.05.2027: with dots the day comes first, else either may."""
    first, sign, second, written = match.groups()
    year = century(written, now)
    month_first = day_of(year, int(first), int(second))
    day_first = day_of(year, int(second), int(first))
    if sum(_is_ahead(day, now) for day in (month_first, day_first)) == 1:
        only = month_first if _is_ahead(month_first, now) else day_first
        one_way = month_first is None or day_first is None
        return told_at(match, only, sure.UNMISTAKABLE if one_way else sure.SAID_BACK)
    return _either_way(match, sign, month_first, day_first, sure.UNMISTAKABLE, now)


def _is_ahead(day: Stretch | None, now: Now) -> bool:
    """Whether a day lies on the side of today that is asked for."""
    if day is None or now.when == "any":
        return day is not None
    return day.end >= now.today if now.when == "future" else day.earliest <= now.today


def _in_short_figures(match: re.Match[str], now: Now) -> Told | None:
    first, sign, second = int(match[1]), match[2], int(match[3])
    month_first = in_a_year(lambda year: day_of(year, first, second), now.when, now.today)
    day_first = in_a_year(lambda year: day_of(year, second, first), now.when, now.today)
    one, other = (found[0] if found else None for found in (month_first, day_first))
    return _either_way(match, sign, one, other, sure.SAID_BACK, now)


def _either_way(
    match: re.Match[str],
    sign: str,
    month_first: Stretch | None,
    day_first: Stretch | None,
    certainty: float,
    now: Now,
) -> Told | None:
    if sign == "." and day_first is not None:
        return told_at(match, day_first, certainty)
    if month_first is None or day_first is None or month_first == day_first:
        return told_at(match, month_first or day_first, certainty)
    # Of two that lie ahead, the month is put first where that is the sooner day.
    sooner = now.when == "future" and now.today <= month_first.earliest < day_first.earliest
    surely = sure.SAID_BACK if sooner and sign == "/" else sure.CONFIRM
    return Told(month_first, surely, match.start(), match.end(), (day_first,))


def _month_in_figures(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001
    month = int(match[1])
    if not 1 <= month <= 12:
        return None
    return told_at(match, months_of(int(match[2]), month, month), sure.PLAIN)


def _year_first(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001
    month = int(match["month"])
    return told_at(match, months_of(int(match["year"]), month, month), sure.PLAIN)


def _day_alone(match: re.Match[str], now: Now) -> Told | None:
    """ "The 15th": the nearest one, unless a month was spoken of before."""
    number = ordinal(match["day"])
    nearest = nearest_number(number, now)
    if nearest is None:
        return None
    return Told(nearest, sure.SAID_BACK, match.start(), match.end(), kind="number", number=number)


def nearest_number(number: int, now: Now) -> Stretch | None:
    """The next such day of a month from today on, or the last one behind us."""
    back, on = (-2, 1) if now.when == "past" else (0, 14)
    days = [
        found
        for month in range(now.today.month + back, now.today.month + on)
        if (first := months_of(now.today.year, month, month))
        and (found := day_of(first.earliest.year, first.earliest.month, number))
    ]
    if now.when == "past":
        return next((s for s in reversed(days) if s.end <= now.today), None)
    return next((s for s in days if s.end >= now.today), None)


def ordinal(said: str) -> int:
    """The number in "3rd" or "third"."""
    figures = re.match(r"\d+", said)
    return int(figures.group()) if figures else say.ORDINALS[said]


def century(written: str, now: Now) -> int:
    """A year as it is written, in two figures or four."""
    if len(written) == 4:
        return int(written)
    year = now.today.year // 100 * 100 + int(written)
    latest = now.today.year + (0 if now.when == "past" else 50 if now.when == "future" else 20)
    return year if year <= latest else year - 100


CLEAR = r"(?<![\w.,/$€£+-])"
FIGURES = compiled(
    (CLEAR + r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])", _iso),
    (CLEAR + r"(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d|\d\d)(?![\d/-])", _in_figures),
    (CLEAR + r"(\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/-])", _month_in_figures),
    (CLEAR + r"(?P<year>20\d\d)[/-](?P<month>0[1-9]|1[0-2])(?![\d/-])", _year_first),
    (CLEAR + r"(?!24/7|1/2|3/4)(\d{1,2})(/)(\d{1,2})(?![\d/%.-]\d?)", _in_short_figures),
    (CLEAR + r"(\d{1,2})(\.)(\d{1,2})\.(?!\d)", _in_short_figures),
)
_IN_WORDS = "|".join(sorted(say.ORDINALS, key=len, reverse=True))
_LEADS = r"^\W*|" + "|".join(
    rf"(?<=\b{word} )"
    for word in "the on by from after before until around about or and maybe mid".split()
)
NUMBERS = compiled(
    (r"\b(?:the )?(?P<day>\d{1,2}(?:st|nd|rd|th))(?= of (?:the|that) month\b)", _day_alone),
    (
        rf"(?:{_LEADS})(?P<day>\d{{1,2}}(?:st|nd|rd|th))"
        r"(?! (?:of|grade|floor|year|shift|time)\b)\b",
        _day_alone,
    ),
    (
        rf"(?:{_LEADS})(?P<day>{_IN_WORDS})"
        r"(?=\W*$|[,.;!?]| (?:is|works|would|will|if|at|please|i|or|and|because|so|but|onwards?)"
        r"\b)",
        _day_alone,
    ),
)
