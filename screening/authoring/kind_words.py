"""Words for the kinds of question, and for what can be said of an answer of each."""

from datetime import date

from screening.flow.length import months_in_words
from screening.flow.questions import (
    ChoiceQuestion,
    DurationQuestion,
    EducationQuestion,
    MoneyQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    TextQuestion,
)
from screening.flow.values import EducationLevel, Period
from screening.flow.wording import LEVEL_NAMES, date_in_words

Bound = float | date | EducationLevel

KIND_NAMES = {
    "yes_no": "yes or no",
    "duration": "length of time",
    "number": "number",
    "money": "amount of money",
    "date": "date",
    "choice": "one of several",
    "choices": "any of several",
    "scale": "scale",
    "education": "education",
    "skills": "skills",
    "story": "story",
    "name": "name",
    "email": "e-mail address",
    "phone": "phone number",
    "contact": "e-mail address or phone number",
    "place": "place",
    "text": "short text",
    "file": "file",
    "consent": "agreement",
}
"""By what stands at `answer`."""


def option_in_words(name: str, question: Question | None) -> str:
    """What a word in a test stands for, by the question's kind: an option's label, a level."""
    match question:
        case ChoiceQuestion() if name in question.options:
            return question.options[name].label
        case ChoiceQuestion() if name == "other":
            return "something else"
        case ScaleQuestion() if name.lstrip("-").isdigit():
            return _step(int(name), question)
        case SkillsQuestion() if name in question.skills:
            return question.skills[name].label
        case StoryQuestion():
            return name.replace("_", " ")
        case EducationQuestion() if name in LEVEL_NAMES:
            return with_article(name)
        case TextQuestion():
            return f"“{name}”"
    return {"unsure": "not sure", "agree": "agreed", "decline": "declined"}.get(name, name)


def bound_in_words(bound: Bound, question: Question | None) -> str:
    """A bound with its unit, by the question's kind: "3 years", "40 calls a day", "1 May 2027"."""
    if isinstance(bound, date):
        return date_in_words(bound)
    if isinstance(bound, str):
        return with_article(bound)
    match question:
        case DurationQuestion():
            return months_in_words(round(bound)) if round(bound) else "no time at all"
        case NumberQuestion():
            return _per(f"{amount(bound)} {question.unit}".strip(), question.per)
        case MoneyQuestion():
            return _per(f"{amount(bound)} {question.currency}", question.per)
        case ScaleQuestion():
            return _step(round(bound), question)
    return amount(bound)


def amount(number: float) -> str:
    """A number as people write it: 1,500 or 2.5."""
    return f"{number:,.0f}" if number == int(number) else f"{number:g}"


def with_article(level: str) -> str:
    """A level of education in a sentence: "a bachelor's degree"."""
    name = LEVEL_NAMES.get(level, level)
    if level not in ("associate", "bachelor", "master", "doctorate"):
        return name
    return f"{'an' if level == 'associate' else 'a'} {name}"


def _step(step: int, question: ScaleQuestion) -> str:
    label = question.steps[step].label if step in question.steps else str(step)
    return label if label.startswith(str(step)) else f"{step} ({label})"


def _per(said: str, per: Period | None) -> str:
    return f"{said} {'an' if per == 'hour' else 'a'} {per}" if per else said
