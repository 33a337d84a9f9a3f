"""Slips of the pen in everyday words, put right before any reader sees them.

Names of a flow's own things are no business of this: those are compared by `phrases`.
"""

import re
from functools import lru_cache

from screening.dialogue.reading.common_words import is_common
from screening.dialogue.reading.normal import Normal, normalise
from screening.dialogue.reading.spelling_words import AS_THEY_STAND, MEANT
from screening.dialogue.reading.typos import near, within
from screening.dialogue.reading.words import Words, words_in

LONGEST = 20
"""Letters; nothing longer is a slip for any word that is meant."""
_WORD = re.compile(r"(?<![\w@./\\-])[a-z]{5,}(?:'s)?(?![\w@/\\]|[.-]\w)")
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "y")


def _by_beginning() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for word in sorted(MEANT):
        found.setdefault((word[0], len(word)), []).append(word)
    return found


_MEANT = _by_beginning()


def spelt(raw: str) -> Normal:
    """The plain spelling of a text without slips; every letter knows the raw word it stands for."""
    normal = normalise(raw)
    parts: list[Normal] = []
    done = 0
    for match in _WORD.finditer(normal.text):
        right = put_right(match.group())
        if right != match.group():
            start, end = match.span()
            parts += [_part(normal, done, start), _instead(normal, start, end, right)]
            done = end
    return _joined([*parts, _part(normal, done, len(normal.text))]) if parts else normal


def spelt_words(raw: str) -> Words:
    """The words of a text without slips, each with the place it has in the raw text."""
    return words_in(spelt(raw))


@lru_cache(maxsize=16_384)
def put_right(word: str) -> str:
    """The word that a slip is for, where there is just one; otherwise the word as it stands."""
    if word.endswith("'s"):
        right = put_right(word[:-2])
        return f"{right}'s" if right != word[:-2] else word
    if len(word) > LONGEST or _is_a_word(word):
        return word
    near_ones = [meant for meant in _about_as_long(word) if near(meant, word, within(meant))]
    nearest = [meant for meant in near_ones if near(meant, word, 1)] or near_ones
    as_long = [meant for meant in nearest if len(meant) == len(word)]
    for found in (nearest, as_long):
        if len(found) == 1:
            return found[0]
    return _one_of_a_kind(nearest) or word


def _is_a_word(word: str) -> bool:
    if word in MEANT or word in AS_THEY_STAND or is_common(word):
        return True
    return any(
        word.removesuffix(ending) in MEANT | AS_THEY_STAND
        for ending in _ENDINGS
        if word.endswith(ending)
    )


def _about_as_long(word: str) -> list[str]:
    # Nobody misses a word's first letter.
    lengths = range(len(word) - 2, len(word) + 3)
    return [meant for length in lengths for meant in _MEANT.get((word[0], length), ())]


def _one_of_a_kind(found: list[str]) -> str | None:
    """Of a word and its own endings the shortest: "semester" for "semesters", too."""
    shortest = min(found, key=len, default="")
    if shortest and all(word.removeprefix(shortest) in ("", *_ENDINGS) for word in found):
        return shortest
    return None


def _part(normal: Normal, start: int, end: int) -> Normal:
    return Normal(normal.text[start:end], normal.starts[start:end], normal.ends[start:end])


def _instead(normal: Normal, start: int, end: int, word: str) -> Normal:
    # The whole miswritten word stands behind each letter of the right one.
    first, last = normal.starts[start], normal.ends[end - 1]
    return Normal(word, (first,) * len(word), (last,) * len(word))


def _joined(parts: list[Normal]) -> Normal:
    return Normal(
        "".join(part.text for part in parts),
        tuple(at for part in parts for at in part.starts),
        tuple(at for part in parts for at in part.ends),
    )
