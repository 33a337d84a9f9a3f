"""A file that has been read: its content, and the place of each path in it."""

from copy import copy
from functools import cached_property
from typing import Any, NamedTuple

from screening.flow.composition import Unreadable, compose
from screening.flow.encoding import Mistake, decode, lines
from screening.flow.nodes import Node, Page, Spot
from screening.flow.problems import Place, Problem

LARGEST = 1_000_000
"""Bytes; a flow is read by people, and none that is comes near."""

Path = tuple[str | int, ...]


class Source:
    """A file's name and bytes, as handed in by whoever may read files."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        self.content = content


class Absent(NamedTuple):
    """In place of a file that isn't there: the paths of those that are, for naming near ones."""

    others: tuple[str, ...] = ()


class Document:
    """A file's content as dicts, lists and texts, and the place of each path in it."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        """What was read; None where the file can't be."""
        self._page = Page(file)
        self._read(source)

    def resolved(self, root: Node) -> "Document":
        """The same file with another content, such as one with its includes filled in."""
        other = copy(self)
        other.__dict__.pop("content", None)
        other.root, other.problems = root, list(self.problems)
        return other

    @cached_property
    def content(self) -> Any:
        """What was read, without its places."""
        return self.root.plain() if self.root else None

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where a path stands: its value, or its key; a missing one, where its parent stands."""
        return self.spot(path, key=key).place()

    def spot(self, path: Path, *, key: bool = False) -> Spot:
        """The same, without what is shown of it."""
        parent = self.at(path[:-1]) if path else None
        if key and parent and path[-1] in parent.keys:
            return parent.keys[str(path[-1])]
        node, spot = self.root, self._start()
        for step in path:
            spot, node = node.spot if node else spot, node.step(step) if node else None
        return node.spot if node else spot

    def at(self, path: Path) -> Node | None:
        """What stands at a path; None where nothing was written."""
        node = self.root
        for step in path:
            node = node.step(step) if node else None
        return node

    def knows(self, path: Path) -> bool:
        """Whether something is written at this path."""
        return self.at(path) is not None

    def _start(self) -> Spot:
        return Spot(self._page, 1, 1)

    def _read(self, source: bytes) -> None:
        if len(source) > LARGEST:
            message = f"the file is larger than {LARGEST // 1_000_000} MB"
            advice = "Make several flows of it, or take out what is not asked or said."
            self.problems.append(self._start().problem("F004", message, advice))
            return
        text, mistake = decode(source)
        self._page = Page(self.file, lines(text))
        if mistake:
            self._report(mistake)
            return
        try:
            self.root = compose(text, self._page, self._report)
        except Unreadable:
            return
        if self.root is None or self.root.value is None:
            self._report(Mistake("F013", 1, 1, "the file is empty", "Write the flow into it."))
            self.root = None

    def _report(self, mistake: Mistake) -> None:
        spot = Spot(self._page, mistake.line, mistake.column)
        self.problems.append(spot.problem(mistake.code, mistake.message, mistake.advice))
