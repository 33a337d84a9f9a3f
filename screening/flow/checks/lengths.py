"""Texts, labels and lists that are too long for where they are shown."""

from collections.abc import Iterable, Iterator

from screening.flow.checks.shown import Part, Shown
from screening.flow.checks.written import Found, Written
from screening.flow.questions import ChoiceQuestion, SkillsQuestion

LONGEST: dict[Part, int] = {"text": 3500, "label": 60, "title": 55, "summary": 3500, "name": 3500}
"""In UTF-16 units, as Telegram counts: an emoji is two.

Telegram takes 4096 a message, of which the program's own words around a text need some. A label of
60 fills two lines of a button on a phone. A title stands on a button after its number.
"""
MOST_OPTIONS = 12
"""Telegram takes 100 buttons, but nobody reads more than a screenful of them."""
_CALLED: dict[Part, str] = {
    "text": "this text",
    "label": "this label",
    "title": "this title",
    "summary": "this text",
    "name": "this name",
}


def units(text: str) -> int:
    """How long a text is for Telegram."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def lengths(texts: Iterable[Shown]) -> Iterator[Found]:
    """Texts and labels over their limit."""
    for each in texts:
        longest, length = LONGEST[each.part], units(each.text)
        if length > longest:
            message = f"{_CALLED[each.part]} has {length:,} characters, {longest:,} fit"
            yield Found("F030", each.path, message, "Shorten it.")


def crowds(written: Written) -> Iterator[Found]:
    """Too many options, and a help that doesn't fit into one message with its example."""
    for at, question in enumerate(written.flow.questions):
        count, key = 0, ""
        if isinstance(question, ChoiceQuestion):
            count, key = len(question.options), "options"
        elif isinstance(question, SkillsQuestion):
            count, key = len(question.skills), "skills"
        if count > MOST_OPTIONS:
            message = f"these are {count} {key}; candidates can look over {MOST_OPTIONS} at most"
            advice = "Put like ones together, or ask two questions."
            yield Found("F030", ("questions", at, key), message, advice, key=True)
        longest = LONGEST["text"]
        alone = max(units(question.help), units(question.example))
        together = units(question.help) + units(question.example)
        if alone <= longest < together:
            message = f"help and example have {together:,} characters together, {longest:,} fit"
            yield Found("F030", ("questions", at, "help"), message, "Shorten one of the two.")
