"""What the Bot API answers when it refuses."""

from typing import Any

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class Refusal(Exception):
    """An answer that is not ok, with the words Telegram uses."""

    def __init__(self, code: int, words: str = "", retry_after: int | None = None) -> None:
        self.code = code
        self.retry_after = retry_after
        self.description = f"{PREFIXES[code]}: {words}" if words else PREFIXES[code]
        super().__init__(self.description)

    def as_json(self) -> dict[str, Any]:
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def too_many(retry_after: int) -> Refusal:
    return Refusal(429, f"retry after {retry_after}", retry_after)
