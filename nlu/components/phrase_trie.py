"""Finds phrases of a list in a text, letter by letter: no patterns to escape, no order to mind."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple, Tuple

NOTHING = "~"
"""The canonical name of phrases that only look like a row: "word of mouth" is not Word."""

_END = ""
_SHORT = 2


class Found(NamedTuple):
    """A phrase of the list at text[start:end]."""

    start: int
    end: int
    value: str


class Prepared(NamedTuple):
    """A text with what every list needs of it: its lower case, and where a phrase may begin."""

    raw: str
    lowered: str
    starts: Tuple[int, ...]


def prepared(text: str) -> Prepared:
    """The text, made ready once for any number of lists."""
    starts = tuple(at for at in range(len(text)) if _begins(text, at))
    return Prepared(text, _lower(text), starts)


class PhraseTrie:
    """A list of phrases with their canonical names; the longest match from the left wins.

    Rows of capitals only, up to two letters ("IT", "AS"), match only as written, because their
    lower case is another word. All others match in any case.
    """

    def __init__(self, rows: List[Tuple[str, str]]) -> None:
        self._any_case: Dict = {}
        self._as_written: Dict = {}
        for phrase, value in rows:
            strict = phrase.isupper() and len(phrase) <= _SHORT
            _grow(self._as_written if strict else self._any_case, phrase, value, strict)

    def find(self, text: Prepared) -> Iterator[Found]:
        """Matches from left to right, none overlapping another."""
        done = 0
        for at in text.starts:
            found = self._at(text.raw, text.lowered, at) if at >= done else None
            if found:
                done = found.end
                if found.value != NOTHING:
                    yield found

    def _at(self, text: str, lowered: str, start: int) -> Found | None:
        found = _longest(self._any_case, lowered, start)
        if text[start] in self._as_written:
            strict = _longest(self._as_written, text, start)
            if strict and (found is None or strict.end > found.end):
                return strict
        return found


def _grow(trie: Dict, phrase: str, value: str, strict: bool) -> None:
    node = trie
    for letter in " ".join((phrase if strict else _lower(phrase)).split()):
        node = node.setdefault(letter, {})
    node.setdefault(_END, value)


def _longest(trie: Dict, text: str, start: int) -> Found | None:
    node, best = trie, None
    for at in range(start, len(text)):
        node = node.get(text[at])
        if node is None:
            break
        if _END in node and _ends(text, at + 1):
            best = Found(start, at + 1, node[_END])
    return best


def _lower(text: str) -> str:
    """Lower case letter by letter, so that positions stay: "İ" would become two."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _begins(text: str, at: int) -> bool:
    """Whether a phrase may begin here: not within a word ("MS.NET" has no ".NET" of its own)."""
    return not text[at].isspace() and (at == 0 or not _in_word(text[at - 1]))


def _ends(text: str, end: int) -> bool:
    """Whether a phrase may end here: "C" does not end within "C++", nor "Excel" within "excels"."""
    return end == len(text) or not (_in_word(text[end]) or text[end] in "+#")


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
