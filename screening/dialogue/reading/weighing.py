"""Which of several things said is the answer: what is wished for, corrected to, or concluded.

"My lease ends on the 31st, so let's say the 10th": a clause tells of something, another answers.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

DENIED, TOLD, PLAIN, MEANT, CONCLUDED = range(5)
"""How much speaks for a thing that is said: it is denied, only told of, or meant as the answer."""

_BOUND = re.compile(
    r"[;!?\n:()]|\.(?![\d\w])|,(?!\d)|\s-\s|\b(?:but|so|because|cuz|since|although|though|while|when|"
    r"whereas|however|then|otherwise|without|and(?= (?:i|i'm|i'd|i'll|im|we|they|he|she|my|it|its|"
    r"it's|then|now|here|would|want|hope|can|could|looking|ready)\b))\b"
)
_SUBJECT = re.compile(r"\b(?:i|i'm|i'd|i'll|i've|im|id|we|my|they|he|she|it's|let's|lets)\b")
_CONCLUDES = re.compile(
    r"^\W*(?:so|then|therefore|hence|thus|meaning|ergo)\b|\b(?:so let's|let's say|lets say|"
    r"let us say|i'd say|i would say|i'll say|ill say|id say|say about|realistic|realistically|"
    r"in short|in total|all in all|altogether|which means|that means|that makes|makes it|"
    r"settle (?:on|for)|go with|put (?:down|me)|write down|final answer|to be safe|more like|"
    r"rather like|count on)\b"
)
_CORRECTS = re.compile(
    r"\b(?:wait|sorry|actually|i mean|i meant|meant|scratch|correction|oops|whoops|ups|"
    r"make (?:that|it)|better|instead|or rather|rather|nope|nah|typo|change (?:that|it)|"
    r"lol|haha+|hehe|jk|kidding|joking|seriously|"
    r"no(?! (?:notice|later|earlier|more|less|fewer|problem|problems|idea|matter|one|need|way|"
    r"overtime|rush|benefits|experience|degree|kids|school|weekends|nights)\b))\b"
)
_NO_WAIT = re.compile(
    r"\bno\W*(?:(?:wait|sorry|seriously|actually|really|i mean|i meant|make (?:that|it)|better|"
    r"rather|let's say|lets say|it's|its|that's|say|oops|hold on)\W*){0,3}$"
)
""" "The 1st, no wait, the 8th": a no that takes back what stands before it."""
_DENIES = re.compile(
    r"\b(?:not|never|no|can't|cant|cannot|won't|don't|dont|isn't|isnt|neither|nor|except)\b"
    r"(?! (?:only|just|sure|later|earlier|more|less|fewer|before|until|till|than|notice|under|"
    r"below|know|think|mind|idea|problem|over|above|want less))[^,.;!?]{0,24}$"
)
_REMARK = re.compile(r"\s*[,.(-]\s*(?:that|which|this)(?:'?s| is) (?:what i|my)\b")
"""What goes on about the thing before it: ", which is what I have now"."""
_FAR = 90
"""Letters; what stands further off says nothing of a thing."""
_NEAR = 60


class Cues(NamedTuple):
    """Words beside a thing that make it the answer, and words that only tell of it."""

    meant: re.Pattern[str]
    told: re.Pattern[str]


class Thing(NamedTuple):
    """Where something stands in the plain text; `apart` where another reason speaks against it."""

    start: int
    end: int
    apart: bool = False


def ranks_of(text: str, things: Sequence[Thing], cues: Cues) -> list[int]:
    """How much speaks for each of the things, in the order they stand in."""
    found = [_rank(text, things, place, cues) for place in range(len(things))]
    for place in range(1, len(things)):
        gap = text[things[place - 1].end : things[place].start]
        if found[place] > DENIED and _is_corrected(gap):
            found[:place] = [DENIED] * place
    return found


def best_of(ranks: Sequence[int]) -> list[int]:
    """The places of those that most speaks for; of several conclusions the last."""
    top = max(ranks, default=DENIED)
    places = [place for place, rank in enumerate(ranks) if rank == top]
    return places[-1:] if top == CONCLUDED else places


def _is_corrected(gap: str) -> bool:
    return len(gap) <= _NEAR and bool(_CORRECTS.search(gap))


def _rank(text: str, things: Sequence[Thing], place: int, cues: Cues) -> int:
    thing = things[place]
    left, right = _left(text, things, place), _right(text, things, place)
    corrects = place > 0 and _NO_WAIT.search(left)
    if _DENIES.search(left) and not corrects:
        return DENIED
    told = [match.end() for match in cues.told.finditer(left)]
    meant = [match.end() for match in cues.meant.finditer(left)]
    if thing.apart:
        return TOLD
    if told and (not meant or meant[-1] < told[-1]):
        return TOLD
    if place and (_CONCLUDES.search(left) or _CONCLUDES.search(right)):
        return CONCLUDED
    if meant:
        return MEANT
    follows = [match for cue in cues if (match := cue.search(right))]
    first = min(follows, key=lambda match: match.start(), default=None)
    return PLAIN if first is None else MEANT if first.re is cues.meant else TOLD


def _left(text: str, things: Sequence[Thing], place: int) -> str:
    """What stands before a thing in its own clause, with the word that the clause begins with."""
    start = max(things[place - 1].end if place else 0, things[place].start - _FAR)
    before = text[start : things[place].start]
    bounds = [
        match
        for match in _BOUND.finditer(before)
        if match.group().isalpha() or before[match.end() :].strip()
    ]
    return before[bounds[-1].start() :] if bounds else before


def _right(text: str, things: Sequence[Thing], place: int) -> str:
    """What follows a thing in its clause: not what leads to the next."""
    end = things[place].end
    follows = place + 1 < len(things)
    last = things[place + 1].start if follows else len(text)
    after = text[end : min(last, end + _FAR)]
    remark = _REMARK.match(after)
    bound = _BOUND.search(after, remark.end() if remark else 0)
    if bound is None and follows and last <= end + _FAR:
        bound = _SUBJECT.search(after) or re.search(r"\b(?:and|or|to)\b", after)
        return after[: bound.start()] if bound else ""
    return after[: bound.start()] if bound else after
