"""A CV from the terminal, over Telegram and in a browser, to the recruiter, and erased with them.

No model runs: a file needs none.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from storage import erasure, people
from storage.database import Database
from tests.acceptance.program import Program
from tests.fake_telegram.candidate import FakeTelegram, Message
from tests.recruiter.conftest import NOON, PASSWORD
from tests.screening.talk import FLOWS

pytestmark = [pytest.mark.process, pytest.mark.browser]

PDF = b"%PDF-1.7 eleven years of umbrellas"
FLOW = """
id: clerk
title: Clerk
employer: EQ
language: en
hand_over_to: the people at EQ
notice: I am a program, and a person decides.
consent: {ask: May I ask?, agree: I agree, decline: "No"}
closing:
  handed_in: Thank you, it is handed in.
  knocked_out: Thank you.
  declined: All right, nothing is kept.
  withdrew: It is withdrawn.
  expired: It is closed.
criteria:
  papers: {title: Papers, weight: 100, levels: {0: No papers came, 100: Papers came}}
bands: {strong: 50, weak: 0}
questions:
  - id: cv
    title: Your CV
    ask: Please send us your CV.
    answer: file
    types: [pdf]
    criterion: papers
    points: {given: 2}
  - id: soon
    title: Can begin soon
    ask: Can you begin within a month?
    answer: yes_no
    criterion: papers
    points: {yes: 8, no: 0}
"""


@pytest.fixture
def settings(folder: Path) -> dict[str, str]:
    flows = folder / "flows"
    (flows / "texts").mkdir(parents=True)
    (flows / "clerk.yml").write_text(FLOW)
    (flows / "texts" / "en.yml").write_text((FLOWS / "texts" / "en.yml").read_text())
    # Nobody listens there: the model is away throughout.
    return {"CANDOR_FLOWS_DIR": str(flows), "CANDOR_NLU_URL": "http://127.0.0.1:9"}


@pytest.fixture
def cv(folder: Path) -> Path:
    path = folder / "Ada CV.pdf"
    path.write_bytes(PDF)
    return path


def is_review(message: Message) -> bool:
    return "Hand" in " ".join(message.buttons)


def over_telegram(telegram: FakeTelegram) -> None:
    ada = telegram.candidate(5001)
    ada.says("/start clerk")
    ada.hears(lambda message: "I agree" in message.buttons)
    ada.sends("document", file_name="early.pdf", content=PDF)
    ada.hears(lambda message: "I agree" in message.buttons)
    ada.says("I agree")
    ada.hears(lambda message: "send us your CV" in message.text)
    telegram.fail("download", "500")
    ada.sends("document", file_name="Ada CV.pdf", content=PDF, caption="as promised")
    ada.hears(lambda message: "within a month" in message.text)
    ada.taps("Yes")
    review = ada.hears(is_review)
    assert any("1. Your CV: Ada CV.pdf" in message.text for message in review)
    ada.says(review[-1].buttons[0])
    ada.hears(lambda message: "it is handed in" in message.text)


def in_browser(chromium: Browser, url: str, cv: Path, *, script: bool) -> None:
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{url}/apply/clerk")
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="I agree").click()
    page.get_by_label("Your CV").set_input_files(cv)
    page.get_by_role("button", name="Send the file").click()
    page.get_by_role("button", name="Yes").click()
    expect(page.locator("#thread")).to_contain_text("1. Your CV: Ada CV.pdf")
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator("#thread")).to_contain_text("it is handed in")
    context.close()


def in_terminal(program: Program, cv: Path) -> dict[str, Any]:
    with program.opened("chat", "clerk", "--json") as chat:
        json.loads(chat.stdout.readline())
        said: list[dict[str, Any]] = []
        for line in ("I agree", str(cv), "Yes"):
            chat.stdin.write(line + "\n")
            chat.stdin.flush()
            said.append(json.loads(chat.stdout.readline()))
    return said[1]


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    database = Database.open(
        f"sqlite:///{folder}/data/candor.sqlite",
        keys_url=f"sqlite:///{folder}/data/keys/keys.sqlite",
        master_key=folder / "master.key",
    )
    yield database
    database.dispose()


@contextmanager
def recruiter(program: Program, folder: Path) -> Iterator[httpx.Client]:
    email = "dana@example.com"
    with opened(folder) as database:
        people.add(database, name="Dana", email=email, role="recruiter", password=PASSWORD, at=NOON)
    origin = {"origin": program.url}
    with httpx.Client(base_url=program.url, follow_redirects=True, headers=origin) as client:
        client.post("/recruiter/sign-in", data={"email": email, "password": PASSWORD})
        yield client


def test_a_cv_comes_from_every_channel_and_goes_with_its_candidate(
    folder: Path,
    telegram: FakeTelegram,
    chromium: Browser,
    settings: dict[str, str],
    cv: Path,
) -> None:
    with Program(folder, None, telegram, **settings) as program:
        over_telegram(telegram)
        in_browser(chromium, program.url, cv, script=True)
        in_browser(chromium, program.url, cv, script=False)
        said = in_terminal(program, cv)
        rows = program.applications()
        cards = [program.shown(row["id"])["scorecard"]["total"] for row in rows]
        with recruiter(program, folder) as client:
            pages = [client.get(f"/recruiter/applications/{row['id']}").text for row in rows]
            links = [re.findall(r'href="(/recruiter/[^"]+/files/[^"]+)"', each) for each in pages]
            saved = [client.get(found[0]) for found in links]
            with opened(folder) as database:
                erasure.erase(database, rows[0]["candidate"], at=NOON)
            gone = client.get(links[0][0])
        logged = program.log
    assert said["understood"][0]["in_words"] == "Ada CV.pdf"
    assert sorted(row["channel"] for row in rows) == ["browser", "browser", "telegram", "terminal"]
    assert cards == [100] * 4
    assert not [page for page in pages if "early.pdf" in page]
    assert [each.content for each in saved] == [PDF] * 4
    assert all(each.headers["content-disposition"].startswith("attachment") for each in saved)
    assert all("sandbox" in each.headers["content-security-policy"] for each in saved)
    assert gone.status_code == 404
    assert "Ada CV" not in logged
    assert telegram.token not in logged
