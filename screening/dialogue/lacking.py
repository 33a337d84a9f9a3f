"""Words for having no file to send: "I don't have one", "no cv sorry", "later"."""

import re

MOST_WORDS = 12
_NOT = (
    r"(?:do\s*n'?t|do\s+not|did\s*n'?t|have\s*n'?t|have\s+not|has\s*n'?t|never|can\s*n?'?t|cannot|"
    r"can\s+not|could\s*n'?t|wo\s*n'?t|will\s+not|not|unable\s+to|dunno)"
)
_GOT = (
    r"(?:have|has|had|got|own|made|make|written|wrote|write|find|send|attach|upload|share|need|one|any|"
    r"it|available|ready|at\s+hand|handy|with\s+me|on\s+me|here)"
)
_FILE = r"(?:cv|c\.v\.|r[eé]sum[eé]|file|one|document|paper|letter|certificate|copy|such)s?"
_LACKS = re.compile(
    rf"\b{_NOT}\s+(?:\w+\s+){{0,2}}?{_GOT}\b|"
    rf"\b(?:no|without|lost)\s+(?:(?:my|a|an|any|the|such)\s+)?{_FILE}\b|"
    r"\b(?:later|tomorrow|another\s+(?:time|day)|not\s+(?:now|yet|today|right\s+now))\b|"
    r"^\W*(?:no|nope|nah|none|nothing)\b(?=\W*(?:sorry|thanks|thank\s+you|sir|ma'?am|i\s+don'?t)?\W*$)",
    re.I,
)
_HAS_ANOTHER = re.compile(
    r"\?|\b(?:only|but|as\s+(?:a\s+)?(?:pdf|word|photo)|sending|attached|here\s+(?:it\s+)?is|wait)\b",
    re.I,
)


def lacks_file(text: str) -> bool:
    """Whether somebody says that there is no file to come, at least not now."""
    plain = text.replace("’", "'")
    if len(plain.split()) > MOST_WORDS or _HAS_ANOTHER.search(plain):
        return False
    return bool(_LACKS.search(plain))
