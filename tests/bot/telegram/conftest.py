"""One server for all these tests, emptied before each; a test that stops it starts its own."""

from collections.abc import Iterator

import pytest

from tests.fake_telegram.candidate import FakeTelegram


@pytest.fixture(scope="session")
def running_telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as telegram:
        yield telegram


@pytest.fixture
def telegram(running_telegram: FakeTelegram) -> FakeTelegram:
    running_telegram.reset()
    return running_telegram
