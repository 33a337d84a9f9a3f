"""Texts that are written and say nothing where something has to be said."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from screening.flow.checks.written import Found, Written
from screening.flow.conditions import Condition, Requirement
from screening.flow.document import Path
from screening.flow.texts import Texts

LOOKED_UP = frozenset({"id", "language", "criterion", "listen_for"})
"""Keys whose text names something: that there is nothing of an empty name is told elsewhere."""
ADVICE = "Write its words between the quotes."


def blanks(written: Written) -> Iterator[Found]:
    """Every text of a flow that may not be empty and is."""
    flow = written.flow
    for name in type(flow).model_fields:
        if name != "texts":
            yield from _under(flow, name, ())


def blank_sentences(texts: Texts) -> Iterator[Found]:
    """The same of the program's own sentences."""
    return _within(texts, ())


def _within(value: Any, path: Path) -> Iterator[Found]:
    match value:
        case Condition() | Requirement():
            return
        case BaseModel():
            for name in type(value).model_fields:
                yield from _under(value, name, path)
        case str() if not value.strip():
            name = next((step for step in reversed(path) if isinstance(step, str)), "this")
            yield Found("F013", path, f"a text is empty: '{name}' needs words", ADVICE)
        case tuple():
            for number, item in enumerate(value):
                yield from _within(item, (*path, number))
        case Mapping():
            for key, item in value.items():
                # Points and steps are keys too: 10 was written as "10".
                name = f"{key:g}" if isinstance(key, float) else str(key)
                yield from _within(item, (*path, name))


def _under(record: BaseModel, name: str, path: Path) -> Iterator[Found]:
    field = type(record).model_fields[name]
    # What is empty unless it is written may be written empty too.
    if name not in LOOKED_UP and field.default != "":
        yield from _within(getattr(record, name), (*path, field.alias or name))
