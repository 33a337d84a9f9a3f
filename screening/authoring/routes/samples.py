"""Answers that stand for all others: enough of each kind for every test to tell them apart."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import combinations

from screening.authoring.routes import bundles, sizes
from screening.flow.conditions import Condition, Requirement
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    FileQuestion,
    Measured,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.values import (
    LEVELS,
    Choices,
    Consent,
    Day,
    Degree,
    Duration,
    Education,
    EducationLevel,
    File,
    Money,
    Number,
    Skills,
    Step,
    Story,
    Text,
    Value,
    YesNo,
)

SOME_DAY = date(2026, 1, 1)
_AGREED = Consent(
    agreed=True, text_hash="", language="en", at=datetime(SOME_DAY.year, 1, 1, tzinfo=UTC)
)
_FILE = File(name="…", media_type="application/pdf", size=1, key="")


def samples(question: Question, about: Iterable[Condition]) -> list[Value]:
    """Values of a question among which every test about it and its points can be told apart.

    Args:
        about: the tests about this question. Where it can't be answered at all, what `must_be`
            allows being nothing, there is none.

    Raises:
        TooMany: where the tests tell too many answers apart.
    """
    tests = [test for condition in about for test in condition.tests.values()]
    values = _samples(question, tests)
    must_be = question.must_be if isinstance(question, Measured) else None
    return [value for value in values if must_be is None or must_be.holds(value)]


def _samples(question: Question, tests: list[Requirement]) -> Iterator[Value]:
    match question:
        case YesNoQuestion():
            yield from (YesNo(answer="yes"), YesNo(answer="no"), YesNo(answer="unsure"))
        case DurationQuestion() | NumberQuestion() | MoneyQuestion() | DateQuestion():
            yield from _measured(question, tests)
        case ScaleQuestion():
            yield from (Step(step=step) for step in sorted(question.steps))
        case ChoiceQuestion():
            yield from map(_chosen, bundles.chosen(question, tests))
        case SkillsQuestion():
            yield from (Skills(skills=known) for known in bundles.known(question, tests))
        case StoryQuestion():
            for groups in bundles.heard(question, tests):
                yield Story(heard=dict.fromkeys(groups, ("…",)))
        case EducationQuestion():
            yield from _schoolings(tests)
        case ConsentQuestion():
            yield from (_AGREED, _AGREED.model_copy(update={"agreed": False}))
        case FileQuestion():
            yield _FILE
        case TextQuestion():
            named = dict.fromkeys(word for test in tests for word in test.is_ or ())
            yield from (Text(text=text) for text in ("…", *named))


def _measured(
    question: DurationQuestion | NumberQuestion | MoneyQuestion | DateQuestion,
    tests: list[Requirement],
) -> Iterator[Value]:
    match question:
        case DurationQuestion():
            lines = question.points.at_least if question.points else ()
            for months in sizes.whole(question, tests, (0, *lines)):
                if months >= 0:
                    yield Duration(least=months, most=months)
        case DateQuestion():
            for number in sizes.whole(question, tests, (SOME_DAY.toordinal(),)):
                if 0 < number <= date.max.toordinal():
                    day = date.fromordinal(number)
                    yield Day(earliest=day, latest=day)
        case NumberQuestion():
            for size in sizes.any_size(
                question, tests, question.points.at_least if question.points else ()
            ):
                yield Number(least=size, most=size, unit=question.unit)
        case MoneyQuestion():
            currency, per = question.currency, question.per
            for size in sizes.any_size(question, tests, ()):
                yield Money(least=size, most=size, currency=currency, per=per)


def _chosen(names: list[str]) -> Choices:
    options = tuple(name for name in names if name != "other")
    return Choices(options=options, other="…" if "other" in names else None)


def _schoolings(tests: list[Requirement]) -> Iterator[Value]:
    yield Education(degrees=())
    yield Education(degrees=(Degree(level="none"),))
    levels = [level for level in reversed(LEVELS) if level != "none"]
    # Without a test, only the level reached counts, and one stage can be any of them.
    for count in range(1, len(levels) + 1) if tests else (1,):
        for stages in combinations(levels, count):
            yield from _schooling(stages)


def _schooling(stages: tuple[EducationLevel, ...]) -> Iterator[Education]:
    """These stages, highest first: finished from one of them downwards, or none of them."""
    for begun in range(len(stages) + 1):
        stopped = [Degree(level=level, state="stopped") for level in stages[:begun]]
        yield Education(degrees=(*stopped, *(Degree(level=level) for level in stages[begun:])))
