"""`candor flows diff`: what publishing a file would change, in words."""

import json as json_
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from candor.flow_commands import jobs, written
from candor.flow_commands.written import JobOrFile
from candor.parts import opened_database, say
from candor.settings import Settings
from screening.authoring.difference import Difference, difference
from screening.flow.model import Flow
from storage import flows
from storage.database import Database
from storage.publication_log import Log
from storage.shelf import Shelf


def diff(
    flow: JobOrFile,
    version: Annotated[
        int | None, typer.Option(help="Compare with this version, not with what is published.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The same facts as JSON.")] = False,
) -> None:
    """Tell what the file changes against the version that is published."""
    settings = Settings()
    new = written.flow(flow, settings)
    with opened_database(settings) as database:
        log = flows.history(database, new.id)
        against, old = _version(database, log, new.id, version)
    closed = jobs.closed(new.id, log)
    found = difference(old, new) if old else None
    if json:
        sections = [section.model_dump() for section in found.sections] if found else None
        published = log[0].open_version if log else None
        facts = {"job": new.id, "version": against, "published": published, "sections": sections}
        typer.echo(json_.dumps(facts, ensure_ascii=False, indent=2))
    elif found is None:
        typer.echo(f"{new.id} was never published: the whole file would be new.")
    else:
        if closed:
            typer.echo(f"{closed} Publishing the file opens the job again.\n")
        _show(new.id, against, found)


def _version(
    database: Database, log: Log, job: str, wanted: int | None
) -> tuple[int | None, Flow | None]:
    """The version to compare with; where the job is closed, the one it ran on last."""
    texts = {act.version: act.flow_hash for act in log if act.version and act.flow_hash}
    number = wanted
    if number is None and texts:
        # The newest act comes first: what it opened or, where it closed, what it was about.
        number = log[0].open_version or log[0].version or max(texts)
    if number is not None and number not in texts:
        there = ", ".join(map(str, sorted(texts))) or "none"
        say(f"There is no version {number} of {job}. Versions: {there}.")
        raise typer.Exit(2)
    return number, Shelf(database).flow(texts[number]) if number else None


def _show(job: str, against: int | None, found: Difference) -> None:
    console = Console(soft_wrap=True, highlight=False)
    if not found.sections:
        console.print(Text(f"{job}: the file says what version {against} says."))
        return
    console.print(Text(f"What the file changes against version {against} of {job}:"))
    for section in found.sections:
        console.print(Text(f"\n{section.title}", style="bold"))
        for entry in section.entries:
            console.print(Text.assemble(("- ", "blue"), entry))
