"""Reading: the list, and one application. Whoever looks is written down before they see."""

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter import applications as lists
from recruiter import chat, list_row, telling
from recruiter.application import application_page
from recruiter.applications import ApplicationsPage, Show
from recruiter.decision import delivery_of, standing
from recruiter.rights import sees
from recruiter.trouble import NO_TROUBLE, Trouble
from recruiter.visit import Visit
from screening.flow.model import Flow
from storage import applications, outbox, people
from storage.application_records import ApplicationRecord, ApplicationRow, Page, State
from storage.listings import CursorRefused
from storage.outbox import Delivery
from storage.people import Person

ON_A_PAGE = 25
STILL_TALKING = 8
SCANNED = 200


def show_list(visit: Visit) -> Response:
    """The applications for one job, or for all that the person may see."""
    job, me = visit.parts.get("job"), visit.me
    if job is not None and not _is_known(visit, me, job):
        raise HTTPException(404)
    page = _list(visit, me, job)
    return visit.page("applications.html", page=page)


def show_one(visit: Visit) -> Response:
    """One application."""
    return of(visit, find(visit))


def find(visit: Visit) -> ApplicationRecord:
    """The application that the address names; 404 where the person may not see it."""
    record = applications.one(visit.database, visit.parts["application"])
    if record is None or not sees(visit.me, record.row.job):
        raise HTTPException(404)
    return record


def of(
    visit: Visit,
    record: ApplicationRecord,
    *,
    trouble: Trouble = NO_TROUBLE,
    status: int = 200,
) -> Response:
    """The page of an application."""
    visit.audit("application_viewed", record.row.id, review_seq=record.review_seq, seq=record.seq)
    telling.was_read(visit, record)
    names = {person.id: person.name for person in people.everyone(visit.database)}
    flow = visit.shelf.flow(record.flow_hash)
    page = application_page(
        record,
        flow,
        visit.me,
        names=names,
        now=visit.now,
        zone=visit.zone,
        delivery=_delivery(visit, record, flow),
        line=chat.line(visit.database, record.row, visit.now),
        trouble=trouble,
    )
    return visit.page("application.html", status=status, page=page)


def _delivery(visit: Visit, record: ApplicationRecord, flow: Flow) -> Delivery | None:
    made = standing(record.review)
    if made is None or made.held_until > visit.now:
        return None
    sent = outbox.since(visit.database, record.row.conversation, now=visit.now)
    return delivery_of(made, flow, sent)


def _is_known(visit: Visit, me: Person, job: str) -> bool:
    if not sees(me, job):
        return False
    return job in visit.shelf.known_jobs() or bool(
        applications.counts(visit.database, job=job).states
    )


def _list(visit: Visit, me: Person, job: str | None) -> ApplicationsPage:
    database, now = visit.database, visit.now
    show = _show(visit)
    titles = _titles(visit, me)
    counts = applications.counts(database, job=job, jobs=me.jobs)
    asked = list(_asking(visit, me, job))
    found = _rows(visit, me, job, show, asked)
    is_first = "after" not in visit.query
    quiet: tuple[ApplicationRow, ...] = ()
    if show == "to_read" and is_first:
        quiet = applications.listing(
            database, job=job, jobs=me.jobs, state="in_progress", sort="newest", limit=STILL_TALKING
        ).rows
    seen = [row.id for row in (*found.rows, *quiet)]
    visit.audit("applications_listed", job or "applications", show=show, ids=seen)
    records = [r for row in found.rows if (r := applications.one(database, row.id))]
    rows = tuple(
        list_row.row(
            r,
            visit.shelf.flow(r.flow_hash),
            now=now,
            with_job=job is None and len(titles) > 1,
        )
        for r in records
    )
    return ApplicationsPage(
        title=titles.get(job, job) if job else _heading(titles),
        sub=lists.sub_heading(counts, len(asked)),
        job=job,
        jobs=lists.job_links(titles, job),
        show=show,
        chips=lists.chips(show, counts, len(asked)),
        rows=rows,
        talking=list_row.talking(quiet, now),
        empty=None if rows else lists.EMPTY[show],
        after=found.next,
        is_first=is_first,
    )


def _show(visit: Visit) -> Show:
    wanted = visit.query.get("show", "to_read")
    return next((show for show in lists.CHIPS if show == wanted), "to_read")


def _titles(visit: Visit, me: Person) -> dict[str, str]:
    titles = {job: flow.title for job, flow in visit.shelf.known_jobs().items() if sees(me, job)}
    return titles | {job: job for job in sorted(me.jobs or ()) if job not in titles}


def _heading(titles: dict[str, str]) -> str:
    return next(iter(titles.values())) if len(titles) == 1 else "Applications"


def _rows(
    visit: Visit, me: Person, job: str | None, show: Show, asked: list[ApplicationRow]
) -> Page:
    if show == "asked":
        return Page(rows=tuple(asked), next=None)
    database, state = visit.database, lists.STATES[show]
    try:
        return applications.listing(
            database,
            job=job,
            jobs=me.jobs,
            state=state,
            limit=ON_A_PAGE,
            after=visit.query.get("after"),
        )
    except CursorRefused:
        return applications.listing(database, job=job, jobs=me.jobs, state=state, limit=ON_A_PAGE)


def _asking(visit: Visit, me: Person, job: str | None) -> Iterator[ApplicationRow]:
    """Those who ask for a person and have no decision yet, whether or not they have handed in."""
    states: tuple[State, ...] = ("to_review", "in_progress")
    for state in states:
        after: str | None = None
        while True:
            page = applications.listing(
                visit.database, job=job, jobs=me.jobs, state=state, limit=SCANNED, after=after
            )
            yield from (row for row in page.rows if "asked_for_person" in row.flags)
            if page.next is None:
                break
            after = page.next
