"""Whose a stage of schooling is, and which stretch of the text speaks of it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from screening.dialogue.reading.degrees import Stage
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.school_states import given_up, marks_in, taken_back
from screening.dialogue.reading.school_words import SAME, SLIPS
from screening.dialogue.reading.whose import is_anothers, is_planned
from screening.dialogue.reading.words import Words
from screening.flow.values import LEVELS

Standing = Literal["own", "denied", "asked", "another's", "planned", "intended", "pending"]
_FINISHING = frozenset(
    names(
        "finish finished complete completed done yet graduate graduated finishing completing "
        "graduating"
    )
)
"""A denial of these is no denial of what they were about: "haven't finished my BA"."""
_DENIALS = frozenset(
    names(
        "no not don't didn't never haven't without isn't wasn't aren't ain't nor neither wish "
        "wouldn't couldn't can't cannot instead skipped lacking zero sans sin ohne senza"
    )
)
_TURNS = frozenset(
    names(
        "past beyond above , ; but just only though although then so because - : ( — ! | lie doubt "
        "matter"
    )
) | {"\n"}
_HAVING = frozenset(
    names("have i've got had hold earned did finished completed graduated received obtained do own")
)
_ASKING = frozenset(
    names(
        "do does did is are am can could would will should what which how why who when where if "
        "isn't doesn't must need"
    )
)
_ENDS = frozenset(".?!;\n")
_REACH = 7


def standing_of(words: Words, stage: Stage) -> Standing:
    """Whether the candidate has it, or it is denied, asked about, another's or planned."""
    if _is_asked(words, stage):
        return "asked"
    if is_anothers(words, stage.first) or _has_it(words, stage):
        return "another's"
    if is_planned(words, stage.first) and not _is_got_since(words, stage):
        if any(
            w.text in ("year", "semester") for w in words[max(0, stage.first - 4) : stage.first]
        ):
            return "pending"
        return "intended" if _is_finishing(words, stage) else "planned"
    if _is_wished(words, stage):
        return "denied"
    if _is_ahead(words, stage):
        return "planned"
    if not _is_denied(words, stage):
        return "own"
    return "pending" if _is_pending(words, stage) else "denied"


def _is_wished(words: Words, stage: Stage) -> bool:
    """ "I wish I could say I have a degree"."""
    for place in range(stage.first - 1, max(-1, stage.first - 9), -1):
        if _is_end(words, place):
            return False
        if words[place].text in ("wish", "wished"):
            return True
        if words[place].text == "but":
            return False
        if words[place].text in _BELIEVING and words[place - 1 if place else 0].text != "i":
            return words[place + 1].text == "i"
        led = [w.text for w in words[max(0, place - 2) : place]]
        near = stage.first - place <= _SAID_OF
        if near and words[place].text == "say" and led[-1:] == ["to"] and led[:1] != ["have"]:
            return True
    return False


_SAID_OF = 4
_BELIEVING = frozenset(names("think thinks thought assume assumes"))


def _is_pending(words: Words, stage: Stage) -> bool:
    """ "They haven't given me the degree yet"."""
    before = {w.text for w in words[max(0, stage.first - 6) : stage.first]}
    end = next((p for p in range(stage.end, len(words)) if _is_end(words, p)), len(words))
    yet = any(w.text == "yet" for w in words[stage.first : min(end, stage.end + 12)])
    named = stage.is_named or stage.level == "high_school" or stage.kind in ("degree", "diploma")
    return named and yet and not before & {"started", "begun", "gone", "start", "no"}


def _is_denied(words: Words, stage: Stage) -> bool:
    for place in range(stage.first - 1, max(-1, stage.first - 1 - _REACH), -1):
        text = words[place].text
        if text in _DENIALS:
            after = words[place + 1].text if place + 1 < len(words) else ""
            return not (
                text in ("no", "not")
                and after in ("only", "just", "lie", "doubt", "longer", "wait", "sorry", "actually")
            )
        inner = text == "." and place + 1 < len(words) and words[place + 1].glued
        if text in _FINISHING or text in _TURNS or (text == "." and not inner):
            return False
        if (
            text in ("i", "i'm", "i've", "and", "plus", "after", "while", "before")
            and place + 1 < stage.first
        ):
            return False
    return False


def _is_asked(words: Words, stage: Stage) -> bool:
    """ "Is a GED enough?"; but not "I have a GED, is that enough?"."""
    end = next((p for p in range(stage.end, len(words)) if _is_end(words, p)), len(words))
    if end >= len(words) or words[end].text != "?":
        return False
    first = stage.first
    while first and words[first - 1].text != "," and not _is_end(words, first - 1):
        first -= 1
    lead = [w.text for w in words[first : stage.first]]
    if any(t in ("i've", "my", "i'm") for t in lead) or "i have" in " ".join(lead):
        return False
    commas = any(w.text in ",-—" for w in words[stage.end : end])
    asks = any(t in _ASKING for t in lead[:2])
    return asks or not commas


def _is_end(words: Words, place: int) -> bool:
    inner = words[place].text == "." and place + 1 < len(words) and words[place + 1].glued
    return words[place].text in _ENDS and not inner


def _has_it(words: Words, stage: Stage) -> bool:
    """ "He has a PhD", "everybody there had degrees", "finished her doctorate"."""
    before = [w.text for w in words[max(0, stage.first - 5) : stage.first]]
    if before[-1:] in (["his"], ["her"]):
        return True
    for text in reversed(before):
        if text in ("i", "i've", "i'm", "me", "my", ",", ".", ";", "but", "and"):
            return False
        if text in _THIRD:
            return True
    return False


