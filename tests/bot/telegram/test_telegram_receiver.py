"""The receiver against a real server: what is written is kept once, whatever breaks meanwhile."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.connection import TokenRefused, connect
from bot.telegram.receiver import Fetched, Receiver
from tests.fake_telegram.candidate import Candidate, FakeTelegram


class Inbox:
    """What was kept and set aside, with the offsets; `breaks` makes the next calls fail."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.offsets: list[int] = []
        self.aside: list[tuple[str, str]] = []
        self.breaks = 0
        self._changed = asyncio.Condition()

    async def keep(self, updates: Sequence[Fetched], next_offset: int) -> None:
        if self.breaks:
            self.breaks -= 1
            raise OSError("the database is away")
        self.batches.append([json.loads(each.raw)["message"]["text"] for each in updates])
        self.offsets.append(next_offset)
        await self._tell()

    async def set_aside(self, raw: str, error: str) -> None:
        self.aside.append((raw, error))
        await self._tell()

    @property
    def texts(self) -> list[str]:
        return [text for batch in self.batches for text in batch]

    async def until(self, ready: Callable[[], bool]) -> None:
        async with asyncio.timeout(60), self._changed:
            await self._changed.wait_for(ready)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


class Waits:
    """Stands in for waiting: notes how long it would have been, and goes on at once."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.enough = asyncio.Event()
        self.expected = 1

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        if len(self.seconds) >= self.expected:
            self.enough.set()
        await asyncio.sleep(0)


@asynccontextmanager
async def running(work: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, TokenRefused):
            await task


def receiving(
    telegram: FakeTelegram, scenario: Callable[[Bot, Inbox, Waits], Awaitable[None]]
) -> None:
    async def run() -> None:
        async with connect(telegram.token, telegram.url) as bot:
            await scenario(bot, Inbox(), Waits())

    asyncio.run(run())


async def says(candidate: Candidate, text: str) -> int:
    return await asyncio.to_thread(candidate.says, text)


def test_what_is_said_is_kept_and_then_confirmed(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        ada = telegram.candidate()
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await says(ada, "hello")
            await says(ada, "I'd like to apply")
            await inbox.until(lambda: len(inbox.texts) == 2)
            await asyncio.to_thread(telegram.until_confirmed)
        assert inbox.texts == ["hello", "I'd like to apply"]
        assert receiver.last_contact is not None

    receiving(telegram, scenario)


def test_nothing_is_confirmed_before_it_is_kept(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        inbox.breaks = 2
        await says(telegram.candidate(), "hello")
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["hello"])
            await asyncio.to_thread(telegram.until_confirmed)
        assert len(waits.seconds) == 2
        polls = await asyncio.to_thread(telegram.calls, "getUpdates", 4)
        assert [poll.get("offset") for poll in polls[:4]] == [
            None,
            None,
            None,
            str(inbox.offsets[0]),
        ]

    receiving(telegram, scenario)


def test_after_a_crash_what_was_not_confirmed_comes_again_and_is_the_same(
    telegram: FakeTelegram,
) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        kept: list[Fetched] = []

        async def keep_and_crash(updates: Sequence[Fetched], next_offset: int) -> None:
            kept.extend(updates)
            raise asyncio.CancelledError

        for _ in range(2):
            receiver = Receiver(bot, keep=keep_and_crash, set_aside=inbox.set_aside)
            with pytest.raises(asyncio.CancelledError):
                await receiver.run()
        assert [update.key for update in kept] == [kept[0].key] * 2

    receiving(telegram, scenario)


def test_no_offset_is_sent_once_all_is_confirmed(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        receiver = Receiver(
            bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits, poll_seconds=0
        )
        async with running(receiver.run()):
            polls = await asyncio.to_thread(telegram.calls, "getUpdates", 3)
        assert [poll.get("offset") for poll in polls[:3]] == [None, str(inbox.offsets[0]), None]

    receiving(telegram, scenario)


def test_a_bad_update_is_set_aside_and_the_rest_kept(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        ada = telegram.candidate()
        await says(ada, "before")
        await asyncio.to_thread(telegram.add_update, "message", {"text": "half a message"})
        await says(ada, "after")
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["before", "after"])
            await asyncio.to_thread(telegram.until_confirmed)
        ((raw, error),) = inbox.aside
        assert json.loads(raw)["message"] == {"text": "half a message"}
        assert "could not be read" in error

    receiving(telegram, scenario)


def test_what_is_not_for_us_is_confirmed_and_not_kept(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        group = {
            "message_id": 1,
            "date": 1,
            "chat": {"id": -1, "type": "group"},
            "from": {"id": 1, "is_bot": False, "first_name": "Bob"},
            "text": "hi all",
        }
        await asyncio.to_thread(telegram.add_update, "message", group)
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await asyncio.to_thread(telegram.until_confirmed)
        assert inbox.texts == []
        assert inbox.aside == []

    receiving(telegram, scenario)


@pytest.mark.parametrize("how", ["cut_before", "cut_after", "502", "500", "garbage"])
def test_a_failing_poll_loses_nothing(telegram: FakeTelegram, how: str) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        await asyncio.to_thread(lambda: telegram.fail("getUpdates", how, times=3))
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["hello"])
        assert len(waits.seconds) == 3
        assert 0.5 <= waits.seconds[0] <= 1
        assert 2 <= waits.seconds[2] <= 4

    receiving(telegram, scenario)


def test_too_many_requests_are_answered_by_waiting_as_long_as_asked(
    telegram: FakeTelegram,
) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        await asyncio.to_thread(lambda: telegram.fail("getUpdates", "429", retry_after=17))
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["hello"])
        assert waits.seconds == [17]

    receiving(telegram, scenario)


def test_a_poll_that_is_never_answered_is_given_up(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        await asyncio.to_thread(lambda: telegram.fail("getUpdates", "hang"))
        receiver = Receiver(
            bot,
            keep=inbox.keep,
            set_aside=inbox.set_aside,
            poll_seconds=0,
            answer_seconds=0.2,
            sleep=waits,
        )
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["hello"])
        assert len(waits.seconds) >= 1

    receiving(telegram, scenario)


def test_a_second_receiver_is_told_of_in_plain_words(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await asyncio.to_thread(telegram.calls, "getUpdates", 1)
            await asyncio.to_thread(lambda: telegram.call("getUpdates", timeout=0))
            async with asyncio.timeout(60):
                await waits.enough.wait()
            await says(telegram.candidate(), "still here")
            await inbox.until(lambda: inbox.texts == ["still here"])

    with caplog.at_level(logging.WARNING):
        receiving(telegram, scenario)
    assert "Another program receives this bot's messages" in caplog.text


def test_a_webhook_left_from_before_is_taken_away(telegram: FakeTelegram) -> None:
    telegram.call("setWebhook", url="https://example.test/old")

    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        await says(telegram.candidate(), "hello")
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            await inbox.until(lambda: inbox.texts == ["hello"])
        assert waits.seconds == []

    receiving(telegram, scenario)


def test_only_the_updates_we_read_are_asked_for(telegram: FakeTelegram) -> None:
    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            (poll, *_) = await asyncio.to_thread(telegram.calls, "getUpdates", 1)
        assert json.loads(poll["allowed_updates"]) == [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
        ]

    receiving(telegram, scenario)


def test_a_press_stops_spinning_once_it_is_kept(telegram: FakeTelegram) -> None:
    kept: list[str] = []

    async def keep(updates: Sequence[Fetched], next_offset: int) -> None:
        kept.extend(update.key for update in updates)

    async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
        ada = telegram.candidate(5001)
        await says(ada, "/start")
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="p1|go")]])
        sent = await bot.send_message(5001, "Shall we?", reply_markup=markup)
        press = await asyncio.to_thread(ada.presses, "Go", sent.message_id)
        receiver = Receiver(bot, keep=keep, set_aside=inbox.set_aside, sleep=waits)
        async with running(receiver.run()):
            answers = await asyncio.to_thread(telegram.calls, "answerCallbackQuery", 1)
        assert answers[0]["callback_query_id"] == str(press)
        assert f"press:{press}" in kept

    receiving(telegram, scenario)


def test_a_refused_token_stops_it_with_what_to_do(telegram: FakeTelegram) -> None:
    async def run() -> None:
        async with connect("7000000001:" + "wrong" * 7, telegram.url) as bot:
            inbox = Inbox()
            await Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside).run()

    with pytest.raises(TokenRefused, match=r"BotFather.*TELEGRAM_BOT_TOKEN") as told:
        asyncio.run(run())
    assert "wrong" not in str(told.value)


def test_it_outlives_a_restart_of_the_server(tmp_path: Any) -> None:
    with FakeTelegram(journal=tmp_path / "telegram.json") as telegram:

        async def scenario(bot: Bot, inbox: Inbox, waits: Waits) -> None:
            ada = telegram.candidate()
            receiver = Receiver(bot, keep=inbox.keep, set_aside=inbox.set_aside, sleep=waits)
            async with running(receiver.run()):
                await says(ada, "before")
                await inbox.until(lambda: inbox.texts == ["before"])
                await asyncio.to_thread(telegram.until_confirmed)
                await asyncio.to_thread(telegram.stop)
                async with asyncio.timeout(60):
                    await waits.enough.wait()
                await asyncio.to_thread(telegram.start)
                await says(ada, "after")
                await inbox.until(lambda: inbox.texts == ["before", "after"])

        receiving(telegram, scenario)
