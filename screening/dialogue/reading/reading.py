"""What a reader makes of a candidate's words: a value, how sure it is, and the words for it."""

from screening.flow.answers import Alternative
from screening.flow.values import Value
from screening.record import Record

Span = tuple[int, int]
"""Start and end, in code points of the raw text."""

UNMISTAKABLE = 0.97
PLAIN = 0.92
"""Taken as it stands."""
SAID_BACK = 0.8
"""Taken, and said back so that it can be put right."""
LIKELY = 0.65
CONFIRM = 0.5
"""To be confirmed by a yes or a no."""
DOUBTFUL = 0.3


class Reading(Record):
    """A value read out of a text; `vague` where what was said has no measure ("a while")."""

    value: Value | None
    certainty: float
    spans: tuple[Span, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    vague: bool = False
