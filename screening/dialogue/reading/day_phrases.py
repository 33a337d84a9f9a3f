"""What is said of days in a text, pattern by pattern: closer patterns are read first."""

from screening.dialogue.reading.day_dates import FIGURES, NUMBERS
from screening.dialogue.reading.day_lengths import BARE_LENGTHS, LENGTHS
from screening.dialogue.reading.day_months import NAMED, YEARS
from screening.dialogue.reading.day_names import NAMES
from screening.dialogue.reading.told_days import Now, Told

_PATTERNS = (*FIGURES, *NAMED, *LENGTHS, *NAMES, *YEARS, *NUMBERS, *BARE_LENGTHS)
"""What is read first is not read again by what comes after it."""


def told_in(text: str, now: Now) -> list[Told]:
    """What is said of days, in order; what a closer pattern has read is not read again."""
    found: list[Told] = []
    taken = bytearray(len(text) + 1)
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            one = read(match, now)
            if one is not None:
                found.append(one)
                taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(found, key=lambda told: told.start)
