"""Which questions, ways and points of a flow its tests have reached, and which they have not."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from screening.authoring.condition_words import clause
from screening.authoring.conversations.performance import Run
from screening.authoring.conversations.rule_goals import rule_goals
from screening.dialogue.events import Prompted, QuestionPut
from screening.flow.conditions import Condition
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.record import Record

GoalKind = Literal[
    "question", "branch", "knockout", "points", "band", "closing", "candidate_question"
]


class Goal(NamedTuple):
    """Something that a test can reach; `path` is where the flow says it."""

    kind: GoalKind
    path: Path
    missed: str
    """What to tell where no test has reached it."""
    reached: Callable[[Run], bool]


class Gap(Record):
    """Something that no test has reached."""

    kind: GoalKind
    path: Path
    says: str


class Coverage(Record):
    """What the tests of a flow have reached, and every gap."""

    reached: int
    of: int
    gaps: tuple[Gap, ...]

    @property
    def percent(self) -> float:
        """Percent, to one decimal; 100 only where nothing is missing."""
        return int(1000 * self.reached / self.of) / 10


def coverage(flow: Flow, runs: Sequence[Run]) -> Coverage:
    """Hold the runs that passed against all that could be reached.

    What a failed test reached, it may have reached by what went wrong.
    """
    every = tuple(goals(flow))
    passed = [run for run in runs if not run.failures]
    missed = [goal for goal in every if not any(map(goal.reached, passed))]
    gaps = tuple(Gap(kind=goal.kind, path=goal.path, says=goal.missed) for goal in missed)
    return Coverage(reached=len(every) - len(missed), of=len(every), gaps=gaps)


def goals(flow: Flow) -> Iterator[Goal]:
    """All that tests can reach, in the flow's order."""
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at)
        yield from _ways(flow, question, path)
        for line in rule_goals(flow, question):
            yield Goal("points", (*path, *line.path), line.missed, line.reached)
    yield from _bands(flow)
    yield from _closings(flow)
    for topic in flow.candidate_questions:
        missed = f"No test has a candidate ask about '{topic}'."
        yield Goal("candidate_question", ("candidate_questions", topic), missed, _puts(topic))


def _ways(flow: Flow, question: Question, path: Path) -> Iterator[Goal]:
    name = f"“{question.title}”"
    yield Goal("question", path, f"No test is asked {name}.", _asks(question.id))
    if question.probe:
        missed = f"No test is asked the follow-up to {name}."
        yield Goal("question", (*path, "probe"), missed, _probes(question.id))
    if question.only_if:
        where = (*path, "only_if")
        holds = clause(question.only_if, flow)
        on, off = _passes(question.id), _passes_over(flow, question)
        yield Goal("branch", where, f"No test goes by {name}, where {holds}.", on)
        yield Goal("branch", where, f"No test passes over {name}.", off)
        for part in _alternatives(question.only_if):
            missed = f"No test comes to {name} where {clause(part, flow)}."
            yield Goal("branch", where, missed, _with(question.id, part))
    if question.knockout:
        where = (*path, "knockout")
        when = clause(question.knockout, flow)
        knocks, goes_on = _knocks(question.id), _goes_on(question.id)
        missed = f"No test has {name} end the questions early, where {when}."
        yield Goal("knockout", where, missed, knocks)
        missed = f"No test goes on after {name}, which can end the questions."
        yield Goal("knockout", where, missed, goes_on)


def _alternatives(condition: Condition) -> Iterator[Condition]:
    """The parts of which any one is enough, at whatever depth."""
    yield from condition.any_of
    for inner in (*condition.any_of, *condition.all_of):
        yield from _alternatives(inner)


def _bands(flow: Flow) -> Iterator[Goal]:
    for name in flow.bands:
        missed = f"No test ends in the band '{name}'."
        yield Goal("band", ("bands", name), missed, _banded(name))


def _closings(flow: Flow) -> Iterator[Goal]:
    ends = {
        "handed_in": "No test hands in.",
        "withdrew": "No test withdraws.",
        "declined": "No test declines to be asked at all.",
        "expired": "No test waits until the application is closed.",
    }
    if any(question.knockout for question in flow.questions):
        ends["knocked_out"] = "No test hands in after an answer that ended the questions early."
    for end, missed in ends.items():
        yield Goal("closing", ("closing", end), missed, _ends(end))


Reached = Callable[[Run], bool]


def _asks(question: str) -> Reached:
    return lambda run: any(
        isinstance(event, Prompted) and event.question == question for event in run.events
    )


def _probes(question: str) -> Reached:
    return lambda run: any(
        isinstance(event, Prompted) and event.purpose == "probe" and event.question == question
        for event in run.events
    )


def _passes(question: str) -> Reached:
    return lambda run: question in {each.id for each in run.route.passed} or _asks(question)(run)


def _with(question: str, part: Condition) -> Reached:
    return lambda run: _passes(question)(run) and part.truth(run.answers) == "yes"


def _passes_over(flow: Flow, question: Question) -> Reached:
    rests_on = _rests_on(flow, question)
    order = [each.id for each in flow.questions]

    def reached(run: Run) -> bool:
        by = run.route.knocked_out_by
        came_to_it = by is None or order.index(question.id) < order.index(by.id)
        ahead = {each.id for each in (*run.route.open, *run.route.waiting)}
        on_route = {each.id for each in run.route.passed} | ahead
        return came_to_it and not rests_on & ahead and question.id not in on_route

    return reached


def _rests_on(flow: Flow, question: Question) -> set[str]:
    """The questions that decide whether this one is asked, and those that decide about them."""
    found = question.only_if.questions() if question.only_if else set()
    for earlier in reversed(flow.questions):
        if earlier.id in found and earlier.only_if:
            found |= earlier.only_if.questions()
    return found


def _knocks(question: str) -> Reached:
    def reached(run: Run) -> bool:
        by = run.route.knocked_out_by
        return by is not None and by.id == question

    return reached


def _goes_on(question: str) -> Reached:
    return lambda run: (
        question in {each.id for each in run.route.passed} and not _knocks(question)(run)
    )


def _banded(name: str) -> Reached:
    return lambda run: run.card.band == name


def _ends(end: str) -> Reached:
    return lambda run: run.tracker.outcome == end


def _puts(topic: str) -> Reached:
    return lambda run: any(
        isinstance(event, QuestionPut) and event.topic == topic for event in run.events
    )
