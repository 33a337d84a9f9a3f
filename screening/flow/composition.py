"""From a text to nodes. The only module that reads YAML.

Every scalar stays the text that was written: `no` is "no" and `1.10` is "1.10". Built from YAML's
events and not by its composer, which descends without end and takes the whole program down.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from screening.flow import traps
from screening.flow.encoding import Mistake
from screening.flow.nodes import Node, Page, Spot
from screening.flow.problems import MOST_SHOWN, shown

DEEPEST = 40

# libyaml's, where it was built in, is ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CURLY = re.compile(r"[“”„«‘’‚][^“”„«»‘’‚]*[“”»‘’]")
_WRITE_OUT = "Write it out where it is needed."
Report = Callable[[Mistake], None]


class Unreadable(Exception):
    """The rest of the file can't be read; what is wrong has been reported."""


@dataclass(slots=True)
class _Open:
    """A list or a map that has begun and not yet ended."""

    spot: Spot
    items: list[Node] | None = None
    content: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Spot] = field(default_factory=dict)
    at_key: bool = True
    key: str | None = None
    lost: bool = False
    """What follows belongs to another question, whose dash is missing."""

    def closed(self) -> Node:
        return Node(self.content if self.items is None else self.items, self.spot, self.keys)


def compose(text: str, page: Page, report: Report) -> Node | None:
    """The nodes of a text; None where it holds none.

    Raises:
        Unreadable: the text is no YAML, nests too deep, or holds more than one document.
    """
    composition = _Composition(page, report)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            composition.take(event)
    except yaml.MarkedYAMLError as error:
        mistake = traps.explain(_failure(error, composition.last, page))
        report(mistake)
        for further in islice(traps.further_tabs(mistake, page.lines), MOST_SHOWN):
            report(further)
        raise Unreadable from None
    except yaml.YAMLError as error:
        report(Mistake("F001", 1, 1, f"the file can't be read: {error}", traps.LOOK_CLOSELY))
        raise Unreadable from None
    return composition.root


class _Composition:
    def __init__(self, page: Page, report: Report) -> None:
        self.root: Node | None = None
        self.last: yaml.ScalarEvent | None = None
        self._page = page
        self._tell = report
        self._open: list[_Open] = []
        self._documents = self._told = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.CollectionStartEvent():
                self._begin(event)
            case yaml.CollectionEndEvent():
                self._add(self._open.pop().closed())
            case yaml.AliasEvent():
                self._report("F003", event, *traps.alias(str(event.anchor)))
                self._add(Node(None, self._spot(event)), is_alias=True)
            case yaml.DocumentStartEvent():
                self._document(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self.last = event
        is_plain = event.style in (None, "")
        self._refuse_marks(event)
        if is_plain and _CURLY.fullmatch(event.value):
            self._report("F015", event, *traps.CURLY)
        is_empty = is_plain and not event.value
        self._add(Node(None if is_empty else event.value, self._spot(event)), is_plain=is_plain)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_marks(event)
        if len(self._open) >= DEEPEST:
            message = f"this nests deeper than {DEEPEST} levels"
            self._report("F003", event, message, "No flow needs that; write it flatter.")
            raise Unreadable
        items: list[Node] | None = [] if isinstance(event, yaml.SequenceStartEvent) else None
        self._open.append(_Open(self._spot(event), items))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._report("F016", event, *traps.SECOND_DOCUMENT)
            raise Unreadable

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report("F003", event, *traps.anchor(event.anchor))
        elif event.tag is not None:
            self._report("F003", event, *traps.tag(event.tag))

    def _add(self, node: Node, *, is_plain: bool = False, is_alias: bool = False) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.items is not None:
            parent.items.append(node)
        elif parent.at_key:
            parent.at_key = False
            parent.key = self._key(node, parent, is_plain=is_plain, is_alias=is_alias)
        else:
            parent.at_key = True
            if parent.key is not None:
                self._refuse_run_together(parent.key, parent.keys[parent.key], node)
                parent.content[parent.key] = node

    def _key(self, node: Node, parent: _Open, *, is_plain: bool, is_alias: bool) -> str | None:
        if is_alias or parent.lost:
            return None
        if not isinstance(node.value, str):
            self._report_at("F012", node.spot, *traps.NO_KEY)
        elif node.value == "id" and "id" in parent.keys and self._in_list():
            self._report_at("F002", node.spot, *traps.DASH_MISSING)
            parent.lost = True
        elif node.value in parent.keys:
            first = parent.keys[node.value].line
            message = f"{shown(node.value)} is given twice, first on line {first}"
            self._report_at("F002", node.spot, message, "Keep one of them.")
        elif is_plain and traps.begins_with_odd_blank(node.value):
            self._report_at("F001", node.spot, *traps.ODD_BLANK)
            raise Unreadable
        elif is_plain and traps.odd_blank(node.value) is not None:
            before = traps.odd_blank(node.value) or 0
            at = node.spot._replace(column=node.spot.column + before)
            self._report_at("F001", at, *traps.SPECIAL_SPACE)
            name = node.value[:before].rstrip(": ")
            if name not in parent.keys:
                parent.keys[name] = node.spot
                return name
        elif is_plain and traps.is_dash_without_space(node.value):
            self._report_at("F014", node.spot, *traps.DASH_WITHOUT_SPACE)
        else:
            parent.keys[node.value] = node.spot
            return node.value
        return None

    def _in_list(self) -> bool:
        return len(self._open) > 1 and self._open[-2].items is not None

    def _refuse_run_together(self, key: str, spot: Spot, value: Node) -> None:
        # In {yes:5, no:0} each pair is one key without a value.
        colon = traps.colon_without_space(key)
        if value.value is None and colon is not None:
            at = spot._replace(column=spot.column + colon)
            self._report_at("F014", at, *traps.COLON_WITHOUT_SPACE)

    def _spot(self, event: yaml.Event) -> Spot:
        return Spot(self._page, *_point(event.start_mark, self._page))

    def _report(self, code: str, event: yaml.Event, message: str, advice: str) -> None:
        self._report_at(code, self._spot(event), message, advice)

    def _report_at(self, code: str, spot: Spot, message: str, advice: str) -> None:
        self._tell(Mistake(code, spot.line, spot.column, message, advice))
        self._told += 1
        if self._told > MOST_SHOWN:
            raise Unreadable


def _failure(
    error: yaml.MarkedYAMLError, last: yaml.ScalarEvent | None, page: Page
) -> traps.Failure:
    at = error.problem_mark or error.context_mark
    return traps.Failure(
        what=f"{error.problem or ''} {error.context or ''}",
        at=_point(at, page) if at else (1, 1),
        since=_point(error.context_mark, page) if error.context_mark else None,
        last=_scalar(last, page) if last else None,
        lines=page.lines,
    )


def _scalar(event: yaml.ScalarEvent, page: Page) -> traps.Scalar:
    start, end = _point(event.start_mark, page), _point(event.end_mark, page)
    return traps.Scalar(event.value, event.style or "", start, end)


def _point(mark: Any, page: Page) -> traps.Point:
    """Line and column, counted from 1; the text's end where YAML names a line behind it."""
    if mark.line < len(page.lines):
        return mark.line + 1, mark.column + 1
    return len(page.lines), len(page.lines[-1]) + 1
