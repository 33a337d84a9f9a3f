"""Numbers that may be the one asked for, in the question's unit and per its period."""

from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading import rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, bounded
from screening.dialogue.reading.count_elsewhere import is_elsewhere, is_reached
from screening.dialogue.reading.count_rates import noun_at, rate_at
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.rate_words import HOURS, Per
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Words, words_of

_MONEY = frozenset(
    {"$", "€", "£", "usd", "dollars", "dollar", "bucks", "euros", "eur", "pounds", "gbp"}
)
_SHARE = frozenset({"%", "percent", "percentage", "pct"})


class Count(NamedTuple):
    """A number that may be the one asked for, in the question's period."""

    least: float
    most: float | None
    certainty: float
    first: int
    end: int
    named: bool = False
    """Whether it counts the very thing that was asked for."""
    kind: str = ""
    """The way of reaching people that it counts, if it does."""
    rate: Per | None = None
    denied: bool = False


def own_words(unit: str) -> frozenset[str]:
    """The words that name what is asked for."""
    own = frozenset(stem(w.key) for w in words_of(unit) if w.is_word)
    signs = frozenset(w.text for w in words_of(unit))
    for period in rate_words.PERIODS.values():
        # Where hours are asked for, "hrs" are meant just as well.
        spellings = frozenset(period.split())
        signs |= spellings if signs & spellings else frozenset()
    return (
        own | signs | (_MONEY if signs & _MONEY else signs) | (_SHARE if signs & _SHARE else signs)
    )


