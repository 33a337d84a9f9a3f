"""Where a job's flow stands: its file, the version that candidates talk to, and who did what."""

from recruiter.flows.desk import Draft
from recruiter.visit import Visit
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.record import Record
from storage import flows
from storage.publication_log import Publication


class Standing(Record):
    """A job as HR finds it. `published` is what new conversations begin on, None for a closed one.

    `latest` is the latest act, `version` the number of the published text.
    """

    job: str
    title: str
    draft: Draft | None
    published: Flow | None
    published_hash: str | None
    version: int | None
    history: tuple[Publication, ...]

    @property
    def drafted(self) -> Flow | None:
        """The flow in the file, where it has no problems."""
        return self.draft.flow if self.draft else None

    @property
    def is_changed(self) -> bool:
        """Whether the file says something else than what is published."""
        # By content: the hash of the same flow differs from one grammar to the next.
        return self.drafted is not None and self.drafted != self.published

    @property
    def newest(self) -> Flow | None:
        """The flow in the file, or else the published one."""
        return self.drafted or self.published


def hash_of(flow: Flow) -> str:
    """What a conversation on this flow is pinned to."""
    return flow_hash(canonical(flow))


def standings(visit: Visit) -> dict[str, Standing]:
    """Every job that has a file or was ever published, by its id."""
    drafts = visit.desk.drafts()
    known = visit.shelf.known_jobs()
    jobs = sorted({*drafts, *known})
    return {job: _standing(visit, job, drafts.get(job), known.get(job)) for job in jobs}


def _standing(visit: Visit, job: str, draft: Draft | None, known: Flow | None) -> Standing:
    history = flows.history(visit.database, job)
    latest = history[0] if history else None
    open_hash = latest.open_hash if latest else None
    published = visit.shelf.flow(open_hash) if open_hash else None
    named = (draft.flow if draft else None) or published or known
    return Standing(
        job=job,
        title=named.title if named else job,
        draft=draft,
        published=published,
        published_hash=open_hash,
        version=latest.open_version if latest else None,
        history=history,
    )


def in_words(standing: Standing) -> str:
    """The one line that says what candidates talk to, and what waits."""
    version = f"version {standing.version}" if standing.version else None
    draft = standing.draft
    if draft is None:
        return f"No file in the flows folder. Candidates talk to {version}." if version else "Gone."
    if draft.flow is None:
        count = len(draft.problems)
        problems = f"The file has {count} problem{'' if count == 1 else 's'}"
        return f"{problems}. {_serves(version)}"
    if standing.is_changed:
        return f"The file has changes that are not published. {_serves(version)}"
    offered = "" if draft.flow.open else " It is not offered to candidates yet, but can be tried."
    return f"{version.capitalize() if version else ''}, as in the file.{offered}"


def _serves(version: str | None) -> str:
    if version is None:
        return "Nothing is published: no conversation begins."
    return f"Candidates talk to {version}."
