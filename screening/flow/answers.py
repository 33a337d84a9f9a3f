"""What is known of a question's answer, and the words it rests on."""

from typing import Literal

from screening.flow.values import Value
from screening.record import Record


class Evidence(Record):
    """Words a point rests on: a reference, never a copy.

    `start` and `end` are code points in the raw stored text of that version of the message; both
    are 0 where the message is a press of a button.
    """

    message: str
    version: int = 0
    start: int
    end: int


class Alternative(Record):
    """Another way the same words could be read; `value` null means that nothing was said."""

    value: Value | None
    certainty: float


AnswerState = Literal["given", "declined", "skipped", "set_aside", "contested", "kept"]
"""given: has a value. declined: would rather not say. skipped: passed over where optional.
set_aside: could not be understood, a person reads it. contested: the candidate says our reading is
wrong. kept: said while the model was away, not yet read."""


class Answer(Record):
    """The last word on one question."""

    question: str
    state: AnswerState = "given"
    value: Value | None = None
    certainty: float = 1.0
    confirmed: bool = False
    alternatives: tuple[Alternative, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    readings: tuple[Value, ...] = ()
    """A contested answer's readings: ours and, where given, the candidate's own."""
