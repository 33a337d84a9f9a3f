"""Whether words are about the candidate, or about somebody else, or about what is yet to come."""

from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import Words

_PEOPLE = frozenset(
    names(
        "boss manager wife husband dad father mom mum mother sister brother friend friends "
        "colleague colleagues coworker coworkers son daughter kids partner clients client "
        "customers boyfriend girlfriend parents roommate cousin uncle aunt supervisor teacher "
        "assistant team teammates teammate predecessor family buddy neighbor neighbour company "
        "department director secretary spouse grandfather grandmother"
    )
)
_MANY = frozenset(names("friends colleagues coworkers teammates people others"))
"""These need no owner where a sentence begins with them."""
_OWNERS = frozenset(names("my our his her the their a some your"))
_SELF = frozenset(names("i i've i'd i'm i'll we we've me myself"))
_ENDS = frozenset(".;:!?\n,")
_PLANS = Phrasebook(
    (p, "plan")
    for p in phrases(
        "planning to|plan to|plan on|planning on|want to|wanted to|wants to|would like to|"
        "would love to|i'd like to|i'd love to|hope to|hoping to|hoped to|thinking about|"
        "thinking of|considering|accepted into|applied to|applying to|applied for|"
        "interested in|intend to|intending to|dream of|wish i had|wish i'd|could get|might get|"
        "saving up|going back for|need to get|about to start|starting my|start my|"
        "looking into|accepted to|going to start|used to want"
    )
)
_REACH = 8
"""How many words back a subject or a plan is looked for."""


def is_anothers(words: Words, place: int) -> bool:
    """Whether another person is the subject of what stands at this place."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if words[at].text in _SELF or words[at].text in _ENDS:
            return False
        if words[at].key in _PEOPLE and at and words[at - 1].text in _OWNERS:
            return not _governs(words, at)
        if words[at].text in _MANY and (not at or words[at - 1].text in _ENDS):
            return True
    return False


def _governs(words: Words, at: int) -> bool:
    """ "In a team", "with my boss": the person is no subject."""
    before = words[at - 2].text if at > 1 else ""
    if at > 2 and words[at - 3].text in _SELF and before not in _SAYING:
        # "We had my grandfather with us", "I helped my cousin": the person is an object.
        return True
    return before in ("with", "in", "for", "to", "of", "by", "from", "at", "on", "as", "like")


def has_another_subject(words: Words, place: int) -> bool:
    """ "My cousin he has 20 years", "she did it for 12": a verb of somebody else's leads here."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if words[at].text in _SELF or words[at].text in _ENDS:
            return False
        owned = at > 0 and words[at - 1].text in _OWNERS and not _governs(words, at)
        theirs = words[at].key in _PEOPLE or words[at].text in _THINGS
        acts = any(w.text in _VERBS or w.text.endswith("ed") for w in words[at:place])
        if acts and (words[at].text in _OTHERS or (theirs and owned)):
            return True
    return False


_OTHERS = frozenset(names("he he's hes she she's shes he'd she'd"))
_THINGS = frozenset(names("tool system software agency firm business store shop office place"))
_VERBS = frozenset(
    names(
        "is was are were been has had have did does do says say works he's she's hes shes sold ran "
        "made got went took taught kept held built grew left came gave spent led drove wrote sat"
    )
)
_SAYING = frozenset(
    names("think thought guess know say said believe mean heard and but or , ; . not never")
)


def is_planned(words: Words, place: int) -> bool:
    """Whether what stands at this place is only wished for or planned."""
    first = max(0, place - _REACH)
    for at in range(place - 1, first - 1, -1):
        if words[at].text in ".;!?\n":
            first = at + 1
            break
    return any(m.end <= place - first for m in _PLANS.find(words[first:place]))


_DENIALS = frozenset(
    names(
        "not never no don't didn't haven't hasn't hadn't wasn't isn't couldn't can't won't "
        "wouldn't dont didnt havent wasnt isnt doesn't doesnt without hardly"
    )
)
_DOUBTING = frozenset(names("know kno no sure remember recall exactly"))
"""After a denial, these deny nothing: "I don't know, 3 years"."""
_NO_DENIALS = frozenset(
    names("only just even less more fewer than quite over under gonna lie sure")
)


def is_denied(words: Words, place: int) -> bool:
    """Whether a denial stands straight before this place: "not 3 years", "never made 50"."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].text in _ENDS or words[at].text in _NO_DENIALS or words[at].text == "but":
            return False
        if words[at].text in _DENIALS and not (at and words[at - 1].text in ("don't", "dont")):
            return words[at + 1].text not in _DOUBTING
    return False
