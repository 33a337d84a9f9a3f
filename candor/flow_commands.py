"""`candor flows …`: check what HR has written, and publish it."""

import json as json_
from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.clock import now
from candor.parts import opened_database, say
from candor.settings import Settings
from storage import flows
from storage.database import Database

app = typer.Typer(no_args_is_help=True)
Folder = Annotated[Path, typer.Argument(help="A folder of flows, or one file.")]


@app.command()
def check(
    path: Folder = Path("flows"),
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Find every problem in the flows, each with its place and what to do."""
    checked = flow_files.check(path)
    if json:
        typer.echo(json_.dumps([problem.model_dump() for problem in checked.problems], indent=2))
    else:
        for problem in checked.problems:
            typer.echo(str(problem))
        fine, bad = len(checked.flows), len(checked.problems)
        typer.echo(f"Flows without problems: {fine}. Problems: {bad}.")
    raise typer.Exit(1 if checked.problems else 0)


@app.command()
def publish(path: Folder = Path("flows")) -> None:
    """Let new conversations begin on the flows as they stand; those begun keep to theirs."""
    settings = Settings(flows_dir=path)
    with opened_database(settings) as database:
        raise typer.Exit(0 if publish_folder(settings, database, by="command line") else 1)


def publish_folder(settings: Settings, database: Database, *, by: str) -> bool:
    """Publish what has no mistake; of the rest the last published version serves on."""
    checked = flow_files.check(settings.flows_dir)
    for problem in checked.problems:
        say(str(problem))
    for job in flow_files.publish(database, checked.flows, at=now(), by=by):
        say(f"Published: {job}")
    for name in checked.refused:
        stands = (
            "its last published version serves on"
            if name in flows.published(database)
            else ("that job stays closed until it is mended")
        )
        say(f"{name} has mistakes and was not published: {stands}.")
    return not checked.problems
