"""Whether two rules for points, written otherwise, give the same for every answer."""

from collections.abc import Iterator

from screening.authoring.routes.bundles import TooMany
from screening.authoring.routes.samples import samples
from screening.flow.conditions import Condition
from screening.flow.questions import Question
from screening.flow.values import Value
from screening.scoring.points import worth


def worth_the_same(old: Question, new: Question) -> bool:
    """Whether all answers are worth what they were; false where that can't be told.

    Both are of one kind and id, at least one of them has cases, and no case hangs on another
    answer.
    """
    if not (old.points_if or new.points_if):
        return False
    own = [*_own_tests(old), *_own_tests(new)]
    if any(case.if_.questions() - {new.id} for each in (old, new) for case in each.points_if):
        return False
    try:
        values: list[Value] = [value for each in (old, new) for value in samples(each, own)]
    except TooMany:
        return False
    return all(worth(old, value).points == worth(new, value).points for value in values)


def _own_tests(question: Question) -> Iterator[Condition]:
    for case in question.points_if:
        for name, test in case.if_.requirements():
            yield Condition(tests={name: test})
