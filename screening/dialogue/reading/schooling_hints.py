"""Schooling that is only hinted at: none, left, under way, or no more than a field."""

from collections.abc import Sequence

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.degrees import Stage
from screening.dialogue.reading.fields import Field, field_of
from screening.dialogue.reading.levels_told import years_told
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.school_states import marks_in
from screening.dialogue.reading.school_words import NONE, NOT_NONE
from screening.dialogue.reading.words import Words, span_of
from screening.flow.answers import Alternative
from screening.flow.values import Degree, Education, EducationLevel

_NONE = Phrasebook([*((p, "none") for p in NONE), *((p, "not") for p in NOT_NONE)])
_STUDIES = frozenset(
    names("studying student major majoring studies enrolled classes freshman sophomore undeclared")
)
_MAJOR = frozenset(names("major majors majored majoring"))
_COURSES = frozenset(names("classes credits courses semester semesters graduating"))
_SCHOOL = frozenset(names("school"))


def read_hints(
    raw: str, words: Words, denied: Sequence[Stage], own: Sequence[Stage]
) -> Reading | None:
    """What a text without any stage of schooling of one's own still tells."""
    nothing = (0, 0)
    ranked = field_of(raw, words, nothing, 0, len(words))
    field = ranked[0] if ranked else None
    marks = marks_in(words, 0, len(words))
    return (
        _no_high_school(words, denied)
        or _left_school(words, marks)
        or _stopped(words, marks, field)
        or _none(words, denied, field)
        or _under_way(words, marks, field, own)
        or _graduate(raw, words, field)
        or _professional(words)
        or _field_only(words, field, own)
    )


def _no_high_school(words: Words, denied: Sequence[Stage]) -> Reading | None:
    """ "No GED": school was left, or never begun."""
    school = next((s for s in denied if s.level == "high_school"), None)
    if school is None:
        return None
    span = span_of(words, school.first, school.end)
    return _reading("high_school", None, "stopped", sure.LIKELY, (span,))


def _left_school(words: Words, marks: Sequence[Mention]) -> Reading | None:
    """ "Left school at 16"."""
    stops = [m for m in marks if m.tag == "stopped"]
    school = next((p for p, w in enumerate(words) if w.text == "school"), None)
    if not stops or school is None:
        return None
    ages = [int(w.text) for w in words if w.text.isdecimal() and 10 <= int(w.text) <= 19]
    before = words[school - 1].text if school else ""
    if not ages and before in ("law", "grad", "med", "trade", "art", "my"):
        return None
    late = bool(ages) and max(ages) >= 18
    certainty = sure.LIKELY if late else sure.SAID_BACK if ages else sure.CONFIRM
    spans = (span_of(words, stops[0].first, stops[0].end), span_of(words, school, school + 1))
    return _reading("high_school", None, "stopped", certainty, spans)


def _stopped(words: Words, marks: Sequence[Mention], field: Field | None) -> Reading | None:
    """ "Dropped out", of what is not told."""
    stops = [m for m in marks if m.tag == "stopped"]
    if not stops:
        return None
    spans = [span_of(words, stops[0].first, stops[0].end)]
    if field:
        spans.append(span_of(words, field.first, field.end))
    counted = (years_told(words, 0, len(words)) or 0) >= 1 / 3
    counted |= any(w.text in _COURSES for w in words)
    certainty = sure.SAID_BACK if field or counted else sure.CONFIRM
    found = _reading("some_college", field, "stopped", certainty, tuple(spans))
    school = Education(degrees=(Degree(level="high_school", state="stopped"),))
    return found.model_copy(update={"alternatives": (Alternative(value=school, certainty=0.2),)})


def _none(words: Words, denied: Sequence[Stage], field: Field | None) -> Reading | None:
    """No degree, no college: none, or high school; which of them is asked."""
    found = [m for m in _NONE.find(words) if m.tag == "none"]
    said = max(found, key=lambda m: m.end - m.first, default=None)
    plain = said is not None and (
        said.end - said.first > 1 or (said.first <= 1 and len(words) <= 6)
    )
    if not plain and not denied:
        return None
    if denied and (not plain or said is None):
        span = span_of(words, denied[0].first, denied[0].end)
    else:
        assert said is not None
        span = span_of(words, said.first, said.end)
    told = {w.text for w in words}
    if denied and _COURSES & told and {"took", "take", "some", "few", "couple", "several"} & told:
        return _reading("some_college", field, "stopped", sure.SAID_BACK, (span,))
    bare = sum(w.is_word for w in words) == 1 and words[0].text in _BARE
    found_none = _reading(
        "none", None, "finished", sure.SAID_BACK if bare else sure.CONFIRM, (span,)
    )
    school = Education(degrees=(Degree(level="high_school"),))
    return found_none.model_copy(
        update={"alternatives": (Alternative(value=school, certainty=0.3),)}
    )


