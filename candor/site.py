"""All pages under one roof: the candidate's chat and the recruiter's, with one style."""

from collections.abc import Callable
from pathlib import Path

from recruiter.app import recruiter_app
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.browser.app import chat_app
from candor.clock import now
from candor.web.shell import Shell
from storage.database import Database

STATIC = Path(__file__).parent / "web" / "static"


def site(database: Database, ring: Callable[[], None], *, secure: bool) -> ASGIApp:
    """The whole site; `ring` wakes the worker, `secure` is whether it is reached by https."""
    return Shell(
        Starlette(
            routes=[
                Route("/", _front),
                Mount("/static", StaticFiles(directory=STATIC)),
                Mount("/apply", chat_app(database, bell=ring, now=now)),
                Mount("/recruiter", recruiter_app(database, now=now, bell=ring, secure=secure)),
            ]
        )
    )


async def _front(_: Request) -> RedirectResponse:
    return RedirectResponse("/apply/")
