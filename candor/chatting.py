"""`candor chat FLOW`: a screening in the terminal, for trying a flow or for a script."""

import json
import secrets
import sys
from collections.abc import Iterator

import typer
from rich.console import Console
from rich.markup import escape

from bot.terminal import Exchange, Terminal
from candor import flow_files
from candor.applications import card
from candor.clock import now
from candor.erasing import erase_due
from candor.parts import CantStart, model_of, opened_database, say, worker
from candor.publishing import refused
from candor.settings import Settings
from screening.flow.model import Flow
from screening.flow.problems import did_you_mean
from storage import applications, flows
from storage.database import Database
from storage.shelf import Shelf


def chat(settings: Settings, flow: str, *, as_json: bool) -> int:
    """Talk until the input ends or the conversation does; then print the scorecard.

    It is the file that is talked to, and nothing is published; the published version where the file
    has mistakes.
    """
    with opened_database(settings) as database:
        jobs = _jobs(settings, database)
        if flow not in jobs:
            near = did_you_mean(flow, list(jobs))
            raise CantStart(f"There is no job '{flow}' to talk about. {near}".rstrip())
        text = flows.keep_flow(database, jobs[flow], at=now())
        with model_of(settings, jobs.values(), say) as model:
            owner = f"chat-{secrets.token_hex(4)}"
            terminal = Terminal(
                database,
                worker(database, model, owner=owner),
                jobs[flow],
                session=secrets.token_hex(8),
                now=now,
                text=text,
            )
            _talk(database, terminal, as_json=as_json)
            _print_card(database, terminal, as_json=as_json)
    return 0


def _jobs(settings: Settings, database: Database) -> dict[str, Flow]:
    """The flow of each job: its file's, or else the published one."""
    checked = flow_files.check(settings.flows_dir)
    for problem in checked.problems:
        say(str(problem))
    for outcome in refused(database, checked.refused):
        say(str(outcome))
    jobs = Shelf(database).jobs() | {flow.id: flow for flow in checked.flows}
    return dict(sorted(jobs.items()))


def _talk(database: Database, terminal: Terminal, *, as_json: bool) -> None:
    def show(exchange: Exchange) -> None:
        (_show_json if as_json else _show)(exchange)
        if not as_json and any(reply.encloses for reply in exchange.replies):
            typer.echo(terminal.my_data())

    show(terminal.begin())
    for line in _lines(as_json=as_json):
        show(terminal.say(line))
        if erase_due(database, now()):
            return


def _lines(*, as_json: bool) -> Iterator[str]:
    if as_json or not sys.stdin.isatty():
        for line in sys.stdin:
            yield line.rstrip("\r\n")
        return
    while True:
        try:
            yield input("> ")
        except EOFError:
            return


def _show(exchange: Exchange) -> None:
    console = Console(highlight=False)
    for reply in exchange.replies:
        who = f"{reply.person}: " if reply.person else ""
        console.print(escape(who + reply.text), style="" if reply.kind == "prompt" else "dim")
        if reply.buttons:
            labels = "   ".join(f"[{button.label}]" for button in reply.buttons)
            console.print(escape(labels), style="blue")


def _show_json(exchange: Exchange) -> None:
    line = {
        "you": exchange.you,
        "understood": exchange.understood,
        "bot": [
            {
                "kind": reply.kind,
                "text": reply.text,
                "buttons": [button.label for button in reply.buttons],
            }
            for reply in exchange.replies
        ],
    }
    typer.echo(json.dumps(line, ensure_ascii=False))


def _print_card(database: Database, terminal: Terminal, *, as_json: bool) -> None:
    application = terminal.application()
    record = applications.one(database, application) if application else None
    if record is None or record.scorecard is None:
        nothing = {"total": 0, "of": 0, "handed_in": False}
        typer.echo(json.dumps(nothing) if as_json else "Nothing was scored.")
        return
    facts = card(record)
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    console = Console(highlight=False)
    band = facts["band"] or facts["band_reason"]
    console.print(f"\n[bold]{facts['share']:g}[/bold] of 100, {band}")
    for criterion in facts["criteria"]:
        points = f"{criterion['points']:g} of {criterion['of']:g}" if criterion["of"] else "–"
        console.print(f"{points:>10}  {escape(criterion['title'])}: {escape(criterion['reason'])}")
