"""The flows that applications go by: published ones, and those that older ones keep to."""

from functools import lru_cache

from screening.flow.model import Flow
from screening.flow.pinned import resolve
from storage import flows
from storage.database import Database


class UnknownFlow(LookupError):
    """An application is pinned to a flow that is not kept here."""


def flow(database: Database, flow_hash: str) -> Flow:
    """The flow with that hash; raises `UnknownFlow`."""
    kept = flows.document(database, flow_hash)
    if kept is None:
        raise UnknownFlow(f"no flow with the hash {flow_hash} is kept in this database")
    return _resolved(kept.document)


def open_jobs(database: Database) -> dict[str, str]:
    """The title of each open job."""
    published = flows.published(database)
    return {job: flow(database, flow_hash).title for job, flow_hash in published.items()}


# A text that was resolved once is not resolved again: it says all there is to know of a flow.
_resolved = lru_cache(maxsize=64)(resolve)
