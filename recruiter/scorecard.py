"""The scorecard on the page: criterion by criterion, with what each point rests on."""

from collections.abc import Mapping, Sequence

from recruiter.pieces import seen
from screening.flow.model import Criterion, Flow
from screening.record import Record
from screening.scoring.review import Rated, Review
from screening.scoring.scorecard import CriterionScore, Line, Scorecard

WHY_NONE = {
    "waits_for_person": "for you to read",
    "declined": "not said",
    "contested": "misread, they say",
    "not_asked": "not asked",
}


class LineView(Record):
    """What one question gave; `points` is empty where it gave none to be had."""

    reason: str
    points: str
    unsure: bool


class Level(Record):
    """A level that a person can choose, in the words it is anchored in."""

    level: int
    words: str
    chosen: bool


class CriterionView(Record):
    """One criterion. `number` leads to its words; `levels` are there where a person rates it."""

    id: str
    number: int | None
    title: str
    points: str | None
    of: str
    instead: str
    """What stands in the place of points where there are none."""
    level: str
    lines: tuple[LineView, ...]
    levels: tuple[Level, ...]
    is_rated: bool
    weight: str
    """The most points that a person may set; empty where the criterion is for a person to rate."""


def criteria(
    flow: Flow, card: Scorecard, numbers: Mapping[str, int], review: Sequence[Review]
) -> tuple[CriterionView, ...]:
    """All criteria, in the flow's order."""
    return tuple(
        _criterion(line, flow.criteria[line.id], numbers.get(line.id), review)
        for line in card.criteria
    )


def _criterion(
    line: CriterionScore, criterion: Criterion, number: int | None, review: Sequence[Review]
) -> CriterionView:
    scored = line.state == "scored"
    by_person = criterion.rated_by == "person"
    instead = "for you to rate" if by_person and not scored else WHY_NONE.get(line.state, "")
    return CriterionView(
        id=line.id,
        number=number,
        title=line.title,
        points=f"{line.points:g}" if scored else None,
        of=f"{line.of:g}",
        instead="" if scored else instead,
        level=line.level if line.level and line.lines else _sentence(line.reason),
        lines=tuple(_line(each) for each in line.lines) if scored else (),
        levels=_levels(line.id, criterion, review) if by_person and line.evidence else (),
        is_rated=by_person and scored,
        weight="" if by_person else f"{criterion.weight:g}",
    )


def _line(line: Line) -> LineView:
    return LineView(
        reason=_sentence(line.reason),
        points=f"{line.points:g} of {line.of:g}" if line.of else "",
        unsure=line.certainty < SURE,
    )


def _sentence(reason: str) -> str:
    # A reason may quote what the candidate or a colleague wrote.
    return seen(reason[:1].upper() + reason[1:])


SURE = 0.8
"""Below that a reading is called unsure."""


def _levels(name: str, criterion: Criterion, review: Sequence[Review]) -> tuple[Level, ...]:
    ratings = [act.level for act in review if isinstance(act, Rated) and act.criterion == name]
    rated = ratings[-1] if ratings else None
    return tuple(
        Level(level=int(level), words=words, chosen=level == rated)
        for level, words in sorted(criterion.levels.items())
        if level == int(level)
    )
