"""A step of a scale: by its number, by its words, by its end, or by general words of degree."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from screening.dialogue.reading import grade_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.grades import grades_of, raises, stronger_at
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.scale_numbers import (
    MANY_WORDS,
    Heard,
    StepWords,
    at_share,
    nth,
    numbered,
)
from screening.dialogue.reading.scale_parts import resembling
from screening.dialogue.reading.scale_senses import senses_in
from screening.dialogue.reading.spelling import spelt, spelt_words
from screening.dialogue.reading.vocabulary import undoubted
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Step

_SCALE = re.compile(
    r"\b\d{1,2} (?:being|is|as|means|meaning|=) (?:the )?(?:very )?(?:lowest|highest|best|worst|"
    r"top|"
    r"bottom|most|least|max|min|maximum|minimum)\b|"
    r"\b(?:on |in )?(?:a |the |your |this )?scale (?:of |from )?\w{1,8} ?(?:to|-|through) ?\w{1,8}"
)
"""The scale itself, said back: no number in it is the answer."""
_PLACES = Phrasebook(
    [
        *((p, "top") for p in grade_words.TOP),
        *((p, "bottom") for p in grade_words.BOTTOM),
        *((p, "middle") for p in grade_words.MIDDLE),
        *((p, "below top") for p in grade_words.BELOW_TOP),
        *((p, "above bottom") for p in grade_words.ABOVE_BOTTOM),
    ]
)
_LEANING = frozenset(names("closer nearer leaning lean tending"))
_CORRECTED = frozenset(names("wait sorry actually mean meant correction rather"))


def read_scale(text: str, steps: StepWords) -> Reading | None:
    """The step that is meant, or None; between two, the lower one with the other beside it."""
    words = spelt_words(_without_scale(text))
    heard = (
        nth(words, steps)
        or numbered(words, steps, _covered(words, steps))
        or _worded(words, steps)
        or _placed(words, steps)
        or resembling(words, steps)
        or _graded(words, steps)
    )
    if not heard:
        return None
    reading = _weighed(words, heard)
    asks = words[-1].text == "?" and (len(words) < 2 or words[-2].text not in _TAGS)
    depends = any(w.text in ("depends", "depend", "depending") for w in words)
    return (
        reading.model_copy(update={"certainty": min(reading.certainty, sure.CONFIRM)})
        if asks or depends
        else reading
    )


_TAGS = frozenset(names("right guess think suppose maybe no yes ok okay huh eh say probably"))
"""Before a question mark, these ask for nothing."""


def _without_scale(text: str) -> str:
    normal = spelt(text)
    for match in _SCALE.finditer(normal.text):
        start, end = normal.raw(match.start(), match.end())
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _worded(words: Words, steps: StepWords) -> list[Heard]:
    """The steps whose words are said, and those of which others say the same."""
    named = _named(words, steps)
    covered = {p for h in named for p in range(h.first, h.end)}
    others = [
        Heard((int(m.tag),), _in_other_words(words, m), m.first, m.end)
        for m in senses_in(words, steps)
        if not covered.intersection(range(m.first, m.end))
    ]
    return sorted([*named, *others], key=lambda h: h.first)


def _in_other_words(words: Words, mention: Mention) -> float:
    if is_anothers(words, mention.first):
        return sure.CONFIRM
    if any(w.text in _GUESSING for w in words):
        return sure.LIKELY
    return sure.SAID_BACK if len(words) <= _MANY_WORDS_AROUND else sure.LIKELY


_GUESSING = frozenset(names("guess suppose probably maybe perhaps might depends"))
_MANY_WORDS_AROUND = 2 * MANY_WORDS


def _named(words: Words, steps: StepWords) -> list[Heard]:
    mentions = undoubted(words, _book(steps).find(words))
    found = zip(mentions, polarities(words, mentions), strict=True)
    return [
        _named_step(words, m, steps)
        for m, meant in found
        if meant == Polarity.AFFIRMED and not is_denied(words, m.first) and not _turns(words, m)
    ]


def _named_step(words: Words, mention: Mention, steps: StepWords) -> Heard:
    """The step that is named; "super comfortable" may be the one above "comfortable" too."""
    known = [number for number, _ in steps]
    step = int(mention.tag)
    after = known.index(step) + 1
    said = words[mention.end - 1].text
    above = dict(steps)[known[after]] if after < len(known) else ()
    alike = any(said in {w.text for w in words_of(name)} for name in above)
    if alike and mention.first and raises(words, mention.first - 1):
        return Heard((known[after], step), sure.SAID_BACK, mention.first, mention.end)
    return Heard((step,), _surely(words, mention), mention.first, mention.end)


def _has_object(words: Words, mention: Mention) -> bool:
    """ "I prefer the mouse" may be said of something else than what was asked."""
    after = words[mention.end] if mention.end < len(words) else None
    wants = words[mention.end - 1].text in _TRANSITIVE
    return wants and after is not None and after.is_word and after.text not in _ITSELF


_TRANSITIVE = frozenset(names("prefer like love hate avoid use"))
_ITSELF = frozenset(
    names("it that this them these those by very much over to most and but so when")
)


def _turns(words: Words, mention: Mention) -> bool:
    """ "Very bad" is not the step that is called "Very"."""
    covering = [g for g in grades_of(words) if g.first <= mention.first < mention.end < g.end]
    return any(g.height < 0 for g in covering)


def _surely(words: Words, mention: Mention) -> float:
    if is_anothers(words, mention.first) or _has_object(words, mention):
        return sure.CONFIRM
    whole = mention.end - mention.first == sum(w.is_word or w.is_number for w in words)
    if whole and not mention.typos:
        return sure.UNMISTAKABLE
    if mention.typos or (mention.first and stronger_at(words, mention.first - 1)):
        return sure.SAID_BACK
    covering = [g for g in grades_of(words) if g.first <= mention.first < mention.end < g.end]
    if covering:
        return sure.SAID_BACK
    if len(words) <= MANY_WORDS:
        return sure.PLAIN
    several = mention.end - mention.first > 1 and len(words) <= _MANY_WORDS_AROUND
    return sure.SAID_BACK if several else sure.LIKELY


def _covered(words: Words, steps: StepWords) -> set[int]:
    return {p for m in _book(steps).find(words) for p in range(m.first, m.end)}


@lru_cache(maxsize=256)
def _book(steps: StepWords) -> Phrasebook:
    # A flow's words stay the same for many texts; nothing that a candidate wrote is kept here.
    worded = ((name, str(step)) for step, own in steps for name in own if _has_letters(name))
    return Phrasebook(worded, typos=True)


def _has_letters(name: str) -> bool:
    return any(letter.isalpha() for letter in name)


def _placed(words: Words, steps: StepWords) -> list[Heard]:
    known = [number for number, _ in steps]
    middle = known[(len(known) - 1) // 2 : len(known) // 2 + 1]
    meant = {
        "top": (known[-1],),
        "bottom": (known[0],),
        "middle": tuple(middle),
        "below top": (known[-2],),
        "above bottom": (known[1],),
    }
    if len(words) > MANY_WORDS:
        return []
    return [
        Heard(meant[m.tag], _of_place(meant[m.tag]), m.first, m.end)
        for m in _PLACES.find(words)
        if not is_denied(words, m.first) and not _goes_on(words, m.end)
    ]


def _of_place(steps: tuple[int, ...]) -> float:
    return sure.SAID_BACK if len(steps) == 1 else sure.CONFIRM


def _goes_on(words: Words, end: int) -> bool:
    """ "On top of that", "the best way" name no end of the scale."""
    after = words[end] if end < len(words) else None
    return after is not None and after.is_word and after.text not in _AFTER_PLACE


_AFTER_PLACE = frozenset(
    names("i for one step please end score i'd level maybe and option honestly")
)


def _graded(words: Words, steps: StepWords) -> list[Heard]:
    known = [number for number, _ in steps]
    found: list[Heard] = []
    for grade in grades_of(words):
        meant = at_share(grade.share, known)
        certainty = sure.SAID_BACK if len(meant) == 1 else sure.CONFIRM
        if grade.denied:
            certainty = min(certainty, sure.LIKELY)
        only_more = grade.end - grade.first == 1 and words[grade.first].text in _BARE_DEGREES
        long = len(words) > MANY_WORDS
        if is_anothers(words, grade.first) or long or only_more:
            certainty = min(certainty, sure.CONFIRM)
        praised = any(words[p].text in _QUALITIES for p in range(grade.first, grade.end))
        if praised and not _is_of_quality(steps):
            certainty = min(certainty, sure.CONFIRM)
        found.append(Heard(meant, certainty, grade.first, grade.end))
    return found


@lru_cache(maxsize=256)
def _is_of_quality(steps: StepWords) -> bool:
    """Whether the steps are told by how well; "good" says little of how often."""
    told = {w.text for _, own in steps for name in own for w in words_of(name)}
    bare = all(not _has_letters(own[0]) for _, own in steps if own)
    return bare or bool(told & _QUALITIES)


_QUALITIES = frozenset(
    names(
        "good well bad poor weak strong ok okay fine comfortable confident expert beginner "
        "advanced average excellent great fluent skilled decent solid"
    )
)


def _weighed(words: Words, heard: Sequence[Heard]) -> Reading:
    if len({h.steps for h in heard}) == 1:
        best = max(heard, key=lambda h: h.certainty)
        return _reading(best.steps, best.certainty, _spans(words, heard))
    between = {w.text for w in words[heard[-2].end : heard[-1].first]}
    if between & _LEANING:
        certainty = min(heard[-1].certainty, sure.SAID_BACK)
        return _reading(heard[-1].steps, certainty, _spans(words, heard))
    most = _majority(heard)
    if most is not None:
        rest = tuple(dict.fromkeys(s for h in heard for s in h.steps if s not in most))
        return _reading((*most, *rest), sure.LIKELY, _spans(words, heard))
    steps = tuple(dict.fromkeys(step for h in heard for step in h.steps))
    if between & (_CORRECTED | {"no"}):
        last = heard[-1].steps
        rest = tuple(s for s in steps if s not in last)
        return _reading((*last, *rest), sure.LIKELY, _spans(words, heard))
    return _reading(steps, 0.4, _spans(words, heard))


_BARE_DEGREES = frozenset(names("quite very really rather pretty fairly somewhat most"))
"""These want another word after them."""


def _majority(heard: Sequence[Heard]) -> tuple[int, ...] | None:
    """What is said at least twice as often as all else together."""
    counts = Counter(h.steps for h in heard)
    steps, count = counts.most_common(1)[0]
    return steps if count >= 2 * (len(heard) - count) else None


def _spans(words: Words, heard: Sequence[Heard]) -> tuple[Span, ...]:
    return tuple(span_of(words, h.first, h.end) for h in heard)


def _reading(steps: Sequence[int], certainty: float, spans: tuple[Span, ...]) -> Reading:
    others = tuple(Alternative(value=Step(step=s), certainty=0.4) for s in steps[1:5])
    return Reading(value=Step(step=steps[0]), certainty=certainty, spans=spans, alternatives=others)
