"""Answers that were given before they were asked for."""

import re
from collections.abc import Iterator
from datetime import datetime

from screening.dialogue.accepting import refusal
from screening.dialogue.grounding import TAKE, Grounding
from screening.dialogue.readers import read
from screening.dialogue.reading.money import names_currency
from screening.dialogue.reading.reading import PLAIN, UNMISTAKABLE, Reading
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
)
from screening.flow.values import LEVELS, Education

_FOLLOW_UPS = (DurationQuestion, NumberQuestion, MoneyQuestion, DateQuestion, ChoiceQuestion)
"""Never a step, a text, a place or an agreement: away from its question it may mean anything."""
_ANYWHERE = (EducationQuestion, SkillsQuestion)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DOUBT = 0.85
"""What is said in passing, away from its question, is offered but never taken without a yes."""


def offers_in(
    flow: Flow, question: Question, found: Grounding, text: str, at: datetime
) -> Iterator[tuple[Question, Reading]]:
    """What the rest of a text says to later questions, each kind of answer used up once."""
    rest = _without(text, found.spans)
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
        rest = _without(rest, reading.spans)
        yield other, reading if follows else _doubted(reading)


def _follows(other: Question, question: Question) -> bool:
    depends = other.only_if.questions() if other.only_if else set()
    siblings = question.only_if.questions() if question.only_if else set()
    return question.id in depends or bool(depends & siblings)


def _in_words(text: str, reading: Reading) -> bool:
    # A bare number says nothing of what it counts once it stands away from its question.
    return any(character.isalpha() for start, end in reading.spans for character in text[start:end])


def _names(question: Question, text: str, reading: Reading) -> bool:
    # "All of them" away from its question may mean anything: an option must be called by name.
    match question:
        case ChoiceQuestion():
            options = list(question.options.values())
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


def _doubted(reading: Reading) -> Reading:
    return reading.model_copy(update={"certainty": min(reading.certainty, DOUBT, TAKE)})


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    # Blanks keep every position where it was.
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
