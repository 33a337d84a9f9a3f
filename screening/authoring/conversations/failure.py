"""An expectation that was not met, said so that its author can tell which of the two is wrong."""

from screening.flow.document import Path
from screening.record import Record


class Failure(Record):
    """What was expected and what happened instead; `path` is where the expectation is written."""

    path: Path
    said: str
    """Who did what, in words: the candidate said “no”."""
    expected: str
    instead: str
    advice: str
