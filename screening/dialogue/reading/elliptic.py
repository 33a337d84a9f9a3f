"""Statements that answer with the question's own verb left out: "I did", "never have", "can't"."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.asked_for import Asked
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

_SPLIT = {
    "i've": "i have",
    "ive": "i have",
    "i'm": "i am",
    "im": "i am",
    "i'd": "i would",
    "i'll": "i will",
    "we've": "we have",
    "weve": "we have",
    "we're": "we are",
    "we'd": "we would",
    "we'll": "we will",
    "cannot": "can not",
    "can't": "can not",
    "cant": "can not",
    "won't": "will not",
    "wont": "will not",
    "hav": "have",
    "hv": "have",
    "nver": "never",
    "nevr": "never",
    "neva": "never",
    "hvnt": "have not",
    "ain't": "have not",
    "aint": "have not",
    "gotta": "have to",
    "nvr": "never",
}
_NEGATED = frozenset(
    names("have had has do did does could would should is are was were must might need")
)
_SUBJECTS = frozenset(names("i we"))
_IT = frozenset(names("it that this"))
_ADVERBS = frozenset(
    names(
        "actually really honestly definitely certainly absolutely sure surely indeed still "
        "currently always personally already once just too also sadly unfortunately simply "
        "basically literally totally obviously truly both ever most probably occasionally often "
        "regularly sometimes usually frequently myself only exactly mostly even lol tbh quite"
    )
)
_HEDGED = frozenset(names("probably might should"))
_DID = frozenset(names("do did does have had has done"))
_CAN = frozenset(names("can could will would may should might shall"))
_BE = frozenset(names("am are be is was were been"))
_VERBS = frozenset(names("done do did doing tried had been be try manage managed have get"))
_OBJECTS = frozenset(
    names(
        "that it so this one any both either those them these all such same thing things "
        "something anything exactly similar like kind sort of neither just precisely stuff "
        "several many few some plenty lots loads tons multiple various countless dozens"
    )
)
_SAYING = frozenset(names("say think believe recall remember"))
_USES = frozenset(
    names(
        "used touched tried worked handled operated managed dealt seen heard encountered using "
        "working use touch needed"
    )
)
_SENSES = frozenset(names("seen heard encountered needed"))
_WITH = frozenset(names("with in on of"))
_TIMES = frozenset(names("times time years months weeks jobs places"))
_PLEASURES = frozenset(
    names(
        "chance chances opportunity opportunities pleasure honour honor occasion privilege "
        "luck need reason"
    )
)
_TAILS = frozenset(
    names(
        "right yet before far now currently today there here too as well and but because "
        "since cause cuz "
        "for in at during on with when while until till every all many several twice once from "
        "over under throughout last this daily often regularly unfortunately sorry thanks thank "
        "tbh lol haha sir ma'am maam mam yes yeah yep actually back through though "
        "always sometimes everyday often occasionally previously earlier ago already or just so "
        "then only "
        "recently lately either ever never anymore again mostly alot loads plenty myself years "
        "after about around yea ya sadly honestly indeed by alone together most both quite almost "
        "nearly between multiple numerous countless quite extensively frequently full part "
        "professionally personally privately briefly really weekly exactly"
    )
)
_TAILS_OF_HAVE = frozenset(
    names(
        "yet before for since in at and but because though during many several when while as on "
        "there too always once twice actually indeed from throughout until ever tbh lol back"
    )
)
_NO_TAIL_OF_BE = frozenset(
    names("in at on with for over under all about around back here there well once")
)


class Told(NamedTuple):
    """Whether a statement says yes, how sure that is, and where it stands."""

    yes: bool
    certainty: float
    first: int
    end: int
    concludes: bool = False
    """ "So I'd say no": whatever was said before led up to it."""


class _Parse(NamedTuple):
    place: int
    negations: int = 0
    subject: bool = False
    auxiliary: str = ""
    object: bool = False
    pleasure: bool = False
    hedged: bool = False
    used: bool = False
    able: bool = False
    wants: bool = False
    """Whether what was used or touched must still be named."""
    verb: bool = False
    of_it: bool = False
    """ "It could", "that I have not done"."""


def told_in(words: Words, first: int, end: int, asked: Asked) -> Told | None:
    """What the words from `first` up to `end` say of what was asked, if they leave out its verb."""
    parse = _Parse(first)
    while parse.place < end:
        after = _step(words, parse, end)
        if after is None:
            break
        parse = after
    if not parse.auxiliary or not _fits(parse, asked) or (parse.wants and not parse.object):
        return None
    if parse.place < end and not _may_follow(words, parse):
        return None
    if parse.negations > 1:
        return Told(parse.negations % 2 == 0, sure.CONFIRM, first, parse.place)
    if parse.pleasure and not parse.negations:
        return None
    bare = parse.object and not parse.verb and not parse.pleasure and not parse.negations
    if parse.auxiliary in ("have", "has", "had") and bare and asked == Asked.DEED:
        # "We had one" tells of a thing, not of a deed.
        return None
    certainty = sure.LIKELY if parse.hedged else sure.SAID_BACK
    if not parse.hedged and parse.place == end and (parse.subject or parse.object):
        certainty = sure.PLAIN
    if parse.negations and first == 0 and not parse.hedged and not _turns(words):
        certainty = sure.UNMISTAKABLE
    return Told(parse.negations == 0, certainty, first, parse.place)


def _turns(words: Words) -> bool:
    return bool(_TURNS.intersection(w.text for w in words))


_TURNS = frozenset(names("but if unless though although however until except yes yeah only ?"))


def _step(words: Words, parse: _Parse, end: int) -> _Parse | None:
    """The parse with one more word, or None where that word is no part of such a statement."""
    for atom in _atoms(words[parse.place].text):
        after = _with(parse, atom, words, end)
        if after is None:
            return None
        parse = after
    return parse._replace(place=parse.place + 1)


def _with(parse: _Parse, atom: str, words: Words, end: int) -> _Parse | None:
    hedged = parse.hedged or atom in _HEDGED
    if atom in ("got", "get") and not parse.auxiliary and parse.negations:
        return parse._replace(auxiliary="had")
    if atom in ("not", "never", "nt"):
        return parse._replace(negations=parse.negations + 1)
    if atom in _SUBJECTS and not parse.subject and not parse.auxiliary:
        return parse._replace(subject=True)
    if atom in _IT and not parse.subject and not parse.auxiliary:
        return parse._replace(subject=True, of_it=True)
    if atom in _SAYING and parse.negations and parse.place != 0:
        # "Can't say I have", "don't think I ever did": the denial reaches over.
        return parse._replace(auxiliary="", subject=False)
    habit = atom == "used" and _next(words, parse.place, end) == "to"
    uses = atom in _USES and not habit and not parse.object
    if uses and (parse.auxiliary or not parse.of_it):
        done = parse._replace(auxiliary=parse.auxiliary or "did", verb=True, wants=True)
        return None if atom in _SENSES and not parse.negations else done
    if atom in _WITH and parse.wants and not parse.object:
        return parse
    had = parse.auxiliary == "had" or (parse.auxiliary == "have" and parse.verb)
    if atom == "to" and had and parse.place + 1 == end:
        return parse._replace(object=True, verb=True)
    if atom == "used" and not parse.auxiliary and _next(words, parse.place, end) == "to":
        return parse._replace(auxiliary="did", used=True)
    if atom == "to" and parse.used and not parse.object:
        return parse
    if atom in _DID | _CAN | _BE and not parse.auxiliary:
        return parse._replace(auxiliary=atom, hedged=hedged)
    if atom in _SUBJECTS and parse.of_it and not parse.auxiliary:
        return parse._replace(subject=True, of_it=False, object=True)
    if parse.auxiliary and not parse.object and atom in _VERBS:
        return parse._replace(verb=True)
    if parse.auxiliary in _CAN | _BE and atom == "able":
        return parse._replace(able=True)
    if parse.able and atom == "to":
        return parse
    if parse.auxiliary and atom in _PLEASURES and parse.object:
        return parse._replace(pleasure=True)
    if parse.auxiliary and atom in _OBJECTS and _next(words, parse.place, end) not in _TIMES:
        return parse._replace(object=True)
    if parse.auxiliary and atom in ("the", "that", "much", "got", "a", "an"):
        after = _next(words, parse.place, end)
        return parse._replace(object=True) if after in _PLEASURES else None
    if atom in _ADVERBS:
        return parse._replace(hedged=hedged)
    return None


def _next(words: Words, place: int, end: int) -> str:
    return words[place + 1].text if place + 1 < end else ""


def _atoms(text: str) -> Sequence[str]:
    if text in _SPLIT:
        return _SPLIT[text].split()
    for ending in ("n't", "nt"):
        if text.endswith(ending) and text.removesuffix(ending) in _NEGATED:
            return (text.removesuffix(ending), "not")
    return (text,)


_PAST = frozenset(names("was were did had been done"))


def _fits(parse: _Parse, asked: Asked) -> bool:
    """Whether the verb may stand for the question's own: "I would" tells of no deed."""
    auxiliary = parse.auxiliary
    if asked != Asked.DEED and auxiliary in _PAST:
        # "I was", "used to": asked is what holds now.
        return False
    if asked == Asked.DEED:
        return auxiliary in _DID and not parse.of_it
    if asked in (Asked.OFFER, Asked.PERMISSION):
        of_it = asked == Asked.OFFER or not parse.of_it
        doing = auxiliary == "do" and parse.object and not parse.negations
        if doing and asked == Asked.OFFER and not parse.of_it:
            # "I already do that": whoever does it would do it.
            return True
        return of_it and (
            auxiliary in _CAN or (auxiliary in _BE and parse.able | (asked != Asked.OFFER))
        )
    return asked == Asked.STATE and auxiliary in _BE | _DID and not parse.of_it


def _may_follow(words: Words, parse: _Parse) -> bool:
    after = words[parse.place].text
    if not (words[parse.place].is_word or words[parse.place].is_number):
        return True
    if parse.auxiliary in ("have", "has") and not parse.negations and not parse.object:
        # "I have for years"; but "I have many customers", "have two kids".
        return after in _TAILS_OF_HAVE
    if parse.auxiliary in _BE and after in _NO_TAIL_OF_BE:
        return False
    if words[parse.place].is_number:
        return parse.object
    return after in _TAILS
