"""The scorecard: what the answers are worth, why, and how far that could move."""

from collections.abc import Mapping, Sequence

from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.route import Route, walk
from screening.scoring.criteria import criterion_score
from screening.scoring.movement import movement
from screening.scoring.review import Review
from screening.scoring.scorecard import CriterionScore, Scorecard

NOT_ENOUGH = "not enough to say"


def score(
    flow: Flow, flow_hash: str, answers: Mapping[str, Answer], review: Sequence[Review] = ()
) -> Scorecard:
    """Score the answers that lie on the candidate's own route.

    Args:
        answers: by question; those off the route are passed over.
        review: what people did, oldest first: ratings and overridden lines count.
    """
    route = walk(flow, answers)
    criteria = tuple(criterion_score(flow, name, route, answers, review) for name in flow.criteria)
    scored = [criterion for criterion in criteria if criterion.state == "scored"]
    total = round(sum(criterion.points for criterion in scored), 1)
    of = round(sum(criterion.of for criterion in scored), 1)
    share = round(100 * total / of, 1) if of else 0.0
    covered = coverage(flow, route, criteria)
    moved = movement(flow, answers, review)
    band, why = _band(flow, route, share, covered)
    return Scorecard(
        flow_hash=flow_hash,
        total=total,
        of=of,
        share=share,
        coverage=covered,
        band=band,
        band_reason=why,
        could_be=bands_between(flow, moved.least, moved.most) if band else (),
        range=(moved.least, moved.most),
        range_is_bound=moved.is_bound,
        scored=len(scored),
        criteria_count=len(criteria),
        knocked_out_by=route.knocked_out_by.id if route.knocked_out_by else None,
        criteria=criteria,
    )


def coverage(flow: Flow, route: Route, criteria: Sequence[CriterionScore]) -> float:
    """Percent of the weight on this route that could be scored."""
    on_route = {q.criterion for q in (*route.passed, *route.open, *route.waiting) if q.criterion}
    weight = sum(flow.criteria[name].weight for name in on_route)
    reached = sum(criterion.of for criterion in criteria if criterion.state == "scored")
    return round(min(100.0, 100 * reached / weight), 1) if weight else 0.0


def bands_between(flow: Flow, least: float, most: float) -> tuple[str, ...]:
    """Every band between two shares, best first."""
    best_first = sorted(flow.bands.items(), key=lambda band: -band[1])
    ceiling = float("inf")
    reached = []
    for name, floor in best_first:
        if most >= floor and least < ceiling:
            reached.append(name)
        ceiling = floor
    return tuple(reached)


def _band(flow: Flow, route: Route, share: float, covered: float) -> tuple[str | None, str]:
    if route.knocked_out_by:
        return None, f"the answer to '{route.knocked_out_by.title}' ended the questions early"
    if covered < flow.enough_scored:
        return (
            None,
            f"{NOT_ENOUGH}: {covered:g}% could be scored, {flow.enough_scored:g}% are needed",
        )
    names = bands_between(flow, share, share)
    name = names[0] if names else min(flow.bands, key=lambda band: flow.bands[band])
    return name, f"{share:g}% of what could be reached"
