"""The sender against a real server: everything arrives, in each chat's order, whatever breaks."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import pytest

from bot.telegram.connection import TokenRefused, connect
from bot.telegram.sender import Due, Sender
from screening.dialogue.reply import Button, Reply, Span
from tests.fake_telegram.candidate import FakeTelegram


@dataclass
class Row:
    due: Due
    state: str = "waiting"
    errors: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    message_ids: Sequence[str] = ()


class Outbox:
    """An outbox in memory: `later` frees a row at once, and notes how long it should have been."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.closed_chats: set[str] = set()
        self.forgets = 0
        self.sender: Sender | None = None
        self._changed = asyncio.Condition()

    def put(self, chat: int, text: str, buttons: tuple[str, ...] = (), **told: Any) -> Row:
        number = len(self.rows) + 1
        made = tuple(Button(id=label, label=label) for label in buttons)
        reply = Reply(kind="prompt", spans=(Span(text=text),), buttons=made, **told)
        self.rows[number] = Row(Due(id=number, conversation=chat, chat=str(chat), reply=reply))
        return self.rows[number]

    async def take(self, most: int) -> list[Due]:
        taken: dict[str, Row] = {}
        for row in self.rows.values():
            if row.state in {"waiting", "claimed"} and row.due.chat not in self.closed_chats:
                taken.setdefault(row.due.chat, row)
        free = [row for row in taken.values() if row.state == "waiting"][:most]
        for row in free:
            row.state = "claimed"
        return [row.due for row in free]

    async def sent(self, row: int, message_ids: Sequence[str]) -> None:
        if self.forgets:
            self.forgets -= 1
            self.rows[row].state = "waiting"  # as when its claim has run out
            raise OSError("the database is away")
        self.rows[row].message_ids = tuple(message_ids)
        await self._note(row, "sent")

    async def later(self, row: int, seconds: float, error: str) -> None:
        kept = self.rows[row]
        kept.waits.append(seconds)
        kept.due = kept.due.model_copy(update={"attempts": kept.due.attempts + 1})
        await self._note(row, "waiting", error)

    async def failed(self, row: int, error: str) -> None:
        await self._note(row, "failed", error)

    async def closed(self, row: int, error: str) -> None:
        self.closed_chats.add(self.rows[row].due.chat)
        await self._note(row, "withheld", error)

    async def until(self, ready: Callable[[], bool]) -> None:
        async with asyncio.timeout(60), self._changed:
            await self._changed.wait_for(ready)

    async def until_all(self, *states: str) -> None:
        await self.until(lambda: all(row.state in states for row in self.rows.values()))

    async def _note(self, row: int, state: str, error: str = "") -> None:
        self.rows[row].state = state
        self.rows[row].errors += [error] if error else []
        async with self._changed:
            self._changed.notify_all()


def sending(
    telegram: FakeTelegram,
    scenario: Callable[[Outbox, Sender], Awaitable[None]],
    *,
    idle_seconds: float = 60,
    **wired: Any,
) -> None:
    """Run a sender beside the scenario; it looks into the outbox when woken, not by the clock."""

    async def run() -> None:
        async with connect(telegram.token, telegram.url) as bot:
            outbox = Outbox()
            sender = Sender(bot, outbox, idle_seconds=idle_seconds, **wired)
            task = asyncio.create_task(sender.run())
            try:
                await scenario(outbox, sender)
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    asyncio.run(run())


@pytest.fixture
def started(telegram: FakeTelegram) -> FakeTelegram:
    """Two people have written to the bot."""
    for chat in (5001, 6002):
        telegram.candidate(chat).says("/start")
    return telegram


def heard(telegram: FakeTelegram, chat: int = 5001) -> list[str]:
    return [message.text for message in telegram.candidate(chat).has_heard()]


def test_replies_arrive_in_the_order_in_which_they_were_put(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        for number in range(10):
            outbox.put(5001, f"reply {number}")
            outbox.put(6002, f"answer {number}")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    assert heard(started) == [f"reply {number}" for number in range(10)]
    assert heard(started, 6002) == [f"answer {number}" for number in range(10)]


def test_the_message_id_is_noted(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "Good morning", buttons=("Yes", "No"))
        sender.wake()
        await outbox.until_all("sent")
        (message,) = await asyncio.to_thread(started.candidate(5001).hears)
        assert row.message_ids == (str(message.id),)
        assert message.buttons == ("Yes", "No")

    sending(started, scenario)


def test_one_chat_is_left_alone_as_long_as_asked_while_others_go_on(
    started: FakeTelegram,
) -> None:
    started.fail("sendMessage", "429", retry_after=30, chat=5001)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        slow, quick = outbox.put(5001, "slow"), outbox.put(6002, "quick")
        sender.wake()
        await outbox.until_all("sent")
        assert (slow.waits, quick.waits) == ([30], [])

    sending(started, scenario)


def test_a_chat_that_must_wait_keeps_its_order(started: FakeTelegram) -> None:
    started.fail("sendMessage", "429", retry_after=1, chat=5001, times=2)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        outbox.put(5001, "first")
        outbox.put(5001, "second")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    assert heard(started) == ["first", "second"]


@pytest.mark.parametrize("how", ["502", "500", "cut_before"])
def test_what_did_not_go_is_sent_again_and_arrives_once(started: FakeTelegram, how: str) -> None:
    started.fail("sendMessage", how, times=3)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, "hello")
        sender.wake()
        await outbox.until_all("sent")
        assert 0.5 <= row.waits[0] <= 1
        assert 2 <= row.waits[2] <= 4

    sending(started, scenario)
    assert heard(started) == ["hello"]


