"""Has the model and the core read every reply of a set, as a conversation would."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Protocol

from nlu.evaluation.judging import Judged, judge
from nlu.evaluation.replies import Label
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.understanding import understand
from screening.flow.model import Flow

SAID_ON = datetime(2026, 11, 23, 12, tzinfo=UTC)
"""The day from which the labels reckon; a Monday."""


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
