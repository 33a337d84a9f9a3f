"""Splits a clause into the parts of a story: one deed or one outcome each, as far as can be told."""

import re
from typing import List, Tuple

Part = Tuple[int, int]
MOST = 24
"""More are merged with their neighbours."""

_BREAK = re.compile(
    r"[!?;()\n\u2192\u2022]|,(?!\d)|[.](?!\w)|:(?!\d)|\s[-\u2013\u2014>]+\s"
    r"|\b(?:and|then|than|but|so|because|cause|until|till|til|while|when|where|whose|who|after"
    r"|before|if|plus)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")


def parts(text: str) -> List[Part]:
    """The stretches between punctuation and the words that join sentences, none of them empty."""
    found: List[Part] = []
    at = 0
    for match in _BREAK.finditer(text):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(text)))
    spoken = [_trimmed(text, *part) for part in found if _LETTER.search(text, *part)]
    size = -(-len(spoken) // MOST) or 1
    together = [spoken[first : first + size] for first in range(0, len(spoken), size)]
    return [(some[0][0], some[-1][1]) for some in together]


def _trimmed(text: str, start: int, end: int) -> Part:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    return left, left + len(part.strip())
