"""The token is nowhere to be read: not in a log at any level, an error, a traceback, nor a repr."""

import asyncio
import io
import logging
import traceback
from collections.abc import Iterator, Sequence

import pytest

from bot.telegram.connection import TokenRefused, bot_id, connect
from bot.telegram.introduction import Introduction, introduce
from bot.telegram.receiver import Fetched, Receiver
from bot.telegram.secrecy import MASK, HidesTokens, hide
from bot.telegram.sender import Due, Sender
from screening.dialogue.reply import Reply, Span
from tests.fake_telegram.candidate import FakeTelegram

WRONG = "7000000002:" + "wrong" * 7


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that anyone logs, at every level, with nothing masked."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_token_is_logged_whatever_happens(telegram: FakeTelegram, log: io.StringIO) -> None:
    telegram.candidate(5001).says("my own words")
    for method in ("getUpdates", "sendMessage", "setMyCommands"):
        for how in ("cut_before", "502", "garbage", "429"):
            telegram.fail(method, how)

    async def run() -> None:
        done = asyncio.Event()

        async def keep(updates: Sequence[Fetched], next_offset: int) -> None:
            done.set()

        async def set_aside(raw: str, error: str) -> None: ...

        async def no_wait(seconds: float) -> None:
            await asyncio.sleep(0)

        async with connect(telegram.token, telegram.url) as bot:
            logging.getLogger("tests").debug("%s %r", bot, bot)
            await introduce(bot, Introduction())
            receiver = Receiver(bot, keep=keep, set_aside=set_aside, sleep=no_wait)
            task = asyncio.create_task(receiver.run())
            async with asyncio.timeout(60):
                await done.wait()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())
    assert "Receiving from Telegram failed" in log.getvalue()
    assert telegram.token not in log.getvalue()
    assert "fakefake" not in log.getvalue()
    assert "my own words" not in log.getvalue()


def test_no_token_is_in_what_the_sender_notes(telegram: FakeTelegram) -> None:
    telegram.candidate(5001).says("/start")
    errors: list[str] = []

    class Outbox:
        rows = 4

        async def take(self, most: int) -> Sequence[Due]:
            self.rows -= 1
            reply = Reply(kind="help", spans=(Span(text="hello"),))
            return [Due(id=self.rows, chat="5001", reply=reply)] if self.rows >= 0 else []

        async def sent(self, row: int, message_ids: Sequence[str]) -> None:
            sender.stop()

        async def later(self, row: int, seconds: float, error: str) -> None:
            errors.append(error)

        failed = closed = later  # type: ignore[assignment]

    async def run() -> None:
        nonlocal sender
        async with connect(telegram.token, telegram.url) as bot:
            sender = Sender(bot, Outbox(), idle_seconds=0.01)
            await sender.run()

    sender: Sender
    for how in ("cut_before", "502", "garbage"):
        telegram.fail("sendMessage", how)
    asyncio.run(run())
    assert len(errors) == 3
    assert telegram.token not in "".join(errors)


def test_a_refused_token_is_not_in_the_error_or_its_traceback(telegram: FakeTelegram) -> None:
    async def keep(updates: Sequence[Fetched], next_offset: int) -> None: ...

    async def set_aside(raw: str, error: str) -> None: ...

    async def run() -> None:
        async with connect(WRONG, telegram.url) as bot:
            await Receiver(bot, keep=keep, set_aside=set_aside).run()

    with pytest.raises(TokenRefused) as told:
        asyncio.run(run())
    assert "wrongwrong" not in "".join(traceback.format_exception(told.value))


@pytest.mark.parametrize("token", ["", "no token", "12345", "123:ab/../c", "123:abc\n"])
def test_what_can_not_be_a_token_is_refused_before_it_is_tried(token: str) -> None:
    with pytest.raises(TokenRefused, match="TELEGRAM_BOT_TOKEN"):
        bot_id(token)


def test_a_token_begins_with_the_bots_number() -> None:
    assert bot_id(WRONG) == "7000000002"


def test_the_repr_of_a_bot_does_not_tell_its_token(telegram: FakeTelegram) -> None:
    async def shown() -> str:
        async with connect(WRONG, telegram.url) as bot:
            return f"{bot!r} {bot}"

    assert "wrong" not in asyncio.run(shown())


@pytest.mark.parametrize(
    "text",
    [f"https://api.telegram.org/bot{WRONG}/getMe", f"The token `{WRONG}` was rejected", WRONG],
)
def test_tokens_are_masked_wherever_they_stand(text: str) -> None:
    assert "wrong" not in hide(text)
    assert MASK in hide(text)


def test_a_token_of_another_shape_is_masked_if_it_is_named() -> None:
    assert hide("bot12:short/getMe", "12:short") == f"bot{MASK}/getMe"


def test_a_logs_filter_masks_messages_arguments_and_tracebacks() -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(HidesTokens())
    log = logging.Logger("masked")
    log.addHandler(handler)
    try:
        raise RuntimeError(WRONG)
    except RuntimeError as error:
        log.exception("Calling %s failed: %s", WRONG, error)
    assert "RuntimeError" in written.getvalue()
    assert "wrong" not in written.getvalue()
