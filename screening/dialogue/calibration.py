"""How sure a reading is, from what its reader says and how often such readings were right.

The figures were measured on 977 replies by strangers, before anybody had looked at them.
"""

from itertools import pairwise

TABLE: dict[str, tuple[tuple[float, float], ...]] = {
    "choices": ((0.5, 0.538), (0.65, 0.65), (0.8, 0.889), (0.92, 0.933), (0.97, 0.933)),
    "duration": ((0.5, 0.562), (0.65, 0.7), (0.8, 0.933), (0.92, 0.933), (0.97, 0.944)),
    "education": ((0.5, 0.4), (0.65, 0.6), (0.8, 0.809), (0.92, 0.914), (0.97, 0.914)),
    "number": ((0.4, 0.369), (0.5, 0.462), (0.65, 0.6), (0.8, 0.84), (0.92, 0.951), (0.97, 0.951)),
    "scale": ((0.4, 0.414), (0.5, 0.5), (0.65, 0.6), (0.8, 0.82), (0.92, 0.964), (0.97, 0.978)),
    "skills": ((0.5, 0.381), (0.65, 0.587), (0.8, 0.906), (0.92, 0.906), (0.97, 0.929)),
    "story": ((0.5, 0.5), (1.0, 0.782)),
    "yes_no": ((0.5, 0.579), (0.65, 0.7), (0.8, 0.89), (0.92, 0.958), (0.97, 0.977)),
}
"""By kind of answer: what the reader says, and what that was worth; between two, in proportion."""


def calibrated(kind: str, stated: float) -> float:
    """The certainty of a reading of this kind of answer; never surer than its reader."""
    table = TABLE.get(kind)
    if not table:
        return stated
    points = ((0.0, 0.0), *table, (1.0, table[-1][1]))
    for (low, worth_low), (high, worth_high) in pairwise(points):
        if low <= stated <= high and high > low:
            worth = worth_low + (worth_high - worth_low) * (stated - low) / (high - low)
            return min(stated, round(worth, 3))
    return stated