def _under_way(
    words: Words, marks: Sequence[Mention], field: Field | None, own: Sequence[Stage]
) -> Reading | None:
    """ "In my second year", "nursing student": studying, for what is not told."""
    going = [m for m in marks if m.tag in ("in_progress", "standing")]
    if not going:
        return None
    spans = [span_of(words, going[0].first, going[0].end)]
    studies = any(w.text in _STUDIES for w in words)
    if field:
        spans.append(span_of(words, field.first, field.end))
    standing = any(m.tag == "standing" for m in going) and len(words) <= _FEW
    if not (own or (studies and (field or standing)) or standing):
        if studies or any(w.text in _SCHOOL for w in words):
            return Reading(value=None, certainty=sure.DOUBTFUL, spans=tuple(spans), vague=True)
        return None
    certainty = sure.SAID_BACK if studies or own else sure.CONFIRM
    found = _reading("bachelor", field, "in_progress", certainty, tuple(spans))
    some = Education(degrees=(Degree(level="some_college", state="in_progress"),))
    return found.model_copy(update={"alternatives": (Alternative(value=some, certainty=0.4),)})


_FEW = 6
_BARE = frozenset(names("none nothing nada zero zilch nil"))
_PROFESSIONS = {
    "lawyer": "law",
    "attorney": "law",
    "physician": "medicine",
    "pharmacist": "pharmacy",
    "veterinarian": "veterinary medicine",
    "architect": "architecture",
    "dentist": "dentistry",
}


def _professional(words: Words) -> Reading | None:
    """ "I am a lawyer in my country": a profession that needs a degree."""
    for place, word in enumerate(words):
        before = [w.text for w in words[max(0, place - 3) : place]]
        if word.text in _PROFESSIONS and {"am", "i'm", "was"} & set(before):
            field = Field(_PROFESSIONS[word.text], place, place + 1)
            return _reading(
                "bachelor", field, "finished", sure.CONFIRM, (span_of(words, place, place + 1),)
            )
    return None


def _field_only(words: Words, field: Field | None, own: Sequence[Stage]) -> Reading | None:
    """A school or a field, and nothing of how far it went."""
    if field is None and not own:
        return None
    spans: list[Span] = [span_of(words, s.first, s.end) for s in own[:1]]
    if field is None:
        return Reading(value=None, certainty=sure.DOUBTFUL, spans=tuple(spans), vague=True)
    spans.append(span_of(words, field.first, field.end))
    if not any(w.text in _MAJOR for w in words):
        if own and (years_told(words, 0, len(words)) or 0) >= _FULL:
            return _reading("bachelor", field, "finished", sure.SAID_BACK, tuple(spans))
        studied = (
            own
            or any(w.text in _STUDIES for w in words)
            or 2 * (field.end - field.first) >= len(words)
        )
        vague = Reading(value=None, certainty=sure.DOUBTFUL, spans=tuple(spans), vague=True)
        if own and own[0].kind in ("college", "community"):
            return _reading("bachelor", field, "finished", sure.CONFIRM, tuple(spans))
        return vague if studied else None
    certainty = sure.SAID_BACK if own else sure.CONFIRM
    return _reading("bachelor", field, "finished", certainty, tuple(spans))


_FULL = 4
_NO_COLLEGES = frozenset(names("academy bootcamp camp course program training high school"))


def _graduate(raw: str, words: Words, field: Field | None) -> Reading | None:
    """ "Graduated from Howard, chemistry": of a school that no list knows."""
    for place, word in enumerate(words[:-2]):
        named = raw[words[place + 2].start].isupper() and words[place + 2].is_word
        led = word.text in ("graduated", "graduate") and words[place + 1].text in ("from", "of")
        if led and named and not any(w.text in _NO_COLLEGES for w in words):
            certainty = sure.SAID_BACK if field else sure.CONFIRM
            span = span_of(words, place, place + 3)
            return _reading("bachelor", field, "finished", certainty, (span,))
    return None


def _reading(
    level: EducationLevel,
    field: Field | None,
    state: str,
    certainty: float,
    spans: tuple[Span, ...],
) -> Reading:
    name = field.name if field else None
    degree = Degree.model_validate({"level": level, "field": name, "state": state})
    return Reading(
        value=Education(degrees=(degree,)), certainty=certainty, spans=tuple(sorted(set(spans)))
    )
