"""Which flows a command is about."""

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path | None,
    typer.Argument(help="A folder of flows, or one file; CANDOR_FLOWS_DIR without it."),
]
