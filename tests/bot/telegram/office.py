"""The whole way of a message over Telegram, step by step: received, worked on, sent."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

import httpx
from sqlalchemy import select
from telegram import Bot

from bot.telegram.connection import bot_id, connect
from bot.telegram.hearing import hearing
from bot.telegram.post import CHANNEL, StoredInbox, StoredOutbox
from bot.telegram.reading import file_id
from bot.telegram.receiver import Receiver
from bot.telegram.sender import Enclosure, Sender
from bot.worker import Worker
from screening.dialogue.events import Event
from screening.dialogue.heard import Heard
from screening.dialogue.tracker import Tracker
from screening.flow.model import Flow
from storage import flows, inbox, turns
from storage.database import Database
from storage.tables.applications import applications
from storage.turn_records import InboxRow, Loaded
from tests.bot.browser.conftest import StrawModel
from tests.fake_telegram.candidate import Candidate, FakeTelegram, Message

T = TypeVar("T")
BEFORE = datetime(2020, 1, 1, tzinfo=UTC)


def now() -> datetime:
    """What the clock says."""
    return datetime.now(UTC)


@dataclass
class Office:
    """Does what there is to do when told to, so that nothing is waited for."""

    telegram: FakeTelegram
    database: Database
    flow: Flow
    enclosure: Enclosure | None = None
    model: StrawModel = field(default_factory=StrawModel)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        flows.publish_one(self.database, self.flow, at=BEFORE, by="test")
        self.worker = Worker(
            self.database,
            self.model,
            {CHANNEL: hearing(self.database)},
            owner="test",
            fetching={CHANNEL: self._fetch},
        )

    def settle(self) -> None:
        """Fetch all updates, take all turns and send all replies."""
        asyncio.run(self._settle())

    def wakes(self) -> bool:
        """Let the time go by until the next thing is due, and do it; False where nothing is."""
        with self.database.read() as connection:
            due: datetime | None = connection.scalar(select(applications.c.wake_at))
        if due is None:
            return False
        inbox.wake_due(self.database, due)
        self.settle()
        return True

    def hears(self, heard: Heard) -> None:
        """Let the conversation hear what comes from a person."""
        inbox.put(self.database, 1, heard)
        self.settle()

    @property
    def events(self) -> list[Event]:
        """All that happened in the first conversation."""
        return [event for _, event in turns.load(self.database, 1).events]

    @property
    def tracker(self) -> Tracker:
        """Where the first conversation is."""
        tracker = Tracker()
        for event in self.events:
            tracker = tracker.after(event)
        return tracker

    async def _settle(self) -> None:
        async with connect(self.telegram.token, self.telegram.url) as bot:
            await self._receive(bot)
            while await asyncio.to_thread(self.worker.work):
                pass
            outbox = StoredOutbox(self.database, bot_id(self.telegram.token), now=now)
            sender = Sender(bot, outbox, enclosure=self.enclosure)
            while due := await outbox.take(100):
                for each in due:
                    await sender._deliver(each)

    async def _receive(self, bot: Bot) -> None:
        stored = StoredInbox(
            self.database, bot_id(self.telegram.token), now=now, arrived=lambda: None
        )
        receiver = Receiver(bot, keep=stored.keep, set_aside=self._set_aside, poll_seconds=0)
        await receiver._round()
        while receiver._offset is not None:
            await receiver._round()

    async def _set_aside(self, raw: str, error: str) -> None:
        self.errors.append(error)

    def _fetch(self, row: InboxRow, _: Loaded, most: int) -> bytes:
        path = self.telegram.call("getFile", file_id=file_id(json.loads(row.raw)))["result"][
            "file_path"
        ]
        url = f"{self.telegram.url}/file/bot{self.telegram.token}/{path}"
        return httpx.get(url).content[: most + 1]


@dataclass
class Talk:
    """A candidate whose every act is answered at once."""

    office: Office
    candidate: Candidate
    last: list[Message] = field(default_factory=list)

    def says(self, text: str) -> int:
        return self._did(self.candidate.says(text))

    def taps(self, label: str) -> int:
        return self._did(self.candidate.taps(label))

    def sends(self, kind: str, **told: object) -> int:
        return self._did(self.candidate.sends(kind, **told))

    def sends_album(self, *items: dict[str, object]) -> list[int]:
        return self._did(self.candidate.sends_album(*items))

    def forwards(self, text: str, **origin: object) -> int:
        return self._did(self.candidate.forwards(text, **origin))

    def edits(self, message_id: int, text: str) -> None:
        self._did(self.candidate.edits(message_id, text))

    def consents(self) -> "Talk":
        self.says("/start")
        self.says("I agree")
        return self

    def does(self, *acts: None) -> None:
        """What was done by other ways is answered now."""
        self._did(acts)

    @property
    def heard(self) -> str:
        """All that was said in answer to the last act."""
        return "\n".join(message.text for message in self.last)

    @property
    def buttons(self) -> Sequence[str]:
        """What can be tapped below the last message."""
        return self.last[-1].buttons if self.last else ()

    def _did(self, made: T) -> T:
        before = len(self.candidate.has_heard())
        self.office.settle()
        self.last = self.candidate.has_heard()[before:]
        return made
