"""`candor flows publish|take-back|history`: which text new conversations begin on, and did."""

import json as json_
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from candor import flow_files, publishing
from candor.clock import now
from candor.flow_commands import jobs
from candor.flow_commands.paths import Folder
from candor.parts import opened_database, say
from candor.publishing import Outcome
from candor.settings import Settings
from screening.record import Record
from storage import flows, people
from storage.database import Database
from storage.publication_log import ChangedMeanwhile, NothingToTakeBack, Publication

BY = "command line"

Job = Annotated[str, typer.Argument(help="The job, by its flow's id.")]
AsJson = Annotated[bool, typer.Option("--json", help="The same facts as JSON.")]
Note = Annotated[str | None, typer.Option(help="Why, for the history.")]


def publish(
    path: Folder = None,
    job: Annotated[str | None, typer.Option(help="Only this job's flow.")] = None,
    note: Note = None,
    json: AsJson = False,
) -> None:
    """Let new conversations begin on the flows as they stand; those begun keep to theirs."""
    settings = Settings()
    checked = flow_files.check(path or settings.flows_dir)
    chosen = [flow for flow in checked.flows if job in (None, flow.id)]
    mistaken = [name for name in checked.refused if job in (None, name)]
    if job and not (chosen or mistaken):
        jobs.unknown(job, [*(flow.id for flow in checked.flows), *checked.refused])
    problems = checked.problems if mistaken or not job else ()
    for problem in problems:
        say(str(problem))
    with opened_database(settings) as database:
        done = [publishing.publish(database, flow, at=now(), by=BY, note=note) for flow in chosen]
        refused = publishing.refused(database, mistaken)
    _show((*done, *refused), as_json=json)
    raise typer.Exit(1 if problems else 0)


def take_back(job: Job, note: Note = None, json: AsJson = False) -> None:
    """Let new conversations begin on the version before this one; those begun go on."""
    with opened_database(Settings()) as database:
        seen = _history(database, job)[0].open_hash
        try:
            done = flows.take_back(database, job, expected=seen, at=now(), by=BY, note=note)
        except (ChangedMeanwhile, NothingToTakeBack) as error:
            say(str(error))
            raise typer.Exit(1) from None
    if json:
        typer.echo(done.model_dump_json(indent=2))
        return
    from_now = (
        "no new conversation begins"
        if done.open_version is None
        else f"new conversations begin on version {done.open_version}"
    )
    typer.echo(
        f"{job}: version {done.version} was taken back; {from_now}. Those begun go on as they are."
    )


def history(job: Job, json: AsJson = False) -> None:
    """What was published for a job and taken back, the newest first."""
    with opened_database(Settings()) as database:
        log = _history(database, job)
        names = {person.id: person.name for person in people.everyone(database)}
    if json:
        typer.echo(_json(log))
        return
    for each in log:
        typer.echo(_line(each, names.get(each.by, each.by)))


def _line(act: Publication, by: str) -> str:
    """One act, as `2026-11-23 16:13 UTC  version 2 (08af642f) taken back by Ann, now version 1`."""
    what = f"version {act.version} ({act.flow_hash[:8]}) " if act.flow_hash else ""
    version = "closed" if act.open_version is None else f"version {act.open_version}"
    from_then = "" if act.act == "published" else f", now {version}"
    note = f": {act.note}" if act.note else ""
    return (
        f"{act.at:%Y-%m-%d %H:%M} UTC  {what}{act.act.replace('_', ' ')} by {by}{from_then}{note}"
    )


def _history(database: Database, job: str) -> tuple[Publication, ...]:
    log = flows.history(database, job)
    return log or jobs.unknown(job, list(flows.last_published(database)))


def _show(outcomes: Iterable[Outcome], *, as_json: bool) -> None:
    if as_json:
        typer.echo(_json(outcomes))
        return
    for outcome in outcomes:
        if outcome.result == "refused":
            say(str(outcome))
        else:
            typer.echo(str(outcome))


def _json(records: Iterable[Record]) -> str:
    facts: list[dict[str, Any]] = [each.model_dump(mode="json") for each in records]
    return json_.dumps(facts, ensure_ascii=False, indent=2)
