import pytest
from sqlalchemy import Connection, event

from screening.dialogue.events import Ended, Outcome
from storage import applications
from storage.application_records import Sort
from storage.database import Database
from storage.listings import CursorRefused
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, heard, minutes
from tests.storage.samples import CARD, card


def apply(
    database: Database,
    name: str,
    share: float | None = None,
    *,
    job: str = "sales",
    outcome: Outcome | None = "handed_in",
    band: str | None = None,
    at: float = 0,
) -> str:
    chat = Chat(database, name)
    chat.begin(job=job, at=minutes(at))
    ended = (Ended(at=minutes(at), outcome=outcome),) if outcome else ()
    chat.turn(
        TurnRecord(
            events=ended,
            name=name,
            outcome=outcome,
            scorecard=None if share is None else card(share, band),
        ),
        at=minutes(at),
    )
    assert chat.application is not None
    return chat.application


def names(database: Database, **wanted: object) -> list[str | None]:
    return [row.name for row in applications.listing(database, **wanted).rows]  # type: ignore[arg-type]


@pytest.fixture
def several(database: Database) -> Database:
    apply(database, "Ann", 70, band="promising", at=1)
    apply(database, "Bob", 90, band="strong", at=2)
    apply(database, "Cid", None, outcome=None, at=3)
    apply(database, "Dan", 70, band="promising", job="service", at=4)
    apply(database, "Eve", 10, outcome="withdrew", at=5)
    apply(database, "Fay", None, outcome="knocked_out", at=6)
    return database


def test_the_highest_share_comes_first_and_none_last(several: Database) -> None:
    found = names(several)
    assert found[0] == "Bob"
    assert set(found[1:3]) == {"Ann", "Dan"}
    assert found[3] == "Eve"
    assert set(found[4:]) == {"Cid", "Fay"}


def test_a_list_can_be_in_the_order_of_time(several: Database) -> None:
    assert names(several, sort="newest")[:2] == ["Fay", "Eve"]
    assert names(several, sort="oldest")[:2] == ["Ann", "Bob"]


@pytest.mark.parametrize("sort", ["share", "newest", "oldest"])
@pytest.mark.parametrize("limit", [1, 2, 3, 5, 6, 7])
def test_pages_show_everyone_once(several: Database, sort: Sort, limit: int) -> None:
    whole = [row.id for row in applications.listing(several, sort=sort).rows]
    seen: list[str] = []
    after: str | None = None
    while True:
        page = applications.listing(several, sort=sort, limit=limit, after=after)
        seen += [row.id for row in page.rows]
        after = page.next
        if after is None:
            break
    assert seen == whole


@pytest.mark.parametrize("after", ["", "nonsense", "WzEsMiwzXQ", "é"])
def test_a_page_that_does_not_exist_is_refused(several: Database, after: str) -> None:
    with pytest.raises(CursorRefused):
        applications.listing(several, after=after)


def test_a_page_of_another_list_is_refused(several: Database) -> None:
    after = applications.listing(several, sort="newest", limit=1).next
    with pytest.raises(CursorRefused):
        applications.listing(several, sort="share", after=after)


def test_a_list_shows_one_job_one_state_one_band(several: Database) -> None:
    assert names(several, job="service") == ["Dan"]
    assert names(several, state="in_progress") == ["Cid"]
    assert names(several, state="ended") == ["Eve"]
    assert set(names(several, state="to_review")) == {"Ann", "Bob", "Dan", "Fay"}
    assert names(several, band="promising", job="sales") == ["Ann"]


def test_a_person_sees_only_the_jobs_of_their_scope(several: Database) -> None:
    assert names(several, jobs={"service"}) == ["Dan"]
    assert names(several, jobs=frozenset()) == []
    assert applications.counts(several, jobs={"service"}).states == {"to_review": 1}
    assert applications.counts(several, jobs=()).states == {}


def test_counts_are_by_state_and_band(several: Database) -> None:
    counts = applications.counts(several, job="sales")
    assert counts.states == {"to_review": 3, "in_progress": 1, "ended": 1}
    assert counts.bands == {"promising": 1, "strong": 1}


def test_a_row_bears_what_a_list_shows(database: Database) -> None:
    application = apply(database, "Ann", 70, band="promising")
    (row,) = applications.listing(database).rows
    assert (row.id, row.job, row.nth, row.channel) == (application, "sales", 1, "telegram")
    assert (row.state, row.outcome, row.handed_in_at) == ("to_review", "handed_in", NOON)
    assert (row.total, row.of, row.share, row.coverage) == (7, 10, 70, 100)
    assert (row.band, row.could_be) == ("promising", ("promising", "strong"))
    assert (row.range_least, row.range_most) == CARD.range
    assert (row.scored, row.criteria_count, row.flags) == (1, 1, ())


def test_a_list_costs_a_few_queries_however_long_it_is(database: Database) -> None:
    for number in range(12):
        apply(database, f"Candidate {number}", number, at=number)
    statements: list[str] = []

    def count(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            statements.append(statement)

    event.listen(database.engine, "before_cursor_execute", count)
    event.listen(database.keys._engine, "before_cursor_execute", count)
    assert len(applications.listing(database).rows) == 12
    assert len(statements) == 3


def test_one_application_is_found_whole(chat: Chat) -> None:
    chat.begin(heard("Hello"))
    assert chat.application is not None
    record = applications.one(chat.database, chat.application)
    assert record is not None
    assert [each.kind for each in record.events] == ["began", "message_heard"]
    assert [each.seq for each in record.events] == [1, 2]
    assert record.events[1].event == heard("Hello")
    assert (record.seq, record.review_seq, record.scorecard) == (2, 0, None)
    assert applications.one(chat.database, "unknown") is None
