"""The way to Telegram: one bot, with connections of its own for polling."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.telegram.secrecy import MASK, quieten

TELEGRAM = "https://api.telegram.org"
POLL_SECONDS = 50
"""How long Telegram may hold a poll open when there is nothing new; it allows no more."""
ANSWER_SECONDS = 15
"""How long an answer may take on the way."""
SENDING_AT_ONCE = 16


class TokenRefused(Exception):
    """Telegram refuses this bot token. Ask @BotFather for the right one (/mybots, then API Token),
    put it into TELEGRAM_BOT_TOKEN and start again. If TELEGRAM_API_URL is set, check that too."""

    def __init__(self) -> None:
        super().__init__(" ".join((self.__doc__ or "").split()))


class DiscreetBot(Bot):
    """The library's bot, whose repr does not tell its token."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Bot({MASK})"


@asynccontextmanager
async def connect(token: str, api_url: str = TELEGRAM) -> AsyncIterator[Bot]:
    """The bot with that token; nothing is sent yet. Raises `TokenRefused` for what can't be one."""
    bot_id(token)
    quieten()
    # The library's own switch: times to wait come as timedelta, without a warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    polling, others = _request(1), _request(SENDING_AT_ONCE)
    base = api_url.rstrip("/")
    try:
        yield DiscreetBot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=others,
            get_updates_request=polling,
        )
    finally:
        await asyncio.gather(polling.shutdown(), others.shutdown())


def bot_id(token: str) -> str:
    """The bot's number, which a token begins with. Raises `TokenRefused` for what can't be one."""
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token):
        raise TokenRefused
    return token.partition(":")[0]


def _request(connections: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=ANSWER_SECONDS,
        connect_timeout=ANSWER_SECONDS,
        pool_timeout=ANSWER_SECONDS,
    )
