"""`candor flows test`: conversations that HR wrote down, tried out, and what they leave untried."""

import json as json_
from pathlib import Path
from typing import Annotated

import typer

from candor import flow_files
from candor.conversation_tests import Scripts, Tried, folder_of, job_of, orphans, scripts, tried
from candor.flow_commands import conversation_report as report
from candor.flow_commands import jobs
from candor.flow_commands.paths import Folder
from candor.parts import model_of, say
from candor.settings import Settings
from screening.flow.model import Flow
from screening.flow.problems import Problem


def try_out(
    path: Folder = None,
    job: Annotated[str | None, typer.Option(help="Only this job's tests.")] = None,
    covered: Annotated[
        bool, typer.Option(help="Fail too where anything of a flow is left untried.")
    ] = False,
    json: Annotated[bool, typer.Option(help="The same facts as JSON.")] = False,
) -> None:
    """Try out the conversations in tests/, and tell what of each flow no test reaches."""
    settings = Settings()
    path = path or settings.flows_dir
    folder = folder_of(path)
    checked = flow_files.check(folder)
    wanted = job or (None if folder == path else job_of(path))
    flows = tuple(flow for flow in checked.flows if wanted in (None, flow.id))
    known = {*(flow.id for flow in checked.flows), *checked.refused}
    if wanted and wanted not in known:
        jobs.unknown(wanted, sorted(known))
    written = scripts(folder, flows)
    problems = [problem for each in written for problem in each.problems]
    if wanted is None or wanted in checked.refused:
        problems = [*checked.problems, *problems]
    if wanted is None:
        problems += orphans(folder, known)
    done = _tried(settings, folder, written, checked.flows)
    untested = [each for each in written if not each.files]
    if json:
        facts = report.facts(done, untested, problems)
        typer.echo(json_.dumps(facts, ensure_ascii=False, indent=2))
    else:
        _tell(done, untested, problems)
    failed = problems or not all(each.passed for each in done)
    gaps = untested or any(each.coverage.gaps for each in done)
    raise typer.Exit(1 if failed or (covered and gaps) else 0)


def _tried(
    settings: Settings, folder: Path, written: tuple[Scripts, ...], flows: tuple[Flow, ...]
) -> list[Tried]:
    """Run the tests over one start of the model, which knows all flows of the folder."""
    runnable = [each for each in written if each.files and not each.problems]
    if not runnable:
        return []
    with model_of(settings, flows, say) as model:
        return [tried(folder, each, model) for each in runnable]


def _tell(done: list[Tried], untested: list[Scripts], problems: list[Problem]) -> None:
    for problem in problems:
        typer.echo(str(problem))
    for missing in untested:
        typer.echo(f"{missing.flow.id}: no tests yet; they belong in {missing.place}.")
    for each in done:
        for line in report.lines(each):
            typer.echo(line)
