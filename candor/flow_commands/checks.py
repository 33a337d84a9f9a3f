"""`candor flows check`: every problem of the flows."""

import json as json_
from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.flow_commands import route_table
from candor.flow_commands.paths import Folder
from screening.flow.loading import load_flow


def check(
    path: Folder = Path("flows"),
    routes: Annotated[
        bool, typer.Option("--routes", help="Every route, its questions and what it can score.")
    ] = False,
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Find every problem in the flows, each with its place and what to do."""
    checked = flow_files.check(path)
    # A flow whose routes are what is wrong with it is just the one to show them of.
    shown = flow_files.check(path, load_flow).flows if routes else ()
    if json:
        problems = [problem.model_dump() for problem in checked.problems]
        told = {"problems": problems, "routes": route_table.facts(shown)} if routes else problems
        typer.echo(json_.dumps(told, ensure_ascii=False, indent=2))
    else:
        route_table.show(shown)
        for problem in checked.problems:
            typer.echo(str(problem))
        fine, bad = len(checked.flows), len(checked.problems)
        typer.echo(f"Flows without problems: {fine}. Problems: {bad}.")
    raise typer.Exit(1 if checked.problems else 0)
