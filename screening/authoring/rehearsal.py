"""A flow tried out: the same lines give the same conversation, and nothing is stored."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from screening.dialogue.events import Event
from screening.dialogue.heard import HeardFile, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import Tracker
from screening.dialogue.turn import needs_model, take_turn
from screening.flow.model import Flow
from screening.record import Record

Interpret = Callable[[str], Interpretation | None]
"""The model's reading of a text; None while it is away."""

Line = str | HeardFile
"""Words, a button's label, or a file that is sent."""

BEGINNING = "/start"
BETWEEN = timedelta(seconds=20)
"""The time from one line to the next."""


class Exchange(Record):
    """A line, or a file's name, and what came of it; the tracker is as it was afterwards."""

    line: str
    events: tuple[Event, ...]
    replies: tuple[Reply, ...]
    tracker: Tracker


def rehearse(
    flow: Flow, lines: Sequence[Line], interpret: Interpret, *, began: datetime
) -> tuple[Exchange, ...]:
    """Let somebody say these lines, from the beginning; a button's label is a tap on it."""
    exchanges: list[Exchange] = []
    tracker = Tracker()
    for number, line in enumerate((BEGINNING, *lines), 1):
        heard = _heard(line, f"m{number}", began + number * BETWEEN)
        interpretation = interpret(heard.text) if needs_model(flow, tracker, heard) else None
        turn = take_turn(flow, tracker, heard, interpretation)
        for event in turn.events:
            tracker = tracker.after(event)
        said = line if isinstance(line, str) else line.name
        exchanges.append(
            Exchange(line=said, events=turn.events, replies=turn.replies, tracker=tracker)
        )
    return tuple(exchanges)


def _heard(line: Line, name: str, at: datetime) -> Said:
    if isinstance(line, HeardFile):
        return Said(id=name, at=at, text="", attachment="document", file=line)
    return Said(id=name, at=at, text=line)