def test_what_telegram_took_before_the_line_broke_may_come_twice_but_never_not(
    started: FakeTelegram,
) -> None:
    started.fail("sendMessage", "cut_after")

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        outbox.put(5001, "hello")
        outbox.put(5001, "goodbye")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    assert heard(started) == ["hello", "hello", "goodbye"]


def test_who_blocked_the_bot_is_not_written_to_again(started: FakeTelegram) -> None:
    started.candidate(5001).blocks()

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        first, second = outbox.put(5001, "hello"), outbox.put(5001, "are you there?")
        other = outbox.put(6002, "hello")
        sender.wake()
        await outbox.until(lambda: first.state == "withheld" and other.state == "sent")
        assert second.state == "waiting"
        assert first.errors == ["Forbidden: bot was blocked by the user"]

    sending(started, scenario)


def test_a_reply_that_telegram_refuses_fails_and_the_next_goes(started: FakeTelegram) -> None:
    started.fail("sendMessage", "400", chat=5001)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        bad, good = outbox.put(5001, "bad"), outbox.put(5001, "good")
        sender.wake()
        await outbox.until_all("sent", "failed")
        assert (bad.state, good.state) == ("failed", "sent")
        assert bad.errors

    sending(started, scenario)
    assert heard(started) == ["good"]


def test_a_reply_that_can_not_be_rendered_fails_with_the_reason(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, " ")
        sender.wake()
        await outbox.until_all("failed")
        assert row.errors == ["A reply without words can't be sent."]

    sending(started, scenario)


def test_a_long_reply_goes_on_where_it_was_interrupted(started: FakeTelegram) -> None:
    first, second = "a" * 4000, "b" * 4000

    started.fail("sendMessage", "502", after=1)

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        row = outbox.put(5001, f"{first}\n\n{second}")
        sender.wake()
        await outbox.until_all("sent")
        assert (len(row.message_ids), len(row.waits)) == (2, 1)

    sending(started, scenario)
    assert heard(started) == [first, second]


def test_what_was_sent_but_not_noted_is_noted_later_and_not_sent_twice(
    started: FakeTelegram,
) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        outbox.forgets = 1
        outbox.put(5001, "hello")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    assert heard(started) == ["hello"]


def test_no_link_in_a_reply_is_previewed(started: FakeTelegram) -> None:
    async def scenario(outbox: Outbox, sender: Sender) -> None:
        outbox.put(5001, "see example.org")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    (call,) = started.calls("sendMessage")
    assert "is_disabled" in call["link_preview_options"]


def test_stopping_finishes_what_is_under_way(started: FakeTelegram) -> None:
    async def run() -> None:
        async with connect(started.token, started.url) as bot:
            outbox = Outbox()
            sender = Sender(bot, outbox, idle_seconds=60)
            row = outbox.put(5001, "hello")
            task = asyncio.create_task(sender.run())
            await asyncio.to_thread(started.calls, "sendMessage", 1)
            sender.stop()
            async with asyncio.timeout(60):
                await task
            assert row.state == "sent"

    asyncio.run(run())


@pytest.mark.parametrize("steps", range(5))
def test_it_ends_when_cancelled_even_if_just_woken(started: FakeTelegram, steps: int) -> None:
    async def run() -> None:
        async with connect(started.token, started.url) as bot:
            sender = Sender(bot, Outbox(), idle_seconds=3600)
            task = asyncio.create_task(sender.run())
            for _ in range(5):
                await asyncio.sleep(0)
            sender.wake()
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            done, _ = await asyncio.wait([task], timeout=30)
            assert done
            assert task.cancelled()

    asyncio.run(run())


def test_a_refused_token_stops_the_sender_and_frees_the_reply(started: FakeTelegram) -> None:
    outboxes: list[Outbox] = []

    async def run() -> None:
        async with connect("7000000001:" + "wrong" * 7, started.url) as bot:
            outboxes.append(Outbox())
            outboxes[0].put(5001, "hello")
            await Sender(bot, outboxes[0]).run()

    with pytest.raises(TokenRefused, match="BotFather"):
        asyncio.run(run())
    assert outboxes[0].rows[1].waits == [0]


def test_an_outbox_that_is_away_comes_back(started: FakeTelegram) -> None:
    class Away(Outbox):
        asked = 0

        async def take(self, most: int) -> list[Due]:
            self.asked += 1
            if self.asked == 1:
                raise OSError("the database is away")
            return await super().take(most)

    async def run() -> None:
        async with connect(started.token, started.url) as bot:
            outbox = Away()
            outbox.put(5001, "hello")
            sender = Sender(bot, outbox, idle_seconds=0.01)
            task = asyncio.create_task(sender.run())
            await outbox.until_all("sent")
            sender.stop()
            await task

    asyncio.run(run())
    assert heard(started) == ["hello"]


FAULTS = ("429", "500", "502", "cut_before", "cut_after", "garbage")


@pytest.mark.parametrize("seed", range(5))
def test_whatever_breaks_everything_arrives_in_order(started: FakeTelegram, seed: int) -> None:
    chance = random.Random(seed)
    chats = (5001, 6002)
    for _ in range(20):
        how, chat = chance.choice(FAULTS), chance.choice(chats)
        started.fail("sendMessage", how, chat=chat, after=chance.randrange(3))

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        for number in range(10):
            for chat in chats:
                outbox.put(chat, f"reply {number}")
        sender.wake()
        await outbox.until_all("sent")

    sending(started, scenario)
    for chat in chats:
        arrived = [text for text, _ in groupby(heard(started, chat))]
        assert arrived == [f"reply {number}" for number in range(10)]
