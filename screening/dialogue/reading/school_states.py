"""Whether a stage of schooling is finished, under way or given up: the last word on it counts."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from screening.dialogue.reading import school_words as say
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

State = Literal["finished", "in_progress", "stopped"]
_MONTHS = names(
    "january february march april may june july august september october november december "
    "spring summer fall winter"
)
_BOOK = Phrasebook(
    [
        *((p, "not") for p in say.NOT_STATE),
        *((p, "stopped") for p in say.STOPPED),
        *((p, "in_progress") for p in say.IN_PROGRESS),
        *((f"{c} {o}", "in_progress") for c in say.COURSEWORK for o in say.OUTSTANDING),
        *((f"graduate in {m}", "in_progress") for m in _MONTHS),
        *((f"graduate {m}", "in_progress") for m in _MONTHS),
        *((f"done in {m}", "in_progress") for m in _MONTHS),
        *((p, "standing") for p in say.STANDING),
        *((p, "finished") for p in say.FINISHED),
    ]
)
_STATES: tuple[State, ...] = ("finished", "in_progress", "stopped")
_ENDS = frozenset(".;!?\n")
_NOT_LEFT = frozenset(names("nothing much more what's what is are ones few was"))
_PARTLY = frozenset(
    names(
        "half part most some three two one 1 2 3 30 40 45 50 60 70 75 80 90 100 about around "
        "only all several few everything"
    )
)


class Marked(NamedTuple):
    """A state, how it was told, and whether other words speak against it."""

    state: State
    said: Mention | None
    mixed: bool = False


def marks_in(words: Words, first: int, end: int) -> list[Mention]:
    """The words of state between two places."""
    found = [
        m._replace(first=m.first + first, end=m.end + first)
        for m in _BOOK.find(words[first:end])
        if m.tag != "not"
    ]
    return [m for mark in found if (m := _settled(words, mark, end)) is not None]


def _settled(words: Words, mark: Mention, end: int) -> Mention | None:
    """The mark in the light of the words around it."""
    after = [w.text for w in words[mark.end : min(end, mark.end + 8)]]
    before = [w.text for w in words[max(0, mark.first - 3) : mark.first]]
    if mark.tag == "stopped":
        return _stopped(words, mark, before, after)
    if mark.tag == "finished":
        return _finished(mark, before, after)
    if words[mark.first].text == "done" and after[:1] and after[0].isdecimal():
        return mark._replace(tag="finished")
    if mark.tag == "in_progress" and after[-8:] and "never" in _sentence(after)[:4]:
        return mark._replace(tag="stopped")
    return mark


def _stopped(
    words: Words, mark: Mention, before: Sequence[str], after: Sequence[str]
) -> Mention | None:
    said = words[mark.first].text
    if said == "left" and mark.end - mark.first == 1:
        if before[-1:] and before[-1] in say.COURSEWORK:
            return mark._replace(tag="in_progress")
        ends = not after or after[0] in _ENDS or after[0] in _AFTER_REST
        if ends or (before[-1:] and before[-1] in _NOT_LEFT):
            return None
    if words[mark.end - 1].text == "after":
        after = ["after", *after]
    ending = ("after", "with", "at") if said in ("stopped", "stop", "i") else ("after", "with")
    if after[:1] and after[0] in ending and _SCHOOLING.intersection(after[1:5]):
        return mark._replace(tag="finished")
    if "yet" in _sentence(after) and said in ("haven't", "not", "didn't", "have"):
        return mark._replace(tag="in_progress")
    if after[:1] and after[0] in ("a", "my", "the") and {"job", "jobs", "work"} & set(after[:4]):
        return None
    if said in _OF_WORK and after[:1] and after[0].endswith("ing") and after[0] not in _OF_SCHOOL:
        return None
    denied = {"never", "didn't", "not"} & set(before[-1:])
    return None if denied and said in ("dropped", "quit", "stopped", "left") else mark


def _finished(mark: Mention, before: Sequence[str], after: Sequence[str]) -> Mention | None:
    if _DENIALS.intersection(before):
        return mark._replace(tag="in_progress" if "yet" in _sentence(after) else "stopped")
    if before[-1:] and before[-1] in _NOT_QUITE:
        return mark._replace(tag="in_progress")
    if before[-1:] and (before[-1] in say.COURSEWORK or before[-1] == "when"):
        return None
    partly = after[:1] and (after[0] in _PARTLY or after[0].isdecimal())
    return None if partly and _counts(after) else mark


_DENIALS = frozenset(names("never not didn't without haven't couldn't wasn't isn't"))
_NOT_QUITE = frozenset(
    names(
        "almost nearly be until once before will thirds third half quarters quarter mostly partly "
        "partially percent % get"
    )
)
_OF_WORK = frozenset(names("quit stopped left stop gave i"))
_OF_SCHOOL = frozenset(names("studying going attending pursuing taking doing"))
_AFTER_REST = frozenset(names(", to for and on in"))
_SCHOOLING = frozenset(
    names(
        "school high hs college bachelor bachelors bachelor's diploma degree masters master's ged "
        "12th associate associates associate's abitur secondary"
    )
)


def _sentence(after: Sequence[str]) -> Sequence[str]:
    return next((after[:p] for p, t in enumerate(after) if t in _ENDS), after)


def _counts(after: Sequence[str]) -> bool:
    """ "Completed two years of": so far, and not all."""
    return bool(set(say.COURSEWORK) & set(after[:4])) or after[0] in (
        "half",
        "part",
        "most",
        "some",
    )


def state_of(words: Words, first: int, stage: tuple[int, int], end: int) -> Marked:
    """The state of a stage whose stretch goes from `first` to `end`."""
    start = first
    for place in range(stage[0] - 1, first - 1, -1):
        if words[place].text in _ENDS and not _is_inner(words, place):
            start = place + 1
            break
    marks = [m for m in marks_in(words, start, end) if not _is_past(words, m, stage[0])]
    marks += [] if any(m.tag != "standing" for m in marks) else _lone(words, start, stage, end)
    told = [m for m in marks if m.tag != "standing"]
    left = [m for m in _BOOK.find(words[end : end + _NEXT]) if m.tag == "stopped"]
    if left and words[end + left[0].end : end + left[0].end + 1][0:1]:
        behind = words[end + left[0].end].text
        if behind == "with":
            # "In a PhD program, bailed with a master's": left what was told before.
            found = left[0]._replace(first=end + left[0].first, end=end + left[0].end)
            return Marked("stopped", found)
    if told:
        last = max(told, key=lambda m: m.end)
        kinds = {m.tag for m in told}
        mixed = "in_progress" in kinds and len(kinds) > 1
        return Marked(next(s for s in _STATES if s == last.tag), last, mixed)
    if marks:
        return Marked("in_progress", marks[-1])
    return Marked("finished", None)


_NEXT = 5


def _is_past(words: Words, mark: Mention, first: int) -> bool:
    """ "Quit school, got my GED", "a BA, while studying abroad": it is said of something else."""
    between = [w.text for w in words[mark.end : first]]
    before = [w.text for w in words[max(0, mark.first - 2) : mark.first]]
    if mark.tag == "in_progress" and mark.first > first and "while" in before:
        return True
    return mark.tag != "finished" and bool(_GOT.intersection(between))


_GOT = frozenset(names("got earned received obtained passed"))


def _is_inner(words: Words, place: int) -> bool:
    return words[place].text == "." and place + 1 < len(words) and words[place + 1].glued


_HAD = frozenset(names("have has had hold holds got own possess finished completed"))


def _lone(words: Words, start: int, stage: tuple[int, int], end: int) -> list[Mention]:
    """ "Currently": right before a stage or a comma behind it, it tells the stage's state."""
    lead = [w.text for w in words[max(start, stage[0] - 6) : stage[0]]]
    pairs = pairwise(lead)
    within = any(one in ("i'm", "am", "back") and two in ("in", "at") for one, two in pairs)
    within |= _is_towards(lead) or _is_counted(words, start, end)
    if (within or (lead[:1] == ["in"] and "out" not in lead)) and not _HAD.intersection(lead):
        return [Mention("in_progress", stage[0], stage[1])]
    near = range(max(start, stage[0] - 5), min(end, stage[1] + 7))
    return [
        Mention("in_progress", place, place + 1)
        for place in near
        if words[place].text in ("currently", "now", "presently", "still", "atm")
        and (place < stage[0] or place + 1 >= end or words[place + 1].text in ",.)")
        and not (place and words[place - 1].text in ("until", "till", "by", "right", "up"))
        and not _HAD.intersection(w.text for w in words[place : stage[0]])
    ]


