"""`candor flows diagram`: the way through a flow, drawn."""

from pathlib import Path
from typing import Annotated

import typer

from candor.flow_commands import written
from candor.flow_commands.written import JobOrFile
from candor.settings import Settings
from screening.authoring.diagram import diagram as mermaid
from screening.authoring.drawing import picture


def diagram(
    flow: JobOrFile,
    svg: Annotated[bool, typer.Option("--svg", help="A picture, not Mermaid text.")] = False,
    output: Annotated[Path | None, typer.Option(help="The file to write.")] = None,
) -> None:
    """Draw the way through a flow: what is asked when, and what it is worth."""
    shown = written.flow(flow, Settings())
    drawn = picture(shown) if svg else mermaid(shown)
    if output is None:
        typer.echo(drawn, nl=False)
    else:
        output.write_text(drawn, encoding="utf-8")
