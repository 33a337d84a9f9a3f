"""Headers that every answer bears: nothing is loaded from elsewhere, framed, sniffed or kept."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # With no-referrer a browser sends `Origin: null` with every form, and the guard at the door
    # could not tell our own pages' forms from others' where Sec-Fetch-Site is missing (plain http).
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
DOWNLOAD = {"content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'"}
"""What is handed out to be saved is no page of ours: should it be opened, nothing in it runs."""
FILES = ("text/css", "text/javascript", "image/", "font/")
"""What may be kept by a browser, which still asks whether it changed; pages are kept by nobody."""


class SecurityHeaders:
    """Adds the headers; a page that sets one itself keeps its own, but for the policy."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                is_saved = headers.get("content-disposition", "").startswith("attachment")
                for name, value in (HEADERS | DOWNLOAD if is_saved else HEADERS).items():
                    headers[name] = value
                is_file = headers.get("content-type", "").startswith(FILES)
                headers.setdefault("cache-control", "no-cache" if is_file else "no-store")
                if scope["scheme"] == "https":
                    headers["strict-transport-security"] = "max-age=31536000"
            await send(message)

        await self._app(scope, receive, send_with_headers)
