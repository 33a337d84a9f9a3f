"""Files on their way in: fetched before the turn, kept once, given up with a word."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.incoming_files import FetchFailed, Later, TooBig
from bot.terminal import Terminal, hear
from bot.worker import MOST_ATTEMPTS, Worker
from screening.dialogue.events import AnswerCorrected, AnswerGiven, MessageHeard
from screening.dialogue.files import MEGABYTE
from screening.dialogue.heard import Edited, HeardFile, Said
from screening.dialogue.interpretation import Interpretation
from screening.flow.values import File
from storage import files, flows, inbox, outbox, turns
from storage.database import Database
from storage.tables.chats import conversations
from storage.turn_records import InboxRow, Loaded
from tests.screening.small_flows import flow_with

AT = datetime(2026, 11, 23, tzinfo=UTC)
PDF = b"%PDF-1.7 a life"
FLOW = flow_with(
    {"id": "cv", "title": "Your CV", "answer": "file", "types": ["pdf"], "largest_megabytes": 1},
    {"id": "town", "title": "Your town", "answer": "text"},
)


class NoModel:
    """A file needs none, and neither does what stands on a button."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        raise AssertionError(text)

    def available(self) -> bool:
        return False


@dataclass
class Platform:
    """Hands over a file as it is told to: bytes, or an error."""

    answers: list[bytes | Exception] = field(default_factory=lambda: [PDF])
    asked: int = 0

    def fetch(self, row: InboxRow, loaded: Loaded, most: int) -> bytes:
        self.asked += 1
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


@dataclass
class Chat:
    """A candidate on a platform that hands over files by themselves."""

    database: Database
    platform: Platform
    said: int = 0
    name: str = "one"

    def __post_init__(self) -> None:
        self.worker = Worker(
            self.database,
            NoModel(),
            {"far": hear},
            owner="test",
            fetching={"far": self.platform.fetch},
        )

    def says(self, text: str = "", **told: Any) -> "Chat":
        self.said += 1
        return self.hears(Said(id=f"m{self.said}", at=AT, text=text, **told))

    def sends(self, name: str = "cv.pdf", size: int = len(PDF), text: str = "") -> "Chat":
        return self.says(text, attachment="document", file=HeardFile(name=name, size=size))

    def hears(self, heard: Said | Edited) -> "Chat":
        raw = heard.model_dump_json()
        received = inbox.receive(
            self.database, "far", bot="bot", chat=self.name, key=heard.id, raw=raw, at=AT
        )
        self.conversation = received.conversation_id
        self.works()
        return self

    def works(self) -> None:
        while self.worker.work():
            pass

    def waits(self) -> None:
        """Let the time pass that the chat was put off for."""
        with self.database.write() as connection:
            connection.execute(update(conversations).values(lease_until=None))
        self.works()

    @property
    def loaded(self) -> Loaded:
        return turns.load(self.database, self.conversation)

    @property
    def value(self) -> File | None:
        given = [
            event.answer.value
            for _, event in self.loaded.events
            if isinstance(event, AnswerGiven | AnswerCorrected)
        ]
        return next((value for value in reversed(given) if isinstance(value, File)), None)

    @property
    def told(self) -> str:
        return outbox.since(self.database, self.conversation)[-1].reply.text

    @property
    def all_told(self) -> str:
        return "\n".join(e.reply.text for e in outbox.since(self.database, self.conversation))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys.sqlite",
        master_key=tmp_path / "key",
    )
    flows.publish_one(opened, FLOW, at=AT, by="test")
    yield opened
    opened.dispose()


@pytest.fixture
def chat(database: Database) -> Chat:
    return Chat(database, Platform())


@pytest.fixture
def asked(chat: Chat) -> Chat:
    return chat.says("/start").says("I agree")


def test_a_file_is_fetched_and_is_the_answer(asked: Chat) -> None:
    value = asked.sends().value
    assert value is not None
    assert (value.name, value.media_type, value.size) == ("cv.pdf", "application/pdf", len(PDF))
    assert files.content(asked.database, value.key) == PDF
    assert "What about town?" in asked.told


@pytest.mark.parametrize("content", [b"<html>boo</html>", b"MZ\0", b""])
def test_what_is_no_pdf_is_not_kept(asked: Chat, content: bytes) -> None:
    asked.platform.answers = [content]
    asked.sends()
    assert asked.value is None
    assert files.kept(asked.database, asked.conversation, "m3") is None
    assert "What about cv?" in asked.told


@pytest.mark.parametrize(("name", "size"), [("cv.exe", 9), ("cv.pdf", MEGABYTE + 1), ("cv.pdf", 0)])
def test_what_can_t_be_taken_is_not_even_fetched(asked: Chat, name: str, size: int) -> None:
    asked.sends(name, size)
    assert asked.platform.asked == 0
    assert "What about cv?" in asked.told


def test_a_file_that_turns_out_to_be_larger_is_told_so(asked: Chat) -> None:
    asked.platform.answers = [TooBig()]
    assert "up to 1 MB" in asked.sends().all_told


