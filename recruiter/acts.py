"""What a person can do with an application; each act is appended, and none overwrites another."""

from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter import browsing, telling
from recruiter.act_forms import NotDone
from recruiter.decision import message
from recruiter.rights import decides
from recruiter.trouble import Trouble
from recruiter.visit import View, Visit
from screening.flow.model import Flow
from screening.scoring.review import (
    DispositionMade,
    LineOverridden,
    Rated,
    Review,
)
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard
from storage import people, review
from storage.application_records import ApplicationRecord
from storage.review import ActLost

JUDGED = Rated | LineOverridden
MEANWHILE = (
    "Somebody else did something with this application while you read it. Nothing of yours was "
    "done. Look at what changed, then do it again if you still want to."
)


Reading = Callable[[Visit, ApplicationRecord, Flow], Review]
"""Makes an act of a form; raises `NotDone`."""


def act(name: str, read: Reading, *, is_decision: bool = False) -> View:
    """The view for one kind of act."""

    def perform(visit: Visit) -> Response:
        record = browsing.find(visit)
        if is_decision and not decides(visit.me):
            raise HTTPException(403)
        flow = visit.shelf.flow(record.flow_hash)
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


def _append(visit: Visit, record: ApplicationRecord, flow: Flow, made: Review) -> int:
    written = visit.form.get("review_seq", "")
    expected = int(written) if written.isdecimal() and len(written) < 10 else -1
    tells = message(flow, made.disposition) if isinstance(made, DispositionMade) else None
    return review.append(
        visit.database,
        record.row.id,
        made,
        expected_seq=expected,
        scorecard=_rescored(visit, record, flow, made) if isinstance(made, JUDGED) else None,
        message=tells,
        heard=telling.of_a_decision(visit, record.row, made, expected + 1),
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
