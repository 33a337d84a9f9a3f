"""Weights so small that rounding to tenths shows in shares are told, with what to do."""

import pytest

from tests.screening.flow.marked import changed, problems


def weighing(*weights: str) -> str:
    criteria = "".join(
        f"  c{at}: {{title: C, weight: {weight}, levels: {{0: None, {weight}: All}}}}\n"
        for at, weight in enumerate(weights[1:])
    )
    used = [
        f"id: q{at}, answer: yes_no, criterion: c{at}, points: {{yes: 5}}"
        for at, _ in enumerate(weights[1:])
    ]
    text = changed("weight: 50", f"weight: {weights[0]}", *used)
    return text.replace("10: All", f"{weights[0]}: All").replace(
        "questions:\n", f"{criteria}questions:\n", 1
    )


@pytest.mark.parametrize(
    ("weights", "advice"),
    [
        (["19.9"], "by 2;"),
        (["9", "1"], "by 2;"),
        (["3"], "by 10;"),
        (["0.3", "0.3", "0.4"], "by 20;"),
        (["0.001"], "add up to 20 or more"),
    ],
)
def test_small_weights_are_told_with_what_to_multiply_them_by(
    weights: list[str], advice: str
) -> None:
    text = weighing(*weights)
    (problem,) = [each for each in problems(text) if each.code == "F039"]
    assert advice in problem.advice
    assert problem.place.source == "criteria:"


@pytest.mark.parametrize("weights", [["20"], ["15", "5"], ["100"]])
def test_weights_that_are_large_enough_together_are_not_told(weights: list[str]) -> None:
    assert "F039" not in {each.code for each in problems(weighing(*weights))}
