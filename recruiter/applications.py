"""The list of applications: who waits for somebody to read what they said."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from recruiter.application import name_of
from recruiter.moments import ago
from recruiter.pieces import seen
from recruiter.score_line import ScoreLine, score_line
from screening.flow.model import Flow
from screening.record import Record
from storage.application_records import ApplicationRecord, ApplicationRow, Counts, State

Show = Literal["to_read", "asked", "shortlist", "rejected", "talking", "all"]
STATES: dict[Show, State | None] = {
    "to_read": "to_review",
    "asked": None,
    "shortlist": "shortlisted",
    "rejected": "rejected",
    "talking": "in_progress",
    "all": None,
}
CHIPS: dict[Show, str] = {
    "to_read": "To read",
    "asked": "Asked for a person",
    "shortlist": "Shortlist",
    "rejected": "Rejected",
    "talking": "Still talking",
    "all": "All",
}
EMPTY: dict[Show, tuple[str, str]] = {
    "to_read": (
        "Nothing waits to be read.",
        "Applications appear here as soon as they are handed in. Give candidates the link to the "
        "chat, or the name of the bot.",
    ),
    "asked": (
        "Nobody asks for a person.",
        "Whoever does, in whatever words, is shown here, whether or not they have handed in.",
    ),
    "shortlist": (
        "The shortlist is empty.",
        "Open an application under To read and press Shortlist.",
    ),
    "rejected": (
        "Nobody was rejected.",
        "Whoever you reject, with your reason, stays here; you can take it back.",
    ),
    "talking": (
        "Nobody is in the middle of it.",
        "Whoever has begun and not handed in yet is shown here, without a score.",
    ),
    "all": (
        "Nobody has begun yet.",
        "Give candidates the link to the chat, or the name of the bot; whoever begins is here.",
    ),
}


class Chip(Record):
    """A filter, with how many it finds."""

    show: Show
    label: str
    count: int
    is_on: bool


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


class JobLink(Record):
    """A job to switch to; `job` is None for all of them."""

    job: str | None
    title: str
    is_on: bool


class ApplicationsPage(Record):
    """Everything on the page. `empty` says what will be here, and how to get there."""

    title: str
    sub: str
    job: str | None
    jobs: tuple[JobLink, ...]
    show: Show
    chips: tuple[Chip, ...]
    rows: tuple[Row, ...]
    talking: tuple[Talking, ...]
    empty: tuple[str, str] | None
    after: str | None
    is_first: bool


def chips(show: Show, counts: Counts, asked: int) -> tuple[Chip, ...]:
    """The filters above the list."""
    found = {
        name: counts.states.get(state, 0) if state else sum(counts.states.values())
        for name, state in STATES.items()
    }
    found["asked"] = asked
    return tuple(
        Chip(show=name, label=label, count=found[name], is_on=name == show)
        for name, label in CHIPS.items()
    )


def sub_heading(counts: Counts, asked: int) -> str:
    """What there is, in one line."""
    talking = counts.states.get("in_progress", 0)
    decided = counts.states.get("shortlisted", 0) + counts.states.get("rejected", 0)
    handed_in = counts.states.get("to_review", 0) + decided
    wait = {0: "nobody asks", 1: "1 asks"}.get(asked, f"{asked} ask")
    return f"{handed_in} handed in, {talking} still talking, {wait} for a person"


def job_links(titles: Mapping[str, str], job: str | None) -> tuple[JobLink, ...]:
    """A way to each job, where there are several."""
    if len(titles) < 2:
        return ()
    every = JobLink(job=None, title="All jobs", is_on=job is None)
    links = (JobLink(job=each, title=title, is_on=each == job) for each, title in titles.items())
    return (every, *links)


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
    return f"{(found.outcome or 'ended').replace('_', ' ')} {ago(found.last_at, now)} ago"


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


FLAGS = {
    "asked_for_person": "asked for a person",
    "asked_a_question": "asked something that waits for an answer",
    "set_aside": "an answer waits to be read",
    "not_read_yet": "not all of it is read yet",
}


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
