"""`candor flows publish`: which text new conversations begin on."""

from pathlib import Path

import typer

from candor.flow_commands.paths import Folder
from candor.parts import opened_database
from candor.publishing import publish_folder
from candor.settings import Settings


def publish(path: Folder = Path("flows")) -> None:
    """Let new conversations begin on the flows as they stand; those begun keep to theirs."""
    settings = Settings(flows_dir=path)
    with opened_database(settings) as database:
        raise typer.Exit(0 if publish_folder(settings, database, by="command line") else 1)
