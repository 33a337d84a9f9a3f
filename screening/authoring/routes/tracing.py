"""From a flow to its routes: each by itself, or in groups where there are too many."""

from screening.authoring.routes import exact, grouped
from screening.authoring.routes.counts import counted, endings
from screening.authoring.routes.listing import Routes
from screening.authoring.routes.moves import Passage
from screening.authoring.routes.plan import parts, plan
from screening.authoring.routes.whole import Whole
from screening.flow.model import Flow

MOST_LISTED = 1_000


def routes(flow: Flow, most_listed: int = MOST_LISTED) -> Routes:
    """Every route through a flow that could be loaded.

    Looked at are answers that are given and sure, optional questions that are passed over, and
    questions that are declined where a condition asks for it. Not looked at are answers that are
    declined elsewhere, set aside, contested or not read yet: what they leave open, a scorecard's
    range says. As on a scorecard, what a person rates counts neither way. On which side of today
    a date lies is not known here.

    Args:
        most_listed: above so many, routes that begin alike are shown as one group.
    """
    steps = plan(flow)
    passages = [Passage(part) for part in parts(steps)]
    counts = [counted(passage, 0) for passage in passages]
    ends = tuple(endings(passages, counts))
    count_is_exact = all(count.is_exact for count in counts)
    count = sum(end.routes for end in ends)
    whole = Whole(flow, steps, passages, counts, ends)
    listed = exact.routes(whole) if count_is_exact and count <= most_listed else None
    exactly = listed is not None
    if listed is None:
        listed, told = grouped.routes(whole)
        count_is_exact = count_is_exact and told
    return Routes(
        routes=listed,
        exact=exactly,
        count=count,
        count_is_exact=count_is_exact,
        never_asked=whole.never_asked(),
        never_passed=whole.never_passed(),
        unanswerable=tuple(step.question.id for step in steps if not step.answerable),
    )
