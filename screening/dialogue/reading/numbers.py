"""How many, in the question's unit and per its period."""

from collections.abc import Sequence

from screening.dialogue.reading import rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.amounts import Amount, amounts_of
from screening.dialogue.reading.count_rates import noun_at
from screening.dialogue.reading.count_roles import weighed
from screening.dialogue.reading.count_sums import summed
from screening.dialogue.reading.count_times import hours_of_week, timed_of
from screening.dialogue.reading.counts import Count, count_of, own_words
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.rate_words import Per
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.spelling import spelt_words
from screening.dialogue.reading.unglued import unglued
from screening.dialogue.reading.words import Words, span_of
from screening.dialogue.reading.working_days import UNITS
from screening.flow.answers import Alternative
from screening.flow.values import Number

_NOTHING = Phrasebook((p, "none") for p in rate_words.NONE)
_VAGUE = Phrasebook((p, "vague") for p in rate_words.VAGUE)
_SHARED = Phrasebook((p, "") for p in rate_words.SHARED)


def read_number(text: str, unit: str, per: Per | None = None) -> Reading | None:
    """How many of `unit` per period; one told per another period is converted, and less certain."""
    words = unglued(spelt_words(text))
    own = own_words(unit)
    amounts = amounts_of(words)
    counts = _meant(words, [c for a in amounts if (c := count_of(words, a, own, per)) is not None])
    if len(counts) < len(amounts) and _of_people(words, amounts):
        counts = [c if c.named or _leads(words, c) else _doubted(c) for c in counts]
    worked_out = _worked_out(words, counts, unit, per)
    if worked_out is not None:
        others = [c for c in counts if c.certainty > sure.CONFIRM]
        return _reading(words, worked_out, worked_out.certainty, others[:4], unit)
    if counts:
        one, others = weighed(words, counts)
        if _is_open(words, one, counts, amounts):
            one = _doubted(one)
        return _reading(words, one, one.certainty, others, unit)
    return _nothing(words, unit, told=bool(amounts)) or _vague(words)


def _is_open(words: Words, one: Count, counts: Sequence[Count], amounts: Sequence[Amount]) -> bool:
    """Whether others may share it, or whether it is a sum that leaves something out."""
    people = len(counts) < len(amounts) and _of_people(words, amounts)
    left = any(c.certainty >= sure.CONFIRM and c.first >= one.end for c in counts)
    if (people or left) and all((one.least, one.most) != c[:2] for c in counts):
        return True
    beside = [*words[max(0, one.first - 3) : one.first], *words[one.end : one.end + 3]]
    if any(w.text in _I for w in beside):
        return False
    return bool(_SHARED.find(words))


_I = frozenset({"i", "i'd", "me", "myself", "i'll", "my"})


def _meant(words: Words, counts: list[Count]) -> list[Count]:
    """Without those that are denied ("not even 30"), or that stand for a thing ("to open one")."""
    meant = [
        c
        for c in counts
        if not (c.end - c.first == 1 and words[c.first].text == "one" and c.rate is None)
        and not c.denied
        and not _is_part(words, c)
        and [w.text for w in words[max(0, c.first - 2) : c.first]] != ["all", "but"]
    ]
    return meant or counts


def _worked_out(words: Words, counts: Sequence[Count], unit: str, per: Per | None) -> Count | None:
    """A number that others come to: days by hours, so many every ten minutes, calls and mails."""
    if per == "week" and "hours" in unit.split():
        return hours_of_week(words, counts) or _of_some_days(words, counts)
    timed = timed_of(words, counts, per)
    return timed if timed is not None else summed(words, counts, unit, per)


def _of_some_days(words: Words, counts: Sequence[Count]) -> Count | None:
    """ "Mornings, 4 hours": of a day or of the week."""
    if len(counts) != 1 or not any(w.text in UNITS for w in words):
        return None
    one = counts[0]
    few = one.most == one.least <= _MOST_OF_A_DAY and one.rate != "week"
    return _doubted(one) if few or one.rate == "day" else None


_MOST_OF_A_DAY = 12


def _leads(words: Words, count: Count) -> bool:
    """ "70. We were 8 people": a number that is a sentence of its own."""
    after = words[count.end].text if count.end < len(words) else "."
    return count.first <= 2 and after in (".", "!", ";", "\n")


def _doubted(count: Count) -> Count:
    return count._replace(certainty=min(count.certainty, sure.CONFIRM))


def _of_people(words: Words, amounts: Sequence[Amount]) -> bool:
    """Whether a number counts people, beside which another may go on counting them."""
    return any(
        w.text in rate_words.PEOPLE for a in amounts for w in words[a.end : a.end + 2]
    ) or any(noun_at(words, a.end)[0] in rate_words.PEOPLE for a in amounts)


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


def _nothing(words: Words, unit: str, *, told: bool) -> Reading | None:
    found = _NOTHING.find(words)
    if not found or (found[0].first > 2 and len(words) > 8):
        return None
    if any(w.text in _UNKNOWN for w in words[found[0].end :]):
        return None
    certainty = sure.PLAIN if len(words) - (found[0].end - found[0].first) <= 3 else 0.55
    after = words[found[0].end].text if found[0].end < len(words) else "."
    if after in (",", ".", ";", "!") and found[0].first == 0 and not told:
        certainty = max(certainty, sure.SAID_BACK)
    single = found[0].end - found[0].first == 1
    plain = words[found[0].first].text in ("none", "zero")
    if single and not plain and any(w.is_word for w in words[1:]):
        certainty = min(certainty, sure.CONFIRM)
    if told or words[found[0].first].text in ("no", "nope", "nah", "n"):
        certainty = min(certainty, sure.LIKELY)
    return Reading(
        value=Number(least=0, most=0, unit=unit),
        certainty=certainty,
        spans=(span_of(words, found[0].first, found[0].end),),
    )


def _is_part(words: Words, count: Count) -> bool:
    """ "Two of them hard ones"."""
    after = [w.text for w in words[count.end : count.end + 2]]
    return len(after) > 1 and after[0] == "of" and after[1] in _WHOLES


_WHOLES = frozenset(names("them those these which"))
_UNKNOWN = frozenset(names("know kno remember recall idea clue count counted sure"))


def _vague(words: Words) -> Reading | None:
    found = _VAGUE.find(words)
    if not found:
        return None
    span = span_of(words, found[0].first, found[0].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)
