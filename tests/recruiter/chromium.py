"""Real Chromium on the recruiter's pages, without scripts, under the site's strict policy."""

import asyncio
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from playwright.sync_api import ConsoleMessage, Page, expect, sync_playwright

from candor.web.shell import shell
from recruiter.app import recruiter_app
from storage import invitations
from storage.people import Role
from tests.recruiter.conftest import Office

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def served(office: Office) -> Iterator[str]:
    """The address of the office's pages, for as long as they are served."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is not installed, and this run must not go without it.")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    pages = recruiter_app(
        office.database, now=office.clock.now, bell=office.ring, secure=False, desk=office.desk
    )
    site = shell({"/recruiter": pages}, front="/recruiter/")
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(site, log_config=None, lifespan="off"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@contextmanager
def opened(address: str, *, width: int = 1280) -> Iterator[Page]:
    """A page without scripts that fails the test where the policy is broken."""
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        context = browser.new_context(
            java_script_enabled=False, viewport={"width": width, "height": 900}
        )
        page = context.new_page()
        page.on("console", lambda line: wrong.append(line.text) if _is_ours(line) else None)
        page.goto(address)
        yield page
        browser.close()
    assert wrong == []


def _is_ours(line: ConsoleMessage) -> bool:
    return "Content Security Policy" in line.text


def invited(office: Office, address: str, role: Role = "recruiter") -> str:
    """A link by which somebody makes their account."""
    token = invitations.invite(office.database, role=role, at=office.clock.now())
    return f"{address}/recruiter/invitation/{token}"


def choose(page: Page) -> None:
    """Make the account and sign in."""
    page.get_by_label("Your name").fill("Dana Reyes")
    page.get_by_label("E-mail address").fill("dana@example.com")
    page.get_by_label("Password").fill("four quiet lamps burn")
    page.get_by_role("button", name="Choose and sign in").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
