"""What of a flow file is changed in fields: each is a single text or number at its place."""

import re
from collections.abc import Iterable
from typing import Literal

from screening.flow.document import Document, Path
from screening.record import Record

Kind = Literal["line", "words", "number"]


class Field(Record):
    """A field; `path` is its place in the file, `base` how much of that the page's address says."""

    path: tuple[str | int, ...]
    label: str
    text: str
    kind: Kind = "words"
    hint: str = ""
    is_needed: bool = False
    base: int = 0
    tail: str = ""
    """The line end that YAML leaves behind some texts; nobody types it."""

    @property
    def id(self) -> str:
        """The same without signs that a page's ids can't have."""
        return re.sub(r"\W", "-", self.name)

    @property
    def name(self) -> str:
        """What the form calls it, wherever its question stands in the file by then."""
        return "/".join(map(str, self.path[self.base :]))


class Part(Record):
    """Fields that belong together, under a heading; `says` what holds for all of them."""

    title: str
    fields: tuple[Field, ...]
    says: str = ""
    criterion: str = ""
    """The id of the criterion that is spoken of."""


class Sheet(Record):
    """A form: what it is about, its parts, and the place in the page to come back to.

    `says` stands where there is nothing to change.
    """

    title: str
    parts: tuple[Part, ...]
    about: str = ""
    anchor: str = ""
    says: str = ""

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields."""
        return tuple(field for part in self.parts for field in part.fields)


def field(
    document: Document, path: Path, label: str, kind: Kind = "words", hint: str = ""
) -> Field:
    """The field of a place, with what stands there now; empty where nothing does."""
    node = document.at(path)
    text = node.value if node and isinstance(node.value, str) else ""
    tail = "\n" if text.endswith("\n") else ""
    return Field(path=path, label=label, kind=kind, hint=hint, text=text.strip(), tail=tail)


def needed(
    document: Document, path: Path, label: str, kind: Kind = "words", hint: str = ""
) -> Field:
    """The same, where something has to stand there."""
    return field(document, path, label, kind, hint).model_copy(update={"is_needed": True})


def based(base: int, fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields of a page whose address says this much of their paths."""
    return tuple(each.model_copy(update={"base": base}) for each in fields)
