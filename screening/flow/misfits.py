"""From what pydantic finds wrong with a shape to problems in plain words."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from screening.flow import traps
from screening.flow.document import Document, Path
from screening.flow.emptiness import nothing
from screening.flow.known_keys import every_key, known_keys
from screening.flow.meant import LONGEST_EXAMPLE, meant
from screening.flow.nodes import Node, Spot
from screening.flow.problems import (
    MOST_SHOWN,
    Place,
    Problem,
    did_you_mean,
    more_problems,
    near_names,
    shown,
)
from screening.flow.written_like import written_like

ID_PATTERN = "an id is small letters, digits and '_', and begins with a letter"
_PATTERNS = {"^[A-Z]{3}$": "a currency is three capital letters like USD"}
_NOT_WRITTEN = {
    "grammar": "Take it out: the program knows by itself which version of the language this is.",
    "texts": "The program's own sentences are reworded in the folder texts: texts/en.yml.",
}
MOST_BESIDE = 20
"""So many unknown keys are held against one that is missing."""
_QUOTES = 'If it is a text, put it in quotes: "…".'
_NO_KIND = "union_tag_not_found"
_TEXTS = ("string_type", "string_sub_type")
_LISTS = ("tuple_type", "list_type", "set_type", "frozen_set_type")
_KEYS = ("dict_type", "model_type", "model_attributes_type", "dict_attributes_type")
_NUMBERS = ("float_type", "float_parsing", "int_type", "int_parsing", "decimal_parsing")
_YES_NO = ("bool_type", "bool_parsing")
_WHOLE = ("int_from_float",)
_DATES = ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact")


class _Misfit(NamedTuple):
    """One of pydantic's errors, with where it was written."""

    path: Path
    spot: Spot
    detail: Any


def misfits(shape: type[BaseModel], error: ValidationError, document: Document) -> list[Problem]:
    """The problems of a file whose content doesn't have this shape, in the file's order.

    At most so many are told; a last one says how many more there are.
    """
    found = [
        _Misfit(path, _spot(path, detail, document), detail)
        for detail in error.errors(include_url=False)
        for path in [_written_path(_location(detail), document)]
    ]
    found.sort(key=lambda misfit: (misfit.spot.page.file, *misfit.spot[1:]))
    inner = {misfit.path[:end] for misfit in found for end in range(len(misfit.path))}
    # Of a choice between a text and keys, the branch that was meant is the one that went deeper.
    own = [misfit for misfit in found if not _is_branch(misfit, inner, document)]
    own = list(_without_misspelt(own))
    problems = [_problem(shape, misfit, document) for misfit in own[:MOST_SHOWN]]
    further = [
        more_problems(misfit.spot.place(), len(own) - MOST_SHOWN)
        for misfit in own[MOST_SHOWN : MOST_SHOWN + 1]
    ]
    return [*_merged(problems), *further]


def kept_by_program(document: Document) -> list[Problem]:
    """The keys of a flow that the program fills in by itself, where someone wrote them."""
    written = document.root.keys if document.root else {}
    return [
        spot.problem("F010", f"{shown(name)} is not known here", _NOT_WRITTEN[name])
        for name, spot in written.items()
        if name in _NOT_WRITTEN
    ]


def no_keys(root: Node) -> Problem:
    """The problem of a file that is a text or a list."""
    colon = traps.colon_without_space(root.value) if isinstance(root.value, str) else None
    if colon is not None:
        at = root.spot._replace(column=root.spot.column + colon)
        return at.problem("F014", *traps.COLON_WITHOUT_SPACE)
    message = "a file like this is made of keys with their values"
    advice = "Write lines like 'title: Inside Sales', each with a colon and a space."
    return root.spot.problem("F012", message, advice)


def _spot(path: Path, detail: Any, document: Document) -> Spot:
    is_key = detail["type"] == "extra_forbidden" or detail["loc"][-1:] == ("[key]",)
    return document.spot(path, key=is_key or _is_nothing(document.at(path)))


def _is_nothing(node: Node | None) -> bool:
    return node is not None and node.value is None


def _is_branch(misfit: _Misfit, inner: set[Path], document: Document) -> bool:
    node = document.at(misfit.path)
    kinds = (*_TEXTS, *_NUMBERS, *_YES_NO, "literal_error", "too_short")
    is_kind = misfit.detail["type"] in kinds
    has_inside = node is not None and isinstance(node.value, dict | list)
    return is_kind and has_inside and misfit.path in inner


def _without_misspelt(found: list[_Misfit]) -> Iterator[_Misfit]:
    """All but the keys that are missing since they are misspelt: that is told of the misspelt."""
    unknown: dict[Path, list[str]] = {}
    for misfit in found:
        if misfit.detail["type"] == "extra_forbidden":
            unknown.setdefault(misfit.path[:-1], []).append(str(misfit.path[-1]))
    for misfit in found:
        is_missing = misfit.detail["type"] == "missing"
        name = str(misfit.detail["loc"][-1]) if is_missing else ""
        beside = unknown.get(misfit.path, [])[:MOST_BESIDE]
        if not (is_missing and any(near_names(each, [name]) for each in beside)):
            yield misfit


