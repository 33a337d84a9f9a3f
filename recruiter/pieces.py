"""Words cut into pieces: what is evidence, for which criterion, and what can't be seen."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from screening.record import Record

JOINERS = "\u200c\u200d"
"""Persian words and many emoji need them; between ASCII letters they only hide something."""
MOST_MARKS_IN_A_ROW = 4
"""Combining marks beyond that are piled up to cover other lines, not to write a language."""


class Span(Record):
    """Code points `start` to `end` are evidence for the criterion numbered `number`."""

    start: int
    end: int
    number: int


class Piece(Record):
    """A stretch of words. `odd` names an invisible character in place of itself.

    `numbers` are the criteria it is evidence for, `ends` those whose last evidence it is;
    `anchors` are places on the page: the first evidence of a criterion.
    """

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    odd: bool = False
    anchors: tuple[str, ...] = ()


def cut(text: str, spans: Iterable[Span] = ()) -> tuple[Piece, ...]:
    """Cut words wherever a span begins or ends; spans may overlap or reach beyond the text."""
    within = [clipped for span in spans if (clipped := _clip(span, len(text)))]
    cuts = sorted({0, len(text)} | {at for span in within for at in (span.start, span.end)})
    last = {span.number: max(s.end for s in within if s.number == span.number) for span in within}
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        numbers = sorted({s.number for s in within if s.start <= start and s.end >= end})
        ends = tuple(number for number, at in sorted(last.items()) if at == end)
        pieces += _visible(text[start:end], tuple(numbers), ends)
    return tuple(pieces)


def seen(text: str) -> str:
    """Words on one line of a list, with what can't be seen named in place."""
    return "".join(f"[{piece.text}]" if piece.odd else piece.text for piece in cut(text))


def _clip(span: Span, length: int) -> Span | None:
    start, end = max(0, span.start), min(length, span.end)
    return span.model_copy(update={"start": start, "end": end}) if start < end else None


def _visible(text: str, numbers: tuple[int, ...], ends: tuple[int, ...]) -> list[Piece]:
    runs: list[tuple[str, bool]] = []
    for at, character in enumerate(text):
        if _is_odd(text, at):
            runs.append((f"U+{ord(character):04X}", True))
        elif runs and not runs[-1][1]:
            runs[-1] = (runs[-1][0] + character, False)
        else:
            runs.append((character, False))
    pieces = [Piece(text=words, odd=odd, numbers=numbers) for words, odd in runs]
    pieces[-1] = pieces[-1].model_copy(update={"ends": ends})
    return pieces


def _is_odd(text: str, at: int) -> bool:
    character = text[at]
    if character in "\n\t":
        return False
    if character in JOINERS:
        return not _joins(text[at - 1 : at], text[at + 1 : at + 2])
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return _is_piled_up(text[max(0, at - MOST_MARKS_IN_A_ROW) : at])
    return category in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _joins(before: str, after: str) -> bool:
    return bool(before and after) and not (before.isascii() or after.isascii())


def _is_piled_up(before: Sequence[str]) -> bool:
    marks = [c for c in before if unicodedata.category(c) in ("Mn", "Me")]
    return len(marks) == MOST_MARKS_IN_A_ROW
