"""The flows that conversations go by: the published ones, and those that older ones keep to."""

from datetime import date
from functools import lru_cache

from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash, resolve
from storage import flows
from storage.database import Database
from storage.publication_log import Publication


class UnknownFlow(LookupError):
    """A conversation is pinned to a flow that is not kept here."""


class Shelf:
    """Reads flows by hash; one that was read is not read again, for it never changes.

    What is published is looked up each time: it changes while the program runs.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = lru_cache(maxsize=64)(self._resolve)
        self._to_begin_on = lru_cache(maxsize=64)(self._brought_up)

    def flow(self, flow_hash: str) -> Flow:
        """The flow with this hash; raises `UnknownFlow`."""
        return self._read(flow_hash)

    def jobs(self) -> dict[str, Flow]:
        """The flow of each job that is published, whether or not candidates are offered it."""
        published = flows.published(self._database)
        return {job: self._to_begin_on(hash_) for job, hash_ in published.items()}

    def open_jobs(self, today: date) -> dict[str, Flow]:
        """The flow of each job that candidates are offered on this day."""
        return {
            job: flow
            for job, flow in self.jobs().items()
            if flow.open and (flow.open_until is None or today <= flow.open_until)
        }

    def known_jobs(self) -> dict[str, Flow]:
        """The last flow of each job that ever was published."""
        last = flows.last_published(self._database)
        return {job: self.flow(hash_) for job, hash_ in last.items()}

    def withdrawn(self, flow: Flow) -> Publication | None:
        """The act by which a text was taken back or closed with its job, if that came last.

        Such a text begins no conversation again until somebody publishes it on purpose.
        """
        log = flows.history(self._database, flow.id)
        if log and log[0].open_hash and self.flow(log[0].open_hash) == flow:
            return None
        # By content, for the same text has another hash in another grammar.
        about = (each for each in log if each.flow_hash and self.flow(each.flow_hash) == flow)
        last = next(about, None)
        return last if last and last.act != "published" else None

    def _kept(self, hash_: str) -> flows.KeptFlow:
        kept = flows.document(self._database, hash_)
        if kept is None:
            raise UnknownFlow(f"no flow with the hash {hash_} is kept in this database")
        return kept

    def _resolve(self, hash_: str) -> Flow:
        return resolve(self._kept(hash_).document)

    def _brought_up(self, hash_: str) -> Flow:
        flow = self.flow(hash_)
        if flow_hash(canonical(flow)) != hash_:
            # Published in an older grammar: who begins now is pinned to today's form of it.
            flows.keep_flow(self._database, flow, at=self._kept(hash_).first_used_at)
        return flow
