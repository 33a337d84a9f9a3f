"""Schooling: how far a candidate got, in what, and whether it is finished."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.degrees import Stage, implied_field, stages_of
from screening.dialogue.reading.degrees_told import Told, merged, with_studied
from screening.dialogue.reading.fields import APART, Field, field_of
from screening.dialogue.reading.figures import figures_of
from screening.dialogue.reading.levels_told import Around, amount_of, kinds_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.school_states import Marked, state_of
from screening.dialogue.reading.schooling_hints import read_hints
from screening.dialogue.reading.schooling_slips import mended
from screening.dialogue.reading.stretches import (
    Group,
    Standing,
    bounds,
    grouped,
    standing_of,
)
from screening.dialogue.reading.unlisted_fields import own_words
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.values import LEVELS, Degree, Education

_HIGHER = ("college", "community", "graduated")
_MOST_STAGES = 40
"""Nobody names more of them; what lies behind is left unread."""


class Heard(NamedTuple):
    """The stages of a text, each with its standing, and the text's words."""

    raw: str
    words: Words
    stages: tuple[Stage, ...]
    standings: tuple[Standing, ...]

    def of(self, *standings: Standing) -> list[Stage]:
        """The stages that have one of these standings."""
        return [s for s, st in zip(self.stages, self.standings, strict=True) if st in standings]


def read_education(text: str, at: datetime | None = None) -> Reading | None:
    """Everything that is said of schooling, highest first; None if nothing is.

    Args:
        at: when it was said, for "BA, 2028".
    """
    words = mended(words_of(text))
    stages = tuple(stages_of(text, words)[:_MOST_STAGES])
    heard = Heard(text, words, stages, tuple(standing_of(words, s) for s in stages))
    told = with_studied(text, words, _told_of_all(heard, at))
    if told:
        return _reading(told)
    return read_hints(text, words, heard.of("denied"), heard.of("own"))


def _told_of_all(heard: Heard, at: datetime | None) -> list[Told]:
    all_own = heard.of("own", "intended", "pending")
    own = _leading(heard.words, all_own)
    refused = [s for s in heard.of("denied") if _is_plain_refusal(heard.words, s)]
    dropped = {*all_own} - {*own}
    kept = [s for s in heard.stages if s not in dropped and s not in refused]
    groups = grouped(heard.words, kept, own)
    starts = bounds(heard.words, groups)
    awaited = dict.fromkeys(heard.of("intended"), sure.LIKELY)
    awaited |= dict.fromkeys(heard.of("pending"), sure.SAID_BACK)
    higher = any(s.kind in _HIGHER or s.is_named for s in heard.of("denied"))
    told: list[Told] = []
    for place, group in enumerate(groups):
        if not group.counts:
            continue
        stretch = starts[place], starts[place + 1]
        behind = starts[place + 2] if _shares(heard.words, groups, place) else stretch[1]
        others = kinds_of(
            [s for s in all_own if not group.stage.first <= s.first <= group.last.first]
        )
        others |= {"none higher"} if higher else frozenset()
        schooled = any(s.kind in _HIGHER and s.first < group.stage.first for s in all_own)
        others |= {"schooled"} if schooled else frozenset()
        no_degree = any(s.first > group.stage.first for s in refused)
        no_degree &= not any(s.first > group.last.first and s.is_named for s in own)
        one = _told(heard, group, (*stretch, behind), others, at, no_degree=no_degree)
        if one is not None:
            one = _alike(heard.words, one, told, (stretch[0], stretch[1]))
            told.append(_awaited(one, awaited.get(group.stage)))
    return merged(told)


def _alike(words: Words, one: Told, before: Sequence[Told], stretch: tuple[int, int]) -> Told:
    """ "A bachelor's in the same field": in what was told last."""
    said = [w.text for w in words[stretch[0] : stretch[1]]]
    same = any(a == "same" and b in _FIELDS for a, b in pairwise(said))
    field = before[-1].degree.field if before else None
    if not same or field is None or one.degree.field is not None:
        return one
    return one._replace(degree=one.degree.model_copy(update={"field": field}))


_FIELDS = frozenset(names("thing field subject major area discipline course topic stuff program"))


def _awaited(one: Told, certainty: float | None) -> Told:
    """Not had yet, though nothing else says so; `certainty` none where nothing is awaited."""
    if certainty is None:
        return one
    if one.degree.state != "finished":
        return one._replace(certainty=min(one.certainty, certainty))
    degree = one.degree.model_copy(update={"state": "in_progress"})
    return one._replace(degree=degree, certainty=certainty, stated=True)


def _stands_alone(words: Words, stage: Stage) -> bool:
    """ "A diploma in nursing" beside a degree is one more."""
    after = words[stage.end].text if stage.end < len(words) else ""
    before = words[stage.first - 1].text if stage.first else ""
    joined = before in ("a", "my", "and", "then", ",", "plus", "the", "+", "also", "")
    return stage.kind == "diploma" and after in ("in", "of", "for") and joined


