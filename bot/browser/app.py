"""The candidate's chat in the browser: a web application to mount at /apply."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.browser.pages import Pages
from bot.browser.rendering import page
from bot.browser.returning import Returning
from storage.database import Database

STATIC = Path(__file__).parent / "static"


def chat_app(
    database: Database,
    *,
    bell: Callable[[], None],
    now: Callable[[], datetime],
    wait_for_turn: float = 3.0,
) -> Starlette:
    """The application.

    Args:
        bell: rung when a message has been kept, so that a worker looks.
        now: the time, with its zone.
        wait_for_turn: seconds that a sent form waits for its answer before the page is shown.
    """
    pages = Pages(database, bell=bell, now=now, wait_for_turn=wait_for_turn)
    returning = Returning(database)
    return Starlette(
        routes=[
            Route("/", pages.jobs),
            # No job's id is "-", so no job can hide behind these files.
            Mount("/-", StaticFiles(directory=STATIC)),
            Route("/{job}", pages.show, methods=["GET"]),
            Route("/{job}/my-data", pages.my_data, methods=["GET"]),
            Route("/{job}/my-link", returning.offer, methods=["GET"]),
            Route("/{job}/my-link", returning.make, methods=["POST"]),
            Route("/{job}/return/{token}", returning.arrive, methods=["GET"]),
            Route("/{job}/return/{token}", returning.enter, methods=["POST"]),
            Route("/{job}", pages.send, methods=["POST"]),
        ],
        exception_handlers={HTTPException: _refused, Exception: _broken},
    )


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return page(request, "gone.html", status=404)
    return page(request, "trouble.html", status=error.status_code, text=None, nonce="", job=None)


async def _broken(request: Request, error: Exception) -> Response:
    del error  # logged by whoever serves us; its words may be the candidate's
    return page(request, "trouble.html", status=500, text=None, nonce="", job=None)
