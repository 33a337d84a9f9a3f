"""`candor flows new JOB`: a flow to begin with, commented line by line."""

import re
from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.parts import say
from candor.settings import Settings

TEMPLATE = Path(__file__).with_name("new_flow.yml")
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


def new(
    job: Annotated[str, typer.Argument(help="The job's id: small letters, digits and _.")],
    title: Annotated[
        str, typer.Option(help="What candidates read; made of the id otherwise.")
    ] = "",
    employer: Annotated[str, typer.Option(help="Whose job it is.")] = "",
) -> None:
    """Write a flow for a new job, ready to be tried and changed."""
    if not ID.fullmatch(job):
        near = re.sub(r"[^a-z0-9]+", "_", job.lower()).strip("_")[:40]
        hint = f" For example: {near}" if ID.fullmatch(near) else ""
        say(f"'{job}' can't be an id: small letters, digits and _, a letter first.{hint}")
        raise typer.Exit(2)
    folder = Settings().flows_dir
    file = folder / f"{job}.yml"
    if file.exists():
        say(f"{file} is there already. Change it, or choose another id.")
        raise typer.Exit(1)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        written(job, title or job.replace("_", " ").capitalize(), employer or _employer(folder)),
        encoding="utf-8",
    )
    typer.echo(f"Wrote {file}. Try it: candor chat {job}")


def written(job: str, title: str, employer: str) -> str:
    """The flow's text."""
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, value in {"JOB": job, "TITLE": title, "EMPLOYER": employer}.items():
        text = text.replace(f"<{name}>", value.replace("\\", "\\\\").replace('"', '\\"'))
    return text


def _employer(folder: Path) -> str:
    """The employer of the flows that are there, if they agree on one."""
    employers = {flow.employer for flow in flow_files.check(folder).flows}
    return employers.pop() if len(employers) == 1 else "Our company"
