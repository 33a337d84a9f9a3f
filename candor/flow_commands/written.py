"""The one flow that a command is about, as its file has it: named by its job or by the file."""

from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.flow_commands import jobs
from candor.parts import say
from candor.settings import Settings
from screening.flow.model import Flow

JobOrFile = Annotated[
    str, typer.Argument(metavar="JOB|FILE", help="The job, by its flow's id, or the flow's file.")
]


def flow(job_or_file: str, settings: Settings) -> Flow:
    """Read the flow; one with problems is not read further, and its problems are told."""
    file = Path(job_or_file)
    path = file if file.suffix in (".yml", ".yaml") or file.is_file() else settings.flows_dir
    checked = flow_files.check(path)
    for found in checked.flows:
        if path == file or found.id == job_or_file:
            return found
    if path != file and job_or_file not in checked.refused:
        jobs.unknown(job_or_file, [*(each.id for each in checked.flows), *checked.refused])
    for problem in checked.problems:
        say(str(problem))
    raise typer.Exit(1)
