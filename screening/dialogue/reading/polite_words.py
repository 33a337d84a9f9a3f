"""Polite words behind a name, said to whoever asks."""

import re

_POLITE = re.compile(r"(?:,? (?:opo|sir|madam|ma'?am|lol|haha|hehe|pls|plz|btw|bro)){1,3}[\s.!]*$")
"""Said to whoever asks; no part of the name."""
_POLITE_OR_NAME = re.compile(r",? (?:po|ji|eh)[\s.!]*$")
"""The same in small letters behind a name in capitals; Po and Ji are family names too."""


def unaddressed(raw: str, plain: str, starts: tuple[int, ...]) -> str:
    """The text without what is said to whoever asks, at its end."""
    plain = _POLITE.sub("", plain) or plain
    said = _POLITE_OR_NAME.search(plain)
    small = said is not None and raw[starts[said.start()] :].islower()
    return plain[: said.start()] if said and small and not raw.islower() else plain
