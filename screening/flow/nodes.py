"""What a file holds once it is read: texts, lists and keys, each knowing where it was written."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from screening.flow.problems import Place, Problem

WIDEST = 160
"""Characters of a line that are shown with a problem."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file's name and lines, and by which include it was brought in."""

    file: str
    lines: tuple[str, ...] = ()
    included_by: tuple[str, ...] = ()


class Spot(NamedTuple):
    """Where something was written, counted from 1."""

    page: Page
    line: int
    column: int

    def place(self) -> Place:
        """The same, to be shown: with the line's text."""
        lines, page = self.page.lines, self.page
        text = lines[self.line - 1] if self.line <= len(lines) else ""
        start = max(0, self.column - 1 - WIDEST // 2) if len(text) > WIDEST else 0
        return Place(
            file=page.file,
            line=self.line,
            column=self.column,
            source="".join(map(_visible, text[start : start + WIDEST])),
            shown_from=start + 1,
            included_by=page.included_by,
        )

    def problem(self, code: str, message: str, advice: str = "") -> Problem:
        """A problem at this spot."""
        return Problem(code=code, place=self.place(), message=message, advice=advice)


@dataclass(frozen=True, slots=True)
class Node:
    """A text, nothing, a list, or keys with their values; `keys` says where each key stands."""

    value: "str | list[Node] | dict[str, Node] | None"
    spot: Spot
    keys: dict[str, Spot] = field(default_factory=dict)

    def get(self, key: str) -> "Node | None":
        """What stands under a key, if this has keys and that one is among them."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def plain(self) -> Any:
        """The content without its places."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def step(self, step: str | int) -> "Node | None":
        """What stands one step further in; None where nothing was written."""
        match self.value:
            case dict() if isinstance(step, str):
                return self.value.get(step)
            case list() if isinstance(step, int) and 0 <= step < len(self.value):
                return self.value[step]
        return None


def _visible(letter: str) -> str:
    return "\ufffd" if letter != "\t" and (letter < " " or "\x7f" <= letter < "\xa0") else letter
