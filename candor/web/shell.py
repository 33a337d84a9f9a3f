"""What every page has in common: headers that allow nothing foreign, no posts from elsewhere."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
SAFE = {"GET", "HEAD", "OPTIONS"}
LARGEST_BODY = 1_000_000
"""Bytes; a form of ours is far smaller."""

FOREIGN = (
    "This form was sent from another site, so it was not taken. Open the page here and try again."
)
TOO_LARGE = "That was more than a form here can hold, so it was not taken. Please send less."


class Shell:
    """Wraps an application: its headers, its guard against other sites, its limit."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        guarded = _with_headers(send)
        if scope["method"] not in SAFE and not same_site(headers):
            await PlainTextResponse(FOREIGN, 403)(scope, receive, guarded)
        elif _too_large(headers):
            await PlainTextResponse(TOO_LARGE, 413)(scope, receive, guarded)
        else:
            await self._app(scope, _limited(receive), guarded)


def same_site(headers: Headers) -> bool:
    """Whether a post comes from our own pages, as the browser says; older ones by its Origin."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    # A browser sends one of the two with every post; without both it is no browser, so nobody's
    # cookies came along unasked.
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _too_large(headers: Headers) -> bool:
    length = headers.get("content-length", "0")
    return not length.isdigit() or int(length) > LARGEST_BODY


def _limited(receive: Receive) -> Receive:
    got = 0

    async def limited() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        # Who announces no length may send without end.
        return message if got <= LARGEST_BODY else {"type": "http.disconnect"}

    return limited


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            _add(MutableHeaders(scope=message), HEADERS.items())
        await send(message)

    return sending


def _add(headers: MutableHeaders, more: Iterable[tuple[str, str]]) -> None:
    for name, value in more:
        headers.setdefault(name, value)