_THIRD = frozenset(names("he she they everyone everybody nobody he's she's people"))


def _is_ahead(words: Words, stage: Stage) -> bool:
    """ "Starting a master's in January"."""
    before = [w.text for w in words[max(0, stage.first - 5) : stage.first]]
    starts = [p for p, t in enumerate(before) if t in _STARTING]
    behind = before[starts[-1] + 1 :] if starts else []
    return bool(starts) and all(
        t in ("my", "a", "an", "the", "at", "with", "college") for t in behind
    )


_STARTING = frozenset(
    names("starting start starts begin beginning begins enrolling applying deferred deferring")
)


def _is_got_since(words: Words, stage: Stage) -> bool:
    """ "I wanted to travel so I got a degree": a deed stands between the plan and the stage."""
    before = [w.text for w in words[max(0, stage.first - 4) : stage.first]]
    got = [p for p, t in enumerate(before) if t in _HAVING]
    return bool(got) and "to" not in before[max(0, got[-1] - 1) : got[-1]]


def _is_finishing(words: Words, stage: Stage) -> bool:
    before = [w.text for w in words[max(0, stage.first - 4) : stage.first]]
    return any(t in ("finish", "complete", "graduate", "finishing", "completing") for t in before)


_STRONG = frozenset(
    names(
        "then now currently but plus also previously prior before later afterwards afterward "
        "however although though"
    )
)
_WEAK = frozenset(names("and & + with w / or"))


class Group(NamedTuple):
    """A stage, and the last one that says the same; `counts` where it is the candidate's own."""

    stage: Stage
    last: Stage
    counts: bool


def bounds(words: Words, groups: Sequence[Group]) -> list[int]:
    """Where the stretch of each group begins, and at last where the text ends."""
    pairs = pairwise(groups)
    inner = [_between(words, one.last.end, two.stage.first) for one, two in pairs]
    return [0, *inner, len(words)]


def _between(words: Words, first: int, end: int) -> int:
    """The strongest break between two stages, the last of them where they are as strong."""
    best, weight = end, 0
    for place in range(first, end):
        now = _weight(words, place, end)
        if now and now >= weight:
            best, weight = place, now
    behind = taken_back(words, first, end)
    if behind is not None:
        return behind
    if weight:
        return best
    marks = marks_in(words, first, end)
    return marks[-1].first if marks and end - marks[-1].end <= 3 else end


def _weight(words: Words, place: int, end: int) -> int:
    text = words[place].text
    if text in _ENDS:
        return 0 if text == "." and place + 1 < end and words[place + 1].glued else 4
    if text in _STRONG:
        return 3
    if text == "(" and any(w.text == ")" for w in words[place:end]):
        return 0
    return 2 if text in (",", "(", "—", "|") else 1 if text in _WEAK else 0


_SLIPS = Phrasebook((p, "slip") for p in SLIPS)
_SAME = Phrasebook((p, "same") for p in SAME)


def is_corrected(words: Words, one: Stage, two: Stage) -> bool:
    """Whether the second stage is put in place of the first: "a BA, sorry, I mean a BS"."""
    between = words[one.end : two.first]
    return len(between) <= 10 and bool(_SLIPS.find(between)) and not given_up(between)


def is_same(words: Words, one: Stage, two: Stage) -> bool:
    """Whether the second stage says what the first amounts to: "Laurea, like a bachelor"."""
    between = words[one.end : two.first]
    if any(w.text in (";", "but", "then", "later", "working", "i'm", "doing") for w in between):
        return False
    if given_up(between):
        return False
    if any(m.tag == "stopped" for m in marks_in(words, one.end, two.first)):
        return False
    tail = between[-7:]
    lower = None not in (one.level, two.level) and _height(two) < _height(one)
    if lower and any(w.text == "so" for w in tail):
        return False  # "Left my master's, so a bachelor": that is one more
    if any(w.text in ("and", "plus", "&", "also") for w in tail):
        return False
    if between and between[-1].text == "(":
        return True
    return any(len(tail) - m.end <= 4 for m in _SAME.find(tail))


def _height(stage: Stage) -> int:
    return LEVELS.index(stage.level) if stage.level else -1


def _is_one_school(words: Words, one: Stage, two: Stage) -> bool:
    """ "Three years of law at a university": told by its time, then by its name."""
    schools = {one.kind, two.kind} <= {"college", "community"}
    told = 2 if words[two.first].text in ("studying", "studied", "majoring", "majored") else 1
    apart = any(_weight(words, p, two.first) > told for p in range(one.end, two.first))
    return schools and not apart


def grouped(words: Words, stages: Sequence[Stage], own: Sequence[Stage]) -> list[Group]:
    """The stages that speak of one degree together; corrected ones left out."""
    groups: list[Group] = []
    for stage in stages:
        counts = stage in own
        before = groups[-1] if groups else None
        if before is not None and before.counts and counts:
            if is_corrected(words, before.last, stage):
                groups[-1] = Group(stage, stage, counts=True)
                continue
            if _is_one_school(words, before.last, stage):
                meant = before.stage._replace(kind=stage.kind)
                groups[-1] = Group(meant, stage, counts=True)
                continue
            if stage.level is not None and is_same(words, before.last, stage):
                meant = before.stage._replace(level=stage.level, kind=stage.kind, grade=stage.grade)
                groups[-1] = Group(meant, stage, counts=True)
                continue
        groups.append(Group(stage, stage, counts=counts))
    return groups
