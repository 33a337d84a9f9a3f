"""Typing is shown as long as somebody thinks, and never in the way."""

import asyncio

from bot.telegram.sender import TYPING_AT_MOST, TYPING_LASTS, Sender
from tests.bot.telegram.test_telegram_sender import Outbox, heard, sending
from tests.fake_telegram.candidate import FakeTelegram

SHOWN_FOR = 5
"""Seconds for which Telegram shows it."""


class Clock:
    """Sleeps are noted and take no time."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


def shown(telegram: FakeTelegram) -> list[str]:
    return [call["action"] for call in telegram.calls("sendChatAction")]


def test_typing_goes_on_as_long_as_the_model_thinks_and_ends_with_the_reply(
    telegram: FakeTelegram,
) -> None:
    telegram.candidate(5001).says("/start")
    clock = Clock()

    async def scenario(outbox: Outbox, sender: Sender) -> None:
        thinking = asyncio.create_task(sender.show_typing("5001"))
        await asyncio.to_thread(telegram.calls, "sendChatAction", 3)
        outbox.put(5001, "here it is")
        sender.wake()
        await outbox.until_all("sent")
        async with asyncio.timeout(60):
            await thinking

    sending(telegram, scenario, sleep=clock.sleep)
    assert heard(telegram) == ["here it is"]
    assert set(shown(telegram)) == {"typing"}
    assert set(clock.slept) == {TYPING_LASTS}
    assert TYPING_LASTS < SHOWN_FOR


def test_typing_ends_by_itself_where_no_reply_comes(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")
    clock = Clock()

    async def scenario(_: Outbox, sender: Sender) -> None:
        async with asyncio.timeout(60):
            await sender.show_typing("5001")

    sending(telegram, scenario, sleep=clock.sleep)
    assert len(shown(telegram)) == TYPING_AT_MOST / TYPING_LASTS


def test_typing_that_fails_is_no_matter(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")
    telegram.fail("sendChatAction", "502")
    telegram.fail("sendChatAction", "403", after=1)

    async def scenario(_: Outbox, sender: Sender) -> None:
        async with asyncio.timeout(60):
            await sender.show_typing("5001")

    sending(telegram, scenario, sleep=Clock().sleep)
    assert len(shown(telegram)) == TYPING_AT_MOST / TYPING_LASTS


def test_a_second_message_shows_typing_once_not_twice(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")

    async def scenario(_: Outbox, sender: Sender) -> None:
        first = asyncio.create_task(sender.show_typing("5001"))
        await asyncio.to_thread(telegram.calls, "sendChatAction", 1)
        async with asyncio.timeout(60):
            await sender.show_typing("5001")
            await first

    sending(telegram, scenario, sleep=Clock().sleep)
    most = TYPING_AT_MOST / TYPING_LASTS
    assert most < len(shown(telegram)) < 2 * most
