import pytest
from sqlalchemy.exc import IntegrityError

from storage import flows
from storage.database import Database
from tests.storage.conftest import NOON, minutes


def keep(database: Database, flow_hash: str, document: str = "{}") -> None:
    flows.keep(database, flow_hash, job="sales", grammar_version=1, document=document, at=NOON)


def test_a_flows_text_is_kept_once(database: Database) -> None:
    keep(database, "h1", '{"id":"sales"}')
    keep(database, "h1", "something else")
    kept = flows.document(database, "h1")
    assert kept is not None
    assert (kept.document, kept.first_used_at) == ('{"id":"sales"}', NOON)
    assert flows.document(database, "h2") is None


def test_the_last_flow_published_is_the_one_a_job_runs_on(database: Database) -> None:
    assert flows.published(database) == {}
    for count, flow_hash in enumerate(("h1", "h2")):
        keep(database, flow_hash)
        flows.publish(database, "sales", flow_hash, at=minutes(count), by="hr")
        assert flows.published(database) == {"sales": flow_hash}


def test_a_closed_job_has_no_flow_until_it_is_published_again(database: Database) -> None:
    keep(database, "h1")
    flows.publish(database, "sales", "h1", at=NOON, by="hr")
    flows.close(database, "sales", at=minutes(1), by="hr")
    assert flows.published(database) == {}
    flows.publish(database, "sales", "h1", at=minutes(2), by="hr")
    assert flows.published(database) == {"sales": "h1"}


def test_a_flow_that_was_not_kept_cannot_be_published(database: Database) -> None:
    with pytest.raises(IntegrityError):
        flows.publish(database, "sales", "unknown", at=NOON, by="hr")
