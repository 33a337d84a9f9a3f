"""What a file is, by the ending of its name and by its content. Nothing is opened or unpacked."""

import re
import unicodedata
from typing import get_args

from screening.flow.questions import Ending

ENDINGS: tuple[Ending, ...] = get_args(Ending)
LONGEST_NAME = 120
"""Characters."""
LONGEST_ENDING = 10
UNKNOWN = "application/octet-stream"
_WORD = "application/msword"
_RTF = "application/rtf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_JPEG = "image/jpeg"
MEDIA_TYPES: dict[Ending, tuple[str, ...]] = {
    "pdf": ("application/pdf",),
    # Some programs write RTF and call it .doc.
    "doc": (_WORD, _RTF),
    "docx": (_DOCX,),
    "odt": (_ODT,),
    "rtf": (_RTF,),
    "txt": ("text/plain",),
    "jpg": (_JPEG,),
    "jpeg": (_JPEG,),
    "png": ("image/png",),
}
"""What a file's content may be, by the ending of its name."""
_BEGINNINGS = {
    b"%PDF-": "application/pdf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _WORD,
    b"{\\rtf": _RTF,
    b"\xff\xd8\xff": _JPEG,
    b"\x89PNG\r\n\x1a\n": "image/png",
}
_ZIP = b"PK\x03\x04"
_ODT_FIRST = b"mimetype" + _ODT.encode()
_FIRST_NAME_AT = 30
"""Where the name of a ZIP file's first part stands; OpenDocument's first part says what it is."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WORDS: dict[Ending, str] = {
    "pdf": "PDF",
    "doc": "Word",
    "docx": "Word",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "txt": "plain text",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
}


def plain_name(name: str) -> str:
    """A name without folders, invisible characters and marks that turn the writing direction."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(" " if c.isspace() else c for c in last)
    seen = "".join(c for c in seen if not unicodedata.category(c).startswith("C"))
    seen = " ".join(seen.split()).strip(". ")
    stem, dot, end = seen.rpartition(".")
    if not dot or len(end) > LONGEST_ENDING:
        return seen[:LONGEST_NAME].rstrip(". ") or "file"
    return f"{stem[: LONGEST_NAME - len(end) - 1].rstrip('. ')}.{end}"


def media_type(content: bytes) -> str:
    """What a content shows itself to be; `UNKNOWN` for all that no candidate is asked for."""
    for beginning, found in _BEGINNINGS.items():
        if content.startswith(beginning):
            return found
    if content.startswith(_ZIP):
        return _packed(content)
    is_text = b"\0" not in content or content.startswith(_UTF_16)
    return "text/plain" if content and is_text else UNKNOWN


def fits(types: tuple[Ending, ...], name: str, found: str = "") -> bool:
    """Whether a file is of one of these types; `found` is its media type, once it has been seen."""
    _, dot, end = name.lower().rpartition(".")
    allowed = [ending for ending in types if dot and ending == end]
    return any(not found or found in MEDIA_TYPES[ending] for ending in allowed)


def in_words(types: tuple[Ending, ...]) -> str:
    """Types of file as people say them: "PDF, Word or OpenDocument"."""
    *first, last = dict.fromkeys(_WORDS[ending] for ending in types)
    return f"{', '.join(first)} or {last}" if first else last


def size_in_words(size: int) -> str:
    """A number of bytes as people say it: "140 KB", "2.5 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1024))} KB" if size else "0 KB"
    return f"{round(size / 1_048_576, 1):g} MB"


def _packed(content: bytes) -> str:
    # The names of a ZIP file's parts stand in it as they are: nothing has to be unpacked.
    if content.startswith(_ODT_FIRST, _FIRST_NAME_AT):
        return _ODT
    return _DOCX if b"word/document.xml" in content else UNKNOWN
