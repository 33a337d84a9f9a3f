"""Each amount of money in a text: its ends, its currency, its period, and how sure it is."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import money_words, rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, amounts_of, bounded
from screening.dialogue.reading.money_forms import Band, bands_in, whole
from screening.dialogue.reading.normal import Normal
from screening.dialogue.reading.time_words import MONTHS
from screening.dialogue.reading.words import Word, Words, words_in
from screening.flow.values import Money, Period

_PERIODS: dict[str, Period] = {
    name: period for period, names in rate_words.PERIODS.items() for name in names.split()
}
_DATED = frozenset("in since from of until by year".split())
_FEWEST = {"year": 1_000, "month": 100}
"""Less than this in such a period is rather meant in thousands: "45" for a year."""
_FEWEST_THOUSANDS = 30
"""Less than so many thousands a year may as well be meant for an hour."""
_MOST: dict[str, float] = {"hour": 1_000, "day": 5_000, "week": 10_000, "month": 40_000}
"""More than this in such a period is rather meant for a year, in currencies of that size."""
_OF_THAT_SIZE = frozenset("USD EUR GBP CHF CAD AUD NZD SGD".split())
_STRANGE = frozenset({"biweekly", "fortnight", "fortnightly", "semimonthly", "bimonthly"})
"""Periods that no question asks for: what is told per them is nobody's answer to one."""


class Asked(NamedTuple):
    """The currency and the period that the question asks for."""

    currency: str
    per: Period | None


class Sum(NamedTuple):
    """An amount at characters `start` up to `end`; `signed` where its currency was said."""

    money: Money
    certainty: float
    start: int
    end: int
    signed: bool
    others: tuple[Money, ...] = ()
    under: bool = False
    """Told as what it lies below."""
    rated: bool = False
    """Its period was said."""


def sums_in(text: str, asked: Asked) -> list[Sum]:
    """The amounts of money in a plain text, in order."""
    bands = bands_in(text)
    clear = text
    for band in bands:
        clear = clear[: band.start] + " " * (band.end - band.start) + clear[band.end :]
    places = tuple(range(len(text)))
    words = whole(words_in(Normal(clear, places, tuple(place + 1 for place in places))))
    bare = tuple(word for word in words if not is_currency(word))
    at = {word.start: place for place, word in enumerate(words)}
    found = [
        found
        for amount in amounts_of(bare)
        # Where it stands once the currencies' signs are back among the words.
        for first in [at[bare[amount.first].start]]
        for end in [at[bare[amount.end - 1].start] + 1]
        if (found := _sum(words, amount, (first, end), asked))
    ]
    found += [_of_band(text, band, asked) for band in bands]
    return sorted(found, key=lambda one: one.start)


def is_currency(word: Word) -> bool:
    """Whether a word names a currency or is its sign."""
    return word.text in money_words.CURRENCIES or word.text in money_words.SHARED


def _of_band(text: str, band: Band, asked: Asked) -> Sum:
    money = Money(least=band.least, most=band.most, currency=asked.currency, per=asked.per)
    found = Sum(money, sure.SAID_BACK, band.start, band.end, signed=False)
    follows = re.match(r"\s*(?:k|thousand|grand)\b", text[band.end :])
    return _in_thousands(_for_a_year(found), thousands=bool(follows))


def _sum(words: Words, amount: Amount, place: tuple[int, int], asked: Asked) -> Sum | None:
    first, end = place
    said = _currency(words, first, end, asked.currency)
    end_of_amount = end + (end < len(words) and is_currency(words[end]))
    times = money_words.SCALED.get(_text(words, end_of_amount), 0)
    end_of_amount += bool(times)
    strange = any(word.text in _STRANGE for word in words[end_of_amount : end_of_amount + 3])
    if strange or _is_elsewhere(words, amount, (first, end_of_amount), bool(times), said):
        return None
    if _text(words, end_of_amount - 1) in money_words.INDIAN:
        said = said or "INR"
    amount = _without_benefits(words, amount, end)
    least, most = (end * (times or 1) if end is not None else None for end in _ends(amount))
    period, end = _period(words, first, end_of_amount)
    if times and _text(words, end_of_amount - 1) in money_words.YEARLY:
        period = period or "year"
    money = Money(
        least=least or 0, most=most, currency=said or asked.currency, per=period or asked.per
    )
    first -= bool(first and is_currency(words[first - 1]))
    found = Sum(
        money,
        _fit(amount, money, asked),
        words[first].start,
        words[end - 1].end,
        signed=said is not None,
        under=amount.bound == "under",
        rated=period is not None,
    )
    if period is not None:
        return _in_thousands(found) if period == asked.per == "year" else found
    return _for_a_year(found) if times else _in_thousands(_for_a_year(found))


def _ends(amount: Amount) -> tuple[float, float | None]:
    """The amount's ends; "just under" and "a little over" are closer in money than elsewhere."""
    top = amount.most if amount.most is not None else amount.least
    if amount.bound in ("almost", "going_on"):
        return round(top * 0.95, 2), top
    if amount.bound == "little_over":
        return amount.least, round(top * 1.1, 2)
    return bounded(amount, 1)


def _without_benefits(words: Words, amount: Amount, end: int) -> Amount:
    """ "47,500 plus health insurance": what comes on top makes it no least amount."""
    last, after = _text(words, end - 1), words[end] if end < len(words) else None
    on_top = last == "plus" or (last == "+" and not words[end - 1].glued)
    if not on_top or after is None or not after.is_word or after.text in ("a", "an", "per"):
        return amount
    return amount._replace(bound="")


