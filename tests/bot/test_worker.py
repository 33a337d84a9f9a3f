"""A message that can't be worked on stops no other, and its error tells nobody's words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.terminal import hear
from bot.worker import MOST_ATTEMPTS, Worker
from screening.dialogue.heard import Heard, Said
from screening.dialogue.interpretation import Interpretation
from storage import flows, inbox, outbox
from storage.database import Database
from storage.turn_records import InboxRow, Loaded
from tests.screening.talk import shipped

AT = datetime(2026, 11, 23, tzinfo=UTC)
SECRET = "my landlord is Mr. Grimsby"


class Away:
    """No model is needed before consent."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        raise AssertionError

    def available(self) -> bool:
        return False


def stumbling(row: InboxRow, loaded: Loaded) -> Heard | None:
    heard = hear(row, loaded)
    if isinstance(heard, Said) and heard.text == SECRET:
        raise ValueError(heard.text)
    return heard


@pytest.fixture
def database(tmp_path: Path) -> Database:
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    flows.publish_one(opened, shipped(), at=AT, by="test")
    return opened


def say(database: Database, key: str, text: str) -> int:
    said = Said(id=key, at=AT, text=text)
    raw = said.model_dump_json()
    received = inbox.receive(database, "terminal", bot="local", chat="one", key=key, raw=raw, at=AT)
    return received.conversation_id


def test_a_poison_message_is_set_aside_and_the_next_is_answered(database: Database) -> None:
    worker = Worker(database, Away(), {"terminal": stumbling}, owner="test")
    say(database, "1", "/start")
    say(database, "2", SECRET)
    conversation = say(database, "3", "I agree")
    with capture_logs() as logged:
        for _ in range(MOST_ATTEMPTS + 1):
            worker.work()
    replies = [each.reply.text for each in outbox.since(database, conversation)]
    assert "What is your name" in replies[-1]
    (failed,) = inbox.failed(database)
    assert failed.error.startswith("ValueError at stumbling")
    assert SECRET not in str(logged) + failed.error
    database.dispose()


def test_a_message_that_comes_twice_is_answered_once(database: Database) -> None:
    worker = Worker(database, Away(), {"terminal": hear}, owner="test")
    say(database, "1", "/start")
    say(database, "2", "I agree")
    conversation = say(database, "2", "I agree")
    while worker.work():
        pass
    replies = [each.reply.text for each in outbox.since(database, conversation)]
    assert sum("What is your name" in reply for reply in replies) == 1
    database.dispose()
