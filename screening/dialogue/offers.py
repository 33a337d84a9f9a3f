"""Answers that were given before they were asked for."""

import re
from collections.abc import Iterator
from datetime import datetime

from screening.dialogue.accepting import refusal
from screening.dialogue.grounding import TAKE, Grounding
from screening.dialogue.readers import read
from screening.dialogue.reading.money import names_currency
from screening.dialogue.reading.reading import LIKELY, PLAIN, UNMISTAKABLE, Reading, Span
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    MoneyQuestion,
    NumberQuestion,
    Option,
    Question,
    SkillsQuestion,
    StoryQuestion,
)
from screening.flow.values import LEVELS, Choices, Duration, Education, Money, Number, Value

_FOLLOW_UPS = (DurationQuestion, NumberQuestion, MoneyQuestion, DateQuestion, ChoiceQuestion)
"""Never a step, a text, a place or an agreement: away from its question it may mean anything."""
_ANYWHERE = (EducationQuestion, SkillsQuestion)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RATE = re.compile(
    r"(?:[^\S\n]+[\w'-]+){0,4}?[^\S\n]*(?:/|\b(?:an?|per|each|every|the)\b)[^\S\n]*"
    r"(?:\w+[^\S\n]+)?(?:hour|shift|day|night|week|month|quarter|year|annum)s?\b",
    re.I,
)
"""What may follow an amount as a part of it: "calls a day", "in an average week"."""
LONG = 12
"""Words; in so long a text an option's name is said in passing."""
DOUBT = 0.85
"""What is said in passing, away from its question, is offered but never taken without a yes."""


def offers_in(
    flow: Flow, question: Question, found: Grounding, text: str, at: datetime
) -> Iterator[tuple[Question, Reading]]:
    """What the rest of a text says to later questions, each kind of answer used up once."""
    rest = _left_of(text, found.value, found.spans)
    later = flow.questions[flow.questions.index(question) + 1 :]
    for other in later:
        follows = isinstance(other, _FOLLOW_UPS) and _follows(other, question)
        if not follows and not isinstance(other, _ANYWHERE):
            continue
        reading = read(other, flow, rest, at)
        if reading is None or reading.value is None or not _in_words(rest, reading):
            continue
        if not _names(other, rest, reading) or refusal(other, reading.value, at):
            continue
        rest = _left_of(rest, reading.value, reading.spans)
        is_plain = follows and not _is_in_passing(question, other, text)
        yield other, reading if is_plain else _doubted(other, reading)


def _follows(other: Question, question: Question) -> bool:
    depends = other.only_if.questions() if other.only_if else set()
    siblings = question.only_if.questions() if question.only_if else set()
    return question.id in depends or bool(depends & siblings)


def _is_in_passing(question: Question, other: Question, text: str) -> bool:
    # A word in a story is seldom the whole answer to what is asked later.
    if isinstance(question, StoryQuestion) or other.answer == "choices":
        return True
    return isinstance(other, ChoiceQuestion) and len(text.split()) > LONG


def _in_words(text: str, reading: Reading) -> bool:
    # A bare number says nothing of what it counts once it stands away from its question.
    return any(character.isalpha() for start, end in reading.spans for character in text[start:end])


def _names(question: Question, text: str, reading: Reading) -> bool:
    # "All of them" away from its question may mean anything: an option must be called by name.
    match question:
        case ChoiceQuestion() if reading.value == Choices():
            return False
        case ChoiceQuestion():
            options = list(question.options.values())
        case DurationQuestion():
            # "A day" belongs to some rate; a length that is meant is at least a month.
            return isinstance(reading.value, Duration) and reading.value.least >= 1
        case NumberQuestion():
            # Six or seven what? Only with its unit or rate is it surely about this question.
            return reading.certainty >= UNMISTAKABLE
        case DateQuestion():
            said = " ".join(text[start:end] for start, end in reading.spans)
            return reading.certainty >= PLAIN and bool(_YEAR.search(said))
        case MoneyQuestion():
            said = " ".join(text[start:end] for start, end in reading.spans)
            return reading.certainty >= PLAIN and names_currency(said)
        case EducationQuestion():
            return _names_a_degree(reading)
        case SkillsQuestion():
            options = [Option(label=s.label, also=s.also) for s in question.skills.values()]
        case _:
            return True
    said = " ".join(text[start:end] for start, end in reading.spans).casefold()
    words = {word.casefold() for option in options for word in (option.label, *option.also)}
    return any(word in said for word in words)


def _names_a_degree(reading: Reading) -> bool:
    # Schools and pupils come up in stories; a degree of one's own hardly does unless it is told.
    degrees = reading.value.degrees if isinstance(reading.value, Education) else ()
    return any(LEVELS.index(degree.level) >= LEVELS.index("associate") for degree in degrees)


def _doubted(question: Question, reading: Reading) -> Reading:
    # Of several that may be chosen, those heard are ticked, and the others can still be tapped.
    ticked = question.answer == "choices" and reading.certainty >= LIKELY
    certainty = DOUBT if ticked else min(reading.certainty, DOUBT)
    return reading.model_copy(update={"certainty": min(certainty, TAKE)})


def _left_of(text: str, value: Value | None, spans: tuple[Span, ...]) -> str:
    """What a text says besides a reading that was used: nothing of an amount's own rate."""
    if isinstance(value, Number | Money):
        spans = tuple((start, _end_of_rate(text, end)) for start, end in spans)
    return _without(text, spans)


def _end_of_rate(text: str, start: int) -> int:
    found = _RATE.match(text, start)
    return found.end() if found else start


def _without(text: str, spans: tuple[Span, ...]) -> str:
    # Blanks keep every position where it was.
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
