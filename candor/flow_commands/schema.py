"""`candor flows schema`: the JSON Schemas that editors complete and check flows by."""

import json
from pathlib import Path
from typing import Annotated

import typer

from screening.authoring.schema import SHAPES, Kind
from screening.authoring.schema import schema as schema_of


def schema(
    of: Annotated[Kind, typer.Option(help="The kind of file.")] = "flow",
    into: Annotated[
        Path | None, typer.Option(help="Write the schemas of all kinds into this folder.")
    ] = None,
) -> None:
    """Print the JSON Schema (draft-07) of a kind of file, or write those of all kinds."""
    if into is None:
        typer.echo(text_of(of), nl=False)
        return
    into.mkdir(parents=True, exist_ok=True)
    for kind in SHAPES:
        (into / f"{kind}.json").write_text(text_of(kind), encoding="utf-8")


def text_of(kind: Kind) -> str:
    """A schema as the published file has it."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
