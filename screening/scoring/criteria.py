"""One criterion: its questions' points, brought to its weight, with level and reason in words."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from screening.flow.answers import Answer
from screening.flow.model import Criterion, Flow
from screening.flow.questions import Question
from screening.flow.route import Route
from screening.scoring.points import hangs_on_unread, most_points, worth
from screening.scoring.review import LineOverridden, Rated, Review
from screening.scoring.scorecard import CriterionScore, Line

Judged = TypeVar("Judged", Rated, LineOverridden)

WAITING = ("set_aside",)
"""States that a person has to settle; the others without a value stay in the range."""


def criterion_score(
    flow: Flow,
    name: str,
    route: Route,
    answers: Mapping[str, Answer],
    review: Sequence[Review],
) -> CriterionScore:
    """Score one criterion over the answers on the candidate's own route."""
    criterion = flow.criteria[name]
    overridden = _last(LineOverridden, name, review)
    if overridden:
        by_rule = criterion_score(flow, name, route, answers, ())
        reason = f"{overridden.person} set {overridden.points:g}: {overridden.reason}"
        score = _scored(name, criterion, overridden.points, criterion.weight, reason, by_rule.lines)
        return score.model_copy(update={"evidence": by_rule.evidence})
    if criterion.rated_by == "person":
        return _rated(name, criterion, route, answers, review)
    on_route = [question for question in route.passed if question.criterion == name]
    on_the_way = route.answers(answers)
    lines = tuple(_line(flow, question, on_the_way) for question in on_route)
    ahead = [q for q in (*route.open, *route.waiting) if q.criterion == name]
    every = sum(most_points(question) for question in (*on_route, *ahead))
    return _from_lines(flow, name, on_route, lines, on_the_way, every)


def level_of(criterion: Criterion, points: float) -> str:
    """The anchored level that so many points reach."""
    reached = [line for line in criterion.levels if line <= points]
    return criterion.levels[max(reached, default=min(criterion.levels))]


def is_settled(flow: Flow, name: str, review: Sequence[Review]) -> bool:
    """Whether the criterion is a person's to judge, so that no answer can move it."""
    by_person = flow.criteria[name].rated_by == "person"
    return by_person or _last(LineOverridden, name, review) is not None


def open_points(flow: Flow, name: str, route: Route, answers: Mapping[str, Answer]) -> float:
    """The part of the weight that hangs on what was declined, contested, not read or not asked."""
    ahead = [q for q in (*route.open, *route.waiting) if q.criterion == name]
    passed = [q for q in route.passed if q.criterion == name]
    on_the_way = route.answers(answers)
    unsettled = [
        q
        for q in passed
        if (answers[q.id].value is None and answers[q.id].state not in WAITING)
        or hangs_on_unread(q, on_the_way)
    ]
    every = sum(most_points(question) for question in (*passed, *ahead))
    hanging = sum(most_points(question) for question in (*unsettled, *ahead))
    return flow.criteria[name].weight * hanging / every if every else 0


def too_unsure(flow: Flow, question: Question, answer: Answer) -> bool:
    """Whether the author wants a person to look at a reading of so little certainty."""
    least = question.least_certainty
    floor = flow.least_certainty if least is None else least
    return answer.value is not None and not answer.confirmed and 100 * answer.certainty < floor


def _line(flow: Flow, question: Question, answers: Mapping[str, Answer]) -> Line:
    answer = answers[question.id]
    most = most_points(question)
    why_not = _why_not(flow, question, answers)
    if answer.value is None or why_not:
        return Line(
            question=question.id,
            points=0,
            of=0,
            reason=why_not,
            evidence=answer.evidence,
            certainty=answer.certainty,
        )
    points, reason = worth(question, answer.value, answers)
    return Line(
        question=question.id,
        points=points,
        of=most,
        reason=f"{question.title}: {reason}",
        evidence=answer.evidence,
        certainty=answer.certainty,
    )


def _why_not(flow: Flow, question: Question, answers: Mapping[str, Answer]) -> str:
    """Why the answer can't be scored; empty where it can."""
    answer = answers[question.id]
    if answer.value is None:
        return _WHY_NOT[answer.state]
    if too_unsure(flow, question, answer):
        return _TOO_UNSURE
    return _HANGS_ON_UNREAD if hangs_on_unread(question, answers) else ""


