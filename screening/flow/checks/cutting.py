"""Texts of which a `#` takes the rest away, as YAML reads what follows it as a note."""

import re
from collections.abc import Iterable, Iterator

from screening.flow.checks.written import Found
from screening.flow.document import Document, Path
from screening.flow.nodes import Node
from screening.flow.problems import shown

_NOTE = re.compile(r"[ \t]+(#[^\s#].*)")
ADVICE = 'Put the whole text in quotes: "…". If it is a note, write a blank after the #.'


def cut_off(texts: Iterable[Path], document: Document) -> Iterator[Found]:
    """Texts on whose line a `#` follows that no blank follows: `Ask at dock #4`."""
    for path in texts:
        # What can be written short, such as an option's label, stands one step further out.
        node = document.at(path) or document.at(path[:-1])
        lost = _lost(node) if node else None
        if lost:
            message = f"the text ends before {shown(lost)}, which is read as a note"
            yield Found("F053", path, message, ADVICE)


def _lost(node: Node) -> str | None:
    spot, text = node.spot, node.value
    if not isinstance(text, str) or not text or spot.line > len(spot.page.lines):
        return None
    line, end = spot.page.lines[spot.line - 1], spot.column - 1 + len(text)
    # Quotes, and texts of several lines, read otherwise than they are written.
    if not line.startswith(text, spot.column - 1):
        return None
    note = _NOTE.match(line, end)
    return note[1].rstrip() if note else None
