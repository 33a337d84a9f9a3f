"""What a question can bring in the total: its points, brought to the weight of its criterion."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from screening.authoring.routes.tracing import routes
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.scoring.points import most_points


def brought(flow: Flow) -> dict[str, float]:
    """The most that each question can bring, by its id, on the ways that ask most beside it.

    Those that bring nothing, or are rated by a person, are not in it. Who is asked less of a
    criterion can have more for an answer, up to the whole weight.
    """
    together = _most_together(flow)
    return {
        question.id: flow.criteria[name].weight * most_points(question) / together[question.id]
        for name, question in _counting(flow)
    }


def _counting(flow: Flow) -> Iterator[tuple[str, Question]]:
    for question in flow.questions:
        name = question.criterion
        criterion = flow.criteria.get(name or "")
        if name and criterion and criterion.rated_by == "points" and most_points(question):
            yield name, question


def _most_together(flow: Flow) -> dict[str, float]:
    """By question: all points of its criterion that can be asked for together with it."""
    every: dict[str, float] = defaultdict(float)
    sometimes: Counter[str] = Counter()
    for name, question in _counting(flow):
        every[name] += most_points(question)
        sometimes[name] += question.only_if is not None
    together = {question.id: every[name] for name, question in _counting(flow)}
    # Only of two questions under a condition, one can keep the other from being asked.
    if max(sometimes.values(), default=0) > 1:
        together |= _on_the_ways(flow)
    return together


def _on_the_ways(flow: Flow) -> dict[str, float]:
    found = routes(flow)
    criterion = {question.id: name for name, question in _counting(flow)}
    most = {question.id: most_points(question) for _, question in _counting(flow)}
    together: dict[str, float] = {}
    for route in found.routes:
        asked = [name for name in (*route.questions, *route.sometimes) if name in most]
        every: dict[str, float] = defaultdict(float)
        for name in asked:
            every[criterion[name]] += most[name]
        for name in asked:
            together[name] = max(together.get(name, 0), every[criterion[name]])
    return together
