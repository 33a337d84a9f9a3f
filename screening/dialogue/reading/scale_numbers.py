"""A step of a scale by its number: 4, 4/5, between 3 and 4, 80%, the third one."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.figures import Figure, figures_of
from screening.dialogue.reading.hedge_words import JOINS
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.time_words import UNITS
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Words

_JOINS = {tuple(p.split()) for p in JOINS.split("|")} | {("and", "a"), ("or", "a"), ("to", "a")}
_FILLERS = frozenset(
    names(
        "a an the i i'd i'm i'll would say give it my self myself me think guess maybe probably "
        "about around roughly like is it's its that that's so as to be honest honestly well hmm "
        "um uh oh ok yes step level number no. nr star stars point points score rating rate out "
        "of solid strong good weak perhaps please definitely certainly for on at , . ! - : # ) ("
    )
)
_TIMES = frozenset(word for written in UNITS.values() for word in written.split())
_NOT_STEPS = _TIMES | {"$", "€", "£", "hours", "hour", "hrs", "people", "times", "minutes", "am"}
_CLOSE = 0.35
"""How far from a step, in steps, words of degree may point and still mean that one."""
MANY_WORDS = 14


class Heard(NamedTuple):
    """Steps that may be meant by words `first` up to `end`, the likeliest first."""

    steps: tuple[int, ...]
    certainty: float
    first: int
    end: int


StepWords = tuple[tuple[int, tuple[str, ...]], ...]
"""Each step's number with its label and other names, lowest first."""


_NTH = {
    word: place
    for place, written in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), 1
    )
    for word in written.split()
}
_STEP_WORDS = frozenset(names("one option choice answer step statement level line sentence"))


def nth(words: Words, steps: StepWords) -> list[Heard]:
    """ "The third one", "last option": a step by its place, where they are counted from 1."""
    if steps[0][0] != 1 or len(words) > _MOST_WORDS_OF_A_PLACE:
        return []
    known = [number for number, _ in steps]
    found: list[Heard] = []
    for place, word in enumerate(words[:-1]):
        at = _NTH.get(word.text) or (len(known) if word.text == "last" else 0)
        digits = word.text.isdecimal() and words[place + 1].text in ("st", "nd", "rd", "th")
        at = int(word.text) if digits else at
        end = place + 2 if digits else place + 1
        after = words[end].text if end < len(words) else ""
        from_the_end = tuple(w.text for w in words[end : end + 3])
        if from_the_end[:2] == ("from", "the") or after in ("to", "last", "highest", "lowest"):
            continue
        if 1 <= at <= len(known) and (after in _STEP_WORDS or digits) and after not in _TIMES:
            found.append(Heard((known[at - 1],), sure.PLAIN, place, min(end + 1, len(words))))
    return found


_MOST_WORDS_OF_A_PLACE = 10


def numbered(words: Words, steps: StepWords, covered: Set[int]) -> list[Heard]:
    figures = [f for f in figures_of(words) if f.first not in covered and _may_count(words, f)]
    # "Tough one... 4": beside another number, "one" is rather a word of its own.
    others = [f for f in figures if words[f.first].text != "one"]
    figures = others if others and "between" not in {w.text for w in words} else figures
    found: list[Heard] = []
    place = 0
    while place < len(figures):
        pair = _of_so_many(words, figures[place : place + 2], steps)
        pair = pair or _range(words, figures[place : place + 2], steps)
        one = pair or _one(words, figures[place], steps)
        if one is not None:
            found.append(one)
        place += 2 if pair else 1
    return found


def _may_count(words: Words, figure: Figure) -> bool:
    if figure.loose or figure.most != figure.least:
        return False
    before = words[figure.first - 1] if figure.first else None
    after = words[figure.end].text if figure.end < len(words) else ""
    if any(w.text == "than" for w in words[max(0, figure.first - 2) : figure.first]):
        return any(w.text in _MORE for w in words[max(0, figure.first - 3) : figure.first])
    minus = before is not None and before.text == "-" and words[figure.first].glued
    if minus and before is not None and not before.glued:
        return False
    return after not in _NOT_STEPS and (before is None or before.text not in _NOT_STEPS)


_MORE = frozenset(names("more less better higher lower fewer"))
"""With these before, "than a 3" names a bound, and not what is ruled out."""


def _of_so_many(words: Words, pair: Sequence[Figure], steps: StepWords) -> Heard | None:
    """ "4/5", "four out of five"; of another number of steps, what comes nearest."""
    if len(pair) < 2:
        return None
    one, of = pair
    between = tuple(w.text for w in words[one.end : of.first])
    if between not in (("/",), ("out", "of"), ("of",), ("out", "of", "a"), ("from",)):
        return None
    known = [number for number, _ in steps]
    if one.least > of.least or of.least < 2:
        return None
    if of.least == known[-1] and one.least in known:
        return Heard((int(one.least),), sure.UNMISTAKABLE, one.first, of.end)
    share = one.least / of.least
    nearest = at_share(share, known)
    if between == ("/",) and of.least in known and one.least in known:
        own = (int(one.least), int(of.least))
        return Heard(tuple(dict.fromkeys((*own, *nearest))), sure.CONFIRM, one.first, of.end)
    return Heard(nearest, sure.CONFIRM, one.first, of.end)


def _range(words: Words, pair: Sequence[Figure], steps: StepWords) -> Heard | None:
    if len(pair) < 2:
        return None
    one, two = pair
    between = tuple(w.text for w in words[one.end : two.first])
    apart = between in (("and",), ("and", "a")) and not any(
        w.text in ("between", "btw", "b/w") for w in words[max(0, one.first - 3) : one.first]
    )
    known = [number for number, _ in steps]
    if between not in _JOINS | {("and",)} or apart or one.least >= two.least:
        return None
    meant = tuple(n for n in known if one.least <= n <= two.least)
    return Heard(meant, sure.CONFIRM, one.first, two.end) if meant else None


def _one(words: Words, figure: Figure, steps: StepWords) -> Heard | None:
    known = [number for number, _ in steps]
    share = figure.end < len(words) and words[figure.end].text in ("%", "percent")
    if share:
        if not 0 <= figure.least <= 100:
            return None
        meant = at_share(figure.least / 100, known)
        return Heard(meant, sure.CONFIRM, figure.first, figure.end + 1)
    if figure.least in known:
        if is_denied(words, figure.first):
            return None
        return Heard((int(figure.least),), _plainly(words, figure), figure.first, figure.end)
    if not known[0] < figure.least < known[-1]:
        return None
    below = max(n for n in known if n < figure.least)
    above = min(n for n in known if n > figure.least)
    return Heard((below, above), sure.CONFIRM, figure.first, figure.end)


def _plainly(words: Words, figure: Figure) -> float:
    """How surely a number is the step: beside fillers only, or among other words."""
    if is_anothers(words, figure.first):
        return sure.CONFIRM
    if len(words) > MANY_WORDS:
        return sure.LIKELY
    others = [w for p, w in enumerate(words) if not figure.first <= p < figure.end]
    if all(w.text in _FILLERS for w in others):
        return sure.UNMISTAKABLE
    return sure.PLAIN if len(words) <= 8 else sure.SAID_BACK


def at_share(share: float, known: Sequence[int]) -> tuple[int, ...]:
    """The step at this share of the way up, and its neighbour where that is nearly as near."""
    place = share * (len(known) - 1)
    nearest = int(place + 0.5)
    if abs(place - nearest) <= _CLOSE:
        return (known[nearest],)
    other = nearest + (1 if place > nearest else -1)
    return (known[nearest], known[other])