def test_before_consent_nothing_is_fetched_and_no_name_is_kept(chat: Chat) -> None:
    chat.says("/start").sends("ada_lovelace.pdf")
    assert chat.platform.asked == 0
    heard = [e.heard for _, e in chat.loaded.events if isinstance(e, MessageHeard)]
    assert isinstance(heard[-1], Said)
    assert heard[-1].file is None
    chat.says("I agree")
    assert "What about cv?" in chat.told


def test_a_file_opens_no_conversation_by_itself(chat: Chat) -> None:
    chat.sends()
    assert chat.platform.asked == 0
    assert chat.loaded.phase == "consent"


def test_while_a_file_is_on_its_way_its_chat_waits_and_others_go_on(
    database: Database, asked: Chat
) -> None:
    asked.platform.answers = [Later(30), PDF]
    asked.sends().says("Ghent")
    assert asked.value is None
    other = Chat(database, Platform(), name="two").says("/start").says("I agree")
    assert other.sends().value is not None
    asked.waits()
    assert asked.value is not None
    assert asked.platform.asked == 2


def test_a_download_that_fails_is_tried_again(asked: Chat) -> None:
    asked.platform.answers = [FetchFailed(30), PDF]
    asked.sends()
    assert asked.value is None
    asked.waits()
    assert asked.value is not None


def test_a_download_that_always_fails_is_given_up_with_a_word(asked: Chat) -> None:
    asked.platform.answers = [FetchFailed(30)]
    asked.sends()
    for _ in range(MOST_ATTEMPTS - 1):
        asked.waits()
    assert asked.platform.asked == MOST_ATTEMPTS
    assert "didn't come through" in asked.all_told
    assert "What about cv?" in asked.told
    assert not inbox.failed(asked.database)
    asked.platform.answers = [PDF]
    assert asked.sends().value is not None


def test_a_turn_that_is_taken_again_fetches_nothing_anew(
    asked: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = turns.commit_turn
    fails = [OSError("no space")]

    def commit(*told: Any) -> Any:
        if fails:
            raise fails.pop()
        return whole(*told)

    monkeypatch.setattr(turns, "commit_turn", commit)
    asked.sends()
    assert asked.value is not None
    assert asked.platform.asked == 1


def test_a_worker_that_can_t_fetch_leaves_the_message_to_one_that_can(asked: Chat) -> None:
    whole = asked.worker
    asked.worker = Worker(asked.database, NoModel(), {"far": hear}, owner="other")
    asked.sends()
    assert asked.value is None
    asked.worker = whole
    asked.waits()
    assert asked.value is not None


def test_an_edited_caption_fetches_nothing(asked: Chat) -> None:
    asked.sends(text="My CV")
    same = HeardFile(name="cv.pdf", size=len(PDF))
    asked.hears(Edited(id="e1", of="m3", at=AT, text="", file=same))
    assert asked.platform.asked == 1
    asked.platform.answers = [PDF + b", longer"]
    other = HeardFile(name="cv.pdf", size=len(PDF) + 8)
    asked.hears(Edited(id="e2", of="m3", at=AT, text="", file=other))
    assert asked.value is not None
    assert asked.value.size == len(PDF) + 8


def test_the_eleventh_file_is_not_kept(asked: Chat) -> None:
    for _ in range(files.MOST_FILES + 1):
        asked.sends()
    assert "No more files" in asked.all_told
    assert asked.value is not None


@pytest.fixture
def terminal(database: Database) -> Terminal:
    worker = Worker(database, NoModel(), {"terminal": hear}, owner="test")
    return Terminal(database, worker, FLOW, session="s", now=lambda: AT)


def test_a_path_sends_the_file_where_one_is_asked_for(
    terminal: Terminal, database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "my cv.pdf"
    path.write_bytes(PDF)
    terminal.begin()
    terminal.say("I agree")
    exchange = terminal.say(f"'{path}'")
    assert exchange.understood[0]["in_words"] == "my cv.pdf"
    key = exchange.understood[0]["value"]["key"]
    assert files.content(database, key) == PDF
    assert "What about town?" in exchange.replies[-1].text


def test_a_file_that_is_not_what_is_asked_for_is_refused(
    terminal: Terminal, tmp_path: Path
) -> None:
    wrong, large, empty = (tmp_path / name for name in ("cv.txt", "large.pdf", "empty.pdf"))
    wrong.write_bytes(PDF)
    large.write_bytes(PDF + b" " * MEGABYTE)
    empty.touch()
    terminal.begin()
    terminal.say("I agree")
    assert "What I can take: PDF" in terminal.say(str(wrong)).replies[0].text
    assert "up to 1 MB" in terminal.say(str(large)).replies[0].text
    assert "without the file" in terminal.say(str(empty)).replies[0].text


def test_elsewhere_a_path_is_only_words(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(PDF)
    terminal.begin()
    assert not terminal.say(str(path)).understood
