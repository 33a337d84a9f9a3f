"""Conversation tests of a folder of flows, run over one start of the model."""

import time
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from bot.worker import Model
from candor import flow_files
from screening.authoring.conversations.coverage import Coverage, coverage
from screening.authoring.conversations.performance import Run, run
from screening.authoring.conversations.reading import read_tests
from screening.authoring.conversations.script import ConversationTests
from screening.authoring.rehearsal import Interpret
from screening.dialogue.interpretation import Interpretation
from screening.flow.document import Document
from screening.flow.document import Path as Keys
from screening.flow.including import expand
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems, Place, Problem

FOLDER = "tests"


class Script(NamedTuple):
    """A file of tests; without `tests` and `document`, it has `problems`."""

    file: Path
    tests: ConversationTests | None = None
    document: Document | None = None
    problems: tuple[Problem, ...] = ()


class Scripts(NamedTuple):
    """A flow with its files of tests, and the `place` where those belong."""

    flow: Flow
    place: Path
    files: tuple[Script, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the files."""
        return tuple(problem for script in self.files for problem in script.problems)


class Played(NamedTuple):
    """What came of the tests of one file."""

    script: Script
    runs: tuple[Run, ...]


class Tried(NamedTuple):
    """What came of a flow's tests; a gap's place is where the flow says what no test reached."""

    flow: Flow
    played: tuple[Played, ...]
    coverage: Coverage
    gaps: tuple[Place, ...]
    seconds: float

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs of all files."""
        return tuple(run for each in self.played for run in each.runs)

    @property
    def passed(self) -> bool:
        """Whether every test passed."""
        return not any(each.failures for each in self.runs)


def folder_of(path: Path) -> Path:
    """The folder of flows that a path is about: itself, a flow's, or that of a flow's tests."""
    if path.is_dir() or not path.exists():
        return path
    if _is_in_folder_of_job(path):
        return path.parents[2]
    return path.parent.parent if path.parent.name == FOLDER else path.parent


def job_of(path: Path) -> str:
    """The job that a file is about: a flow, or tests of it."""
    return path.parent.name if _is_in_folder_of_job(path) else path.stem


def _is_in_folder_of_job(path: Path) -> bool:
    tests = path.parent.parent
    return tests.name == FOLDER and (tests.parent / f"{path.parent.name}.yml").exists()


def scripts(folder: Path, flows: tuple[Flow, ...]) -> tuple[Scripts, ...]:
    """The tests of these flows: `tests/JOB.yml` of the folder, and what stands in `tests/JOB/`."""
    return tuple(_scripts(folder / FOLDER, flow) for flow in flows)


def orphans(folder: Path, known: set[str]) -> Iterator[Problem]:
    """Files of tests to which there is no flow."""
    tests = folder / FOLDER
    for file in sorted([*tests.glob("*.yml"), *tests.glob("*/*.yml")]):
        job = file.stem if file.parent == tests else file.parent.name
        if job not in known:
            place = Place(file=str(file), line=1, column=1)
            message = f"there is no flow '{job}' that these tests could be for"
            advice = "Name the file, or the folder that it stands in, after the flow's id."
            yield Problem(code="F006", place=place, message=message, advice=advice)


def tried(folder: Path, written: Scripts, model: Model) -> Tried:
    """Run a flow's tests; raises `ModelAway` where the model doesn't answer."""
    flow, began = written.flow, time.monotonic()

    @cache
    def interpret(text: str) -> Interpretation | None:
        return model.interpret(text, flow=flow.id)

    played = tuple(
        Played(script, tuple(_runs(flow, script.tests, interpret)))
        for script in written.files
        if script.tests
    )
    covered = coverage(flow, [run for each in played for run in each.runs])
    gaps = _places(folder, flow, [gap.path for gap in covered.gaps])
    return Tried(flow, played, covered, gaps, time.monotonic() - began)


def _runs(flow: Flow, tests: ConversationTests, interpret: Interpret) -> Iterator[Run]:
    for at, test in enumerate(tests.tests):
        yield run(flow, test, interpret, ("tests", at))


def _places(folder: Path, flow: Flow, paths: list[Keys]) -> tuple[Place, ...]:
    """Where the flow's file, or one that it includes, says what stands at these paths."""
    file = folder / f"{flow.id}.yml"
    if not file.exists():
        return tuple(Place(file=str(folder), line=1, column=1) for _ in paths)
    written = flow_files.source(file)
    document = expand(Document(written.file, written.content), partial(flow_files.beside, folder))
    return tuple(document.place(path, key=True) for path in paths)


def _scripts(tests: Path, flow: Flow) -> Scripts:
    first = tests / f"{flow.id}.yml"
    files = [*([first] if first.exists() else []), *sorted((tests / flow.id).glob("*.yml"))]
    return Scripts(flow, first, tuple(_script(flow, file) for file in files))


def _script(flow: Flow, file: Path) -> Script:
    try:
        tests, document = read_tests(flow_files.source(file), flow)
    except FlowProblems as error:
        return Script(file, problems=error.problems)
    return Script(file, tests, document)
