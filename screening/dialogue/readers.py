"""Which reader reads the answers to which kind of question."""

from datetime import datetime

from screening.dialogue.agreeing import consent_to
from screening.dialogue.interpretation import Clause
from screening.dialogue.reading.agreement import agreement
from screening.dialogue.reading.contact import read_email, read_name, read_phone
from screening.dialogue.reading.days import read_day
from screening.dialogue.reading.deeds import kinds_of
from screening.dialogue.reading.education import read_education
from screening.dialogue.reading.money import read_money
from screening.dialogue.reading.options import OptionWords, read_options
from screening.dialogue.reading.places import read_place
from screening.dialogue.reading.quantities import read_duration, read_number
from screening.dialogue.reading.reading import UNMISTAKABLE, Reading
from screening.dialogue.reading.scales import read_scale
from screening.dialogue.reading.skills import read_skills
from screening.dialogue.reading.story import Group, read_story
from screening.dialogue.reading.told import told
from screening.dialogue.reading.yes_no import read_yes_no
from screening.flow.answers import Alternative
from screening.flow.model import Flow, Vocabulary
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    DateQuestion,
    DurationQuestion,
    EducationQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
    YesNoQuestion,
)
from screening.flow.values import Story, Text


def read(
    question: Question, flow: Flow, text: str, at: datetime, clauses: tuple[Clause, ...] = ()
) -> Reading | None:
    """Read a text as an answer to this question; None where it says nothing to it.

    `clauses`: the model's reading of the whole text; only a story is also heard by its sense.
    """
    match question:
        case YesNoQuestion():
            return read_yes_no(text, asked(question))
        case DurationQuestion():
            return read_duration(text, at)
        case NumberQuestion():
            return read_number(text, question.unit, question.per)
        case MoneyQuestion():
            return read_money(text, question.currency, question.per)
        case DateQuestion():
            return read_day(text, at, question.when)
        case ScaleQuestion():
            return read_scale(text, _steps(question))
        case ConsentQuestion():
            return _agreement(question, flow, text, at)
        case EducationQuestion():
            return read_education(text, at)
        case ChoiceQuestion():
            return _chosen(question, text)
        case SkillsQuestion():
            return read_skills(text, _skills(question))
        case StoryQuestion():
            return _story(question, flow, text, clauses)
        case TextQuestion():
            return _contact(question, text)
    return None


def _steps(question: ScaleQuestion) -> tuple[tuple[int, tuple[str, ...]], ...]:
    in_order = sorted(question.steps.items())
    return tuple((number, (step.label, *step.also)) for number, step in in_order)


def _agreement(question: ConsentQuestion, flow: Flow, text: str, at: datetime) -> Reading | None:
    agreed = agreement(text)
    if agreed is None:
        return None
    value = consent_to(question, flow, at, agreed=agreed)
    return Reading(value=value, certainty=UNMISTAKABLE, spans=((0, len(text)),))


def _chosen(question: ChoiceQuestion, text: str) -> Reading | None:
    return read_options(
        text,
        _options(question),
        many=question.answer == "choices",
        other=question.other,
        not_these=question.not_these,
        question=asked(question),
    )


def asked(question: Question) -> str:
    """The words of a question, in all its wordings."""
    return question.ask if isinstance(question.ask, str) else "\n".join(question.ask)


def _options(question: ChoiceQuestion) -> list[OptionWords]:
    return [
        OptionWords(id=name, label=option.label, synonyms=option.also)
        for name, option in question.options.items()
    ]


def _skills(question: SkillsQuestion) -> list[OptionWords]:
    return [
        OptionWords(id=name, label=skill.label, synonyms=skill.also, signs=dict(skill.signs))
        for name, skill in question.skills.items()
    ]


def _story(
    question: StoryQuestion, flow: Flow, text: str, clauses: tuple[Clause, ...]
) -> Reading | None:
    if len(text.split()) < _FEWEST_WORDS:
        return None
    # The whole text is the answer; what was heard in it may be little, but it was said.
    reading = read_story_of(question, flow, text, clauses)
    heard = reading.value.heard if isinstance(reading.value, Story) else {}
    groups = _groups(question, flow)
    if not groups or any(heard.values()) or len(text.split()) < _MANY_WORDS:
        return reading.model_copy(update={"certainty": 1.0})
    # So many words and nothing heard: rather our ears than their story. The range says so.
    all_of_it = Story(heard=dict.fromkeys(groups, ("not heard",)))
    doubt = (Alternative(value=all_of_it, certainty=0.5),)
    return reading.model_copy(update={"certainty": 0.5, "alternatives": doubt})


def read_story_of(
    question: StoryQuestion, flow: Flow, text: str, clauses: tuple[Clause, ...] = ()
) -> Reading:
    """What is heard in a text of any length."""
    by_sense = tuple(told(clauses, flow.id, question.listen_for))
    return read_story(text, _groups(question, flow), by_sense)


def _groups(question: StoryQuestion, flow: Flow) -> dict[str, Group]:
    return {
        name: _group(name, flow.vocabulary[name])
        for name in question.listen_for
        if name in flow.vocabulary
    }


def _group(name: str, listed: Vocabulary) -> Group:
    things = [
        OptionWords(id=label, label=label, synonyms=tuple(also))
        for label, also in listed.words.items()
    ]
    kinds = {label: kinds_of(listed.sentences(label)) for label in listed.words}
    return Group(things, {**kinds, name.replace("_", " "): kinds_of(listed.sentences())})


_MANY_WORDS = 8
_FEWEST_WORDS = 3
"""A story in fewer words is a sign that something else was meant."""


def _capitalised(reading: Reading | None) -> Reading | None:
    # Typed in haste on a phone; a colleague would write it down with capitals.
    if reading is None or not isinstance(reading.value, Text) or not reading.value.text.islower():
        return reading
    return reading.model_copy(update={"value": Text(text=reading.value.text.title())})


def _contact(question: TextQuestion, text: str) -> Reading | None:
    match question.answer:
        case "name":
            return _capitalised(read_name(text))
        case "email":
            return read_email(text)
        case "phone":
            return read_phone(text)
        case "place":
            return read_place(text)
        case "contact":
            found = [reading for reading in (read_email(text), read_phone(text)) if reading]
            return max(found, key=lambda reading: reading.certainty, default=None)
    said = text.strip()
    return Reading(value=Text(text=said), certainty=1.0, spans=((0, len(text)),)) if said else None
