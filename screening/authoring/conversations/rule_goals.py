"""Every line of a rule for points, each with how to tell whether a run was scored by it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from screening.authoring.condition_words import clause
from screening.authoring.conversations.performance import Run
from screening.authoring.conversations.value_tests import (
    chooses,
    chosen,
    counts_as,
    hears,
    hears_nothing,
    is_answer,
    is_step,
    knows,
    lacks,
    over_cap,
    within,
)
from screening.authoring.rule_words import rated_by_person
from screening.flow.answers import Answer
from screening.flow.document import Path
from screening.flow.length import months_in_words
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    FileQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.values import (
    Choices,
    Duration,
    Education,
    Number,
    Skills,
    Step,
    Story,
    Value,
    YesNo,
)
from screening.flow.wording import LEVEL_NAMES
from screening.scoring.criteria import too_unsure

Of = TypeVar("Of", bound=Value)


class RuleGoal(NamedTuple):
    """One line of a rule: the keys it stands under, and what to tell where no test reached it."""

    path: Path
    missed: str
    reached: Callable[[Run], bool]


def rule_goals(flow: Flow, question: Question) -> Iterator[RuleGoal]:
    """The lines of a question's rule for points, with what it gives nothing for."""
    if question.criterion is None or rated_by_person(question, flow):
        return
    if question.points_if:
        yield from _cases(flow, question)
        return
    match question:
        case YesNoQuestion() if question.points:
            yield from _yes_no(flow, question)
        case DurationQuestion() | NumberQuestion() if question.points:
            yield from _thresholds(flow, question)
        case ChoiceQuestion() if question.points:
            yield from _choices(flow, question)
        case EducationQuestion() if question.points:
            yield from _education(flow, question)
        case SkillsQuestion() if question.points:
            yield from _skills(flow, question)
        case StoryQuestion() if question.points:
            yield from _story(flow, question)
        case ScaleQuestion() if question.points:
            yield from _steps(flow, question)
        case TextQuestion() | MoneyQuestion() | DateQuestion() | FileQuestion() if question.points:
            yield from _given(flow, question)


def _value(flow: Flow, question: Question, run: Run) -> Value | None:
    """The value that a run was scored by; None where there was none."""
    answer = run.answers.get(question.id)
    if answer is None or question.id not in {each.id for each in run.route.passed}:
        return None
    return None if too_unsure(flow, question, answer) else answer.value


def _line(
    flow: Flow,
    question: Question,
    kind: type[Of],
    missed: str,
    holds: Callable[[Of], bool],
    *keys: str,
) -> RuleGoal:
    def reached(run: Run) -> bool:
        value = _value(flow, question, run)
        return isinstance(value, kind) and holds(value)

    return RuleGoal(("points", *keys), missed, reached)


def _cases(flow: Flow, question: Question) -> Iterator[RuleGoal]:
    def case_of(run: Run) -> int | None:
        """Which case counted; None without a value, and -1 where none did."""
        value = _value(flow, question, run)
        if value is None:
            return None
        own = run.route.answers(run.answers)
        own = {**own, question.id: Answer(question=question.id, value=value)}
        holds = (at for at, case in enumerate(question.points_if) if case.if_.truth(own) == "yes")
        return next(holds, -1)

    def is_case(at: int) -> Callable[[Run], bool]:
        return lambda run: case_of(run) == at

    name = f"“{question.title}”"
    for at, case in enumerate(question.points_if):
        missed = (
            f"No test gets the {case.give:g} points for {name}, where {clause(case.if_, flow)}."
        )
        yield RuleGoal(("points_if", at, "if"), missed, is_case(at))
    missed = f"No test answers {name} so that no case gives points."
    yield RuleGoal(("points_if",), missed, is_case(-1))


def _yes_no(flow: Flow, question: YesNoQuestion) -> Iterator[RuleGoal]:
    for said in question.points or {}:
        words = {"yes": "yes", "no": "no", "unsure": "not sure"}[said]
        missed = f"No test answers “{question.title}” with {words}."
        yield _line(flow, question, YesNo, missed, is_answer(said), said)


