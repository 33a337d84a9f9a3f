"""What a page's form sends, bounded."""

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 200_000
"""Bytes a form may have: the longest note in any script, percent-encoded."""
FIELDS = 1_000
"""The points of a question with many options are many fields."""


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form, line ends as typed; 413 where it is too large."""
    if request.method != "POST":
        return {}
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413)
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return {name: value.replace("\r\n", "\n") for name, value in pairs}
