"""The flows that conversations go by: the published ones, and those that older ones keep to."""

from datetime import date
from functools import lru_cache

from screening.flow.model import Flow
from screening.flow.pinned import resolve
from storage import flows
from storage.database import Database


class UnknownFlow(LookupError):
    """A conversation is pinned to a flow that is not kept here."""


class Shelf:
    """Reads flows by hash; one that was read is not read again, for it never changes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = lru_cache(maxsize=64)(self._resolve)

    def flow(self, flow_hash: str) -> Flow:
        """The flow with this hash; raises `UnknownFlow`."""
        return self._read(flow_hash)

    def open_jobs(self, today: date) -> dict[str, Flow]:
        """The published flow of each job that is open on this day."""
        published = flows.published(self._database)
        found = {job: self.flow(hash_) for job, hash_ in published.items()}
        return {
            job: flow
            for job, flow in found.items()
            if flow.open_until is None or today <= flow.open_until
        }

    def _resolve(self, flow_hash: str) -> Flow:
        kept = flows.document(self._database, flow_hash)
        if kept is None:
            raise UnknownFlow(f"no flow with the hash {flow_hash} is kept in this database")
        return resolve(kept.document)