_ATTENDING = frozenset(
    names("this now enrolled enroll lectures classes courses currently registered signed evenings")
)


def _is_towards(lead: Sequence[str]) -> bool:
    """ "I transferred to the state university for the bachelor's"."""
    return bool(_ATTENDING.intersection(lead)) and any(
        one == "for" and lead[place + 1 :] in (["the"], ["my"], ["a"], ["an"], ["a", "my"], [])
        for place, one in enumerate(lead)
    )


def _is_counted(words: Words, first: int, end: int) -> bool:
    """ "2 of 4 years done"."""
    said = [w.text for w in words[first:end]]
    return any(
        one.isdecimal() and of == "of" and all_of.isdecimal() and unit in say.COURSEWORK
        for one, of, all_of, unit in zip(said, said[1:], said[2:], said[3:], strict=False)
    )


_GIVEN_UP = Phrasebook(
    (f"{verb} {it}", "given up")
    for verb in names("gave quit dropped stopped left abandoned finished completed paused")
    for it in ("it", "it up", "that", "that up", "that one", "this one", "that off")
)


def given_up(words: Words) -> list[Mention]:
    """Where what stands before is done with: "gave it up", "quit that"."""
    return _GIVEN_UP.find(words)


def taken_back(words: Words, first: int, end: int) -> int | None:
    """ "An MBA but gave it up, so just the BS": it is said of what stands before it."""
    found = given_up(words[first:end])
    after = first + found[-1].end if found else end
    return next((p for p in range(after, end) if words[p].text in _GOES_ON), None)


_GOES_ON = frozenset(names(", . ; so and but then - –"))