def _currency(words: Words, first: int, end: int, asked: str) -> str | None:
    after = [word for word in words[end : end + 2] if word.text != "k"][:1]
    around = [*words[max(0, first - 1) : end], *after]
    if after and after[0].is_word and not is_currency(after[0]):
        around += words[end + 1 : end + 2]
    for word in around:
        if word.text in money_words.SHARED:
            shared = money_words.SHARED[word.text]
            return asked if asked in shared else shared[0]
        if word.text in money_words.CURRENCIES:
            return money_words.CURRENCIES[word.text]
    return None


def _period(words: Words, first: int, end: int) -> tuple[Period | None, int]:
    """What the amount is per, and where that ends: "an hour", "/month", "p.a.", "hourly"."""
    for place in range(end, min(end + 5, len(words))):
        text = words[place].text
        if text in rate_words.ALONE or text in ("annual",):
            return _PERIODS.get(text, "year"), place + 1
        if text in money_words.YEARLY or (text == "p" and _text(words, place + 2) == "a"):
            return "year", min(len(words), place + (1 if text != "p" else 3))
        if text == "ph" and place == end:
            return "hour", place + 1
        follows = _text(words, place + 1)
        led = text in rate_words.LEADS or text in ("by", "for")
        led = led or (text == "on" and follows in ("a", "the"))
        if led and follows in ("a", "an", "the", "full", "whole") and place + 2 < len(words):
            follows, place = _text(words, place + 2), place + 1
        if led and follows in _PERIODS and not _is_count(words, place + 1):
            return _PERIODS[follows], place + 2
        if words[place].is_number or text in (";", "\n", ",", "."):
            break
    for place in range(first - 1, max(-1, first - 6), -1):
        text = words[place].text
        if text in (".", ";", "\n", ",", "so", "but") or words[place].is_number:
            break
        if text in rate_words.ALONE or text == "annual":
            return _PERIODS.get(text, "year"), end
        if text in ("per", "each", "every", "a", "an") and _text(words, place + 1) in _PERIODS:
            return _PERIODS[words[place + 1].text], end
    return None, end


def _is_count(words: Words, place: int) -> bool:
    """ "In a year" from now, and "the first year", say when, not how much per year."""
    before, after = _text(words, place - 2), _text(words, place + 1)
    return before in ("in", "after", "first") or after in ("ago", "from", "1", "2", "one", "two")


def _is_elsewhere(
    words: Words, amount: Amount, place: tuple[int, int], scaled: bool, said: str | None
) -> bool:
    """Whether a number plainly is no money: a date, an age, hours, a share."""
    if said is not None or scaled:
        return False
    first, end = place
    before, after = _text(words, first - 1), _text(words, end)
    if after == "-" and _text(words, end + 1) in money_words.COUNTED:
        return True
    counted = money_words.COUNTED
    if after in counted or before in ("#", "@", "age", "aged") or (amount.loose and after):
        return not (after in ("x", "h", "hr", "hour") and before == "/")
    if after == "/" and _text(words, end + 1)[:1].isdecimal():
        return True
    if amount.first and _text(words, first - 1) in ("level", "tier", "grade", "option", "number"):
        return True
    # "8 weeks' work", "3 small kids": a word between the number and what it counts.
    if amount.least < 15 and _text(words, end + 1) in counted and after.isalpha():
        return after not in ("an", "a", "per", "the", "to", "or", "k", "for", "and", "each", "in")
    return amount.year and (before in _DATED or before in MONTHS)


def _fit(amount: Amount, money: Money, asked: Asked) -> float:
    if money.currency != asked.currency or (asked.per is not None and money.per != asked.per):
        return sure.CONFIRM
    if amount.year:
        return sure.CONFIRM
    if amount.loose or amount.doubt is not None:
        return sure.LIKELY if amount.doubt is None else sure.SAID_BACK
    return sure.PLAIN


def _in_thousands(found: Sum, *, thousands: bool = False) -> Sum:
    """ "45" for a year is rather 45,000: that is said back, with the bare number beside it."""
    money = found.money
    fewest = _FEWEST.get(money.per or "", 0)
    top = money.most or money.least
    if not thousands and (not 0 < top < fewest or money.least >= fewest):
        return found
    if money.least != int(money.least) and not thousands:
        return found._replace(certainty=min(found.certainty, sure.CONFIRM))
    most = None if money.most is None else money.most * 1_000
    larger = money.model_copy(update={"least": money.least * 1_000, "most": most})
    plain = thousands or (money.per == "year" and top >= _FEWEST_THOUSANDS and not found.signed)
    certainty = min(found.certainty, sure.SAID_BACK if plain else sure.CONFIRM)
    return found._replace(money=larger, certainty=certainty, others=(money,))


def _for_a_year(found: Sum) -> Sum:
    """ "45k" where an hour's pay was asked for: the year's is proposed."""
    money = found.money
    most = _MOST.get(money.per or "")
    if most is None or money.least <= most or money.currency not in _OF_THAT_SIZE:
        return found
    yearly = money.model_copy(update={"per": "year"})
    return found._replace(money=yearly, certainty=min(found.certainty, sure.CONFIRM))


def _text(words: Sequence[Word], place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""
