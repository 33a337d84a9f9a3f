"""A yes or no that is told in a sentence: "I did that for years", "clients no", "so I'd say no"."""

from typing import NamedTuple

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading import idioms
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.asked_for import Asked, asked_for, offers_a_choice, topic_of
from screening.dialogue.reading.concluding import concluded_in, is_verdict
from screening.dialogue.reading.denying import denied_by_name, doubly_denied, names_both
from screening.dialogue.reading.elliptic import Told, told_in
from screening.dialogue.reading.extents import extent_in
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.leaning import does_otherwise
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.offering import offered_in
from screening.dialogue.reading.own_words import own_words_in
from screening.dialogue.reading.permission import papers_held, says_permitted
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Words

_FILLERS = Phrasebook((p, "filler") for p in (*say.FILLERS, "lmao", "yeah well", "oh well"))
_CLEFTS = Phrasebook(
    (f"{that} {which} {did}", "yes")
    for that in ("that's", "thats", "that is", "that was", "it's", "it is", "this is", "that s")
    for which in (
        *phrases(
            "what|all|exactly what|basically all|basically what|pretty much all|literally all|"
            "pretty much what|literally what|precisely what|mostly what|mainly what|"
            "basically everything|what exactly"
        ),
    )
    for did in phrases(
        "i do|i did|i've done|i have done|i was doing|i am doing|i'm doing|we do|we did|"
        "i've been doing|i used to do|i have been doing|i been doing|i always did|i always do|"
        "i've always done|i currently do|i'm doing now|i had to do|we've done|im doing"
    )
)
_JOBS = frozenset(
    names("job role work duty duties description routine living specialty forte life")
)
_OF_A_JOB = frozenset(
    names(
        "a an part big huge main most of my the current daily whole old everyday last previous "
        "half "
        "entire full time present regular actual basically literally pretty much first day to"
    )
)
_IT_IS = frozenset(names("that's thats it's its that was is this it"))
_SAYINGS = Phrasebook(
    [
        *((p, "yes") for p in idioms.YES_IN_SAYINGS),
        *((p, "no") for p in idioms.NO_IN_SAYINGS),
    ]
)
_TURNS = frozenset(names("but though although however while whereas yet except"))
_BREAKS = _TURNS | frozenset(names("and so then because cause cuz as or"))


class Segment(NamedTuple):
    """Words that may be a statement of their own, and the word or sign that leads up to them."""

    first: int
    end: int
    after: str


def stated_in(words: Words, question: str) -> Told | None:
    """What a text states of what the question asks; None where it only implies it."""
    asked = asked_for(question)
    parts = segments(words)
    concluded = concluded_in(words)
    if concluded is not None:
        return concluded
    compared = _compared(words, parts, question)
    if compared is not None:
        return compared
    topic = topic_of(question)
    for other in (
        doubly_denied(words, topic),
        denied_by_name(words, topic, asked),
        names_both(words, question),
    ):
        if other is not None:
            return other
    extent = extent_in(words, topic) if asked == Asked.DEED else None
    if extent is not None:
        return extent
    offered = offered_in(words, topic) if asked == Asked.OFFER else None
    if offered is not None:
        return offered
    permitted = (says_permitted(words) or papers_held(words)) if asked == Asked.PERMISSION else None
    if permitted is not None:
        return permitted
    own = own_words_in(words, question) if asked == Asked.DEED else None
    if own is not None:
        return own
    told = [t for part in parts if (t := _told(words, part, asked)) is not None]
    agreed = _agreed(told, parts)
    if agreed is not None and not agreed.yes and does_otherwise(words[agreed.end :]):
        # "Not at work, but I looked after my aunt": which of the two counts is theirs to say.
        return None
    return agreed


def segments(words: Words) -> list[Segment]:
    """The text cut at its punctuation and before the words that join clauses."""
    found: list[Segment] = []
    led_by = ""
    for part in stretches(words):
        first = part.first
        for place in range(part.first, part.end):
            if words[place].text in _BREAKS:
                if place > first:
                    found.append(Segment(first, place, led_by))
                first, led_by = place + 1, words[place].text
        if first < part.end:
            found.append(Segment(first, part.end, led_by))
        led_by = part.closed_by
    return found


def _told(words: Words, part: Segment, asked: Asked) -> Told | None:
    first = part.first
    if asked in (Asked.DEED, Asked.STATE):
        for place in range(part.first, min(part.first + 3, part.end)):
            if cleft := _CLEFTS.at(words, place):
                return Told(True, sure.SAID_BACK, cleft.first, cleft.end)
        if _ends_with_deed(words, part):
            return Told(True, sure.SAID_BACK, part.first, part.end)
        if _is_a_job(words, part):
            return Told(True, sure.SAID_BACK, part.first, part.end)
    while first < part.end and (filler := _FILLERS.at(words, first)) and filler.end < part.end:
        first = filler.end
    saying = _SAYINGS.at(words, first)
    if saying is not None and saying.end <= part.end:
        wholly = saying.end == part.end or words[saying.end].text in _AFTER_SAYINGS
        return Told(saying.tag == "yes", sure.SAID_BACK, first, saying.end) if wholly else None
    return told_in(words, first, part.end, asked)


