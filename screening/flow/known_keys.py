"""Which keys may stand at a place, read off the types of the language, for naming near ones."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

_NEVER_WRITTEN = {"grammar", "texts"}


def known_keys(shape: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """The keys of what stands at a location, as pydantic names it: branches of unions included."""
    here: list[Any] = [shape]
    for step in location:
        # A step that leads nowhere names a branch which the types have no name for.
        here = [inner for kind in here for inner in _below(kind, step)] or here
    found = {key for kind in here if _is_record(kind) for key in _fields(kind)}
    return sorted(found - _NEVER_WRITTEN)


@cache
def every_key(shape: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a shape and of all that can stand in it."""
    seen: set[Any] = set()
    waiting: list[Any] = [shape]
    while waiting:
        kind = waiting.pop()
        if _is_record(kind) and kind not in seen:
            seen.add(kind)
            fields = [field for key, field in _fields(kind).items() if key not in _NEVER_WRITTEN]
            waiting += [inner for field in fields for inner in _kinds(field)]
        elif not _is_record(kind):
            waiting += [inner for argument in get_args(kind) for inner in _kinds(argument)]
    return tuple(sorted({key for kind in seen for key in _fields(kind)} - _NEVER_WRITTEN))


def _fields(kind: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _below(kind: Any, step: str | int) -> Iterator[Any]:
    if _is_record(kind):
        fields = _fields(kind)
        if step in fields:
            yield from _kinds(fields[str(step)])
        elif kind.__name__ == step or _is_tagged(fields, step):
            yield kind
        return
    origin, arguments = get_origin(kind), get_args(kind)
    if (origin in (tuple, list) and isinstance(step, int)) or (origin is dict and arguments):
        yield from _kinds(arguments[-1] if origin is dict else arguments[0])


def _is_tagged(fields: dict[str, Any], step: str | int) -> bool:
    return any(get_origin(kind) is Literal and step in get_args(kind) for kind in fields.values())


def _kinds(annotation: Any) -> Iterator[Any]:
    """An annotation's alternatives, without what only validates them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for alternative in get_args(annotation):
            yield from _kinds(alternative)
    elif isinstance(annotation, type) or origin is not None:
        yield annotation
