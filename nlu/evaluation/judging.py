"""Whether what was understood is what was meant, and what became of it."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from nlu.evaluation.replies import Label
from nlu.vocabulary import ASKS
from screening.dialogue.reading.story import FIGURES
from screening.dialogue.understanding import Understood
from screening.flow.shapes import shape
from screening.record import Record

Outcome = Literal["right", "proposed", "asked", "wrong"]
"""right: taken as it was meant, or what else it is was heard, or asked where anybody would ask.
An implied yes or no that is proposed is right, too.
proposed: put to the candidate for a yes or no, as it was meant. asked: asked again, or something
else was proposed. wrong: taken, and not what was meant; also something taken that was not said."""

TOLERANCE = {"duration": (2.0, 0.08), "number": (0.5, 0.06), "money": (0.0, 0.02)}
"""How far an end of a range may lie from the label's: at least this much, or this share of it."""
DAYS = 5


class Judged(Record):
    """A reply, what it was understood as, and whether that is right; `kind`: how it is counted."""

    kind: str
    label: Label
    understood: Understood
    outcome: Outcome
    matches: bool
    seconds: float = 0.0


class Held(Record):
    """A reply that was understood, said otherwise: whether value and points stayed."""

    change: str
    text: str
    outcome: Literal["same", "asked", "other"]
    same_points: bool


def judge(answer: str, label: Label, understood: Understood, seconds: float = 0.0) -> Judged:
    """Hold a reading against its label; `answer`: the question's kind of answer."""
    matches = _matches(answer, label, understood)
    return Judged(
        kind="act" if label.act else answer,
        label=label,
        understood=understood,
        outcome=_outcome(label, understood, matches=matches),
        matches=matches,
        seconds=seconds,
    )


def _outcome(label: Label, understood: Understood, *, matches: bool) -> Outcome:
    taken = understood.decision in ("take", "echo")
    if label.act:
        return "wrong" if taken else "right" if matches else "asked"
    if label.asks:
        return "wrong" if taken else "right"
    if taken:
        return "right" if matches else "wrong"
    if understood.decision == "confirm" and matches:
        return "right" if label.implied else "proposed"
    return "asked"


def _matches(answer: str, label: Label, understood: Understood) -> bool:
    if label.act:
        return understood.value is None and act_of(understood) in label.act
    if understood.value is None:
        return False
    read = shape(understood.value)
    meant = (label.means, *label.or_)
    return any(is_as_meant(answer, read, one) for one in meant if one is not None)


def is_as_meant(answer: str, read: Any, meant: Any) -> bool:
    """Whether a value, in the shape it is printed in, is the labelled one for this kind."""
    return _SAME.get(answer, _same_text)(read, meant)


def act_of(understood: Understood) -> str:
    """The act; a question the flow answers is one about the job."""
    return "ask_job" if understood.act.startswith(ASKS) else understood.act


def _same(read: Any, meant: Any) -> bool:
    return bool(read == meant)


def _same_range(kind: str) -> Callable[[Any, Any], bool]:
    least, share = TOLERANCE[kind]

    def near(read: float | None, meant: float | None) -> bool:
        if read is None or meant is None:
            return read is meant
        return abs(read - meant) <= max(least, share * abs(meant))

    return lambda read, meant: all(near(read[end], meant[end]) for end in ("least", "most"))


def _same_day(read: Any, meant: Any) -> bool:
    def near(one: str | None, other: str | None) -> bool:
        if one is None or other is None:
            return one is other
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= DAYS

    return all(near(read[end], meant[end]) for end in ("earliest", "latest"))


def _same_choices(read: Any, meant: Any) -> bool:
    named_other = (read["other"] is not None) == bool(meant.get("other"))
    return set(read["options"]) == set(meant["options"]) and named_other


def _same_education(read: Any, meant: Any) -> bool:
    # The highest counts; what else is told must not be contradicted.
    if not read or not meant:
        return bool(read == meant)
    highest, wanted = read[0], meant[0]
    if (highest["level"], highest["state"]) != (wanted["level"], wanted.get("state", "finished")):
        return False
    field = wanted.get("field")
    return not field or bool(_stems(field) & _stems(highest["field"] or ""))


def _stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{2,}", text.casefold())}


def _same_skills(read: Any, meant: Any) -> bool:
    def plain(skills: Any) -> dict[str, tuple[bool, str | None]]:
        return {name: (skill["has"], skill.get("level")) for name, skill in skills.items()}

    return plain(read) == plain(meant)


def _same_story(read: Any, meant: Any) -> bool:
    # Points hang on the groups that were heard; which thing of a group it was is only shown, and
    # which amounts belong to an outcome is told, but worth nothing.
    return {*read["heard"]} - {FIGURES} == {*meant["heard"]} - {FIGURES}


def _same_text(read: Any, meant: Any) -> bool:
    def plain(text: Any) -> str:
        return re.sub(r"\W+", "", str(text).casefold())

    return plain(read) == plain(meant)


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "yes_no": _same,
    "scale": _same,
    "duration": _same_range("duration"),
    "number": _same_range("number"),
    "money": _same_range("money"),
    "date": _same_day,
    "choice": _same_choices,
    "choices": _same_choices,
    "education": _same_education,
    "skills": _same_skills,
    "story": _same_story,
}
