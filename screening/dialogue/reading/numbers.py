"""How many, in the question's unit and per its period."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading import rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, amounts_of, bounded
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.rate_words import HOURS, Per
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Number

_PERIOD: dict[str, Per] = {
    name: period for period, names in rate_words.PERIODS.items() for name in names.split()
}
_NOTHING = Phrasebook((p, "none") for p in rate_words.NONE)
_VAGUE = Phrasebook((p, "vague") for p in rate_words.VAGUE)
_MONEY = frozenset(
    {"$", "€", "£", "usd", "dollars", "dollar", "bucks", "euros", "eur", "pounds", "gbp"}
)
_SHARE = frozenset({"%", "percent", "percentage", "pct"})
_CORRECTED = frozenset(names("wait sorry mean meant correction scratch"))
_RANGING = frozenset(names("sometimes depending occasionally maybe day days slow good busy bad up"))


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


def read_number(text: str, unit: str, per: Per | None = None) -> Reading | None:
    """How many of `unit` per period; one told per another period is converted, and less certain."""
    words = words_of(text)
    own = frozenset(stem(w.key) for w in words_of(unit) if w.is_word) | _signs_of(unit)
    amounts = amounts_of(words)
    counts = [c for a in amounts if (c := _count(words, a, own, per)) is not None]
    if len(counts) < len(amounts) and _of_people(words, amounts):
        counts = [c if c.named else _doubted(c) for c in counts]
    summed = _summed(words, counts, unit, per)
    if summed is not None:
        return summed
    if counts:
        return _weighed(words, counts, unit)
    return _nothing(words, unit) or _vague(words)


def _signs_of(unit: str) -> frozenset[str]:
    signs = frozenset(w.text for w in words_of(unit))
    for period in rate_words.PERIODS.values():
        # Where hours are asked for, "hrs" are meant just as well.
        spellings = frozenset(period.split())
        signs |= spellings if signs & spellings else frozenset()
    return signs | (_MONEY if signs & _MONEY else signs) | (_SHARE if signs & _SHARE else signs)


def _count(words: Words, amount: Amount, own: frozenset[str], per: Per | None) -> Count | None:
    before = words[amount.first - 1].text if amount.first else ""
    noun, place = _noun(words, amount.end)
    sign = _sign(words, amount, before)
    if sign is not None and sign not in own:
        return None
    if sign is None and own & (_SHARE | _MONEY) and noun and stem(noun) not in own:
        return None
    if _is_elsewhere(words, amount, own, noun, before):
        return None
    rate = _rate(words, place, amount.first)
    fits = rate == per and rate is not None
    alone = per is not None and rate is None and _is_all(words, amount, place)
    certainty = _fit(noun, own, sign, right_rate=fits, alone=alone)
    if rate_words.GOALS.intersection(
        w.text for w in words[max(0, amount.first - 5) : amount.first]
    ):
        certainty = min(certainty, sure.CONFIRM)
    if is_anothers(words, amount.first) or is_denied(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    if _by_a_group(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    if _has_minus(words, amount.first):
        certainty = min(certainty, sure.CONFIRM)
    least, most = bounded(amount)
    if amount.bound and amount.bound != "approx":
        certainty = min(certainty, sure.PLAIN)
    if amount.loose or amount.doubt is not None:
        certainty = min(certainty, sure.LIKELY)
    end = max(amount.end, place if noun and certainty >= sure.PLAIN else amount.end)
    named = bool(noun) and stem(noun) in own
    kind = _kind(words, amount.end)
    if per is None or rate is None or rate == per:
        return Count(least, most, certainty, amount.first, end, named, kind, rate)
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
    )


def _doubted(count: Count) -> Count:
    return count._replace(certainty=min(count.certainty, sure.CONFIRM))


def _of_people(words: Words, amounts: Sequence[Amount]) -> bool:
    """Whether a number counts people, beside which another may go on counting them."""
    return any(_noun(words, a.end)[0] in rate_words.PEOPLE for a in amounts)


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


def _summed(words: Words, counts: Sequence[Count], unit: str, per: Per | None) -> Reading | None:
    """ "40 calls, 20 emails", where both are asked for: their sum, or the total that is told."""
    asked = {rate_words.KINDS[w.key] for w in words_of(unit) if w.key in rate_words.KINDS}
    if rate_words.WRITTEN & asked:
        asked |= rate_words.WRITTEN
    parts = [c for c in counts if c.kind and (c.kind in asked or "touch" in asked)]
    parts = [c for c in parts if c.kind != "touch"]
    kinds = [c.kind for c in parts]
    if len(parts) < 2 or len(set(kinds)) < len(kinds) or any(c.most is None for c in parts):
        return None
    if any({"or", "wait", "sorry"} & _between(words, *pair) for pair in pairwise(parts)):
        return None
    least, most = _sum(parts, per)
    apart = [c for c in counts if c not in parts]
    totals = [c for c in apart if _is_total(words, c) and c.least >= max(p.least for p in parts)]
    if len(apart) > len(totals) or len(totals) > 1:
        return None
    if totals:
        total = totals[0]
        certainty = sure.SAID_BACK if total.certainty > sure.CONFIRM else total.certainty
        return _reading(words, total, certainty, [], unit)
    sure_of = min(c.certainty for c in parts) > sure.CONFIRM and not _mixed(parts, per)
    return Reading(
        value=Number(least=least, most=most, unit=unit),
        certainty=sure.SAID_BACK if sure_of else sure.CONFIRM,
        spans=tuple(span_of(words, c.first, c.end) for c in parts),
    )


def _sum(parts: Sequence[Count], per: Per | None) -> tuple[float, float]:
    """The sum per the question's period; a period told at the end holds for all."""
    last = parts[-1].rate
    least, most = 0.0, 0.0
    for part in parts:
        shared = per is not None and last is not None and part.rate is None
        share = HOURS[per] / HOURS[last] if shared and per and last else 1
        least += part.least * share
        most += (part.most or 0) * share
    return round(least, 1), round(most, 1)


