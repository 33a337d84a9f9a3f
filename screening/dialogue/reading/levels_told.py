"""What a stage of schooling amounts to: its level and state, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading import school_words as say
from screening.dialogue.reading.degrees import Stage
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.school_states import Marked, State
from screening.dialogue.reading.words import Words
from screening.flow.values import EducationLevel


class Around(NamedTuple):
    """What stands around a stage: its stretch, the kinds of the others, and what is denied."""

    first: int
    end: int
    others: frozenset[str]
    no_degree: bool
    has_field: bool


class Amount(NamedTuple):
    """A level and a state, and how sure both are."""

    level: EducationLevel
    state: State
    certainty: float


def _is_done(marked: Marked) -> bool:
    return marked.said is not None and marked.state == "finished"


_SOFT = frozenset(names("associate licence diplom postgrad undergrad undergraduate fh"))
_UNSURE = frozenset(
    names(
        "collegedegree universitydegree unidegree lawdegree medicaldegree lawschool medschool "
        "medicalschool lawstudent medstudent medicalstudent"
    )
)


def amount_of(words: Words, stage: Stage, marked: Marked, around: Around) -> Amount | None:
    """What a stage amounts to; None where it only repeats what is told elsewhere."""
    match stage.kind:
        case "level":
            return _of_level(words, stage, marked, around)
        case "degree":
            return _of_degree(words, marked, around)
        case "diploma":
            return _of_diploma(words, marked, around)
        case "graduated":
            return _of_graduate(words, stage, marked, around)
        case "vocational":
            return _of_training(words, stage, marked, around)
    return _of_college(words, stage, marked, around)


def _of_level(words: Words, stage: Stage, marked: Marked, around: Around) -> Amount | None:
    level, state = stage.level, marked.state
    if level is None:
        return None
    if stage.grade is not None:
        amount = _of_grade(stage.grade, marked)
        passed = words[stage.end - 1].text in ("pass", "passed") and stage.grade < _LAST
        return amount._replace(certainty=sure.CONFIRM) if passed else amount
    if level == "none":
        return Amount("none", "finished", sure.SAID_BACK if len(words) <= _FEW else sure.CONFIRM)
    said = "".join(w.text for w in words[stage.first : stage.end])
    certainty = sure.SAID_BACK if said in _SOFT or marked.mixed else sure.UNMISTAKABLE
    unsure = said in _UNSURE and (state != "in_progress" or said.endswith("student"))
    certainty = sure.LIKELY if unsure else certainty
    if unsure and state == "stopped":
        return Amount("some_college", "stopped", sure.SAID_BACK)
    if marked.said is None and _is_left_after(words, stage.end, around.end):
        certainty = min(certainty, sure.LIKELY)
    some = stage.first > 0 and words[stage.first - 1].text in ("some", "little")
    if state == "finished" and (level == "some_college" or (level == "high_school" and some)):
        state = "stopped"
    if around.no_degree and level not in ("high_school", "none") and not _is_done(marked):
        state = "stopped"
    return Amount(level, state, certainty)


def _is_left_after(words: Words, first: int, end: int) -> bool:
    """ "A scholarship for a bachelor's but came home after one semester": hardly finished."""
    end = next((p for p in range(first, end) if words[p].text in ".;!?"), end)
    return any(
        words[place].text == "after"
        and (years_told(words, place, min(end, place + 5)) or _LONG) < _LONG
        for place in range(first, end)
    )


_LONG = 3


def _of_grade(grade: int, marked: Marked) -> Amount:
    if grade <= _PRIMARY:
        return Amount("none", "finished", sure.SAID_BACK)
    if marked.state == "in_progress":
        return Amount("high_school", "in_progress", sure.SAID_BACK)
    if grade >= _LAST:
        stopped = marked.state == "stopped"
        return Amount("high_school", marked.state, sure.LIKELY if stopped else sure.SAID_BACK)
    return Amount("high_school", "stopped", sure.SAID_BACK)


_PRIMARY, _LAST = 8, 12
_FEW = 8


def _of_degree(words: Words, marked: Marked, around: Around) -> Amount | None:
    years = years_told(words, around.first, around.end)
    if marked.state == "stopped" or around.no_degree:
        return Amount("some_college", "stopped", sure.SAID_BACK)
    if years is not None and 2 <= years <= 5:
        level: EducationLevel = "associate" if years < 3 else "bachelor"
        return Amount(level, marked.state, sure.SAID_BACK)
    if "community" in around.others:
        return Amount("associate", marked.state, sure.SAID_BACK)
    if marked.state == "in_progress" or {"college", "graduated"} & around.others:
        return Amount("bachelor", marked.state, sure.SAID_BACK)
    return Amount("bachelor", "finished", sure.CONFIRM)


def _of_diploma(words: Words, marked: Marked, around: Around) -> Amount | None:
    years = years_told(words, around.first, around.end)
    if {"level", "vocational"} & around.others and not around.has_field:
        return None
    if "schooled" in around.others:
        return Amount("bachelor", marked.state, sure.CONFIRM)
    if {"college", "community", "none higher"} & around.others and not around.has_field:
        return Amount("high_school", "finished", sure.SAID_BACK)
    if around.has_field or (years is not None and years >= 1):
        long = years is not None and years > 3
        state = marked.state
        return Amount("associate", state, sure.CONFIRM if long else sure.SAID_BACK)
    return Amount("high_school", marked.state, sure.CONFIRM)


def _of_graduate(words: Words, stage: Stage, marked: Marked, around: Around) -> Amount | None:
    years = years_told(words, around.first, around.end)
    said = [w.text for w in words[stage.first : stage.end]]
    if years is not None and 1 <= years <= 2:
        return Amount("associate", "finished", sure.SAID_BACK)
    if "community" in around.others:
        return Amount("associate", "finished", sure.SAID_BACK)
    if marked.state != "finished":
        return Amount("bachelor", marked.state, sure.CONFIRM)
    unsure = "diploma" in said or "did" in said
    return Amount("bachelor", "finished", sure.CONFIRM if unsure else sure.SAID_BACK)


def _of_training(words: Words, stage: Stage, marked: Marked, around: Around) -> Amount | None:
    bare = [w.text for w in words[stage.first : stage.end]] == ["certificate"]
    if bare and {"level", "graduated", "degree", "vocational", "diploma"} & around.others:
        return None
    unsure = bare or words[stage.first].text == "polytechnic"
    certainty = sure.CONFIRM if unsure else sure.SAID_BACK
    if marked.said is None and years_told(words, around.first, around.end) is not None:
        # Time spent there needn't have ended in a certificate.
        papers = {w.text for w in words} & _PAPERS
        certainty = certainty if papers else sure.CONFIRM
    return Amount("some_college", marked.state, certainty)


_PAPERS = frozenset(
    names(
        "certificate certified cert diploma licence license degree ausbildung apprenticeship lehre"
    )
)


def _of_college(words: Words, stage: Stage, marked: Marked, around: Around) -> Amount | None:
    if {"degree", "graduated"} & around.others:
        return None
    if "vocational" in around.others and marked.said is None:
        return None
    level: EducationLevel = "associate" if stage.kind == "community" else "bachelor"
    years = years_told(words, around.first, around.end)
    told = marked.said is not None
    if around.no_degree and marked.state != "in_progress":
        return Amount("some_college", "stopped", sure.SAID_BACK)
    if _is_piecemeal(words, stage, around) and marked.state != "in_progress":
        return Amount("some_college", "stopped", sure.SAID_BACK)
    if told and marked.state == "in_progress":
        certainty = sure.SAID_BACK if not marked.mixed else sure.LIKELY
        return Amount(level, "in_progress", certainty)
    if told and marked.state == "stopped":
        return Amount("some_college", "stopped", sure.PLAIN)
    if told:
        on = any(w.text in _ON for w in words[around.first : around.end])
        few = years is not None and years < (1.5 if level == "associate" else 3) and not on
        return (
            Amount("some_college", "stopped", sure.LIKELY)
            if few
            else Amount(level, "finished", sure.SAID_BACK)
        )
    if years is not None:
        if years < (2 if level == "associate" else 4):
            counted = _is_counted_here(words, stage, around)
            return Amount("some_college", "stopped", sure.SAID_BACK if counted else sure.LIKELY)
        return Amount(level, "finished", sure.CONFIRM)
    before = [w.text for w in words[max(around.first, stage.first - 5) : stage.first]]
    if _SOME.intersection(before):
        return Amount("some_college", "stopped", sure.SAID_BACK)
    if _WENT.intersection(before):
        return Amount("some_college", "stopped", sure.CONFIRM)
    return None


def _is_piecemeal(words: Words, stage: Stage, around: Around) -> bool:
    """ "A few credits at a college"."""
    first = max(around.first, stage.first - 6)
    near = words[first : min(around.end, stage.end + 2)]
    return any(w.text in ("credits", "classes", "courses", "credit", "class") for w in near)


_SOME = frozenset(names("some little bit few briefly tried started began"))
_ON = frozenset(names("switched transferred changed back returned"))
_WENT = frozenset(names("went attended studied been did go to through"))
_NUMBERS = {
    "a": 1.0,
    "an": 1.0,
    "one": 1.0,
    "two": 2.0,
    "couple": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "few": 2.0,
    "half": 0.5,
    "1/2": 0.5,
}
_UNITS = {
    "year": 1.0,
    "years": 1.0,
    "jaar": 1.0,
    "anos": 1.0,
    "jahre": 1.0,
    "ans": 1.0,
    "semester": 0.5,
    "semesters": 0.5,
    "term": 0.4,
    "terms": 0.4,
    "trimester": 0.3,
    "trimesters": 0.3,
    "quarter": 0.25,
    "quarters": 0.25,
    "month": 1 / 12,
    "months": 1 / 12,
}


def years_told(words: Words, first: int, end: int) -> float | None:
    """How many years are told: "two years", "a 4-year", "3 semesters"."""
    for place in range(first, end):
        unit = _UNITS.get(words[place].text)
        if unit is None:
            continue
        for back in (1, 2, 3):
            if place - back < first:
                break
            text = words[place - back].text
            if text in _NUMBERS:
                return _NUMBERS[text] * unit
            if text.replace(".", "", 1).isdecimal() and len(text) <= 3:
                return float(text) * unit
            if text not in ("-", "of", "full", "whole", "and", "half", "about", "single"):
                break
    return None


def _is_counted_here(words: Words, stage: Stage, around: Around) -> bool:
    first = max(around.first, stage.first - 7)
    end = min(around.end, stage.end + 5)
    return any(w.text in say.COUNTED for w in words[first:end])


def kinds_of(stages: Sequence[Stage]) -> frozenset[str]:
    """The kinds of these stages."""
    return frozenset(stage.kind for stage in stages)
