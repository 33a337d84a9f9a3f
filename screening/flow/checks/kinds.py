"""Which tests fit which kind of answer, and how they are written."""

from screening.flow.questions import (
    ChoiceQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
)

SIZES = ("at_least", "less_than", "between")
LISTS = ("includes", "includes_any")
FITTING: dict[str, tuple[str, ...]] = {
    "yes_no": ("is",),
    "choice": ("is", *LISTS),
    "choices": ("is", *LISTS),
    "skills": ("is", *LISTS),
    "education": ("is", *SIZES, *LISTS),
    "scale": ("is", *SIZES),
    "duration": SIZES,
    "number": SIZES,
    "money": SIZES,
    "date": SIZES,
    "story": LISTS,
    "consent": ("is",),
}
"""By kind of answer; the kinds that aren't named take no test, only answered and skipped."""

IN_WORDS: dict[str, str] = {
    "yes_no": "a yes or no",
    "choice": "one of several options",
    "choices": "some of several options",
    "skills": "a list of skills",
    "education": "a level of education",
    "scale": "a step of a scale",
    "duration": "a length of time",
    "number": "a number",
    "money": "an amount of money",
    "date": "a date",
    "story": "a text in their own words",
    "consent": "an agreement",
    "file": "a file",
}
"""The kinds of answer, as people say them; what isn't named is a text."""

_EXAMPLES = {
    "yes_no": "yes",
    "education": "{at_least: bachelor}",
    "duration": "{at_least: 2 years}",
    "number": "{at_least: 10}",
    "money": "{at_least: 1000}",
    "date": "{at_least: 2026-12-01}",
    "consent": "agree",
}


def in_words(question: Question) -> str:
    """What kind of answer a question has, as people say it."""
    return IN_WORDS.get(question.answer, "a text")


def example(question: Question) -> str:
    """How a test of a question can be written, as a sentence of advice."""
    name = question.id
    match question:
        case ChoiceQuestion():
            test = f"{{includes_any: [{', '.join([*question.options][:2])}]}}"
        case SkillsQuestion():
            test = f"{{includes_any: [{', '.join([*question.skills][:2])}]}}"
        case StoryQuestion() if question.listen_for:
            test = f"{{includes_any: [{', '.join(question.listen_for[:2])}]}}"
        case ScaleQuestion():
            test = f"{{at_least: {max(question.steps)}}}"
        case _:
            test = _EXAMPLES.get(question.answer, "")
    if not test:
        return f"Ask only whether there is an answer: 'answered: {name}' or 'skipped: {name}'."
    return f"Write for example: {name}: {test}"
