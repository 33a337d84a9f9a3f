"""`candor flows diff`: what publishing a file would change, in words."""

import json as json_
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from candor.flow_commands import written
from candor.flow_commands.written import JobOrFile
from candor.parts import opened_database, say
from candor.settings import Settings
from screening.authoring.difference import Difference, difference
from screening.flow.model import Flow
from storage import flows
from storage.database import Database
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
        against, old = _version(database, new.id, version)
    found = difference(old, new) if old else None
    if json:
        sections = [section.model_dump() for section in found.sections] if found else None
        facts = {"job": new.id, "version": against, "sections": sections}
        typer.echo(json_.dumps(facts, ensure_ascii=False, indent=2))
    elif found is None:
        typer.echo(f"{new.id} was never published: the whole file would be new.")
    else:
        _show(new.id, against, found)


def _version(database: Database, job: str, wanted: int | None) -> tuple[int | None, Flow | None]:
    """The version to compare with; where the job is closed, the one it ran on last."""
    log = flows.history(database, job)
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
