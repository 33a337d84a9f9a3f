"""Skills by their place in the question: the first two, the second one, the last."""

from collections.abc import Set

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.words import Words

_NTH = names("first second third fourth fifth sixth")
_COUNTS = (
    *enumerate(names("one two three four five six"), 1),
    *((number, str(number)) for number in range(2, 7)),
)
_PLACES = Phrasebook(
    [
        *((f"{way} {said}", f"{way} {n}") for way in ("first", "last") for n, said in _COUNTS),
        *((f"{nth} one", f"at {n}") for n, nth in enumerate(_NTH, 1)),
        *((nth, f"at {n}") for n, nth in enumerate(_NTH, 1)),
        ("last", "last 1"),
        ("last one", "last 1"),
        ("first one", "first 1"),
    ]
)
_JOINED = (["and"], ["&"], [","], ["and", "the"], [",", "the"])
_TIMES = frozenset(names("years year months month weeks week days day jobs job times time"))
_AFTER = frozenset(names(", and . ; : = - ( i is not a very no yes"))


def placed_in(words: Words, ids: tuple[str, ...], taken: Set[int]) -> list[Thing]:
    """The skills that are meant by where they stand."""
    found: list[Thing] = []
    for mention in _PLACES.find(words):
        chosen = _chosen(mention, ids)
        free = not taken & set(range(mention.first, mention.end))
        joined = bool(found) and [w.text for w in words[found[-1].end : mention.first]] in _JOINED
        if chosen and free and (joined or _is_place(words, mention, taken)):
            found.append(Thing("placed", chosen, mention.first, mention.end, sure.SAID_BACK))
    return found


def _chosen(mention: Mention, ids: tuple[str, ...]) -> tuple[str, ...]:
    way, number = mention.tag.split()
    count = int(number)
    if count > len(ids):
        return ()
    return {"first": ids[:count], "last": ids[-count:], "at": ids[count - 1 : count]}[way]


def _is_place(words: Words, mention: Mention, taken: Set[int]) -> bool:
    """ "The second a little", not "the second year" nor "at first"."""
    after = words[mention.end].text if mention.end < len(words) else "."
    if mention.end - mention.first > 1:
        return after not in _TIMES
    before = words[mention.first - 1].text if mention.first else ""
    if before == "the" and after in ("and", "&"):
        return words[mention.end + 1].text in _NTH if mention.end + 1 < len(words) else False
    return before == "the" and (mention.end in taken or after in _AFTER)
