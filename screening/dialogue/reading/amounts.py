"""How many, with what widens it: "about forty", "20-30", "over five", "4 or 5", "60ish"."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from screening.dialogue.reading.figures import figures_of
from screening.dialogue.reading.hedge_words import AFTER, BEFORE, JOINS
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

Bound = Literal[
    "", "approx", "over", "at_least", "little_over", "up_to", "under", "almost", "going_on"
]
_BOUNDS: tuple[Bound, ...] = (
    "approx",
    "over",
    "at_least",
    "little_over",
    "up_to",
    "under",
    "almost",
    "going_on",
)


class Amount(NamedTuple):
    """A number or range at words `first` up to `end`, and the bound that its words put on it."""

    least: float
    most: float | None
    first: int
    end: int
    bound: Bound = ""
    loose: bool = False
    year: bool = False
    doubt: float | None = None
    ranged: bool = False


def _phrases(table: dict[str, str]) -> dict[tuple[str, ...], Bound]:
    known = {name: name for name in _BOUNDS}
    return {
        tuple(_pieces(phrase)): known[bound_of]
        for name, phrases in table.items()
        for written in phrases.split("|")
        for phrase in {written, written.replace("than", "then")}
        for bound_of in [next(b for b in _BOUNDS if b == name)]
    }


def _pieces(phrase: str) -> list[str]:
    return phrase.split()


_BEFORE = _phrases(BEFORE)
_AFTER = _phrases(AFTER)
_JOINS = {tuple(p.split()) for p in JOINS.split("|")}
_SPREADS = frozenset(
    {
        ("give", "or", "take"),
        (",", "give", "or", "take"),
        ("plus", "minus"),
        ("plus", "or", "minus"),
        ("+", "/", "-"),
        ("+", "-"),
    }
)
_ANDS = frozenset({("and",), ("n",), ("&",), ("an",), ("or",), ("and", "maybe"), ("and", "about")})
_LONGEST = 5
_ARTICLES = frozenset(
    {"a", "an", "the", "my", "only", "just", "of", "that", "i've", "got", "is", "was"}
)


def amounts_of(words: Words) -> list[Amount]:
    """The amounts in the text, in order."""
    plain = [
        Amount(f.least, f.most, f.first, f.end, "", f.loose, f.year, f.doubt)
        for f in figures_of(words)
    ]
    return _boxed(words, [_hedged(words, a) for a in _ranges(words, plain)])


def _boxed(words: Words, amounts: Sequence[Amount]) -> list[Amount]:
    """ "More than 5 but less than 7" as one range."""
    found: list[Amount] = []
    for amount in amounts:
        one = found[-1] if found else None
        between = {w.text for w in words[one.end : amount.first]} if one else set()
        opened = one is not None and one.bound in ("over", "at_least")
        if one and opened and amount.bound in ("under", "up_to") and between <= _BOXES:
            found[-1] = one._replace(most=amount.most, end=amount.end, bound="", ranged=True)
        else:
            found.append(amount)
    return found


_BOXES = frozenset(names("but and , hours hrs calls"))


def _ranges(words: Words, amounts: Sequence[Amount]) -> list[Amount]:
    found: list[Amount] = []
    for amount in amounts:
        joined = _joined(words, found[-1], amount) if found else None
        if joined is None:
            found.append(amount)
        else:
            found[-1] = joined
    return found


def _joined(words: Words, one: Amount, two: Amount) -> Amount | None:
    """ "20-30", "four or five", "between 30 and 40", "two, three" as one range."""
    if one.ranged or one.most is None or two.most is None or one.year != two.year:
        return None
    between = tuple(w.text for w in words[one.end : two.first])
    if between in _SPREADS and two.least < one.least and one.least == one.most:
        least, most = one.least - two.least, one.least + two.least
        return Amount(least, most, one.first, two.end, two.bound, one.loose, ranged=True)
    if "or" in between:
        between = tuple(text for text in between if text != ".")
    if between[-1:] == ("a",) and words[two.first].text in ("dozen", "hundred", "thousand"):
        between = between[:-1]
    lower = _like(one, two)
    if between in ((), (",",)):
        fits = _is_spread(words, lower, two)
    else:
        fits = between in _JOINS or (between in _ANDS and _between(words, one.first))
    if not fits or one.year:
        return None
    if lower.least > two.most and between != ("or",):
        return None
    least, most = sorted((lower.least, two.most))
    return Amount(least, most, one.first, two.end, two.bound, one.loose or two.loose, ranged=True)


def _is_spread(words: Words, one: Amount, two: Amount) -> bool:
    """ "Two three", "40 50", "twenty, twenty five": close by each other; not "5 8-hour shifts"."""
    low, high = one.least, two.least
    whole = one.most == low == int(low) and two.most == high == int(high)
    if not whole or not 1 <= low < high <= min(200, 2 * low):
        return False
    after = [w.text for w in words[two.end : two.end + 2] if w.text != "-"]
    if len(after) > 1 and after[0] in _LISTED and words[two.end + 1].is_number:
        return False
    if after[:1] and after[0] in _ANSWERING and one.end < two.first:
        return False
    return not (low <= 7 and high >= 4 and after[:1] and after[0] in _SHIFT_LENGTHS)


_ANSWERING = frozenset(names("would will is was i i'd sounds works suits seems"))
"""After "the last paid 17, 19 ..." these say that the second alone is meant."""
_LISTED = frozenset({",", "and", "&", "or"})
_SHIFT_LENGTHS = frozenset(names("hour hours hr hrs h s 's"))


def _like(one: Amount, two: Amount) -> Amount:
    """ "20-30k": the first shares the thousands of the second."""
    for times in (1_000, 100, 12):
        shares = two.least >= times and two.least % times == 0 and one.least * times < two.least
        if shares and one.least < 1_000 and one.end - one.first == 1 and two.end - two.first > 1:
            return one._replace(least=one.least * times)
    return one


def _between(words: Words, first: int) -> bool:
    return any(
        w.text in ("between", "btw", "betwen", "b/w") for w in words[max(0, first - 2) : first]
    )


def _hedged(words: Words, amount: Amount) -> Amount:
    before, first = bound_before(words, amount.first)
    after, end = bound_after(words, amount.end)
    told_after = amount.end < len(words) and words[amount.end].text != ","
    if before == "at_least" and after == "up_to" and told_after:
        return amount._replace(bound=after, end=end)  # "20 minimum, 30 maximum"
    return amount._replace(bound=stronger(before, after), first=first, end=end)


def stronger(one: Bound, two: Bound) -> Bound:
    """Of two bounds on one amount, the one that says more than "about"."""
    if one in ("", "approx"):
        return two or one
    return one


def bound_before(words: Words, place: int) -> tuple[Bound, int]:
    """The bound that stands before this place, and where it begins."""
    bound: Bound = ""
    while place:
        found = _ending_at(words, place)
        if found is None:
            return bound, place
        bound, place = stronger(bound, found[0]), found[1]
    return bound, place


def _ending_at(words: Words, place: int) -> tuple[Bound, int] | None:
    skip = 1 if words[place - 1].text in ("a", "an", "only", "just") and place > 1 else 0
    for length in range(min(_LONGEST, place - skip), 0, -1):
        start = place - skip - length
        phrase = tuple(w.text for w in words[start : place - skip])
        if phrase in _BEFORE:
            return _BEFORE[phrase], start
    return None


def bound_after(words: Words, place: int) -> tuple[Bound, int]:
    """The bound that stands at this place, and where it ends."""
    start = place
    if [w.text for w in words[place : place + 2]] == ["at", "best"] and _named(words, place + 2):
        return "", place
    if place + 1 < len(words) and words[place].text in ("-", ",") and words[place + 1].text != "-":
        start = place + 1
    for length in range(_LONGEST, 0, -1):
        phrase = tuple(w.text for w in words[start : start + length])
        if (
            start > place
            and phrase[:1]
            and phrase[0] in _LEADING
            and _goes_on(words, start + length)
        ):
            continue
        if phrase == ("min",) and _MINUTELY & {w.text for w in words[max(0, place - 3) : place]}:
            continue
        if (
            len(phrase) == length
            and phrase in _AFTER
            and not _counts_on(words, start + length, phrase)
        ):
            return _AFTER[phrase], start + length
    return "", place


def _named(words: Words, place: int) -> bool:
    """ "At Best Buy" puts no bound on anything."""
    return place < len(words) and words[place].is_word and words[place].text not in _CLAUSES


_CLAUSES = frozenset(names("and but i then so because if for with in"))


_MINUTELY = frozenset(names("every per takes take took each within"))


def _goes_on(words: Words, place: int) -> bool:
    """ "80 calls, about half of them by noon": the hedge belongs to what follows."""
    return place < len(words) and words[place].is_word


def _counts_on(words: Words, place: int, phrase: tuple[str, ...]) -> bool:
    """ "maybe" and "about" before another number belong to that one."""
    return (
        phrase[0] in _LEADING
        and place < len(words)
        and not {"max", "maximum", "tops"} & {w.text for w in words[place + 1 : place + 3]}
        and (words[place].is_number or words[place].text in _ARTICLES)
    )


_LEADING = frozenset(
    names("plus about around maybe probably roughly approximately approx at minimum")
)


def bounded(amount: Amount, step: float = 1) -> tuple[float, float | None]:
    """The amount's least and most once its bound is reckoned in; `step` is its finest measure."""
    least, most = amount.least, amount.most
    top = least if most is None else most
    slack = max(step, min(top / 4, top * 0.1 + step))
    ranges: dict[Bound, tuple[float, float | None]] = {
        "": (least, most),
        "approx": (least, most),
        "over": (least, None),
        "at_least": (least, None),
        "little_over": (least, top + slack),
        "up_to": (0 if not amount.ranged else least, most),
        "under": (0, max(0, top - step)),
        "almost": (max(0, top - slack), top),
        "going_on": (max(0, top - slack), top),
    }
    return ranges[amount.bound]
