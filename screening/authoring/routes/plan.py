"""A flow made ready for going every way through it at once."""

from collections.abc import Iterator
from typing import NamedTuple

from screening.authoring.routes.bundles import TooMany
from screening.authoring.routes.left import Left, Tests, mentioned
from screening.authoring.routes.samples import samples
from screening.authoring.routes.seconds import to_answer
from screening.flow.answers import Answer
from screening.flow.conditions import Condition
from screening.flow.model import Flow
from screening.flow.questions import Measured, Question
from screening.flow.values import Value
from screening.scoring.points import most_points, worth


class Alike(NamedTuple):
    """Answers that no test tells apart: what they pass, and those that give least and most.

    `passed` is None where there are too many answers to look at; `scored` is whether points are
    given at all, be it 0.
    """

    passed: frozenset[int] | None
    scored: bool
    least: Answer
    least_points: float
    greatest: Answer
    greatest_points: float
    samples: tuple[Answer, ...]


def is_given(alike: Alike) -> bool:
    """Whether these are answers, not questions that are passed over or declined."""
    return alike.samples[0].state == "given"


class Case(NamedTuple):
    """Points where a condition holds."""

    if_: Left
    give: float


class Step(NamedTuple):
    """A question at its place in the flow. `most` is 0 where no points are given by rule."""

    place: int
    question: Question
    only_if: Left
    knockout: Left
    cases: tuple[Case, ...]
    criterion: str | None
    most: float
    about: tuple[Condition, ...]
    """All tests of its answers, in the flow, by their numbers."""
    answers: tuple[Alike, ...]
    answerable: bool
    seconds: float

    def conditions(self) -> Iterator[Left]:
        """All that is settled before this question or by it."""
        yield from (self.only_if, self.knockout, *(case.if_ for case in self.cases))


def plan(flow: Flow) -> list[Step]:
    """The flow's questions with all their conditions, and the answers these tell apart."""
    tests = Tests({question.id: place for place, question in enumerate(flow.questions)})
    drafts = [_step(flow, place, question, tests) for place, question in enumerate(flow.questions)]
    # Only now every later condition is read, so that all tests about a question are known.
    return [_with_answers(step, tests) for step in drafts]


def _step(flow: Flow, place: int, question: Question, tests: Tests) -> Step:
    criterion = flow.criteria.get(question.criterion or "")
    by_points = criterion is not None and criterion.rated_by == "points"
    knockout = tests.read(question.knockout, place + 1) if question.knockout else False
    most = most_points(question) if by_points else 0
    return Step(
        place=place,
        question=question,
        only_if=tests.read(question.only_if, place),
        knockout=knockout,
        cases=tuple(
            Case(tests.read(case.if_, place + 1), case.give)
            for case in (question.points_if if most else ())
        ),
        criterion=question.criterion if most else None,
        most=most,
        about=(),
        answers=(),
        answerable=True,
        seconds=to_answer(question),
    )


def _with_answers(step: Step, tests: Tests) -> Step:
    question, about = step.question, tests.about.get(step.place, [])
    step = step._replace(about=tuple(about))
    try:
        values = samples(question, about)
    except TooMany:
        return step._replace(answers=_anything(step))
    answerable = bool(values) or not isinstance(question, Measured)
    if not answerable:
        # Told as a dead end of its own; what follows is looked at as if it were mended.
        values = samples(question.model_copy(update={"must_be": None}), about)
    found: dict[tuple[frozenset[int], bool], Alike] = {}
    for answer in (*_given(question, values), *_withheld(step, tests)):
        passed = tests.passed(step.place, answer)
        points = _points(step, answer)
        scored = bool(step.most) and answer.value is not None
        key = (passed, scored)
        new = Alike(passed, scored, answer, points, answer, points, (answer,))
        found[key] = _together(found[key], new) if key in found else new
    return step._replace(answers=tuple(found.values()), answerable=answerable)


def _given(question: Question, values: list[Value]) -> Iterator[Answer]:
    yield from (Answer(question=question.id, value=value) for value in values)


def _withheld(step: Step, tests: Tests) -> Iterator[Answer]:
    """Passed over where that is offered; declined only where a condition asks for it."""
    if step.question.optional:
        yield Answer(question=step.question.id, state="skipped")
    if any(test.answered or test.skipped for test in tests.about.get(step.place, ())):
        yield Answer(question=step.question.id, state="declined")


def _points(step: Step, answer: Answer) -> float:
    """What the question's own rule gives; cases are settled on the way."""
    if not step.most or step.cases or answer.value is None:
        return 0
    return worth(step.question, answer.value).points


def _together(one: Alike, other: Alike) -> Alike:
    lower = min(one, other, key=lambda each: each.least_points)
    higher = max(one, other, key=lambda each: each.greatest_points)
    return one._replace(
        least=lower.least,
        least_points=lower.least_points,
        greatest=higher.greatest,
        greatest_points=higher.greatest_points,
        samples=(*one.samples, *other.samples),
    )


def _anything(step: Step) -> tuple[Alike, ...]:
    """Any answer at all, giving nothing or everything: never less than what can be said."""
    given = Answer(question=step.question.id)
    anything = Alike(None, bool(step.most), given, 0, given, step.most, (given,))
    withheld = (
        [anything._replace(scored=False, greatest_points=0)] if step.question.optional else []
    )
    return (anything, *withheld)


def parts(steps: list[Step]) -> list[list[Step]]:
    """The flow's questions in parts that no condition ties together, each in the flow's order."""
    root = list(range(len(steps)))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for step in steps:
        for condition in step.conditions():
            for place in mentioned(condition):
                root[find(place)] = find(step.place)
    together: dict[int, list[Step]] = {}
    for step in steps:
        together.setdefault(find(step.place), []).append(step)
    return list(together.values())
