"""The pages of the flows: read, tried, compared with what is published, published, taken back."""

from collections.abc import Sequence
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter.flows import changes, paper, pathways, trial
from recruiter.flows.desk import Lesson
from recruiter.flows.standing import Standing, hash_of, in_words, standings
from recruiter.rights import authors, sees
from recruiter.trouble import NO_TROUBLE, Trouble
from recruiter.visit import Visit
from screening.authoring.acts import Says
from screening.authoring.rehearsal import Exchange, rehearse
from screening.flow.model import Flow
from storage import flows, people
from storage.publication_log import ChangedMeanwhile, NothingToTakeBack


def show_all(visit: Visit) -> Response:
    """Every job's flow, and where it stands."""
    jobs = [each for each in standings(visit).values() if sees(visit.me, each.job)]
    rows = [{"job": each.job, "title": each.title, "says": in_words(each)} for each in jobs]
    return visit.page("flows.html", rows=rows)


def show_one(visit: Visit) -> Response:
    """A flow, as one would read it on paper."""
    return _read(visit, find(visit))


def show_trial(visit: Visit) -> Response:
    """The flow as a chat; nothing of it is kept."""
    standing = find(visit)
    which, flow = _which(visit, standing)
    lines = trial.lines_of(visit.form.get("said", ""))
    line = visit.form.get("line", "").strip()
    if line and not trial.is_full(lines):
        lines = (*lines, line[: trial.LONGEST])
    page = trial.trial_page(
        flow,
        hash_of(flow),
        _rehearsed(visit, flow, lines),
        beside=_beside(visit, standing, which, lines),
    )
    return page_of(visit, standing, "flow_try.html", "try", page=page, which=which)


def show_changes(visit: Visit) -> Response:
    """What the file would change, or what one version changed."""
    standing = find(visit)
    page = changes.changes_page(standing, visit.query, visit.shelf)
    return page_of(visit, standing, "flow_changes.html", "changes", page=page)


def show_routes(visit: Visit) -> Response:
    """Every route through the flow, as a picture and as a table."""
    standing = find(visit)
    which, flow = _which(visit, standing)
    page = pathways.routes_page(flow)
    return page_of(visit, standing, "flow_routes.html", "routes", page=page, which=which)


def publish(visit: Visit) -> Response:
    """Let new conversations begin on what stands in the file."""
    standing = find(visit, to_change=True)
    flow = standing.drafted
    if flow is None or hash_of(flow) != visit.form.get("text"):
        return _read(visit, standing, CHANGED, status=409)
    try:
        done = flows.publish_one(
            visit.database,
            flow,
            at=visit.now,
            by=visit.me.id,
            note=_note(visit),
            expected=visit.form.get("seen") or None,
        )
    except ChangedMeanwhile as error:
        return _read(visit, find(visit), Trouble(form="publish", says=str(error)), status=409)
    visit.audit("flow_published", standing.job, version=done.open_version, hash=done.open_hash)
    visit.desk.learn()
    return visit.see(f"/flows/{standing.job}")


def take_back(visit: Visit) -> Response:
    """Let new conversations begin on the version before."""
    standing = find(visit, to_change=True)
    try:
        done = flows.take_back(
            visit.database,
            standing.job,
            expected=visit.form.get("seen") or None,
            at=visit.now,
            by=visit.me.id,
            note=_note(visit),
        )
    except (ChangedMeanwhile, NothingToTakeBack) as error:
        return _read(visit, find(visit), Trouble(form="take_back", says=str(error)), status=409)
    visit.audit("flow_taken_back", standing.job, version=done.version, now=done.open_version)
    visit.desk.learn()
    return visit.see(f"/flows/{standing.job}")


CHANGED = Trouble(
    form="publish",
    says="The file was changed after you looked at it. Nothing was published: read it again first.",
)


def find(visit: Visit, *, to_change: bool = False) -> Standing:
    """The job that the address names; 404 or 403 where it is not theirs to see or to change."""
    job = visit.parts["job"]
    found = standings(visit).get(job)
    if found is None or not sees(visit.me, job):
        raise HTTPException(404)
    if to_change and not authors(visit.me):
        raise HTTPException(403)
    return found


def _which(visit: Visit, standing: Standing) -> tuple[str, Flow]:
    """The file or the published version, whichever is asked for and there."""
    wanted = visit.form.get("of") or visit.query.get("of", "file")
    both = {"file": standing.drafted, "published": standing.published}
    for which in (wanted, "file", "published"):
        flow = both.get(which)
        if flow is not None:
            return which, flow
    raise HTTPException(404)


def _rehearsed(visit: Visit, flow: Flow, lines: Sequence[str]) -> tuple[Exchange, ...]:
    said = [Says(texts=(line,)) for line in lines]
    return rehearse(flow, said, visit.desk.interpret(flow), began=_began(visit))


def _began(visit: Visit) -> datetime:
    # The same all day long: a line said again is read as it was before.
    return visit.now.replace(hour=9, minute=0, second=0, microsecond=0)


def _beside(visit: Visit, standing: Standing, which: str, lines: tuple[str, ...]) -> str:
    other = standing.published if which == "file" else standing.drafted
    if other is None or not standing.is_changed or not lines:
        return ""
    name = f"version {standing.version}" if which == "file" else "the file"
    exchanges = _rehearsed(visit, other, lines)
    return f"The same lines on {name}: {trial.outcome(other, hash_of(other), exchanges)}."


def _read(
    visit: Visit, standing: Standing, trouble: Trouble = NO_TROUBLE, *, status: int = 200
) -> Response:
    flow = standing.newest
    page = paper.paper(flow) if flow else None
    return page_of(visit, standing, "flow.html", "read", page=page, trouble=trouble, status=status)


LESSONS: dict[Lesson, str] = {
    "none": "",
    "going on": "The language model is learning the new words, which takes about a minute.",
    "failed": "The language model could not learn the new words, and the one of before serves on. "
    "Whoever runs this program finds the reason in its log.",
}


def page_of(
    visit: Visit,
    standing: Standing,
    template: str,
    tab: str,
    *,
    trouble: Trouble = NO_TROUBLE,
    status: int = 200,
    **context: object,
) -> Response:
    """A page under the job's head."""
    head = {
        "job": standing.job,
        "title": standing.title,
        "says": in_words(standing),
        "lesson": LESSONS[visit.desk.lesson()],
        "tab": tab,
        "has_flow": standing.newest is not None,
        "can_publish": authors(visit.me) and standing.is_changed,
        "can_change": authors(visit.me) and standing.draft is not None,
        "can_take_back": authors(visit.me) and standing.published is not None,
        "text": hash_of(standing.drafted) if standing.drafted else "",
        "seen": standing.published_hash or "",
        "version": standing.version,
        "problems": standing.draft.problems if standing.draft else (),
        "has_both": standing.is_changed and standing.published is not None,
    }
    return visit.page(
        template, status=status, head=head, trouble=trouble, log=_log(visit, standing), **context
    )


def _log(visit: Visit, standing: Standing) -> list[changes.Done]:
    names = {person.id: person.name for person in people.everyone(visit.database)}
    return [changes.told(each, names, visit.now, visit.zone) for each in standing.history]


def _note(visit: Visit) -> str | None:
    # One line, as in the form: not every database keeps a NUL, and no page should.
    note = "".join(c if c.isprintable() else " " for c in visit.form.get("note", ""))
    return note.strip()[:500] or None
