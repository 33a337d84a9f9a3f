"""The chat in real Chromium, with scripts and without, under the site's strict policy."""

import asyncio
import contextlib
import os
import shutil
import socket
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn
from playwright.async_api import Browser, Page, Route, async_playwright, expect

from bot.browser.upload import LARGEST_UPLOAD
from candor.web.shell import shell

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.browser


@dataclass
class Desk:
    """A candidate's desk: a browser, and the address of the chat."""

    site: Any
    address: str
    drive: Callable[[Coroutine[Any, Any, None]], None]

    @contextlib.asynccontextmanager
    async def page(self, *, scripts: bool = True, width: int = 390) -> AsyncIterator[Page]:
        """A page that fails the test if a script fails or the policy is broken."""
        wrong: list[str] = []
        async with async_playwright() as playwright:
            browser: Browser = await playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
            context = await browser.new_context(
                java_script_enabled=scripts, viewport={"width": width, "height": 780}
            )
            page = await context.new_page()
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("console", lambda line: wrong.append(line.text) if _is_ours(line) else None)
            await page.goto(self.address)
            yield page
            await browser.close()
        assert wrong == []


def _is_ours(line: Any) -> bool:
    return "Content Security Policy" in line.text


@pytest.fixture
def desk(site: Any, in_a_thread: Any) -> Iterator[Desk]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed, and this run must not go without it.")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    listening = socket.create_server(("127.0.0.1", 0))
    app = shell({"/apply": site.chat}, front="/apply/", uploads={"/apply/": LARGEST_UPLOAD})
    config = uvicorn.Config(app, log_level="error", lifespan="off", ws="none", http="h11")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    port = listening.getsockname()[1]
    yield Desk(site, f"http://127.0.0.1:{port}/apply/account_manager", in_a_thread)
    server.should_exit = True
    thread.join()
    listening.close()


def button(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=name, exact=True)


def test_a_candidate_talks_without_scripts(desk):
    async def talk() -> None:
        async with desk.page(scripts=False) as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await page.get_by_label("Your message").fill("Jordan Lee")
            await button(page, "Send").click()
            await expect(page.get_by_text("noted: Jordan Lee")).to_be_visible()
            await button(page, "Yes").click()
            await expect(page.get_by_text("noted: yes")).to_be_visible()
            await expect(page.locator(".b").last).to_be_in_viewport()
            await button(page, "not what I meant: Opened doors from a cold start").click()
            await expect(page.get_by_text("I've marked that line as misread")).to_be_visible()

    desk.drive(talk())


def test_a_candidate_talks_with_scripts_and_nothing_reloads(desk):
    async def talk() -> None:
        async with desk.page() as page:
            await button(page, "Begin").click()
            await page.wait_for_selector("#chat")
            await page.evaluate("window.same = true")
            await button(page, "I agree").click()
            await expect(page.get_by_text("What is your name?")).to_be_visible()
            field = page.get_by_label("Your message")
            await expect(field).to_be_focused()
            await field.press_sequentially("Jordan")
            await field.press("Shift+Enter")
            await field.press_sequentially("Lee")
            await field.press("Enter")
            await expect(page.locator(".got").last).to_contain_text("noted: Jordan")
            await expect(field).to_have_value("")
            await button(page, "No").click()
            await button(page, "IT solutions").click()
            await expect(page.locator("[aria-pressed=true]")).to_have_text("✓ IT solutions")
            assert await page.locator(".u").count() == 4
            assert await page.evaluate("window.same") is True

    desk.drive(talk())


def test_an_answer_that_comes_late_appears_by_itself(desk):
    async def talk() -> None:
        async with desk.page() as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await expect(page.get_by_text("What is your name?")).to_be_visible()
            desk.site.worker_sleeps = True
            await page.get_by_label("Your message").fill("Jordan Lee")
            await page.keyboard.press("Enter")
            await expect(page.get_by_text("sending…")).to_be_visible()
            desk.site.work()
            await expect(page.get_by_text("noted: Jordan Lee")).to_be_visible()
            await expect(page.get_by_text("sending…")).to_have_count(0)
            assert await page.locator(".u").count() == 2

    desk.drive(talk())


def test_words_that_cannot_be_sent_stay_in_the_field(desk):
    async def talk() -> None:
        async with desk.page() as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await expect(page.get_by_text("What is your name?")).to_be_visible()
            await page.context.set_offline(True)
            field = page.get_by_label("Your message")
            await field.fill("Jordan Lee")
            await field.press("Enter")
            await expect(page.get_by_role("alert")).to_contain_text("could not be sent")
            await expect(field).to_have_value("Jordan Lee")
            await page.context.set_offline(False)
            await field.press("Enter")
            await expect(page.get_by_text("noted: Jordan Lee")).to_be_visible()
            await expect(page.get_by_role("alert")).to_have_text("")

    desk.drive(talk())


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_cut_off_at_the_side(desk, width):
    async def talk() -> None:
        async with desk.page(width=width) as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await expect(page.get_by_text("What is your name?")).to_be_visible()
            await page.get_by_label("Your message").fill("x" * 500)
            await page.keyboard.press("Enter")
            await expect(page.locator(".u")).to_have_count(2)
            wide = await page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            )
            assert not wide

    desk.drive(talk())


def test_what_was_said_first_is_shown_though_the_next_could_not_be_sent(desk):
    async def talk() -> None:
        async with desk.page() as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await expect(page.get_by_text("What is your name?")).to_be_visible()
            both_said = asyncio.Event()
            posts: list[Route] = []

            async def second_fails(route: Route) -> None:
                if route.request.method != "POST":
                    await route.continue_()
                    return
                posts.append(route)
                await both_said.wait()
                await (route.continue_() if len(posts) == 1 else route.abort())

            await page.route("**/apply/**", second_fails)
            field = page.get_by_label("Your message")
            for words in ("Jordan Lee", "and hello"):
                await field.fill(words)
                await field.press("Enter")
            both_said.set()
            await expect(field).to_have_value("and hello")
            await expect(page.get_by_text("noted: Jordan Lee")).to_be_visible()

    desk.drive(talk())


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_brings_a_candidate_back_in_another_browser(desk, scripts):
    links: list[str] = []

    async def leave() -> None:
        async with desk.page(scripts=scripts) as page:
            await button(page, "Begin").click()
            await button(page, "I agree").click()
            await page.get_by_role("link", name="A link to come back", exact=True).first.click()
            await button(page, "Make my link").click()
            links.append(await page.get_by_label("Your link").input_value())
            await page.get_by_role("link", name="Back to the conversation").click()
            await expect(page.get_by_role("log")).to_contain_text("I agree")

    async def come_back() -> None:
        async with desk.page(scripts=scripts) as page:
            await page.goto(links[0])
            await button(page, "Go on in this browser").click()
            await expect(page).to_have_url(desk.address)
            await expect(page.get_by_role("log")).to_contain_text("I agree")

    desk.drive(leave())
    desk.drive(come_back())


def test_what_can_be_said_opens_and_stays_open_while_news_come(desk):
    async def look() -> None:
        async with desk.page() as page:
            await button(page, "Begin").click()
            await page.get_by_text("What can I say?").click()
            await expect(page.get_by_text("/human", exact=True)).to_be_visible()
            await button(page, "I agree").click()
            await expect(page.get_by_role("log")).to_contain_text("I agree")
            await expect(page.get_by_text("/human", exact=True)).to_be_visible()

    desk.drive(look())