def _ends_with_deed(words: Words, part: Segment) -> bool:
    """ "At my last place we did"."""
    texts = [w.text for w in words[part.first : part.end]]
    ends = len(texts) > _LAST and texts[-2] in ("i", "we") and texts[-1] in _DEEDS
    return ends and texts[0] in _PLACES and "if" not in texts


_LAST = 2
_DEEDS = frozenset(names("did do have"))
_PLACES = frozenset(names("at in during on back there with when"))


def _is_a_job(words: Words, part: Segment) -> bool:
    """ "That's my current job", "it was part of my role"."""
    place = part.first
    while place < part.end and words[place].text in _IT_IS:
        place += 1
    if place == part.first or words[part.first].text in ("is", "was"):
        return False
    while place < part.end and words[place].text in _OF_A_JOB:
        place += 1
    ends = place + 1 >= part.end or words[place + 1].text in (*_AFTER_SAYINGS, "description")
    return place < part.end and words[place].text in _JOBS and ends


_AFTER_SAYINGS = frozenset(
    names(
        "to for in at on with before yet sorry unfortunately so since until when tbh lol really "
        "here as there either though sir thanks if by of from about"
    )
)


def _agreed(told: list[Told], parts: list[Segment]) -> Told | None:
    """One statement out of several: those that agree, or the one behind a but."""
    own = [t for t in told if _leads(t, parts)] or [t for t in told if t.certainty >= sure.PLAIN]
    if not own:
        return None
    if len({t.yes for t in own}) == 1:
        return max(own, key=lambda t: t.certainty)
    return own[-1]._replace(certainty=sure.CONFIRM)


def _leads(told: Told, parts: list[Segment]) -> bool:
    """Whether a statement begins the text or a sentence of it, or turns what was said before."""
    part = next(p for p in parts if p.first <= told.first < p.end)
    return part.after in _BEGINNINGS


_BEGINNINGS = ("", ".", ";", "!", "\n", ",", "but", "though", "however", "so", "although")


def _compared(words: Words, parts: list[Segment], question: str) -> Told | None:
    """ "Animals yes, people no": the verdict on what was asked, not that on something else."""
    found = [
        v
        for part in _with_their_things(words, parts)
        for v in _verdicts(words, part, topic_of(question))
    ]
    if not found or not any(v.scoped for v in found):
        return None
    own = [v for v in found if v.of_topic] or found
    told = own[0].told
    if len({v.told.yes for v in own}) == 1:
        certain = own[0].of_topic or all(v.earlier for v in own)
        return told if certain else told._replace(certainty=sure.CONFIRM)
    yes = next(v.told for v in own if v.told.yes)
    if offers_a_choice(question) and all(v.of_topic or v.short for v in own):
        return yes
    return yes._replace(certainty=sure.CONFIRM)


def _with_their_things(words: Words, parts: list[Segment]) -> list[Segment]:
    """ "Word, yes": a verdict alone belongs to the bare thing before its comma."""
    found: list[Segment] = []
    for part in parts:
        before = found[-1] if found else None
        alone = is_verdict(words, part.first) is not None and part.after == ","
        if alone and before is not None and before.end - before.first <= _SHORT_THING:
            found[-1] = Segment(before.first, part.end, before.after)
        else:
            found.append(part)
    return found


_SHORT_THING = 3


class _Verdict(NamedTuple):
    told: Told
    scoped: bool
    of_topic: bool
    earlier: bool
    short: bool


def _verdicts(words: Words, part: Segment, topic: frozenset[str]) -> list[_Verdict]:
    found: list[_Verdict] = []
    since = part.first
    for place in range(part.first, part.end):
        yes = is_verdict(words, place)
        if yes is None or place - since > _LONGEST_SCOPE:
            continue
        scope = [w for w in words[since:place] if w.is_word and w.text not in _BESIDE]
        own = any(stem(w.key) in topic for w in scope)
        earlier = any(w.text in _EARLIER for w in words[since:place])
        told = Told(yes, sure.SAID_BACK, place, place + 1)
        found.append(_Verdict(told, bool(scope), own, earlier and yes, len(scope) == 1))
        since = place + 1
    return found


_LONGEST_SCOPE = 6
_BESIDE = frozenset(
    names(
        "i'm im am is are was were it's that's do did does have has had i've that it would could "
        "will better rather we we're this can "
        "the a an my our some any well oh i hmm so lol haha honestly um uh to of with for me"
    )
)
_EARLIER = frozenset(names("before previously earlier formerly past ago once until"))
