"""Whether somebody may work here: from what papers they name, and what those are good for."""

from typing import Literal

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import Words

Verdict = Literal["yes", "no", "unsure"]

_PAPERS = Phrasebook(
    [
        *(
            (p, "unsure")
            for p in phrases(
                "pending|waiting|still waiting|in process|in progress|being processed|applied for|"
                "have applied|i applied|interview|hearing|appeal|lawyer|attorney|hopefully|hoping|"
                "fifty fifty|who knows|depends|renewal|renewing|expired|ran out|runs out|expires|"
                "not yet|should come|should be here|should arrive|should have|any day|expecting|"
                "asylum case|asylum claim|paperwork|application|filed|processing|under review"
            )
        ),
        *(
            (p, "no")
            for p in phrases(
                "undocumented|no papers|without papers|no permit|no visa|illegal|overstayed|"
                "tourist|tourist visa|visitor|visitor visa|visitor's visa|b1|b2|b1/b2|esta|"
                "sponsor me|sponsor my|need sponsorship|need a sponsor|needs sponsorship|"
                "require sponsorship|need you to sponsor|need a visa|need visa|need a work permit|"
                "need a work visa|need work authorization|need a permit|need papers|denied|"
                "rejected|"
                "revoked|deported|not a citizen|not allowed|not authorized|not authorised|"
                "not eligible|not permitted|don't have papers|dont have papers"
            )
        ),
        *(
            (p, "yes")
            for p in phrases(
                "citizen|us citizen|u.s. citizen|american citizen|dual citizen|citizenship|"
                "naturalized|naturalised|green card|greencard|permanent resident|"
                "permanent residency|permanent residence|lawful resident|legal resident|lpr|"
                "resident alien|born here|born in|born and raised|native born|us born|us passport|"
                "american passport|american|ead|work permit|work visa|working visa|"
                "work authorization|work authorisation|working permit|employment authorization|"
                "opt|stem opt|cpt|daca|dreamer|tps|asylum granted|asylee|refugee|h1b|h-1b|h4|"
                "h4 ead|"
                "h2b|l1|l2|o1|e3|tn|tn visa|tn status|j1|j-1|f1|k1|student visa|spouse visa|"
                "fiance visa|social security|social security number|ssn|papers|permit|visa|"
                "i-9|i9|documents|documented|legally here|legal status|paying taxes|veteran|army|"
                "navy|marine|marines|air force|naturalization|passport|no restrictions|"
                "no sponsorship|no sponsorship needed|without sponsorship|don't need sponsorship|"
                "dont need sponsorship|do not need sponsorship|won't need sponsorship|"
                "don't require sponsorship|do not require sponsorship|not require sponsorship|"
                "not need sponsorship|don't need a visa|dont need a visa|do not need a visa|"
                "no visa needed|no visa required|no sponsorship required|no sponsor needed|"
                "don't need any visa|don't need a sponsor|not need a visa|don't need a permit|"
                "no permit needed|no need of a visa|never needed a visa|nothing in the way|"
                "no limits|unrestricted|all in order|all good"
            )
        ),
    ]
)
_ALLOWED = frozenset(
    names(
        "allowed authorized authorised autorized permitted eligible entitled cleared licensed "
        "legal legally able free"
    )
)
_WORK = frozenset(names("work working employment job employed anywhere employer"))
_DENIES = frozenset(
    names(
        "no not never don't dont can't cant cannot won't isn't haven't havent without until if "
        "unless only but didn't yet ain't aint nor might may should maybe perhaps probably "
        "think believe hope soon once when"
    )
)
_SELF = frozenset(names("i i'm im i've ive i'll we"))
_NOW = Phrasebook(
    (p, "")
    for p in phrases(
        "not yet|currently no|currently not|not currently|not right now|not at the moment|"
        "not now|no not yet|at the moment no|right now no|not at present|not as of now|"
        "as of now no|for now no|i'm not yet|i am not yet|not for now|not until|no not until"
    )
)
_LATER = frozenset(
    names(
        "by soon will i'll until waiting pending expect expecting expected hopefully from january "
        "february march april may june july august september october november december jan feb "
        "mar apr jun jul aug sep sept oct nov dec next process processing applied interview "
        "approved "
        "week weeks month months spring summer fall autumn winter coming arrives arrive once when "
        "after before then renewal renewing should"
    )
)


