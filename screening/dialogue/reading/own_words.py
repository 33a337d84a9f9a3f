"""Statements in the question's own words: "I looked after my aunt", "never worked in a team"."""

import re
from itertools import pairwise

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.asked_for import topic_of
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.polarity import Stretch, stretches
from screening.dialogue.reading.words import Words, words_of

_LEADING = frozenset(
    names(
        "i we i've ive we've have had did was been being always also actually personally already "
        "currently regularly often just basically mostly definitely really sure certainly and so "
        "well yes ever been am i'm im do myself then once usually daily both used to already us "
        "lol honestly oh hmm ok successfully even"
    )
)
_DENYING = frozenset(
    names("never not haven't havent didn't didnt don't dont hadn't wasn't ain't aint")
)
_TAKES_BACK = frozenset(
    names(
        "but if unless only without watched watch shadowed nobody would could want like love "
        "wish hope maybe perhaps almost nearly not no never haven't didn't don't except although "
        "though however learn learning alone hardly barely"
    )
)
_HAVING = frozenset(names("had have has done do did used use been worked got"))
_SMALL = frozenset(
    names("a an any my the own with in as of real such one kind single yet before of")
)
_PARTICLES = frozenset(names("after up off out down over"))


def own_words_in(words: Words, question: str) -> Told | None:
    """What is said of the thing asked, in the words it was asked with."""
    if len(words) > _MOST_WORDS:
        return None
    question = _SUBORDINATE.sub("", question)
    topic = topic_of(question)
    phrasal = _phrasal(question)
    for part in stretches(words):
        told = _told(words, part, topic, phrasal)
        if told is not None:
            return told
    return None


_MOST_WORDS = 40
_SUBORDINATE = re.compile(r"\b(?:When|If|Where|While)\b[^,?]*,")
"""What a question takes for granted is not what it asks."""


def _phrasal(question: str) -> set[tuple[str, str]]:
    """Verbs with their particles, as in "looked after"."""
    asked = words_of(question)
    pairs = pairwise(asked)
    return {(stem(one.key), two.text) for one, two in pairs if two.text in _PARTICLES}


def _told(
    words: Words, part: Stretch, topic: frozenset[str], phrasal: set[tuple[str, str]]
) -> Told | None:
    place, denials = part.first, 0
    while place < part.end and words[place].text in _LEADING | _DENYING:
        denials += words[place].text in _DENYING
        place += 1
    if place >= part.end - 1:
        return None
    verb, rest = stem(words[place].key), words[place + 1 : part.end]
    named = {stem(w.key) for w in rest if w.is_word} & topic - {verb}
    if denials == 1 and words[place].text in _HAVING:
        things = [w for w in rest if w.is_word and w.text not in _SMALL]
        if things and all(stem(w.key) in topic for w in things):
            return Told(False, sure.SAID_BACK, part.first, part.end)
    if verb not in topic or not (named or (verb, rest[0].text) in phrasal):
        return None
    if denials > 1 or _TAKES_BACK.intersection(w.text for w in words[place:]):
        return None
    return Told(denials == 0, sure.SAID_BACK, part.first, part.end)
