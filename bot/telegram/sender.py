"""Takes replies from the outbox to Telegram: each chat in its order, none waiting for another."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from logging import getLogger
from typing import Protocol

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.telegram.connection import SENDING_AT_ONCE, TokenRefused
from bot.telegram.patience import seconds_asked, wait_after
from bot.telegram.rendering import Outgoing, render
from bot.telegram.secrecy import hide
from screening.dialogue.reply import Reply
from screening.record import Record

log = getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_LASTS = 4.0
"""Seconds after which typing is shown again: Telegram shows it for five."""
TYPING_AT_MOST = 60.0
"""Seconds after which nobody believes it any more."""
LARGEST_FILE = 50 * 1_048_576
"""Bytes that Telegram takes from a bot."""
TOO_LARGE = "Request Entity Too Large"
"""What a server says that takes less than that; it won't take it the next time either."""
FILE_SECONDS = 50
"""How long a file may take in all: less than the outbox keeps it for one sender."""
MOST_TRIES_TO_MAKE = 5
"""How often it is tried to make a file; the network has no such limit."""

Enclosure = Callable[[int], tuple[str, bytes]]
"""Makes the file that goes with a reply, by the conversation's id: its name, and its bytes."""


class NotMade(Exception):
    """The file that goes with a reply could not be made."""


class Due(Record):
    """A row of the outbox whose turn it is; `attempts` counts the times it failed to go."""

    id: int
    conversation: int = 0
    chat: str
    reply: Reply
    attempts: int = 0


class Outbox(Protocol):
    """What the sender asks of storage; each call commits before it returns."""

    async def take(self, most: int) -> Sequence[Due]:
        """Claim rows: of each open chat the earliest unsent one, unless it is claimed or waits."""

    async def sent(self, row: int, message_ids: Sequence[str]) -> None:
        """It is with Telegram, under these ids: several where it was too long for one message."""

    async def later(self, row: int, seconds: float, error: str) -> None:
        """Free it to be taken after so long; its chat waits, no other does."""

    async def failed(self, row: int, error: str) -> None:
        """It can never be sent: its chat goes on with the next."""

    async def closed(self, row: int, error: str) -> None:
        """The candidate lets nothing in: close the chat for sending until they come back."""


