"""The receiver's and the sender's doors to what is stored, each call in a thread of its own."""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.telegram.receiver import Fetched
from bot.telegram.sender import Due
from storage import inbox, outbox
from storage.database import Database
from storage.inbox import Arrival, Unreadable

CHANNEL = "telegram"


class StoredInbox:
    """Keeps what Telegram hands over; `arrived` is rung once it is committed."""

    def __init__(
        self,
        database: Database,
        bot: str,
        *,
        now: Callable[[], datetime],
        arrived: Callable[[], None],
    ) -> None:
        self._database = database
        self._bot = bot
        self._now = now
        self._arrived = arrived

    async def keep(self, updates: Sequence[Fetched], next_offset: int, /) -> None:
        """Commit a batch and the offset behind it."""
        at = self._now()
        arrivals = [Arrival(chat=u.chat, key=u.key, raw=u.raw, at=at) for u in updates]
        await asyncio.to_thread(
            inbox.receive_many,
            self._database,
            CHANNEL,
            bot=self._bot,
            arrivals=arrivals,
            offset=next_offset,
        )
        self._arrived()

    async def set_aside(self, raw: str, error: str, /) -> None:
        """Commit an update that can't be read."""
        key = "unreadable:" + hashlib.sha256(raw.encode()).hexdigest()
        unreadable = Unreadable(key=key, raw=raw, error=error, at=self._now())
        await asyncio.to_thread(
            inbox.set_aside_unreadable,
            self._database,
            CHANNEL,
            bot=self._bot,
            unreadable=unreadable,
        )


class StoredOutbox:
    """What the sender takes replies from."""

    def __init__(self, database: Database, bot: str, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._bot = bot
        self._now = now
        self._conversations: dict[int, int] = {}

    async def take(self, most: int) -> Sequence[Due]:
        """The head of each chat's queue, claimed."""
        rows = await asyncio.to_thread(
            outbox.claim_due, self._database, CHANNEL, bot=self._bot, limit=most
        )
        self._conversations |= {row.id: row.conversation_id for row in rows}
        return [
            Due(
                id=row.id,
                conversation=row.conversation_id,
                chat=row.chat,
                reply=row.reply,
                attempts=row.attempts,
            )
            for row in rows
        ]

    async def sent(self, row: int, message_ids: Sequence[str]) -> None:
        """Record the platform's id; the last message carries the buttons."""
        last = message_ids[-1] if message_ids else None
        await asyncio.to_thread(
            outbox.sent, self._database, row, platform_message_id=last, at=self._now()
        )
        self._conversations.pop(row, None)

    async def later(self, row: int, seconds: float, error: str) -> None:
        """Free it for a later try."""
        when = self._now() + timedelta(seconds=seconds)
        await asyncio.to_thread(outbox.retry_at, self._database, row, when, error)

    async def failed(self, row: int, error: str) -> None:
        """Give it up."""
        await asyncio.to_thread(outbox.failed, self._database, row, error)
        self._conversations.pop(row, None)

    async def closed(self, row: int, error: str) -> None:
        """Close the chat for sending."""
        conversation = self._conversations.pop(row)
        await asyncio.to_thread(outbox.close_chat, self._database, conversation, error)
