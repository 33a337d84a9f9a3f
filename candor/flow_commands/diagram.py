"""`candor flows diagram`: the way through a flow, drawn."""

from pathlib import Path
from typing import Annotated

import typer

from candor.flow_commands import written
from candor.flow_commands.written import JobOrFile
from candor.parts import say
from candor.settings import Settings
from screening.authoring.diagram import diagram as mermaid
from screening.authoring.drawing import picture

TEXTS = (".mmd", ".md", ".txt")
PICTURE = ".svg"


def diagram(
    flow: JobOrFile,
    svg: Annotated[bool, typer.Option("--svg", help="A picture, not Mermaid text.")] = False,
    output: Annotated[
        Path | None,
        typer.Option(help="The file to write: .svg for a picture, else .mmd, .md, .txt."),
    ] = None,
) -> None:
    """Draw the way through a flow: what is asked when, and what it is worth."""
    ending = output.suffix.lower() if output else ""
    if output is not None:
        _refuse_other_endings(output, ending, svg=svg)
    shown = written.flow(flow, Settings())
    drawn = picture(shown) if svg or ending == PICTURE else mermaid(shown)
    if output is None:
        typer.echo(drawn, nl=False)
        return
    try:
        # In Markdown, Mermaid is drawn where it is said to be Mermaid.
        output.write_text(f"```mermaid\n{drawn}```\n" if ending == ".md" else drawn, "utf-8")
    except OSError as error:
        say(f"{output} can't be written: {error.strerror}.")
        raise typer.Exit(1) from None


def _refuse_other_endings(output: Path, ending: str, *, svg: bool) -> None:
    """What is in a file must be what its ending says."""
    if ending == PICTURE or (ending in TEXTS and not svg):
        return
    if ending in TEXTS:
        advice = f"Name it {output.with_suffix(PICTURE).name}, or leave out --svg."
        say(f"{output} would be a text, and --svg draws a picture. {advice}")
    else:
        advice = "For a picture name a file that ends in .svg, which browsers and word processors "
        advice += f"open; for Mermaid text one that ends in {', '.join(TEXTS[:-1])} or {TEXTS[-1]}."
        say(f"{output} can't be drawn: it is none of the kinds there are. {advice}")
    raise typer.Exit(2)
