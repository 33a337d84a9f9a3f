"""HR in real Chromium, without scripts: a question is changed in the real file, and published."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bot.terminal import Terminal, hear
from bot.worker import Worker
from candor.desk import FolderDesk
from candor.learning import Learning
from candor.settings import Settings
from recruiter.flows.desk import Desk
from screening.dialogue.interpretation import Interpretation
from storage import flows
from tests.recruiter.chromium import choose, invited, opened, served
from tests.recruiter.conftest import Office
from tests.screening.talk import FLOWS, reads, shipped

pytestmark = pytest.mark.browser
JOB = "account_manager"
WORDS = 'Have you won customers "from scratch": called, written, met?'


class Pretended:
    """Takes every text for telling something."""

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        del flow
        return reads(text)

    def available(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "flows"
    (folder / "texts").mkdir(parents=True)
    for name in ("texts/en.yml", f"{JOB}.yml"):
        (folder / name).write_bytes((FLOWS / name).read_bytes())
    return folder


@pytest.fixture
def desk(folder: Path) -> Desk:
    return FolderDesk(Settings(flows_dir=folder), Pretended(), Learning(lambda: folder))


@pytest.fixture
def address(office: Office) -> Iterator[str]:
    with served(office) as address:
        yield address


def begun(office: Office, session: str) -> str:
    """What a new candidate is asked until the question about prospecting."""
    worker = Worker(office.database, Pretended(), {"terminal": hear}, owner="test")
    now = office.clock.now
    terminal = Terminal(office.database, worker, shipped(), session=session, now=now)
    exchanges = [terminal.begin(), terminal.say("I agree"), terminal.say("Maria Alvarez")]
    return "\n".join(reply.text for exchange in exchanges for reply in exchange.replies)


def test_a_changed_question_is_looked_at_saved_published_and_asked(office, folder, address):
    file = folder / f"{JOB}.yml"
    before = file.read_text()
    with opened(invited(office, address, role="hr")) as page:
        choose(page)
        page.get_by_role("link", name="Flows").click()
        page.get_by_role("link", name="Account Manager").click()
        page.get_by_role("link", name="Change Opened doors from a cold start").click()
        page.get_by_label("Question").fill(WORDS)
        page.get_by_label("yes", exact=True).fill("many")
        page.get_by_label("yes", exact=True).press("Enter")
        main = page.get_by_role("main")
        expect(main).to_contain_text("A number belongs here, not 'many'")
        expect(page.get_by_label("yes", exact=True)).to_have_value("many")
        page.get_by_label("yes", exact=True).fill("4")
        page.get_by_role("button", name="Look at what it does").click()
        expect(main).to_contain_text("“yes” is worth 4 points instead of 5")
        expect(main).to_contain_text("Candidates talk to version 1 until the file is published")
        assert file.read_text() == before
        page.get_by_role("button", name="Save in the file").click()
        expect(main).to_contain_text("changes that are not published. Candidates talk to version 1")
        expect(main).to_contain_text(WORDS)
        lines = zip(before.splitlines(), file.read_text().splitlines(), strict=True)
        changed = [new.strip() for old, new in lines if old != new]
        assert changed == [
            f'ask: "{WORDS.replace(chr(34), chr(92) + chr(34))}"',
            "points: {yes: 4, unsure: 0, no: 0}",
        ]
        assert WORDS not in begun(office, "before")
        page.get_by_text("Publish …").click()
        page.get_by_role("button", name="Publish the file").click()
        expect(main).to_contain_text("Version 2, as in the file")
    assert WORDS in begun(office, "after")
    assert len(flows.history(office.database, JOB)) == 2


def test_the_whole_text_is_mended_and_saved(office, folder, address):
    file = folder / f"{JOB}.yml"
    with opened(invited(office, address, role="hr"), width=390) as page:
        choose(page)
        page.goto(f"{address}/recruiter/flows/{JOB}")
        page.get_by_role("link", name="The whole text").click()
        text = page.get_by_label("The whole text")
        expect(text).to_have_value(file.read_text())
        text.fill(file.read_text().replace("employer: EQ", "employer: EQ Ltd\nemployes: 5"))
        page.get_by_role("button", name="Save in the file").click()
        expect(page.get_by_role("main")).to_contain_text("'employes' is not known here")
        text.fill(text.input_value().replace("\nemployes: 5", ""))
        page.get_by_role("button", name="Save in the file").click()
        expect(page.get_by_role("main")).to_contain_text("changes that are not published")
    shipped_text = (FLOWS / f"{JOB}.yml").read_bytes()
    assert file.read_bytes() == shipped_text.replace(b"employer: EQ", b"employer: EQ Ltd")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_form_is_wider_than_the_screen(office, address, width):
    paths = ("questions/office", "questions/name", "criteria/prospecting", "texts", "text")
    with opened(invited(office, address, role="hr"), width=width) as page:
        choose(page)
        for path in paths:
            page.goto(f"{address}/recruiter/flows/{JOB}/{path}")
            page.locator("textarea").first.fill("w" * 400)
            page.get_by_role("button", name="Look at what it does").click()
            expect(page.get_by_role("status")).to_be_visible()
            assert page.locator("body").evaluate("body => body.scrollWidth") <= width


def test_a_form_is_worked_by_keyboard_alone(office, address):
    with opened(invited(office, address, role="hr")) as page:
        choose(page)
        page.goto(f"{address}/recruiter/flows/{JOB}/questions/prospecting")
        page.get_by_label("Question").focus()
        reached = []
        for _ in range(12):
            page.keyboard.press("Tab")
            reached.append(page.locator(":focus").get_attribute("name") or "a link")
        points = ["points/yes", "points/unsure", "points/no"]
        besides = ["because", "help", "example", "probe", "ground"]
        assert reached == ["title", "a link", *points, *besides, "do", "do"]
