"""Which flows a conversation can go by."""

import json
from datetime import date

import pytest

from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from storage import flows
from storage.database import Database
from storage.shelf import Shelf, UnknownFlow
from tests.screening.talk import shipped
from tests.storage.conftest import NOON, minutes

TODAY = date(2026, 11, 30)


def test_a_job_past_its_last_day_is_not_offered_but_stays_published(database: Database) -> None:
    flow = shipped().model_copy(update={"open_until": TODAY})
    flows.publish_one(database, flow, at=NOON, by="hr")
    shelf = Shelf(database)
    assert shelf.open_jobs(TODAY) == {flow.id: flow}
    assert shelf.open_jobs(date(2026, 12, 1)) == {}
    assert shelf.jobs() == {flow.id: flow}


def test_a_job_that_is_not_open_is_not_offered_but_stays_published(database: Database) -> None:
    flow = shipped().model_copy(update={"open": False})
    flows.publish_one(database, flow, at=NOON, by="hr")
    shelf = Shelf(database)
    assert shelf.open_jobs(TODAY) == {}
    assert shelf.jobs() == {flow.id: flow}


def test_what_is_published_meanwhile_is_on_the_shelf_at_once(database: Database) -> None:
    first = shipped()
    second = first.model_copy(update={"title": "Key account manager"})
    shelf = Shelf(database)
    assert shelf.jobs() == {}
    for flow in (first, second):
        flows.publish_one(database, flow, at=NOON, by="hr")
        assert shelf.open_jobs(TODAY) == {first.id: flow}
    assert shelf.flow(flow_hash(canonical(first))) == first


def test_a_closed_job_is_known_by_the_flow_it_ran_on_last(database: Database) -> None:
    flow = shipped()
    flows.publish_one(database, flow, at=NOON, by="hr")
    flows.close(database, flow.id, at=minutes(1), by="hr")
    shelf = Shelf(database)
    assert shelf.jobs() == {}
    assert shelf.known_jobs() == {flow.id: flow}


def test_a_flow_that_was_not_kept_is_unknown(database: Database) -> None:
    with pytest.raises(UnknownFlow, match="abc"):
        Shelf(database).flow("abc")


def test_a_text_that_was_taken_back_is_withdrawn_until_it_is_published_again(
    database: Database,
) -> None:
    first = shipped()
    second = first.model_copy(update={"title": "Key account manager"})
    unknown = first.model_copy(update={"title": "Another"})
    shelf = Shelf(database)
    for flow in (first, second):
        flows.publish_one(database, flow, at=NOON, by="hr")
        assert shelf.withdrawn(flow) is None
    flows.take_back(database, first.id, expected=..., at=minutes(1), by="ann")
    act = shelf.withdrawn(second)
    assert act is not None
    assert (act.version, act.by) == (2, "ann")
    assert (shelf.withdrawn(first), shelf.withdrawn(unknown)) == (None, None)
    flows.publish_one(database, second, at=minutes(2), by="hr")
    assert shelf.withdrawn(second) is None


def test_a_text_that_was_closed_with_its_job_is_withdrawn_too(database: Database) -> None:
    flow = shipped()
    flows.publish_one(database, flow, at=NOON, by="hr")
    flows.close(database, flow.id, at=minutes(1), by="hr")
    assert Shelf(database).withdrawn(flow) is not None


def in_grammar_1(database: Database) -> Flow:
    """Publish a flow as an older program did; returns it as today's reads it."""
    flow = shipped()
    older = json.dumps(json.loads(canonical(flow)) | {"grammar": 1})
    flows.keep(database, "older", job=flow.id, grammar_version=1, document=older, at=NOON)
    flows.publish(database, flow.id, "older", at=NOON, by="hr")
    return flow


def test_a_flow_published_in_an_older_grammar_can_still_be_begun_on(database: Database) -> None:
    flow = in_grammar_1(database)
    assert Shelf(database).open_jobs(TODAY) == {flow.id: flow}
    assert flows.document(database, flow_hash(canonical(flow))) is not None


def test_a_text_withdrawn_in_an_older_grammar_stays_withdrawn(database: Database) -> None:
    flow = in_grammar_1(database)
    flows.take_back(database, flow.id, expected="older", at=minutes(1), by="hr")
    assert Shelf(database).withdrawn(flow) is not None
