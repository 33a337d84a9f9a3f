"""Fetches what candidates write, and lets Telegram forget it only once it is kept."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from logging import getLogger
from typing import Any, Protocol

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.connection import ANSWER_SECONDS, POLL_SECONDS, TokenRefused
from bot.telegram.patience import seconds_asked, wait_after
from bot.telegram.reading import KINDS, Update, read_update, update_key
from bot.telegram.secrecy import hide
from screening.record import Record

log = getLogger(__name__)

OTHER_RECEIVER = (
    "Another program receives this bot's messages, and only one can. Stop it, or give it a bot of "
    "its own; until then this one goes on trying."
)


class Fetched(Record):
    """An update to keep: its chat, a key that is the same whenever it comes again, and its JSON."""

    chat: str
    key: str
    raw: str


class Keep(Protocol):
    """Commits a batch before it returns; what comes twice is kept once, by chat and key."""

    async def __call__(self, updates: Sequence[Fetched], next_offset: int, /) -> None: ...


class SetAside(Protocol):
    """Commits an update that can't be read, with the reason, for a person to see."""

    async def __call__(self, raw: str, error: str, /) -> None: ...


class Receiver:
    """Polls until it is cancelled; a batch is confirmed by the poll that follows its `keep`.

    `last_contact` tells when Telegram last answered, in monotonic time.
    """

    def __init__(
        self,
        bot: Bot,
        *,
        keep: Keep,
        set_aside: SetAside,
        poll_seconds: int = POLL_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.last_contact: float | None = None
        self._bot = bot
        self._keep = keep
        self._set_aside = set_aside
        self._poll_seconds = poll_seconds
        self._answer_seconds = answer_seconds
        self._sleep = sleep
        self._offset: int | None = None
        self._failures = 0
        self._webhook_gone = False

    async def run(self) -> None:
        """Receive for ever; raises `TokenRefused`, and nothing else stops it."""
        while True:
            try:
                await self._round()
                self._failures = 0
            except InvalidToken:
                raise TokenRefused from None
            except Exception as error:  # noqa: BLE001 - also what keeping may raise: it must go on
                await self._wait_after(error)

    async def _round(self) -> None:
        if not self._webhook_gone:
            # A webhook set by an earlier life of the bot would make every poll a conflict.
            await self._bot.delete_webhook(drop_pending_updates=False)
            self._webhook_gone = True
        updates = await self._poll()
        self.last_contact = time.monotonic()
        if not updates:
            # All before the offset is confirmed by now. Without one, the next poll begins with the
            # earliest update, even where Telegram has begun to number them anew.
            self._offset = None
            return
        next_offset = max(update["update_id"] for update in updates) + 1
        await self._keep(await self._readable(updates), next_offset)
        self._offset = next_offset
        await self._acknowledge_presses(updates)

    async def _poll(self) -> list[dict[str, Any]]:
        """The updates as they came; the library's `get_updates` would fail whole on a bad one."""
        asked = {
            "timeout": self._poll_seconds,
            "offset": self._offset,
            "allowed_updates": list(KINDS),
        }
        longest = self._poll_seconds + self._answer_seconds
        # The time limit is a watchdog: a connection may die without either side being told.
        async with asyncio.timeout(longest + 1):
            updates = await self._bot._post("getUpdates", asked, read_timeout=longest)
        return list(updates)

    async def _readable(self, updates: Sequence[Update]) -> list[Fetched]:
        """What is for us; what can't be read is set aside."""
        readable = []
        for update in updates:
            raw = json.dumps(update, ensure_ascii=False)
            try:
                place = update_key(update)
                read_update(update)
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one stops no other
                await self._set_aside(raw, hide(str(error)))
                continue
            if place is not None:
                readable.append(Fetched(chat=place[0], key=place[1], raw=raw))
        return readable

    async def _acknowledge_presses(self, updates: Sequence[Update]) -> None:
        """Let the buttons stop spinning; too late does no harm."""
        for update in updates:
            with suppress(TelegramError, KeyError, TypeError):
                await self._bot.answer_callback_query(update["callback_query"]["id"])

    async def _wait_after(self, error: Exception) -> None:
        self._failures += 1
        seconds = wait_after(self._failures)
        if isinstance(error, RetryAfter):
            seconds = seconds_asked(error)
        why = OTHER_RECEIVER if isinstance(error, Conflict) else hide(str(error) or repr(error))
        log.warning("Receiving from Telegram failed; again in %.0f s. %s", seconds, why)
        await self._sleep(seconds)
