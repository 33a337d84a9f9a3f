"""Conditions as far as they are settled: what the answers so far leave of them.

Two beginnings that leave the same of every condition go on alike and are looked at once.
"""

from typing import NamedTuple, TypeAlias, Union

from screening.flow.answers import Answer
from screening.flow.conditions import Condition, Requirement

Left: TypeAlias = Union[bool, "Test", "Both", None]
"""True or false; None where it was given up to tell; or a test or a formula that is still open."""


class Test(NamedTuple):
    """One test of one question: `number` counts the tests about it."""

    question: int
    number: int


class Both(NamedTuple):
    """All of the parts hold; or, where `denied`, not all of them."""

    parts: frozenset[Left]
    denied: bool


class Tests:
    """The tests that a flow makes of its questions' answers, each kept once."""

    def __init__(self, places: dict[str, int]) -> None:
        self._places = places
        self._numbers: dict[tuple[str, str, Requirement | None], Test] = {}
        self.about: dict[int, list[Condition]] = {}
        """By the question's place: conditions of one test each."""

    def read(self, condition: Condition | None, before: int) -> Left:
        """A condition as a formula; tests of questions that don't stand before a place fail."""
        if condition is None:
            return True
        parts = [
            *(self._test(name, "is", test, before) for name, test in condition.tests.items()),
            *(self._test(name, "answered", None, before) for name in condition.answered),
            *(self._test(name, "skipped", None, before) for name in condition.skipped),
            *(self.read(inner, before) for inner in condition.all_of),
            *(denied(self.read(inner, before)) for inner in condition.none_of),
        ]
        if condition.any_of:
            either = [denied(self.read(inner, before)) for inner in condition.any_of]
            parts.append(denied(both(either)))
        return both(parts)

    def _test(self, name: str, word: str, test: Requirement | None, before: int) -> Left:
        place = self._places.get(name)
        if place is None or place >= before:
            return False
        key = (name, word, test)
        if key not in self._numbers:
            about = self.about.setdefault(place, [])
            self._numbers[key] = Test(place, len(about))
            about.append(
                Condition(tests={name: test}) if test else Condition.model_validate({word: [name]})
            )
        return self._numbers[key]

    def passed(self, place: int, answer: Answer) -> frozenset[int]:
        """The numbers of the tests that an answer passes, as conversations see it."""
        answers = {answer.question: answer}
        about = self.about.get(place, ())
        return frozenset(n for n, test in enumerate(about) if test.truth(answers) == "yes")


def settled(left: Left, question: int, passed: frozenset[int] | None) -> Left:
    """What is left when a question's tests are known, or (None) have been given up."""
    match left:
        case Test():
            if left.question != question:
                return left
            return None if passed is None else left.number in passed
        case Both():
            inside = both([settled(part, question, passed) for part in left.parts])
            return denied(inside) if left.denied else inside
    return left


def both(parts: list[Left]) -> Left:
    """All parts, as simple as can be."""
    kept: set[Left] = set()
    for part in parts:
        if part is False:
            return False
        if isinstance(part, Both) and not part.denied:
            kept |= part.parts
        elif part is not True:
            kept.add(part)
    if any(isinstance(part, Test | Both) and denied(part) in kept for part in kept):
        return False
    if not kept:
        return True
    return next(iter(kept)) if len(kept) == 1 else Both(frozenset(kept), denied=False)


def denied(left: Left) -> Left:
    """The contrary."""
    match left:
        case Both():
            if left.denied and len(left.parts) == 1:
                return next(iter(left.parts))
            return Both(left.parts, denied=not left.denied)
        case Test():
            return Both(frozenset((left,)), denied=True)
        case None:
            return None
    return not left


def mentioned(left: Left) -> set[int]:
    """The places of the questions that it still hangs on."""
    match left:
        case Test():
            return {left.question}
        case Both():
            return {place for part in left.parts for place in mentioned(part)}
    return set()
