"""From a flow's file to a resolved Flow, or to all its problems with their places."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from screening.flow import model
from screening.flow.checking import check
from screening.flow.document import Document, Path
from screening.flow.model import Flow
from screening.flow.problems import CATALOGUE, FlowProblems, Problem, did_you_mean
from screening.flow.texts import Texts
from screening.record import Record

Shape = TypeVar("Shape", Flow, Texts)


class Source:
    """A file's name and bytes, as handed in by whoever may read files."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        self.content = content


def load_flow(source: Source, texts: Source) -> Flow:
    """Read a flow and the catalogue of its language.

    Raises:
        FlowProblems: with every problem of both files.
    """
    catalogue, catalogue_problems = _shaped(Texts, Document(texts.file, texts.content))
    document = Document(source.file, source.content)
    if isinstance(document.content, dict):
        document.content.setdefault("texts", _PLACEHOLDER_TEXTS if catalogue is None else catalogue)
    flow, problems = _shaped(Flow, document)
    if flow is not None:
        problems = check(flow, document)
    if problems or catalogue_problems or flow is None:
        raise FlowProblems((*catalogue_problems, *problems))
    return flow


_SHAPES: tuple[type[Record], ...] = (Texts, *model.SHAPES)
_KEYS = sorted({key for shape in _SHAPES for key in shape.model_fields})

# Stands in where the catalogue itself is broken, so that the flow's own problems are still found.
_PLACEHOLDER_TEXTS = Texts.model_construct(None)  # type: ignore[call-arg]


def _shaped(shape: type[Shape], document: Document) -> tuple[Shape | None, list[Problem]]:
    if document.problems:
        return None, document.problems
    if not isinstance(document.content, dict):
        place = document.place(())
        message = "a flow is a list of keys with their values"
        return None, [Problem(code="F012", place=place, message=message)]
    try:
        return shape.model_validate(document.content), []
    except ValidationError as error:
        return None, list(_problems(error, document))


def _problems(error: ValidationError, document: Document) -> Iterable[Problem]:
    for detail in error.errors():
        path = _written_path(detail["loc"], document)
        kind = detail["type"]
        if kind == "extra_forbidden":
            yield Problem(
                code="F010",
                place=document.place(path, key=True),
                message=f"'{path[-1]}' is not known here",
                advice=did_you_mean(str(path[-1]), _KEYS),
            )
        elif kind in ("missing", "union_tag_not_found"):
            name = "answer" if kind == "union_tag_not_found" else detail["loc"][-1]
            message, advice = f"'{name}' is missing", f"Add a line '{name}: …' here."
            yield Problem(code="F011", place=document.place(path), message=message, advice=advice)
        else:
            place = document.place(path, key=detail["loc"][-1:] == ("[key]",))
            yield Problem(code="F012", place=place, message=_plainly(detail), advice="")


def _written_path(loc: tuple[int | str, ...], document: Document) -> Path:
    # Pydantic names the branches of its unions in a location; only what was written has a place.
    path: Path = ()
    for step in loc:
        if document.knows((*path, step)):
            path = (*path, step)
    last = loc[-1]
    return path if not path or path[-1] == last or document.knows(path) else (*path, last)


def _plainly(detail: Any) -> str:
    message = str(detail["msg"]).removeprefix("Value error, ")
    given = detail.get("input")
    shown = f", not '{given}'" if isinstance(given, str | int | float) else ""
    if detail["type"] == "union_tag_invalid":
        known = detail["ctx"]["expected_tags"]
        return f"'{detail['ctx']['tag']}' is no kind of answer; known are {known}"
    return f"{CATALOGUE['F012']}: {message[0].lower()}{message[1:]}{shown}"
