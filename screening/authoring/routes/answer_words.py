"""The answers that lead onto a route, in words: "no or not sure", "at least 2 years"."""

from collections.abc import Iterator
from datetime import date

from screening.authoring.condition_words import demand
from screening.authoring.kind_words import bound_in_words
from screening.authoring.routes.plan import Alike, Step
from screening.flow.conditions import Condition
from screening.flow.questions import (
    DateQuestion,
    DurationQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
)
from screening.flow.values import Day, Duration, Money, Number, Value
from screening.flow.wording import in_words as value_in_words

MOST_NAMED = 4
"""Single answers named one by one; above that it is said which test they pass."""
WITHHELD = {"skipped": "passed over", "declined": "declined"}


def in_words(step: Step, chosen: int) -> str:
    """Say which answers these are, of those that are told apart; nothing where they are all."""
    bits = range(len(step.answers))
    if all(chosen >> bit & 1 for bit in bits):
        return ""
    on = [step.answers[bit] for bit in bits if chosen >> bit & 1]
    off = [step.answers[bit] for bit in bits if not chosen >> bit & 1]
    given_on = [alike for alike in on if _is_given(alike)]
    given_off = [alike for alike in off if _is_given(alike)]
    said = list(_given(step, given_on, given_off))
    said += dict.fromkeys(
        WITHHELD.get(each.samples[0].state, "") for each in on if each not in given_on
    )
    return " or ".join(part for part in said if part)


def _is_given(alike: Alike) -> bool:
    return alike.samples[0].state == "given"


def _given(step: Step, on: list[Alike], off: list[Alike]) -> Iterator[str]:
    if not on:
        return
    if not off:
        yield "answered"
        return
    if isinstance(step.question, DurationQuestion | NumberQuestion | MoneyQuestion | DateQuestion):
        yield from _spans(step.question, on, off)
        return
    single = [value_in_words(step.question, value) for value in _values(on)]
    tested = _test(step, on)
    if len(single) <= MOST_NAMED and not (tested and _several(step)):
        yield from dict.fromkeys(single)
    elif tested:
        yield tested
    else:
        words = list(dict.fromkeys(single))
        yield from (*words[:MOST_NAMED], "…") if len(words) > MOST_NAMED else words


def _several(step: Step) -> bool:
    return step.question.answer in ("choices", "skills", "story", "education")


def _values(alikes: list[Alike]) -> list[Value]:
    return [answer.value for each in alikes for answer in each.samples if answer.value is not None]


def _test(step: Step, on: list[Alike]) -> str:
    """The test that just these answers pass, or fail, if there is one."""
    numbers = {id(each) for each in on}
    for number, test in enumerate(step.about):
        if not test.tests or any(each.passed is None for each in step.answers):
            continue
        given = [each for each in step.answers if _is_given(each)]
        passing = {id(each) for each in given if number in (each.passed or ())}
        requirement = test.tests[step.question.id]
        if passing == numbers:
            return demand(requirement, step.question)
        if passing == {id(each) for each in given} - numbers:
            return _not(step, test)
    return ""


def _not(step: Step, test: Condition) -> str:
    said = demand(test.tests[step.question.id], step.question)
    for verb in ("is ", "includes "):
        if said.startswith(verb) and " and " not in said:
            rest = said.removeprefix(verb)
            return f"is not {rest}" if verb == "is " else f"does not include {rest}"
    return f"not: {said}"


def _spans(question: Question, on: list[Alike], off: list[Alike]) -> Iterator[str]:
    """Sizes that lie side by side, as one span each."""
    sizes = sorted(
        [(_size(value), True) for value in _values(on)]
        + [(_size(value), False) for value in _values(off)]
    )
    begin = 0
    for at in range(1, len(sizes) + 1):
        if at < len(sizes) and sizes[at][1] == sizes[begin][1]:
            continue
        if sizes[begin][1]:
            yield _span(question, [size for size, _ in sizes], begin, at)
        begin = at


def _span(question: Question, sizes: list[float], begin: int, end: int) -> str:
    def said(size: float) -> str:
        in_days = isinstance(question, DateQuestion)
        return bound_in_words(date.fromordinal(int(size)) if in_days else size, question)

    if end == len(sizes):
        return f"{said(sizes[begin])} or more"
    if begin == 0:
        return f"less than {said(sizes[end])}"
    if begin + 1 == end:
        return said(sizes[begin])
    return f"{said(sizes[begin])} to less than {said(sizes[end])}"


def _size(value: Value) -> float:
    match value:
        case Duration() | Number() | Money():
            return value.least
        case Day():
            return value.earliest.toordinal()
    raise TypeError(value)
