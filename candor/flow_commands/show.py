"""`candor flows show`: a published flow as the file that its author could have written."""

from typing import Annotated

import typer

from candor.flow_commands import jobs
from candor.flow_commands.publications import AsJson, Job
from candor.parts import opened_database, say
from candor.settings import Settings
from screening.authoring.writing import write
from screening.flow.pinned import canonical, resolve
from storage import flows
from storage.database import Database

Version = Annotated[
    int | None, typer.Option(min=1, help="Which one; without it the one that is open.")
]


def show(job: Job, version: Version = None, json: AsJson = False) -> None:
    """A published flow as YAML, so that a lost file can be had back; its includes are filled in."""
    with opened_database(Settings()) as database:
        flow = resolve(_document(database, job, version))
    typer.echo(canonical(flow) if json else write(flow), nl=json)


def _document(database: Database, job: str, version: int | None) -> str:
    log = flows.history(database, job) or jobs.unknown(job, list(flows.last_published(database)))
    published = [act for act in log if act.act == "published"]
    wanted = version or log[0].open_version or log[0].version or published[0].version
    for act in published:
        kept = flows.document(database, act.flow_hash or "")
        if act.version == wanted and kept:
            if version is None and (closed := jobs.closed(job, log)):
                say(f"{closed} This is version {wanted}, the one it ran on last.")
            return kept.document
    versions = ", ".join(sorted({str(act.version) for act in published}))
    say(f"{job} has no version {wanted}; there are: {versions}.")
    raise typer.Exit(2)
