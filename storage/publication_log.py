"""What was done with a job's flow, one act after another, and what follows from it."""

from collections.abc import Iterable, Sequence
from types import EllipsisType
from typing import Literal

from sqlalchemy import Row

from screening.record import Moment, Record

Act = Literal["published", "taken_back", "closed"]
Seen = str | None | EllipsisType
"""The hash of the text that a person saw a job run on, None for a closed one; `...`: whichever."""


class Publication(Record):
    """One act: the version it is about, and the one that new conversations begin on from then.

    A job's versions are its distinct texts, counted from 1 as they were first published.
    """

    job: str
    act: Act
    flow_hash: str | None
    """None: a job was closed that was not open."""
    version: int | None
    open_hash: str | None
    """None: no new conversation begins."""
    open_version: int | None
    at: Moment
    by: str
    note: str | None = None


Log = Sequence[Publication]
"""A job's acts, the oldest first."""


class ChangedMeanwhile(Exception):
    """Somebody else published or took back after the person looked; nothing was done."""

    def __init__(self, job: str, latest: Publication | None) -> None:
        done = told(latest) if latest else "it was never published"
        super().__init__(f"{job} is not as you saw it: {done}. Nothing was done; look again.")


class NothingToTakeBack(Exception):
    """The job is closed, or never was published."""

    def __init__(self, job: str) -> None:
        super().__init__(f"{job} is closed: there is nothing to take back.")


def told(act: Publication) -> str:
    """An act in words."""
    when = f"on {act.at:%Y-%m-%d at %H:%M} UTC"
    if act.act == "closed":
        return f"the job was closed {when}"
    return f"version {act.version} was {act.act.replace('_', ' ')} {when}"


def read(rows: Iterable[Row[tuple[str, Act, str | None, Moment, str, str | None]]]) -> Log:
    """The acts of one job, from its rows in their order."""
    log: list[Publication] = []
    versions: dict[str | None, int] = {}
    for row in rows:
        if row.act == "published":
            versions.setdefault(row.flow_hash, len(versions) + 1)
        about = row.flow_hash if row.act == "published" else open_hash(log)
        log.append(
            Publication(
                job=row.job,
                act=row.act,
                flow_hash=about,
                version=versions.get(about),
                open_hash=row.flow_hash,
                open_version=versions.get(row.flow_hash),
                at=row.at,
                by=row.by,
                note=row.note,
            )
        )
    return log


def open_hash(log: Log) -> str | None:
    """The text that new conversations begin on; None where the job is closed."""
    return log[-1].open_hash if log else None


def check(log: Log, job: str, expected: Seen) -> None:
    """Make sure that nobody was faster; raises `ChangedMeanwhile`."""
    if expected is not ... and expected != open_hash(log):
        raise ChangedMeanwhile(job, log[-1] if log else None)


def before_current(log: Log) -> str | None:
    """The text to go back to: the one last published before the current one and not taken back."""
    standing: list[str | None] = []
    for each in log:
        if each.act != "closed" and each.flow_hash in standing:
            standing.remove(each.flow_hash)
        if each.act == "published":
            standing.append(each.flow_hash)
    kept = [text for text in standing if text != open_hash(log)]
    return kept[-1] if kept else None
