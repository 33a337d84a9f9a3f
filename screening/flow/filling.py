"""The named values of a shared file: `<tool>` in its texts becomes what an include gives for it."""

import re

from screening.flow.nodes import Node, Page, Spot
from screening.flow.problems import Problem, did_you_mean, shown

_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
Values = dict[str, str | None]
_PLACEHOLDER = re.compile(r"<([a-z][a-z0-9_]*)>")


class TooMuch(Exception):
    """The includes are more than a flow can hold; the text says how."""


class Room:
    """How many characters may still be brought in."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._left = size

    def take(self, count: int) -> None:
        """Use some of it; raises TooMuch where it is used up."""
        self._left -= count
        if self._left < 0:
            size = f"{self._size // 1_000_000} million characters"
            raise TooMuch(f"the includes bring more than {size}")


def given_values(root: Node, item: Node, file: str, problems: list[Problem]) -> Values:
    """Each value that a shared file takes, as the include gives it; None where it is missing."""
    values = _declared(root, problems)
    given = item.get("with") or Node(None, item.spot)
    if isinstance(given.value, dict):
        _take(values, given, given.value, file, problems)
    elif given.value is not None:
        advice = "Write it like 'with: {tool: Excel}'."
        problems.append(given.spot.problem("F009", "names with their texts belong here", advice))
        return values
    for name, text in values.items():
        if text is None:
            message = f"{file} needs a value {shown(name)}"
            advice = f"Add '{name}: …' under 'with:'."
            problems.append(given.spot.problem("F009", message, advice))
    return values


def _take(
    values: Values, given: Node, content: dict[str, Node], file: str, problems: list[Problem]
) -> None:
    for name, node in content.items():
        if name not in values:
            message = f"{file} takes no value {shown(name)}"
            advice = did_you_mean(name, values)
            problems.append(given.keys[name].problem("F009", message, advice))
        elif isinstance(node.value, str) and node.value:
            values[name] = node.value
        else:
            message = f"a text belongs here for {shown(name)}"
            problems.append(node.spot.problem("F009", message, "Write it after the colon."))
            values[name] = name


def fill(
    root: Node,
    values: Values,
    trail: str,
    room: Room,
    problems: list[Problem],
) -> Node:
    """The shared content with its values filled in; places stay those of the shared file.

    Raises:
        TooMuch: it grows larger than there is room for.
    """
    page = root.spot.page
    filling = _Filling(values, Page(page.file, page.lines, (trail,)), room, problems)
    return filling.node(root, kept=("values",))


class _Filling:
    def __init__(self, values: Values, page: Page, room: Room, problems: list[Problem]) -> None:
        self._values = values
        self._page = page
        self._room = room
        self._problems = problems

    def node(self, node: Node, kept: tuple[str, ...] = ()) -> Node:
        spot = node.spot._replace(page=self._page)
        match node.value:
            case str() as text:
                return Node(self._text(text, spot), spot)
            case list() as items:
                return Node([self.node(item) for item in items], spot)
            case dict() as content:
                return self._keys(node, content, spot, kept)
        return Node(None, spot)

    def _keys(
        self, node: Node, content: dict[str, Node], spot: Spot, kept: tuple[str, ...]
    ) -> Node:
        filled: dict[str, Node] = {}
        keys: dict[str, Spot] = {}
        for written, value in content.items():
            at = node.keys[written]._replace(page=self._page)
            name = self._text(written, at)
            if name in filled:
                message = f"{shown(name)} is given twice, first on line {keys[name].line}"
                self._problems.append(at.problem("F002", message, "Keep one of them."))
            elif written not in kept:
                filled[name], keys[name] = self.node(value), at
        return Node(filled, spot, keys)

    def _text(self, text: str, spot: Spot) -> str:
        names = [match[1] for match in _PLACEHOLDER.finditer(text)]
        if not names:
            return text
        self._room.take(sum(len(self._values.get(name) or "") for name in names))
        for name in names:
            if name not in self._values:
                message = f"'<{name}>' stands for no value of this file"
                advice = did_you_mean(name, self._values) or f"Add '{name}:' under 'values:'."
                where = _exact(spot, f"<{name}>")
                self._problems.append(where.problem("F009", message, advice))
        return _PLACEHOLDER.sub(lambda match: self._values.get(match[1]) or match[1], text)


def _exact(spot: Spot, words: str) -> Spot:
    """Where words first stand in the text that begins at a spot, as it was written."""
    for line in range(spot.line, min(spot.line + 30, len(spot.page.lines) + 1)):
        column = spot.page.lines[line - 1].find(words, spot.column - 1 if line == spot.line else 0)
        if column >= 0:
            return Spot(spot.page, line, column + 1)
    return spot


def _declared(root: Node, problems: list[Problem]) -> Values:
    node = root.get("values")
    if node is None or node.value is None:
        return {}
    if not isinstance(node.value, dict):
        message = "names with their texts belong here"
        advice = (
            "Write each on a line of its own: 'tool: Excel', or 'tool:' where it must be given."
        )
        problems.append(node.spot.problem("F009", message, advice))
        return {}
    values: Values = {}
    for name, default in node.value.items():
        if not _NAME.fullmatch(name):
            message = f"{shown(name)} can't be a value's name"
            advice = "A name is small letters, digits and '_', and begins with a letter."
            problems.append(node.keys[name].problem("F009", message, advice))
        elif isinstance(default.value, dict | list):
            problems.append(default.spot.problem("F009", f"a text belongs here for {shown(name)}"))
            values[name] = name
        else:
            values[name] = default.value or None
    return values
