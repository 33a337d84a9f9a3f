"""Files that candidates sent: handed out to be saved, never shown among our own pages."""

import re
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from recruiter import browsing
from recruiter.rendering import NO_STORE
from recruiter.visit import Visit
from storage import files

HEADERS = {
    **NO_STORE,
    "x-content-type-options": "nosniff",
    # Should a browser open it after all, nothing in it runs, and it is no page of ours.
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
}
_NOT_PLAIN = re.compile(r'[^ -~]|["\\%;/]')


def send_file(visit: Visit) -> Response:
    """One file of an application; whoever takes it is written down before they have it."""
    record = browsing.find(visit)
    file = files.one(visit.database, visit.parts["key"])
    if file is None or file.application != record.row.id:
        raise HTTPException(404)
    visit.audit("file_downloaded", record.row.id, file=file.key, size=file.size)
    content = files.content(visit.database, file.key)
    if content is None:
        raise HTTPException(404)
    headers = HEADERS | {"content-disposition": disposition(file.name)}
    return Response(content, media_type=file.media_type, headers=headers)


def disposition(name: str) -> str:
    """The header that has a file saved under its name, in plain letters for older browsers."""
    plain = _NOT_PLAIN.sub("_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
