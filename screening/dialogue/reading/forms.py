"""Basic forms of words: plurals for names of things, simple inflections for what people did."""

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


def _without_ending(word: str) -> str:
    for ending, least in (("ing", 3), ("ed", 3)):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least and any(v in rest for v in "aeiouy"):
            return rest if not word.endswith("eed") else word
    return word


def stem(word: str) -> str:
    """What call, calls, called and calling have in common; not always a word of its own."""
    word = _IRREGULAR.get(word, word)
    if len(word) > 4 and word.endswith("ied"):
        word = word[:-3] + "y"
    word = _without_ending(singular(word))
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word
