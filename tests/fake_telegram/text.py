"""Text as Telegram reads it: HTML to plain text and entities, lengths in UTF-16 units."""

import html
import re
from collections.abc import Iterator
from typing import Any

from tests.fake_telegram.refusal import Refusal

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_PIECE = re.compile(r"<(?P<close>/?)(?P<tag>[^\s>/]*)[^>]*>|(?P<open><)|(?P<text>[^<]+)")
_REFERENCE = re.compile(r"&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


def units(text: str) -> int:
    """How long Telegram thinks the text is."""
    return len(text.encode("utf-16-le")) // 2


def read(
    text: str, parse_mode: str, longest: int = LONGEST_TEXT, *, what: str = "message"
) -> tuple[str, list[Any]]:
    """The plain text and its entities, or the refusal Telegram would answer with."""
    if parse_mode.lower() not in {"", "html"}:
        raise Refusal(400, "unsupported parse_mode")
    plain, entities = read_html(text) if parse_mode else (text, [])
    if units(plain) > longest:
        raise Refusal(400, f"{what} is too long")
    return plain, entities


def read_html(source: str) -> tuple[str, list[Any]]:
    plain = ""
    entities: list[Any] = []
    opened: list[tuple[str, int]] = []
    for piece, at in _pieces(source):
        if piece["text"]:
            plain += _REFERENCE.sub(lambda found: html.unescape(found[0]), piece["text"])
        elif piece["open"]:
            raise _unreadable(f"Unclosed start tag at byte offset {at}")
        elif piece["close"]:
            entities.append(_closed(piece["tag"].lower(), at, opened, units(plain)))
        else:
            opened.append((_known(piece["tag"].lower(), at), units(plain)))
    if opened:
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return plain, sorted(entities, key=lambda entity: entity["offset"])


def _pieces(source: str) -> Iterator[tuple[re.Match[str], int]]:
    for piece in _PIECE.finditer(source):
        yield piece, len(source[: piece.start()].encode())


def _known(tag: str, at: int) -> str:
    if tag not in TAGS:
        raise _unreadable(f'Unsupported start tag "{tag}" at byte offset {at}')
    return tag


def _closed(tag: str, at: int, opened: list[tuple[str, int]], end: int) -> dict[str, Any]:
    if not opened:
        raise _unreadable(f"Unexpected end tag at byte offset {at}")
    start_tag, start = opened.pop()
    if tag not in {"", start_tag}:
        words = (
            f'Unmatched end tag at byte offset {at}, expected "</{start_tag}>", found "</{tag}>"'
        )
        raise _unreadable(words)
    return {"type": TAGS[start_tag], "offset": start, "length": end - start}


def _unreadable(words: str) -> Refusal:
    return Refusal(400, f"can't parse entities: {words}")