class Sender:
    """Sends until it is stopped; `wake` it when something was put into the outbox."""

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        *,
        enclosure: Enclosure | None = None,
        idle_seconds: float = 1,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._enclosure = enclosure
        self._idle_seconds = idle_seconds
        self._sleep = sleep
        self._typing: dict[str, object] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._parts_gone: dict[int, list[str]] = {}
        self._changed = asyncio.Event()
        self._stopping = False

    def wake(self) -> None:
        """Look into the outbox now; from the sender's own loop only."""
        self._changed.set()

    def stop(self) -> None:
        """Let `run` return once what is under way has been sent and noted."""
        self._stopping = True
        self._changed.set()

    async def run(self) -> None:
        """Send for ever, or until `stop`. Raises `TokenRefused`."""
        try:
            while not self._stopping:
                self._changed.clear()
                await self._begin_due()
                # Not asyncio.wait_for: in Python 3.11 it can lose a cancellation.
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._idle_seconds):
                        await self._changed.wait()
                self._look_at_finished()
            await asyncio.gather(*self._under_way, return_exceptions=True)
            self._look_at_finished()
        finally:
            for task in self._under_way:
                task.cancel()
            await asyncio.gather(*self._under_way, return_exceptions=True)

    async def show_typing(self, chat: str) -> None:
        """Show that an answer is being written, until something is sent; a failure is no matter."""
        mine = self._typing[chat] = object()
        left = TYPING_AT_MOST
        while self._typing.get(chat) is mine and left > 0 and not self._stopping:
            with suppress(TelegramError):
                await self._bot.send_chat_action(chat, ChatAction.TYPING)
            left -= TYPING_LASTS
            await self._sleep(TYPING_LASTS)
        if self._typing.get(chat) is mine:
            del self._typing[chat]

    async def _begin_due(self) -> None:
        free = SENDING_AT_ONCE - len(self._under_way)
        try:
            taken = await self._outbox.take(free) if free else ()
        except Exception as error:  # noqa: BLE001 - a database that is away comes back
            log.warning("The outbox can't be read: %s", hide(str(error)))
            return
        for due in taken:
            task = asyncio.create_task(self._deliver(due))
            self._under_way.add(task)
            task.add_done_callback(self._wake_after)

    def _wake_after(self, _: asyncio.Task[None]) -> None:
        self._changed.set()

    def _look_at_finished(self) -> None:
        for task in [task for task in self._under_way if task.done()]:
            self._under_way.discard(task)
            error = task.exception()
            if isinstance(error, TokenRefused):
                raise error
            if error is not None:
                log.warning("A reply's fate could not be noted: %s", hide(str(error)))

    async def _deliver(self, due: Due) -> None:
        """Send it, and note what became of it."""
        try:
            message_ids = await self._send(due)
        except InvalidToken:
            await self._outbox.later(due.id, 0, "Telegram refused the bot's token.")
            raise TokenRefused from None
        except RetryAfter as error:
            await self._outbox.later(due.id, seconds_asked(error), str(error))
        except Forbidden as error:
            await self._outbox.closed(due.id, str(error))
            self._parts_gone.pop(due.id, None)
        except (BadRequest, ChatMigrated, ValueError) as error:
            await self._fail(due, str(error))
        except NotMade as error:
            if due.attempts + 1 >= MOST_TRIES_TO_MAKE:
                await self._fail(due, str(error))
            else:
                await self._outbox.later(due.id, wait_after(due.attempts + 1), str(error))
        except Exception as error:  # noqa: BLE001 - the network, or Telegram itself, is in trouble
            if TOO_LARGE in str(error):
                await self._fail(due, str(error))
                return
            await self._outbox.later(due.id, wait_after(due.attempts + 1), hide(str(error)))
        else:
            await self._outbox.sent(due.id, message_ids)
            self._parts_gone.pop(due.id, None)

    async def _fail(self, due: Due, error: str) -> None:
        await self._outbox.failed(due.id, hide(error))
        self._parts_gone.pop(due.id, None)
        log.warning("A reply could not be sent: %s", hide(error))

    async def _send(self, due: Due) -> list[str]:
        """Send the messages of a reply, but for those that an earlier attempt has sent."""
        gone = self._parts_gone.setdefault(due.id, [])
        # Telegram itself ends the typing with each message.
        self._typing.pop(due.chat, None)
        for part in render(due.reply)[len(gone) :]:
            send = self._send_file if part.has_file else self._send_one
            gone.append(await send(due, part))
        return gone

    async def _send_file(self, due: Due, part: Outgoing) -> str:
        async with asyncio.timeout(FILE_SECONDS):
            name, content = await self._enclosed(due)
            message = await self._bot.send_document(
                due.chat,
                content,
                filename=name,
                caption=part.text or None,
                parse_mode=ParseMode.HTML,
                reply_markup=part.markup,
                write_timeout=FILE_SECONDS,
                read_timeout=FILE_SECONDS,
            )
        return str(message.message_id)

    async def _enclosed(self, due: Due) -> tuple[str, bytes]:
        if self._enclosure is None:
            raise NotMade("Nobody here makes the file that goes with this reply.")
        try:
            name, content = await asyncio.to_thread(self._enclosure, due.conversation)
        except Exception as error:  # noqa: BLE001 - whatever it is, its words may quote the candidate
            raise NotMade(f"The file could not be made: {type(error).__name__}.") from None
        if len(content) > LARGEST_FILE:
            raise ValueError("The file is larger than the 50 MB that Telegram takes.")
        return name, content

    async def _send_one(self, due: Due, part: Outgoing) -> str:
        message = await self._bot.send_message(
            due.chat,
            part.text,
            parse_mode=ParseMode.HTML,
            reply_markup=part.markup,
            link_preview_options=NO_PREVIEW,
        )
        return str(message.message_id)
