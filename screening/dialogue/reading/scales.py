"""A step of a scale: by its number, by its words, by its end, or by general words of degree."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from screening.dialogue.reading import grade_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.figures import Figure, figures_of
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.grades import grades_of, raises, stronger_at
from screening.dialogue.reading.hedge_words import JOINS
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.time_words import UNITS
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
_JOINS = {tuple(p.split()) for p in JOINS.split("|")} | {("and", "a"), ("or", "a"), ("to", "a")}
_FILLERS = frozenset(
    names(
        "a an the i i'd i'm i'll would say give it my self myself me think guess maybe probably "
        "about around roughly like is it's its that that's so as to be honest honestly well hmm "
        "um uh oh ok yes step level number no. nr star stars point points score rating rate out "
        "of solid strong good weak perhaps please definitely certainly for on at , . ! - : # ) ("
    )
)
_TIMES = frozenset(word for written in UNITS.values() for word in written.split())
_NOT_STEPS = _TIMES | {"$", "€", "£", "hours", "hour", "hrs", "people", "times", "minutes", "am"}
_CORRECTED = frozenset(names("wait sorry actually mean meant correction rather"))
_CLOSE = 0.35
"""How far from a step, in steps, words of degree may point and still mean that one."""
MANY_WORDS = 14


class Heard(NamedTuple):
    """Steps that may be meant by words `first` up to `end`, the likeliest first."""

    steps: tuple[int, ...]
    certainty: float
    first: int
    end: int


StepWords = tuple[tuple[int, tuple[str, ...]], ...]
"""Each step's number with its label and other names, lowest first."""


def read_scale(text: str, steps: StepWords) -> Reading | None:
    """The step that is meant, or None; between two, the lower one with the other beside it."""
    words = words_of(_without_scale(text))
    heard = (
        _numbered(words, steps)
        or _named(words, steps)
        or _placed(words, steps)
        or _resembling(words, steps)
        or _graded(words, steps)
    )
    if not heard:
        return None
    reading = _weighed(words, heard)
    asks = words[-1].text == "?"
    return (
        reading.model_copy(update={"certainty": min(reading.certainty, sure.CONFIRM)})
        if asks
        else reading
    )


def _without_scale(text: str) -> str:
    normal = normalise(text)
    for match in _SCALE.finditer(normal.text):
        start, end = normal.raw(match.start(), match.end())
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _numbered(words: Words, steps: StepWords) -> list[Heard]:
    covered = {p for m in _book(steps).find(words) for p in range(m.first, m.end)}
    figures = [f for f in figures_of(words) if f.first not in covered and _may_count(words, f)]
    # "Tough one... 4": beside another number, "one" is rather a word of its own.
    others = [f for f in figures if words[f.first].text != "one"]
    figures = others if others and "between" not in {w.text for w in words} else figures
    found: list[Heard] = []
    place = 0
    while place < len(figures):
        pair = _of_so_many(words, figures[place : place + 2], steps)
        pair = pair or _range(words, figures[place : place + 2], steps)
        one = pair or _one(words, figures[place], steps)
        if one is not None:
            found.append(one)
        place += 2 if pair else 1
    return found


def _may_count(words: Words, figure: Figure) -> bool:
    if figure.loose or figure.most != figure.least:
        return False
    before = words[figure.first - 1] if figure.first else None
    after = words[figure.end].text if figure.end < len(words) else ""
    if any(w.text == "than" for w in words[max(0, figure.first - 2) : figure.first]):
        return any(w.text in _MORE for w in words[max(0, figure.first - 3) : figure.first])
    minus = before is not None and before.text == "-" and words[figure.first].glued
    if minus and before is not None and not before.glued:
        return False
    return after not in _NOT_STEPS and (before is None or before.text not in _NOT_STEPS)


_MORE = frozenset(names("more less better higher lower fewer"))
"""With these before, "than a 3" names a bound, and not what is ruled out."""


def _of_so_many(words: Words, pair: Sequence[Figure], steps: StepWords) -> Heard | None:
    """ "4/5", "four out of five"; of another number of steps, what comes nearest."""
    if len(pair) < 2:
        return None
    one, of = pair
    between = tuple(w.text for w in words[one.end : of.first])
    if between not in (("/",), ("out", "of"), ("of",), ("out", "of", "a"), ("from",)):
        return None
    known = [number for number, _ in steps]
    if one.least > of.least or of.least < 2:
        return None
    if of.least == known[-1] and one.least in known:
        return Heard((int(one.least),), sure.UNMISTAKABLE, one.first, of.end)
    share = one.least / of.least
    nearest = _at_share(share, known)
    if between == ("/",) and of.least in known and one.least in known:
        own = (int(one.least), int(of.least))
        return Heard(tuple(dict.fromkeys((*own, *nearest))), sure.CONFIRM, one.first, of.end)
    return Heard(nearest, sure.CONFIRM, one.first, of.end)


def _range(words: Words, pair: Sequence[Figure], steps: StepWords) -> Heard | None:
    if len(pair) < 2:
        return None
    one, two = pair
    between = tuple(w.text for w in words[one.end : two.first])
    apart = between in (("and",), ("and", "a")) and not any(
        w.text in ("between", "btw", "b/w") for w in words[max(0, one.first - 3) : one.first]
    )
    known = [number for number, _ in steps]
    if between not in _JOINS | {("and",)} or apart or one.least >= two.least:
        return None
    meant = tuple(n for n in known if one.least <= n <= two.least)
    return Heard(meant, sure.CONFIRM, one.first, two.end) if meant else None


