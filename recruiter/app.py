"""The recruiter's pages: a web application to mount at /recruiter."""

from collections.abc import Callable
from datetime import datetime
from threading import Lock

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route, Router

from recruiter import invitation, sign_in
from recruiter.flows.desk import Desk, EmptyDesk
from recruiter.rendering import page
from recruiter.routes import ROUTES
from recruiter.sessions import SignedInOnly
from storage.database import Database
from storage.shelf import Shelf

REFUSALS = {
    400: ("That could not be read", "Go back, reload the page and send it again."),
    403: (
        "You may read and rate, not decide",
        "Nothing was changed. Ask whoever runs this program if you should be able to.",
    ),
    404: (
        "There is nothing here for you",
        "It may have been erased, or belong to a job that you do not see. Go back to the list.",
    ),
    405: ("That can't be done here", "Go back, and use the buttons of the page."),
    413: (
        "That was too much at once",
        "Nothing was kept. Go back, shorten what you wrote, and send it again.",
    ),
    500: (
        "Something went wrong on our side",
        "What was kept before is still kept. Go back and try it again; if it happens again, tell "
        "whoever runs this program.",
    ),
}


def recruiter_app(
    database: Database,
    *,
    now: Callable[[], datetime],
    bell: Callable[[], None],
    secure: bool,
    desk: Desk | None = None,
) -> Starlette:
    """The application.

    Args:
        now: the time, with its zone.
        bell: rung when something was put into the outbox or inbox.
        secure: the pages are reached by HTTPS only, so the session's cookie is kept to it.
        desk: the flows as they are being written; without one, only published ones are shown.
    """
    behind_the_door = Router([*ROUTES, Route("/sign-out", sign_in.leave, methods=["POST"])])
    app = Starlette(
        routes=[
            Route("/sign-in", sign_in.show, methods=["GET"]),
            Route("/sign-in", sign_in.enter, methods=["POST"]),
            Route("/invitation/{token}", invitation.show, methods=["GET"]),
            Route("/invitation/{token}", invitation.accept, methods=["POST"]),
            Mount("/", SignedInOnly(behind_the_door)),
        ],
        exception_handlers={HTTPException: _refused, Exception: _broken},
    )
    app.state.database, app.state.now, app.state.bell = database, now, bell
    app.state.shelf, app.state.desk = Shelf(database), desk or EmptyDesk()
    app.state.secure, app.state.checking_passwords = secure, Lock()
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _trouble(request, error.status_code)


async def _broken(request: Request, error: Exception) -> Response:
    del error  # logged by whoever serves us; its words may be a candidate's
    return _trouble(request, 500)


def _trouble(request: Request, status: int) -> Response:
    title, advice = REFUSALS.get(status, REFUSALS[500])
    return page(request, "refused.html", status=status, title=title, advice=advice)
