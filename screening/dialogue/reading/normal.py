"""One plain spelling for many: case, accents, quotes, blanks; every letter knows its place."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from screening.dialogue.reading.reading import Span

_PLAIN = {
    "½": " 1/2",
    "¼": " 1/4",
    "¾": " 3/4",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "−": "-",
    "—": "—",
    "―": "—",
    "…": ".",
    "、": ",",
    "。": ".",
    "，": ",",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}
_SILENT = frozenset({"Mn", "Me", "Cf"})
"""Combining marks, and format characters such as those that turn the writing's direction."""


class Normal(NamedTuple):
    """The plain text; `starts` and `ends` give each of its characters' place in the raw text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw(self, start: int, end: int) -> Span:
        """The raw place of a stretch of the plain text, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    if char == "\n":
        return char
    if char.isspace() or unicodedata.category(char) == "Cc":
        return " "
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    apart = unicodedata.normalize("NFKD", char).lower()
    kept = "".join(c for c in apart if unicodedata.category(c) not in _SILENT)
    return kept.replace("\u2044", "/")


def normalise(raw: str) -> Normal:
    """The plain spelling of a text. Marks that are dropped belong to the character before them."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, char in enumerate(raw):
        plain = _plain(char)
        if not plain and ends and ends[-1] == place:
            ends[-1] = place + 1
        for one in plain:
            chars.append(one)
            starts.append(place)
            ends.append(place + 1)
    return Normal("".join(chars), tuple(starts), tuple(ends))
