"""Ratings that say how well something is known: 8/10, four out of five, 90%, Excel 7."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from screening.dialogue.reading.figures import Figure, figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

_OF = (("/",), ("out", "of"), ("of",), ("out", "of", "a"), ("from",), ("over",), ("von",))
_SHARES = frozenset({"%", "percent", "pct", "procent"})
_STARS = frozenset({"star", "stars"})
_UNITS = frozenset(
    names(
        "year years yr yrs month months mo mos week weeks day days hour hours hrs times x jobs "
        "job people users pcs computers servers semester semesters class classes course courses "
        "th st nd rd k + years' yo ° of them programs program systems things others ones"
    )
)
_SCALES = (5, 10, 100)
_EXPERT_FROM = 0.85
_GOOD_FROM = 0.5
_FULL_STAR = "★"
_EMPTY_STAR = "☆"


class Rating(NamedTuple):
    """A share of the best, at words `first` up to `end`; `bare` where no scale is told beside."""

    share: float
    first: int
    end: int
    bare: bool = False
    unsure: bool = False

    @property
    def tag(self) -> str:
        """The level it stands for."""
        if self.share <= 0:
            return "none"
        if self.share > _EXPERT_FROM:
            return "expert"
        return "good" if self.share >= _GOOD_FROM else "basic"


def ratings_of(words: Words, taken: Set[int]) -> list[Rating]:
    """The ratings in the words that aren't taken, in order."""
    figures = [f for f in figures_of(words) if not taken & set(range(f.first, f.end))]
    figures = [f for f in figures if f.least == f.most and not f.loose and not f.year]
    scale = _told_scale(words, figures)
    found: list[Rating] = []
    bare: list[Figure] = []
    place = 0
    while place < len(figures):
        rating = _with_scale(words, figures[place : place + 2])
        if rating is not None:
            found.append(rating)
            scale = scale or _scale_of(words, figures[place : place + 2])
            place += 2 if rating.end > figures[place].end + 1 else 1
            continue
        if _may_rate(words, figures[place], scale):
            bare.append(figures[place])
        place += 1
    return sorted([*found, *_bare(words, bare, scale), *_stars(words)], key=lambda r: r.first)


def _told_scale(words: Words, figures: Sequence[Figure]) -> int | None:
    """ "On a scale of 1 to 10", "out of 5": the scale of all numbers that have none beside."""
    for figure in figures:
        before = tuple(w.text for w in words[max(0, figure.first - 2) : figure.first])
        to = len(before) == 2 and before[1] in ("to", "-") and before[0] in ("1", "0", "one")
        if figure.least in _SCALES and (before == ("out", "of") or to):
            return int(figure.least)
    return None


def _scale_of(words: Words, pair: Sequence[Figure]) -> int | None:
    if words[pair[0].end : pair[0].end + 1] and words[pair[0].end].text in _SHARES:
        return 100
    return int(pair[1].least) if len(pair) > 1 and pair[1].least in _SCALES else None


def _with_scale(words: Words, pair: Sequence[Figure]) -> Rating | None:
    one = pair[0]
    after = words[one.end].text if one.end < len(words) else ""
    if after in _SHARES and 0 <= one.least <= 100:
        return Rating(one.least / 100, one.first, one.end + 1)
    if after in _STARS and 0 <= one.least <= 5:
        return Rating(one.least / 5, one.first, one.end + 1)
    if len(pair) < 2:
        return None
    two = pair[1]
    between = tuple(w.text for w in words[one.end : two.first])
    if between in _OF and two.least in _SCALES and one.least <= two.least:
        return Rating(one.least / two.least, one.first, two.end)
    return None


def _may_rate(words: Words, figure: Figure, scale: int | None) -> bool:
    after = words[figure.end].text if figure.end < len(words) else ""
    before = words[figure.first - 1].text if figure.first else ""
    if words[figure.first].glued and words[figure.first - 1].is_word:
        return False
    if words[figure.first].text in ("zero", "one", "o", "oh"):
        return False
    if after in _UNITS or before in (
        "$",
        "€",
        "£",
        "all",
        "the",
        "other",
        "to",
        "for",
        "since",
        "first",
        "last",
        "top",
    ):
        return False
    of_hundred = figure.least <= 100 and (scale == 100 or figure.least % 5 == 0)
    return 0 <= figure.least <= 10 or of_hundred


def _bare(words: Words, figures: Sequence[Figure], scale: int | None) -> list[Rating]:
    figures = [f for f in figures if not _is_of_scale(words, f)]
    most = max((f.least for f in figures), default=0)
    unsure = scale is None and most <= 5
    of = scale or next(of for of in _SCALES if most <= of)
    return [
        Rating(f.least / of, f.first, f.end, bare=True, unsure=unsure)
        for f in figures
        if f.least <= of
    ]


def _is_of_scale(words: Words, figure: Figure) -> bool:
    """ "From 1 to 10": neither end of the scale is a rating."""
    before = tuple(w.text for w in words[max(0, figure.first - 2) : figure.first])
    after = tuple(w.text for w in words[figure.end : figure.end + 2])
    to = len(before) == 2 and before[1] in ("to", "-") and before[0] in ("1", "0", "one")
    return (
        before == ("out", "of")
        or (to and figure.least in _SCALES)
        or (after in (("to", "10"), ("to", "5"), ("-", "10"), ("-", "5")) and figure.least <= 1)
    )


def _stars(words: Words) -> list[Rating]:
    found: list[Rating] = []
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and words[end].text in (_FULL_STAR, _EMPTY_STAR):
            end += 1
        full = sum(words[p].text == _FULL_STAR for p in range(place, end))
        if full and end - place <= 5:
            found.append(Rating(full / 5, place, end))
        place = max(end, place + 1)
    return found
