"""No page without its headers, no post from another site."""

import asyncio
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from candor.web.shell import LARGEST_BODY, Shell


async def answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"{len(await request.body())}")


class Browser:
    """Asks the wrapped application, without a network."""

    def ask(self, method: str, path: str = "/", **options: Any) -> httpx.Response:
        return asyncio.run(self._ask(method, path, **options))

    async def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        app = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])
        transport = httpx.ASGITransport(Shell(app))
        async with httpx.AsyncClient(transport=transport, base_url="http://jobs.example") as client:
            return await client.request(method, path, **options)


@pytest.fixture
def browser() -> Browser:
    return Browser()


def test_every_answer_forbids_what_is_foreign(browser: Browser) -> None:
    policy = browser.ask("GET").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert browser.ask("GET", "/nowhere").headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "http://jobs.example"}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
    ],
)
def test_a_post_from_another_site_is_refused(
    browser: Browser, headers: dict[str, str], status: int
) -> None:
    assert browser.ask("POST", headers=headers).status_code == status


def test_a_link_from_another_site_may_be_followed(browser: Browser) -> None:
    assert browser.ask("GET", headers={"sec-fetch-site": "cross-site"}).status_code == 200


def test_a_body_larger_than_any_form_is_refused(browser: Browser) -> None:
    assert browser.ask("POST", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
