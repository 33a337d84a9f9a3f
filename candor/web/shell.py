"""The shell around all pages: one place for headers, guards, error pages and static files."""

from collections.abc import Callable, Mapping
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from candor.web.body_limit import LARGEST_BODY, BodyLimit
from candor.web.cross_site import CrossSiteGuard
from candor.web.error_pages import on_error, on_refusal
from candor.web.headers import SecurityHeaders

STATIC = Path(__file__).parent / "static"


def shell(
    mounts: Mapping[str, ASGIApp],
    *,
    front: str,
    largest_body: int = LARGEST_BODY,
    uploads: Mapping[str, int] | None = None,
) -> ASGIApp:
    """All pages as one application.

    Args:
        mounts: each application by the path it stands under ("/recruiter").
        front: where `/` leads.
        largest_body: bytes that a request may bring.
        uploads: how many a form with a file may bring, by the path it is sent under.
    """
    routes: list[BaseRoute] = [
        Mount("/static", StaticFiles(directory=STATIC)),
        Route("/", _leading_to(front)),
    ]
    routes += [Mount(path, app) for path, app in mounts.items()]
    pages = Starlette(
        routes=routes,
        middleware=[
            Middleware(CrossSiteGuard),
            Middleware(BodyLimit, largest=largest_body, uploads=uploads),
        ],
        exception_handlers={404: on_refusal, 405: on_refusal, Exception: on_error},
    )
    # Outside of everything, so that even the page for what broke bears the headers.
    return SecurityHeaders(pages)


def _leading_to(front: str) -> Callable[[Request], Response]:
    def lead(_: Request) -> Response:
        return RedirectResponse(front, 307)

    return lead
