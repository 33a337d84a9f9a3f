"""What is no answer in a text about skills: questions, and words that only begin a sentence."""

from collections.abc import Sequence, Set

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.skill_marks import Mark
from screening.dialogue.reading.words import Words

_ASKING = frozenset(
    names("is are do does what which how why can could would should must will when where who")
)
_ENDS = frozenset(".!?;\n")
_OPENERS = frozenset(
    names("ok okay well good sure so fine yes yeah alright great cool yep no perfect nice easy")
)
_PREPOSITIONS = frozenset(names("with at in on for"))
_SUBJECTS = frozenset(names("i i'd i'm i've i'll im ive so the my it it's we let lets"))
_INTERJECTED = frozenset(
    names("i i'd i'm i've i'll who what not that let to you it it's as my everyone everybody how")
)


_FEW_WORDS = 3
"""So few words after a name don't ask, they say that it isn't known: "Outlook? What is that?"."""


def asked_places(words: Words) -> set[int]:
    """The words of sentences that ask something."""
    found: set[int] = set()
    first = 0
    for place, word in enumerate(words):
        if word.text not in _ENDS:
            continue
        wonders = words[first].text in ("what", "what's") and place - first <= _FEW_WORDS
        if word.text == "?" and words[first].text in _ASKING and not wonders:
            found |= set(range(first, place + 1))
        first = place + 1
    return found


def idle_marks(words: Words, marks: Sequence[Mark], things: Set[int]) -> list[Mark]:
    """Marks that only open a sentence: "Ok so I know Word", "and Word, well, who doesn't"."""
    return [m for m in marks if (things or len(marks) > 1) and _is_idle(words, m, things)]


def _is_idle(words: Words, mark: Mark, things: Set[int]) -> bool:
    text = words[mark.first].text
    if mark.end - mark.first > 1 or text not in _OPENERS:
        return False
    before = words[mark.first - 1].text if mark.first else "."
    after = words[mark.end].text if mark.end < len(words) else ""
    following = words[mark.end + 1].text if mark.end + 1 < len(words) else ""
    if before in _ENDS and mark.first - 1 not in things:
        if after == ",":
            return bool(things) or text in ("ok", "okay")
        opens = text in ("ok", "okay", "so") and mark.first == 0
        return after in _SUBJECTS or (opens and after not in _PREPOSITIONS)
    if text == "well" and things and before in (",", "."):
        return after in _SUBJECTS or (after == "," and following in _INTERJECTED)
    return False
