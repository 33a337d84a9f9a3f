"""The fields of a question: its wordings, what it is worth, and what is said besides."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from recruiter.flows.fields import Field, Part, Sheet, based, field, needed
from screening.authoring.condition_words import in_words
from screening.authoring.kind_words import KIND_NAMES
from screening.authoring.rule_words import rated_by_person, rule_lines
from screening.flow.document import Document, Path
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.values import LEVELS


class _Said(NamedTuple):
    """A text that may be there: its key, what it is called, and when it is said."""

    key: str
    label: str
    hint: str = ""


_SAID = (
    _Said("because", "Why we ask", "Said when a candidate asks why."),
    _Said("help", "What it means", "Said when a candidate asks, or wasn't understood."),
    _Said("example", "An example answer", "Said after that."),
    _Said("probe", "Follow-up", "Asked once where the answer is vague."),
    _Said("ground", "Why it may be asked", "Only for what is otherwise better not asked."),
)
_BY_PERSON = "A person rates the answers, by the levels of {}."
_NO_POINTS = "The answer brings no points."
_NOT_ONE_BY_ONE = "These points can only be changed in the whole text."


def question_sheet(document: Document, flow: Flow, name: str) -> Sheet | None:
    """The fields of a question; None where it doesn't stand in this file."""
    number = _number(document, name)
    if number is None:
        return None
    question = flow.question(name)
    path: Path = ("questions", number)
    wordings = tuple(_wordings(document, (*path, "ask")))
    title = needed(document, (*path, "title"), "Title", "line", "For lists: two or three words.")
    said = (field(document, (*path, key), label, hint=hint) for key, label, hint in _SAID)
    points, says = _points(document, path, question, flow)
    return Sheet(
        title=question.title,
        about=_about(question, flow),
        anchor=f"q{1 + [each.id for each in flow.questions].index(name)}",
        parts=(
            Part(title="What is asked", fields=based(2, [*wordings, title])),
            Part(
                title="What it is worth",
                fields=based(2, points),
                says=says,
                criterion=question.criterion or "",
            ),
            Part(title="What is said besides", fields=based(2, said)),
        ),
    )


def _about(question: Question, flow: Flow) -> str:
    when = f"Asked only {in_words(question.only_if, flow)}. " if question.only_if else ""
    return f"{when}Answer: {KIND_NAMES[question.answer]}."


def _points(
    document: Document, path: Path, question: Question, flow: Flow
) -> tuple[list[Field], str]:
    criterion = flow.criteria.get(question.criterion or "")
    if criterion and rated_by_person(question, flow):
        return [], _BY_PERSON.format(f"“{criterion.title}”")
    lines, places = rule_lines(question, flow), list(_places(document, path))
    if len(lines) != len(places):
        return [], _NOT_ONE_BY_ONE
    if criterion is None or not lines:
        return [], _NO_POINTS
    says = f"Points count to “{criterion.title}”, which brings at most {criterion.weight:g}."
    fields = [
        needed(document, place, line.what, "number")
        for place, line in zip(places, lines, strict=True)
    ]
    return fields, says


def _places(document: Document, path: Path) -> Iterator[Path]:
    """Where each line of a question's rule has its points, in the order they are told in."""
    cases = document.at((*path, "points_if"))
    if cases and isinstance(cases.value, list):
        yield from ((*path, "points_if", number, "give") for number in range(len(cases.value)))
        return
    points = document.at((*path, "points"))
    found = list(_leaves(points.plain() if points else None, (*path, "points")))
    if all(place[-1] in LEVELS for place in found):
        found.sort(key=lambda place: LEVELS.index(place[-1]))
    yield from sorted(found, key=lambda place: place[len(path) + 1 :] == ("at_most",))


def _leaves(content: Any, path: Path) -> Iterator[Path]:
    if isinstance(content, dict):
        for key, inner in content.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(content, str):
        yield path


def _wordings(document: Document, path: Path) -> Iterator[Field]:
    node = document.at(path)
    if node is None or not isinstance(node.value, list):
        yield needed(document, path, "Question")
        return
    for number in range(len(node.value)):
        label = "Question" if not number else f"Asked for the {_ORDINALS[min(number, 4)]} time"
        yield needed(document, (*path, number), label)


_ORDINALS = ("first", "second", "third", "fourth", "next")


def _number(document: Document, name: str) -> int | None:
    questions = document.root.get("questions") if document.root else None
    items = questions.value if questions and isinstance(questions.value, list) else []
    for number, item in enumerate(items):
        found = item.get("id")
        if found is not None and found.value == name:
            return number
    return None
