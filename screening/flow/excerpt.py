"""A line as it is shown with a problem: cut where it is long, a mark under one of its columns."""

import unicodedata

CUT = "…"
ORDINARY_WIDTH = 100
"""Of a terminal's columns."""


def excerpt(
    line: str, at: int, width: int = ORDINARY_WIDTH, *, goes_before: bool = False
) -> tuple[str, str]:
    """The part of a line around a character, counted from 0, and what puts `^` below that one.

    `goes_before`: the line itself is the end of a longer one.
    """
    start, end = 0, len(line)
    if _cells(line) > width:
        start = _back(line, at, width // 2)
        end = _on(line, start, width - len(CUT) * 2)
    before = (CUT if start or goes_before else "") + line[start:at]
    after = line[at:end] + (CUT if end < len(line) else "")
    return before + after, "".join(map(_blank, before)) + "^"


def _back(line: str, at: int, room: int) -> int:
    """Where a part begins that ends at a character and takes no more columns than there is room."""
    start = at
    while start and (room := room - _width(line[start - 1])) >= 0:
        start -= 1
    return start


def _on(line: str, start: int, room: int) -> int:
    """Where a part ends that begins at a character and takes no more columns than there is room."""
    end = start
    while end < len(line) and (room := room - _width(line[end])) >= 0:
        end += 1
    return end


def _cells(text: str) -> int:
    return sum(map(_width, text))


def _width(letter: str) -> int:
    """The columns that a letter takes in a terminal."""
    if letter == "\t":
        return 8
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _blank(letter: str) -> str:
    return letter if letter == "\t" else " " * _width(letter)
