"""What a person can do with an application; each act is appended, and none overwrites another."""

import re
from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter import browsing, flow_shelf
from recruiter.decision import HELD, is_open, message, standing
from recruiter.rights import decides
from recruiter.trouble import Trouble
from recruiter.visit import View, Visit
from screening.flow.model import Flow
from screening.scoring.review import (
    DispositionMade,
    DispositionWithdrawn,
    LineOverridden,
    Noted,
    Rated,
    Review,
)
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from storage import people, review
from storage.application_records import ApplicationRecord
from storage.review import ActLost

LONGEST = 4000
POINTS = re.compile(r"\d{1,4}([.,]\d{1,2})?", re.ASCII)
JUDGED = Rated | LineOverridden
MEANWHILE = (
    "Somebody else did something with this application while you read it. Nothing of yours was "
    "done. Look at what changed, then do it again if you still want to."
)


class NotDone(Exception):
    """What was asked for can't be done; says what to do instead."""


Reading = Callable[[Visit, ApplicationRecord, Flow], Review]
"""Makes an act of a form; raises `NotDone`."""


def act(name: str, read: Reading, *, is_decision: bool = False) -> View:
    """The view for one kind of act."""

    def perform(visit: Visit) -> Response:
        record = browsing.find(visit)
        if is_decision and not decides(visit.me):
            raise HTTPException(403)
        flow = flow_shelf.flow(visit.database, record.flow_hash)
        try:
            made = read(visit, record, flow)
        except NotDone as not_done:
            return _again(visit, record, name, str(not_done), status=422)
        try:
            seq = _append(visit, record, flow, made)
        except ActLost:
            fresh = browsing.find(visit)
            return _again(visit, fresh, name, MEANWHILE, status=409)
        visit.audit(made.kind, record.row.id, review_seq=seq)
        visit.ring()
        return visit.see(f"/applications/{record.row.id}")

    return perform


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


def _append(visit: Visit, record: ApplicationRecord, flow: Flow, made: Review) -> int:
    expected = visit.form.get("review_seq", "")
    tells = message(flow, made.disposition) if isinstance(made, DispositionMade) else None
    return review.append(
        visit.database,
        record.row.id,
        made,
        expected_seq=int(expected) if expected.isdecimal() and len(expected) < 10 else -1,
        scorecard=_rescored(visit, record, flow, made) if isinstance(made, JUDGED) else None,
        message=tells,
    )


def _rescored(visit: Visit, record: ApplicationRecord, flow: Flow, made: Review) -> Scorecard:
    # The reasons on a scorecard name people as colleagues do, not by their ids.
    names = {person.id: person.name for person in people.everyone(visit.database)}
    acts = [*(stored.act for stored in record.review if stored.act is not None), made]
    named = [
        each.model_copy(update={"person": names.get(each.person, each.person)})
        for each in acts
        if isinstance(each, JUDGED)
    ]
    answers = {answer.question: answer for answer in record.answers}
    return score(flow, record.flow_hash, answers, named)


def _again(
    visit: Visit, record: ApplicationRecord, name: str, says: str, *, status: int
) -> Response:
    kept = visit.form.get("reason", "") or visit.form.get("text", "")
    about = visit.form.get("criterion", "")
    trouble = Trouble(form=name, about=about, says=says, kept=kept)
    return browsing.of(visit, record, trouble=trouble, status=status)


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