def _mixed(parts: Sequence[Count], per: Per | None) -> bool:
    """Whether a period is told that may not hold for all of them."""
    rates = [p.rate for p in parts]
    told = {r for r in rates if r is not None}
    return bool(told - {per}) and rates[-1] is None


def _between(words: Words, one: Count, two: Count) -> set[str]:
    return {w.text for w in words[one.first : two.first]}


def _is_total(words: Words, count: Count) -> bool:
    if count.kind == "touch":
        return True
    around = [*words[max(0, count.first - 3) : count.first], *words[count.end : count.end + 3]]
    return not count.kind and any(w.text in rate_words.TOTALS for w in around)


def _noun(words: Words, place: int) -> tuple[str, int]:
    """What a number counts, and where it ends: "40 cold calls", "60 or so dials"."""
    seen = ""
    for at in range(place, min(place + 3, len(words))):
        text = words[at].text
        if text in rate_words.FUNCTION_WORDS or not words[at].is_word or (text in _PERIOD and seen):
            return seen, at
        seen = text
        if text.endswith("s") or at == place + 2:
            return seen, at + 1
    return seen, min(place + 3, len(words))


def _sign(words: Words, amount: Amount, before: str) -> str | None:
    after = words[amount.end].text if amount.end < len(words) else ""
    inner = [w.text for w in words[amount.first : amount.end]]
    return next((s for s in (before, after, *inner) if s in _MONEY or s in _SHARE), None)


def _is_elsewhere(
    words: Words, amount: Amount, own: frozenset[str], noun: str, before: str
) -> bool:
    """Whether this number is plainly a time, a date, a phone number, or of something else."""
    after = words[amount.end].text if amount.end < len(words) else ""
    asked = any(stem(n) in own for n in (noun, after) if n)
    if asked:
        return False
    if noun in rate_words.NOT_COUNTED or after in rate_words.NOT_COUNTED:
        return True
    if noun in rate_words.PEOPLE and _rate(words, amount.end, amount.first) is None:
        return True
    if before == "of" and amount.first > 1 and words[amount.first - 2].text in rate_words.GROUPS:
        return True
    if _office_hours(words, amount):
        return True
    if amount.year and (
        before in ("in", "since", "from", "of", "until", "by", "to", "'", "-") or noun == ""
    ):
        return True
    if _is_phone(words, amount):
        return True
    if before in _LABELS:
        return True
    if before == "+" and not words[amount.first].glued:
        return amount.least >= 1_000_000_000
    if before in ("#", "+", "(", "@", "no", "route") or amount.least >= 1_000_000_000:
        return True
    return ((before == "/" or after == "/") and _digit_near(words, amount)) or (
        after == ":" and _digit_near(words, amount)
    )


def _by_a_group(words: Words, place: int) -> bool:
    """ "We as a team did 500" leaves open how many were one's own."""
    for word in reversed(words[max(0, place - 6) : place]):
        if word.text in ("i", "i'd", ".", ",", ";"):
            return False
        if word.text in rate_words.GROUPS:
            return True
    return False


_LABELS = frozenset(
    names(
        "room suite apt apartment floor route highway page version am i'm age aged turned turning"
    )
)
"""A number after these is a name or an age."""


