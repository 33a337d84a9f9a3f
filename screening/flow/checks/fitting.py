"""Tests that don't fit the kind of answer they are put to."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from screening.flow.checks.kinds import FITTING, SIZES
from screening.flow.checks.mentions import Mention, mentions, standing, within
from screening.flow.checks.written import Found, Written
from screening.flow.conditions import Requirement
from screening.flow.length import months
from screening.flow.questions import Measured, Question

# What a bound has to be, and how it is written; the rest are compared with plain numbers.
_BOUNDS = {
    "duration": ("a length of time", "'2 years' or '6 months'"),
    "date": ("a date", "2026-12-01"),
    "education": ("a level of education", "associate or bachelor"),
}
_NUMBER = ("a number", "10")


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
        if word in fitting_words:
            continue
        what = "a list or word" if word == "is" else f"'{word}'"
        message = f"{what} can't be a test of '{question.id}', whose answer is '{question.answer}'"
        yield Found("F032", within(written, mention, word), message, _advice(fitting_words))
    yield from _bounds(written, question, mention, test)


def _advice(words: tuple[str, ...]) -> str:
    if not words:
        return "This kind of answer can only be tested with 'answered' and 'skipped'."
    if words == SIZES:
        return "Compare it with 'at_least', 'less_than' or 'between'."
    return f"What fits it: {', '.join(words)}."


def _bounds(
    written: Written, question: Question, mention: Mention, test: Requirement
) -> Iterator[Found]:
    if "at_least" not in FITTING.get(question.answer, ()):
        return
    for word, bounds in (
        ("at_least", [test.at_least]),
        ("less_than", [test.less_than]),
        ("between", [*(test.between or ())]),
    ):
        for number, bound in enumerate(bounds):
            path = within(written, mention, word, number)
            kind = _kind(bound, written.text(path))
            wanted, example = _BOUNDS.get(question.answer, _NUMBER)
            if bound is None or kind == wanted or (kind == "either" and wanted not in _NAMED):
                continue
            yield Found("F032", path, *_wrong(question, written.text(path), bound, wanted, example))


_NAMED = ("a date", "a level of education")


def _wrong(
    question: Question, text: object, bound: Any, wanted: str, example: str
) -> tuple[str, str]:
    shown = text if isinstance(text, str) else bound
    message = f"'{question.id}' is compared with {wanted}, and '{shown}' is none"
    if wanted == "a length of time" and _kind(bound, text) == "a number":
        return message, f"Say of what: write '{shown} years' or '{shown} months'."
    return message, f"Write {wanted}, such as {example}."


def _kind(bound: Any, text: object) -> str:
    """What a bound was written as; a length of time has become a number of months by now."""
    if isinstance(bound, str):
        return "a level of education"
    if isinstance(bound, date):
        return "a date"
    if not isinstance(text, str):
        return "either"
    try:
        months(text)
    except ValueError:
        return "a number"
    return "a length of time"
