"""Schooling: how far a candidate got, in what, and whether it is finished."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from screening.dialogue.reading import degree_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.degrees import Field, Stage, field_of, stages_of
from screening.dialogue.reading.figures import figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.whose import is_anothers, is_denied, is_planned
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import LEVELS, Degree, Education, EducationLevel

State = Literal["finished", "in_progress", "stopped"]
_STATES: tuple[State, ...] = ("finished", "in_progress", "stopped")
_STATE = Phrasebook(
    [
        *((p, "stopped") for p in say.STOPPED),
        *((p, "in_progress") for p in say.IN_PROGRESS),
        *((f"{c} {o}", "in_progress") for c in say.COURSEWORK for o in say.OUTSTANDING),
        *((p, "finished") for p in say.FINISHED),
    ]
)
_NONE = Phrasebook((p, "none") for p in say.NONE)
_BREAKS = frozenset(";.\n")
_FINISHING = frozenset(names("finish finished complete completed done yet graduate graduated"))
"""A denial of these is no denial of what they were about: "haven't finished my BA"."""
_DENIALS = frozenset(names("no not don't didn't never haven't without dont havent didnt isn't"))


class Told(NamedTuple):
    """A degree as it was told, how sure it is, and its words."""

    degree: Degree
    certainty: float
    spans: tuple[Span, ...]


def read_education(text: str) -> Reading | None:
    """Everything that is said of schooling, highest first; None if nothing is."""
    words = words_of(text)
    stages = _leading(s for s in stages_of(text, words) if _is_own(words, s))
    told = [t for i, s in enumerate(stages) if (t := _told(text, words, stages, i, s)) is not None]
    if told:
        return _reading(told)
    return _none(words) or _left(words) or _unfinished(words)


def _leading(found: Iterable[Stage]) -> list[Stage]:
    """The stages, less bare attendance where a degree is named: "3 semesters left on my BS"."""
    stages = list(found)
    named = any(s.level not in (None, "high_school") and not s.attended for s in stages)
    return [s for s in stages if not (named and s.attended)]


def _is_own(words: Words, stage: Stage) -> bool:
    """Whether the candidate has it: not denied, not asked about, not another person's."""
    end = next((w.text for w in words[stage.end :] if w.text in ".?!;\n"), "")
    apart = is_anothers(words, stage.first) or is_planned(words, stage.first)
    return not (apart or end == "?" or _denied(words, stage))


def _denied(words: Words, stage: Stage) -> bool:
    before = [w.text for w in words[max(0, stage.first - 4) : stage.first]]
    for text in reversed(before):
        if text in _DENIALS:
            return True
        if text in _FINISHING:
            return False
        if text in (",", ".", ";", "but", "just", "only"):
            return False
    return False


def _told(raw: str, words: Words, stages: Sequence[Stage], place: int, stage: Stage) -> Told | None:
    stop = stages[place + 1].first if place + 1 < len(stages) else len(words)
    start = stages[place - 1].end if place else 0
    field = field_of(raw, words, stage, _clause_end(words, stage.end, stop))
    state, said = _state(words, stage, start, stop, place + 1 < len(stages))
    level, certainty = _level(words, stage, stages)
    if level is None:
        return None
    if level in ("some_college",) and state == "finished":
        state = "stopped"
    expected = _year(words, stage.first - 6, stop) if state == "in_progress" else None
    degree = Degree(
        level=level, field=field.name if field else None, state=state, expected=expected
    )
    return Told(degree, certainty, _spans(words, stage, field, said))


def _clause_end(words: Words, start: int, stop: int) -> int:
    for place in range(start, stop):
        text = words[place].text
        inner = text == "." and place + 1 < len(words) and words[place + 1].glued
        if text in _BREAKS and not inner and place > start:
            return place
    return stop


def _level(
    words: Words, stage: Stage, stages: Sequence[Stage]
) -> tuple[EducationLevel | None, float]:
    """The level and its certainty; a degree of an unnamed level is likely a bachelor's."""
    if stage.attended:
        named = any(s.level not in (None, "high_school") for s in stages)
        said = " ".join(w.text for w in words[stage.first : stage.end])
        counted = any(w in said for w in ("year", "semester", "yrs"))
        return (
            (None, 0.0) if named else ("some_college", sure.SAID_BACK if counted else sure.CONFIRM)
        )
    if stage.level is None:
        if len(stages) > 1:
            return None, 0.0
        return "bachelor", sure.CONFIRM
    certainty = sure.UNMISTAKABLE
    said = "".join(w.text for w in words[stage.first : stage.end])
    if said in (
        "associate",
        "licence",
        "diplom",
        "postgrad",
        "tradeschool",
        "vocationalschool",
        "undergrad",
        "undergraduate",
        "diploma",
    ):
        certainty = sure.SAID_BACK
    if said in (
        "tradeschool",
        "vocationalschool",
        "collegedegree",
        "universitydegree",
        "unidegree",
    ):
        certainty = sure.LIKELY
    return stage.level, certainty


def _state(
    words: Words, stage: Stage, start: int, stop: int, more: bool
) -> tuple[State, Mention | None]:
    """The state of a stage, from the words behind it, else those before it."""
    first = _clause_start(words, start, stage.first)
    marks = _STATE.find(words[first:stop])
    marks = [m._replace(first=m.first + first, end=m.end + first) for m in marks]
    behind = [
        m for m in marks if m.first >= stage.end and not (more and _leads_next(words, m, stop))
    ]
    before = [m for m in marks if m.end <= stage.first]
    for mark in sorted((*behind, *reversed(before)), key=lambda m: m.tag == "finished"):
        return next(s for s in _STATES if s == mark.tag), mark
    return "finished", None


