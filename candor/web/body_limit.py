"""No request may bring more than so many bytes, whatever it claims."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from candor.web.error_pages import refusal

LARGEST_BODY = 256 * 1024


class BodyLimit:
    """Refuses by the announced length, and counts what comes in where none is announced.

    `uploads` are beginnings of paths under which forms with files may bring more, and how much.
    """

    def __init__(
        self, app: ASGIApp, largest: int = LARGEST_BODY, uploads: Mapping[str, int] | None = None
    ) -> None:
        self._app = app
        self._largest = largest
        self._uploads = uploads or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._most(scope)
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced) > most:
            await refusal(413)(scope, receive, send)
            return
        await self._count(scope, receive, send, most)

    def _most(self, scope: Scope) -> int:
        kind = Headers(scope=scope).get("content-type", "")
        if scope["method"] == "POST" and kind.startswith("multipart/form-data"):
            found = (most for path, most in self._uploads.items() if scope["path"].startswith(path))
            return next(found, self._largest)
        return self._largest

    async def _count(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        read, refused = 0, False

        async def counted() -> Message:
            nonlocal read, refused
            message = await receive()
            read += len(message.get("body", b""))
            if read > most and not refused:
                refused = True
                await refusal(413)(scope, receive, send)
            return {"type": "http.disconnect"} if refused else message

        async def unless_refused(message: Message) -> None:
            if not refused:
                await send(message)

        try:
            await self._app(scope, counted, unless_refused)
        except ClientDisconnect:
            # Whoever was reading was told so by us, and the answer has been given.
            if not refused:
                raise
