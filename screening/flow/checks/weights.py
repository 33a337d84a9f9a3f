"""Weights that are too small for what is counted of them."""

from collections.abc import Iterator

from screening.flow.checks.written import Found, Written

LEAST = 20
"""Points in all; a tenth of one is half a percent of them."""
FACTORS = (2, 5, 10, 20, 50, 100, 200, 500, 1_000)


def weights(written: Written) -> Iterator[Found]:
    """Criteria whose points are so few that rounding them to tenths moves shares."""
    flow = written.flow
    together = sum(criterion.weight for criterion in flow.criteria.values())
    if together >= LEAST:
        return
    message = (
        f"the weights of the criteria add up to {together:g}: points are counted in tenths, so "
        "shares would be rough"
    )
    yield Found("F039", ("criteria",), message, _advice(together), key=True)


def _advice(together: float) -> str:
    factor = next((each for each in FACTORS if together * each >= LEAST), None)
    if factor is None:
        return f"Give the criteria weights that add up to {LEAST} or more, such as 100."
    return (
        f"Multiply every weight, and the points before each of its 'levels', by {factor}; the "
        "points of the questions stay as they are."
    )