def _leads_next(words: Words, mark: Mention, stop: int) -> bool:
    """Whether a word of state belongs to the next stage ("a BA and working on an MBA")."""
    between = [w.text for w in words[mark.end : stop]]
    return len(between) <= 3 and not any(t in (",", ";", ".") for t in between)


def _clause_start(words: Words, start: int, end: int) -> int:
    for place in range(end - 1, start - 1, -1):
        if words[place].text in _BREAKS:
            return place + 1
    return start


def _year(words: Words, first: int, stop: int) -> int | None:
    years = [int(f.least) for f in figures_of(words) if f.year and max(0, first) <= f.first < stop]
    return years[-1] if years else None


def _spans(
    words: Words, stage: Stage, field: Field | None, said: Mention | None
) -> tuple[Span, ...]:
    spans = [span_of(words, stage.first, stage.end)]
    if field:
        spans.append(span_of(words, field.first, field.end))
    if said:
        spans.append(span_of(words, said.first, said.end))
    return tuple(spans)


def _reading(told: Sequence[Told]) -> Reading:
    degrees = sorted({t.degree: None for t in told}, key=lambda d: -LEVELS.index(d.level))
    spans = sorted({s for t in told for s in t.spans})
    return Reading(
        value=Education(degrees=tuple(degrees)),
        certainty=min(t.certainty for t in told),
        spans=tuple(spans),
    )


def _none(words: Words) -> Reading | None:
    found = _NONE.find(words)
    if not found:
        return None
    said = max(found, key=lambda m: m.end - m.first)
    plain = said.end - said.first > 1
    if not plain and (said.first > 1 or len(words) > 6):
        return None
    attended = _attended(words, said.first, said.end)
    if attended is not None:
        return attended
    value = Education(degrees=(Degree(level="none"),))
    other = Education(degrees=(Degree(level="high_school"),))
    return Reading(
        value=value,
        certainty=sure.SAID_BACK if plain else sure.CONFIRM,
        spans=(span_of(words, said.first, said.end),),
        alternatives=(Alternative(value=other, certainty=0.2 if plain else 0.3),),
    )


def _attended(words: Words, first: int, end: int) -> Reading | None:
    """ "Two years of college, no degree": without a degree, but not without college."""
    outside = [
        p
        for p, w in enumerate(words)
        if not first <= p < end and (w.text in _COLLEGE or _is_higher_school(words, p))
    ]
    if not outside or is_denied(words, outside[0]):
        return None
    return Reading(
        value=Education(degrees=(Degree(level="some_college", state="stopped"),)),
        certainty=sure.SAID_BACK,
        spans=(span_of(words, outside[0], outside[0] + 1), span_of(words, first, end)),
    )


def _is_higher_school(words: Words, place: int) -> bool:
    """ "Two years of nursing school"."""
    if words[place].text != "school" or place < 2 or words[place - 1].text in _LOWER_SCHOOLS:
        return False
    return any(w.text in _TERMS for w in words[max(0, place - 5) : place])


def _left(words: Words) -> Reading | None:
    """ "Dropped out", of what is not told."""
    found = [m for m in _STATE.find(words) if m.tag == "stopped"]
    if not found:
        return None
    college = any(w.text in ("college", "university", "uni", "school") for w in words)
    level: EducationLevel = "some_college"
    return Reading(
        value=Education(degrees=(Degree(level=level, state="stopped"),)),
        certainty=sure.SAID_BACK if college else sure.CONFIRM,
        spans=(span_of(words, found[0].first, found[0].end),),
        alternatives=(
            Alternative(
                value=Education(degrees=(Degree(level="high_school", state="stopped"),)),
                certainty=0.2,
            ),
        ),
    )


_TERMS = frozenset(names("year years yr yrs semester semesters term terms months"))
_LOWER_SCHOOLS = frozenset(names("high middle grade elementary secondary primary grammar of in"))
_SCHOOLING = frozenset(names("studying student school enrolled graduate graduating classes"))
_COLLEGE = frozenset(names("college university uni community"))


def _unfinished(words: Words) -> Reading | None:
    """ "In my second year of college": studying, for what is not told."""
    places = [p for p, w in enumerate(words) if w.text in _COLLEGE]
    states = [m for m in _STATE.find(words) if m.tag == "in_progress"]
    if not places and (not states or not any(w.text in _SCHOOLING for w in words)):
        return None
    if not places:
        said = span_of(words, states[0].first, states[0].end)
        return Reading(value=None, certainty=sure.DOUBTFUL, spans=(said,), vague=True)
    spans = (span_of(words, places[0], places[0] + 1),)
    if not states:
        return Reading(value=None, certainty=sure.DOUBTFUL, spans=spans, vague=True)
    year = _year(words, 0, len(words))
    degree = Degree(level="bachelor", state="in_progress", expected=year)
    some = Degree(level="some_college", state="in_progress")
    return Reading(
        value=Education(degrees=(degree,)),
        certainty=sure.CONFIRM,
        spans=spans,
        alternatives=(Alternative(value=Education(degrees=(some,)), certainty=0.4),),
    )
