"""A small site in the shell, and requests to it."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from candor.web.shell import shell

Ask = Callable[..., httpx.Response]


async def _page(request: Request) -> Response:
    body = await request.body()
    return PlainTextResponse(f"{request.method} {len(body)}")


async def _broken(_: Request) -> Response:
    raise RuntimeError("a candidate's words")


@pytest.fixture
def ask() -> Ask:
    """Send one request: `ask("POST", "/page", headers={…})`."""
    pages = Starlette(
        routes=[
            Route("/page", _page, methods=["GET", "POST", "DELETE"]),
            Route("/broken", _broken),
        ]
    )
    site = shell(
        {"/site": pages}, front="/site/page", largest_body=1000, uploads={"/site/page": 5000}
    )

    async def send(method: str, path: str, **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(site, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url=more.pop("base", HOST)
        ) as client:
            return await client.request(method, path, **more)

    return lambda *request, **more: asyncio.run(send(*request, **more))


HOST = "http://candor.example:8000"
