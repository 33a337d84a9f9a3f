"""Keys and list items after which nothing was written."""

from collections.abc import Iterator

from screening.flow.nodes import Node, Spot
from screening.flow.problems import Problem, shown

NOTE = "What follows '#' is a note and not read; put a text that begins with it in quotes."
WRITE_IT = "Write its value after the colon, or take the line out."


def emptiness(root: Node | None) -> Iterator[Problem]:
    """A problem for each of them: nothing is neither a yes nor a no, and not 'never' either."""
    content = root.value if root else None
    if root and isinstance(content, dict):
        for key, node in content.items():
            if node.value is None:
                yield nothing(root.keys.get(key, node.spot), key)
            else:
                yield from emptiness(node)
    elif isinstance(content, list):
        for node in content:
            if node.value is None:
                yield nothing(node.spot)
            else:
                yield from emptiness(node)


def nothing(spot: Spot, key: str = "") -> Problem:
    """The problem of a key, or of a list's item, without a value."""
    place = spot.place()
    is_note = "#" in place.source[place.column - place.shown_from :]
    message = f"{shown(key) if key else 'this item'} is empty"
    return Problem(code="F013", place=place, message=message, advice=NOTE if is_note else WRITE_IT)
