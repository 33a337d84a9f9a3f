"""Lengths of time among words: amounts with their unit, added up or made a range."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.amounts import (
    Amount,
    Bound,
    amounts_of,
    bound_after,
    bound_before,
    bounded,
    stronger,
)
from screening.dialogue.reading.figures import fraction_after
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.time_words import SEASONS_OF_WORK, UNITS
from screening.dialogue.reading.typos import near
from screening.dialogue.reading.words import Words

_UNITS = {name: size for size, names in UNITS.items() for name in names.split()}
_LONG_UNITS = {
    name: _UNITS[name] for name in ("years", "months", "weeks", "decades", "decade", "month")
}
_BETWEEN = frozenset(
    names(
        "full solid good straight whole long more - great or of entire consecutive complete "
        "school calendar working business happy wonderful busy hard fun intense . ' *"
    )
)
_ARTICLES = frozenset({"a", "an", "one", "another", "the", "half"})
_MAY_LEAD = frozenset(
    names(
        "for about almost over under than nearly just only maybe been after and or to around "
        "roughly within least most did spent say is was i'd probably have with even like of "
        "quite - , . took another half goin on past up close good barely hardly "
        "approximately had got worked since"
    )
)
_JOINS = frozenset(
    {("to",), ("-",), ("or",), ("or", "maybe"), (",", "maybe"), ("maybe",), ("—",), ("to", "about")}
)
_ADDS = frozenset({(), (",",), ("and",), ("&",), (",", "and"), ("+",), ("plus",), ("n",)})


class Measure(NamedTuple):
    """Months, `least` to `most`, at words `first` up to `end`; `unit` is its unit in months."""

    least: float
    most: float | None
    first: int
    end: int
    unit: float
    bound: Bound = ""
    loose: bool = False
    ago: bool = False


def measures_of(words: Words) -> list[Measure]:
    """The lengths of time in the text, in order; ages, rates and notice periods left out."""
    amounts = amounts_of(words)
    found = [m for a in amounts if (m := _measured(words, a)) is not None]
    taken = {p for m in found for p in range(m.first, m.end)}
    found += [m for p in range(len(words)) if p not in taken and (m := _lone(words, p)) is not None]
    joined = _put_together(words, sorted(found, key=lambda m: m.first))
    return [_hedged(words, m) for m in joined if _is_held(words, m)]


def unit_at(words: Words, place: int) -> float | None:
    """The size in months of the unit of time at this place."""
    if place >= len(words):
        return None
    text = words[place].text
    size = _UNITS.get(text)
    if size is not None:
        short = text in ("m", "y")
        return size if not short or words[place].glued or place + 1 == len(words) else None
    if len(text) < 5:
        return None
    return next((s for name, s in _LONG_UNITS.items() if near(name, text, 1)), None)


def _measured(words: Words, amount: Amount) -> Measure | None:
    place = amount.end
    while place < len(words) and words[place].text in _BETWEEN and place < amount.end + 2:
        place += 1
    if place > amount.end and place < len(words) and words[place].text in ("a", "an"):
        place += words[place - 1].text == "of"
    season = SEASONS_OF_WORK.get(words[place].text) if place < len(words) else None
    if season and not amount.year and amount.most is not None and amount.most < 20:
        shortest, longest = amount.least * season[0], amount.most * season[1]
        return Measure(shortest, longest, amount.first, place + 1, 1.0, amount.bound, amount.loose)
    unit = unit_at(words, place)
    if unit is None or amount.year or _is_millions(words, amount, place):
        return None
    least, most, end = amount.least, amount.most, place + 1
    fraction = fraction_after(words, end)
    if fraction and least == most:
        least, most, end = least + fraction[0], least + fraction[0], fraction[1]
    return Measure(
        least * unit,
        None if most is None else most * unit,
        amount.first,
        end,
        unit,
        amount.bound,
        amount.loose,
    )


def _is_millions(words: Words, amount: Amount, place: int) -> bool:
    """ "1.2m" is money; "6m" may be months."""
    before = words[amount.first - 1].text if amount.first else ""
    fraction = amount.least != int(amount.least) or amount.least > 36
    return words[place].text == "m" and (fraction or before in ("$", "€", "£"))


def _lone(words: Words, place: int) -> Measure | None:
    """ "a year", "half a year" and "year and a half", but not "twice a year"."""
    unit = unit_at(words, place)
    if unit is None or unit < 1 / 31 or words[place].text in ("m", "y", "mo", "quarter"):
        return None
    if words[place].text.rstrip("'").endswith("s") and unit != 120.0:
        return None
    fraction = fraction_after(words, place + 1)
    if place > 2 and words[place - 3].is_number and words[place - 2].text == "of":
        return None
    if place > 2 and words[place - 2].text == "of" and words[place - 3].text in _SHARES:
        return None
    start = place - (place > 1 and words[place - 1].text in _WHOLE)
    article = start > 0 and words[start - 1].text in _ARTICLES
    if not article and not fraction and not _stands_bare(words, place):
        return None
    first = start - 1 if article else place
    another = article and words[first].text in ("another", "one")
    hedged = bound_before(words, first)[0] != ""
    if first and words[first - 1].text not in _MAY_LEAD and not (another or hedged):
        return None
    share = 1 + fraction[0] if fraction else 1.0
    bound, start = bound_before(words, first)
    size = unit * share
    if not fraction and article and (more := _OR_MORE.get(_two_after(words, place))):
        return Measure(size, unit * more, start, place + 3, unit, bound)
    return Measure(size, size, start, fraction[1] if fraction else place + 1, unit, bound)


def _two_after(words: Words, place: int) -> tuple[str, ...]:
    return tuple(w.text for w in words[place + 1 : place + 3])


_WHOLE = frozenset(names("full whole solid good entire complete straight"))
_OR_MORE: dict[tuple[str, ...], int] = {
    ("or", "two"): 2,
    ("or", "2"): 2,
    ("or", "three"): 3,
    ("or", "3"): 3,
}
""" "A year or two"."""
_SHARES = frozenset(names("quarter quarters third thirds most part"))


def _stands_bare(words: Words, place: int) -> bool:
    """ "almost year", "decade plus"."""
    return bound_before(words, place)[0] != "" or bound_after(words, place + 1)[0] != ""


def _put_together(words: Words, measures: Sequence[Measure]) -> list[Measure]:
    found: list[Measure] = []
    for measure in measures:
        joined = _joined(words, found[-1], measure) if found else None
        if joined is None:
            found.append(measure)
        else:
            found[-1] = joined
    return found


def _joined(words: Words, one: Measure, two: Measure) -> Measure | None:
    between = tuple(w.text for w in words[one.end : two.first])
    if one.most is None or two.most is None:
        return None
    if between in _ADDS and two.unit < one.unit and two.most < one.unit and not one.ago:
        return one._replace(
            least=one.least + two.least,
            most=one.most + two.most,
            end=two.end,
            bound=stronger(one.bound, two.bound),
        )
    ranged = between in _JOINS or (not between and two.bound == "approx")
    if (ranged or (between == ("and",) and _after_between(words, one))) and one.least <= two.most:
        return one._replace(most=two.most, end=two.end, unit=min(one.unit, two.unit))
    return None


def _after_between(words: Words, one: Measure) -> bool:
    return one.first > 0 and words[one.first - 1].text == "between"


def _is_held(words: Words, measure: Measure) -> bool:
    """Whether this is a time spent: not an age, not "5 days a week", not "2 weeks notice"."""
    before = words[measure.first - 1].text if measure.first else ""
    after = [w.text for w in words[measure.end : measure.end + 2]]
    if before in ("next", "every", "per", "within", "age", "aged", "/", "$"):
        return False
    if before == "each" and measure.least <= measure.unit:
        return False
    if after[:1] and after[0] in (
        "old",
        "older",
        "notice",
        "later",
        "commute",
        "drive",
        "warranty",
    ):
        return False
    if after == ["-", "old"] or after == ["of", "age"]:
        return False
    rated = after[:1] and after[0] in _RATED
    return not (measure.unit < 1 and rated)


_RATED = frozenset(names("a per / each every weekly daily monthly p an"))


def _hedged(words: Words, measure: Measure) -> Measure:
    bound, end = bound_after(words, measure.end)
    ago = end < len(words) and words[end].text in ("ago", "back")
    ago = ago and [w.text for w in words[end : end + 2]] != ["back", "then"]
    return measure._replace(
        bound=stronger(measure.bound, bound), end=end + 1 if ago else end, ago=ago
    )


def months_of(measure: Measure) -> tuple[int, int | None]:
    """Whole months, least and most, once the bound is reckoned in."""
    step = 1.0 if measure.unit >= 1 else measure.unit
    amount = Amount(measure.least, measure.most, 0, 0, measure.bound)
    least, most = bounded(amount, step)
    if measure.bound == "going_on":
        least = measure.least - min(measure.unit, 12)
    if measure.bound == "almost":
        least = measure.least - max(step, min(6 if measure.unit < 120 else 12, measure.least / 10))
    if measure.bound == "little_over":
        top = measure.most or measure.least
        most = top + max(1, min(6 if measure.unit < 120 else 12, top / 4))
    return max(0, int(least + 1e-6)), None if most is None else max(0, int(most + 1e-6))
