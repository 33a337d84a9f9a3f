"""Mends slips of the pen in a plain text, in words that a kind of answer is known by."""

import re
from collections.abc import Mapping

from screening.dialogue.reading.normal import Normal
from screening.dialogue.reading.typos import slips

_WORD = re.compile(r"[^\W\d_]{5,}")
LONGEST = 14


def spelt(words: str) -> Mapping[str, tuple[str, ...]]:
    """Known words by their first letter."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words.split():
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


def mended(normal: Normal, known: Mapping[str, tuple[str, ...]]) -> Normal:
    """The text with its slips mended; a mended word's letters all stand where the word stood."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    seen: dict[str, str | None] = {}
    for match in _WORD.finditer(normal.text):
        word = match.group()
        if word not in seen:
            seen[word] = _meant(word, known)
        meant = seen[word]
        if meant is None:
            continue
        first, end = match.span()
        parts += (normal.text[last:first], meant)
        raw = normal.raw(first, end)
        starts += (*normal.starts[last:first], *(raw[0] for _ in meant))
        ends += (*normal.ends[last:first], *(raw[1] for _ in meant))
        last = end
    if not last:
        return normal
    parts.append(normal.text[last:])
    starts += normal.starts[last:]
    ends += normal.ends[last:]
    return Normal("".join(parts), tuple(starts), tuple(ends))


def _meant(word: str, known: Mapping[str, tuple[str, ...]]) -> str | None:
    if len(word) > LONGEST:
        return None
    candidates = known.get(word[0], ())
    if word in candidates or (word.endswith("s") and word[:-1] in candidates):
        return None
    near = [(off, right) for right in candidates if (off := slips(right, word))]
    return min(near, default=(0, None))[1]
