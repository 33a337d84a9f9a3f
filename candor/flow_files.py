"""The flows folder: its files are read here and checked by the core."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from nlu.vocabulary import FlowVocabulary
from screening.authoring.checking import load_checked
from screening.flow.document import LARGEST, Absent, Document
from screening.flow.loading import Beside, Source
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems, Place, Problem, merged
from screening.record import Record

_UNREADABLE = "See that it is a file, and that whoever runs this program may read it."
_NO_FLOW = "A flow is a file that ends in .yml; 'candor flows new JOB' writes one to begin with."


class Checked(Record):
    """What a folder or file holds: the flows that can be used, and every problem of the others."""

    flows: tuple[Flow, ...]
    problems: tuple[Problem, ...]
    refused: tuple[str, ...] = ()
    """The files with problems, by their stems."""


def check(path: Path, load: Callable[[Source, Beside], Flow] = load_checked) -> Checked:
    """Read every flow under a folder, or one file."""
    folder = path if path.is_dir() else path.parent
    files = written(path) if path.is_dir() else [path]
    read: dict[Path, Flow] = {}
    problems: list[Problem] = []
    for file in files:
        try:
            read[file] = load(source(file), partial(beside, folder))
        except FlowProblems as error:
            problems += error.problems
    if not files:
        place = Place(file=str(path), line=1, column=1)
        message = "there is no flow here"
        problems.append(Problem(code="F006", place=place, message=message, advice=_NO_FLOW))
    twice = same_ids(read)
    problems += twice.values()
    told = sorted(merged(problems), key=lambda problem: problem.place.order)
    refused = tuple(file.stem for file in files if file not in read or file in twice)
    flows = tuple(flow for file, flow in read.items() if file not in twice)
    return Checked(flows=flows, problems=tuple(told), refused=refused)


def written(folder: Path) -> list[Path]:
    """The files of a folder's flows; hidden ones are what editors and systems leave there."""
    return [file for file in sorted(folder.glob("*.yml")) if not file.name.startswith(".")]


def same_ids(read: Mapping[Path, Flow]) -> dict[Path, Problem]:
    """A problem for each flow whose id another has too: they would be published over each other."""
    files: defaultdict[str, list[Path]] = defaultdict(list)
    for file, flow in read.items():
        files[flow.id].append(file)
    return {
        file: _same_id(file, job, [other for other in same if other != file])
        for job, same in files.items()
        if len(same) > 1
        for file in same
    }


def _same_id(file: Path, job: str, others: list[Path]) -> Problem:
    place = Document(str(file), source(file).content).place(("id",))
    message = f"the id '{job}' is also that of {' and '.join(other.name for other in others)}"
    advice = "Two flows of one id are published over each other: give one of them another id."
    return Problem(code="F020", place=place, message=message, advice=advice)


def vocabulary(flow: Flow) -> FlowVocabulary:
    """What a flow adds to the model: its words, and the questions candidates may ask."""
    return FlowVocabulary(
        flow=flow.id,
        groups={
            name: {word: list(also) for word, also in group.words.items()}
            for name, group in flow.vocabulary.items()
        },
        examples={name: group.examples for name, group in flow.vocabulary.items()},
        questions={
            name: list(question.asks) for name, question in flow.candidate_questions.items()
        },
        replies={name: dict(listed) for name, listed in flow.replies.items()},
    )


def source(file: Path) -> Source:
    """A file as the core is handed it."""
    try:
        with file.open("rb") as opened:
            return Source(str(file), opened.read(LARGEST + 1))
    except OSError as error:
        place = Place(file=str(file), line=1, column=1)
        message = f"the file can't be read: {error.strerror}"
        problem = Problem(code="F006", place=place, message=message, advice=_UNREADABLE)
        raise FlowProblems((problem,)) from None


def beside(folder: Path, path: str) -> Source | Absent | None:
    """A file of the flows folder; a link that leads out of it is as good as none."""
    file = folder / path
    if not file.exists():
        others = {*folder.glob("*/*.yml"), *file.parent.glob("*.yml")}
        return Absent(tuple(sorted(other.relative_to(folder).as_posix() for other in others)))
    if not file.resolve().is_relative_to(folder.resolve()):
        return None
    return source(file)
