"""The fields of what holds for the whole job: a criterion, and what candidates read."""

from collections.abc import Iterator

from recruiter.flows.fields import Field, Part, Sheet, based, field, needed
from recruiter.flows.paper import CLOSINGS
from screening.flow.document import Document, Path
from screening.flow.model import Criterion, Flow

_WEIGHT = "What it counts in the total: the most points it can bring."
_CONSENT = "A changed text counts as another consent."


def criterion_sheet(document: Document, flow: Flow, name: str) -> Sheet:
    """The fields of a criterion; KeyError where there is none."""
    criterion, path = flow.criteria[name], ("criteria", name)
    judged = (
        needed(document, (*path, "title"), "Title", "line"),
        needed(document, (*path, "weight"), "Weight", "number", _WEIGHT),
    )
    levels = (
        needed(document, (*path, "levels", at), _level(at, criterion))
        for at in _keys(document, (*path, "levels"))
    )
    return Sheet(
        title=criterion.title,
        anchor=f"c-{name}",
        parts=(
            Part(title="What is judged", fields=based(2, judged)),
            Part(title="The levels, in words", fields=based(2, levels)),
        ),
    )


def _level(at: str, criterion: Criterion) -> str:
    if criterion.rated_by == "person":
        return f"Level {at}"
    return f"From {at} point{'' if at == '1' else 's'} on"


def job_sheet(document: Document) -> Sheet:
    """The fields of what candidates read besides the questions, and of the bands."""
    parts = {
        "Before the first question": _before(document),
        "At the end": _closing(document),
        "What candidates may ask": _answers(document),
        "Bands": _bands(document),
    }
    filled = {title: tuple(fields) for title, fields in parts.items()}
    return Sheet(
        title="What candidates read, and the bands",
        parts=tuple(Part(title=title, fields=fields) for title, fields in filled.items() if fields),
    )


def _before(document: Document) -> Iterator[Field]:
    yield needed(document, ("title",), "The job's title", "line")
    yield needed(document, ("employer",), "Who hires", "line")
    yield field(document, ("welcome",), "Welcome", hint="Said before the notice.")
    yield needed(document, ("notice",), "Notice")
    yield needed(document, ("consent", "ask"), "What candidates agree to", hint=_CONSENT)
    for key, label in {"agree": "Button that agrees", "decline": "Button that declines"}.items():
        if document.knows(("consent", key)):
            yield needed(document, ("consent", key), label, "line")


def _closing(document: Document) -> Iterator[Field]:
    for key in _keys(document, ("closing",)):
        yield needed(document, ("closing", key), CLOSINGS.get(key, key))


def _answers(document: Document) -> Iterator[Field]:
    for key in _keys(document, ("candidate_questions",)):
        path = ("candidate_questions", key)
        asked = document.at((*path, "asks", 0))
        label = f"“{asked.value}”" if asked and isinstance(asked.value, str) else key
        yield needed(document, (*path, "answer"), label)


def _bands(document: Document) -> Iterator[Field]:
    for key in _keys(document, ("bands",)):
        label = f"{key.replace('_', ' ')}, from this share of 100 on"
        yield needed(document, ("bands", key), label, "number")


def _keys(document: Document, path: Path) -> tuple[str, ...]:
    node = document.at(path)
    return tuple(node.value) if node and isinstance(node.value, dict) else ()
