"""Whether none of the options is said to be chosen, by a "no" or a "nothing" of its own."""

from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import Stretch, stretches
from screening.dialogue.reading.words import Words

_NO = Phrasebook(
    (p, "no")
    for p in phrases(
        "no|nope|nah|naw|never|not yet|not me|not really|none|nothing|negative|not so far|"
        "unfortunately not|unfortunately no|i'm afraid not|afraid not|nothing yet|none yet|"
        "not at all|never ever|not ever|i haven't|i have not|haven't yet|i did not|i didn't|"
        "no not yet|not formally|not officially|nothing official|no nothing|no none|nada|zilch|"
        "can't say i have|can't say that i have|cannot say i have|never have|i don't|i do not|"
        "haven't|i never did|i never have|never had any|don't have any|never did|never have done|"
        "i've never done|have never done|didn't do|did not do|i've never sold|never sold|"
        "never took|never taken|haven't done|haven't taken|haven't got|never got|never tried|"
        "didn't get to"
    )
)
_BEFORE = frozenset(
    names("oh well um uh hmm sorry honestly actually sadly unfortunately to be honest hi hello no")
)
_AFTER = frozenset(names("just only but sorry not never because cause unfortunately i'm sir ma'am"))
_CONCLUDING = frozenset(
    names("so honest honestly well then sadly unfortunately have got hold had say guess officially")
)


def no_ends_at(words: Words) -> int | None:
    """The word after a "no" that leads the text: None where none leads it."""
    parts = stretches(words)
    if not parts:
        return None
    first = parts[0].first
    while first < parts[0].end and words[first].text in _BEFORE and not _NO.at(words, first):
        first += 1
    found = _NO.at(words, first) if first < parts[0].end else None
    if found is None:
        return None
    end = found.end
    while end < parts[0].end and words[end].text in _ANY_OF_IT:
        end += 1
    if end > found.end and end == parts[0].end:
        return end
    after = words[found.end].text if found.end < parts[0].end else ""
    denied = after in ("i", "we") and _goes_on_denying(words, found.end + 1)
    return found.end if not after or after in _AFTER or denied else None


_ANY_OF_IT = frozenset(names("that those this these it them any of so either one ever really"))
"""What stands for the options themselves: "never did any of that"."""


def _goes_on_denying(words: Words, place: int) -> bool:
    return place < len(words) and words[place].text in _DENYING


_DENYING = frozenset(
    names("never didn't didnt haven't havent don't dont only just can't couldn't wasn't have not")
)


def concludes_with_no(words: Words) -> bool:
    """ "… so no", "to be honest no, …", "so officially I have nothing"."""
    return any(_ends_in_no(words, part) for part in stretches(words)[-2:])


def _ends_in_no(words: Words, part: Stretch) -> bool:
    last = words[part.end - 1].text
    before = words[part.end - 2].text if part.end - part.first > 1 else ""
    return last in ("no", "nothing", "none", "nope") and before in _CONCLUDING
