"""Words as a page may show them: nothing in them can steer the display."""

import unicodedata

JOINERS = {"\u200c", "\u200d"}  # Persian words and many emoji need them
LINES = {"\n", "\u2028", "\u2029"}


def shown(text: str) -> str:
    """Someone's words without controls, direction marks and invisible characters."""
    return "".join(_shown(character) for character in text.replace("\r\n", "\n"))


def _shown(character: str) -> str:
    if character in LINES:
        return "\n"
    if character in JOINERS:
        return character
    if character == "\t":
        return " "
    category = unicodedata.category(character)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return "" if category in {"Cc", "Cf"} else character
