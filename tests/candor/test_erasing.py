"""Whoever runs the program is told of each erasure, and of each hold once."""

from pathlib import Path

from structlog.testing import capture_logs

from candor.erasing import erase_due
from screening.dialogue.events import DeletionAsked
from storage import erasure
from storage.turn_records import TurnRecord
from tests.storage.conftest import NOON, Chat, Place, heard, minutes


def test_an_erasure_and_a_hold_are_told_in_the_log(tmp_path: Path) -> None:
    database = Place(f"sqlite:///{tmp_path}/data/candor.sqlite", tmp_path).open()
    chat = Chat(database)
    chat.begin(heard("Hello"))
    chat.turn(TurnRecord(events=(DeletionAsked(at=NOON),), phase="closed"))
    candidate = chat.place.candidate
    erasure.hold(database, candidate, reason="Ann has a claim", until=minutes(60))
    with capture_logs() as logged:
        gone = [erase_due(database, minutes(count)) for count in (1, 2, 60, 61)]
    assert gone == [(), (), (candidate,), ()]
    assert [each["event"] for each in logged] == ["erasure_held", "erased"]
    assert "Ann" not in str(logged)
    database.dispose()
