"""One application in a list, in a few lines."""

from collections.abc import Sequence
from datetime import datetime

from recruiter.application import name_of
from recruiter.moments import ago
from recruiter.pieces import seen
from recruiter.score_line import ScoreLine, score_line
from recruiter.transcript import OUTCOMES
from screening.flow.model import Flow
from screening.record import Record
from storage.application_records import ApplicationRecord, ApplicationRow

FLAGS = {
    "asked_for_person": "asked for a person",
    "asked_a_question": "asked something that waits for an answer",
    "set_aside": "an answer waits to be read",
    "not_read_yet": "not all of it is read yet",
}


class Row(Record):
    """One application in the list; `score` is None while they are still talking."""

    id: str
    name: str
    job: str | None
    """The job's title, where the list is of several."""
    score: ScoreLine | None
    gist: str
    facts: tuple[str, ...]
    flags: tuple[str, ...]
    when: str


class Talking(Record):
    """Somebody who has not handed in yet."""

    id: str
    name: str
    when: str


def row(record: ApplicationRecord, flow: Flow, *, now: datetime, with_job: bool) -> Row:
    """One application in the list."""
    card = record.scorecard if record.row.state != "in_progress" else None
    return Row(
        id=record.row.id,
        name=name_of(record.row),
        job=flow.title if with_job else None,
        score=score_line(flow, card) if card else None,
        gist=seen(" ".join(sentence.text for sentence in record.summary)),
        facts=_facts(record),
        flags=flags(record, flow),
        when=when(record.row, now),
    )


def talking(rows: Sequence[ApplicationRow], now: datetime) -> tuple[Talking, ...]:
    """Those who have not handed in yet."""
    return tuple(
        Talking(id=each.id, name=name_of(each), when=f"last heard {ago(each.last_at, now)} ago")
        for each in rows
    )


def when(found: ApplicationRow, now: datetime) -> str:
    """How long it waits, or since when it does not any more."""
    if found.disposition_at is not None and found.disposition:
        done = {"shortlist": "shortlisted", "reject": "rejected"}.get(found.disposition, "decided")
        return f"{done} {ago(found.disposition_at, now)} ago"
    if found.handed_in_at is not None:
        return f"waits {ago(found.handed_in_at, now)}"
    if found.state == "in_progress":
        return f"still talking, last heard {ago(found.last_at, now)} ago"
    ended = OUTCOMES[found.outcome] if found.outcome else "Ended"
    return f"{ended[0].lower()}{ended[1:]} {ago(found.last_at, now)} ago"


def flags(record: ApplicationRecord, flow: Flow) -> tuple[str, ...]:
    """What a person should know before they open it."""
    raised = set(record.row.flags)
    said = [FLAGS[name] for name in FLAGS if name in raised]
    contested = [_title(flow, a.question) for a in record.answers if a.state == "contested"]
    if contested:
        said.append(f"says an answer was misread: {', '.join(contested)}")
    card = record.scorecard
    if card and card.knocked_out_by:
        said.append(f"ended early: {_title(flow, card.knocked_out_by)}")
    if card and record.row.state == "to_review" and _waits_for_rating(record, flow):
        said.append("waits for a rating")
    return tuple(said)


def _waits_for_rating(record: ApplicationRecord, flow: Flow) -> bool:
    criteria = record.scorecard.criteria if record.scorecard else ()
    return any(
        line.state == "waits_for_person" and flow.criteria[line.id].rated_by == "person"
        for line in criteria
    )


def _facts(record: ApplicationRecord) -> tuple[str, ...]:
    criteria = record.scorecard.criteria if record.scorecard else ()
    # A criterion's id is its short name, which HR gave it; the titles would fill the list.
    return tuple(
        f"{line.id.replace('_', ' ')} {line.points:g} of {line.of:g}"
        for line in criteria
        if line.state == "scored"
    )


def _title(flow: Flow, question: str) -> str:
    return {each.id: each.title for each in flow.questions}.get(question, question)
