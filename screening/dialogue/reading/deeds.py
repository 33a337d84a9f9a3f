"""Whose deed a stretch of a story tells, and whether it was done, beside an author's examples.

"My colleague called" is no call of the candidate's; "she signed" is what came of one. Which things
may be others' deeds, or lie in what was not done ("I didn't rush her"), the examples show.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words, words_of

_SELF = frozenset(names("i i'm i've i'd i'll im ive id myself we we've we'd"))
_THIRD = frozenset(names("he she they he's she's they're hes shes it who"))
_COLLEAGUES = frozenset(
    names(
        "colleague colleagues coworker coworkers boss manager supervisor partner teammate "
        "teammates predecessor office"
    )
)
_PEOPLE = _COLLEAGUES | frozenset(
    names(
        "nurse nurses doctor doctors ambulance paramedics paramedic police hospital driver coach "
        "teacher staff brother sister friend mother father mom mum dad wife husband son daughter "
        "uncle aunt cousin neighbor neighbour roommate client customer owner director somebody "
        "someone everybody nobody people guy man woman lady gentleman girl boy kid grandma "
        "grandmother grandpa grandfather patient resident family company team"
    )
)
_BARE = _PEOPLE - frozenset(names("team company family customer client staff office partner"))
"""Those who do something even without "my" or "the": "manager told us", but a team meeting."""
_LEADS = frozenset(
    names(
        "and then so but also later afterwards well ok okay finally eventually because when if "
        "until till that in the end a while after before once now next day week month two three "
        "luckily unfortunately sadly thankfully turns out"
    )
)
_OWNERS = frozenset(names("my our his her their the a an another one some this that other"))
_DENIALS = frozenset(
    names(
        "not never no don't didn't haven't hasn't hadn't wasn't isn't couldn't can't won't "
        "wouldn't dont didnt havent hasnt hadnt wasnt isnt couldnt cant wont wouldnt doesn't "
        "doesnt cannot aren't weren't without nobody nothing none neither nor"
    )
)
_NO_DENIALS = frozenset(names("only just problem problems matter doubt sooner later idea"))
_ENDED = frozenset(names("anymore more longer"))
_NEAR = 3
"""How many words before a named thing its subject stands."""


class Kinds(NamedTuple):
    """What the examples of a thing allow."""

    others: bool
    denied: bool


ANY = Kinds(others=True, denied=False)
"""Where there are no examples: nothing is known of whose deed it is."""


@lru_cache(maxsize=512)
def kinds_of(examples: tuple[str, ...]) -> Kinds:
    """Whether some of the examples tell another's deed, or something that was not done."""
    if not examples:
        return ANY
    said = [words_of(example) for example in examples]
    return Kinds(
        others=any(is_others(words) for words in said), denied=any(denies(words) for words in said)
    )


def is_others(words: Words) -> bool:
    """Whether somebody else is the subject of a stretch that doesn't speak of the candidate."""
    texts = [word.text for word in words if word.is_word]
    if _SELF.intersection(texts):
        return False
    first = 0
    while first < len(texts) and texts[first] in _LEADS and not _is_subject(texts, first):
        first += 1
    return _is_subject(texts, first)


def _is_subject(texts: Sequence[str], first: int) -> bool:
    """Whether a person stands here, with something said of them."""
    after = texts[first : first + 4]
    if len(after) < 2:
        return False
    owned = after[0] in _OWNERS and bool(_PEOPLE.intersection(after[1:3]))
    return after[0] in _THIRD or after[0] in _BARE or owned


def denies(words: Words) -> bool:
    """Whether a stretch says that something was not so; what is no more was so."""
    if _ENDED.intersection(word.text for word in words):
        return False
    for place, word in enumerate(words):
        after = words[place + 1].text if place + 1 < len(words) else ""
        if word.text in _DENIALS and after not in _NO_DENIALS:
            return True
    return False


def is_colleagues(words: Words, place: int) -> bool:
    """ "My partner closed": whether a colleague is the subject straight before a thing."""
    before = [word.text for word in words[max(0, place - _NEAR) : place]]
    for at in range(len(before) - 1, 0, -1):
        if before[at] in _SELF or not before[at][0].isalpha():
            return False
        if before[at] in _COLLEAGUES and before[at - 1] in _OWNERS:
            return at < 2 or before[at - 2] not in _OBJECTS
    return False


_OBJECTS = frozenset(names("with for to of by from at as told called asked and let"))
