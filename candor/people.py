"""`candor recruiter …`: invite people; they set their own password."""

from enum import StrEnum
from typing import Annotated

import typer

from candor.clock import now
from candor.parts import opened_database
from candor.settings import Settings
from storage import invitations


class Role(StrEnum):
    """What a person may do."""

    administrator = "administrator"
    hr = "hr"
    recruiter = "recruiter"
    reviewer = "reviewer"


app = typer.Typer(no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Let people in."""


@app.command()
def add(
    role: Annotated[Role, typer.Option(help="What they may do.")] = Role.recruiter,
    job: Annotated[list[str] | None, typer.Option(help="Only these jobs; all without it.")] = None,
) -> None:
    """Print a one-time link with which a person chooses name, e-mail address and password."""
    settings = Settings()
    with opened_database(settings) as database:
        token = invitations.invite(database, role=role.value, jobs=job or None, at=now())
    typer.echo(invitation_link(settings, token))


def invitation_link(settings: Settings, token: str) -> str:
    """Where the invited person goes."""
    return f"{settings.address}/recruiter/invitation/{token}"
