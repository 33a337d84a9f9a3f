"""`candor flows …`: a module holds each command or two; this puts them together."""

import typer

from candor.flow_commands import (
    checks,
    conversations,
    diagram,
    diff,
    new,
    publications,
    schema,
    show,
)

app = typer.Typer(no_args_is_help=True)
app.command()(checks.check)
app.command()(new.new)
app.command("test")(conversations.try_out)
app.command()(publications.publish)
app.command()(publications.take_back)
app.command()(publications.history)
app.command()(show.show)
app.command()(schema.schema)
app.command()(diagram.diagram)
app.command()(diff.diff)
