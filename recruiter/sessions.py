"""The session's cookie, and the door that only those who are signed in pass."""

import re
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from recruiter.access import base, database, now
from recruiter.rendering import page, see
from screening.record import Record
from storage import web_sessions
from storage.people import Person

COOKIE = "candor_recruiter"
SECURE_COOKIE = f"__Secure-{COOKIE}"
"""Its prefix keeps plain http from setting it."""
SIGNED_OUT = "You are signed out, so nothing was done. Sign in, then do it again."
_PATH = re.compile(r"/(?:[A-Za-z0-9_-][A-Za-z0-9_/-]*)?(?:\?[A-Za-z0-9_=&-]*)?")


class SignInPage(Record):
    """`next` is the page that was asked for, below the mount."""

    next: str = "/"
    email: str = ""
    problem: str | None = None


class SignedInOnly:
    """Names the person to the pages behind it; leads all others to the sign-in page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        person = await run_in_threadpool(signed_in, request)
        if person is None:
            await _lead_to_sign_in(request)(scope, receive, send)
            return
        request.state.person = person
        await self._app(scope, receive, send)


def signed_in(request: Request) -> Person | None:
    """Whose session the request belongs to."""
    token = request.cookies.get(_name(request))
    return web_sessions.find(database(request), token, now=now(request)) if token else None


def begin(request: Request, person: Person, response: Response) -> None:
    """Start a new session; whatever token came with the request is worth nothing from now on."""
    end(request)
    response.set_cookie(
        _name(request),
        web_sessions.start(database(request), person.id, now=now(request)),
        path=base(request) or "/",
        httponly=True,
        samesite="lax",
        secure=request.app.state.secure,
    )


def end(request: Request) -> None:
    """End the request's session on the server."""
    token = request.cookies.get(_name(request))
    if token:
        web_sessions.end(database(request), token, now=now(request))


def forget(request: Request, response: Response) -> None:
    """Take the cookie back."""
    response.delete_cookie(
        _name(request),
        path=base(request) or "/",
        httponly=True,
        samesite="lax",
        secure=request.app.state.secure,
    )


def safe_path(wanted: str) -> str:
    """A path below our own pages; the list where it is anything else."""
    return wanted if _PATH.fullmatch(wanted) else "/"


def _name(request: Request) -> str:
    return SECURE_COOKIE if request.app.state.secure else COOKIE


def _lead_to_sign_in(request: Request) -> Response:
    if request.method in ("GET", "HEAD"):
        return see(request, f"/sign-in?next={quote(_wanted(request), safe='')}")
    return page(request, "sign_in.html", status=401, view=SignInPage(problem=SIGNED_OUT))


def _wanted(request: Request) -> str:
    path, query = request.url.path.removeprefix(base(request)), request.url.query
    return safe_path(f"{path}?{query}" if query else path)
