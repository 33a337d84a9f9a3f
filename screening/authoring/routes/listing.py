"""The routes through a flow, as its author is shown them."""

from pydantic import Field

from screening.flow.answers import Answer
from screening.record import Record


class Choice(Record):
    """An answer that leads onto a route: the question's id and title, and the answers in words."""

    question: str
    title: str
    answers: str


class End(Record):
    """One end of what can be scored: percent, and points of what could be reached.

    `points` and `of` are null for a group, whose ends are bounds; `answers` are ones that score
    just this, and none where the end `is_bound`.
    """

    share: float
    points: float | None = None
    of: float | None = None
    is_bound: bool = False
    answers: tuple[Answer, ...] = Field(default=(), exclude=True, repr=False)


class Listed(Record):
    """One route, or a group of routes that begin alike.

    `questions` are asked on all of them, `sometimes` on some; both are ids in the flow's order.
    """

    count: int = 1
    choices: tuple[Choice, ...]
    questions: tuple[str, ...]
    sometimes: tuple[str, ...] = ()
    ended_by: tuple[str, ...] = ()
    """The questions whose knockout ends these routes; none where they go to the end."""
    fewest_minutes: float
    most_minutes: float
    least: End
    greatest: End
    bands: tuple[str, ...]
    """Best first; those between the least and greatest share, none where a knockout ended it."""
    may_score: bool
    """Whether any points are given by rule."""
    combinations: int
    """Of answers that the flow tells apart."""


class Routes(Record):
    """Every route, or groups of them where they are too many to list.

    `count`, like the minutes, is an upper bound where not `count_is_exact`. `exact` says that each
    entry is one route whose ends can be scored; else least and greatest are proven bounds: no
    route goes beyond them.
    """

    routes: tuple[Listed, ...]
    exact: bool
    count: int
    count_is_exact: bool
    never_asked: tuple[str, ...] = ()
    """Questions that no route asks."""
    never_passed: tuple[str, ...] = ()
    """Questions that end the questions whatever is answered, though others follow."""
    unanswerable: tuple[str, ...] = ()
    """Questions whose `must_be` no answer can pass; looked at as if they had none."""

    @property
    def whole(self) -> tuple[Listed, ...]:
        """Those that go to the end."""
        return tuple(route for route in self.routes if not route.ended_by)
