"""Numbers as people write them: 1,200, 3k, twenty-five, two dozen, three and a half, a few."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from text_to_num import find_numbers  # type: ignore[import-untyped, unused-ignore]

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.number_typos import spelt_right
from screening.dialogue.reading.words import Word, Words


class Figure(NamedTuple):
    """A number at words `first` up to `end`: exact when `least` is `most`; `loose` where it is only
    a manner of speaking ("a few"); `doubt` is another way to read its signs (1.200)."""

    least: float
    most: float | None
    first: int
    end: int
    loose: bool = False
    year: bool = False
    doubt: float | None = None


_LOOSE: dict[tuple[str, ...], tuple[float, float | None]] = {
    ("couple",): (2, 2),
    ("few",): (3, 5),
    ("handful",): (3, 5),
    ("several",): (3, 7),
    ("dozens",): (24, None),
    ("hundreds",): (200, None),
    ("thousands",): (2000, None),
    ("tens",): (20, 90),
}
_TIMES = {
    "k": 1_000,
    "thousand": 1_000,
    "grand": 1_000,
    "hundred": 100,
    "million": 1_000_000,
    "mil": 1_000_000,
    "mm": 1_000_000,
    "dozen": 12,
    "dozens": 12,
}
_NOT_ONE_BEFORE = frozenset(
    names("no the this that any every each some which last another only either neither not same")
)
_TIMESPANS = frozenset(names("year month week decade day hour"))
_NOT_ONE_AFTER = frozenset(names("of another who that thing more things on"))
_FRACTIONS = {
    ("and", "a", "half"): 0.5,
    ("and", "half"): 0.5,
    ("and", "one", "half"): 0.5,
    ("&", "a", "half"): 0.5,
    ("n", "a", "half"): 0.5,
    ("n", "half"): 0.5,
    ("1", "/", "2"): 0.5,
    ("and", "1", "/", "2"): 0.5,
    ("1", "/", "4"): 0.25,
    ("3", "/", "4"): 0.75,
    ("and", "a", "quarter"): 0.25,
    ("and", "three", "quarters"): 0.75,
}
_FRACTION_STARTS = frozenset(phrase[0] for phrase in _FRACTIONS)
_SCORES = frozenset({20, 30, 40, 50, 60, 70, 80, 90})
_TENS = frozenset(names("twenty thirty forty fifty sixty seventy eighty ninety"))
_ZEROS = frozenset({"o", "oo", "ooo"})
_CLOCK = frozenset(names("at from until till til by past before after to - :"))
_LENGTHS = frozenset(names("minute minutes min mins hour hours hr hrs day days"))
_SOMETHING = frozenset(names("something somethin something's sumthin"))


class _Token:
    """A word as text2num wants to see it."""

    def __init__(self, word: Word, after: str) -> None:
        self._text = spelt_right(word.text, after)
        self._digits = word.is_number

    def text(self) -> str:
        return self._text

    def text_lowercase(self) -> str:
        return self._text

    def nt_separated(self, previous: "_Token") -> bool:  # noqa: ARG002 - text2num passes it
        return False

    def not_a_number_part(self) -> bool:
        return self._digits


def figures_of(words: Words) -> list[Figure]:
    """The numbers in the text, in order."""
    spelt = _spelt(words)
    found: list[Figure] = []
    place = 0
    while place < len(words):
        figure = _at(words, place, spelt)
        if figure is None:
            place += 1
            continue
        found.append(figure)
        place = figure.end
    return found


def _spelt(words: Words) -> dict[int, tuple[int, float]]:
    """Numbers in words, by the place they begin at."""
    tokens = _tokens(words)
    found = {
        start + o.start: (start + o.end, o.value)
        for start, end in pairwise([0, *_new_hundreds(tokens), len(words)])
        for o in find_numbers(tokens[start:end], "en", 0)
        if not o.is_ordinal
    }
    return {
        start: (end, value)
        for start, (end, value) in found.items()
        if not words[start].is_number and not _pronoun(words, start, end)
    }


def _new_hundreds(tokens: Sequence[_Token]) -> list[int]:
    """ "Hundred twenty hundred thirty" are two."""
    pairs = enumerate(pairwise(t.text() for t in tokens), 1)
    return [place for place, (one, two) in pairs if two == "hundred" and one in _TENS]


def _tokens(words: Words) -> list[_Token]:
    return [_Token(w, _text(words, p + 1)) for p, w in enumerate(words)]


def _pronoun(words: Words, start: int, end: int) -> bool:
    if words[start].text not in ("one", "ones", "o", "oh") or end - start > 1:
        return False
    if words[start].text != "one":
        return True
    before = words[start - 1].text if start else ""
    after = words[end].text if end < len(words) else ""
    if after in _TIMESPANS and before in ("that", "this", "another"):
        return False
    return before in _NOT_ONE_BEFORE or after in _NOT_ONE_AFTER


def _at(words: Words, place: int, spelt: dict[int, tuple[int, float]]) -> Figure | None:
    text = words[place].text
    fraction = _fraction(words, place)
    if fraction and text.isdecimal():
        return Figure(fraction[0], fraction[0], place, fraction[1])
    if (text,) in _LOOSE:
        return _scaled(words, Figure(*_LOOSE[(text,)], place, place + 1, loose=True))
    if text == "dozen":
        number = 13 if place and words[place - 1].text == "baker's" else 12
        return Figure(number, number, place, place + 1)
    if text == "half":
        return _half(words, place)
    if text == "quarter" and "century" in [w.text for w in words[place + 1 : place + 4]]:
        return Figure(0.25, 0.25, place, place + 1)
    if words[place].is_number:
        return _digits(words, place, spelt)
    if place in spelt:
        return _named(words, place, spelt)
    return None


def _named(words: Words, place: int, spelt: dict[int, tuple[int, float]]) -> Figure:
    end, value = spelt[place]
    latest = {19: 99, 20: 29}.get(int(value), 0)
    if end in spelt and 10 <= spelt[end][1] <= latest:
        year = int(value * 100 + spelt[end][1])
        return Figure(year, year, place, spelt[end][0], year=True)
    if _is_of_hundreds(words, place, spelt):
        hundreds = value * 100 + spelt[end][1]
        return Figure(hundreds, hundreds, place, spelt[end][0])
    return _scaled(words, Figure(value, value, place, end))


def _is_of_hundreds(words: Words, place: int, spelt: dict[int, tuple[int, float]]) -> bool:
    """ "One fifty", "two twenty five": of hundreds, unless of the clock or so many lengths."""
    end, value = spelt[place]
    if not 1 <= value <= 9 or end not in spelt:
        return False
    if words[end].text not in _TENS and not (value == 1 and 10 <= spelt[end][1] < 20):
        return False
    after, before = spelt[end][0], _text(words, place - 1) if place else ""
    after += _text(words, after) == "-"
    follows = {_text(words, after), _text(words, after + 1)}
    return spelt[end][1] < 100 and before not in _CLOCK and not _LENGTHS & follows


def _half(words: Words, place: int) -> Figure | None:
    after = words[place + 1].text if place + 1 < len(words) else ""
    if after not in (
        "a",
        "an",
        "of",
        "dozen",
        "year",
        "yr",
        "decade",
        "month",
        "day",
        "hour",
        "century",
    ):
        return None
    end = place + 2 if after in ("a", "an") else place + 1
    times = _TIMES.get(_text(words, end))
    if times:
        return Figure(times / 2, times / 2, place, end + 1)
    return Figure(0.5, 0.5, place, end) if after != "of" else None


def _digits(words: Words, place: int, spelt: dict[int, tuple[int, float]]) -> Figure | None:
    value, doubt = _value(words[place].text)
    if value is None:
        return None
    zeros = _text(words, place + 1)
    if zeros in _ZEROS and words[place + 1].glued:
        value *= 10 ** len(zeros)
        return _scaled(words, Figure(value, value, place, place + 2))
    end, rest = spelt.get(place + 1, (0, 0.0))
    if zeros == "hundred" and end > place + 2 and 100 < rest < 200:
        value = value * 100 + rest - 100
        return _scaled(words, Figure(value, value, place, end))
    ordinal = _text(words, place + 1) in ("st", "nd", "rd", "th") and words[place + 1].glued
    if ordinal:
        return None
    year = bool(re.fullmatch(r"(?:19[4-9]\d|20[0-4]\d)", words[place].text))
    return _scaled(words, Figure(value, value, place, place + 1, year=year, doubt=doubt))


def _value(text: str) -> tuple[float | None, float | None]:
    if len(text) > 15:
        return None, None
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", "")), None
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text):
        return float(text.replace(".", "")), float(text) if text.count(".") == 1 else None
    if re.fullmatch(r"\d+(?:[.,]\d{1,2})?", text):
        return float(text.replace(",", ".")), None
    if re.fullmatch(r"\d+\.\d+", text):
        return float(text), None
    return None, None


def _text(words: Words, place: int) -> str:
    return words[place].text if place < len(words) else ""


def _fraction(words: Words, place: int) -> tuple[float, int] | None:
    if place >= len(words) or words[place].text not in _FRACTION_STARTS:
        return None
    for phrase, value in _FRACTIONS.items():
        if tuple(w.text for w in words[place : place + len(phrase)]) == phrase:
            return value, place + len(phrase)
    return None


def _scaled(words: Words, figure: Figure) -> Figure:
    """Takes in what follows a number: k, thousand, dozen, and a half, "something"."""
    if figure.least in _SCORES and not figure.year:
        at = figure.end + (_text(words, figure.end) == "-")
        if _text(words, at) in _SOMETHING:
            return figure._replace(most=figure.least + 9, end=at + 1)
    place = figure.end + (figure.loose and _text(words, figure.end) == "of")
    times = _TIMES.get(_text(words, place))
    if times and not (times == 100 and figure.least >= 100):
        figure = _multiplied(figure, times)._replace(end=place + 1, year=False)
        if times != 100:
            return figure
    rest = _text(words, figure.end)
    hundreds = _text(words, figure.end - 1) == "hundred" and figure.least < 1_000
    if hundreds and rest.isdecimal() and len(rest) == 2:
        value = figure.least + float(rest)
        return Figure(value, value, figure.first, figure.end + 1)
    fraction = _fraction(words, place)
    if fraction and figure.least == figure.most and figure.least == int(figure.least):
        value = figure.least + fraction[0]
        return figure._replace(least=value, most=value, end=fraction[1], year=False)
    return figure


def _multiplied(figure: Figure, times: float) -> Figure:
    least = figure.doubt if figure.doubt is not None else figure.least
    most = None if figure.most is None else least if figure.doubt is not None else figure.most
    return figure._replace(
        least=least * times, most=None if most is None else most * times, doubt=None
    )


def fraction_after(words: Sequence[Word], place: int) -> tuple[float, int] | None:
    """ "and a half" at this place, as after "a year": how much, and where it ends."""
    return _fraction(tuple(words), place)
