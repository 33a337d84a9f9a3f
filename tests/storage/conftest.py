"""A database of each engine, and a few people and words to keep in it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from screening.dialogue.events import Began, Event, MessageHeard
from screening.dialogue.heard import Said
from screening.dialogue.reply import Reply, Span
from storage import conversations, flows, inbox, leases, turns
from storage.database import Database
from storage.leases import Claim
from storage.turn_records import Beginning, Committed, Loaded, TurnRecord

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
BOT = "acme_bot"
POSTGRESQL = os.environ.get("CANDOR_TEST_POSTGRESQL_URL")
ENGINES = ["sqlite", *(["postgresql"] if POSTGRESQL else [])]
"""Every contract holds on each of them; PostgreSQL where the environment names a server."""


def minutes(count: float) -> datetime:
    """That long after noon."""
    return NOON + timedelta(minutes=count)


@dataclass
class Place:
    """Where a database is kept, to open it once more."""

    url: str
    folder: Path
    opened: list[Database] = field(default_factory=list)

    @property
    def keys_path(self) -> Path:
        return self.folder / "keys" / "keys.sqlite"

    @property
    def master_key(self) -> Path:
        return self.folder / "elsewhere" / "master.key"

    def open(self) -> Database:
        database = Database.open(
            self.url, keys_url=f"sqlite:///{self.keys_path}", master_key=self.master_key
        )
        self.opened.append(database)
        return database

    def bytes(self) -> bytes:
        """All that lies on the disk, logs and all."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"".join(path.read_bytes() for path in files)


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "sqlite":
        made = Place(f"sqlite:///{tmp_path}/data/candor.sqlite", tmp_path)
    else:
        made = Place(str(POSTGRESQL), tmp_path)
        _empty_postgresql(made.url)
    yield made
    for database in made.opened:
        database.dispose()


@pytest.fixture
def database(place: Place) -> Database:
    return place.open()


@pytest.fixture
def on_sqlite(place: Place) -> None:
    if not place.url.startswith("sqlite"):
        pytest.skip("looks into SQLite's file")


def _empty_postgresql(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


def reply(words: str = "When did you start?", prompt_id: str | None = None) -> Reply:
    return Reply(kind="prompt", spans=(Span(text=words),), prompt_id=prompt_id)


def heard(words: str, *, number: int = 1, at: datetime = NOON) -> Event:
    return MessageHeard(at=at, heard=Said(id=f"m{number}", at=at, text=words))


@dataclass
class Chat:
    """A candidate who writes, and a worker who takes the turns."""

    database: Database
    name: str = "42"
    owner: str = "worker"
    seq: int = 0
    application: str | None = None
    written: int = 0

    def write(self, words: str = "Hello", *, at: datetime = NOON) -> inbox.Received:
        self.written += 1
        return inbox.receive(
            self.database,
            "telegram",
            bot=BOT,
            chat=self.name,
            key=f"{self.name}:{self.written}",
            raw=words,
            at=at,
        )

    def claim(self, *, now: datetime = NOON) -> Claim:
        claim = leases.claim(self.database, self.owner, now=now)
        assert claim is not None
        assert claim.conversation_id == self.place.id, "another chat waited longer"
        return claim

    def turn(self, record: TurnRecord, *, words: str = "Hello", at: datetime = NOON) -> Committed:
        """Write, claim, commit, release; the record continues where the chat stands."""
        self.write(words, at=at)
        claim = self.claim(now=at)
        (row,) = turns.pending(self.database, claim)
        record = record.model_copy(
            update={"application": self.application, "expected_seq": self.seq}
        )
        committed = turns.commit_turn(self.database, claim, row.id, record)
        leases.release(self.database, claim)
        self.application, self.seq = committed.application, committed.seq
        return committed

    def begin(self, *events: Event, job: str = "sales", at: datetime = NOON) -> Committed:
        keep_flow(self.database, job)
        record = TurnRecord(
            begin=Beginning(job=job, flow_hash=f"hash-of-{job}"),
            events=(Began(at=at, flow_hash=f"hash-of-{job}"), *events),
            phase="notice",
        )
        self.application, self.seq = None, 0
        return self.turn(record, at=at)

    @property
    def place(self) -> conversations.Conversation:
        found = conversations.find(self.database, "telegram", bot=BOT, chat=self.name)
        assert found is not None
        return found

    def load(self) -> Loaded:
        return turns.load(self.database, self.place.id)


def keep_flow(database: Database, job: str = "sales") -> None:
    flows.keep(database, f"hash-of-{job}", job=job, grammar_version=1, document="{}", at=NOON)


@pytest.fixture
def chat(database: Database) -> Chat:
    return Chat(database)
