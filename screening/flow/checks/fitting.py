"""Tests that don't fit the kind of answer they are put to."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from screening.flow.checks.kinds import FITTING, SIZES, example, in_words
from screening.flow.checks.mentions import Mention, mentions, standing, within
from screening.flow.checks.written import Found, Written
from screening.flow.conditions import Requirement
from screening.flow.length import months
from screening.flow.questions import Measured, Question


def fitting(written: Written) -> Iterator[Found]:
    """Tests in conditions, and what amounts must be, by the kind of answer."""
    for condition in standing(written):
        for mention in mentions(written, condition.condition, condition.path):
            question = written.question(mention.name)
            if question is not None and mention.test is not None:
                yield from _fits(written, question, mention, mention.test)
    for at, question in enumerate(written.flow.questions):
        if isinstance(question, Measured) and question.must_be is not None:
            mention = Mention(question.id, ("questions", at, "must_be"), question.must_be)
            yield from _fits(written, question, mention, question.must_be)


def fits(written: Written, question: Question, mention: Mention) -> bool:
    """Whether nothing is wrong with a test in this way."""
    return mention.test is not None and not any(_fits(written, question, mention, mention.test))


def given(test: Requirement) -> list[str]:
    """The words of a test that were written."""
    named = test.model_dump(by_alias=True)
    return [word for word, value in named.items() if value is not None]


def _fits(
    written: Written, question: Question, mention: Mention, test: Requirement
) -> Iterator[Found]:
    fitting_words = FITTING.get(question.answer, ())
    for word in given(test):
        if word not in fitting_words:
            what = f"'{test.is_[0]}'" if word == "is" and test.is_ else f"'{word}'"
            message = f"{what} doesn't fit '{question.id}', whose answer is {in_words(question)}"
            yield Found("F032", within(written, mention, word), message, example(question))
    if SIZES[0] in fitting_words:
        yield from _bounds(written, question, mention, test)


def _bounds(
    written: Written, question: Question, mention: Mention, test: Requirement
) -> Iterator[Found]:
    wanted = _COMPARED.get(question.answer, "number")
    for word, bounds in (
        ("at_least", [test.at_least]),
        ("less_than", [test.less_than]),
        ("between", [*(test.between or ())]),
    ):
        for number, bound in enumerate(bounds):
            path = within(written, mention, word, number)
            text = written.text(path)
            if bound is None or wanted in _kinds(bound, text):
                continue
            said = text if isinstance(text, str) else bound
            message = f"'{question.id}' is {in_words(question)}, and '{said}' is none"
            if wanted == "duration" and "number" in _kinds(bound, text):
                advice = f"Say of what: write '{said} years' or '{said} months'."
                yield Found("F032", path, message, advice)
            else:
                yield Found("F032", path, message, example(question))


# Steps and amounts of money are compared with plain numbers.
_COMPARED = {"duration": "duration", "date": "date", "education": "education"}


def _kinds(bound: Any, text: object) -> tuple[str, ...]:
    """What a bound was written as; a length of time has become a number of months by now."""
    if isinstance(bound, str):
        return ("education",)
    if isinstance(bound, date):
        return ("date",)
    if not isinstance(text, str):
        return ("number", "duration")
    try:
        months(text)
    except ValueError:
        return ("number",)
    return ("duration",)
