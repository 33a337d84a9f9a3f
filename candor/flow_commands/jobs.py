"""Jobs that a command is asked about by name."""

from typing import NoReturn

import typer

from candor.parts import say
from screening.flow.problems import did_you_mean
from storage.publication_log import Log, told


def unknown(job: str, known: list[str]) -> NoReturn:
    """Say that there is no such job, name near ones, and end: the command was used wrongly."""
    say(f"There is no job '{job}' here. {did_you_mean(job, known)}".rstrip())
    raise typer.Exit(2)


def closed(job: str, log: Log) -> str:
    """That nothing is published, and since when; nothing where something is. The newest first."""
    if not log or log[0].open_version is not None:
        return ""
    return f"Nothing is published for {job}: {told(log[0])}."
