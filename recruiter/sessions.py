"""The session's cookie, and the door that only those who are signed in pass."""

import re
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from recruiter.access import base, database, now
from recruiter.rendering import see
from storage import web_sessions
from storage.people import Person

COOKIE = "candor_recruiter"
_PATH = re.compile(r"/(?:[A-Za-z0-9_-][A-Za-z0-9_/-]*)?(?:\?[A-Za-z0-9_=&-]*)?")


class SignedInOnly:
    """Names the person to the pages behind it; leads all others to the sign-in page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        person = await run_in_threadpool(signed_in, request)
        if person is None:
            answer = see(request, f"/sign-in?next={quote(_wanted(request), safe='')}")
            await answer(scope, receive, send)
            return
        request.state.person = person
        await self._app(scope, receive, send)


def signed_in(request: Request) -> Person | None:
    """Whose session the request belongs to."""
    token = request.cookies.get(COOKIE)
    return web_sessions.find(database(request), token, now=now(request)) if token else None


def begin(request: Request, person: Person, response: Response) -> None:
    """Start a new session; whatever token came with the request is worth nothing from now on."""
    end(request)
    response.set_cookie(
        COOKIE,
        web_sessions.start(database(request), person.id, now=now(request)),
        path=base(request) or "/",
        httponly=True,
        samesite="lax",
        secure=request.app.state.secure,
    )


def end(request: Request) -> None:
    """End the request's session on the server."""
    token = request.cookies.get(COOKIE)
    if token:
        web_sessions.end(database(request), token, now=now(request))


def forget(request: Request, response: Response) -> None:
    """Take the cookie back."""
    response.delete_cookie(COOKIE, path=base(request) or "/", httponly=True, samesite="lax")


def safe_path(wanted: str) -> str:
    """A path below our own pages; the list where it is anything else."""
    return wanted if _PATH.fullmatch(wanted) else "/"


def _wanted(request: Request) -> str:
    # What a form wanted to do is not done by signing in.
    if request.method not in ("GET", "HEAD"):
        return "/"
    path, query = request.url.path.removeprefix(base(request)), request.url.query
    return safe_path(f"{path}?{query}" if query else path)
