"""The command line: one command, `candor`, with sub-commands a person can guess."""

import sys
from typing import Annotated

import typer

from candor import (
    applications,
    chatting,
    flow_commands,
    interpreting,
    logs,
    nlu_commands,
    people,
    running,
)
from candor.parts import CantStart, opened_database, say, trained_model
from candor.publishing import publish_folder
from candor.settings import Settings
from nlu.client import ModelAway
from nlu.environment import EnvironmentMissing
from nlu.training import TrainingFailed
from storage.master_key import MasterKeyMissing, MasterKeyWrong
from storage.schema import DatabaseTooNew

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(flow_commands.app, name="flows", help="Check and publish what HR has written.")
app.add_typer(applications.app, name="applications", help="Read what candidates handed in.")
app.add_typer(people.app, name="recruiter", help="Let people in.")
app.add_typer(nlu_commands.app, name="nlu")
app.command()(interpreting.interpret)

CLEAR = (
    CantStart,
    DatabaseTooNew,
    EnvironmentMissing,
    TrainingFailed,
    ModelAway,
    MasterKeyMissing,
    MasterKeyWrong,
)
"""Errors whose message says what to do; a traceback would only hide it."""


@app.command()
def run() -> None:
    """Serve candidates and recruiters, until it is stopped."""
    running.run(Settings())


@app.command()
def chat(
    flow: Annotated[str, typer.Argument(help="The job, by its flow's id.")],
    json: Annotated[bool, typer.Option(help="A reply a line in, a JSON line a turn out.")] = False,
) -> None:
    """Be screened in the terminal."""
    raise typer.Exit(chatting.chat(Settings(), flow, as_json=json))


@app.command()
def train() -> None:
    """Train the language model, if anything it is made from has changed."""
    settings = Settings()
    with opened_database(settings) as database:
        publish_folder(settings, database, by="train")
        say(f"The model is ready: {trained_model(settings, database, say).name}")


def main() -> None:
    """Run the command; what a person can mend is said without a traceback."""
    logs.configure(Settings().log_level)
    try:
        app()
    except CLEAR as error:
        typer.echo(str(error), err=True)
        sys.exit(1)
