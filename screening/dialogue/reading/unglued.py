"""Number words and units that were run together: "sixmonths", "twentyfive"."""

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Word, Words

_NUMBERS = names(
    "one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty "
    "thirty a half"
)
_UNITS = names("year years yr yrs month months mos week weeks decade decades hours hrs days")
_PAIRS = {n + u: (n, u) for n in _NUMBERS for u in _UNITS if n != "half" or u == "year"}
_TENS = names("twenty thirty forty fourty fifty sixty seventy eighty ninety")
_ONES = names("one two three four five six seven eight nine")
_PAIRS |= {t + o: (t, o) for t in _TENS for o in _ONES}
_PAIRS.pop("adays", None)


def unglued(words: Words) -> Words:
    """The words, with such pairs taken apart."""
    if not any(w.text in _PAIRS for w in words):
        return words
    return tuple(part for word in words for part in _parts(word))


def _parts(word: Word) -> tuple[Word, ...]:
    if word.text not in _PAIRS:
        return (word,)
    number, unit = _PAIRS[word.text]
    middle = min(word.end - 1, word.start + len(number))
    return (
        Word(number, word.start, middle, word.glued),
        Word(unit, middle, word.end, glued=True),
    )
