"""How a change is told: what is new, what is gone, what stands in place of what."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.wording import joined
from screening.record import Record


class Change(NamedTuple):
    """A field of which the two versions say different things."""

    field: str
    old: Any
    new: Any


Teller = Callable[[Change, Question, Flow, Flow], Iterator[str]]
"""Says what a change of a question's field is, given the question as it is now and both flows."""


def changes(old: Record, new: Record) -> Iterator[Change]:
    """The fields of two records that differ; what only one of them has is None in the other.

    The order of keys counts: it is the order on buttons and pages.
    """
    fields = {**type(old).model_fields, **type(new).model_fields}
    for field in fields:
        before, after = getattr(old, field, None), getattr(new, field, None)
        if before in _NOTHING and after in _NOTHING:
            continue
        if _in_order(before) != _in_order(after):
            yield Change(field, before, after)


_NOTHING = (None, ())
"""A key that a kind of answer doesn't know, and one that is left empty: neither says anything."""


def _in_order(value: object) -> object:
    """A value that equals another only where its keys stand in the same order too."""
    match value:
        case Record():
            fields = type(value).model_fields
            return type(value), tuple(_in_order(getattr(value, field)) for field in fields)
        case dict():
            return tuple((key, _in_order(each)) for key, each in value.items())
        case tuple():
            return tuple(map(_in_order, value))
    return value


def quoted(text: object) -> str:
    """A text in quotation marks; several wordings one after the other."""
    if isinstance(text, tuple | list):
        return " / ".join(map(quoted, text)) or "nothing"
    return f"“{' '.join(str(text).split())}”"


def in_quotes(names: Sequence[str]) -> str:
    """Names in quotation marks, as a list in a sentence."""
    return joined(list(map(quoted, names)))


def replaced(what: str, old: object, new: object) -> str:
    """A text that came, went, or became another."""
    if not old:
        return f"{what} is new: {quoted(new)}"
    if not new:
        return f"{what} is gone; it was {quoted(old)}"
    return f"{what} is {quoted(new)} instead of {quoted(old)}"


def instead(what: str, old: object, new: object) -> str:
    """Something said plainly that became another."""
    return f"{what} {new} instead of {old}"


def came_and_went(where: str, noun: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """What a list has gained and lost; that it is in another order, if it is nothing else."""
    gained = [each for each in new if each not in old]
    lost = [each for each in old if each not in new]
    if gained:
        yield f"{where}: {noun} added: {in_quotes(gained)}"
    if lost:
        yield f"{where}: {noun} removed: {in_quotes(lost)}"
    if not gained and not lost and list(old) != list(new):
        yield f"{where}: {noun} in another order: {in_quotes(new)}"


class Keys(NamedTuple):
    """The keys of two mappings."""

    added: list[Any]
    removed: list[Any]
    kept: list[Any]
    reordered: bool
    """Whether those that are in both stand in another order."""


def keys(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Keys:
    """Which keys came, went and stayed."""
    kept = [key for key in new if key in old]
    return Keys(
        added=[key for key in new if key not in old],
        removed=[key for key in old if key not in new],
        kept=kept,
        reordered=kept != [key for key in old if key in new],
    )


def sentences(said: Iterable[str]) -> tuple[str, ...]:
    """What was said as sentences, each once."""
    return tuple(dict.fromkeys(each if each.endswith(".") else f"{each}." for each in said))
