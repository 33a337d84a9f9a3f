"""Single places of a flow file written anew; every other byte of it stays as its author left it."""

import codecs
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from screening.authoring.marks import LINE_END, Mark, marks
from screening.authoring.spelling import between_quotes, quoted, spelled
from screening.flow.document import Document, Path
from screening.flow.encoding import decode
from screening.flow.model import Flow

Changes = Mapping[Path, str | None]
"""The new text of each place; None takes a key out, and a key that is not there yet is added."""

_QUESTION_KEYS = (
    "id title ask because help example only_if optional sensitive ground answer * "
    "criterion points points_if in_summary knockout probe not_understood not_accepted "
    "least_certainty"
).split()
_FLOW_KEYS = list(Flow.model_fields)


class CannotRewrite(Exception):
    """This place can't be changed by itself; whoever wants to, edits the file as a whole."""


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


Spell = Callable[[str, Mark, str, int], str]


def rewritten(source: bytes, changes: Changes) -> bytes:
    """The file with these changes and no other; it reads back as what was there with just them.

    Raises:
        CannotRewrite: the file can't be read, or a place can't be changed by itself.
    """
    before = Document("", source)
    if before.root is None or before.problems:
        raise CannotRewrite("The file has problems; mend them first.")
    news = {path: text for path, text in changes.items() if text != _text_at(before, path)}
    wanted = deepcopy(before.content)
    for path, text in news.items():
        _apply(wanted, path, text)
    for spell in (_as_written, _between_quotes):
        changed = _written(source, news, spell)
        after = Document("", changed)
        if not after.problems and after.content == wanted:
            return changed
    raise CannotRewrite("This can't be changed by itself; change it in the whole text.")


def _text_at(document: Document, path: Path) -> str | None:
    node = document.at(path)
    if node is None or isinstance(node.value, dict | list):
        return None
    # Nothing was written behind the key, which is not the same as no key.
    return node.value or ""


def _apply(content: Any, path: Path, text: str | None) -> None:
    """The change as it is meant, in what was read."""
    try:
        for step in path[:-1]:
            content = content[step]
        if text is not None and not isinstance(content, list):
            old = content.get(path[-1])
            if not isinstance(old, dict | list):
                content[path[-1]] = text
                return
        elif text is not None and isinstance(content[path[-1]], str | None):
            content[path[-1]] = text
            return
        elif text is None and isinstance(content, dict):
            del content[path[-1]]
            return
    except (AttributeError, IndexError, KeyError, TypeError):
        pass
    raise CannotRewrite("There is no text of its own at this place; change it in the whole text.")


def _written(source: bytes, changes: Changes, spell: Spell) -> bytes:
    text, _ = decode(source)
    if text.startswith("\ufeff"):
        # YAML passes over a second byte order mark, and its places with it.
        raise CannotRewrite("The file begins with two byte order marks; take them out first.")
    root = marks(text)
    edits = sorted(_edits(text, root, changes, spell), key=lambda edit: edit[:2])
    pieces, reached = [], 0
    for edit in edits:
        if edit.start < reached:
            raise CannotRewrite("These places stand in each other; change them one by one.")
        pieces += [text[reached : edit.start], edit.text]
        reached = edit.end
    mark = codecs.BOM_UTF8 if source.startswith(codecs.BOM_UTF8) else b""
    # Half of a character can't be kept in any file.
    return mark + "".join([*pieces, text[reached:]]).encode(errors="replace")


def _edits(text: str, root: Mark, changes: Changes, spell: Spell) -> Iterator[_Edit]:
    gone = {path for path, new in changes.items() if new is None}
    for path, new in changes.items():
        around, old = root.at(path[:-1]), root.at(path)
        if around is None:
            raise CannotRewrite("There is nothing at this place to change.")
        if new is None:
            yield _without(text, around, path[-1])
        elif old is None:
            kept = [key for key in around.keys if (*path[:-1], key) not in gone]
            yield _with(text, around, kept, path, new)
        else:
            before = "" if old.start < old.end else " "
            column = _column(text, around.keys.get(path[-1], old.start))
            yield _Edit(old.start, old.end, before + spell(new, old, text, column))


def _as_written(new: str, old: Mark, text: str, column: int) -> str:
    written = text[old.start : old.end]
    return spelled(new, written, old.style, in_brackets=old.in_brackets, column=column)


def _between_quotes(new: str, old: Mark, text: str, column: int) -> str:
    del column
    return between_quotes(new, text[old.start : old.end], old.style)


def _with(text: str, around: Mark, kept: list[str | int], path: Path, new: str) -> _Edit:
    """A key that is added behind those that are written before it by custom."""
    before = _before(path, kept)
    if not before:
        raise CannotRewrite("There is nothing here that it could be written behind.")
    end = around.parts[before[-1]].end
    line = f"{path[-1]}: {quoted(new)}"
    if around.is_bracket:
        return _Edit(end, end, f", {line}")
    break_ = LINE_END.search(text, end)
    at = break_.start() if break_ else len(text)
    first = LINE_END.search(text)
    indent = " " * _column(text, around.keys[before[-1]])
    return _Edit(at, at, f"{first[0] if first else chr(10)}{indent}{line}")


def _without(text: str, around: Mark, key: str | int) -> _Edit:
    """A key that is taken out with its lines, and what is remarked on them."""
    order = list(around.keys)
    if key not in around.keys or len(order) < 2:
        raise CannotRewrite("This can't be left out; change it in the whole text.")
    at, start, end = order.index(key), around.keys[key], around.parts[key].end
    line = start - _column(text, start)
    if around.is_bracket and at:
        return _Edit(around.parts[order[at - 1]].end, end, "")
    if (around.is_bracket or text[line:start].strip(" ")) and at + 1 < len(order):
        return _Edit(start, around.keys[order[at + 1]], "")
    break_ = LINE_END.search(text, end)
    return _Edit(line, break_.end() if break_ else len(text), "")


def _column(text: str, at: int) -> int:
    """How many characters stand before this one on its line."""
    column = 0
    while at > column and not LINE_END.match(text[at - column - 1]):
        column += 1
    return column


def _before(path: Path, keys: list[str | int]) -> list[str | int]:
    """Those of the keys that are written before this one; all of them where there is no custom."""
    order = _FLOW_KEYS if len(path) == 1 else _QUESTION_KEYS if path[0] == "questions" else []
    if path[-1] not in order:
        return keys
    others = order.index("*") if "*" in order else len(order)
    rank = {key: order.index(str(key)) if key in order else others for key in keys}
    return [key for key in keys if rank[key] < order.index(str(path[-1]))]
