"""An amount of money as it was said: "45k", "€50,000", "25 an hour", "around fifty thousand".

Nothing is converted. What is said in another currency or per another period than was asked keeps
its own, and is uncertain enough to be confirmed.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import money_words, rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, amounts_of, bounded
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.time_words import MONTHS
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Word, Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Money, Period

_VAGUE = Phrasebook((p, "vague") for p in money_words.VAGUE)
_PERIODS: dict[str, Period] = {
    name: period for period, names in rate_words.PERIODS.items() for name in names.split()
}
_AROUND = frozenset("salary pay rate wage basis gross net base income".split())
_NOT_MONEY = frozenset(
    "% percent hours hrs years yrs months weeks days people times minutes old am pm o'clock "
    "hour hr figures figure digits digit".split()
)
_DATED = frozenset("in since from of until by year".split())
_CORRECTED = frozenset("wait sorry actually mean meant correction rather no".split())
_FEWEST = {"year": 1_000, "month": 100}
"""Less than this in such a period is rather meant in thousands: "45" for a year."""


_MOST: dict[str, float] = {"hour": 1_000, "day": 5_000, "week": 10_000, "month": 40_000}
"""More than this in such a period is rather meant for a year, in currencies of that size."""
_OF_THAT_SIZE = frozenset("USD EUR GBP CHF CAD AUD NZD SGD".split())


class Sum(NamedTuple):
    """An amount at words `first` up to `end`; `signed` where its currency was said."""

    money: Money
    certainty: float
    first: int
    end: int
    signed: bool
    others: tuple[Money, ...] = ()


def read_money(text: str, currency: str, per: Period | None) -> Reading | None:
    """The amount that is said, in `currency` and per `per` unless others are said."""
    words = _whole(words_of(text))
    bare = tuple(w for w in words if not _is_currency(w))
    places = {word.start: place for place, word in enumerate(words)}
    sums = [
        found
        for amount in amounts_of(bare)
        # Where it stands once the currencies' signs are back among the words.
        for first in [places[bare[amount.first].start]]
        for end in [places[bare[amount.end - 1].start] + 1]
        if (found := _sum(words, amount, (first, end), currency, per))
    ]
    if sums:
        return _weighed(words, sums, currency, per)
    vague = _VAGUE.find(words)
    if not vague:
        return None
    span = span_of(words, vague[0].first, vague[0].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def names_currency(text: str) -> bool:
    """Whether a currency is named, by its sign or in words."""
    return any(_is_currency(word) for word in words_of(text))


def _whole(words: Words) -> Words:
    """ "50 000" and "50'000" as one number."""
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        gap = 1 if _text(words, place + 1) == "'" else 0
        follows = words[place + 1 + gap] if place + 1 + gap < len(words) else None
        if _is_group(found[-1] if found else None, word, follows, glued=bool(gap)):
            assert follows is not None
            found.append(Word(word.text + follows.text, word.start, follows.end, word.glued))
            place += 2 + gap
            continue
        found.append(word)
        place += 1
    return tuple(found)


def _is_group(before: Word | None, word: Word, follows: Word | None, *, glued: bool) -> bool:
    if follows is None or not re.fullmatch(r"[1-9]\d{0,2}", word.text):
        return False
    if follows.glued != glued or (before is not None and before.is_number):
        return False
    return bool(re.fullmatch(r"\d{3}", follows.text))


def _is_currency(word: Word) -> bool:
    return word.text in money_words.CURRENCIES or word.text in money_words.SHARED


def _sum(
    words: Words, amount: Amount, place: tuple[int, int], currency: str, per: Period | None
) -> Sum | None:
    first, end = place
    said = _currency(words, first, end, currency)
    end_of_amount = end + (end < len(words) and _is_currency(words[end]))
    times = money_words.SCALED.get(_text(words, end_of_amount), 0)
    end_of_amount += bool(times)
    if _is_elsewhere(words, amount, first, end_of_amount, signed=said is not None or bool(times)):
        return None
    if _text(words, end_of_amount - 1) in money_words.INDIAN:
        said = said or "INR"
    least, most = _bounds(amount, times or 1)
    period, end = _period(words, first, end_of_amount)
    if times and _text(words, end_of_amount - 1) in money_words.YEARLY:
        period = period or "year"
    money = Money(least=least, most=most, currency=said or currency, per=period or per)
    first -= bool(first and _is_currency(words[first - 1]))
    found = Sum(money, _fit(words, amount, money, currency, per), first, end, said is not None)
    if period is not None:
        return found
    return _for_a_year(found) if times else _in_thousands(_for_a_year(found))


def _currency(words: Words, first: int, end: int, asked: str) -> str | None:
    around = [*words[max(0, first - 1) : end], *words[end : end + 3]]
    for word in around:
        if word.text in money_words.SHARED:
            shared = money_words.SHARED[word.text]
            return asked if asked in shared else shared[0]
        if word.text in money_words.CURRENCIES:
            return money_words.CURRENCIES[word.text]
    return None


def _bounds(amount: Amount, times: float) -> tuple[float, float | None]:
    least, most = bounded(amount, 1)
    return least * times, None if most is None else most * times


def _period(words: Words, first: int, end: int) -> tuple[Period | None, int]:
    """What the amount is per, and where that ends: "an hour", "/month", "p.a.", "hourly"."""
    for place in range(end, min(end + 5, len(words))):
        text = words[place].text
        if text in rate_words.ALONE or text in ("annual",):
            return _PERIODS.get(text, "year"), place + 1
        if text in money_words.YEARLY or (text == "p" and _text(words, place + 2) == "a"):
            return "year", min(len(words), place + (1 if text != "p" else 3))
        follows = _text(words, place + 1)
        if text in rate_words.LEADS and follows in _PERIODS and not _is_count(words, place + 1):
            return _PERIODS[follows], place + 2
        if words[place].is_number or text in (";", "\n", ","):
            break
    for place in range(max(0, first - 5), first):
        text = words[place].text
        if text in rate_words.ALONE or text == "annual":
            return _PERIODS.get(text, "year"), end
        if text in ("per", "each", "every", "a", "an") and _text(words, place + 1) in _PERIODS:
            return _PERIODS[words[place + 1].text], end
    return None, end


def _is_count(words: Words, place: int) -> bool:
    """ "in a year" from now says when, not how much per year."""
    return _text(words, place - 2) == "in" or _text(words, place + 1) in ("ago", "from")


def _is_elsewhere(words: Words, amount: Amount, first: int, end: int, *, signed: bool) -> bool:
    """Whether a number plainly is no money: a date, an age, hours, a share."""
    if signed:
        return False
    before, after = _text(words, first - 1), _text(words, end)
    if after in _NOT_MONEY or before in ("#", "+", "@", "age", "aged"):
        return True
    if after == "/" and _text(words, end + 1)[:1].isdigit():
        return True
    return amount.year and (before in _DATED or before in MONTHS)


def _fit(words: Words, amount: Amount, money: Money, currency: str, per: Period | None) -> float:
    if money.currency != currency or (per is not None and money.per != per):
        return sure.CONFIRM
    place = next((p for p, w in enumerate(words) if w.is_number), 0)
    if is_anothers(words, place) or is_denied(words, place) or amount.year:
        return sure.CONFIRM
    if amount.loose or amount.doubt is not None:
        return sure.LIKELY if amount.doubt is None else sure.SAID_BACK
    return sure.PLAIN


def _in_thousands(found: Sum) -> Sum:
    """ "45" for a year is rather 45,000: that is proposed, and the bare number beside it."""
    money = found.money
    fewest = _FEWEST.get(money.per or "", 0)
    if not 0 < money.least < fewest or (money.most or 0) >= fewest:
        return found
    if money.least != int(money.least):
        return found._replace(certainty=min(found.certainty, sure.CONFIRM))
    most = None if money.most is None else money.most * 1_000
    larger = money.model_copy(update={"least": money.least * 1_000, "most": most})
    certainty = min(found.certainty, sure.CONFIRM)
    return found._replace(money=larger, certainty=certainty, others=(money,))


def _for_a_year(found: Sum) -> Sum:
    """ "45k" where an hour's pay was asked for: the year's is proposed."""
    money = found.money
    most = _MOST.get(money.per or "")
    if most is None or money.least <= most or money.currency not in _OF_THAT_SIZE:
        return found
    yearly = money.model_copy(update={"per": "year"})
    return found._replace(money=yearly, certainty=min(found.certainty, sure.CONFIRM))


def _weighed(words: Words, sums: Sequence[Sum], currency: str, per: Period | None) -> Reading:
    signed = [s for s in sums if s.signed]
    plain = signed if signed and len(signed) < len(sums) else list(sums)
    asked = [s for s in plain if s.money.currency == currency and per in (None, s.money.per)]
    if len(plain) > 1 and len(asked) == 1:
        # "25 an hour, so about 50k a year": their own conversion.
        certainty = min(asked[0].certainty, sure.SAID_BACK)
        return _reading(words, asked[0], certainty, [s for s in plain if s is not asked[0]])
    distinct = list({(s.money.least, s.money.most, s.money.per): s for s in plain}.values())
    if len(distinct) == 1:
        return _reading(words, distinct[0], distinct[0].certainty, [])
    between = {w.text for w in words[distinct[-2].end : distinct[-1].first]}
    corrected = bool(between & _CORRECTED)
    earned = money_words.EARNED & {w.text for w in words[: distinct[0].first]}
    chosen = distinct[-1] if corrected or earned else distinct[0]
    certainty = sure.LIKELY if corrected else 0.4
    return _reading(words, chosen, certainty, [s for s in distinct if s is not chosen])


def _reading(words: Words, chosen: Sum, certainty: float, rest: Sequence[Sum]) -> Reading:
    others = (*chosen.others, *(s.money for s in rest))
    return Reading(
        value=chosen.money,
        certainty=min(certainty, chosen.certainty) if chosen.others else certainty,
        spans=(span_of(words, chosen.first, chosen.end),),
        alternatives=tuple(Alternative(value=m, certainty=0.4) for m in others[:4]),
    )


def _text(words: Words, place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""
