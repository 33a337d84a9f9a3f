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
from screening.dialogue.interpretation import Interpretation
from screening.flow.document import Document
from screening.flow.document import Path as Keys
from screening.flow.including import expand
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems, Place, Problem

FOLDER = "tests"


class Script(NamedTuple):
    """A flow with its tests as they are written; without `tests`, there are none or `problems`."""

    flow: Flow
    file: Path
    tests: ConversationTests | None = None
    document: Document | None = None
    problems: tuple[Problem, ...] = ()


class Tried(NamedTuple):
    """What came of a flow's tests; a gap's place is where the flow says what no test reached."""

    script: Script
    runs: tuple[Run, ...]
    coverage: Coverage
    gaps: tuple[Place, ...]
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether every test passed."""
        return not any(each.failures for each in self.runs)


def folder_of(path: Path) -> Path:
    """The folder of flows that a path is about: itself, a flow's, or that of a flow's tests."""
    if path.is_dir() or not path.exists():
        return path
    return path.parent.parent if path.parent.name == FOLDER else path.parent


def scripts(folder: Path, flows: tuple[Flow, ...]) -> tuple[Script, ...]:
    """The tests of these flows, each in `tests/JOB.yml` of the folder."""
    return tuple(_script(flow, folder / FOLDER / f"{flow.id}.yml") for flow in flows)


def orphans(folder: Path, known: set[str]) -> Iterator[Problem]:
    """Files of tests to which there is no flow."""
    for file in sorted((folder / FOLDER).glob("*.yml")):
        if file.stem not in known:
            place = Place(file=str(file), line=1, column=1)
            message = f"there is no flow '{file.stem}' that these tests could be for"
            advice = "Name the file after the flow's id."
            yield Problem(code="F006", place=place, message=message, advice=advice)


def tried(folder: Path, script: Script, model: Model) -> Tried:
    """Run a flow's tests; raises `ModelAway` where the model doesn't answer."""
    assert script.tests is not None
    flow, began = script.flow, time.monotonic()

    @cache
    def interpret(text: str) -> Interpretation | None:
        return model.interpret(text, flow=flow.id)

    runs = tuple(
        run(flow, test, interpret, ("tests", at)) for at, test in enumerate(script.tests.tests)
    )
    covered = coverage(flow, runs)
    gaps = _places(folder, flow, [gap.path for gap in covered.gaps])
    return Tried(script, runs, covered, gaps, time.monotonic() - began)


def _places(folder: Path, flow: Flow, paths: list[Keys]) -> tuple[Place, ...]:
    """Where the flow's file, or one that it includes, says what stands at these paths."""
    file = folder / f"{flow.id}.yml"
    if not file.exists():
        return tuple(Place(file=str(folder), line=1, column=1) for _ in paths)
    written = flow_files.source(file)
    document = expand(Document(written.file, written.content), partial(flow_files.beside, folder))
    return tuple(document.place(path, key=True) for path in paths)


def _script(flow: Flow, file: Path) -> Script:
    if not file.exists():
        return Script(flow, file)
    try:
        tests, document = read_tests(flow_files.source(file), flow)
    except FlowProblems as error:
        return Script(flow, file, problems=error.problems)
    return Script(flow, file, tests, document)
