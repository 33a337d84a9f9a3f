"""What recruiters read: a row of a list, and everything about one application."""

from typing import Literal

from screening.dialogue.events import Event, Outcome
from screening.flow.answers import Answer
from screening.record import Moment, Record
from screening.scoring.review import Review
from screening.scoring.scorecard import Scorecard, SummarySentence

State = Literal["in_progress", "to_review", "shortlisted", "rejected", "ended"]
"""in_progress: still talking. to_review: handed in, or knocked out, and nobody decided yet.
shortlisted, rejected: a person decided. ended: declined, withdrew or expired."""

Sort = Literal["share", "newest", "oldest"]


class ApplicationRow(Record):
    """One application in a list; `name` is None until it is known and after erasure."""

    id: str
    candidate: str
    conversation: int
    channel: str
    job: str
    nth: int
    name: str | None
    phase: str
    outcome: Outcome | None
    state: State
    started_at: Moment
    last_at: Moment
    handed_in_at: Moment | None
    wake_at: Moment | None
    erased_at: Moment | None
    total: float | None
    of: float | None
    share: float | None
    coverage: float | None
    band: str | None
    could_be: tuple[str, ...]
    range_least: float | None
    range_most: float | None
    scored: int | None
    criteria_count: int | None
    flags: tuple[str, ...]
    disposition: str | None
    disposition_at: Moment | None


class Page(Record):
    """A part of a list; `next` is what to ask for the following part with, None at the end."""

    rows: tuple[ApplicationRow, ...]
    next: str | None


class Counts(Record):
    """How many applications there are, by state and (where scored and handed in) by band."""

    states: dict[str, int]
    bands: dict[str, int]


class StoredEvent(Record):
    """An event in its place; `event` is None where it was erased."""

    seq: int
    at: Moment
    kind: str
    event: Event | None


class StoredAct(Record):
    """A review act in its place; `act` is None where it was erased."""

    seq: int
    at: Moment
    kind: str
    person: str
    act: Review | None


class ApplicationRecord(Record):
    """Everything about one application. `seq` and `review_seq` are the heads of its two streams."""

    row: ApplicationRow
    flow_hash: str
    seq: int
    events: tuple[StoredEvent, ...]
    answers: tuple[Answer, ...]
    scorecard: Scorecard | None
    scorecard_seq: int | None
    summary: tuple[SummarySentence, ...]
    review_seq: int
    review: tuple[StoredAct, ...]