def count_of(words: Words, amount: Amount, own: frozenset[str], per: Per | None) -> Count | None:
    """What an amount counts, if it may be what was asked for; another period is converted."""
    before = words[amount.first - 1].text if amount.first else ""
    noun, place = noun_at(words, amount.end)
    sign = _sign(words, amount, before)
    if sign is not None and sign not in own:
        return None
    if sign is None and own & (_SHARE | _MONEY) and noun and stem(noun) not in own:
        return None
    if is_elsewhere(words, amount, own, noun, before) or _is_pronoun(words, amount):
        return None
    closing = words[place].text if place < len(words) else ""
    if noun and not amount.bound and closing in _AT_LEAST:
        amount = amount._replace(bound="at_least")
    turned = _turned(words, amount)
    denied = turned is amount and _is_denied(words, amount.first)
    amount = turned
    rate = rate_at(words, place, amount.first)
    fits = rate == per and rate is not None
    alone = per is not None and rate is None and _is_all(words, amount, place)
    certainty = _fit(noun, own, sign, right_rate=fits, alone=alone)
    if is_reached(words, amount, own, noun):
        certainty = max(certainty, sure.SAID_BACK)
    if _is_goal(words, amount) or _is_theirs(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    if is_anothers(words, amount.first) or denied:
        certainty = min(certainty, sure.CONFIRM)
    if _by_a_group(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    if _has_minus(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    least, most = bounded(amount)
    if amount.bound and amount.bound != "approx":
        certainty = min(certainty, sure.PLAIN)
    if amount.loose or amount.doubt is not None:
        exact = amount.least == amount.most and amount.least <= 24
        few = amount.most is not None and (amount.most <= 7 or exact) and amount.doubt is None
        vague = amount.loose and amount.least != amount.most
        certainty = min(certainty, sure.SAID_BACK if few and not vague else sure.LIKELY)
    if before in ("x", "*"):
        certainty = min(certainty, sure.CONFIRM)
    end = max(amount.end, place if noun and certainty >= sure.PLAIN else amount.end)
    named = bool(noun) and stem(noun) in own
    kind = _kind(words, amount.end)
    if per is None or rate is None or rate == per:
        return Count(least, most, certainty, amount.first, end, named, kind, rate, denied)
    share = HOURS[per] / HOURS[rate]
    return Count(
        round(least * share, 1),
        None if most is None else round(most * share, 1),
        min(certainty, sure.SAID_BACK),
        amount.first,
        end,
        named,
        kind,
        rate,
        denied,
    )


def _is_denied(words: Words, place: int) -> bool:
    """Whether it is denied: not where a no takes back the number before it ("60, no 80")."""
    before = [w.text for w in words[max(0, place - 3) : place]]
    takes_back = len(before) > 2 and before[0][:1].isdecimal() and before[1:] in _TAKING_BACK
    return not takes_back and is_denied(words, place)


_TAKING_BACK = ([",", "no"], [".", "no"], ["-", "no"])
_AT_LEAST = frozenset(names("minimum min"))


def _is_pronoun(words: Words, amount: Amount) -> bool:
    """ "A bad one" is no number."""
    earlier = words[amount.first - 2].text if amount.first > 1 else ""
    before = words[amount.first - 1].text if amount.first else ""
    one = amount.end - amount.first == 1 and words[amount.first].text == "one"
    return one and before[:1].isalpha() and earlier in ("a", "an", "the")


def _is_goal(words: Words, amount: Amount) -> bool:
    """ "Quota was 50", "20 was the target"."""
    lead = [w.text for w in words[max(0, amount.first - 5) : amount.first]]
    ends = [n for n, text in enumerate(lead) if text in ",.;" and "i" in lead[n:]]
    before = set(lead[ends[-1] :] if ends else lead)
    after = {w.text for w in words[amount.end : amount.end + 4]}
    told = {"was", "is", "were"} & after and not {".", ",", ";", "i"} & after
    return bool(rate_words.GOALS & before or (told and rate_words.GOALS & after))


def _is_theirs(words: Words, place: int) -> bool:
    """ "They did a hundred", "the others made 50": somebody else's number."""
    for at in range(place - 1, max(-1, place - 9), -1):
        text = words[at].text
        if text in _OWN or text in ".;!?\n":
            return False
        if text in rate_words.OTHERS:
            return True
    return False


_OWN = frozenset(names("i i'd i'll i'm i've me myself my mine we we'd us our personally"))


def _turned(words: Words, amount: Amount) -> Amount:
    """ "More than 20 isn't possible", "I can't do over 30": at most so many."""
    if amount.bound not in ("over", "at_least"):
        return amount
    after = [w.text for w in words[amount.end : amount.end + 9]]
    clause = after[: next((n for n, t in enumerate(after) if t in ".;!?"), len(after))]
    impossible = {"impossible", "can't", "cannot", "won't"} & set(clause) or any(
        (a, b) in _TOO_MUCH for a, b in pairwise(clause)
    )
    if impossible or is_denied(words, amount.first):
        return amount._replace(bound="up_to")
    return amount


_TOO_MUCH = frozenset(
    {("not", "possible"), ("isn't", "possible"), ("too", "much"), ("is", "not"), ("not", "work")}
)


def _has_minus(words: Words, place: int) -> bool:
    sign = words[place - 1] if place else None
    return sign is not None and sign.text in "-–−" and words[place].glued and not sign.glued


def _kind(words: Words, place: int) -> str:
    """Calls, e-mails or the like, where the number stands before them."""
    for word in words[place : place + 5]:
        if word.is_number or word.text in (",", ";", ".", "and", "+", "&", "\n"):
            return ""
        if word.key in rate_words.KINDS:
            return rate_words.KINDS[word.key]
    return ""


def _sign(words: Words, amount: Amount, before: str) -> str | None:
    after = words[amount.end].text if amount.end < len(words) else ""
    inner = [w.text for w in words[amount.first : amount.end]]
    return next((s for s in (before, after, *inner) if s in _MONEY or s in _SHARE), None)


def _by_a_group(words: Words, place: int) -> bool:
    """ "We as a team did 500" leaves open how many were one's own."""
    for word in reversed(words[max(0, place - 6) : place]):
        if word.text in ("i", "i'd", ".", ",", ";"):
            return False
        if word.text in rate_words.GROUPS:
            return True
    return False


def _fit(
    noun: str, own: frozenset[str], sign: str | None, *, right_rate: bool, alone: bool
) -> float:
    """How surely a number is of what was asked for; another name for it is no contradiction."""
    if (noun and stem(noun) in own) or sign is not None:
        return sure.UNMISTAKABLE
    if not noun:
        return sure.UNMISTAKABLE if right_rate else sure.PLAIN
    akin = noun in rate_words.KINDS and any(name in own for name in rate_words.KINDS)
    touches = noun in rate_words.TOUCHES and bool(own & rate_words.TOUCHES)
    if right_rate or akin or touches:
        return sure.SAID_BACK
    names_a_thing = len(noun) > 1 and noun not in rate_words.PEOPLE
    return sure.SAID_BACK if alone and names_a_thing else 0.55


def _is_all(words: Words, amount: Amount, end: int) -> bool:
    """Whether a number and what it counts is all that is said, but for words of measure."""
    if len(words) - (end - amount.first) > _MOST_BESIDE:
        return False
    beside = [w for p, w in enumerate(words) if not amount.first <= p < end]
    return all(not w.is_word or w.text in rate_words.FUNCTION_WORDS for w in beside)


_MOST_BESIDE = 8