def _from_lines(
    flow: Flow,
    name: str,
    questions: list[Question],
    lines: tuple[Line, ...],
    answers: Mapping[str, Answer],
    every: float,
) -> CriterionScore:
    criterion = flow.criteria[name]
    scored = [line for line in lines if line.of]
    if not scored or not every:
        return _unscored(flow, name, questions, lines, answers)
    to_weight = criterion.weight / every
    points = round(sum(line.points for line in scored) * to_weight, 1)
    of = round(sum(line.of for line in scored) * to_weight, 1)
    in_weight = tuple(
        line.model_copy(
            update={
                "points": round(line.points * to_weight, 1),
                "of": round(line.of * to_weight, 1),
            }
        )
        for line in lines
    )
    # The level speaks of what was told; what was not scored proves nothing either way.
    level = level_of(criterion, points)
    reason = f"{level} ({'; '.join(line.reason for line in lines)})"
    return _scored(name, criterion, points, of, reason, in_weight, level)


def _scored(
    name: str,
    criterion: Criterion,
    points: float,
    of: float,
    reason: str,
    lines: tuple[Line, ...],
    level: str | None = None,
) -> CriterionScore:
    return CriterionScore(
        id=name,
        title=criterion.title,
        state="scored",
        points=points,
        of=of,
        level=level,
        reason=reason,
        evidence=tuple(evidence for line in lines if line.of for evidence in line.evidence),
        certainty=min((line.certainty for line in lines if line.of), default=1.0),
        lines=lines,
    )


def _unscored(
    flow: Flow,
    name: str,
    questions: list[Question],
    lines: tuple[Line, ...],
    answers: Mapping[str, Answer],
) -> CriterionScore:
    states = [answers[question.id].state for question in questions]
    why = next((state for state in ("contested", "set_aside", "declined") if state in states), None)
    state = {"contested": "contested", "set_aside": "waits_for_person", "declined": "declined"}
    reason = _WHY_NOT[why] if why else "not asked"
    if why is None and any(too_unsure(flow, q, answers[q.id]) for q in questions):
        why, reason = "set_aside", _TOO_UNSURE
    return CriterionScore(
        id=name,
        title=flow.criteria[name].title,
        state=state.get(why or "", "not_asked"),
        points=0,
        of=0,
        reason=reason,
        evidence=tuple(evidence for line in lines for evidence in line.evidence),
        lines=lines,
    )


def _rated(
    name: str,
    criterion: Criterion,
    route: Route,
    answers: Mapping[str, Answer],
    review: Sequence[Review],
) -> CriterionScore:
    evidence = tuple(
        evidence
        for question in route.passed
        if question.criterion == name
        for evidence in answers[question.id].evidence
    )
    rated = _last(Rated, name, review)
    if rated is None:
        anchors = " … ".join(f"{k:g} {v}" for k, v in _ends(criterion))
        return CriterionScore(
            id=name,
            title=criterion.title,
            state="waits_for_person" if evidence else "not_asked",
            points=0,
            of=0,
            reason=f"A person rates this: {anchors}",
            evidence=evidence,
        )
    lowest, highest = min(criterion.levels), max(criterion.levels)
    points = round(criterion.weight * (rated.level - lowest) / (highest - lowest), 1)
    level = criterion.levels[rated.level]
    reason = f"{level} (rated {rated.level:g} by {rated.person})"
    score = _scored(name, criterion, points, criterion.weight, reason, (), level)
    return score.model_copy(update={"evidence": evidence})


def _ends(criterion: Criterion) -> list[tuple[float, str]]:
    levels = sorted(criterion.levels.items())
    return [levels[0], levels[-1]]


def _last(kind: type[Judged], name: str, review: Sequence[Review]) -> Judged | None:
    acts = [act for act in review if isinstance(act, kind) and act.criterion == name]
    return acts[-1] if acts else None


_TOO_UNSURE = "too unsure to score: a person reads it"
_HANGS_ON_UNREAD = "hangs on another answer that is not read yet"
_WHY_NOT = {
    "given": "not asked",
    "declined": "would rather not say",
    "skipped": "passed over",
    "set_aside": "could not be understood: a person reads it",
    "contested": "the candidate says it was misread: a person reads it",
    "kept": "not read yet",
}
