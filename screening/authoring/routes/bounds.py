"""How far the shares of many routes can lie apart: bounds, rounding included."""

from collections import defaultdict
from collections.abc import Mapping
from math import ceil, floor

from screening.authoring.routes.hulls import Reach
from screening.authoring.routes.plan import Step
from screening.flow.model import Flow

NOISE = 1e-9
"""More than sums of points can be off by, added up in another order."""
HALF_A_TENTH = 0.05
Option = tuple[float, float]
"""Points of a criterion, and what could be scored of it."""


class Judged:
    """A flow's criteria, as far as points are concerned."""

    def __init__(self, flow: Flow, steps: list[Step]) -> None:
        self.weights = {name: criterion.weight for name, criterion in flow.criteria.items()}
        self.every: dict[str, float] = defaultdict(float)
        self.fewest: dict[str, float] = {}
        """The points of the question that can give least, without which nothing is scored."""
        self.may_be_passed_over: set[str] = set()
        for step in steps:
            if step.criterion is None:
                continue
            name = step.criterion
            self.every[name] += step.most
            self.fewest[name] = min(step.most, self.fewest.get(name, step.most))
            if not all(answer.scored for answer in step.answers):
                self.may_be_passed_over.add(name)

    def options(self, name: str, reach: Reach, *, upward: bool) -> list[Option]:
        """What a criterion can bring: nothing where it may be empty, and its furthest points."""
        weight, share = self.weights[name], reach.shares()[upward]
        options = [(0.0, 0.0)] if reach.may_be_empty else []
        if name not in self.may_be_passed_over:
            return [*options, (_rounded(weight * share, upward=upward), round(weight, 1))]
        least_weight = weight * self.fewest[name] / self.every[name]
        return options + [_slack(part, share, upward=upward) for part in (least_weight, weight)]


def bounds(judged: Judged, reach: Mapping[str, Reach]) -> tuple[float, float]:
    """The least and greatest share that these criteria can come to, in any company."""
    can_score = {name: each for name, each in reach.items() if each.may_score}
    least = _furthest(
        [judged.options(name, each, upward=False) for name, each in can_score.items()], upward=False
    )
    greatest = _furthest(
        [judged.options(name, each, upward=True) for name, each in can_score.items()], upward=True
    )
    if all(each.may_be_empty for each in can_score.values()):
        least = 0.0
    return least, greatest


def _furthest(criteria: list[list[Option]], *, upward: bool) -> float:
    """The best ratio of sums, one option of each criterion; it is found in a few steps.

    From any ratio, the options that do best against it make a better one, until none does.
    """
    sign = 1 if upward else -1
    share = 0.0 if upward else 1.0
    while True:
        chosen = [max(options, key=lambda o: sign * (o[0] - share * o[1])) for options in criteria]
        given, of = sum(o[0] for o in chosen), sum(o[1] for o in chosen)
        if sign * (given - share * of) <= NOISE:
            break
        if of <= 0:
            share = float(upward)
            break
        share = given / of
    edge = round(100 * share + sign * NOISE, 1)
    return min(100.0, max(0.0, edge))


def _slack(weight: float, share: float, *, upward: bool) -> Option:
    """Rounding may add half a tenth to one and take it from the other, or to both alike."""
    off = HALF_A_TENTH + NOISE
    if share == (1.0 if upward else 0.0):
        return (weight + off) * share, weight + off
    if upward:
        return weight * share + off, max(0.0, weight - off)
    return max(0.0, weight * share - off), weight + off


def _rounded(points: float, *, upward: bool) -> float:
    """To tenths, as far outward as rounding may go."""
    if upward:
        return floor((points + NOISE) * 10 + 0.5) / 10
    return ceil((points - NOISE) * 10 - 0.5) / 10
