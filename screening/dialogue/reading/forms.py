"""Basic forms of words: plurals for names of things, simple inflections for what people did."""

import re

from screening.dialogue.reading.lists import names

_IRREGULAR = {
    "sold": "sell",
    "made": "make",
    "met": "meet",
    "built": "build",
    "got": "get",
    "gotten": "get",
    "won": "win",
    "ran": "run",
    "wrote": "write",
    "written": "write",
    "spoke": "speak",
    "spoken": "speak",
    "found": "find",
    "led": "lead",
    "sent": "send",
    "brought": "bring",
    "taught": "teach",
    "thought": "think",
    "kept": "keep",
    "knew": "know",
    "known": "know",
    "gave": "give",
    "given": "give",
    "took": "take",
    "taken": "take",
    "came": "come",
    "went": "go",
    "gone": "go",
    "did": "do",
    "done": "do",
    "drove": "drive",
    "driven": "drive",
    "grew": "grow",
    "grown": "grow",
    "held": "hold",
    "heard": "hear",
    "left": "leave",
    "lost": "lose",
    "paid": "pay",
    "said": "say",
    "saw": "see",
    "seen": "see",
    "told": "tell",
    "began": "begin",
    "begun": "begin",
    "broke": "break",
    "chose": "choose",
    "rang": "ring",
    "rung": "ring",
    "dealt": "deal",
    "bought": "buy",
    "people": "person",
    "men": "man",
    "women": "woman",
}
_HISSING = ("sses", "xes", "ches", "shes", "zes")


def singular(word: str) -> str:
    """A name of a thing without its plural s."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(_HISSING):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_past(word: str) -> bool:
    """Whether a word has the form of a verb's past: called, wrote."""
    ended = len(word) > 4 and word.endswith("ed") and not word.endswith("eed")
    return ended or (word in _IRREGULAR and word not in _NO_VERBS)


_NO_VERBS = frozenset(("people", "men", "women", "left", "found", "known"))


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and any(v in rest for v in "aeiouy"):
            return word if word.endswith("eed") else _mended(rest)
    return word


def _mended(rest: str) -> str:
    """What is left of a word without its ending, as a word: not(ed) is note, plann(ed) is plan."""
    if len(rest) > 3 and rest[-1] == rest[-2] and (len(rest) > 4 or rest[-1] not in "lsfz"):
        return rest[:-1]
    return rest + "e" if len(rest) == 3 and _SHORT_SYLLABLE.fullmatch(rest) else rest


_SHORT_SYLLABLE = re.compile("[^aeiou][aeiouy][^aeiouwxy]")
"""Three letters that want an e: mak(ing), not(ed); but not ask(ing), aid(ed), fix(ed)."""


def stem(word: str) -> str:
    """What call, calls, called and calling have in common; not always a word of its own.

    Short words stay whole but for a plural: neither "not" nor "win" is what notes or wine are.
    """
    plain = _IRREGULAR.get(word, word)
    if len(plain) > 4 and plain.endswith("ied"):
        plain = plain[:-3] + "y"
    plain = _without_ending(singular(plain))
    if len(plain) > 4 and plain.endswith("e"):
        plain = plain[:-1]
    if len(plain) > 4 and plain[-1] == plain[-2]:
        plain = plain[:-1]
    return word if plain in _FUNCTION_WORDS else plain


_FUNCTION_WORDS = frozenset(
    names(
        "a about above after again all also and any as at be been before being below both but by "
        "can could down each else even ever few for from had has have he her here him his how if "
        "in into is it its just like many may me might more most much must my new no nor not now "
        "of off on once one only or other our out over own same she so some such than that the "
        "their them then there these they this those though through thus till to too under until "
        "up us very was way we well were what when where which while who whom whose why will "
        "with yes yet you your"
    )
)
"""No other word is brought down to one of these: "evening" is not even."""
