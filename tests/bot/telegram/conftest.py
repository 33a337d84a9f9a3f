"""One server for all these tests, emptied before each; a test that stops it starts its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from storage.database import Database
from tests.bot.telegram.office import Office, Talk
from tests.fake_telegram.candidate import FakeTelegram
from tests.screening.small_flows import flow_with


@pytest.fixture(scope="session")
def running_telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def telegram(running_telegram: FakeTelegram) -> FakeTelegram:
    running_telegram.reset()
    return running_telegram


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    yield opened
    opened.dispose()


Asked = Callable[..., Talk]
"""Begins a conversation of these questions; the candidate has agreed."""


@pytest.fixture
def asked(telegram: FakeTelegram, database: Database) -> Asked:
    def begin(*questions: dict[str, Any], consents: bool = True, **told: Any) -> Talk:
        office = Office(telegram, database, flow_with(*questions), **told)
        talk = Talk(office, telegram.candidate(5001))
        return talk.consents() if consents else talk

    return begin
