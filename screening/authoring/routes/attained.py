"""One way through a flow that is sure to exist, for comparing bounds with."""

from screening.authoring.routes.plan import Step, plan
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.scoring.score import score


def attained_share(flow: Flow) -> float:
    """The share of somebody who gives the answer worth most to each question that comes."""
    answers: dict[str, Answer] = {}
    for step in plan(flow):
        condition = step.question.only_if
        if condition is None or condition.truth(answers) == "yes":
            answers[step.question.id] = _worth_most(step, answers)
    return score(flow, "", answers).share


def _worth_most(step: Step, answers: dict[str, Answer]) -> Answer:
    """The answer worth most, of those after which the questions go on where there are any."""
    knockout = step.question.knockout

    def rank(answer: Answer) -> bool:
        ends = knockout is not None and knockout.truth({**answers, answer.question: answer})
        return ends != "yes"

    by_points = sorted(step.answers, key=lambda alike: -alike.greatest_points)
    return max((alike.greatest for alike in by_points), key=rank)
