"""From the flows folder into the database: what new conversations begin on."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from candor import flow_files
from candor.clock import now
from candor.parts import say
from candor.settings import Settings
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.record import Record
from storage import flows
from storage.database import Database
from storage.publication_log import ChangedMeanwhile, told


class Outcome(Record):
    """What came of publishing a job's flow; `version` is the one that new conversations begin on.

    None: no conversation begins.
    """

    job: str
    result: Literal["published", "unchanged", "refused", "withdrawn"]
    version: int | None
    why: str = ""

    def __str__(self) -> str:
        match self.result:
            case "published":
                return f"{self.job}: published as version {self.version}."
            case "unchanged":
                return f"{self.job}: unchanged, version {self.version}."
        return f"{self.job}: {self.why}"


def publish_folder(settings: Settings, database: Database, *, by: str) -> bool:
    """Publish what has changed in the files, as a start does; true where no file has a mistake.

    A text that was taken back is not published by a mere start.
    """
    checked = flow_files.check(settings.flows_dir)
    for problem in checked.problems:
        say(str(problem))
    outcomes = [_publish_changed(database, flow, at=now(), by=by) for flow in checked.flows]
    for outcome in (*outcomes, *refused(database, checked.refused)):
        if outcome.result != "unchanged":
            say(str(outcome))
    return not checked.problems


def publish(
    database: Database, flow: Flow, *, at: datetime, by: str, note: str | None = None
) -> Outcome:
    """Publish a flow on purpose, even one that was taken back."""
    before = flows.published(database).get(flow.id)
    done = flows.publish_one(database, flow, at=at, by=by, note=note)
    result: Literal["published", "unchanged"] = (
        "unchanged" if before == done.open_hash else "published"
    )
    return Outcome(job=flow.id, result=result, version=done.open_version)


def refused(database: Database, jobs: Iterable[str]) -> tuple[Outcome, ...]:
    """What becomes of jobs whose files have mistakes."""
    return tuple(_refused(database, job) for job in jobs)


def _refused(database: Database, job: str) -> Outcome:
    version = open_version(database, job)
    stands = (
        "its last published version serves on"
        if version is not None
        else "that job stays closed until it is mended"
    )
    why = f"has mistakes and was not published: {stands}."
    return Outcome(job=job, result="refused", version=version, why=why)


def open_version(database: Database, job: str) -> int | None:
    """The version that new conversations for the job begin on."""
    log = flows.history(database, job)
    return log[0].open_version if log else None


def _publish_changed(database: Database, flow: Flow, *, at: datetime, by: str) -> Outcome:
    seen = flows.published(database).get(flow.id)
    text = flow_hash(canonical(flow))
    if act := flows.withdrawn(database, flow.id, text):
        why = f"{told(act)}; change the file or publish it with `candor flows publish`."
        version = open_version(database, flow.id)
        return Outcome(job=flow.id, result="withdrawn", version=version, why=why)
    try:
        done = flows.publish_one(database, flow, at=at, by=by, expected=seen)
    except ChangedMeanwhile as error:
        version = open_version(database, flow.id)
        return Outcome(job=flow.id, result="withdrawn", version=version, why=str(error))
    result: Literal["published", "unchanged"] = "unchanged" if seen == text else "published"
    return Outcome(job=flow.id, result=result, version=done.open_version)