def _problem(shape: type[BaseModel], misfit: _Misfit, document: Document) -> Problem:
    kind, node = misfit.detail["type"], document.at(misfit.path)
    likely = meant(misfit.path, misfit.detail, document)
    if likely is not None:
        return likely
    if kind == "extra_forbidden":
        code, message, advice = _unknown(shape, misfit, document)
    elif kind in ("missing", _NO_KIND):
        code, message, advice = _missing(misfit, document)
    elif _is_nothing(node):
        name = misfit.path[-1] if misfit.path else ""
        return nothing(misfit.spot, name if isinstance(name, str) else "")
    else:
        is_key = misfit.detail["loc"][-1:] == ("[key]",)
        code, message, advice = _unfit(misfit.detail, None if is_key else node)
        if code == "F012" and kind in (*_LISTS, *_KEYS):
            listed = _in_brackets(misfit.path, node) if kind in _LISTS else ""
            advice = listed or written_like(misfit.path, document) or advice
    return misfit.spot.problem(code, message, advice)


def _in_brackets(path: Path, node: Node | None) -> str:
    text = node.value if node else None
    key = path[-1] if path else None
    is_short = isinstance(text, str) and "," in text and len(text) <= LONGEST_EXAMPLE
    is_short = is_short and str(text).isprintable()
    return f"Put brackets around it: {key}: [{text}]" if is_short and isinstance(key, str) else ""


def _unknown(shape: type[BaseModel], misfit: _Misfit, document: Document) -> tuple[str, str, str]:
    name = str(misfit.path[-1])
    known = known_keys(shape, misfit.detail["loc"][:-1])
    used = document.at(misfit.path[:-1])
    free = [key for key in known if used is None or used.get(key) is None]
    advice = near_names(name, free) or near_names(name, known)
    advice = advice or _elsewhere(name, every_key(shape)) or did_you_mean(name, free)
    return "F010", f"{shown(name)} is not known here", advice


def _elsewhere(name: str, keys: Iterable[str]) -> str:
    near = near_names(name, keys)
    if name in keys:
        return f"{shown(name)} belongs elsewhere; look at the indentation."
    return f"{near} That belongs elsewhere; look at the indentation." if near else ""


def _missing(misfit: _Misfit, document: Document) -> tuple[str, str, str]:
    detail = misfit.detail
    name = "answer" if detail["type"] == _NO_KIND else str(detail["loc"][-1])
    advice = f"Add a line '{name}: …' here."
    if detail["type"] == _NO_KIND:
        node = document.at(misfit.path)
        written = list(node.value) if node and isinstance(node.value, dict) else []
        meant = [key for key in written if near_names(key, ["answer", "include"])]
        advice += f" Is {shown(meant[0])} meant for 'answer' or 'include'?" if meant else ""
    return "F011", f"'{name}' is missing", advice


def _unfit(detail: Any, node: Node | None) -> tuple[str, str, str]:
    """The code, message and advice of a value of the wrong kind."""
    kind, given, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    if isinstance(given, str) and kind in (*_LISTS, *_KEYS):
        if traps.is_dash_without_space(given):
            return "F014", *traps.DASH_WITHOUT_SPACE
        if traps.colon_without_space(given) is not None:
            return "F014", *traps.COLON_WITHOUT_SPACE
    instead = f", not {_named(given, node)}" if given is not None else ""
    if kind == "union_tag_invalid":
        known = [tag.strip("' ") for tag in str(context["expected_tags"]).split(",")]
        message = f"{shown(str(context['tag']))} is no kind of answer"
        return "F012", message, near_names(str(context["tag"]), known) or f"Known: {_or(known)}."
    if kind == "literal_error":
        known = _literals(context)
        return "F012", f"one of {_or(known)} belongs here{instead}", near_names(str(given), known)
    return "F012", _message(detail, context, instead), _advice(kind, given, context)


