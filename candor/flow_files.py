"""The flows folder: its files are read here and checked by the core."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from nlu.vocabulary import FlowVocabulary
from screening.authoring.checking import load_checked
from screening.flow.document import LARGEST
from screening.flow.loading import Beside, Source
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems, Place, Problem, merged
from screening.record import Record


class Checked(Record):
    """What a folder or file holds: the flows that can be used, and every problem of the others."""

    flows: tuple[Flow, ...]
    problems: tuple[Problem, ...]
    refused: tuple[str, ...] = ()
    """The files with problems, by their stems."""


def check(path: Path, load: Callable[[Source, Beside], Flow] = load_checked) -> Checked:
    """Read every flow under a folder, or one file."""
    folder = path if path.is_dir() else path.parent
    files = sorted(path.glob("*.yml")) if path.is_dir() else [path]
    found: list[Flow] = []
    problems: list[Problem] = []
    refused: list[str] = []
    for file in files:
        try:
            found.append(load(source(file), partial(beside, folder)))
        except FlowProblems as error:
            problems += error.problems
            refused.append(file.stem)
    if not files:
        place = Place(file=str(path), line=1, column=1)
        message = "there is no flow here: a flow is a file that ends in .yml"
        problems.append(Problem(code="F006", place=place, message=message))
    return Checked(flows=tuple(found), problems=tuple(merged(problems)), refused=tuple(refused))


def vocabulary(flow: Flow) -> FlowVocabulary:
    """What a flow adds to the model: its words, and the questions candidates may ask."""
    return FlowVocabulary(
        flow=flow.id,
        groups={
            name: {word: list(also) for word, also in group.words.items()}
            for name, group in flow.vocabulary.items()
        },
        examples={name: list(group.examples) for name, group in flow.vocabulary.items()},
        questions={
            name: list(question.asks) for name, question in flow.candidate_questions.items()
        },
    )


def source(file: Path) -> Source:
    """A file as the core is handed it."""
    try:
        with file.open("rb") as opened:
            return Source(str(file), opened.read(LARGEST + 1))
    except OSError as error:
        place = Place(file=str(file), line=1, column=1)
        message = f"the file can't be read: {error.strerror}"
        raise FlowProblems((Problem(code="F006", place=place, message=message),)) from None


def beside(folder: Path, path: str) -> Source | None:
    """A file of the flows folder; a link that leads out of it is as good as none."""
    file = folder / path
    if not file.exists() or not file.resolve().is_relative_to(folder.resolve()):
        return None
    return source(file)
