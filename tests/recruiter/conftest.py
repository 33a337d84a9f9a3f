"""A database of each test's own, people who may look into it, and a browser without scripts."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.routing import Mount

from recruiter.app import recruiter_app
from recruiter.flows.desk import Desk
from storage import audit, people
from storage.audit import AuditRow
from storage.database import Database
from storage.people import Person, Role

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PASSWORD = "four quiet lamps burn"


@dataclass
class Clock:
    """Stands still until it is moved."""

    time: datetime = NOON

    def now(self) -> datetime:
        return self.time

    def on(self, **delta: float) -> None:
        self.time += timedelta(**delta)


@dataclass
class Office:
    """The pages over a database, with people who sign in there."""

    database: Database
    clock: Clock = field(default_factory=Clock)
    rings: int = 0
    secure: bool = False
    desk: Desk | None = None

    def __post_init__(self) -> None:
        app = recruiter_app(
            self.database,
            now=self.clock.now,
            bell=self.ring,
            secure=self.secure,
            desk=self.desk,
        )
        self.app = Starlette(routes=[Mount("/recruiter", app)])

    def ring(self) -> None:
        self.rings += 1

    def employ(
        self, name: str = "Dana", role: Role = "recruiter", jobs: set[str] | None = None
    ) -> Person:
        email = f"{name.lower()}@example.com"
        return people.add(
            self.database,
            name=name,
            email=email,
            role=role,
            jobs=jobs,
            password=PASSWORD,
            at=self.clock.now(),
        )

    def browser(self) -> "Browser":
        return Browser(self.app)

    def at_desk(
        self, name: str = "Dana", role: Role = "recruiter", jobs: set[str] | None = None
    ) -> "Browser":
        """Somebody new, signed in."""
        person = self.employ(name, role, jobs)
        browser = self.browser()
        browser.person = person
        browser.sign_in(person.email)
        return browser

    def audited(self, act: str) -> list[AuditRow]:
        return [row for row in audit.listing(self.database) if row.act == act]


@dataclass
class Browser:
    """Follows links and sends forms, as a browser without scripts does."""

    app: Starlette
    html: str = ""
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)
    person: Person | None = None

    def request(
        self, method: str, path: str, *, follow: bool = True, **more: Any
    ) -> httpx.Response:
        response = asyncio.run(self._request(method, path, follow, more))
        self.html = response.text
        return response

    async def _request(
        self, method: str, path: str, follow: bool, more: dict[str, Any]
    ) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport,
            base_url="http://testserver",
            cookies=self.cookies,
            follow_redirects=follow,
        ) as client:
            response = await client.request(method, path, **more)
            self.cookies = client.cookies
            return response

    def get(self, path: str = "/", **more: Any) -> httpx.Response:
        return self.request("GET", f"/recruiter{path}", **more)

    def post(self, path: str, follow: bool = True, **fields: str) -> httpx.Response:
        return self.request("POST", f"/recruiter{path}", follow=follow, data=fields)

    def sign_in(
        self, email: str, password: str = PASSWORD, follow: bool = False, **fields: str
    ) -> httpx.Response:
        return self.post("/sign-in", follow=follow, email=email, password=password, **fields)

    @property
    def is_in(self) -> bool:
        """Whether the bar names somebody."""
        return "Sign out" in self.html

    @property
    def text(self) -> str:
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())


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
def office(database: Database) -> Office:
    return Office(database)


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    # As slow as it must be in earnest, hashing would take most of the tests' time.
    monkeypatch.setattr(people, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
