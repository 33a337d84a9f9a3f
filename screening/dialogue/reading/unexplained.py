"""What a text tells beside the lengths of time that were read: it may be what counts."""

from collections.abc import Sequence
from datetime import datetime

from screening.dialogue.reading import spell_words
from screening.dialogue.reading.amounts import Amount, amounts_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.points import Point, points_of
from screening.dialogue.reading.spells import Sum
from screening.dialogue.reading.tellings import Told
from screening.dialogue.reading.words import Words

_SHORT = 12
"""Words; in so short a text a date beside a length only tells when it was."""
_LONGEST = 60
_NEAR = 12
"""Months by which a date and a length that tell the same may be apart."""
_SENTENCE_ENDS = frozenset(".;!?\n")
_THEM = frozenset(names("those them these that which"))
_NO_LENGTH_BEFORE = frozenset(
    names("$ € £ # of not no age aged turned i'm im am was number level grade at")
)
_NO_LENGTH = frozenset(names("one few couple several many some"))
_ANOTHER_EVENT = spell_words.STOPS | frozenset(names("graduated graduate born degree diploma"))
_ROLE = frozenset(names("also as"))
_RETURNS = frozenset(names("back returned again"))
_SUMS_UP = spell_words.TOTAL_BEFORE | spell_words.TOTAL_AFTER | spell_words.CONCLUDES


def leaves_unexplained(words: Words, told: Sequence[Told], come_to: Sum, at: datetime) -> bool:
    """Whether a date, a bare number or a return stands there that no length accounts for."""
    if _is_summed_up(words, told, come_to):
        return False
    covered = {p for t in told for p in range(t.first, t.end)}
    values = [come_to.least, *(t.least for t in told)]
    return (
        _leaves_dates(words, covered, come_to, at)
        or any(
            _may_be_a_length(words, a)
            for a in amounts_of(words)
            if a.first not in covered and a.least * 12 not in values
        )
        or _returns(words, told, come_to)
    )


def _is_summed_up(words: Words, told: Sequence[Told], come_to: Sum) -> bool:
    """ "So five years", "altogether I did it for eight"."""
    if len(come_to.told) != 1:
        return False
    one = come_to.told[0]
    around = words[max(0, one.first - 6) : one.first] + words[one.end : one.end + 2]
    plain = {w.text for w in around if w.text != "makes"}
    return bool(_SUMS_UP & plain) and one is told[-1]


def _leaves_dates(words: Words, covered: set[int], come_to: Sum, at: datetime) -> bool:
    if len(words) <= _SHORT:
        return False
    left = [p for p in points_of(words, at) if not p.now and p.first not in covered]
    return any(not _is_accounted_for(words, p, come_to, at) for p in left)


def _is_accounted_for(words: Words, point: Point, come_to: Sum, at: datetime) -> bool:
    """ "My first job was in 2012, fourteen years now"; or when something else was, or its end."""
    if _ANOTHER_EVENT & {w.text for w in words[max(0, point.first - 4) : point.first]}:
        return True
    since = (at.year - point.year) * 12 + at.month - (point.month or 6)
    return abs(since - come_to.least) <= _NEAR


def _may_be_a_length(words: Words, amount: Amount) -> bool:
    """ "Two of them I was at reception", "they extended it by 6"."""
    if amount.year or (amount.most or amount.least) >= _LONGEST or amount.least <= 0:
        return False
    before = words[amount.first - 1].text if amount.first else ""
    after = [w.text for w in words[amount.end : amount.end + 2]] or ["."]
    if before in _NO_LENGTH_BEFORE or words[amount.end - 1].text in _NO_LENGTH:
        return False
    if after[0] == "of":
        return bool(_THEM & set(after)) and not _ROLE & _rest(words, amount.end)
    return after[0] in spell_words.ENDS | {"twice"}


def _rest(words: Words, place: int) -> set[str]:
    """The words from here to the end of the sentence."""
    found: set[str] = set()
    for word in words[place:]:
        if word.text in _SENTENCE_ENDS:
            break
        found.add(word.text)
    return found


def _returns(words: Words, told: Sequence[Told], come_to: Sum) -> bool:
    """ "Then a warehouse for two years, then back to IT": not all of it is the same work."""
    if len(told) < 2 or len(come_to.told) < len(told) or all(t.dated for t in told):
        return False
    return any(w.text in _RETURNS for w in words[told[0].end : told[-1].first])
