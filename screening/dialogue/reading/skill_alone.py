"""A level with no skill beside it: meant for all, or one for each in the question's order."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.skill_marks import BARE_YES, PLAIN, Mark
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Words, span_of
from screening.flow.values import SKILL_LEVELS, Skill, Skills

_FILLERS = frozenset(
    names(
        "i i'd i'm i've im ive am is are would say think guess suppose reckon maybe probably "
        "honestly honest to be tbh it them these those they all each the my very really at in "
        "of with on for thank thanks thx you please pls sir madam ma'am know use level levels "
        "user skills skill me myself rate as a an do quite overall generally lol haha hi hello "
        "yes ok okay and so from consider call can could give knowledge experience have got "
        "both too also well , . ! - : ( ) ; / & + \" 'd sorry unfortunately afraid far already "
        "respectively every one by myself im feel if should then second third first last ones "
        "order listed same your that understand it's that's thats programs systems tools hmm um uh "
        "oh just i'll"
    )
)
_FAINT = frozenset(
    phrases(
        "ok|okay|so so|so-so|soso|not great|alright|all right|fine|meh|some|few|not really|"
        "half|not good|simple|familiar|could be better|kind of|sort of|kinda|a few|less"
    )
)
_BARE_NO = frozenset(
    (*names("no nope nah non nein not x 👎"), *phrases("what is that|what's that|what is it"))
)
_MOST_WORDS = 12
_MOST_OTHER_WORDS = 3


def level_alone(
    words: Words, skills: Sequence[OptionWords], marks: Sequence[Mark]
) -> Reading | None:
    """A level for all the skills, or one for each; None where that can't be told."""
    own = [m for m in marks if m.firm > BARE_YES and m.tag not in ("same", "much", "since")]
    if not own or words[-1].text == "?":
        return None
    others = _others(words, marks)
    if own[0].tag == "none" and len({m.tag for m in own if m.firm == PLAIN}) == 1:
        return _none(words, skills, own, others)
    if len(own) == len(skills) and len(own) > 1 and others == 0 and _is_row(words, marks, own):
        return _reading(words, skills, own, min(m.certainty for m in own))
    plain = [m for m in own if m.firm == PLAIN]
    own = plain or own
    tags = {m.tag for m in own}
    led = _leads(words, own[0]) or _concludes(words, own)
    if len(tags) > 1 or (not led and (others > _MOST_OTHER_WORDS or len(words) > _MOST_WORDS)):
        return None
    said = " ".join(w.text for w in words[own[0].first : own[0].end])
    daily = _is_of_them(words, own[0])
    doubtful = (others and not (led or daily)) or said in _FAINT or own[0].bare
    doubtful = doubtful or (own[0].firm < PLAIN and not daily)
    certainty = sure.CONFIRM if doubtful else min(sure.SAID_BACK, own[0].certainty)
    return _reading(words, skills, [own[0]] * len(skills), certainty)


def _is_of_them(words: Words, one: Mark) -> bool:
    """ "Now and then" may be of anything, "I use them daily" is of all that was asked about."""
    before = {w.text for w in words[: one.first]}
    return one.tag == "yes" and bool(before & _USING and before & _THEM)


_USING = frozenset(names("use using used"))
_THEM = frozenset(names("them these those all it"))


def _leads(words: Words, one: Mark) -> bool:
    """ "Very well, I was a secretary": a level that is all of the first part of the text."""
    said = " ".join(w.text for w in words[one.first : one.end])
    closed = one.end < len(words) and words[one.end].text in (",", ".", "!", "\n", ";", "-")
    later = [w.text for w in words[one.end :]]
    open_ended = len(later) > _LONGEST_REST or any(t in _TURNS for t in later)
    before = _others(words[: one.first], [])
    return closed and not before and not open_ended and said not in _OPENERS


def _concludes(words: Words, own: Sequence[Mark]) -> bool:
    """ "I was a secretary for years, so very well"."""
    ends = all(not (w.is_word or w.is_number) for w in words[own[0].end :])
    first = own[0].first
    while first and words[first - 1].text in _LEADING:
        first -= 1
    return ends and len(own) == 1 and first > 0 and words[first - 1].text == "so"


_LEADING = frozenset(names("i i'd i'm would say think guess know use them all it"))
_LONGEST_REST = 20
_TURNS = frozenset(names("but except though however only not if depends depending ? although"))
_OPENERS = frozenset(names("well ok okay good fine great cool nice alright all"))


def _others(words: Words, marks: Sequence[Mark]) -> int:
    """How many words are neither marks nor fillers."""
    covered = {p for m in marks for p in range(m.first, m.end)}
    return sum(
        (w.is_word or w.is_number or w.text == "%") and w.text not in _FILLERS
        for p, w in enumerate(words)
        if p not in covered
    )


def _is_row(words: Words, marks: Sequence[Mark], own: Sequence[Mark]) -> bool:
    """Whether the marks stand side by side, with nothing but signs or "and" between them."""
    between = [w.text for a, b in pairwise(own) for w in words[a.end : b.first]]
    return len(marks) == len(own) and all(t in _BESIDE for t in between)


_BESIDE = frozenset(names("and then & + n / - ; . | also or the for last first second third"))
_BESIDE |= {",", "\n"}


def _none(
    words: Words, skills: Sequence[OptionWords], own: Sequence[Mark], others: int
) -> Reading | None:
    """ "Not at all": none of them. A mere "no" is for the model to judge."""
    said = " ".join(w.text for w in words[own[0].first : own[0].end])
    row = len(own) == len(skills) and len({m.tag for m in own}) > 1
    before = [w for w in words[: own[0].first] if w.is_word and w.text not in _FILLERS]
    if said in _BARE_NO or before or row:
        return None
    whole = others <= _MOST_OTHER_WORDS or (own[0].first <= 2 and "." not in said)
    return _reading(words, skills, [own[0]] * len(skills), sure.SAID_BACK if whole else 0.5)


def _reading(
    words: Words, skills: Sequence[OptionWords], marks: Sequence[Mark], certainty: float
) -> Reading:
    found = {
        s.id: Skill(has=False)
        if m.tag == "none"
        else Skill(has=True, level=next((n for n in SKILL_LEVELS if n == m.tag), None))
        for s, m in zip(skills, marks, strict=True)
    }
    spans = dict.fromkeys(span_of(words, m.first, m.end) for m in marks)
    capped = min(certainty, sure.SAID_BACK)
    return Reading(value=Skills(skills=found), certainty=capped, spans=tuple(spans))
