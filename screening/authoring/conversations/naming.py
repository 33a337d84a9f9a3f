"""Whether everything that conversation tests name is in their flow."""

from collections.abc import Iterator
from typing import NamedTuple

from screening.authoring.conversations.script import (
    ConversationTest,
    ConversationTests,
    ExpectedCard,
)
from screening.authoring.conversations.step import PLACES, Step
from screening.flow.conditions import Condition
from screening.flow.document import Document, Path
from screening.flow.model import Flow
from screening.flow.problems import Problem, did_you_mean
from screening.flow.questions import ChoiceQuestion, Question, SkillsQuestion, StoryQuestion

NONE = "none"


class Found(NamedTuple):
    """A problem before it has a place; `at_key`: it stands at the key, not at its value."""

    code: str
    path: Path
    message: str
    advice: str
    at_key: bool = False


def misnamed(tests: ConversationTests, flow: Flow, document: Document) -> list[Problem]:
    """Every name that the flow doesn't know, in the file's order."""
    found = [
        Problem(
            code=each.code,
            place=document.place(each.path, key=each.at_key),
            message=each.message,
            advice=each.advice,
        )
        for each in _found(tests, flow)
    ]
    return sorted(found, key=lambda problem: (problem.place.line, problem.place.column))


def _found(tests: ConversationTests, flow: Flow) -> Iterator[Found]:
    names: set[str] = set()
    for at, test in enumerate(tests.tests):
        path: Path = ("tests", at)
        if test.name in names:
            advice = "Rename one of them."
            message = f"two tests are called '{test.name}'"
            yield Found("F020", (*path, "name"), message, advice)
        names.add(test.name)
        if not (test.consent or test.talk):
            advice = "Add a line 'talk:' with what is said."
            yield Found("F011", path, "'talk' is missing", advice)
        yield from _of_test(test, flow, path)


def _of_test(test: ConversationTest, flow: Flow, path: Path) -> Iterator[Found]:
    for key, steps in (("consent", test.consent), ("talk", test.talk)):
        for at, step in enumerate(steps):
            yield from _of_step(step, flow, (*path, key, at))
    yield from _edits_nothing(test, path)
    if test.scorecard:
        yield from _of_card(test.scorecard, flow, (*path, "scorecard"))


def _edits_nothing(test: ConversationTest, path: Path) -> Iterator[Found]:
    """Edits of messages that nobody has sent until then."""
    sent: list[str] = []
    for key, steps in (("consent", test.consent), ("talk", test.talk)):
        for at, step in enumerate(steps):
            if step.edits is not None and step.edits not in sent:
                message = f"no message “{step.edits}” was sent before that"
                yield Found(
                    "F023", (*path, key, at, "edits"), message, did_you_mean(step.edits, sent)
                )
            sent += [*step.says, *filter(None, [step.into])]


def _of_step(step: Step, flow: Flow, path: Path) -> Iterator[Found]:
    questions = [question.id for question in flow.questions]
    if step.asks is not None and step.asks not in (*questions, *PLACES):
        yield _unknown((*path, "asks"), step.asks, [*questions, *PLACES])
    if step.confirms is not None and step.confirms not in questions:
        yield _unknown((*path, "confirms"), step.confirms, questions)
    probing = [question.id for question in flow.questions if question.probe]
    if step.probes is not None and step.probes not in probing:
        yield _unknown((*path, "probes"), step.probes, probing)
    if step.understood is not None:
        where = (*path, "understood")
        for name in sorted(step.understood.questions() - {*questions}):
            yield _unknown((*where, name), name, questions, at_key=True)
        yield from _impossible(step.understood, flow, where)


def _impossible(condition: Condition, flow: Flow, path: Path) -> Iterator[Found]:
    questions = {question.id: question for question in flow.questions}
    for name, test in condition.requirements():
        possible = _in_lists(questions[name]) if name in questions else []
        for word in (*(test.includes or ()), *(test.includes_any or ())):
            if possible and word not in possible:
                message = f"'{name}' can't be answered with '{word}'"
                yield Found("F023", (*path, name), message, did_you_mean(word, possible))


def _in_lists(question: Question) -> list[str]:
    """The words that a list of this question's answers can hold; empty where it is no list."""
    match question:
        case ChoiceQuestion():
            return [*question.options, *(["other"] if question.other else [])]
        case SkillsQuestion():
            return list(question.skills)
        case StoryQuestion():
            return list(question.listen_for)
    return []


def _of_card(card: ExpectedCard, flow: Flow, path: Path) -> Iterator[Found]:
    bands = [*flow.bands, NONE]
    if card.band is not None and card.band not in bands:
        message = f"there is no band '{card.band}'"
        yield Found("F023", (*path, "band"), message, did_you_mean(card.band, bands))
    for name in card.criteria:
        if name not in flow.criteria:
            yield _no_criterion(flow, (*path, "criteria", name), name, at_key=True)
    for name in card.waits_for_person:
        if name not in flow.criteria:
            yield _no_criterion(flow, (*path, "waits_for_person"), name)
    questions = [question.id for question in flow.questions if question.knockout]
    if card.knocked_out_by is not None and card.knocked_out_by not in (*questions, NONE):
        yield _unknown((*path, "knocked_out_by"), card.knocked_out_by, [*questions, NONE])


def _no_criterion(flow: Flow, path: Path, name: str, *, at_key: bool = False) -> Found:
    message = f"there is no criterion '{name}'"
    return Found("F024", path, message, did_you_mean(name, list(flow.criteria)), at_key)


def _unknown(path: Path, name: str, known: list[str], *, at_key: bool = False) -> Found:
    message = f"there is no question '{name}' here"
    return Found("F021", path, message, did_you_mean(name, known), at_key)
