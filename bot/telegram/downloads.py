"""The bytes of what candidates send, fetched beside everything else, and looked for by a worker."""

import asyncio
import json
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import NamedTuple

import httpx
from telegram import Bot
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.incoming_files import FetchFailed, Later, TooBig
from bot.telegram.connection import ANSWER_SECONDS, TELEGRAM
from bot.telegram.patience import seconds_asked, wait_after
from bot.telegram.reading import file_id
from storage.turn_records import InboxRow, Loaded

DOWNLOAD_SECONDS = 60
"""How long a download may take in all."""
AT_ONCE = 4
FORGOTTEN_AFTER = 300
"""Seconds after which nobody is expected to come for a download."""
WAIT_SECONDS = 5
"""About how long to wait after a first failure."""


class _UnderWay(NamedTuple):
    bytes: Future[bytes]
    since: float


class Downloads:
    """One for each bot; `fetched` is rung from the loop's thread when one has ended."""

    def __init__(
        self, bot: Bot, loop: asyncio.AbstractEventLoop, *, fetched: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._loop = loop
        self._fetched = fetched
        self._free = asyncio.Semaphore(AT_ONCE)
        self._under_way: dict[int, _UnderWay] = {}

    def fetch(self, row: InboxRow, _: Loaded, most: int) -> bytes:
        """The bytes of a message's file; see `bot.incoming_files.Fetch`. Never waits for them."""
        self._forget_old()
        known = self._under_way.get(row.id)
        if known is None:
            self._begin(row, most)
            raise Later
        if not known.bytes.done():
            raise Later
        del self._under_way[row.id]
        return _result(known.bytes, row.attempts)

    def _begin(self, row: InboxRow, most: int) -> None:
        download = self._download(file_id(json.loads(row.raw)), most)
        future = asyncio.run_coroutine_threadsafe(download, self._loop)
        self._under_way[row.id] = _UnderWay(future, time.monotonic())
        future.add_done_callback(lambda _: self._fetched())

    def _forget_old(self) -> None:
        # Whoever was erased meanwhile is not to stay in memory.
        oldest = time.monotonic() - FORGOTTEN_AFTER
        for row in [row for row, (_, since) in self._under_way.items() if since < oldest]:
            self._under_way.pop(row).bytes.cancel()

    async def _download(self, identity: str, most: int) -> bytes:
        async with self._free, asyncio.timeout(DOWNLOAD_SECONDS):
            # The library's `get_file` would take a path for a file of ours if we had one like it.
            file = await self._bot._post("getFile", {"file_id": identity})
            if int(file.get("file_size", 0)) > most:
                raise TooBig
            base, path = self._bot.base_file_url, Path(str(file["file_path"]))
            if path.is_absolute() and not base.startswith(TELEGRAM):
                # A Bot API server of one's own, beside us, tells where the file lies.
                return await asyncio.to_thread(_read, path, most)
            return await _over_http(f"{base}/{path}", most)


async def _over_http(url: str, most: int) -> bytes:
    content = bytearray()
    async with (
        httpx.AsyncClient(timeout=ANSWER_SECONDS) as client,
        client.stream("GET", url) as answer,
    ):
        answer.raise_for_status()
        async for chunk in answer.aiter_bytes():
            content += chunk
            if len(content) > most:
                raise TooBig
    return bytes(content)


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise TooBig
    return content


def _result(ended: Future[bytes], attempts: int) -> bytes:
    # The errors' own words have the address in them, and the address has the token.
    wait = wait_after(attempts + 1, first=WAIT_SECONDS)
    try:
        return ended.result()
    except BadRequest as error:
        if "too big" in str(error):
            raise TooBig from None
        raise FetchFailed(wait) from None
    except RetryAfter as error:
        raise FetchFailed(seconds_asked(error)) from None
    except (TelegramError, httpx.HTTPError, OSError, KeyError):
        raise FetchFailed(wait) from None
