"""Jobs that a command is asked about by name."""

from typing import NoReturn

import typer

from candor.parts import say
from screening.flow.problems import did_you_mean


def unknown(job: str, known: list[str]) -> NoReturn:
    """Say that there is no such job, name near ones, and end: the command was used wrongly."""
    say(f"There is no job '{job}' here. {did_you_mean(job, known)}".rstrip())
    raise typer.Exit(2)
