"""From the flows folder into the database: what new conversations begin on."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from candor import flow_files
from candor.clock import now
from candor.parts import say
from candor.settings import Settings
from screening.flow.model import Flow
from screening.record import Record
from storage import flows
from storage.database import Database
from storage.publication_log import ChangedMeanwhile, told
from storage.shelf import Shelf

Result = Literal["published", "unchanged", "refused", "withdrawn", "overtaken"]


class Outcome(Record):
    """What came of publishing a job's flow; `version` is the one that new conversations begin on.

    None: no conversation begins.
    """

    job: str
    result: Result
    version: int | None
    why: str = ""

    def __str__(self) -> str:
        match self.result:
            case "published":
                return f"{self.job}: published as version {self.version}."
            case "unchanged":
                return f"{self.job}: unchanged, version {self.version}."
            case "overtaken":
                return self.why
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
    if Shelf(database).jobs().get(flow.id) == flow:
        return _standing(database, flow.id, "unchanged")
    done = flows.publish_one(database, flow, at=at, by=by, note=note)
    return Outcome(job=flow.id, result="published", version=done.open_version)


def refused(database: Database, jobs: Iterable[str]) -> tuple[Outcome, ...]:
    """What becomes of jobs whose files have mistakes."""
    return tuple(_refused(database, job) for job in jobs)


def _refused(database: Database, job: str) -> Outcome:
    stands = (
        "its last published version serves on"
        if job in flows.published(database)
        else "that job stays closed until it is mended"
    )
    return _standing(database, job, "refused", f"has mistakes and was not published: {stands}.")


def _publish_changed(database: Database, flow: Flow, *, at: datetime, by: str) -> Outcome:
    shelf, seen = Shelf(database), flows.published(database).get(flow.id)
    if seen and shelf.flow(seen) == flow:
        return _standing(database, flow.id, "unchanged")
    if act := shelf.withdrawn(flow):
        why = f"{told(act)}; change the file or publish it with `candor flows publish`."
        return _standing(database, flow.id, "withdrawn", why)
    try:
        done = flows.publish_one(database, flow, at=at, by=by, expected=seen)
    except ChangedMeanwhile as error:
        return _standing(database, flow.id, "overtaken", str(error))
    return Outcome(job=flow.id, result="published", version=done.open_version)


def _standing(database: Database, job: str, result: Result, why: str = "") -> Outcome:
    log = flows.history(database, job)
    version = log[0].open_version if log else None
    return Outcome(job=job, result=result, version=version, why=why)
