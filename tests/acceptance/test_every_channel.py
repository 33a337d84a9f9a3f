"""The same two conversations in the terminal, over Telegram and in a browser."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.acceptance.program import Program, judged
from tests.acceptance.replies import ASKED, ENDED, STRONG, WEAK, reply_to
from tests.fake_telegram.candidate import FakeTelegram, Message
from tests.real_nlu import RunningModel

ANY_PROMPT = re.compile("|".join(map(re.escape, [*ASKED, ENDED])))
pytestmark = [pytest.mark.rasa, pytest.mark.process, pytest.mark.browser]


def in_terminal(program: Program, replies: dict[str, str]) -> dict[str, Any]:
    """Line by line, each answering what was asked."""
    with program.opened("chat", "account_manager", "--json") as chat:
        said = json.loads(chat.stdout.readline())
        while (answer := reply_to(said["bot"][-1]["text"], replies)) is not None:
            chat.stdin.write(answer + "\n")
            chat.stdin.flush()
            said = json.loads(chat.stdout.readline())
        chat.stdin.close()
        card: dict[str, Any] = json.loads(chat.stdout.readline())
    return card


def over_telegram(telegram: FakeTelegram, chat: int, replies: dict[str, str]) -> None:
    person = telegram.candidate(chat)
    person.says("/start account_manager")
    while answer := reply_to(person.hears(is_to_answer)[-1].text, replies):
        person.says(answer)


def is_to_answer(message: Message) -> bool:
    """Whether this is the last message of a turn: a prompt, or the end."""
    return reply_to(message.text, STRONG | WEAK) is not None or ENDED in message.text


def in_browser(chromium: Browser, url: str, replies: dict[str, str], *, script: bool) -> None:
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{url}/apply/account_manager")
    page.get_by_role("button", name="Begin").click()
    asked = 0
    while True:
        prompts = page.locator(".b").filter(has_text=ANY_PROMPT)
        prompts.nth(asked).wait_for()
        asked = prompts.count()
        answer = reply_to(prompts.last.inner_text(), replies)
        if answer is None:
            break
        page.get_by_label("Your message, in your own words").fill(answer)
        page.get_by_role("button", name="Send").click()
    context.close()


@pytest.mark.parametrize(
    ("replies", "band"), [(STRONG, "strong"), (WEAK, "weak")], ids=["strong", "weak"]
)
def test_the_same_conversation_gives_the_same_scorecard_on_every_channel(
    folder: Path,
    model: RunningModel,
    telegram: FakeTelegram,
    chromium: Browser,
    replies: dict[str, str],
    band: str,
) -> None:
    with Program(folder, model, telegram) as program:
        terminal = judged(in_terminal(program, replies))
        over_telegram(telegram, 5001, replies)
        in_browser(chromium, program.url, replies, script=True)
        in_browser(chromium, program.url, replies, script=False)
        rows = program.applications()
        cards = [judged(program.shown(row["id"])["scorecard"]) for row in rows]
        logged = program.log
    assert telegram.token not in logged
    assert not [words for words in replies.values() if len(words) > 12 and words in logged]
    assert terminal["band"] == band
    assert terminal["handed_in"]
    assert sorted(row["channel"] for row in rows) == ["browser", "browser", "telegram", "terminal"]
    assert all(card == terminal for card in cards)
