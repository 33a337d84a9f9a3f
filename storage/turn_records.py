"""What a worker reads before a turn, and what it hands back after."""

from typing import Literal

from screening.dialogue.events import Event, Outcome
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reply import Reply
from screening.flow.answers import Answer
from screening.record import Moment, Record
from screening.scoring.scorecard import Scorecard, SummarySentence


class InboxRow(Record):
    """A message to work on. `form`: raw as its channel gave it, or a `Heard` of ours as JSON.

    Requeued: it was kept while the model was away, and is to be read now.
    """

    id: int
    form: Literal["channel", "heard"]
    raw: str
    received_at: Moment
    state: Literal["waiting", "requeued"]
    attempts: int
    interpretation: Interpretation | None


class Loaded(Record):
    """A conversation as it stands; without an application nothing has begun. `seq` is the head.

    Events that were erased are left out of `events`, so their numbers may have gaps.
    """

    conversation_id: int
    channel: str
    bot: str
    chat: str
    candidate_id: str
    application: str | None = None
    job: str | None = None
    nth: int | None = None
    flow_hash: str | None = None
    phase: str | None = None
    outcome: Outcome | None = None
    wake_at: Moment | None = None
    seq: int = 0
    events: tuple[tuple[int, Event], ...] = ()


class Beginning(Record):
    """An application to begin; storage counts which one it is for the candidate and job."""

    job: str
    flow_hash: str


class TurnRecord(Record):
    """All that one turn changes, committed together or not at all.

    None leaves what is stored; `outcome` and `wake_at` are written as they stand here. `answers`
    are all that stand now. A turn without an application (nothing begun) may only reply.
    """

    begin: Beginning | None = None
    application: str | None = None
    expected_seq: int = 0
    events: tuple[Event, ...] = ()
    answers: tuple[Answer, ...] | None = None
    scorecard: Scorecard | None = None
    summary: tuple[SummarySentence, ...] | None = None
    name: str | None = None
    flags: tuple[str, ...] | None = None
    phase: str | None = None
    outcome: Outcome | None = None
    wake_at: Moment | None = None
    replies: tuple[Reply, ...] = ()
    inbox_state: Literal["done", "kept"] = "done"


class Committed(Record):
    """Where the turn stands now."""

    application: str | None
    seq: int
    outbox_ids: tuple[int, ...]
