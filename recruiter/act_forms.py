"""What stands in a form, as an act; what can't be done says so, and what to do instead."""

import re

from recruiter.decision import HELD, is_open, standing
from recruiter.visit import Visit
from screening.flow.model import Flow
from screening.scoring.review import (
    DispositionMade,
    DispositionWithdrawn,
    LineOverridden,
    Noted,
    Rated,
    Review,
)
from storage.application_records import ApplicationRecord

LONGEST = 4000
POINTS = re.compile(r"\d{1,4}([.,]\d{1,2})?", re.ASCII)


class NotDone(Exception):
    """What was asked for can't be done; says what to do instead."""


def shortlist(visit: Visit, record: ApplicationRecord, _: Flow) -> Review:
    """Put on the shortlist."""
    _must_be_open(record)
    return DispositionMade(
        at=visit.now,
        person=visit.me.id,
        scorecard_seq=_saw(visit),
        disposition="shortlist",
        reason=_words(visit, "reason"),
        held_until=visit.now + HELD,
    )


def reject(visit: Visit, record: ApplicationRecord, _: Flow) -> Review:
    """Reject, with a reason for colleagues and for the record."""
    _must_be_open(record)
    reason = _words(visit, "reason")
    if not reason:
        raise NotDone("Write your reason: colleagues and auditors read it, the candidate does not.")
    return DispositionMade(
        at=visit.now,
        person=visit.me.id,
        scorecard_seq=_saw(visit),
        disposition="reject",
        reason=reason,
        held_until=visit.now + HELD,
    )


def withdraw(visit: Visit, record: ApplicationRecord, _: Flow) -> Review:
    """Take the last decision back."""
    if standing(record.review) is None:
        raise NotDone("There is no decision to take back.")
    return DispositionWithdrawn(
        at=visit.now, person=visit.me.id, scorecard_seq=_saw(visit), reason=_words(visit, "reason")
    )


def rate(visit: Visit, record: ApplicationRecord, flow: Flow) -> Review:
    """Rate a criterion that is left to people."""
    name, level = visit.form.get("criterion", ""), visit.form.get("level", "")
    criterion = flow.criteria.get(name)
    if criterion is None or criterion.rated_by != "person" or record.scorecard is None:
        raise NotDone("That is not for a person to rate.")
    if not level.isdecimal() or len(level) > 3 or int(level) not in criterion.levels:
        raise NotDone("Choose the level whose words fit best.")
    return Rated(
        at=visit.now,
        person=visit.me.id,
        scorecard_seq=_saw(visit),
        criterion=name,
        level=int(level),
        reason=_words(visit, "reason"),
    )


def override(visit: Visit, record: ApplicationRecord, flow: Flow) -> Review:
    """Give a criterion other points than the program did."""
    name, points = visit.form.get("criterion", ""), visit.form.get("points", "").strip()
    criterion = flow.criteria.get(name)
    if criterion is None or criterion.rated_by == "person" or record.scorecard is None:
        raise NotDone("These points can't be set here.")
    if not POINTS.fullmatch(points) or float(points.replace(",", ".")) > criterion.weight:
        raise NotDone(f"Write a number from 0 to {criterion.weight:g}.")
    reason = _words(visit, "reason")
    if not reason:
        raise NotDone("Write your reason: it stands on the scorecard beside the points.")
    return LineOverridden(
        at=visit.now,
        person=visit.me.id,
        scorecard_seq=_saw(visit),
        criterion=name,
        points=float(points.replace(",", ".")),
        reason=reason,
    )


def note(visit: Visit, _: ApplicationRecord, __: Flow) -> Review:
    """A note between colleagues."""
    text = _words(visit, "text")
    if not text:
        raise NotDone("Write something first.")
    return Noted(at=visit.now, person=visit.me.id, scorecard_seq=_saw(visit), text=text)


def _must_be_open(record: ApplicationRecord) -> None:
    if not is_open(record.row):
        raise NotDone("There is nothing to decide: it is not handed in, or it has ended.")


def _saw(visit: Visit) -> int:
    saw = visit.form.get("scorecard_seq", "")
    return int(saw) if saw.isdecimal() and len(saw) < 10 else 0


def _words(visit: Visit, field: str) -> str:
    words = visit.form.get(field, "").replace("\r\n", "\n").strip()
    if len(words) > LONGEST:
        raise NotDone(f"That is too long by {len(words) - LONGEST} characters. Shorten it.")
    return words
