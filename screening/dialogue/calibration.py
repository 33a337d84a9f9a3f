"""How sure a reading is, from what its reader says and how often such readings were right.

The figures are those of `candor nlu calibrate` on replies that nothing was taught from.
"""

from itertools import pairwise

TABLE: dict[str, tuple[tuple[float, float], ...]] = {}
"""By kind of answer: what the reader says, and what that was worth; between two, in proportion."""


def calibrated(kind: str, stated: float) -> float:
    """The certainty of a reading of this kind of answer."""
    table = TABLE.get(kind)
    if not table:
        return stated
    points = ((0.0, 0.0), *table, (1.0, table[-1][1]))
    for (low, worth_low), (high, worth_high) in pairwise(points):
        if low <= stated <= high and high > low:
            return worth_low + (worth_high - worth_low) * (stated - low) / (high - low)
    return stated
