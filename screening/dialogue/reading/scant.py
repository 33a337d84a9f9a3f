"""Whether a reading rests on little of what was said, so that the rest may say otherwise."""

from collections.abc import Sequence

from screening.dialogue.reading.reading import Span
from screening.dialogue.reading.words import Words

_MANY_WORDS = 20
_WORDS_PER_NAME = 8
"""Of long replies with fewer names than that, two in five were misread; of others one in 20."""
_WORDS_PER_PLACE = 16
"""Who is asked where tells besides what they did there."""


def is_scant(words: Words, named: Sequence[Span], question: str) -> bool:
    """Whether few of many words are names that were heard."""
    said = [w for w in words if w.is_word or w.is_number]
    heard = sum(any(first <= w.start < end for first, end in named) for w in said)
    where = question.casefold().startswith("where")
    usual = _WORDS_PER_PLACE if where else _WORDS_PER_NAME
    return len(said) >= _MANY_WORDS and heard * usual <= len(said)
