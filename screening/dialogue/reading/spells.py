"""Several lengths of time in one text: their sum, or the total that is told."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading import spell_words
from screening.dialogue.reading.figures import figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.spell_roles import role_of, still_said
from screening.dialogue.reading.tellings import Told
from screening.dialogue.reading.time_words import SEASONS_OF_WORK
from screening.dialogue.reading.words import Words

_MANY_WORDS = 110
_STOPS = frozenset(".;!?\n")


class Sum(NamedTuple):
    """What several lengths of time come to; `others` is what else may be meant."""

    least: int
    most: int | None
    certainty: float
    told: tuple[Told, ...]
    others: tuple[tuple[int, int | None], ...] = ()


def added_up(words: Words, told: Sequence[Told]) -> Sum:
    """What one or more lengths of time come to; other people's left out where there are own."""
    own = [t for t in told if not t.anothers]
    come_to = _added_up(words, own or told)
    if not own or len(own) == len(told):
        return come_to
    return come_to._replace(certainty=min(come_to.certainty, sure.SAID_BACK))


def _added_up(words: Words, told: Sequence[Told]) -> Sum:
    told = _without_counts(words, told)
    counted = [_multiplied(words, told, at) for at in range(len(told))]
    kept, reset = still_said(words, counted)
    roles = [role_of(words, counted, at) for at in kept]
    pieces = [counted[at] for at in kept]
    totals = [t for t, role in zip(pieces, roles, strict=True) if role == "total"]
    parts = [t for t, role in zip(pieces, roles, strict=True) if role == "part"]
    away = [t for t, role in zip(pieces, roles, strict=True) if role == "taken away"]
    parts = _restated(words, parts)
    if totals:
        return _total(totals, parts, reset=reset)
    if not parts:
        parts = [t for t in pieces if t not in away][:1] or list(pieces)
        return _alone(parts[0], min(parts[0].certainty, sure.CONFIRM), counted)
    if away:
        return _less(parts, away)
    if len(parts) == 1:
        certainty = _of_one(parts[0], len(counted), reset=reset)
        if _goes_on(words, parts[0]):
            certainty = min(certainty, sure.CONFIRM)
        return _alone(parts[0], certainty, counted)
    first, *others = parts
    if len(others) > 1 and _sum(others) == (first.least, first.most):
        return Sum(first.least, first.most, min(first.certainty, sure.PLAIN), tuple(parts))
    last, rest = parts[-1], parts[:-1]
    if len(rest) > 1 and _agrees(last, *_sum(rest)):
        return Sum(last.least, last.most, sure.SAID_BACK, tuple(parts))
    return _listed(words, parts)


def _of_one(told: Told, of: int, *, reset: bool) -> float:
    if reset:
        return min(told.certainty, sure.SAID_BACK)
    return told.certainty if of == 1 else min(told.certainty, 0.85)


def _goes_on(words: Words, told: Told) -> bool:
    """ "Until 2021. Since then I work mornings": it may have gone on; or "if you count"."""
    after = [w.text for w in words[told.end :]]
    for at, text in enumerate(after[:-1]):
        since_then = text == "since" and after[at + 1] == "then"
        if since_then and not spell_words.PAUSES & set(after[at + 2 : at + 8]):
            return told.dated and not told.lasting
        ahead = after[at + 1 : at + 3]
        if text == "but" and (
            {"never", "none", "haven't"} & set(ahead) or ahead == ["no", "experience"]
        ):
            return True
        if text == "since" and spell_words.STOPS & set(after[at + 1 : at + 4]):
            return not told.dated
        if text == "otherwise" or (text == "if" and after[at + 1 : at + 3] == ["you", "count"]):
            return True
    return False


def _alone(told: Told, certainty: float, all_told: Sequence[Told]) -> Sum:
    others = tuple(dict.fromkeys((t.least, t.most) for t in all_told))
    kept = tuple(o for o in others if o != (told.least, told.most))
    return Sum(told.least, told.most, certainty, (told,), kept)


