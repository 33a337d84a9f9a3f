"""Where somebody is, out of a sentence: "I live in Tampa, Florida", "near Berlin"."""

import re

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.yes_no import read_yes_no
from screening.flow.values import Text

_LEAD = re.compile(
    r"(?:^|.*?[,;.!]\s*|.*?\b(?:and|but|well|so|hi|hello|yes|yeah|sure)\b[ ,]*)"
    r"(?:currently |right now |at the moment |these days |usually |mostly |normally |mainly |"
    r"most days |now |presently |actually |sorry )*"
    r"(?:(?:i|we)(?:'?m| am|'?ve| have|'re| are|(?:'?ll|'?d| will| would) be)? ?(?:"
    r"(?:currently|now|just|recently|actually|"
    r"originally|still|permanently|both|been|also) )*(?:live|living|lived|reside|residing|based|"
    r"located|stay|staying|settled|moved|relocated|relocating|grew up|sit|work|working|come|in|"
    r"from|out of|at|near|around|outside|just|meant|on|"
    r"(?:out|over|up|down|back|here)(?= (?:in|at|by|near|on|around|from|here|there)\b))"
    r"(?: (?:just|right|over|out|back))*\b"
    r"|(?:my|the|our) (?:\w+ ){0,2}?(?:city|town|home|address|place|location|hometown|base|village|"
    r"residence|state|country|zip|postcode|zip code)(?: (?:is|would be|should be|was))?(?: in)?\b:?"
    r"|it'?s\b|that'?s\b|it is\b|it would be\b|based\b|located\b|living\b|live\b|settled\b|now\b|"
    r"currently\b|from\b|"
    r"my (?:neighbou?rhood|area|part of town|suburb|borough|county|starting point|start)"
    r"(?: is| would be)\b|(?:it|the area|the place|the town|the village|the neighbou?rhood|"
    r"the suburb|my town|my area|my village)(?:'s| is| would be)(?: called| named)?\b|"
    r"(?:i'?d|i'?ll|i will|i would|i|i'?m|would|will)(?: \w+ly)?(?: be| always)? ?(?:start|"
    r"starting|"
    r"set|setting|come|coming|leave|leaving|head|heading|drive|driving|travel|traveling|commute|"
    r"commuting|go|going|take (?:the|a) (?:bus|train|metro|car))(?: out| off| in| over)? from\b|"
    r"start(?:ing)?(?: out)? from\b|setting (?:out|off) from\b|leaving from\b|"
    r"(?:city|address|home|location|place) ?:)"
    r"(?: with (?:my|our|the) \w+)?(?: (?:in|at|to|from|here in|over in|out in|down in|up in|of|"
    r"the city of|the town of|is))*\s+"
    r"(?=\S)"
)
_END = re.compile(
    r"\s*(?:(?<!\bst)(?<!\bmt)(?<!\bft)\.(?!\w)|[;!?\n]|\b(?:last|this) (?:year|month|week|summer)|"
    r"in (?:19|20)\d\d|\d+ years ago|\s-\s|,? (?:but|because|since|though|although|so|which|"
    r"where|who|right now|"
    r"at the moment|currently|these days|for now|thanks|thank you|please|if|for (?:the|about|over|"
    r"almost|more|\d)|as of|and (?:i|we|you|can|could|would|have|am|will|it|that|my)|with my|"
    r"that'?s|it'?s|or so|or something|(?:most|every|all) (?:days?|mornings?|shifts?)|"
    r"most of the time|mostly|usually|mainly|normally|"
    r"(?:in|on) (?:the )?(?:mornings?|evenings?|weekdays?|weekends?)|i |about \d|\(?around \d|"
    r"and willing|willing|open to)\b)"
)
_NOWHERE = re.compile(
    r"\b(?:anywhere|everywhere|all over|nomad|nomadic|not sure|depends|flexible|no fixed)\b"
)
_REMARK = re.compile(
    r"(?!i |i'm |im |we |my |hi|hello|yes)[^,;.!]{3,30}, (?:that'?s|it'?s|which is)\b"
)
"""A place, and something said of it: "Oak Park, that's west of here"."""
_UNSAID = re.compile(
    r"(?:at |from |in |near |around )?(?:(?:my|our|the|same|this|your) )?(?:own )?(?:home|house|"
    r"place|"
    r"apartment|flat|here|there|same|city|town|area|neighbou?rhood|village|nearby|near|close|"
    r"close by|around|around here|near here|not far|local|locally|work|office|hospital|"
    r"train|station|same (?:city|town|place|area))"
)
"""Places that everybody has: they don't say which."""
_IS_SENTENCE = re.compile(
    r"\b(?:i|i'm|i've|i'd|you|he|she|they|we|don't|do|does|is|are|was|want|would|could|can|what|"
    r"why|how|when|who|have|had|like|love|think|know|need|not|won't|can't|rather|skip|hello|"
    r"thanks|hi|hey|ok|okay)\b"
)
_SMALL = frozenset("of the near upon on in de la le del and by outside".split())
MOST_WORDS = 12
MOST_LETTERS = 300
"""Nobody names a place at such length."""


