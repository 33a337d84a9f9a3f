"""A file that a page's form sends: read in a bounded way, in memory and nowhere else."""

import hashlib
from collections.abc import AsyncGenerator

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.browser.form import FIELDS, NONCE
from screening.record import Record

BESIDES = 64 * 1024
"""Bytes of a form beyond those of its file."""
LARGEST_UPLOAD = 40 * 1_048_576
"""Bytes that are let in at all: twice the largest file, so that too large a one is told so."""


class Upload(Record):
    """A file with its form's fields."""

    nonce: str
    after: str
    name: str
    content: bytes

    @property
    def id(self) -> str:
        """The message's id: the same form sent twice with the same file is one message."""
        seen = hashlib.sha256(self.content).hexdigest()
        whole = "\0".join((self.nonce, self.name, seen))
        return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:32]


class _InMemory(MultiPartParser):
    # What a candidate sends lies on no disk unsealed.
    spool_max_size = LARGEST_UPLOAD


def is_upload(request: Request) -> bool:
    """Whether a request brings a form of the kind that can hold files."""
    return request.headers.get("content-type", "").startswith("multipart/form-data")


async def read_upload(request: Request, most: int) -> Upload | int | None:
    """The file of a form; its size alone where that is over `most`; None if it is none of ours."""
    body, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= most + BESIDES:
            body += chunk
    # What came beyond was read and let go: a browser shows an answer only once it has sent all.
    return size if size > most + BESIDES else await _parsed(request, bytes(body))


async def _parsed(request: Request, body: bytes) -> Upload | None:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = _InMemory(
        request.headers, stream(), max_files=1, max_fields=FIELDS, max_part_size=BESIDES
    )
    try:
        fields = await parser.parse()
    except (MultiPartException, KeyError):
        return None
    nonce, after, file = fields.get("nonce"), fields.get("after"), fields.get("file")
    if not isinstance(file, UploadFile) or not isinstance(nonce, str):
        return None
    content = await file.read()
    await fields.close()
    if not NONCE.fullmatch(nonce) or not (file.filename or content):
        return None
    name = file.filename or ""
    return Upload(nonce=nonce, after=str(after or ""), name=name, content=content)
