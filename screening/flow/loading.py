"""From a flow's file to a resolved Flow, or to all its problems with their places."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError

from screening.flow.catalogue import open_catalogue, told_as_one
from screening.flow.checking import check, check_catalogue
from screening.flow.document import Document, Source
from screening.flow.emptiness import emptiness
from screening.flow.including import Beside, expand
from screening.flow.misfits import kept_by_program, misfits, no_keys
from screening.flow.model import Flow
from screening.flow.problems import MOST_SHOWN, FlowProblems, Problem, merged, more_problems
from screening.flow.texts import Texts

__all__ = ["Beside", "Source", "load_flow"]

Shape = TypeVar("Shape", Flow, Texts)


def load_flow(source: Source, beside: Beside) -> Flow:
    """Read a flow, the files it includes and the catalogue of its language.

    Raises:
        FlowProblems: with every problem of all of them.
    """
    document = expand(Document(source.file, source.content), beside)
    document.problems += kept_by_program(document)
    catalogue, problems = open_catalogue(document, beside)
    texts, catalogue_problems = _shaped(Texts, catalogue, {}) if catalogue else (None, [])
    if catalogue is not None:
        catalogue_problems = told_as_one(catalogue_problems, catalogue)
    flow, own = _shaped(Flow, document, {"texts": texts or _PLACEHOLDER_TEXTS})
    if texts is not None and catalogue is not None:
        catalogue_problems = check_catalogue(texts, catalogue)
    if flow is not None and not own:
        own = check(flow, document)
    problems += [*catalogue_problems, *own]
    if problems or flow is None:
        raise FlowProblems(_cut(merged(problems)))
    return flow


# Stands in where the catalogue itself is broken, so that the flow's own problems are still found.
_PLACEHOLDER_TEXTS = Texts.model_construct(None)  # type: ignore[call-arg]


def _shaped(
    shape: type[Shape], document: Document, given: dict[str, Any]
) -> tuple[Shape | None, list[Problem]]:
    """The content in its shape, and what is wrong with the file or with its shape."""
    known: list[Problem] = list(document.problems)
    if document.root is None:
        return None, known
    if not isinstance(document.root.value, dict):
        return None, [*known, no_keys(document.root)]
    try:
        record = shape.model_validate({**document.content, **given})
        return record, [*known, *_besides(emptiness(document.root), known)]
    except ValidationError as error:
        # What a broken structure left behind is no further mistake of its author.
        told = {(problem.place.file, problem.place.line) for problem in known}
        if known:
            told.add((document.file, document.place(("questions",), key=True).line))
        further: list[Problem] = misfits(shape, error, document)
        news: list[Problem] = [
            each for each in further if (each.place.file, each.place.line) not in told
        ]
        found: list[Problem] = [*known, *(news if known else further)]
        return None, [*found, *_besides(emptiness(document.root), found)]


def _besides(more: Iterator[Problem], found: list[Problem]) -> Iterator[Problem]:
    """Further problems, on lines that have none yet: one mistake is told once."""
    lines = {problem.place.order[:2] for problem in found}
    return islice((each for each in more if each.place.order[:2] not in lines), MOST_SHOWN)


def _cut(problems: list[Problem]) -> tuple[Problem, ...]:
    """At most so many of each file, and how many more there are."""
    count = Counter(problem.place.file for problem in problems)
    met: Counter[str] = Counter()
    kept: list[Problem] = []
    for problem in problems:
        file = problem.place.file
        met[file] += 1
        if met[file] <= MOST_SHOWN or problem.code == "F019":
            kept.append(problem)
        elif met[file] == MOST_SHOWN + 1:
            kept.append(more_problems(problem.place, count[file] - MOST_SHOWN))
    return tuple(kept)
