"""What a yes-or-no question asks for: a deed, a permission, a readiness or a state."""

import re
from enum import StrEnum

from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.suiting import is_proposed
from screening.dialogue.reading.words import words_of


class Asked(StrEnum):
    """What is asked for."""

    DEED = "deed"
    """What somebody has done: "have you", "did you"."""
    PERMISSION = "permission"
    """Whether somebody is allowed to work."""
    OFFER = "offer"
    """What somebody would do: "could you", "are you willing"."""
    STATE = "state"
    NOTHING = ""


_DEED = re.compile(
    r"\b(?:have|has|did|had) (?:you|your|it|that|there)\b|\bhave (?:\w+ ){0,2}experience\b|"
    r"\byou(?: have| had|'ve)? ever\b|\bexperience (?:with|in|of|as)\b"
)
_PERMISSION = re.compile(
    r"\b(?:allowed|authori[sz]ed|eligible|entitled|permitted|legally|permit|visa|right)\b[^.?!]*"
    r"\b(?:work|employ\w*)\b|\bwork (?:permit|visa|authori[sz]ation)\b"
)
_STATE = re.compile(r"\b(?:are|is|do|does|were|was) (?:you|your|it|that|there)\b")


def asked_for(question: str) -> Asked:
    """What a question asks for, from its own words."""
    plain = question.casefold().replace("’", "'")
    if _PERMISSION.search(plain):
        return Asked.PERMISSION
    if _DEED.search(plain):
        return Asked.DEED
    if is_proposed(question):
        return Asked.OFFER
    return Asked.STATE if _STATE.search(plain) else Asked.NOTHING


def offers_a_choice(question: str) -> bool:
    """Whether one of several things is enough: "Active Directory or Entra ID"."""
    return " or " in question.casefold()


def topic_of(question: str) -> frozenset[str]:
    """The basic forms of what a question speaks of."""
    said = (w for w in words_of(question) if w.is_word and len(w.text) > 1)
    initials = {"".join(w[0] for w in name.split()).casefold() for name in _NAME.findall(question)}
    return frozenset(stem(w.key) for w in said if w.text not in _GENERAL) | initials


_NAME = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)+")
"""A name of several words, which people shorten to its initials."""


_GENERAL = frozenset(
    names(
        "a an the and or of to in on at by for from with as be been being is are was were am have "
        "has had do did does done you your yours they their them it its that this these those who "
        "what when where which how would could can will may our we us i me my one each over up "
        "out so any some ever also too more few other another longer time self yourself life "
        "then than not no yes if about into per day year month week away down start same turn"
    )
)
