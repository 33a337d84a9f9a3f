"""Has the model and the core read every reply of a set, as a conversation would."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from nlu.evaluation.changes import CHANGES, changed
from nlu.evaluation.judging import Held, Judged, is_as_meant, judge
from nlu.evaluation.replies import Label
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.understanding import understand
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.shapes import shape
from screening.flow.values import Text
from screening.scoring.points import worth

SAID_ON = datetime(2026, 11, 23, 12, tzinfo=UTC)
"""The day from which the labels reckon; a Monday."""


EACH = 3
"""Of so many replies one is also said otherwise: that is enough for rates, and takes its time."""


class Model(Protocol):
    """Whatever reads texts."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        """The reading of a text."""
        ...


def evaluated(
    labels: Iterable[Label],
    flows: Mapping[str, Flow],
    model: Model,
    progress: Callable[[], None] = lambda: None,
) -> Iterator[Judged]:
    """Each reply with what was understood of it; raises `ModelAway`."""
    for label in labels:
        flow = flows[label.flow]
        question = flow.question(label.question)
        began = time.perf_counter()
        read = model.interpret(label.text, flow=flow.id) if label.text.strip() else None
        understood = understand(question, flow, label.text, read, SAID_ON)
        yield judge(question.answer, label, understood, time.perf_counter() - began)
        progress()


def changed_replies(
    judged: Iterable[Judged],
    flows: Mapping[str, Flow],
    model: Model,
    progress: Callable[[], None] = lambda: None,
) -> Iterator[Held]:
    """Every answer that was taken rightly, with each change that alters its text."""
    for each in judged:
        label, value = each.label, each.understood.value
        if each.outcome != "right" or value is None or isinstance(value, Text):
            continue
        question = flows[label.flow].question(label.question)
        for change in CHANGES:
            text = changed(label.text, change)
            if text != label.text:
                yield _held(change, text, each, question, flows[label.flow], model)
        progress()


def _held(
    change: str, text: str, each: Judged, question: Question, flow: Flow, model: Model
) -> Held:
    before = each.understood
    read = model.interpret(text, flow=flow.id)
    after = understand(question, flow, text, read, SAID_ON)
    is_same = after.value is not None and is_as_meant(
        question.answer, shape(after.value), _as_label(shape(before.value))
    )
    if after.decision in ("take", "echo"):
        outcome: Literal["same", "asked", "other"] = "same" if is_same else "other"
    else:
        outcome = "same" if is_same and before.decision == "confirm" else "asked"
    points = [worth(question, value).points for value in (before.value, after.value) if value]
    stayed = len(points) == 2 and points[0] == points[1]
    return Held(change=change, text=text, outcome=outcome, same_points=stayed)


def _as_label(read: Any) -> Any:
    # Of what is named besides the options only that it was named is compared.
    if isinstance(read, dict) and "other" in read:
        return {**read, "other": read["other"] is not None}
    return read
