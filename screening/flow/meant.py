"""What an author most likely meant where something doesn't fit, told in their own words."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from screening.flow.conditions import REQUIREMENT_WORDS, SAID_OTHERWISE
from screening.flow.document import Document, Path
from screening.flow.nodes import Node
from screening.flow.problems import Problem, near_names, shown

LONGEST_EXAMPLE = 80
MOST_TOGETHER = 20
"""So many things between commas are looked at together."""
_CONDITIONS = ("only_if", "knockout", "if")
_LISTS = ("also", "between", "listen_for", "types", "asks", "examples", "may_miss")
_OF_LISTS = ("words", "signs")
_GIVEN = ("money", "date", "name", "email", "phone", "contact", "place", "text", "file")
_POINTS_UNDER = {
    "duration": "at_least",
    "number": "at_least",
    "choice": "each",
    "choices": "each",
    "story": "heard",
    **dict.fromkeys(_GIVEN, "given"),
}


def meant(path: Path, detail: Any, document: Document) -> Problem | None:
    """The problem of a value that doesn't fit, where it is clear what was meant."""
    for look in (_other_word, _without_brackets, _without_question, _bare_points, _kinds):
        found = look(path, detail, document)
        if found:
            return found
    return None


def opposite(word: str, inner: str) -> str:
    """How to say in a flow what other languages say with `not`, `and` and `or`."""
    return f"Write for example: {SAID_OTHERWISE[word]}: [{inner}]"


def _other_word(path: Path, _detail: Any, document: Document) -> Problem | None:
    at = next((at for at, step in enumerate(path) if step in SAID_OTHERWISE), None)
    if at is None or not any(step in _CONDITIONS for step in path[:at]):
        return None
    word = str(path[at])
    node, about = document.at(path[: at + 1]), path[at - 1]
    inner = _as_written(node)
    named = isinstance(about, str) and about not in (*_CONDITIONS, *SAID_OTHERWISE.values())
    if named:
        inner = f"{{{about}: {inner}}}"
    elif node and isinstance(node.value, list):
        inner = inner[1:-1]
    spot = document.spot(path[: at + 1], key=True)
    message = f"'{word}' is not known here"
    return spot.problem("F010", message, opposite(word, _short(inner)))


def _without_question(path: Path, detail: Any, document: Document) -> Problem | None:
    is_key = detail["loc"][-1:] == ("[key]",)
    if not is_key or path[-1] not in REQUIREMENT_WORDS:
        return None
    word, about = path[-1], "prospecting"
    if path[0] == "questions" and "only_if" not in path:
        own = document.at((*path[:2], "id"))
        about = own.value if own and isinstance(own.value, str) else about
    test = f"{{{about}: {{{word}: {_short(_as_written(document.at(path)))}}}}}"
    spot = document.spot(path, key=True)
    message = f"'{word}' is not told which question it is about"
    return spot.problem("F012", message, f"Name the question by its id: {test}")


def _bare_points(path: Path, detail: Any, document: Document) -> Problem | None:
    points, answer = document.at(path[:3]), document.at((*path[:2], "answer"))
    if path[:1] != ("questions",) or path[2:3] != ("points",) or not points or not answer:
        return None
    word = _POINTS_UNDER.get(str(answer.value))
    if not isinstance(points.value, dict) or word is None or word in points.value:
        return None
    moved = {name: node for name, node in points.value.items() if name != "at_most"}
    if detail["type"] not in ("missing", "extra_forbidden") or not moved:
        return None
    if any(near_names(name, [word]) for name in list(moved)[:20]):
        return None
    under = _short(_as_written(Node(moved, points.spot)))
    example = "{given: 1}" if word == "given" else f"{{{word}: {under}}}"
    message = f"'{word}' is missing between 'points' and what it gives points for"
    return points.spot.problem("F011", message, f"Put the points under it: points: {example}")


def _without_brackets(path: Path, _detail: Any, document: Document) -> Problem | None:
    """`also: weekends, Saturday` in braces: what follows the comma became a key."""
    parent = document.at(path[:-1]) if path else None
    if parent is None or not isinstance(parent.value, dict) or path[-1] not in parent.value:
        return None
    names = list(parent.value)
    here = at = names.index(str(path[-1]))
    while here - MOST_TOGETHER < at and at > 0 and _is_bare(parent, names[at]):
        at -= 1
    following = names[at + 1 : at + 1 + MOST_TOGETHER]
    key, after = names[at], list(_bare(parent, names[at], following))
    first = parent.value[key]
    if not isinstance(first.value, str) or not after:
        return None
    told = _short(", ".join((first.value, *after)))
    decimal = _decimal(first, after[0])
    if decimal:
        message = f"'{decimal}' is no number: the comma ends it"
        advice = f"Write a point for it: {decimal.replace(',', '.')}"
    elif _takes_list(path[:-1], key):
        message = f"several things stand after '{key}', and no brackets around them"
        advice = f"Put brackets around them: {key}: [{told}]"
    else:
        message = f"the comma ends the text of '{key}', and {shown(after[0])} is taken for a key"
        advice = f'Put the whole text in quotes: {key}: "{told}"'
    return first.spot.problem("F012", message, advice)


def _bare(parent: Node, key: str, names: list[str]) -> Iterator[str]:
    for name in names:
        if not _is_bare(parent, name) or parent.keys[name].line != parent.keys[key].line:
            return
        yield name


def _is_bare(parent: Node, name: str) -> bool:
    """Whether a key stands between commas with neither colon nor value."""
    assert isinstance(parent.value, dict)
    spot = parent.keys.get(name)
    if parent.value[name].value is not None or spot is None or spot.line > len(spot.page.lines):
        return False
    line, start = spot.page.lines[spot.line - 1], spot.column - 1
    end = start + len(name)
    before, after = line[max(0, start - 4) : start].rstrip(), line[end : end + 4].lstrip()
    return before.endswith(",") and after[:1] in (",", "}", "")


def _decimal(first: Node, after: str) -> str:
    written, line = f"{first.value},{after}", first.spot.page.lines[first.spot.line - 1]
    is_there = line.startswith(written, first.spot.column - 1)
    return written if is_there and re.fullmatch(r"\d+,\d+", written) else ""


def _takes_list(path: Path, key: str) -> bool:
    return (
        key in _LISTS
        or key in REQUIREMENT_WORDS
        or any(step in _CONDITIONS for step in path)
        or any(step in _OF_LISTS for step in path[-2:])
    )


def _kinds(path: Path, detail: Any, document: Document) -> Problem | None:
    node = document.at(path)
    if detail["type"] != "union_tag_invalid" or node is None or isinstance(node.value, str):
        return None
    what = "a list" if isinstance(node.value, list) else "keys with values"
    message = f"one kind of answer belongs here, not {what}"
    advice = "Write one, such as 'answer: text'; what else you want to know is another question."
    return node.spot.problem("F012", message, advice)


def _short(written: str) -> str:
    flat = "".join(letter if letter.isprintable() else " " for letter in written)
    return flat if len(flat) <= LONGEST_EXAMPLE else f"{flat[: LONGEST_EXAMPLE - 1]}…"


def _as_written(node: Node | None) -> str:
    """A value on one line, as it can be written in braces."""
    match node.value if node else None:
        case dict() as content:
            first = islice(content.items(), MOST_TOGETHER)
            return "{" + ", ".join(f"{key}: {_as_written(inner)}" for key, inner in first) + "}"
        case list() as items:
            return f"[{', '.join(map(_as_written, items[:MOST_TOGETHER]))}]"
        case str() as text:
            return text
    return "…"
