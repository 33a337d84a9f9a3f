"""Reminders as they are sent: real storage, the real worker, and a clock that the test moves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from bot.terminal import hear
from bot.worker import Worker
from screening.dialogue.heard import Heard, PersonGaveBack, PersonTookOver, Said
from screening.dialogue.interpretation import Interpretation
from screening.flow.waiting import Waiting
from storage import flows, inbox, leases, outbox
from storage.database import Database
from storage.tables.chats import conversations
from tests.screening.small_flows import flow_with
from tests.storage.conftest import Place, database, place  # noqa: F401 - fixtures

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEP = timedelta(minutes=30)
CHANNEL, BOT = "telegram", "acme_bot"
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
FIRST, SECOND, CLOSING = "is still open: we are at", "Just once more", "I'll close it on"
MOVE = {"id": "move", "answer": "yes_no"}


class Away:
    """Nothing that is said here needs a model."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        raise AssertionError(text)

    def available(self) -> bool:
        return False


@dataclass
class World:
    """A program whose clock stands still until the test moves it; nothing sleeps."""

    database: Database
    now: datetime = NOON
    waiting: Waiting = field(default_factory=Waiting)
    told: list[tuple[datetime, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.flow = flow_with(MOVE, {"id": "town", "answer": "place"}, waiting=self.waiting)
        flows.publish_one(self.database, self.flow, at=self.now, by="test")
        self.workers = [self._worker("one")]
        self.seen: set[int] = set()
        self.number = 0
        self.says(f"/start {self.flow.id}")
        self.says("I agree")
        self.told.clear()

    def _worker(self, name: str) -> Worker:
        return Worker(self.database, Away(), {CHANNEL: hear}, owner=name)

    def restarts(self, workers: int = 1) -> None:
        self.workers = [self._worker(f"new {number}") for number in range(workers)]

    def says(self, text: str, *, zone: str | None = None) -> None:
        self.number += 1
        said = Said(id=f"m{self.number}", at=self.now, text=text, zone=zone)
        self.conversation = inbox.receive(
            self.database,
            CHANNEL,
            bot=BOT,
            chat="42",
            key=said.id,
            raw=said.model_dump_json(),
            at=self.now,
        ).conversation_id
        self.looks()

    def hears(self, heard: Heard) -> None:
        inbox.put(self.database, self.conversation, heard)
        self.looks()

    def looks(self) -> None:
        """What a running program does at each look."""
        for worker in self.workers:
            inbox.wake_due(self.database, self.now)
            while worker.work():
                pass
        for each in outbox.since(self.database, self.conversation):
            if each.id not in self.seen:
                self.seen.add(each.id)
                self.told.append((self.now, each.reply.text))

    def passes(self, long: timedelta) -> None:
        until = self.now + long
        while self.now < until:
            self.now += STEP
            self.looks()

    def times(self, words: str) -> list[datetime]:
        """When something was written that holds these words."""
        return [at for at, text in self.told if words in text]

    @property
    def kinds(self) -> list[str]:
        """What was written, in its order: each of the four kinds of its own accord, or else."""
        names = {FIRST: "first", SECOND: "second", CLOSING: "closing"}
        names[self.flow.closing.expired] = "closed"
        found = []
        for _, text in self.told:
            found += [name for words, name in names.items() if words in text]
        return found


@pytest.fixture
def world(database: Database) -> World:  # noqa: F811 - the fixture above
    return World(database)


def test_once_twice_no_more_then_the_end_is_told_and_comes(world: World) -> None:
    world.passes(30 * DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]
    assert [(world.times(words)[0] - NOON).days for words in (FIRST, SECOND)] == [1, 4]
    (closed,) = world.times(world.flow.closing.expired)
    assert (closed - NOON).days == 21
    assert closed - world.times(CLOSING)[0] >= 3 * DAY


# For each zone: somebody speaks late at night of their own day, and is written to at nine.
NIGHTS = [
    ("America/Chicago", "2026-06-01T23:00", "2026-06-03T09:00"),
    ("Asia/Kolkata", "2026-06-01T22:00", "2026-06-03T09:00"),
    ("Pacific/Auckland", "2026-06-01T21:00", "2026-06-03T09:00"),
    # By day it is a day later to the half hour, whatever the clock of the program shows.
    ("America/Chicago", "2026-06-01T15:00", "2026-06-02T15:00"),
    ("Asia/Kolkata", "2026-06-01T15:00", "2026-06-02T15:00"),
    ("Pacific/Auckland", "2026-06-01T15:00", "2026-06-02T15:00"),
    # The nights in which the clocks go forward, and back: nine is nine on the wall.
    ("America/Chicago", "2026-03-06T21:00", "2026-03-08T09:00"),
    ("America/Chicago", "2026-10-30T21:00", "2026-11-01T09:00"),
    ("Pacific/Auckland", "2026-09-25T21:00", "2026-09-27T09:00"),
    ("Pacific/Auckland", "2026-04-03T21:00", "2026-04-05T09:00"),
    # Early: before nine there is nothing.
    ("Asia/Kolkata", "2026-06-01T05:00", "2026-06-02T09:00"),
]


@pytest.mark.parametrize(("zone", "spoke", "reminded"), NIGHTS)
def test_hours_are_those_of_the_candidates_own_wall(
    database: Database,  # noqa: F811
    zone: str,
    spoke: str,
    reminded: str,
) -> None:
    there = ZoneInfo(zone)
    local = datetime.fromisoformat(spoke).replace(tzinfo=there)
    world = World(database, now=local.astimezone(UTC))
    world.says("/answers", zone=zone)
    world.told.clear()
    world.passes(30 * DAY)
    first = world.times(FIRST)[0].astimezone(there)
    expected = datetime.fromisoformat(reminded).replace(tzinfo=there)
    assert first.replace(tzinfo=None) == expected.replace(tzinfo=None)
    assert world.kinds == ["first", "second", "closing", "closed"]
    assert all(9 <= at.astimezone(there).hour < 20 for at, _ in world.told)


def test_who_tells_no_zone_is_taken_to_be_in_the_jobs(database: Database) -> None:  # noqa: F811
    world = World(
        database,
        now=datetime(2026, 6, 2, 1, tzinfo=UTC),
        waiting=Waiting(time_zone="America/New_York"),
    )
    world.passes(3 * DAY)
    assert world.times(FIRST) == [datetime(2026, 6, 3, 13, tzinfo=UTC)]


def test_a_zone_that_is_known_later_holds_from_then_on(world: World) -> None:
    world.passes(12 * HOUR)
    world.says("/time 05:30")  # midnight in UTC: it is half past five in India
    world.told.clear()
    world.passes(40 * HOUR)
    # A day after the last word it was 05:30 there.
    assert world.times(FIRST) == [datetime(2026, 6, 3, 3, 30, tzinfo=UTC)]


def test_who_wants_no_reminders_gets_none_and_is_told_of_the_end(world: World) -> None:
    world.says("/quiet")
    world.told.clear()
    world.passes(30 * DAY)
    assert world.kinds == ["closing", "closed"]


def test_quiet_after_the_first_stops_the_second(world: World) -> None:
    world.passes(2 * DAY)
    world.says("/quiet")
    world.passes(10 * DAY)
    assert world.kinds == ["first"]


def test_coming_back_in_between_begins_the_waiting_anew(world: World) -> None:
    world.passes(19 * DAY)
    assert world.kinds == ["first", "second", "closing"]
    world.says("/answers")
    back = world.now
    world.told.clear()
    world.passes(30 * DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]
    assert (world.times(world.flow.closing.expired)[0] - back).days == 21


def test_beside_a_person_nobody_is_reminded_nor_closed(world: World) -> None:
    world.passes(20 * HOUR)
    world.hears(PersonTookOver(id="t", at=world.now, person="Ann"))
    world.told.clear()
    world.passes(40 * DAY)
    assert world.kinds == []
    world.hears(PersonGaveBack(id="g", at=world.now, person="Ann"))
    back = world.now
    world.passes(30 * DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]
    assert world.times(FIRST)[0] - back >= DAY


def test_a_restart_forgets_and_doubles_nothing(world: World) -> None:
    for _ in range(30):
        world.restarts()
        world.passes(DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]


def test_a_program_that_was_off_says_one_thing_and_closes_nobody_unsaid(world: World) -> None:
    world.now += 40 * DAY
    world.restarts()
    world.looks()
    assert world.kinds == ["closing"]
    world.passes(10 * DAY)
    assert world.kinds == ["closing", "closed"]
    assert world.times(world.flow.closing.expired)[0] - world.times(CLOSING)[0] >= 3 * DAY


def test_two_workers_remind_once(world: World) -> None:
    world.restarts(workers=2)
    world.passes(30 * DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]


def test_a_reminder_that_waits_while_the_candidate_writes_is_not_sent(world: World) -> None:
    world.now += 26 * HOUR
    said = Said(id="late", at=world.now - timedelta(minutes=1), text="/answers")
    inbox.receive(
        world.database,
        CHANNEL,
        bot=BOT,
        chat="42",
        key=said.id,
        raw=said.model_dump_json(),
        at=said.at,
    )
    world.looks()
    assert world.kinds == []
    world.passes(26 * HOUR)
    assert world.kinds == ["first"]


def test_who_blocked_the_bot_is_sent_nothing_and_closed_in_time(world: World) -> None:
    with world.database.write() as connection:
        connection.execute(update(conversations).values(closed_for_sending="blocked"))
    world.passes(30 * DAY)
    assert outbox.claim_due(world.database, CHANNEL, bot=BOT, now=world.now) == ()
    assert leases.claim(world.database, "anyone") is None


def test_a_clock_that_jumps_back_an_hour_says_nothing_twice(world: World) -> None:
    world.passes(DAY + HOUR)
    for _ in range(6):
        world.now -= HOUR
        world.looks()
        world.passes(HOUR)
    assert world.kinds == ["first"]
    world.passes(30 * DAY)
    assert world.kinds == ["first", "second", "closing", "closed"]
