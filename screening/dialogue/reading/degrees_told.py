"""Degrees as they were told: put together where one is told twice, and given a field left over."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.fields import field_at
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.reading import Span
from screening.dialogue.reading.words import Words
from screening.flow.values import LEVELS, Degree


class Told(NamedTuple):
    """A degree as it was told, how sure it is, and its words; `stated` where a state was told."""

    degree: Degree
    certainty: float
    spans: tuple[Span, ...]
    stated: bool


def merged(told: Sequence[Told]) -> list[Told]:
    """What is said twice of one level, together: "a bachelor's … that one, the BA, in history"."""
    kept: list[Told] = []
    for one in told:
        same = next((k for k in kept if _is_one(k.degree, one.degree)), None)
        if same is None:
            kept.append(one)
        else:
            kept[kept.index(same)] = _both(same, one)
    return kept


def _is_one(one: Degree, two: Degree) -> bool:
    fields = one.field and two.field and one.field.casefold() != two.field.casefold()
    return one.level == two.level and not fields


def _both(one: Told, two: Told) -> Told:
    first, second = one.degree, two.degree
    state = second.state if two.stated and not one.stated else first.state
    if first.level == "high_school" and "finished" in (first.state, second.state):
        state = "finished"
    elif one.stated and two.stated:
        state = second.state
    degree = Degree(
        level=first.level,
        field=first.field or second.field,
        state=state,
        expected=(second.expected or first.expected) if state == "in_progress" else None,
    )
    certainty = min(one.certainty, two.certainty)
    return Told(degree, certainty, (*one.spans, *two.spans), one.stated or two.stated)


_STUDY = frozenset(names("study studied studying read majored majoring"))
_NO_FIELDS = ("none", "high_school")


def with_studied(raw: str, words: Words, told: Sequence[Told]) -> list[Told]:
    """ "I read history, took the master's in 2001": the highest may be in what was studied."""
    found = list(told)
    if not found:
        return found
    highest = max(found, key=lambda t: LEVELS.index(t.degree.level))
    claimed = {t.degree.field.casefold() for t in found if t.degree.field}
    field = _studied(raw, words)
    if field is None or highest.degree.field or highest.degree.level in _NO_FIELDS:
        return found
    if field.casefold() in claimed:
        return found
    degree = highest.degree.model_copy(update={"field": field})
    found[found.index(highest)] = highest._replace(
        degree=degree, certainty=min(highest.certainty, sure.LIKELY)
    )
    return found


def _studied(raw: str, words: Words) -> str | None:
    for place, word in enumerate(words[:-1]):
        if word.text in _STUDY:
            field = field_at(raw, words, place + 1, len(words), expected=False)
            if field is not None:
                return field.name
    return None
