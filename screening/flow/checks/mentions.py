"""Every condition of a flow, and every question that is named in one, with its own place."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from screening.flow.checks.written import Written
from screening.flow.conditions import Condition, Requirement
from screening.flow.document import Path
from screening.flow.questions import Question

Key = Literal["only_if", "knockout", "points_if"]


class Standing(NamedTuple):
    """A condition where it stands; `at` is the position of its question."""

    at: int
    question: Question
    key: Key
    condition: Condition
    path: Path

    @property
    def may_name_itself(self) -> bool:
        """Whether the question has its answer by the time the condition is looked at."""
        return self.key != "only_if"


class Mention(NamedTuple):
    """A question's name in a condition; without a test it stands under answered or skipped."""

    name: str
    path: Path
    test: Requirement | None
    state: Literal["answered", "skipped"] | None = None


def standing(written: Written) -> Iterator[Standing]:
    """All conditions, in the order of the questions."""
    for at, question in enumerate(written.flow.questions):
        path: Path = ("questions", at)
        if question.only_if is not None:
            yield Standing(at, question, "only_if", question.only_if, (*path, "only_if"))
        if question.knockout is not None:
            yield Standing(at, question, "knockout", question.knockout, (*path, "knockout"))
        for number, case in enumerate(question.points_if):
            where = (*path, "points_if", number, "if")
            yield Standing(at, question, "points_if", case.if_, where)


def inner(condition: Condition, path: Path) -> Iterator[tuple[Condition, Path]]:
    """A condition and those within it, at whatever depth."""
    yield condition, path
    for word in ("any_of", "all_of", "none_of"):
        for number, part in enumerate(getattr(condition, word)):
            yield from inner(part, (*path, word, number))


def mentions(written: Written, condition: Condition, path: Path) -> Iterator[Mention]:
    """Every name in a condition and in those within it."""
    for part, where in inner(condition, path):
        yield from named(written, part, where)


def named(written: Written, condition: Condition, path: Path) -> Iterator[Mention]:
    """Every name that stands in a condition itself."""
    for name, test in condition.tests.items():
        yield Mention(name, _place(written, path, name), test)
    for number, name in enumerate(condition.answered):
        yield Mention(name, (*path, "answered", number), None, "answered")
    for number, name in enumerate(condition.skipped):
        yield Mention(name, (*path, "skipped", number), None, "skipped")


def _place(written: Written, path: Path, name: str) -> Path:
    # A bare test in a knockout or a case is about the question itself, which it doesn't name.
    for known in ((*path, name), (*path, "tests", name)):
        if written.document.knows(known):
            return known
    return path


def within(written: Written, mention: Mention, key: str, number: int | None = None) -> Path:
    """The place of a test's part, or of one word or bound of it; a test may be written short."""
    known = written.document.knows
    path = (*mention.path, key) if known((*mention.path, key)) else mention.path
    return (*path, number) if number is not None and known((*path, number)) else path
