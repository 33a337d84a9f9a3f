"""Who is at the page: a long random token in a cookie, kept here only as its hash."""

import hashlib
import re
import secrets
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

LASTING = timedelta(days=90)
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43,128}")


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


def token_of(request: Request, job: str) -> str | None:
    """The token that a request brings for this job."""
    token = request.cookies.get(_cookie(job), "")
    return token if is_token(token) else None


def is_token(text: str) -> bool:
    """Whether a text has the form of a token."""
    return _TOKEN.fullmatch(text) is not None


def chat_of(token: str) -> str:
    """The chat's id: whoever reads the database can't enter the chat with it."""
    return hashlib.sha256(token.encode()).hexdigest()


def remember(response: Response, request: Request, job: str, token: str) -> None:
    """Let the browser keep the token, counted from now."""
    response.set_cookie(
        _cookie(job),
        token,
        max_age=int(LASTING.total_seconds()),
        path=request.scope.get("root_path") or "/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def forget(response: Response, request: Request, job: str) -> None:
    """Take the token from a browser whose conversation is gone."""
    response.delete_cookie(_cookie(job), path=request.scope.get("root_path") or "/")


def _cookie(job: str) -> str:
    return f"candor_chat_{job}"
