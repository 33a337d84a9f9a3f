"""A flow tried out: the same acts give the same conversation, and nothing is stored."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from screening.authoring.acts import Act, Edits, PersonActs, Says, Sends, Waits
from screening.dialogue.events import Event
from screening.dialogue.heard import (
    Edited,
    Heard,
    PersonDecided,
    PersonGaveBack,
    PersonRead,
    PersonTookBack,
    PersonTookOver,
    PersonWrote,
    Said,
    Woke,
)
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import Tracker
from screening.dialogue.turn import needs_model, take_turn
from screening.flow.model import Flow
from screening.record import Record

Interpret = Callable[[str], Interpretation | None]
"""The model's reading of a text; None while it is away."""

BEGINNING = "/start"
PERSON = "Hanna"
"""The recruiter of every rehearsal."""
BETWEEN = timedelta(seconds=20)
"""The time from one act to the next."""
IN_A_ROW = timedelta(seconds=2)
"""The time from one message to the next, where several are sent in a row."""


class Exchange(Record):
    """An act in its own words, and what came of it; the tracker is as it was afterwards."""

    line: str
    events: tuple[Event, ...]
    replies: tuple[Reply, ...]
    tracker: Tracker


def rehearse(
    flow: Flow, acts: Sequence[Act], interpret: Interpret, *, began: datetime
) -> tuple[Exchange, ...]:
    """Let all this be done, from the beginning; a button's label is a tap on it."""
    stage = _Stage(flow, interpret, began)
    return tuple(stage.play(act) for act in (Says(texts=(BEGINNING,)), *acts))


class _Stage:
    """A conversation with its clock."""

    def __init__(self, flow: Flow, interpret: Interpret, began: datetime) -> None:
        self._flow = flow
        self._interpret = interpret
        self._now = began
        self._count = 0
        self._tracker = Tracker()
        self._wake_at: datetime | None = None

    def play(self, act: Act) -> Exchange:
        """Let one act be done, and all that follows from it."""
        events: list[Event] = []
        replies: list[Reply] = []
        for heard in self._heard(act):
            needed = needs_model(self._flow, self._tracker, heard)
            said = heard.text if needed and isinstance(heard, Said | Edited) else None
            interpretation = None if said is None else self._interpret(said)
            turn = take_turn(self._flow, self._tracker, heard, interpretation)
            for event in turn.events:
                self._tracker = self._tracker.after(event)
            self._wake_at = turn.wake_at
            events += turn.events
            replies += turn.replies
        return Exchange(
            line=str(act), events=tuple(events), replies=tuple(replies), tracker=self._tracker
        )

    def _heard(self, act: Act) -> Iterator[Heard]:
        """What is heard of an act; each is asked for once the one before was answered."""
        if not isinstance(act, Waits):
            self._now += BETWEEN
        match act:
            case Says():
                yield from self._said(act.texts)
            case Sends():
                yield Said(
                    id=self._id(),
                    at=self._now,
                    text=act.text,
                    attachment=act.attachment,
                    file=act.file,
                )
            case Edits():
                message = self._newest(act.words)
                if message is not None:
                    yield Edited(id=self._id(), at=self._now, of=message, text=act.into)
            case Waits():
                yield from self._woken(self._now + act.time)
            case PersonActs():
                yield self._by_person(act)

    def _said(self, texts: Sequence[str]) -> Iterator[Said]:
        # Whoever writes on without waiting has seen no prompt after the first message.
        prompt = self._tracker.prompt
        seen = prompt.prompt_id if prompt and len(texts) > 1 else None
        for at, text in enumerate(texts):
            self._now += IN_A_ROW if at else timedelta(0)
            yield Said(id=self._id(), at=self._now, text=text, after=seen)

    def _woken(self, until: datetime) -> Iterator[Woke]:
        while self._wake_at is not None and self._wake_at <= until:
            self._now = self._wake_at
            yield Woke(id=self._id(), at=self._now)
        self._now = until

    def _by_person(self, act: PersonActs) -> Heard:
        each = {"id": self._id(), "at": self._now, "person": PERSON}
        match act.does:
            case "takes_over":
                return PersonTookOver(**each)
            case "writes":
                return PersonWrote(**each, text=act.text)
            case "gives_back":
                return PersonGaveBack(**each)
            case "reads":
                return PersonRead(**each)
            case "decides":
                return PersonDecided(**each, told_from=self._now)
            case "takes_back":
                return PersonTookBack(**each)

    def _newest(self, words: str) -> str | None:
        messages = reversed(self._tracker.messages.values())
        return next((each.id for each in messages if each.versions[-1] == words), None)

    def _id(self) -> str:
        self._count += 1
        return f"m{self._count}"
