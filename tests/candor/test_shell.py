"""No page without its headers, no post from another site."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from candor.web.shell import LARGEST_BODY, Shell


async def answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"{len(await request.body())}")


@pytest.fixture
def browser() -> TestClient:
    app = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])
    return TestClient(Shell(app), base_url="http://jobs.example")


def test_every_answer_forbids_what_is_foreign(browser: TestClient) -> None:
    policy = browser.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert browser.get("/nowhere").headers["x-content-type-options"] == "nosniff"


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
    browser: TestClient, headers: dict[str, str], status: int
) -> None:
    assert browser.post("/", headers=headers).status_code == status


def test_a_link_from_another_site_may_be_followed(browser: TestClient) -> None:
    assert browser.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200


def test_a_body_larger_than_any_form_is_refused(browser: TestClient) -> None:
    assert browser.post("/", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
