"""`candor flows check`: every problem of the flows."""

import json as json_
from typing import Annotated

import typer

from candor import flow_files
from candor.flow_commands import problem_list, route_table
from candor.flow_commands.paths import Folder
from candor.settings import Settings
from screening.flow.loading import load_flow


def check(
    path: Folder = None,
    routes: Annotated[
        bool, typer.Option("--routes", help="Every route, its questions and what it can score.")
    ] = False,
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Find every problem in the flows, each with its place and what to do."""
    path = path or Settings().flows_dir
    checked = flow_files.check(path)
    # A flow whose routes are what is wrong with it is just the one to show them of.
    shown = flow_files.check(path, load_flow).flows if routes else ()
    if json:
        problems = [problem.model_dump() for problem in checked.problems]
        told = {"problems": problems, "routes": route_table.facts(shown)} if routes else problems
        typer.echo(json_.dumps(told, ensure_ascii=False, indent=2))
    else:
        route_table.show(shown)
        problem_list.show(checked.problems)
        typer.echo(_counted(checked))
    raise typer.Exit(1 if checked.problems else 0)


def _counted(checked: flow_files.Checked) -> str:
    count = len(checked.problems)
    files = len({problem.place.file for problem in checked.problems})
    where = f", in {files:,} file{'' if files == 1 else 's'}" if count else ""
    return f"Flows without problems: {len(checked.flows)}. Problems: {count:,}{where}."
