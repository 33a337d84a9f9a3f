"""Splits a text into the clauses that are interpreted one by one; positions are code points."""

import re
from collections.abc import Iterator

from screening.dialogue.interpretation import MOST_CLAUSES

Span = tuple[int, int]

LONGEST = 2_000
"""More at once costs Rasa seconds; longer clauses are cut at a space."""

_NEVER_LAST = frozenset("e.g i.e eg ie vs approx mr mrs dr prof dept tel ext ph".split())
_SELDOM_LAST = frozenset(  # these end a sentence only where a capital letter follows
    "etc yr yrs mo mos hr hrs min inc ltd corp co st jr sr ms ba bs ma b.a b.s b.sc m.a m.s m.sc "
    "ph.d b.b.a m.b.a a.a a.s a.a.s u.s u.k a.m p.m jan feb mar apr jun jul aug sep sept oct nov "
    "dec".split()
)
# Nothing here looks back over what it has read: a hostile text takes no longer than another.
_BREAK = re.compile(
    r"""
    (?P<line>\n)
    | (?P<stop>(?<![.!?…])[.!?…]++["”’')\]]*+(?=\s))         # a sentence's end before a space
    | (?P<close>(?<=[a-z][a-z])[.!?](?=[A-Z](?:[a-z'’]|\s)))  # "Yes.I did": no space after it
    | (?P<pause>;(?=\s))(?:\s++(?i:however),?(?=\s))?
    | (?P<but>(?<=\s)(?i:but),?(?=\s))
    | (?P<asks>(?:,|\s[-–—])\s)(?=(?i:(?:and|so|also|btw|oh)\s)?(?:        # ", is gas paid?"
      (?i:wh[aeoy]\w*(?:'s)?|how(?!\s(?:are|r)\s)|is|are|am|do|does|did|will|would|can|
      could|should|may|has|have)\b
      [^.,;!?\n]{1,150}+\?|(?i:why|whats|what(?:'s|\s(?:is|do|does|are))|how\s(?:long|much|many|come)|
      who\s(?:is|sees|will)|when\s(?:will|do|can))\b[^.,;!?\n]{1,150}+[.!]?)\s*\Z)
    | (?P<yes>(?<!\S)(?i:yes|yeah|yep|no|nope)\s)(?=(?i:why|  # "yes why do you ask"
      whats|what(?:'s|\s(?:is|do|does|are))|how\s(?:long|much|many|come)|who\s(?:is|sees|will)|
      when\s(?:will|do|can))\b[^.,;!?\n]{1,150}+[?.!]?\s*\Z)
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
_IN_ADDRESS = re.compile(r"://|@|www\.", re.IGNORECASE)
_DOMAINS = frozenset("com net org io js ai co edu gov info".split())
_NOT_BUT = re.compile(r"\b(?:nothing|anything|all|everything|everyone|none|choice)$", re.IGNORECASE)


def clauses(text: str) -> tuple[tuple[Span, ...], int | None]:
    """At most 16 spans of at most 2,000 code points, none blank, and where reading stopped."""
    pieces = [short for span in _spans(text) for short in _cut(text, span)]
    packed = _packed(pieces)
    if len(packed) <= MOST_CLAUSES:
        return tuple(packed), None
    return tuple(packed[:MOST_CLAUSES]), packed[MOST_CLAUSES][0]


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for found in _breaks(text):
        kind = found.lastgroup
        end = found.end() if kind in {"stop", "close", "yes"} else found.start()
        yield from _trimmed(text, start, end, "," if kind == "but" else "")
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _breaks(text: str) -> Iterator["re.Match[str]"]:
    addresses = [word.span() for word in _WORD.finditer(text) if _IN_ADDRESS.search(word[0])]
    at = 0
    for found in _BREAK.finditer(text):
        while at < len(addresses) and addresses[at][1] <= found.start():
            at += 1
        inside = at < len(addresses) and addresses[at][0] <= found.start() < addresses[at][1] - 1
        if not (inside or _keeps(text, found)):
            yield found


def _keeps(text: str, found: "re.Match[str]") -> bool:
    """Whether what looks like a break is none: "B.A. in", "approx. 5", "nothing but"."""
    if found["but"]:
        return bool(_NOT_BUT.search(text[max(0, found.start() - 12) : found.start()].rstrip()))
    if found["close"]:
        word = re.match(r"\w+", text[found.end() : found.end() + 20])
        return bool(word and word[0].lower() in _DOMAINS)
    return found["stop"] == "." and _abbreviates(text, found)


def _abbreviates(text: str, found: "re.Match[str]") -> bool:
    before = text[max(0, found.start() - 20) : found.start()].split()
    word = before[-1].lower().lstrip("(\"'“‘") if before else ""
    after = text[found.end() : found.end() + 9].lstrip()[:1]
    if word == "no":  # "no. 5", and otherwise an answer
        return after.isdigit()
    initial = len(word) == 1 and word.isalpha() and word not in "iyn"
    return initial or word in _NEVER_LAST or (word in _SELDOM_LAST and not after.isupper())


def _trimmed(text: str, start: int, end: int, trailing: str = "") -> Iterator[Span]:
    part = text[start:end].rstrip().rstrip(trailing or None)
    left = start + len(part) - len(part.lstrip())
    if part.strip():
        yield left, start + len(part)


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span in pieces of at most 2,000 code points, cut at a space where there is one."""
    start, end = span
    while end - start > LONGEST:
        at = text.rfind(" ", start + 1, start + LONGEST + 1)
        at = at if at > 0 else start + LONGEST
        yield from _trimmed(text, start, at)
        start = at
    yield from _trimmed(text, start, end)


def _packed(pieces: list[Span]) -> list[Span]:
    """Neighbours merged, as evenly as can be, until no more than 16 are left or none fit."""
    if len(pieces) <= MOST_CLAUSES:
        return pieces
    low, high = 1, LONGEST
    while low < high:
        middle = (low + high) // 2
        if len(_merged(pieces, middle)) <= MOST_CLAUSES:
            high = middle
        else:
            low = middle + 1
    return _merged(pieces, high)


def _merged(pieces: list[Span], longest: int) -> list[Span]:
    merged = pieces[:1]
    for piece in pieces[1:]:
        if piece[1] - merged[-1][0] <= longest:
            merged[-1] = (merged[-1][0], piece[1])
        else:
            merged.append(piece)
    return merged
