"""From bytes to text, or to what the bytes look like instead."""

import codecs
import re
from typing import NamedTuple


class Mistake(NamedTuple):
    """What is wrong in a text, and where, counted from 1; the file's name comes later."""

    code: str
    line: int
    column: int
    message: str
    advice: str


_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_NO_TEXT = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAVE = "Save the file as UTF-8: in the editor's 'Save as', choose the encoding UTF-8."
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def lines(text: str) -> tuple[str, ...]:
    """The lines as YAML counts them."""
    return tuple(_BREAK.split(text))


def decode(source: bytes) -> tuple[str, Mistake | None]:
    """The text, and what keeps it from being read; bytes that are no text are shown as they can be.

    A byte order mark is left out.
    """
    if source.startswith(_WIDE) or _every_other_is_empty(source):
        message = "the file is UTF-16 (which some editors call 'Unicode'), not UTF-8"
        return "", Mistake("F005", 1, 1, message, _SAVE)
    source = source.removeprefix(codecs.BOM_UTF8)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        return _foreign(source, error.start)
    odd = _NO_TEXT.search(text)
    if odd:
        message = f"an invisible character that is no text stands here (U+{ord(odd[0]):04X})"
        advice = "Delete it; it often comes with a copy from another program."
        return text, Mistake("F001", *place_of(text, odd.start()), message, advice)
    return text, None


def place_of(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, counted from 1."""
    before = lines(text[:index])
    return len(before), len(before[-1]) + 1


def _every_other_is_empty(source: bytes) -> bool:
    head = source[:64]
    return len(head) >= 4 and (not any(head[1::2]) or not any(head[0::2]))


def _foreign(source: bytes, at: int) -> tuple[str, Mistake]:
    text = source.decode("cp1252", errors="replace")
    good = source[:at].decode()
    letter = source[at : at + 1].decode("cp1252", errors="replace")
    message = "the file is not UTF-8; this byte is no letter of it"
    if letter.isprintable() and letter != "\ufffd":
        message = f"the file is not UTF-8; it looks like Windows-1252, where this is '{letter}'"
    return text, Mistake("F005", *place_of(good, len(good)), message, _SAVE)
