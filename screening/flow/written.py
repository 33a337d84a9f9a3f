"""What authors write: records whose texts can stand in a file, each key with its explanation."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ConfigDict, field_validator

from screening.record import Record

# A file can't hold half a character, and nobody can read the others.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class Written(Record):
    """Part of a flow. The text under each of its fields explains the key in editors."""

    model_config = ConfigDict(allow_inf_nan=False, use_attribute_docstrings=True)

    @field_validator("*")
    @classmethod
    def _readable(cls, value: Any) -> Any:
        for text in _texts(value):
            if found := _NO_TEXT.search(text):
                raise ValueError(f"a text can't hold the character U+{ord(found[0]):04X}")
        return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)
