"""Finds known phrases among words: the longest first, at word boundaries, hyphens aside."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from screening.dialogue.reading.typos import near, within
from screening.dialogue.reading.words import Word, words_of

_BREAKS = frozenset(',;:!?\n()[]{}|"<>=—*•_~')
_SKIPPED = frozenset("-'")
_CLINGING = frozenset("+#")
"""A sign that makes another word of the one before it: C, C++, C#."""


class Mention(NamedTuple):
    """A phrase found at words `first` up to `end`, `typos` letters off."""

    tag: str
    first: int
    end: int
    typos: int = 0


def key_of(phrase: str, form: Callable[[str], str] = str) -> str:
    """A phrase as it is looked up: its words run together."""
    words = words_of(phrase)
    key = ""
    for word in words:
        key += "" if _is_skipped(word, key) else _part(word, form)
    return key


def _is_skipped(word: Word, key: str) -> bool:
    return word.text in _SKIPPED or (word.text == "." and bool(key))


def _part(word: Word, form: Callable[[str], str]) -> str:
    if word.text == "&":
        return "and"
    return form(word.key) if word.is_word else word.text


class Known(NamedTuple):
    """A phrase in which slips of the pen are allowed: its key, tag, and number of words."""

    key: str
    tag: str
    length: int


class Phrasebook:
    """Phrases, each with the tag it stands for. Built once, looked up in any number of texts."""

    def __init__(
        self,
        entries: Iterable[tuple[str, str]],
        *,
        form: Callable[[str], str] = str,
        typos: bool = False,
    ) -> None:
        """`form` brings a word to its basic form; `typos` allows for small slips in long words."""
        self._form = form
        self._tags: dict[str, str] = {}
        self._slips: dict[str, list[Known]] = {}
        for phrase, tag in entries:
            key = key_of(phrase, form)
            if key and key not in self._tags:
                self._tags[key] = tag
                if typos and within(key):
                    count = sum(w.text not in _SKIPPED for w in words_of(phrase))
                    self._slips.setdefault(key[0], []).append(Known(key, tag, count))
        self._beginnings = {key[:n] for key in self._tags for n in range(1, len(key) + 1)}
        self._most = max((k.length for slips in self._slips.values() for k in slips), default=0)

    def find(self, words: Sequence[Word]) -> list[Mention]:
        """All phrases in the words, first to last, none overlapping another."""
        found: list[Mention] = []
        place = 0
        while place < len(words):
            mention = self.at(words, place)
            if mention:
                found.append(mention)
            place = mention.end if mention else place + 1
        return found

    def at(self, words: Sequence[Word], first: int) -> Mention | None:
        """The longest phrase that begins at this word; a slip of the pen only if nothing fits."""
        best: Mention | None = None
        slip: Mention | None = None
        for end, count, key in self._windows(words, first):
            tag = self._tags.get(key)
            if tag is not None:
                best = Mention(tag, first, end)
            elif best is None and slip is None and count <= self._most:
                slip = self._near(key, count, first, end)
        return best or slip

    def _windows(self, words: Sequence[Word], first: int) -> Iterable[tuple[int, int, str]]:
        """Where each run of words from `first` ends, how many it has, and its key."""
        key, count = "", 0
        for place in range(first, len(words)):
            word = words[place]
            if word.text in _BREAKS or (word.text == "." and not _is_inner(words, place)):
                return
            if _is_skipped(word, key):
                if place == first:
                    return
                continue
            key += _part(word, self._form)
            count += 1
            if count > self._most and key not in self._beginnings:
                return
            if not _clings(words, place + 1):
                yield place + 1, count, key

    def _near(self, key: str, count: int, first: int, end: int) -> Mention | None:
        best: Mention | None = None
        if len(key) < 4:
            return None
        for known in self._slips.get(key[0], ()):
            if known.length != count or not near(known.key, key, within(known.key)):
                continue
            typos = 1 if near(known.key, key, 1) else 2
            if best is None or typos < best.typos:
                best = Mention(known.tag, first, end, typos)
        return best


def _is_inner(words: Sequence[Word], place: int) -> bool:
    """Whether a full stop stands inside a name (B.Sc, Node.js) or leads one (.NET)."""
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.glued and after.is_word


def _clings(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].text in _CLINGING and words[place].glued
