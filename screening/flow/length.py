"""Lengths of time as flows write them: `3 years`, `6 months`, `1 year 6 months`."""

import re
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer

LONGEST = 1200
"""Months: a hundred years."""

_PART = re.compile(r"(\d+)\s*(year|month)s?")


def months(written: str) -> int:
    """Whole months of a length in words; ValueError where it is none."""
    parts = _PART.findall(written.lower())
    if not parts or _PART.sub("", written.lower()).replace("and", "").strip():
        raise ValueError("a length of time is written like '3 years' or '6 months'")
    # Cut, for Python refuses to read numbers of thousands of digits.
    total = sum(int(count[-9:]) * (12 if unit == "year" else 1) for count, unit in parts)
    if total > LONGEST or any(len(count) > 9 for count, _ in parts):
        raise ValueError(f"a length of time is at most {LONGEST // 12} years")
    return total


def _months(written: object) -> object:
    return months(written) if isinstance(written, str) else written


InWords = Annotated[
    str,
    Field(
        pattern="^([0-9]{1,9} *([Yy]ears?|[Mm]onths?)( and)? *)+$",
        description="A length of time, such as 3 years, 6 months or 1 year 6 months.",
        json_schema_extra={
            "patternErrorMessage": "a length of time is written like '3 years' or '6 months'"
        },
    ),
]
Months = Annotated[
    int,
    Field(ge=0, le=LONGEST),
    BeforeValidator(_months, json_schema_input_type=InWords),
    PlainSerializer(lambda count: f"{count} months", str, "json"),
]
"""Whole months, read from and written as words."""


def months_in_words(months: int) -> str:
    """Say months as people do: "3 years", "1 year 6 months", "5 months", "none"."""
    years, rest = divmod(months, 12)
    words = [_count(years, "year")] * (years > 0) + [_count(rest, "month")] * (rest > 0)
    return " ".join(words) or "none"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
