"""Digits that are no numbers: a circled two, a superscript; and those of other scripts."""

import pytest

from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

KINDS = [
    {"answer": "number", "unit": "hours", "per": "week"},
    {"answer": "duration"},
    {"answer": "money", "currency": "USD", "per": "year"},
    {"answer": "date"},
    {"answer": "education"},
    {"answer": "scale", "steps": {1: "Never", 2: "Good"}},
]
SIGNS = ["➋", "②", "²", "9➋", "➋ to ➋", "➋:➋", "➋th grade", "➋ years", "from ➋ to ➌", "➋/➋/➋"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind["answer"]))
@pytest.mark.parametrize("sign", SIGNS)
def test_an_odd_digit_is_no_error(kind: dict[str, object], sign: str) -> None:
    talk = Talk(flow=flow_with({"id": "it", **kind})).consent()
    assert talk.says(f"it is {sign}").last