def _one(words: Words, figure: Figure, steps: StepWords) -> Heard | None:
    known = [number for number, _ in steps]
    share = figure.end < len(words) and words[figure.end].text in ("%", "percent")
    if share:
        if not 0 <= figure.least <= 100:
            return None
        meant = _at_share(figure.least / 100, known)
        return Heard(meant, sure.CONFIRM, figure.first, figure.end + 1)
    if figure.least in known:
        if is_denied(words, figure.first):
            return None
        return Heard((int(figure.least),), _plainly(words, figure), figure.first, figure.end)
    if not known[0] < figure.least < known[-1]:
        return None
    below = max(n for n in known if n < figure.least)
    above = min(n for n in known if n > figure.least)
    return Heard((below, above), sure.CONFIRM, figure.first, figure.end)


def _plainly(words: Words, figure: Figure) -> float:
    """How surely a number is the step: beside fillers only, or among other words."""
    if is_anothers(words, figure.first):
        return sure.CONFIRM
    if len(words) > MANY_WORDS:
        return sure.LIKELY
    others = [w for p, w in enumerate(words) if not figure.first <= p < figure.end]
    if all(w.text in _FILLERS for w in others):
        return sure.UNMISTAKABLE
    return sure.PLAIN if len(words) <= 8 else sure.SAID_BACK


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
        return Heard((step, known[after]), sure.CONFIRM, mention.first, mention.end)
    return Heard((step,), _surely(words, mention), mention.first, mention.end)


def _turns(words: Words, mention: Mention) -> bool:
    """ "Very bad" is not the step that is called "Very"."""
    covering = [g for g in grades_of(words) if g.first <= mention.first < mention.end < g.end]
    return any(g.height < 0 for g in covering)


def _surely(words: Words, mention: Mention) -> float:
    if is_anothers(words, mention.first):
        return sure.CONFIRM
    whole = mention.end - mention.first == sum(w.is_word or w.is_number for w in words)
    if whole and not mention.typos:
        return sure.UNMISTAKABLE
    if mention.typos or (mention.first and stronger_at(words, mention.first - 1)):
        return sure.SAID_BACK
    covering = [g for g in grades_of(words) if g.first <= mention.first < mention.end < g.end]
    if covering:
        return sure.SAID_BACK
    return sure.PLAIN if len(words) <= MANY_WORDS else sure.LIKELY


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


def _resembling(words: Words, steps: StepWords) -> list[Heard]:
    """A step whose words are said in part, where no other step has those words."""
    owners: dict[str, set[int]] = {}
    for step, own in steps:
        for name in own:
            for word in () if _is_denying(name) else words_of(name):
                if word.is_word and len(word.text) > 3 and word.text not in _COMMON:
                    owners.setdefault(stem(word.key), set()).add(step)
    said = [
        (p, next(iter(owners[stem(w.key)])))
        for p, w in enumerate(words)
        if len(owners.get(stem(w.key), ())) == 1 and not is_denied(words, p)
    ]
    if not said or len(words) > MANY_WORDS:
        return []
    return [Heard((step,), sure.LIKELY, p, p + 1) for p, step in said]


def _is_denying(name: str) -> bool:
    return any(word.text in grade_words.DENIALS for word in words_of(name))


_COMMON = frozenset(
    names(
        "very really with that this have from need some more most quite pretty much well them "
        "they about only just been what when your know would could"
    )
)


def _graded(words: Words, steps: StepWords) -> list[Heard]:
    known = [number for number, _ in steps]
    found: list[Heard] = []
    for grade in grades_of(words):
        meant = _at_share(grade.share, known)
        certainty = sure.SAID_BACK if len(meant) == 1 else sure.CONFIRM
        if grade.denied:
            certainty = min(certainty, sure.LIKELY)
        if is_anothers(words, grade.first) or len(words) > MANY_WORDS:
            certainty = min(certainty, sure.CONFIRM)
        found.append(Heard(meant, certainty, grade.first, grade.end))
    return found


def _at_share(share: float, known: Sequence[int]) -> tuple[int, ...]:
    """The step at this share of the way up, and its neighbour where that is nearly as near."""
    place = share * (len(known) - 1)
    nearest = int(place + 0.5)
    if abs(place - nearest) <= _CLOSE:
        return (known[nearest],)
    other = nearest + (1 if place > nearest else -1)
    return (known[nearest], known[other])


def _weighed(words: Words, heard: Sequence[Heard]) -> Reading:
    if len({h.steps for h in heard}) == 1:
        best = max(heard, key=lambda h: h.certainty)
        return _reading(best.steps, best.certainty, _spans(words, heard))
    between = {w.text for w in words[heard[-2].end : heard[-1].first]}
    steps = tuple(dict.fromkeys(step for h in heard for step in h.steps))
    if between & (_CORRECTED | {"no"}):
        last = heard[-1].steps
        rest = tuple(s for s in steps if s not in last)
        return _reading((*last, *rest), sure.LIKELY, _spans(words, heard))
    return _reading(steps, 0.4, _spans(words, heard))


def _spans(words: Words, heard: Sequence[Heard]) -> tuple[Span, ...]:
    return tuple(span_of(words, h.first, h.end) for h in heard)


def _reading(steps: Sequence[int], certainty: float, spans: tuple[Span, ...]) -> Reading:
    others = tuple(Alternative(value=Step(step=s), certainty=0.4) for s in steps[1:5])
    return Reading(value=Step(step=steps[0]), certainty=certainty, spans=spans, alternatives=others)
