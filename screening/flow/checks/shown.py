"""Every text of a flow, and of its language's catalogue, that a candidate is shown."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    Option,
    Question,
    ScaleQuestion,
    SkillsQuestion,
)
from screening.flow.texts import Labels, Texts

Part = Literal["text", "label", "title", "summary", "name"]

EVERYWHERE = ("first_name", "employer", "title", "hand_over_to")
"""Names that can stand in any text; the first may be missing."""
REFUSED = ("value", "help", "example")
"""What is known where an answer was read and can't be right."""
NAMES: dict[str, tuple[str, ...]] = {
    "not_accepted": REFUSED,
    "past_expected": REFUSED,
    "future_expected": REFUSED,
    "email_broken": REFUSED,
    "phone_broken": REFUSED,
    "too_long": (*REFUSED, "most"),
    "file_type": REFUSED,
    "file_size": (*REFUSED, "most"),
    "send_file": ("value",),
    "which_option": ("value",),
    "explain": ("help", "example"),
    "noted": ("value",),
    "already_said": ("value",),
    "confirm": ("value",),
    "confirm_offer": ("ask", "value"),
    "choose_more": ("value",),
    "because": ("because", "help", "example"),
    "meaning": ("because", "help", "example"),
    "progress": ("done", "all"),
    "status_open": ("done", "all"),
    "taken_over": ("person",),
    "left": ("person",),
    "person_there": ("people_answer",),
    "pause_until": ("when",),
    "reminder": ("done", "all"),
    "closing_soon": ("done", "all", "when"),
    "zone_noted": ("value",),
    "handed_in_on": ("when",),
    "read_on": ("when",),
    "decided_on": ("when",),
    "my_data": ("count",),
}
"""What else can stand in a sentence of the catalogue: the dialogue fills it in where it is said."""
AS_THEY_ARE = ("not_answered", "declined_line", "language")
"""Sentences of the catalogue that are part of a line, in which nothing is filled in."""
REVIEW_LINE = ("number", "title", "value")


class Shown(NamedTuple):
    """A text with its place, what it is, and which names can be filled into it."""

    path: Path
    text: str
    part: Part = "text"
    names: tuple[str, ...] = EVERYWHERE


def shown(flow: Flow) -> Iterator[Shown]:
    """Everything in a flow that is shown to candidates, and what is told of their answers."""
    yield Shown(("title",), flow.title, "label", ())
    # Candidates read these where the others are filled in; they are not filled in themselves.
    yield Shown(("employer",), flow.employer, "name", ())
    yield Shown(("hand_over_to",), flow.hand_over_to, "name", ())
    yield Shown(("people_answer",), flow.people_answer, "name", ())
    yield Shown(("welcome",), flow.welcome)
    yield Shown(("notice",), flow.notice)
    yield Shown(("consent", "ask"), flow.consent.ask)
    yield Shown(("consent", "agree"), flow.consent.agree, "label", ())
    yield Shown(("consent", "decline"), flow.consent.decline, "label", ())
    for name in type(flow.closing).model_fields:
        yield Shown(("closing", name), getattr(flow.closing, name))
    for at, question in enumerate(flow.questions):
        yield from of_question(question, ("questions", at))
    for name, topic in flow.candidate_questions.items():
        yield Shown(("candidate_questions", name, "answer"), topic.answer)


def unseen(flow: Flow) -> Iterator[Path]:
    """Where the texts stand that candidates are not shown."""
    for name, criterion in flow.criteria.items():
        yield ("criteria", name, "title")
        yield from (("criteria", name, "levels", f"{level:g}") for level in criterion.levels)
    for at, question in enumerate(flow.questions):
        if question.ground:
            yield ("questions", at, "ground")
    for name, topic in flow.candidate_questions.items():
        yield from (("candidate_questions", name, "asks", at) for at in range(len(topic.asks)))


def of_question(question: Question, path: Path) -> Iterator[Shown]:
    """Everything of one question."""
    yield Shown((*path, "title"), question.title, "title", ())
    for key in ("ask", "not_understood"):
        for number, text in enumerate(getattr(question, key)):
            yield Shown((*path, key, number), text)
    for number, text in enumerate(getattr(question, "not_accepted", ())):
        names = (*EVERYWHERE, *REFUSED, "most")
        yield Shown((*path, "not_accepted", number), text, "text", names)
    for key in ("because", "help", "example", "probe"):
        yield Shown((*path, key), getattr(question, key))
    told = question.in_summary
    by_answer = {"": told} if isinstance(told, str) else told or {}
    for name, text in by_answer.items():
        where = (*path, "in_summary", name) if name else (*path, "in_summary")
        yield Shown(where, text, "summary", ("value",))
    yield from labels_of(question, path)


def labels_of(question: Question, path: Path) -> Iterator[Shown]:
    """What stands on a question's own buttons."""
    named: dict[str, Option] = {}
    match question:
        case ChoiceQuestion():
            named, path = dict(question.options), (*path, "options")
        case ScaleQuestion():
            named, path = {str(k): step for k, step in question.steps.items()}, (*path, "steps")
        case SkillsQuestion():
            named, path = dict(question.skills), (*path, "skills")
        case ConsentQuestion():
            yield Shown((*path, "agree"), question.agree, "label", ())
            yield Shown((*path, "decline"), question.decline, "label", ())
    for name, option in named.items():
        yield Shown((*path, name, "label"), option.label, "label", ())


def sentences(texts: Texts) -> Iterator[Shown]:
    """Everything in a catalogue; the line of the review has its own way of being filled in."""
    for name in Labels.model_fields:
        yield Shown(("labels", name), getattr(texts.labels, name), "label", ())
    for name in Texts.model_fields.keys() - {"labels", "review_line"}:
        wording = getattr(texts, name)
        names = () if name in AS_THEY_ARE else (*EVERYWHERE, *NAMES.get(name, ()))
        several = (wording,) if isinstance(wording, str) else wording
        for number, text in enumerate(several):
            where = (name,) if isinstance(wording, str) else (name, number)
            yield Shown(where, text, "text", names)
