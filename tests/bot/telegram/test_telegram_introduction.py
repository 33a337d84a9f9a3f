"""What stands in the menu and the empty chat; the one table of commands holds everywhere."""

import asyncio
import re
from pathlib import Path

import pytest
import yaml

from bot.telegram.connection import connect
from bot.telegram.introduction import Introduction, introduce, introduce_in_time
from screening.dialogue.commands import COMMANDS, Command
from screening.dialogue.events import Replied
from tests.fake_telegram.candidate import FakeTelegram
from tests.screening.talk import FLOWS, Talk

ROOT = Path(__file__).parents[3]


def introduced(telegram: FakeTelegram, about: Introduction) -> bool:
    async def run() -> bool:
        async with connect(telegram.token, telegram.url) as bot:
            return await introduce(bot, about)

    return asyncio.run(run())


def typed(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w/])/([a-z_]+)", text))


TEXTS = yaml.safe_load((FLOWS / "texts" / "en.yml").read_text())
WORDS = {command.word for command in COMMANDS}


def test_the_bot_introduces_itself(telegram: FakeTelegram) -> None:
    about = Introduction(
        commands=(Command(word="help", act="help", does="What I can do"),),
        description="I ask a few questions about your work.",
        short_description="Apply by chat",
    )
    assert introduced(telegram, about)
    profile = telegram.world()["profile"]
    assert profile["commands"] == [{"command": "help", "description": "What I can do"}]
    assert profile["description"] == about.description
    assert profile["short_description"] == about.short_description
    assert profile["menu_button"] == {"type": "commands"}


def test_whoever_opens_the_bot_reads_that_it_is_a_program_and_sees_all_that_can_be_typed(
    telegram: FakeTelegram,
) -> None:
    assert introduced(telegram, Introduction())
    profile = telegram.world()["profile"]
    assert profile["description"].startswith("I am a program.")
    assert profile["short_description"].startswith("I am a program")
    assert {each["command"]: each["description"] for each in profile["commands"]} == {
        command.word: command.does for command in COMMANDS
    }


def test_a_menu_that_telegram_refuses_does_not_stop_the_bot(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    assert introduced(telegram, Introduction(short_description="x" * 121)) is False
    assert "did not take the bot's short description" in caplog.text


def test_a_menu_that_does_not_get_through_is_told_again_later(telegram: FakeTelegram) -> None:
    telegram.fail("setMyCommands", "502", times=2)
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def run() -> bool:
        async with connect(telegram.token, telegram.url) as bot:
            return await introduce_in_time(bot, Introduction(), sleep=sleep)

    assert asyncio.run(run())
    assert len(waits) == 2
    assert all(wait >= 15 for wait in waits)
    assert {each["command"] for each in telegram.world()["profile"]["commands"]} == WORDS


def test_help_names_every_command_and_no_other() -> None:
    assert typed(" ".join(TEXTS["help"])) == WORDS


def test_no_other_sentence_names_a_command_that_is_none() -> None:
    assert typed(str(TEXTS)) <= WORDS


@pytest.mark.parametrize("page", ["telegram.md", "candidates.md"])
def test_the_docs_tell_every_command(page: str) -> None:
    rows = re.findall(r"^\| `/([a-z_]+)[^`]*` \|", (ROOT / "docs" / page).read_text(), re.M)
    assert set(rows) == WORDS


def test_the_telegram_page_shows_the_menu_as_it_is() -> None:
    page = (ROOT / "docs" / "telegram.md").read_text()
    rows = [f"| `/{command.word}` | {command.does} |" for command in COMMANDS]
    assert "\n".join(rows) in page


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_every_command_is_answered_at_any_question(command: Command) -> None:
    talk = Talk().consent()
    before = sum(isinstance(event, Replied) for event in talk.events)
    talk.says(f"/{command.word}")
    assert sum(isinstance(event, Replied) for event in talk.events) > before
    assert talk.tracker.answers == {}
