from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.exc import IntegrityError

from storage import flows
from storage.database import Database
from storage.publication_log import ChangedMeanwhile, NothingToTakeBack
from tests.storage.conftest import NOON, minutes


def keep(database: Database, flow_hash: str, document: str = "{}") -> None:
    flows.keep(database, flow_hash, job="sales", grammar_version=1, document=document, at=NOON)


def publish(database: Database, *hashes: str) -> None:
    for count, flow_hash in enumerate(hashes):
        keep(database, flow_hash)
        flows.publish(database, "sales", flow_hash, at=minutes(count), by="hr")


def take_back(database: Database, seen: str) -> int | None:
    """Take back what was seen; returns the version that the job goes back to."""
    done = flows.take_back(database, "sales", expected=seen, at=minutes(60), by="ann")
    return done.open_version


def acts(database: Database) -> list[tuple[str, int | None, int | None]]:
    """Each act, the version it is about and the one open from then, the oldest first."""
    log = flows.history(database, "sales")
    return [(each.act, each.version, each.open_version) for each in reversed(log)]


def test_a_flows_text_is_kept_once(database: Database) -> None:
    keep(database, "h1", '{"id":"sales"}')
    keep(database, "h1", "something else")
    kept = flows.document(database, "h1")
    assert kept is not None
    assert (kept.document, kept.first_used_at) == ('{"id":"sales"}', NOON)
    assert flows.document(database, "h2") is None


def test_the_last_flow_published_is_the_one_a_job_runs_on(database: Database) -> None:
    assert flows.published(database) == {}
    for flow_hash in ("h1", "h2"):
        publish(database, flow_hash)
        assert flows.published(database) == {"sales": flow_hash}


def test_a_closed_job_has_no_flow_until_it_is_published_again(database: Database) -> None:
    publish(database, "h1")
    flows.close(database, "sales", at=minutes(1), by="hr")
    assert flows.published(database) == {}
    assert flows.last_published(database) == {"sales": "h1"}
    flows.publish(database, "sales", "h1", at=minutes(2), by="hr")
    assert flows.published(database) == {"sales": "h1"}


def test_a_flow_that_was_not_kept_cannot_be_published(database: Database) -> None:
    with pytest.raises(IntegrityError):
        flows.publish(database, "sales", "unknown", at=NOON, by="hr")


def test_the_history_tells_who_did_what_when_and_why_the_newest_first(database: Database) -> None:
    publish(database, "h1", "h2")
    flows.take_back(database, "sales", expected="h2", at=minutes(2), by="ann", note="pay was wrong")
    newest, *_, oldest = flows.history(database, "sales")
    assert (newest.act, newest.flow_hash, newest.open_hash) == ("taken_back", "h2", "h1")
    assert (newest.at, newest.by, newest.note) == (minutes(2), "ann", "pay was wrong")
    assert (oldest.act, oldest.flow_hash, oldest.at, oldest.by) == ("published", "h1", NOON, "hr")
    assert flows.history(database, "unknown") == ()


def test_versions_are_counted_by_job_and_an_older_text_keeps_its_number(
    database: Database,
) -> None:
    flows.keep(database, "x", job="care", grammar_version=1, document="{}", at=NOON)
    flows.publish(database, "care", "x", at=NOON, by="hr")
    publish(database, "h1", "h2", "h1", "h3")
    assert [version for _, version, _ in acts(database)] == [1, 2, 1, 3]


def test_publishing_what_is_open_already_changes_nothing(database: Database) -> None:
    publish(database, "h1")
    again = flows.publish(database, "sales", "h1", at=minutes(1), by="ann", expected="h0")
    assert (again.at, again.by, len(acts(database))) == (NOON, "hr", 1)


def test_taking_back_goes_from_version_to_version_and_at_last_closes_the_job(
    database: Database,
) -> None:
    publish(database, "h1", "h2", "h3")
    assert take_back(database, "h3") == 2
    assert take_back(database, "h2") == 1
    assert flows.published(database) == {"sales": "h1"}
    assert take_back(database, "h1") is None
    assert flows.published(database) == {}
    with pytest.raises(NothingToTakeBack, match="sales is closed"):
        flows.take_back(database, "sales", expected=None, at=minutes(61), by="ann")
    assert acts(database)[3:] == [
        ("taken_back", 3, 2),
        ("taken_back", 2, 1),
        ("taken_back", 1, None),
    ]


def test_what_was_taken_back_is_not_gone_back_to(database: Database) -> None:
    publish(database, "h1", "h2", "h3")
    take_back(database, "h3")
    publish(database, "h4")
    assert take_back(database, "h4") == 2


def test_a_version_published_again_counts_as_published_last(database: Database) -> None:
    publish(database, "h1", "h2", "h1")
    assert take_back(database, "h1") == 2
    assert take_back(database, "h2") is None


@pytest.mark.parametrize(
    "act",
    [
        lambda database: take_back(database, "h1"),
        lambda database: flows.publish(database, "sales", "h1", at=NOON, by="ann", expected=None),
    ],
    ids=["take back", "publish"],
)
def test_an_act_on_what_somebody_changed_meanwhile_is_refused(
    database: Database, act: Callable[[Database], object]
) -> None:
    publish(database, "h1", "h2")
    with pytest.raises(ChangedMeanwhile, match=r"version 2 was published on 2026-03-02 at 12:01"):
        act(database)
    assert flows.published(database) == {"sales": "h2"}
    assert len(acts(database)) == 2


def test_of_many_who_take_back_the_same_version_one_does(database: Database) -> None:
    publish(database, "h1", "h2", "h3")

    def attempt(_: int) -> bool:
        try:
            take_back(database, "h3")
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(attempt, range(6))) == 1
    assert flows.published(database) == {"sales": "h2"}


def test_of_many_who_publish_over_the_same_version_one_does(database: Database) -> None:
    texts = [f"t{number}" for number in range(6)]
    publish(database, "h1")
    for text in texts:
        keep(database, text)

    def attempt(text: str) -> bool:
        try:
            flows.publish(database, "sales", text, at=minutes(1), by="ann", expected="h1")
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(attempt, texts)) == 1
    assert len(acts(database)) == 2