def _total(totals: Sequence[Told], parts: Sequence[Told], *, reset: bool) -> Sum:
    """The total that is told: the surer for agreeing with its parts."""
    one = totals[-1]
    certainty = min(one.certainty, sure.SAID_BACK)
    if len(parts) > 1 and _agrees(one, *_sum(parts)):
        certainty = max(min(one.certainty, sure.PLAIN), sure.SAID_BACK)
    elif len(parts) > 1 and not reset and len(totals) == 1:
        smaller = one.most is not None and one.most < max(t.least for t in parts)
        certainty = min(certainty, sure.CONFIRM) if smaller else certainty
    return Sum(one.least, one.most, certainty, (one,), tuple((p.least, p.most) for p in parts[:2]))


def _less(parts: Sequence[Told], away: Sequence[Told]) -> Sum:
    """ "15 years, minus the 3 as a manager"."""
    least, most = _sum(parts)
    off = sum(t.least for t in away)
    certainty = min([sure.SAID_BACK, *(t.certainty for t in parts)])
    if len(parts) > 1 or off >= least:
        certainty = sure.CONFIRM
    rest = max(0, least - off), None if most is None else max(0, most - off)
    return Sum(*rest, certainty, (*parts, *away), ((least, most),))


def _listed(words: Words, parts: Sequence[Told]) -> Sum:
    """One after the other: their sum; to be confirmed where they may run side by side."""
    least, most = _sum(parts)
    certainty = min(sure.SAID_BACK, *(t.certainty for t in parts))
    linked = [_linked(words, one, two) for one, two in pairwise(parts)]
    if not all(linked) or any(t.most is None for t in parts) or _overlap(parts):
        certainty = min(certainty, sure.CONFIRM)
    if _side_by_side(words, parts) or any(_lies_within(words, *t) for t in pairwise(parts)):
        certainty = min(certainty, sure.CONFIRM)
    if len(words) > _MANY_WORDS:
        certainty = min(certainty, sure.LIKELY)
    longest = max(parts, key=lambda t: t.most or t.least)
    if _side_by_side(words, parts):
        least = longest.least
    return Sum(least, most, certainty, tuple(parts), ((longest.least, longest.most),))


def _lies_within(words: Words, one: Told, two: Told) -> bool:
    """ "I've been with them for nine, on the sales floor for the last five"."""
    lasts = {"been", "am", "i'm"} & {w.text for w in words[max(0, one.first - 5) : one.first]}
    return bool(lasts) and words[two.first - 1].text in ("last", "past")


def _sum(parts: Sequence[Told]) -> tuple[int, int | None]:
    begun = [t.begun for t in parts if t.begun is not None]
    open_end = any(t.most is None for t in parts)
    most = sum(t.most or 0 for t in parts)
    if len(begun) == len(parts):
        months = {m for t in parts for m in range(t.begun or 0, (t.begun or 0) + t.least)}
        spread = sum((t.most or 0) - t.least for t in parts)
        return len(months), None if open_end else len(months) + spread
    return sum(t.least for t in parts), None if open_end else most


def _overlap(parts: Sequence[Told]) -> bool:
    begun = [t for t in parts if t.begun is not None]
    months = {m for t in begun for m in range(t.begun or 0, (t.begun or 0) + t.least)}
    return len(months) < sum(t.least for t in begun)


def _side_by_side(words: Words, parts: Sequence[Told]) -> bool:
    """ "AD six years, Entra since last year": one lasts until now, and nothing comes after."""
    lasting = [t for t in parts if t.dated and (t.lasting or t.begun is None)]
    if not lasting or all(t.dated for t in parts):
        return False
    last = parts[-1].end
    if _ORDER & {w.text for w in words[last : last + 3]}:
        return False
    return not any(_ORDER & _texts(words, one, two) for one, two in pairwise(parts))


_ORDER = frozenset(names("then before after again previously now later b4 first prior earlier"))


def _agrees(one: Told, least: int, most: int | None) -> bool:
    if one.most is None or most is None:
        return one.least <= (most or least) + 6 if one.most is None else one.most >= least - 6
    slack = max(3, least * 0.12)
    return one.least - slack <= most and least <= one.most + slack


def _texts(words: Words, one: Told, two: Told) -> set[str]:
    return {w.text for w in words[one.end : two.first]}