def _leading(words: Words, own: list[Stage]) -> list[Stage]:
    """The stages, less bare attendance where a degree is named: "3 semesters left on my BS"."""
    if any(s.is_named and s.level != "some_college" for s in own):
        return [s for s in own if s.kind in ("level", "vocational") or _stands_alone(words, s)]
    if any(s.kind in ("degree", "graduated") for s in own):
        return [s for s in own if s.kind not in ("college", "community")]
    return own


def _is_plain_refusal(words: Words, stage: Stage) -> bool:
    """ "No degree", "didn't get the diploma": of what is told elsewhere."""
    before = words[stage.first - 1].text if stage.first else ""
    plain = before in ("no", "a", "any", "the", "my", "not", "without", "that", "get")
    return stage.kind in ("degree", "diploma") and plain


def _told(
    heard: Heard,
    group: Group,
    places: tuple[int, int, int],
    others: frozenset[str],
    at: datetime | None,
    *,
    no_degree: bool,
) -> Told | None:
    words, stage = heard.words, group.stage
    stretch = places[:2]
    marked = state_of(words, stretch[0], (stage.first, group.last.end), stretch[1])
    field, plainly = _field(heard, group, stretch)
    if field is None and places[2] > stretch[1]:
        field, plainly = _field(heard, group, (stretch[0], places[2]))
    around = Around(*stretch, others, no_degree=no_degree, has_field=plainly)
    year = _year(words, stage.first, stretch)
    marked = _dated(marked, year, at)
    amount = amount_of(words, stage, marked, around)
    if amount is None:
        return None
    expected = year if amount.state == "in_progress" else None
    certainty = amount.certainty
    if expected and at and expected < at.year:
        certainty = min(certainty, sure.LIKELY)
    return Told(
        Degree(
            level=amount.level,
            field=field.name if field else None,
            state=amount.state,
            expected=expected,
        ),
        certainty,
        _spans(words, group, field, marked),
        stated=marked.said is not None,
    )


def _dated(marked: Marked, year: int | None, at: datetime | None) -> Marked:
    """ "BA, 2028": a year to come tells that it isn't finished."""
    later = year is not None and at is not None and year > at.year
    if not later or (marked.said is not None and marked.state != "finished"):
        return marked
    return marked._replace(state="in_progress")


def _shares(words: Words, groups: Sequence[Group], place: int) -> bool:
    """ "A bachelor's and a master's in finance": both are in it."""
    if place + 1 >= len(groups) or not groups[place + 1].counts:
        return False
    one, two = groups[place].last, groups[place + 1].stage
    if not (one.is_named and two.is_named):
        return False
    between = [w.text for w in words[one.end : two.first]]
    behind = words[two.end].text if two.end < len(words) else ""
    together = "and" in between or "&" in between or "/" in between or "+" in between
    led = behind in ("in", "of", "degrees") or words[two.end - 1].text == "in"
    return together and led and all(t in _TOGETHER for t in between)


_TOGETHER = frozenset(names("and & / + a an my degree degrees 's then both the"))


def _field(heard: Heard, group: Group, stretch: tuple[int, int]) -> tuple[Field | None, bool]:
    """The field, and whether it was told rather than implied by the degree's name."""
    stage = group.stage
    if stage.grade is not None:
        return None, False
    here = (stage.first, stage.end)
    ranked = field_of(heard.raw, heard.words, here, *stretch)
    if ranked and ranked[1] >= APART:
        return ranked[0], True
    own = own_words(heard.raw, heard.words, here, stretch[1])
    if own and stage.level != "high_school":
        return own, True
    name = implied_field(heard.words, stage)
    if name is None and group.last is not stage:
        name = implied_field(heard.words, group.last)
    if name is not None:
        return Field(name, stage.first, stage.end), False
    return (ranked[0], True) if ranked else (None, False)


def _year(words: Words, first: int, stretch: tuple[int, int]) -> int | None:
    start, stop = max(stretch[0], first - 8), stretch[1]
    years = [int(f.least) for f in figures_of(words[start:stop]) if f.year]
    return years[-1] if years else None


def _spans(words: Words, group: Group, field: Field | None, marked: Marked) -> tuple[Span, ...]:
    spans = {span_of(words, group.stage.first, group.stage.end)}
    if field:
        spans.add(span_of(words, field.first, field.end))
    if marked.said:
        spans.add(span_of(words, marked.said.first, marked.said.end))
    return tuple(sorted(spans))


def _reading(told: Sequence[Told]) -> Reading:
    degrees = sorted((t.degree for t in told), key=lambda d: -LEVELS.index(d.level))
    spans = sorted({s for t in told for s in t.spans})
    return Reading(
        value=Education(degrees=tuple(degrees)),
        certainty=_certainty(told, degrees[0]),
        spans=tuple(spans),
    )


def _certainty(told: Sequence[Told], highest: Degree) -> float:
    """As sure as the highest; doubt about a lower one costs nobody a question."""
    return next(t.certainty for t in told if t.degree == highest)
