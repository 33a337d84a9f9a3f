"""The answers that lead onto a route, in words: "no or not sure", "at least 2 years"."""

from collections.abc import Iterator

from screening.authoring.kind_words import option_in_words
from screening.authoring.routes.demands import demands_in_words
from screening.authoring.routes.plan import Alike, Step, is_given
from screening.authoring.routes.spans import SIZED, spans
from screening.flow.questions import Question, TextQuestion
from screening.flow.values import Skills, Value
from screening.flow.wording import in_words as value_in_words
from screening.flow.wording import joined

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
    given_on = [alike for alike in on if is_given(alike)]
    given_off = [alike for alike in off if is_given(alike)]
    said = list(_given(step, given_on, given_off))
    said += dict.fromkeys(
        WITHHELD.get(each.samples[0].state, "") for each in on if each not in given_on
    )
    return " or ".join(part for part in said if part)


def _given(step: Step, on: list[Alike], off: list[Alike]) -> Iterator[str]:
    if not on:
        return
    if not off:
        yield "answered"
        return
    tested = demands_in_words(step, on)
    if isinstance(step.question, SIZED):
        yield from [tested] if tested else spans(step, _values(on), _values(off))
        return
    single = list(dict.fromkeys(_value_in_words(step.question, value) for value in _values(on)))
    if tested and (len(single) > MOST_NAMED or _many_stand_for_one(step)):
        yield tested
    else:
        yield from single[:MOST_NAMED]
        yield from ["…"] if len(single) > MOST_NAMED else []


def _many_stand_for_one(step: Step) -> bool:
    """Whether answers stand for others that are not looked at one by one."""
    return step.question.answer in ("choices", "skills", "story", "education") or isinstance(
        step.question, TextQuestion
    )


def _value_in_words(question: Question, value: Value) -> str:
    if isinstance(value, Skills):
        # No condition asks how well something is known.
        had = [option_in_words(name, question) for name, skill in value.skills.items() if skill.has]
        return joined(had) or "none of these"
    return value_in_words(question, value)


def _values(alikes: list[Alike]) -> list[Value]:
    return [answer.value for each in alikes for answer in each.samples if answer.value is not None]