def _thresholds(flow: Flow, question: DurationQuestion | NumberQuestion) -> Iterator[RuleGoal]:
    assert question.points is not None
    lines = sorted(question.points.at_least)
    kind: type[Duration | Number] = Duration if isinstance(question, DurationQuestion) else Number
    ends = [*lines[1:], float("inf")]
    title = f"“{question.title}”"
    if lines[0] > 0:
        missed = f"No test answers {title} with less than {_size(question, lines[0])}."
        yield _line(flow, question, kind, missed, within(0, lines[0]), "at_least")
    for line, end in zip(lines, ends, strict=True):
        below = f" and less than {_size(question, end)}" if end != float("inf") else ""
        missed = f"No test answers {title} with at least {_size(question, line)}{below}."
        yield _line(flow, question, kind, missed, within(line, end), "at_least")


def _choices(flow: Flow, question: ChoiceQuestion) -> Iterator[RuleGoal]:
    assert question.points is not None
    each, most = question.points.each, question.points.at_most
    title = f"“{question.title}”"
    for name in each:
        label = question.options[name].label if name in question.options else "something else"
        missed = f"No test chooses “{label}” in {title}."
        yield _line(flow, question, Choices, missed, chooses(name), "each", name)
    missed = f"No test chooses none of them in {title}."
    yield _line(flow, question, Choices, missed, lambda value: not chosen(value))
    if most is not None and question.answer == "choices" and sum(each.values()) > most:
        missed = f"No test chooses so much in {title} that the cap of {most:g} points holds it."
        yield _line(flow, question, Choices, missed, over_cap(each, most), "at_most")


def _education(flow: Flow, question: EducationQuestion) -> Iterator[RuleGoal]:
    levels = question.points or {}
    for level in levels:
        missed = f"No test has “{LEVEL_NAMES[level]}” count in “{question.title}”."
        yield _line(flow, question, Education, missed, counts_as(level, list(levels)), level)


def _skills(flow: Flow, question: SkillsQuestion) -> Iterator[RuleGoal]:
    for name, levels in (question.points or {}).items():
        label = question.skills[name].label if name in question.skills else name
        of = f"“{label}” in “{question.title}”"
        for level in levels:
            how = "known, without saying how well" if level == "has" else f"known as '{level}'"
            missed = f"No test has {how}: {of}."
            yield _line(flow, question, Skills, missed, knows(name, level, levels), name, level)
        missed = f"No test has not known: {of}."
        yield _line(flow, question, Skills, missed, lacks(name), name)


def _story(flow: Flow, question: StoryQuestion) -> Iterator[RuleGoal]:
    assert question.points is not None
    heard, most = question.points.heard, question.points.at_most
    title = f"“{question.title}”"
    for name in heard:
        missed = f"No test is heard to speak of '{name}' in {title}."
        yield _line(flow, question, Story, missed, hears(name), "heard", name)
    missed = f"No test is heard to speak of nothing that counts in {title}."
    yield _line(flow, question, Story, missed, hears_nothing(list(heard)), "heard")
    if most is not None and sum(heard.values()) > most:
        missed = f"No test speaks of so much in {title} that the cap of {most:g} points holds it."
        yield _line(flow, question, Story, missed, over_cap(heard, most), "at_most")


def _steps(flow: Flow, question: ScaleQuestion) -> Iterator[RuleGoal]:
    steps = sorted(question.points or {})
    title = f"“{question.title}”"
    if any(step < steps[0] for step in question.steps):
        missed = f"No test answers {title} with less than {steps[0]}."
        yield _line(flow, question, Step, missed, lambda value: value.step < steps[0])
    for step, end in zip(steps, [*steps[1:], max(question.steps) + 1], strict=True):
        said = f"{step}" if end - 1 == step else f"{step} to {end - 1}"
        missed = f"No test answers {title} with {said}."
        yield _line(flow, question, Step, missed, is_step(step, end), str(step))


def _given(flow: Flow, question: Question) -> Iterator[RuleGoal]:
    title = f"“{question.title}”"

    def given(run: Run) -> bool:
        return _value(flow, question, run) is not None

    def left_open(run: Run) -> bool:
        passed = question.id in {each.id for each in run.route.passed}
        return passed and not given(run)

    yield RuleGoal(("points",), f"No test answers {title}.", given)
    yield RuleGoal(("points",), f"No test leaves {title} without an answer.", left_open)


def _size(question: Question, size: float) -> str:
    return months_in_words(int(size)) if isinstance(question, DurationQuestion) else f"{size:g}"