def _office_hours(words: Words, amount: Amount) -> bool:
    """ "9 to 5" is a working day."""
    around = [w.text for w in words[max(0, amount.first - 2) : amount.end + 2]]
    said = " ".join(around)
    return any(hours in said for hours in ("9 to 5", "nine to five", "9 - 5", "9 till 5"))


def _is_phone(words: Words, amount: Amount) -> bool:
    """Three or more long runs of digits with hyphens, or one run of seven and more."""
    around = words[max(0, amount.first - 5) : amount.end + 5]
    runs = [w for w in around if w.text.isdigit() and len(w.text) >= 3]
    glued = [w for w in around if w.text in "-()." and w.glued]
    return (len(runs) >= 2 and len(glued) >= 1 and any(len(w.text) == 4 for w in runs)) or any(
        w.text.isdigit() and len(w.text) >= 7 for w in words[amount.first : amount.end]
    )


def _digit_near(words: Words, amount: Amount) -> bool:
    near = [*words[max(0, amount.first - 2) : amount.first], *words[amount.end : amount.end + 2]]
    return any(w.is_number for w in near)


def _rate(words: Words, place: int, first: int) -> Per | None:
    """The period that a number is counted per: "a day", "/week", "monthly", "each day I do 40"."""
    ahead = words[place : place + 6]
    for at, word in enumerate(ahead):
        if word.text in rate_words.ALONE:
            return _PERIOD[word.text]
        if word.text in rate_words.LEADS and at + 1 < len(ahead):
            period = _PERIOD.get(ahead[at + 1].text)
            if period is not None and ahead[at + 1].text not in ("m", "h", "d", "y"):
                return period
        if word.text in (";", ".", "\n") or word.is_number:
            break
    behind = words[max(0, first - 6) : first]
    for at, word in enumerate(behind):
        if word.text in ("per", "each", "every", "daily", "weekly", "monthly", "a"):
            named = (
                word.text
                if word.text in rate_words.ALONE
                else (behind[at + 1].text if at + 1 < len(behind) else "")
            )
            if named in _PERIOD:
                return _PERIOD[named]
    return None


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


def _weighed(words: Words, counts: Sequence[Count], unit: str) -> Reading:
    best = max(c.certainty for c in counts)
    rivals = [c for c in counts if c.certainty >= best - 0.12]
    one = rivals[0]
    if len(rivals) == 1:
        return _reading(
            words, one, one.certainty, [c for c in counts if c.certainty > 0.7 and c != one], unit
        )
    last = rivals[-1]
    between = {w.text for w in words[rivals[-2].end : last.first]}
    if between & _CORRECTED:
        return _reading(words, last, sure.LIKELY, rivals[:-1], unit)
    if len(rivals) == 2 and between & _RANGING and one.most is not None and last.most is not None:
        least, most = min(one.least, last.least), max(one.most, last.most)
        spread = Count(least, most, sure.LIKELY, one.first, last.end)
        return _reading(words, spread, sure.LIKELY, [], unit)
    return _reading(words, one, 0.4, rivals[1:5], unit)


def _reading(
    words: Words, count: Count, certainty: float, others: Sequence[Count], unit: str
) -> Reading:
    return Reading(
        value=Number(least=count.least, most=count.most, unit=unit),
        certainty=certainty,
        spans=(span_of(words, count.first, count.end),),
        alternatives=tuple(
            Alternative(
                value=Number(least=o.least, most=o.most, unit=unit), certainty=min(0.4, o.certainty)
            )
            for o in others
            if (o.least, o.most) != (count.least, count.most)
        ),
    )


def _nothing(words: Words, unit: str) -> Reading | None:
    found = _NOTHING.find(words)
    if not found or (found[0].first > 2 and len(words) > 8):
        return None
    certainty = sure.PLAIN if len(words) - (found[0].end - found[0].first) <= 3 else 0.55
    single = found[0].end - found[0].first == 1
    plain = words[found[0].first].text in ("none", "zero")
    if single and not plain and any(w.is_word for w in words[1:]):
        certainty = min(certainty, sure.CONFIRM)
    if words[found[0].first].text in ("no", "nope", "nah", "n"):
        certainty = min(certainty, sure.LIKELY)
    return Reading(
        value=Number(least=0, most=0, unit=unit),
        certainty=certainty,
        spans=(span_of(words, found[0].first, found[0].end),),
    )


def _vague(words: Words) -> Reading | None:
    found = _VAGUE.find(words)
    if not found:
        return None
    span = span_of(words, found[0].first, found[0].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)
