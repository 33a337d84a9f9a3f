"""Which jobs a conversation can begin for."""

from datetime import UTC, date, datetime
from pathlib import Path

from bot.flows import Shelf
from candor.flow_files import publish
from storage.database import Database
from tests.screening.talk import shipped

AT = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_job_past_its_last_day_is_closed(tmp_path: Path) -> None:
    flow = shipped().model_copy(update={"open_until": date(2026, 11, 30)})
    database = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    publish(database, (flow,), at=AT, by="test")
    shelf = Shelf(database)
    assert list(shelf.open_jobs(date(2026, 11, 30))) == [flow.id]
    assert list(shelf.open_jobs(date(2026, 12, 1))) == []
    database.dispose()
