"""Finds known phrases among words: the longest first, at word boundaries, hyphens aside."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from screening.dialogue.reading.typos import slips, within
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


class Part(NamedTuple):
    """A word in its basic form and as it is written."""

    form: str
    written: str


def key_of(phrase: str, form: Callable[[str], str] = str) -> str:
    """A phrase as it is looked up: its words run together."""
    return "".join(part.form for part in _parts(phrase, form))


def _is_skipped(word: Word, key: str) -> bool:
    return word.text in _SKIPPED or (word.text == "." and bool(key))


def _part(word: Word, form: Callable[[str], str]) -> Part:
    if word.text == "&":
        return Part("and", "and")
    return Part(form(word.key), word.key) if word.is_word else Part(word.text, word.text)


class Known(NamedTuple):
    """A phrase in which slips of the pen are allowed, as its words, and its tag."""

    parts: tuple[Part, ...]
    tag: str


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
                parts = _parts(phrase, form) if typos else ()
                if any(within(part.written) for part in parts):
                    self._slips.setdefault(key[0], []).append(Known(parts, tag))
        self._beginnings = {key[:n] for key in self._tags for n in range(1, len(key) + 1)}
        slips = [known for slips in self._slips.values() for known in slips]
        self._most = max((len(known.parts) for known in slips), default=0)

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
        for end, parts, key in self._windows(words, first):
            tag = self._tags.get(key)
            if tag is not None:
                best = Mention(tag, first, end)
            elif best is None and slip is None and len(parts) <= self._most:
                slip = self._near(parts, first, end)
        return best or slip

    def _windows(
        self, words: Sequence[Word], first: int
    ) -> Iterable[tuple[int, tuple[Part, ...], str]]:
        """Where each run of words from `first` ends, its words, and its key."""
        key = ""
        parts: tuple[Part, ...] = ()
        for place in range(first, len(words)):
            word = words[place]
            if word.text in _BREAKS or (word.text == "." and not _is_inner(words, place)):
                return
            if _is_skipped(word, key):
                if place == first:
                    return
                continue
            parts = (*parts, _part(word, self._form))
            key += parts[-1].form
            if len(parts) > self._most and key not in self._beginnings:
                return
            if not _clings(words, place + 1):
                yield place + 1, parts, key

    def _near(self, parts: tuple[Part, ...], first: int, end: int) -> Mention | None:
        """The phrase that is meant, word by word: one word's slip never reaches into the next."""
        best: Mention | None = None
        for known in self._slips.get(parts[0].form[:1], ()):
            typos = _slips_between(known.parts, parts)
            if typos is not None and (best is None or typos < best.typos):
                best = Mention(known.tag, first, end, typos)
        return best


def _parts(phrase: str, form: Callable[[str], str]) -> tuple[Part, ...]:
    found: tuple[Part, ...] = ()
    for word in words_of(phrase):
        found += () if _is_skipped(word, "x" if found else "") else (_part(word, form),)
    return found


def _slips_between(known: Sequence[Part], said: Sequence[Part]) -> int | None:
    """How many letters the words are off in all, at most two; None if they are others."""
    if len(known) != len(said):
        return None
    typos = 0
    for right, written in zip(known, said, strict=True):
        off = 0 if right.form == written.form else slips(right.written, written.written)
        off = slips(right.form, written.form) if off is None else off
        if off is None:
            return None
        typos += off
    return typos if typos <= _MOST_TYPOS else None


_MOST_TYPOS = 2


def _is_inner(words: Sequence[Word], place: int) -> bool:
    """Whether a full stop stands inside a name (B.Sc, Node.js) or leads one (.NET)."""
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.glued and after.is_word


def _clings(words: Sequence[Word], place: int) -> bool:
    if place >= len(words) or words[place].text not in _CLINGING or not words[place].glued:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    # "Word+Excel" are two.
    return after is None or not after.glued or not (after.is_word or after.is_number)