def _linked(words: Words, one: Told, two: Told) -> bool:
    between = [w.text for w in words[one.end : two.first]]
    if one.begun is not None and two.begun is not None:
        return True
    if spell_words.MINGLES & set(between):
        return False
    if spell_words.NEXT & set(between):
        return True
    own = [t for t in between if t not in spell_words.APART]
    after = [w.text for w in words[two.end : two.end + 3] if w.text not in spell_words.APART]
    before = [w.text for w in words[max(0, one.first - 3) : one.first] if w.is_word]
    first_as, then_as = between[:1] == ["as"], after[:1] == ["as"]
    if first_as != then_as:
        # "5 years in sales, 2 as a manager" may be the same years.
        return False
    if own and (after or before):
        return True
    return not own and "," in between and len(words) > 5 and _lists_jobs(words)


def _lists_jobs(words: Words) -> bool:
    """ "3 jobs: 18 months, 18 months, 1 year"."""
    return any(w.text in ("jobs", "places", "companies", "employers", "positions") for w in words)


def _restated(words: Words, parts: Sequence[Told]) -> list[Told]:
    """Of two that stand side by side and say the same, the finer; a start before a length drops."""
    found: list[Told] = []
    for told in parts:
        one = found[-1] if found else None
        if one is None or not _says_again(words, one, told):
            found.append(told)
        elif _is_finer(told, one):
            found[-1] = told._replace(certainty=max(one.certainty, told.certainty))
        else:
            found[-1] = one._replace(certainty=max(one.certainty, told.certainty))
    if len(found) > 1 and any(t.dated and t.lasting and t.certainty < 0.9 for t in found):
        closed = [t for t in found if not (t.lasting and t.certainty < 0.9)]
        starts = [t for t in found if t.lasting and t.certainty < 0.9]
        if closed and all(_agrees(c, s.least, s.most) for c in closed for s in starts):
            return closed
    return found


def _says_again(words: Words, one: Told, two: Told) -> bool:
    between = [w.text for w in words[one.end : two.first]]
    joined = {"and", "then", "plus", "another", "after", "before", "&", "+", "later"} & set(between)
    if joined or (
        len(between) > (7 if one.dated == two.dated else 12)
        and not {"so", "which", "is"} & set(between)
    ):
        return False
    if one.dated != two.dated:
        return _agrees(one, two.least, two.most) and len(between) <= 14
    if one.dated:
        return False
    same = (one.least, one.most) == (two.least, two.most)
    own = [t for t in between if t[0].isalpha()]
    return same and len(own) <= 2 and not _lists_jobs(words)


def _is_finer(one: Told, other: Told) -> bool:
    if one.most is None or other.most is None:
        return other.most is None and one.most is not None
    return not one.dated or one.most - one.least < other.most - other.least


def _without_counts(words: Words, told: Sequence[Told]) -> list[Told]:
    """ "Three winters, four months each": the winters are only counted."""
    kept: list[Told] = []
    for at, one in enumerate(told):
        two = told[at + 1] if at + 1 < len(told) else None
        season = words[one.end - 1].text in SEASONS_OF_WORK
        if not (season and two is not None and _is_each(words, two)):
            kept.append(one)
    return kept


def _is_each(words: Words, told: Told) -> bool:
    after = [w.text for w in words[told.end : told.end + 2]]
    trail = set(after if after[:1] in (["at"], ["in"], ["with"]) else after[:1])
    lead = {w.text for w in words[max(0, told.first - 3) : told.first]}
    return bool({"each", "apiece"} & (trail | lead))


def _multiplied(words: Words, told: Sequence[Told], at: int) -> Told:
    """ "Three winters, four months each"; "extended twice for 3 months each"."""
    one = told[at]
    if not _is_each(words, one) or one.most is None:
        return one
    since = _sentence(words, one.first)
    times = [f for f in figures_of(words) if since <= f.first and f.end <= one.first]
    count = times[-1].least if times else 0.0
    if {"twice", "both"} & {w.text for w in words[since : one.first]}:
        count = 2
    if not 2 <= count <= 12 or count != int(count):
        return one._replace(certainty=min(one.certainty, sure.CONFIRM))
    least, most = int(one.least * count), int(one.most * count)
    return one._replace(least=least, most=most, certainty=min(one.certainty, sure.SAID_BACK))


def _sentence(words: Words, place: int) -> int:
    for at in range(place - 1, -1, -1):
        if words[at].text in _STOPS:
            return at + 1
    return 0