def read_place(text: str) -> Reading | None:
    """The place that is named, as it was written; less certain where more is said than a place."""
    normal = normalise(text)
    if len(normal.text) > MOST_LETTERS:
        return None
    lead = _LEAD.match(normal.text)
    if lead and _REMARK.match(normal.text, 0, lead.end()):
        lead = None
    start = lead.end() if lead else 0
    near = re.search(r"\b(?:near|outside|around|close to|just outside)\s*$", normal.text[:start])
    start = near.start() if near else start
    ending = _END.search(normal.text, start + 1) if start < len(normal.text) else None
    end = ending.start() if ending else len(normal.text)
    start = _begun(normal.text, start, end)
    while start < end and not normal.text[start].isalnum():
        start += 1
    while end > start and not _ends_well(normal.text[start:end]):
        end -= 1
    if end <= start:
        return None
    span = normal.raw(start, end)
    return _place(text[span[0] : span[1]], normal.text[start:end], span, led=lead is not None)


def _begun(plain: str, start: int, end: int) -> int:
    """Past "mostly", "in", "my sister's place in"."""
    said = _PAST.match(plain, start, end)
    return said.end() if said else start


_PAST = re.compile(
    r"(?:please )?(?:(?:put|write|note|type|use|say|enter)(?: me)?(?: down| in)?(?: as)?\s+(?=\S))?"
    r"(?:(?:from|since|as of|starting|after|by|in|until|till) (?:early |late |mid |the |next |"
    r"this )?(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|spring|"
    r"summer|autumn|winter|fall|now|(?:19|20)\d\d)(?: on| onwards?)?,?\s+(?=\S))?"
    r"(?:(?:january|february|april|june|july|august|september|october|november|december|"
    r"(?:next|this) (?:week|month|year)|monday)(?: on)?\s+(?=\S))?"
    r"(?:(?:mostly|mainly|usually|normally|generally|probably|right now|currently|called|"
    r"named|in|at|from)\s+(?=\S))*(?:(?:my|our) [\w' ]{1,30}? (?:in|at)\s+(?=\S))?"
)


def _ends_well(plain: str) -> bool:
    """With a letter or figure, a bracket that was opened, or the point of an abbreviation."""
    closes = plain.endswith(")") and "(" in plain
    return plain[-1].isalnum() or closes or bool(re.search(r"\b\w\.\w\.$", plain))


def _place(said: str, plain: str, span: tuple[int, int], *, led: bool) -> Reading | None:
    words = plain.split()
    if _NOWHERE.search(plain) or _UNSAID.fullmatch(plain):
        return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)
    if not _may_be_place(plain):
        return None
    certainty = sure.PLAIN
    if _TIME.search(plain):
        return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)
    if _IS_SENTENCE.search(plain):
        certainty = sure.CONFIRM if led else sure.DOUBTFUL
    elif len(words) > MOST_WORDS:
        certainty = sure.DOUBTFUL
    elif not led and len(words) > 6:
        certainty = sure.SAID_BACK
    return Reading(value=Text(text=_capitalised(said)), certainty=certainty, spans=(span,))


_TIME = re.compile(
    r"\b(?:until|till|til|since|starting|moving|relocating|"
    r"(?:next|coming|following) (?:week|month|year|spring|summer|fall|autumn|winter)|soon|"
    r"tomorrow|today|later|then|"
    r"after (?:that|the move)|"
    r"from (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|depends|depending|"
    r"unless|(?:from|in|by|of) (?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december))\b"
    r"|^(?:january|february|april|june|july|august|september|october|november|december|monday|"
    r"tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$"
)
"""When somebody lives where: with two places or a time among the words, which one is a guess."""


def _may_be_place(plain: str) -> bool:
    if len(re.findall(r"[^\W\d_]", plain)) < 2:
        return bool(re.fullmatch(r"\d{4,6}(?:-\d{4})?", plain))
    verdict = read_yes_no(plain)
    return verdict is None or verdict.certainty < sure.SAID_BACK


def _capitalised(said: str) -> str:
    """Typed in haste on a phone; a colleague would write it down with capitals."""
    words = " ".join(said.split())
    if not words.islower():
        return words
    parts = words.split()
    return " ".join(_in_capitals(part, parts[at + 1 : at + 2]) for at, part in enumerate(parts))


def _in_capitals(word: str, after: list[str]) -> str:
    """South Side and West Loop, but south of Chicago."""
    small = word in _SMALL or (word in _DIRECTIONS and after in ([], ["of"]))
    return word if small else word[:1].upper() + word[1:]


_DIRECTIONS = frozenset(("south", "north", "east", "west"))
