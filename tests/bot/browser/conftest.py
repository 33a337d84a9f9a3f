"""A database of each test's own, the real worker with a model of straw, and the pages."""

import asyncio
import re
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.browser.app import chat_app
from bot.terminal import hear
from bot.worker import Worker
from candor import flow_files
from nlu.client import ModelAway
from screening.dialogue.interpretation import Act, Clause, Interpretation
from screening.flow.model import Flow
from storage import flows
from storage.database import Database

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
T = TypeVar("T")
JOB = "account_manager"
FLOWS = Path(__file__).parents[3] / "flows"


def run_in_a_thread(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end on a loop of its own, whatever loop this thread may have."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()


@dataclass
class StrawModel:
    """Reads every text as telling something, unless it is away."""

    away: bool = False

    def interpret(self, text: str, *, flow: str | None = None) -> Interpretation:
        if self.away:
            raise ModelAway
        clause = Clause(start=0, end=len(text), acts=(Act(name="inform", certainty=0.9),))
        return Interpretation(model="straw", text=text, clauses=(clause,))

    def available(self) -> bool:
        return not self.away


@dataclass
class Clock:
    """Goes on by a second at each look."""

    time: datetime = NOON

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@dataclass
class Site:
    """The pages over a database, with a worker that comes whenever the bell rings."""

    database: Database
    model: StrawModel = field(default_factory=StrawModel)
    clock: Clock = field(default_factory=Clock)
    worker_sleeps: bool = False
    rings: int = 0

    def __post_init__(self) -> None:
        self.worker = Worker(self.database, self.model, {"browser": hear}, owner="test")
        self.chat = chat_app(self.database, bell=self.ring, now=self.clock.now, wait_for_turn=0)
        self.app = Starlette(routes=[Mount("/apply", self.chat)])

    def ring(self) -> None:
        self.rings += 1
        if not self.worker_sleeps:
            self.work()

    def work(self) -> None:
        while self.worker.work():
            pass

    def visitor(self, *, base_url: str = "http://testserver") -> "Visitor":
        return Visitor(self.app, base_url)


@dataclass
class Visitor:
    """A browser without scripts: it reads the page it was given and sends that page's forms."""

    app: Starlette
    base_url: str
    html: str = ""
    job: str = JOB
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)

    def request(
        self, method: str, path: str, *, follow: bool = True, **more: Any
    ) -> httpx.Response:
        """Ask the application, without a network; cookies are kept as a browser keeps them."""
        return run_in_a_thread(self._request(method, path, follow, more))

    async def _request(
        self, method: str, path: str, follow: bool, more: dict[str, Any]
    ) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport,
            base_url=self.base_url,
            cookies=self.cookies,
            follow_redirects=follow,
        ) as client:
            response = await client.request(method, path, **more)
            self.cookies = client.cookies
            return response

    @property
    def path(self) -> str:
        return f"/apply/{self.job}"

    def open(self) -> httpx.Response:
        return self._shown(self.request("GET", self.path))

    def send(self, form: str = "say", **fields: str) -> httpx.Response:
        return self._shown(self.request("POST", self.path, data=self.fields(form) | fields))

    def begin(self) -> httpx.Response:
        self.open()
        nonce = re.findall(r'name="nonce" value="([^"]+)"', self.html)[0]
        return self._shown(self.request("POST", self.path, data={"nonce": nonce, "begin": "1"}))

    def press(self, label: str) -> httpx.Response:
        return self.send("taps", press=self.button(label))

    def agreed(self) -> "Visitor":
        self.begin()
        self.press("I agree")
        return self

    def fields(self, form: str) -> dict[str, str]:
        """The hidden fields of a form on the page."""
        inside = re.search(rf'<form id="{form}".*?</form>', self.html, re.DOTALL)
        assert inside, f"no form {form} on the page"
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', inside[0]))

    def button(self, label: str) -> str:
        for value, shown in re.findall(
            r'name="press" value="([^"]+)"[^>]*>(.*?)</button', self.html
        ):
            if unescape(re.sub("<[^>]+>", "", shown)).removeprefix("✓ ") == label:
                return unescape(value)
        raise AssertionError(f"no button {label!r} on the page")

    @property
    def bubbles(self) -> list[str]:
        """What the candidate is shown to have said."""
        found = re.findall(r'<div class="u[^"]*".*?</span>(.*?)</div>', self.html, re.DOTALL)
        return [unescape(each) for each in found]

    @property
    def text(self) -> str:
        """What the thread says, as plain words."""
        thread = re.search(r'role="log".*?</main>', self.html, re.DOTALL)
        words = re.sub(r"<[^>]+>", " ", thread[0] if thread else self.html)
        return " ".join(unescape(words).split())

    def _shown(self, response: httpx.Response) -> httpx.Response:
        self.html = response.text
        return response


@pytest.fixture(scope="session")
def flow() -> Flow:
    checked = flow_files.check(FLOWS / f"{JOB}.yml")
    assert not checked.problems
    return checked.flows[0]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "keys").mkdir()
    opened = Database.open(
        f"sqlite:///{tmp_path}/candor.sqlite",
        keys_url=f"sqlite:///{tmp_path}/keys/keys.sqlite",
        master_key=tmp_path / "master.key",
    )
    yield opened
    opened.dispose()


@pytest.fixture
def site(database: Database, flow: Flow) -> Site:
    flows.publish_one(database, flow, at=NOON, by="test")
    return Site(database)


@pytest.fixture
def visitor(site: Site) -> Visitor:
    return site.visitor()


@pytest.fixture(name="in_a_thread")
def _in_a_thread() -> Callable[[Coroutine[Any, Any, Any]], Any]:
    return run_in_a_thread
