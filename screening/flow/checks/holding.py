"""Tests that can never hold, or hold whatever is answered."""

from collections.abc import Iterator

from screening.flow.checks.fitting import fits, given
from screening.flow.checks.mentions import Mention, Standing, inner, named, standing, within
from screening.flow.checks.ranges import Span, bounded, passing, possible
from screening.flow.checks.written import Found, Written
from screening.flow.conditions import Condition, Requirement, measure
from screening.flow.questions import Measured, Question, ScaleQuestion

NEVER = "Nothing passes this test, so what hangs on it never happens. Change it or take it out."
ALWAYS = "So it decides nothing. Take it out, or ask with 'answered' if there is an answer at all."
ONE_ANSWER = ("yes_no", "choice", "scale", "consent")
"""Kinds whose answer is a single word."""


def holding(written: Written) -> Iterator[Found]:
    """Tests that say nothing: never true, or always; and amounts that nothing can be."""
    for condition in standing(written):
        for part, path in inner(condition.condition, condition.path):
            if part == Condition():
                advice = "Name a question and its answer, or take the line out."
                yield Found("F033", path, "this condition says nothing", advice, key=True)
            yield from _states(condition, part, path)
            for mention in named(written, part, path):
                yield from _test(written, condition, mention)
        yield from _contradictions(written, condition)
    yield from _must_be(written)


def always(question: Question, test: Requirement) -> bool:
    """Whether every answer of a question passes a test that fits it."""
    span = possible(question)
    words = given(test)
    if span is not None and words and bounded(test) and test.is_ is None:
        return passing(test).covers(span)
    if question.answer == "yes_no" and test.is_ is not None:
        return {*test.is_} >= {"yes", "no", "unsure"}
    if isinstance(question, ScaleQuestion) and words == ["is"] and test.is_ is not None:
        return {*test.is_} >= {str(step) for step in question.steps}
    return not words or (words == ["includes"] and not test.includes)


def never(question: Question, test: Requirement) -> str:
    """Why no answer of a question passes a test that fits it; empty where some do."""
    if test.is_ == () or test.includes_any == ():
        return "it names no answer"
    if test.includes and question.answer == "choice" and len({*test.includes}) > 1:
        return f"only one option can be chosen, not {len({*test.includes})}"
    return _no_size(question, test)


def _no_size(question: Question, test: Requirement) -> str:
    span = possible(question)
    if span is None or not bounded(test):
        return ""
    if test.between is not None and measure(test.between[0]) > measure(test.between[1]):
        return "the first of the two ends is the higher one"
    if passing(test).empty:
        return "its bounds leave nothing between them"
    if passing(test).and_(span).empty:
        limited = isinstance(question, Measured) and question.must_be is not None
        too_low = passing(test).high <= span.low
        high_or_low = "no answer is so low" if too_low else "no answer is so high"
        return "'must_be' lets no such answer through" if limited else high_or_low
    return ""


def _test(written: Written, condition: Standing, mention: Mention) -> Iterator[Found]:
    question, test = written.question(mention.name), mention.test
    if question is None or test is None or not fits(written, question, mention):
        return
    words = given(test)
    path = within(written, mention, words[0]) if words else mention.path
    if why := never(question, test):
        yield Found("F033", path, f"this can never hold for '{question.id}': {why}", NEVER)
    elif always(question, test) and condition.key != "points_if":
        # As the last of several cases it is how an author says "otherwise".
        yield Found("F033", path, f"this holds for every answer to '{question.id}'", ALWAYS)


def _states(condition: Standing, part: Condition, path: tuple[str | int, ...]) -> Iterator[Found]:
    own = condition.question.id
    if condition.key == "knockout" and own in part.answered:
        where = (*path, "answered", part.answered.index(own))
        message = f"'{own}' is always answered here, so every answer would end the questions"
        advice = "Say which answer ends them, for example 'knockout: no'."
        yield Found("F033", where, message, advice)
    if condition.key == "points_if" and own in part.skipped:
        where = (*path, "skipped", part.skipped.index(own))
        message = f"'{own}' gives no points when it is skipped"
        yield Found("F033", where, message, NEVER)
    for name in {*part.answered} & {*part.skipped}:
        where = (*path, "skipped", part.skipped.index(name))
        yield Found("F033", where, f"'{name}' can't be answered and skipped at once", NEVER)


def _contradictions(written: Written, condition: Standing) -> Iterator[Found]:
    """Tests of one question that each could hold, but not together."""
    spans: dict[str, Span] = {}
    words: dict[str, frozenset[str]] = {}
    for part, path in _together(condition.condition, condition.path):
        for mention in named(written, part, path):
            question, test = written.question(mention.name), mention.test
            if question is None or test is None or never(question, test):
                continue
            if not fits(written, question, mention):
                continue
            spans[mention.name] = spans.get(mention.name, Span()).and_(passing(test))
            for said in _said(question, test):
                words[mention.name] = words.get(mention.name, said) & said
            if spans[mention.name].empty or words.get(mention.name) == frozenset():
                message = f"the tests of '{mention.name}' can't hold together"
                yield Found("F033", mention.path, message, NEVER, key=True)
                return


def _said(question: Question, test: Requirement) -> list[frozenset[str]]:
    if question.answer not in ONE_ANSWER:
        return []
    return [frozenset(words) for words in (test.is_, test.includes, test.includes_any) if words]


def _together(
    condition: Condition, path: tuple[str | int, ...]
) -> Iterator[tuple[Condition, tuple[str | int, ...]]]:
    yield condition, path
    for number, part in enumerate(condition.all_of):
        yield from _together(part, (*path, "all_of", number))


def _must_be(written: Written) -> Iterator[Found]:
    for at, question in enumerate(written.flow.questions):
        if not isinstance(question, Measured) or question.must_be is None:
            continue
        span = possible(question)
        if span is not None and span.empty:
            message = f"no answer to '{question.id}' can be like that"
            yield Found("F033", ("questions", at, "must_be"), message, NEVER)
