"""The guard at the door: whatever changes something must come from our own pages."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from candor.web.error_pages import refusal

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})
"""What a browser says of a request from our own page, or typed in by its user."""


class CrossSiteGuard:
    """Refuses unsafe requests that another site has made a browser send."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_ours(scope["method"], Headers(scope=scope)):
            await refusal(403)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def is_ours(method: str, headers: Headers) -> bool:
    """Whether a request is safe, comes from our own pages, or from no browser at all.

    `Sec-Fetch-Site` can't be forged by a page, so where it stands it decides; plain http lacks it,
    and `Origin` is held against `Host`. What has neither is no browser's form, but only without a
    cookie is there surely nothing that a browser could have been tricked into lending.
    """
    if method in SAFE:
        return True
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in OWN
    origin = headers.get("origin")
    if origin is not None:
        host = headers.get("host", "")
        return origin in (f"http://{host}", f"https://{host}")
    return "cookie" not in headers
