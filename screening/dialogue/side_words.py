"""Words that only begin a question: "ok, and what comes after this?" says neither yes nor no."""

import re

_SIDE = (
    r"(?:ok(?:ay|k)?|k|sure|right|al+right|fine|great|good|cool|perfect|nice|thanks|thank\s+you|"
    r"got\s+it|i\s+see|understood|well|so|and|but|then|also|um+|hm+|oh|ah|just|first|quick\s+question)"
)
_BEGINNING = re.compile(rf"\W*{_SIDE}\b(?:\W+{_SIDE}\b)*\W+(?=\w)", re.I)
_ASKS = re.compile(
    r"(?:what|how|who|where|when|why|which)(?:'?s|'?re|\s+(?:is|are|was|does|do|did|will|would|can|"
    r"could|should|happens?|comes?|about|long|much|many|kind|time))\b",
    re.I,
)
_SENTENCES = re.compile(r"[.!;\n]\s*\w")


def only_begins_a_question(text: str) -> bool:
    """Whether a text is a question with nothing but side words before it."""
    plain = text.replace("’", "'")
    beginning = _BEGINNING.match(plain)
    if beginning is None:
        return False
    rest = plain[beginning.end() :]
    asks = rest.rstrip().endswith("?") or _ASKS.match(rest)
    return bool(asks) and not _SENTENCES.search(rest)
