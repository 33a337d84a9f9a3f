"""Where every part of a flow file begins and ends, so that a part of it can be written anew."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from screening.flow.document import Path

LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_BLANK_END = re.compile(r"(?:(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*)+\Z")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Mark:
    """A text, a list or keys, from its first character to the one behind its last.

    `style` is the sign a text begins with, empty for a plain one; `in_brackets` whether it stands
    inside of `{…}` or `[…]`. `keys` says where the key of each part begins.
    """

    start: int
    end: int
    style: str = ""
    in_brackets: bool = False
    is_bracket: bool = False
    parts: dict[str | int, Mark] = field(default_factory=dict)
    keys: dict[str | int, int] = field(default_factory=dict)
    _is_list: bool = False
    _key: str | None = None

    def at(self, path: Path) -> Mark | None:
        """The mark of what stands at a path; None where nothing was written."""
        found: Mark | None = self
        for step in path:
            found = found.parts.get(step) if found else None
        return found

    def take(self, part: Mark, text: str) -> None:
        """Add what was read next: an item, a key or its value."""
        if self._is_list:
            self.parts[len(self.parts)] = part
        elif self._key is None:
            self._key = text
            self.keys[text] = part.start
        else:
            self.parts[self._key], self._key = part, None


def marks(text: str) -> Mark:
    """The marks of a text that has been read before and holds a list or keys."""
    root = Mark(0, len(text), _is_list=True)
    stack = [root]
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append(_opened(event, stack[-1]))
        elif isinstance(event, yaml.CollectionEndEvent):
            part = stack.pop()
            part.end = _end(part, event)
            stack[-1].take(part, "")
        elif isinstance(event, yaml.ScalarEvent):
            stack[-1].take(_scalar(event, stack[-1], text), event.value)
    return root.parts[0]


def _opened(event: yaml.CollectionStartEvent, around: Mark) -> Mark:
    return Mark(
        _index(event.start_mark),
        _index(event.start_mark),
        in_brackets=around.in_brackets or around.is_bracket,
        is_bracket=bool(event.flow_style),
        _is_list=isinstance(event, yaml.SequenceStartEvent),
    )


def _end(part: Mark, event: yaml.CollectionEndEvent) -> int:
    # Where no bracket closes it, YAML notes the end only when something else begins.
    last = next(reversed(part.parts.values()), None)
    return _index(event.end_mark) if part.is_bracket or last is None else last.end


def _scalar(event: yaml.ScalarEvent, around: Mark, text: str) -> Mark:
    start, end = _index(event.start_mark), _index(event.end_mark)
    style = event.style or ""
    if style in (">", "|"):
        blank = _BLANK_END.search(text, start, end)
        end = blank.start() if blank else end
    return Mark(start, end, style, in_brackets=around.in_brackets or around.is_bracket)


def _index(mark: Any) -> int:
    return int(mark.index)