def may_later(words: Words) -> Told | None:
    """ "Not yet, but by March": a no that speaks of today only; it leaves the answer open."""
    said = _NOW.at(words, 1 if words and words[0].text in ("well", "no", "hmm") else 0)
    said = said or _NOW.at(words, 0)
    if said is None or not _LATER.intersection(w.text for w in words[said.end :]):
        return None
    return Told(True, sure.SAID_BACK, said.first, said.end)


def says_permitted(words: Words) -> Told | None:
    """ "I am authorised to work for any employer": the thing asked, in its own words."""
    texts = {w.text for w in words}
    if texts & _DENIES or not texts & _SELF or len(words) > _MOST_WORDS:
        return None
    for place, word in enumerate(words):
        after = {w.text for w in words[place + 1 : place + 6]}
        if word.text in _ALLOWED and after & _WORK:
            return Told(True, 0.85, place, place + 1)
        if word.text == "can" and words[place - 1].text in _SELF and "work" in after:
            return Told(True, 0.85, place, place + 1)
    return None


_MOST_WORDS = 20


_FEW = 6
_FROM = frozenset(names("from by starting as in after"))


def papers_held(words: Words) -> Told | None:
    """ "Green card holder", "I'm not authorised": papers of one's own that settle it alone."""
    texts = {w.text for w in words}
    if len(words) > _MOST_WORDS or texts & _NOT_ONES_OWN or texts & (_LATER - _MONTHS):
        return None
    refused = _REFUSED.find(words)
    if refused and not texts & _TURNED:
        return Told(False, sure.UNMISTAKABLE, refused[0].first, refused[0].end)
    held = _HELD.find(words)
    if not held or papers_named(words) != "yes" or texts & _DENIES - {"until", "may"}:
        return None
    return Told(True, 0.85, held[0].first, held[0].end)


_HELD = Phrasebook(
    (p, "")
    for p in phrases(
        "citizen|us citizen|american citizen|dual citizen|naturalized|naturalised|green card|"
        "greencard|permanent resident|lawful resident|lpr|ead|h4 ead|work permit|work visa|"
        "working visa|work authorization|work authorisation|us passport|american passport|"
        "no sponsorship needed|no sponsorship required"
    )
)
_REFUSED = Phrasebook(
    (f"{i} {p}", "")
    for i in ("i'm", "i am", "im", "am")
    for p in phrases(
        "not allowed|not authorized|not authorised|not eligible|not permitted|undocumented|"
        "not legally allowed|not legal|not entitled"
    )
)
_MONTHS = frozenset(
    names(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec until by from"
    )
)
_NOT_ONES_OWN = frozenset(
    names(
        "wife husband mother father mom dad sister brother parents son daughter kids she he they "
        "need needs want lost expired expires ran was had used process ? get getting lottery "
        "fiance girlfriend boyfriend uncle aunt his her without like wish canadian mexican "
        "british german indian where what"
    )
)
_TURNED = frozenset(names("but if unless except until"))


def papers_named(words: Words) -> Verdict | None:
    """yes, no or unsure, from the papers that are named; None where none is."""
    found = {m.tag for m in _PAPERS.find(words)}
    if not found and len(words) <= _FEW and words[0].text in _FROM:
        later = _LATER.intersection(w.text for w in words[1:]) or any(w.is_number for w in words)
        return "yes" if later else None
    return next((verdict for verdict in _GRAVEST_FIRST if verdict in found), None)


_GRAVEST_FIRST: tuple[Verdict, ...] = ("no", "unsure", "yes")
