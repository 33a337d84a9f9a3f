"""Replies that mean one thing only, by kind of question, and what they mean."""

from typing import NamedTuple

from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    FileQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
)
from screening.flow.values import Choices, Duration, Number, Step, Text, Value, YesNo

STORY = (
    "I remember it well: we sat down together on a Monday, looked at all of it calmly, and by the "
    "evening everybody was content with what had come of it."
)


class Word(NamedTuple):
    """What was last said to a question.

    `opaque`: of what it was read as, only that it stays so until another word is said.
    """

    state: str
    value: Value | None = None
    opaque: bool = False


class Reply(NamedTuple):
    """A reply, the act that the pretended model takes it for, and its meaning."""

    text: str
    act: str
    word: Word


def means(value: Value) -> Word:
    """A word whose value is known."""
    return Word("given", value)


OPAQUE = Word("given", opaque=True)


def replies_to(question: Question) -> list[Reply]:
    """At least one reply to a question that is asked in words; none to several choices."""
    match question:
        case NumberQuestion(unit=unit):
            meant = [(n, Number(least=n, most=n, unit=unit)) for n in (40, 12, 25)]
            return [Reply(f"{n}", "inform", means(value)) for n, value in meant]
        case ChoiceQuestion(answer="choice"):
            return [
                Reply(option.label, "inform", means(Choices(options=(name,))))
                for name, option in question.options.items()
            ]
        case ChoiceQuestion():
            return []
        case ScaleQuestion():
            return [
                Reply(step.label, "inform", means(Step(step=number)))
                for number, step in question.steps.items()
            ]
        case ConsentQuestion():
            return [
                Reply(question.agree, "affirm", OPAQUE),
                Reply(question.decline, "deny", OPAQUE),
            ]
        case FileQuestion():
            state = "skipped" if question.optional else "set_aside"
            return [Reply("I don't have one", "inform", Word(state))]
        case SkillsQuestion():
            labels = [skill.label for skill in question.skills.values()]
            said = ", ".join(f"{label} very well" for label in labels)
            return [Reply(said, "inform", OPAQUE)]
    return _BY_KIND[question.answer]


_BY_KIND: dict[str, list[Reply]] = {
    "yes_no": [
        Reply("yes", "affirm", means(YesNo(answer="yes"))),
        Reply("no", "deny", means(YesNo(answer="no"))),
    ],
    "duration": [
        Reply("4 years", "inform", means(Duration(least=48, most=48))),
        Reply("18 months", "inform", means(Duration(least=18, most=18))),
    ],
    "money": [Reply("$50", "inform", OPAQUE), Reply("$50,000 a year", "inform", OPAQUE)],
    "date": [Reply("1 March 2039", "inform", OPAQUE)],
    "education": [Reply("Bachelor's degree in Marketing", "inform", OPAQUE)],
    "story": [Reply(STORY, "inform", OPAQUE)],
    "name": [Reply("Maria Alvarez", "inform", means(Text(text="Maria Alvarez")))],
    "email": [Reply("maria@example.com", "inform", means(Text(text="maria@example.com")))],
    "contact": [Reply("maria@example.com", "inform", means(Text(text="maria@example.com")))],
    "phone": [Reply("555 201 8841", "inform", OPAQUE)],
    "place": [Reply("Tampa, Florida", "inform", OPAQUE)],
    "text": [Reply("as it comes", "inform", OPAQUE)],
}
