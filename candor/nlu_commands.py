"""`candor nlu …`: how well replies are understood."""

import json as json_
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer
import yaml
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from candor import flow_files
from candor.clock import now
from candor.parts import model_of, say
from candor.settings import Settings
from nlu.evaluation import report
from nlu.evaluation.figures import Rate, by_change, by_kind, calibration
from nlu.evaluation.judging import Judged
from nlu.evaluation.picture import calibration_picture
from nlu.evaluation.replies import Label, labels
from nlu.evaluation.running import EACH, Model, changed_replies, evaluated
from screening.flow.loading import load_flow
from screening.flow.model import Flow
from screening.flow.shapes import shape

app = typer.Typer(no_args_is_help=True)

SETS = Path("benchmarks/understanding")
DOCS = Path("docs")
Which = Literal["development", "held_out", "new_job"]


@app.callback()
def nlu() -> None:
    """Measure how well replies are understood."""


@app.command()
def evaluate(
    of: Annotated[Which, typer.Option("--set", help="Which replies.")] = "development",
    wrong: Annotated[
        bool, typer.Option("--wrong", help="Also every reply that was not right; not of held_out.")
    ] = False,
    keep: Annotated[
        bool,
        typer.Option("--keep", help="Write the figures into the docs."),
    ] = False,
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Have a set of labelled replies read, and tell how many were understood."""
    if wrong and of == "held_out":
        say("Whoever sees its single mistakes tunes to them: the held-out set tells only figures.")
        raise typer.Exit(2)
    replies = _replies(of)
    with _reading(of, len(replies)) as (flows, model, advance):
        judged = list(evaluated(replies, flows, model, advance))
    if keep:
        _keep(of, judged)
    if json:
        typer.echo(json_.dumps(report.facts(judged), ensure_ascii=False, indent=2))
        return
    if wrong:
        _tell(judged)
    _show(judged)


@app.command()
def changes(
    keep: Annotated[
        bool, typer.Option("--keep", help="Write the figures into the docs and the baseline.")
    ] = False,
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Say what was understood otherwise, with typos or in capitals, and tell what stays."""
    replies = _replies("development")
    with _reading("development", len(replies[::EACH])) as (flows, model, advance):
        judged = list(evaluated(replies[::EACH], flows, model, advance))
        held = list(changed_replies(judged, flows, model))
    rates = by_change(held)
    if keep:
        _write_into_docs("changes", report.changes_markdown(rates))
        kept = {change: _counts(each) for change, each in rates.items()}
        (SETS / "development" / "changes.yml").write_text(yaml.safe_dump(kept), "utf-8")
    if json:
        facts = {
            change: {name: rate.model_dump() for name, rate in each.items()}
            for change, each in rates.items()
        }
        typer.echo(json_.dumps(facts, indent=2))
        return
    table = Table("change", "replies", *next(iter(rates.values())))
    for change, each in rates.items():
        shares = [f"{rate.share:.1%}" for rate in each.values()]
        table.add_row(change, str(each["same"].of), *shares)
    Console(highlight=False).print(table)


def _replies(of: Which) -> list[Label]:
    replies = list(labels(SETS / of))
    if not replies:
        say(f"There are no replies in {SETS / of}: run this where the program's source lies.")
        raise typer.Exit(2)
    return replies


@contextmanager
def _reading(
    of: Which, count: int
) -> Iterator[tuple[Mapping[str, Flow], Model, Callable[[], None]]]:
    """The flows and the model that reads them, and a bar that counts the replies."""
    settings = Settings()
    own = (SETS / of / "flows").glob("*.yml")
    beside = partial(flow_files.beside, settings.flows_dir)
    read = [load_flow(flow_files.source(file), beside) for file in own]
    flows = {flow.id: flow for flow in (*flow_files.check(settings.flows_dir).flows, *read)}
    with model_of(settings, flows.values(), say) as model:
        console = Console(stderr=True)
        with Progress(console=console, transient=True) as progress:
            going = progress.add_task("Reading replies", total=count)
            yield flows, model, lambda: progress.advance(going)


def _show(judged: Sequence[Judged]) -> None:
    console = Console(highlight=False)
    table = Table(*report.HEADINGS)
    for row in report.rows(judged):
        table.add_row(*row)
    console.print(table)
    console.print(report.markdown(judged).split("\n\n", 1)[1], soft_wrap=True)


def _tell(judged: Sequence[Judged]) -> None:
    for each in judged:
        if each.outcome == "right":
            continue
        understood, label = each.understood, each.label
        meant = "/".join(label.act) or json_.dumps(label.means)
        meant = f"to be asked ({meant})" if label.asks else meant
        heard = json_.dumps(shape(understood.value)) if understood.value else understood.act
        at = Text(f"{each.outcome:8} {label.flow}/{label.question}: ", "bold")
        Console(highlight=False).print(at + Text(label.text), soft_wrap=True)
        line = f"         meant {meant}; {understood.decision} {understood.certainty:.2f} {heard}"
        Console(highlight=False).print(Text(line, "dim"), soft_wrap=True)


def _keep(of: Which, judged: Sequence[Judged]) -> None:
    title = f"{of.replace('_', '-')}: certainty against how often it was right"
    picture = DOCS / "pictures" / f"calibration-{of}.svg"
    picture.write_text(calibration_picture(calibration(judged), title), "utf-8")
    _write_into_docs(of, report.markdown(judged))
    if of == "held_out":
        _log(judged)
    else:
        _keep_baseline(SETS / of, judged)


def _write_into_docs(name: str, text: str) -> None:
    page = DOCS / "understanding.md"
    section = f"<!-- {name} -->\n{text}\n<!-- /{name} -->"
    between = re.compile(f"<!-- {name} -->.*<!-- /{name} -->", re.DOTALL)
    page.write_text(between.sub(lambda _: section, page.read_text("utf-8")), "utf-8")


def _counts(rates: Mapping[str, Rate]) -> dict[str, int]:
    return {name: rate.count for name, rate in rates.items()}


def _keep_baseline(folder: Path, judged: Sequence[Judged]) -> None:
    kinds = {row.kind: {"right": row.right, "wrong": row.wrong} for row in by_kind(judged)}
    (folder / "baseline.yml").write_text(yaml.safe_dump(kinds), "utf-8")


def _log(judged: Sequence[Judged]) -> None:
    file = SETS / "held_out" / "log.yml"
    before = yaml.safe_load(file.read_text("utf-8")) if file.exists() else []
    *kinds, every = by_kind(judged)
    entry = {
        "on": now().date().isoformat(),
        "right": {row.kind: f"{row.right} of {row.replies}" for row in (*kinds, every)},
        "confidently_wrong": f"{every.wrong} of {every.replies}",
    }
    file.write_text(yaml.safe_dump([*before, entry], sort_keys=False), "utf-8")