def _message(detail: Any, context: Any, instead: str) -> str:
    kind = detail["type"]
    for kinds, wanted in _WANTED.items():
        if kind in kinds:
            return f"{wanted} belongs here{instead}"
    if kind in _BOUNDS:
        bound = next(iter(context.values()))
        return f"{_BOUNDS[kind]} {_number(bound)} belongs here{instead}"
    if kind == "string_pattern_mismatch":
        return f"{_PATTERNS.get(context['pattern'], ID_PATTERN)}{instead}"
    if kind in ("too_short", "string_too_short"):
        return _short(context)
    if kind in ("too_long", "string_too_long"):
        return f"at most {context['max_length']} fit here"
    message = str(detail["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return f"{message[:1].lower()}{message[1:]}{instead}"


_WANTED = {
    _TEXTS: "a text",
    _LISTS: "a list",
    _KEYS: "a group of keys, each with its value,",
    _NUMBERS: "a number",
    _WHOLE: "a whole number",
    ("finite_number",): "a number that can be counted to",
    _YES_NO: "yes or no",
    _DATES: "a date like 2027-03-31",
    ("none_required",): "nothing",
}
_ADVICE = {
    _NUMBERS: "Write digits alone, such as 5 or 2.5.",
    _WHOLE: "Write it without a fraction.",
    _YES_NO: "Write yes or no.",
    _DATES: "Write the year, the month and the day, with '-' between.",
    ("too_long", "string_too_long"): "Take out what matters least.",
    ("too_short", "string_too_short"): "Add what is missing.",
    ("greater_than", "greater_than_equal", "finite_number"): "Write another number.",
    ("less_than", "less_than_equal"): "Write another number.",
}
_COMMA = re.compile(r"\d+,\d+")
_NO_ID = re.compile(r"[^a-z0-9]+")
_BOUNDS = {
    "greater_than": "a number greater than",
    "greater_than_equal": "a number of at least",
    "less_than": "a number less than",
    "less_than_equal": "a number of at most",
}


def _short(context: Any) -> str:
    least = context["min_length"]
    given = context.get("actual_length", 0)
    needed = "one is" if least == 1 else f"{least} are"
    there = "none is" if not given else "one is" if given == 1 else f"{given} are"
    return f"at least {needed} needed here, and {there} given"


def _advice(kind: str, given: object, context: Any) -> str:
    if kind in _TEXTS and isinstance(given, dict):
        return f"A colon or a '{{' made keys of it. {_QUOTES}"
    if kind in _TEXTS and isinstance(given, list):
        return f"'[…]' or dashes made a list of it. {_QUOTES}"
    if kind in _LISTS:
        return "Put each thing on a line of its own that begins with '- '."
    if kind in _KEYS:
        return "Write lines 'key: value' below, indented by two more spaces."
    if kind == "string_pattern_mismatch" and isinstance(given, str):
        return _as_id(given) if context.get("pattern") not in _PATTERNS else ""
    if kind in _NUMBERS and isinstance(given, str) and _COMMA.fullmatch(given.strip()):
        return f"Write a point for the comma: {given.strip().replace(',', '.')}"
    return next((advice for kinds, advice in _ADVICE.items() if kind in kinds), "")


def _as_id(given: str) -> str:
    near = _NO_ID.sub("_", given.lower()).strip("_0123456789")[:40].rstrip("_")
    return f"For example: {near}" if near and near != given else ""


def _named(given: object, node: Node | None) -> str:
    if isinstance(given, dict) or (node and isinstance(node.value, dict)):
        return "keys with values"
    return "a list" if isinstance(given, list | tuple) else shown(str(given))


def _literals(context: Any) -> list[str]:
    expected = str(context.get("expected", "")).replace("' or '", "', '")
    return [word.strip("' ") for word in expected.split(",")]


def _or(words: list[str]) -> str:
    return ", ".join(words[:-1]) + f" or {words[-1]}" if len(words) > 1 else "".join(words)


def _number(bound: object) -> str:
    return f"{bound:g}" if isinstance(bound, int | float) else str(bound)


def _merged(problems: list[Problem]) -> Iterator[Problem]:
    """Say as one what the branches of a choice say one by one of the same value."""
    by_place: dict[tuple[str, Place], Problem] = {}
    for problem in problems:
        key = problem.code, problem.place
        if problem.code != "F012" or key not in by_place:
            by_place[(*key, problem.message) if problem.code != "F012" else key] = problem  # type: ignore[index]
            continue
        first = by_place[key]
        if problem.message in first.message:
            continue
        wanted, _, instead = first.message.partition(" belongs here")
        also = problem.message.partition(" belongs here")[0]
        message = f"{wanted}, or {also} belongs here{instead}"
        advice = " ".join(dict.fromkeys(filter(None, (first.advice, problem.advice))))
        by_place[key] = first.model_copy(update={"message": message, "advice": advice})
    yield from by_place.values()


def _location(detail: Any) -> tuple[int | str, ...]:
    is_kind = detail["type"] == "union_tag_invalid"
    return (*detail["loc"], detail["ctx"]["discriminator"].strip("'")) if is_kind else detail["loc"]


def _written_path(loc: tuple[int | str, ...], document: Document) -> Path:
    # Pydantic names the branches of its unions in a location; only what was written has a place.
    path: Path = ()
    for step in loc:
        if document.knows((*path, step)):
            path = (*path, step)
    last = loc[-1] if loc else None
    if last is None or not path or path[-1] == last or document.knows(path):
        return path
    return (*path, last)
