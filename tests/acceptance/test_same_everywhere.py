"""Whatever a candidate says, every channel answers it in the same words."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.acceptance.program import Program
from tests.fake_telegram.candidate import Candidate, FakeTelegram
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process, pytest.mark.browser]

SAID = (
    "what is this?",
    "I agree",
    "/help",
    "Priya Raman",
    "why do you ask?",
    "what does that mean?",
    "are you a robot?",
    "yes",
    "purple",
    "about two years",
    "/back",
    "three years",
    "actually 4 years for prospecting",
    "how many questions are left?",
    "what does the job pay?",
    "do you sponsor visas?",
    "I'd rather not say",
    "/skip",
    "/answers",
    "/status",
    "thank you",
    "you stupid thing",
    "/human",
    "/quiet",
    "/pause",
    "I'm back",
    "/time half past",
    "/data",
    "/delete",
    "keep it",
    "I want to withdraw",
    "no, stay",
    "/stop",
    "stay",
)
"""One after the other, whatever is open: questions, commands, answers and corrections."""

SAID_BACK = re.compile("Noted: |You already said: ")
Say = Callable[[str, str], str]
"""Says a line; gives what came back, once as much is there as should be."""


NEW_WORDS = r"""([seen, least]) => {
    const texts = [...document.querySelectorAll(".b")].slice(seen).map((each) => {
        const bubble = each.cloneNode(true);
        bubble.querySelectorAll(".unseen, .file").forEach((part) => part.remove());
        bubble.querySelectorAll(".line").forEach((line) => line.append(" "));
        return bubble.textContent;
    });
    return texts.join(" ").replaceAll(/\s+/g, " ").trim().length >= least ? texts : false;
}"""
"""The program's new bubbles once there are enough words: without what is said only to those who
listen, and without links."""


def plain(*texts: str) -> str:
    """Words alone: how they are cut into messages and lines is a channel's own."""
    return " ".join(" ".join(texts).split())


def in_terminal(program: Program) -> list[list[dict[str, Any]]]:
    """What is answered to the beginning and to each line."""
    answers: list[list[dict[str, Any]]] = []
    with program.opened("chat", "account_manager", "--json") as chat:
        for line in (None, *SAID):
            if line is not None:
                chat.stdin.write(line + "\n")
                chat.stdin.flush()
            said = json.loads(chat.stdout.readline())
            answers.append(said["bot"])
    return answers


def over_telegram(person: Candidate) -> Say:
    def say(line: str, expected: str) -> str:
        person.says(line or "/start account_manager")
        heard = ""
        while len(heard) < len(expected):
            heard = plain(heard, *(each.text for each in person.hears()))
        return heard

    return say


@contextmanager
def in_browser(chromium: Browser, url: str) -> Iterator[Say]:
    page = chromium.new_page()
    page.goto(f"{url}/apply/account_manager")
    seen = 0

    def say(line: str, expected: str) -> str:
        nonlocal seen
        if line:
            page.get_by_label("Your message, in your own words").fill(line)
            page.get_by_role("button", name="Send").click()
        else:
            page.get_by_role("button", name="Begin").click()
        found = page.wait_for_function(NEW_WORDS, arg=[seen, len(expected)])
        texts: list[str] = found.json_value()
        seen += len(texts)
        return plain(*texts)

    yield say
    page.close()


def test_every_channel_answers_in_the_same_words(
    folder: Path, model: RunningModel, telegram: FakeTelegram, chromium: Browser
) -> None:
    with Program(folder, model, telegram) as program:
        answers = in_terminal(program)
        assert all(answers), "each line was answered"
        telegrams = over_telegram(telegram.candidate())
        with in_browser(chromium, program.url) as typed:
            for line, replies in zip(("", *SAID), answers, strict=True):
                expected = plain(*(each["text"] for each in replies))
                assert (line, telegrams(line, expected)) == (line, expected)
                # A page says beside each message what was made of it, so no bubble repeats it.
                told = [each["text"] for each in replies if not SAID_BACK.match(each["text"])]
                expected = plain(*told)
                assert (line, typed(line, expected)) == (line, expected)
