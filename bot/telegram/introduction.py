"""What people see of the bot before they write: its description and its menu of commands."""

import asyncio
from collections.abc import Awaitable, Callable
from logging import getLogger

from telegram import Bot, BotCommand, MenuButtonCommands
from telegram.error import InvalidToken, TelegramError

from bot.telegram.connection import TokenRefused
from bot.telegram.patience import wait_after
from bot.telegram.secrecy import hide
from screening.dialogue.commands import COMMANDS, Command
from screening.record import Record

log = getLogger(__name__)


MOST_TRIES = 10
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0
"""Seconds between the tries."""
DESCRIPTION = (
    "I am a program. I ask the questions for a job, in this chat, and you answer in your own words "
    "or by a button. Before anything is handed in I show you what I understood. A person reads it, "
    "and a person decides; I don't.\n\n"
    "Stop, pause, correct an answer or ask for a person at any time. Nothing you write is read "
    "before you agree."
)
"""What stands in an empty chat."""
SHORT_DESCRIPTION = "I am a program that asks the questions for a job. A person reads and decides."
"""What stands on the profile, and goes with a link to it."""


class Introduction(Record):
    """The commands; the description of an empty chat (512 characters); the profile's (120)."""

    commands: tuple[Command, ...] = COMMANDS
    description: str = DESCRIPTION
    short_description: str = SHORT_DESCRIPTION


async def introduce(bot: Bot, introduction: Introduction) -> bool:
    """Tell Telegram; what it refuses is logged, for a bot without a menu still works.

    False if anything was refused. Raises `TokenRefused`.
    """
    commands = [BotCommand(command.word, command.does) for command in introduction.commands]
    told = [
        await _tell("commands", bot.set_my_commands(commands)),
        await _tell("description", bot.set_my_description(introduction.description)),
        await _tell(
            "short description", bot.set_my_short_description(introduction.short_description)
        ),
        await _tell("menu", bot.set_chat_menu_button(menu_button=MenuButtonCommands())),
    ]
    return all(told)


async def introduce_in_time(
    bot: Bot,
    introduction: Introduction,
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> bool:
    """Tell Telegram, beside all else, again and again if it is out of reach; False if it never was.

    Raises `TokenRefused`.
    """
    for failures in range(1, MOST_TRIES + 1):
        if await introduce(bot, introduction):
            return True
        await sleep(wait_after(failures, first=FIRST_WAIT, longest=LONGEST_WAIT))
    return False


async def _tell(what: str, call: Awaitable[bool]) -> bool:
    try:
        return await call
    except InvalidToken:
        raise TokenRefused from None
    except TelegramError as error:
        log.warning("Telegram did not take the bot's %s: %s", what, hide(str(error)))
        return False
