"""What people did with an application, oldest first, in plain words."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from recruiter.moments import day_and_time
from recruiter.pieces import seen
from screening.flow.model import Flow
from screening.record import Record
from screening.scoring.review import (
    DispositionMade,
    DispositionWithdrawn,
    LineOverridden,
    Noted,
    Rated,
    Review,
)
from storage.application_records import StoredAct


class Done(Record):
    """One act: who did what and when, and in their own words why."""

    what: str
    when: str
    words: str


def history(
    flow: Flow,
    review: Sequence[StoredAct],
    *,
    named: Callable[[str], str],
    now: datetime,
    zone: tzinfo,
) -> tuple[Done, ...]:
    """All acts."""
    return tuple(
        Done(
            what=f"{named(stored.person)} {_what(flow, stored.act)}",
            when=day_and_time(stored.at, now, zone),
            words=_words(stored.act),
        )
        for stored in review
    )


def _what(flow: Flow, act: Review | None) -> str:
    match act:
        case None:
            return "did something that is erased"
        case Rated(criterion=name, level=level):
            return f"rated {_title(flow, name)}: {level}"
        case LineOverridden(criterion=name, points=points):
            return f"set {_title(flow, name)} to {points:g} points"
        case DispositionMade(disposition=disposition):
            return {"shortlist": "put them on the shortlist", "reject": "rejected"}[disposition]
        case DispositionWithdrawn():
            return "took the decision back"
        case Noted():
            return "noted"


def _words(act: Review | None) -> str:
    match act:
        case None:
            return ""
        case Noted(text=text):
            return seen(text)
        case _:
            return seen(act.reason)


def _title(flow: Flow, criterion: str) -> str:
    return flow.criteria[criterion].title if criterion in flow.criteria else criterion
