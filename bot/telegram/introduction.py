"""What people see of the bot before they write: its description and its menu of commands."""

from collections.abc import Awaitable
from logging import getLogger

from telegram import Bot, BotCommand, MenuButtonCommands
from telegram.error import InvalidToken, TelegramError

from bot.telegram.connection import TokenRefused
from bot.telegram.secrecy import hide
from screening.record import Record

log = getLogger(__name__)


class Command(Record):
    """A command of the menu: its word without the slash (a-z, 0-9, _), and what it does."""

    word: str
    does: str


class Introduction(Record):
    """The commands; the description of an empty chat (512 characters); the profile's (120)."""

    commands: tuple[Command, ...] = ()
    description: str = ""
    short_description: str = ""


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


async def _tell(what: str, call: Awaitable[bool]) -> bool:
    try:
        return await call
    except InvalidToken:
        raise TokenRefused from None
    except TelegramError as error:
        log.warning("Telegram did not take the bot's %s: %s", what, hide(str(error)))
        return False
