"""The difference of two flows as a whole, by what it is about; nothing changes unsaid."""

from collections.abc import Callable, Iterator
from typing import Literal

from screening.authoring.difference import asked, job, pathways, read, worth
from screening.authoring.difference.phrases import Change, changes, sentences
from screening.authoring.difference.phrases import Teller as QuestionTeller
from screening.authoring.difference.renaming import renamed, under_new_names
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.record import Record

Subject = Literal["asked", "worth", "read", "job", "routes"]
TITLES: dict[Subject, str] = {
    "asked": "What is asked",
    "worth": "What it is worth",
    "read": "What candidates read",
    "job": "The job",
    "routes": "Which routes there are",
}
Said = Iterator[tuple[Subject, str]]


class Section(Record):
    """Changes of one sort, each a sentence."""

    title: str
    entries: tuple[str, ...]


class Difference(Record):
    """What changes from one version to the next; no sections where nothing does."""

    sections: tuple[Section, ...] = ()

    def __str__(self) -> str:
        if not self.sections:
            return "Nothing has changed."
        return "\n\n".join(
            "\n".join((section.title, *(f"- {entry}" for entry in section.entries)))
            for section in self.sections
        )


def difference(old: Flow, new: Flow) -> Difference:
    """Tell what changes from the old flow to the new one, in words; both could be loaded."""
    said = rewritten(old, new)
    if said:
        said["routes"] = list(pathways.pathways(under_new_names(old, renamed(old, new)), new))
    return Difference(
        sections=tuple(
            Section(title=title, entries=sentences(said[subject]))
            for subject, title in TITLES.items()
            if said.get(subject)
        )
    )


def rewritten(old: Flow, new: Flow) -> dict[Subject, list[str]]:
    """What is written otherwise, by subject, whatever follows of it; nothing is left out."""
    said: dict[Subject, list[str]] = {}
    names = renamed(old, new)
    if names:
        said["asked"] = list(asked.renamings(names, new))
    for subject, sentence in _said(under_new_names(old, names), new):
        said.setdefault(subject, []).append(sentence)
    return said


def _said(old: Flow, new: Flow) -> Said:
    for change in changes(old, new):
        subject, teller = _FIELDS.get(change.field, ("job", lambda *_: iter(())))
        if change.field == "questions":
            told = list(_questions(old, new))
        else:
            told = [(subject, sentence) for sentence in teller(change, old, new)]
        # Whatever has no words of its own yet is at least named.
        yield from told or [(subject, f"`{change.field}` is written differently")]


Teller = Callable[[Change, Flow, Flow], Iterator[str]]


def _text(what: str) -> Teller:
    return lambda change, *_: read.words_of(what, change)


def _closing(change: Change, *_: Flow) -> Iterator[str]:
    for each in changes(change.old, change.new):
        yield from read.words_of(read.CLOSINGS[each.field], each)


def _enough(change: Change, *_: Flow) -> Iterator[str]:
    yield (
        f"A band is named once {change.new:g}% of the weight is scored, instead of {change.old:g}%"
    )


def _certainty(change: Change, *_: Flow) -> Iterator[str]:
    yield worth.certainty("Everywhere", change)


_FIELDS: dict[str, tuple[Subject, Teller]] = {
    "welcome": ("read", _text("The welcome")),
    "notice": ("read", _text("The notice")),
    "consent": ("read", lambda change, *_: read.consent(change.old, change.new)),
    "closing": ("read", _closing),
    "criteria": ("worth", lambda _, old, new: worth.criteria(old, new)),
    "bands": ("worth", lambda _, old, new: worth.bands(old, new)),
    "enough_scored": ("worth", _enough),
    "least_certainty": ("worth", _certainty),
    "candidate_questions": (
        "read",
        lambda change, *_: read.candidate_questions(change.old, change.new),
    ),
    "vocabulary": ("asked", lambda change, *_: read.vocabulary(change.old, change.new)),
    "replies": ("asked", lambda change, _, new: read.replies(change.old, change.new, new)),
    "texts": ("read", lambda change, *_: read.texts(change.old, change.new)),
    "waiting": ("job", lambda change, *_: job.waiting(change.old, change.new)),
    "routes": ("job", lambda change, *_: job.routes(change.old, change.new)),
} | {
    field: ("job", lambda change, *_: job.of_field(change))
    for field in (
        "grammar id title employer language open open_until hand_over_to people_answer "
        "reading_grade".split()
    )
}


def _questions(old: Flow, new: Flow) -> Said:
    for sentence in asked.questions(old, new):
        yield "asked", sentence
    was = {question.id: question for question in old.questions}
    for question in new.questions:
        if question.id in was:
            yield from _question(was[question.id], question, old, new)


def _question(was: Question, question: Question, old: Flow, new: Flow) -> Said:
    for change in changes(was, question):
        subject: Subject = "worth" if change.field in _WORTH else "asked"
        teller = _WORTH.get(change.field, asked.of_field)
        told = list(teller(change, question, old, new))
        unsaid = f"“{question.title}”: `{change.field}` is written differently"
        yield from ((subject, sentence) for sentence in told or [unsaid])


def _points(_: Change, question: Question, old: Flow, new: Flow) -> Iterator[str]:
    yield from worth.worth(old.question(question.id), question, old, new)


_WORTH: dict[str, QuestionTeller] = {
    "points": _points,
    "points_if": _points,
    "criterion": worth.criterion,
    "knockout": worth.knockout,
    "least_certainty": lambda change, question, *_: iter(
        [worth.certainty(f"“{question.title}”", change)]
    ),
}
