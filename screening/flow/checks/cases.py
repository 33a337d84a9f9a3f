"""Cases of points_if that are never looked at, since an earlier one holds first."""

from collections.abc import Iterator

from screening.flow.checks.fitting import fits
from screening.flow.checks.holding import always, never
from screening.flow.checks.mentions import mentions
from screening.flow.checks.ranges import bounded, passing
from screening.flow.checks.written import Found, Written
from screening.flow.conditions import Condition, Requirement
from screening.flow.questions import Question

MOST_COMPARED = 20
"""So many earlier cases are held against a case; nobody writes more for one question."""


def cases(written: Written) -> Iterator[Found]:
    """Cases that an earlier one leaves nothing to."""
    for at, question in enumerate(written.flow.questions):
        earlier: list[tuple[int, Condition]] = []
        for number, case in enumerate(question.points_if):
            path = ("questions", at, "points_if", number, "if")
            if not _sound(written, case.if_, path):
                continue
            before = _holds_first(written, question, case.if_, earlier)
            if before is not None:
                why = f"whenever it holds, case {before + 1} above it holds first"
                message = f"this case never counts: {why}"
                advice = "The first case that holds counts: write the rarest first."
                yield Found("F035", path, message, advice)
            elif len(earlier) < MOST_COMPARED:
                earlier.append((number, case.if_))


def _sound(written: Written, condition: Condition, path: tuple[str | int, ...]) -> bool:
    for mention in mentions(written, condition, path):
        question = written.question(mention.name)
        if question is None:
            return False
        test = mention.test
        if test and (not fits(written, question, mention) or never(question, test)):
            return False
    return True


def _holds_first(
    written: Written, question: Question, case: Condition, earlier: list[tuple[int, Condition]]
) -> int | None:
    return next(
        (n for n, condition in earlier if _implies(written, question, case, condition)), None
    )


def _implies(written: Written, question: Question, narrow: Condition, wide: Condition) -> bool:
    """Whether wherever `narrow` holds, `wide` provably does."""
    if narrow == wide:
        return True
    if wide.any_of or wide.all_of or wide.none_of:
        return False
    given = {question.id, *narrow.answered, *narrow.tests}
    if not {*wide.answered} <= given or not {*wide.skipped} <= {*narrow.skipped}:
        return False
    return all(
        _test_implies(written, name, narrow.tests.get(name), test, own=name == question.id)
        for name, test in wide.tests.items()
    )


def _test_implies(
    written: Written, name: str, narrow: Requirement | None, wide: Requirement, *, own: bool
) -> bool:
    asked = written.question(name)
    if asked is None:
        return False
    # Only the own answer is sure to be there: an earlier question may not have been asked.
    if (own or narrow is not None) and always(asked, wide):
        return True
    if narrow is None:
        return False
    if narrow == wide:
        return True
    if bounded(wide) and not _lists(wide) and bounded(narrow):
        return passing(wide).covers(passing(narrow))
    if wide.is_ and narrow.is_ and not bounded(wide) and not (wide.includes or wide.includes_any):
        return {*narrow.is_} <= {*wide.is_}
    return False


def _lists(test: Requirement) -> bool:
    return any(words is not None for words in (test.is_, test.includes, test.includes_any))
