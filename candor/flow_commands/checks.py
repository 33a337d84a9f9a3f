"""`candor flows check`: every problem of the flows."""

import json as json_
from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.flow_commands.paths import Folder


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
