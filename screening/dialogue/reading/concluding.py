"""A yes or no that a longer text comes to: "so I'd say no", "put a no there", "… yeah"."""

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Words

_YES = frozenset(names("yes yeah yep yup yea yeh yess yeas yse sure ok okay fine absolutely"))
_NO = frozenset(names("no nope nah naw never not negative"))
_PLAIN_WORDS = frozenset(names("yes yeah yep yup yea no nope nah"))
_CHAIN = frozenset(
    names(
        "i i'd i'll id would will should must better rather best say guess think suppose that's "
        "thats it's its is that it be put mark down write note tick call a an big clear definite "
        "definitely so then therefore thus hence has have had to gotta the answer my final short "
        "go with now finally well honestly me as take in going gonna overall there this again "
        "um uh lol haha reckon imagine believe assume count conclusion yes no yeah nope oh make "
        "probably just sorry unfortunately sadly still ultimately technically really but"
    )
)
_CONCLUDES = frozenset(
    names(
        "so then therefore thus hence guess suppose i'd better that's thats it's answer put mark "
        "reckon rather conclusion but tick call overall write would should must ultimately now"
    )
)
_SOFT = frozenset(names("guess suppose probably reckon imagine assume technically think"))
_MAY_FOLLOW = Phrasebook(
    (p, "")
    for p in phrases(
        "there|to that|to that one|to this|to this one|from me|for me|for now|for the moment|"
        "on that|on this|on that one|then|i guess|tbh|lol|haha|sorry|thanks|i think|i'd say|"
        "really|unfortunately|basically|though|from my side|here|please|i suppose|at the moment|"
        "at this point|right now|sir|ma'am|for sure|it is|on this one|thank you|sadly|not yet|"
        "as i said|i would say|to be honest|honestly|i should think i have|i have|i do|i did|"
        "i haven't|i don't|i didn't|never|finally|of course|definitely|as of now|for today|so far"
    )
)
_WEAK_ALONE = frozenset(names("sure ok okay fine absolutely never not negative"))
"""These conclude only behind a word that concludes: "so fine", "but never"."""


def is_verdict(words: Words, place: int) -> bool | None:
    """Whether a word by itself says yes (true) or no (false)."""
    text = words[place].text
    if text in _PLAIN_WORDS:
        after = words[place + 1] if place + 1 < len(words) else None
        counts = text == "no" and after is not None and after.is_word and after.text not in _AFTER
        said = place > 0 and words[place - 1].text in _QUOTED
        return None if counts or said else text in _YES
    if place > 0 and text == "not" and words[place - 1].text == "why":
        return None
    if text == "not" and (place + 1 == len(words) or words[place + 1].text in _NOT_YET):
        return False
    if text == "never" and (place + 1 == len(words) or not words[place + 1].is_word):
        return False
    return None


_NOT_YET = frozenset(names("yet so . , ; !"))
_QUOTED = frozenset(names("say said says saying or a the told and hear heard answer answered"))
_AFTER = _PLAIN_WORDS | frozenset(
    names(
        "i sorry but so not since because unfortunately for at with in never thanks we it that "
        "later before then now and as only just ad there that'd nobody he she they pls please"
    )
)


def concluded_in(words: Words) -> Told | None:
    """The verdict at the end of one of a text's parts, the last first, if it is a conclusion."""
    parts = stretches(words)
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        for place in range(part.end - 1, max(part.first - 1, part.end - 8), -1):
            told = _conclusion(words, part.first, place, part.end, is_last=number == len(parts) - 1)
            if told is not None:
                return told
    return _turned_to(words)


def _turned_to(words: Words) -> Told | None:
    """ "… so no there was none", "only at home but yes I did": a verdict before its reasons."""
    verdicts = [(p, yes) for p in range(len(words)) if (yes := is_verdict(words, p)) is not None]
    if len({yes for _, yes in verdicts}) != 1 or _OPEN.intersection(w.text for w in words):
        return None
    for place, yes in verdicts:
        led = place > _LED and words[place - 1].text in ("so", "but", "therefore")
        if led and words[place].text in _PLAIN_WORDS and words[place - 2].text not in _NOT_MEANT:
            return Told(yes, sure.SAID_BACK, place, place + 1, concludes=True)
    return None


_LED = 1
_OPEN = frozenset(names("if unless maybe perhaps depends depending ? unsure idk"))


def _conclusion(words: Words, first: int, place: int, end: int, *, is_last: bool) -> Told | None:
    text = words[place].text
    if text not in _YES | _NO:
        return None
    if text == "not" and place > 0 and words[place - 1].text != "better":
        return None
    after = _MAY_FOLLOW.at(words, place + 1) if place + 1 < end else None
    if place + 1 < end and (after is None or after.end < end):
        return None
    start = place
    while start > first and words[start - 1].text in _CHAIN:
        start -= 1
    chain = [w.text for w in words[start:place]]
    other = (_NO if text in _YES else _YES) & _PLAIN_WORDS
    said = range(first, place)
    if any(
        words[p].text in other and is_verdict(words, p) is not None for p in said
    ) or not _is_meant(words, first, start, chain):
        return None
    concludes = bool(_CONCLUDES.intersection(chain))
    if not concludes and (text in _WEAK_ALONE or start == first or not is_last):
        return None
    if not concludes and (start != place or place - first < 1):
        return None
    if not concludes and any(
        w.text in other and is_verdict(words, p) is not None for p, w in enumerate(words)
    ):
        # "Sometimes yes, sometimes no" comes to neither.
        return None
    sure_of_it = sure.SAID_BACK + 0.05 if concludes else sure.SAID_BACK
    return Told(text in _YES, sure_of_it, place, place + 1, concludes)


def _is_meant(words: Words, first: int, start: int, chain: list[str]) -> bool:
    """Not "never say no", "he said yes", "a yes or no"."""
    before = words[start - 1].text if start > first else ""
    if before in _NOT_MEANT:
        return False
    if chain and chain[-1] in ("a", "the", "say") and len(chain) == 1:
        return False
    return chain[-1:] not in (["have"], ["is"], ["has"], ["had"], ["that"], ["this"], ["to"])


_NOT_MEANT = frozenset(
    names(
        "never not wouldn't couldn't can't cannot don't didn't won't said says told or he she "
        "they if would've wouldnt cant dont saying heard hear of and them him her you who "
        "say says ever"
    )
)
