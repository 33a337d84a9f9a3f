"""A text as words, numbers and signs, each with its place in the raw text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.normal import Normal, normalise
from screening.dialogue.reading.reading import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\n|[^\w\s]|_")
_PRONOUNS = frozenset(
    names("it's that's what's he's she's there's who's here's let's where's how's one's")
)
"""With these, 's is a verb."""


class Word(NamedTuple):
    """A word in plain spelling; `glued` when no blank stands before it."""

    text: str
    start: int
    end: int
    glued: bool

    @property
    def key(self) -> str:
        """The word without apostrophes and without a possessive s."""
        if self.text.endswith("'s") and self.text not in _PRONOUNS:
            return self.text[:-2].replace("'", "")
        return self.text.replace("'", "")

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()


def squeezed(word: str) -> str:
    """A word without the letters that only draw it out: yessss is yes."""
    return _DRAWN_OUT.sub(r"\1", word)


_DRAWN_OUT = re.compile(r"(.)\1{2,}")
Words = tuple[Word, ...]


def words_of(raw: str) -> Words:
    """The words, numbers and signs of a text, in order."""
    return words_in(normalise(raw))


def words_in(normal: Normal) -> Words:
    """The same, of a text in plain spelling."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(normal.text):
        start, end = normal.raw(match.start(), match.end())
        glued = match.start() == last and match.start() > 0
        found.append(Word(match.group(), start, end, glued))
        last = match.end()
    return tuple(found)


def span_of(words: Sequence[Word], first: int, end: int) -> Span:
    """The raw place of words `first` up to, not including, `end`."""
    return words[first].start, words[end - 1].end
