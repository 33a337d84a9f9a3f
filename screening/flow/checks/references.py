"""Questions and answers that a condition names and that aren't there."""

from collections.abc import Iterator

from screening.flow.checks.kinds import FITTING
from screening.flow.checks.mentions import Mention, Standing, mentions, standing, within
from screening.flow.checks.written import Found, Written
from screening.flow.conditions import SAID_OTHERWISE
from screening.flow.meant import opposite
from screening.flow.problems import did_you_mean
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    EducationQuestion,
    Question,
    ScaleQuestion,
    SkillsQuestion,
    StoryQuestion,
    YesNoQuestion,
)
from screening.flow.values import LEVELS

MOST_NAMED = 100
"""So many earlier questions are looked through for a near name."""


def references(written: Written) -> Iterator[Found]:
    """Names of questions that don't exist or come too late, and answers that can't be given."""
    for condition in standing(written):
        for mention in mentions(written, condition.condition, condition.path):
            problem = _question(written, condition, mention)
            if problem:
                yield problem
            elif mention.test is not None:
                yield from _answers(written, mention)


def possible_answers(question: Question) -> list[str] | None:
    """The words that a condition can name as this question's answer; None where any will do."""
    match question:
        case YesNoQuestion():
            return ["yes", "no", "unsure"]
        case ChoiceQuestion():
            return [*question.options, *(["other"] if question.other else [])]
        case SkillsQuestion():
            return list(question.skills)
        case EducationQuestion():
            return list(LEVELS)
        case ScaleQuestion():
            return [str(step) for step in question.steps]
        case StoryQuestion():
            return list(question.listen_for)
        case ConsentQuestion():
            return ["agree", "decline"]
    return None


def cant_be_answered(question: Question, word: str, possible: list[str]) -> tuple[str, str]:
    """What is wrong with an answer that a question doesn't have, and what to do."""
    message = f"'{question.id}' can't be answered with '{word}'"
    if word == "other" and isinstance(question, ChoiceQuestion):
        return message, "Write 'other: true' in that question, or leave 'other' out here."
    if word == "none" and isinstance(question, ChoiceQuestion):
        every = ", ".join(possible)
        tested = f"{{{question.id}: {{includes_any: [{every}]}}}}"
        return message, f"For none of them write: none_of: [{tested}]"
    return message, did_you_mean(word, possible)


def _question(written: Written, condition: Standing, mention: Mention) -> Found | None:
    name = mention.name
    at = written.positions.get(name)
    if at is None:
        if name in SAID_OTHERWISE:
            advice = opposite(name, "{prospecting: yes}")
            return Found("F021", mention.path, f"there is no question '{name}'", advice, key=True)
        near = did_you_mean(name, _earlier(written, condition))
        advice = near or "Name a question by its id, one that is asked before this."
        return Found("F021", mention.path, f"there is no question '{name}'", advice, key=True)
    if at == condition.at and not condition.may_name_itself:
        message = f"'{name}' is this very question, which has no answer yet"
        advice = "Name a question that is asked before this one."
        return Found("F022", mention.path, message, advice, key=True)
    if at > condition.at:
        message = f"'{name}' is asked later than '{condition.question.id}': it has no answer yet"
        advice = f"Move '{name}' above '{condition.question.id}', or name an earlier question."
        return Found("F022", mention.path, message, advice, key=True)
    return None


def _earlier(written: Written, condition: Standing) -> list[str]:
    last = condition.at + condition.may_name_itself
    questions = written.flow.questions[max(0, last - MOST_NAMED) : last]
    return [question.id for question in questions]


def _answers(written: Written, mention: Mention) -> Iterator[Found]:
    question, test = written.question(mention.name), mention.test
    possible = possible_answers(question) if question else None
    if question is None or possible is None or test is None:
        return
    meant = written.meant_groups.get(written.positions[mention.name], set())
    for key, words in (
        ("is", test.is_),
        ("includes", test.includes),
        ("includes_any", test.includes_any),
    ):
        for number, word in enumerate(words or ()):
            if word not in possible and word not in meant and key in FITTING[question.answer]:
                message, advice = cant_be_answered(question, word, possible)
                path = within(written, mention, key, number)
                yield Found("F023", path, message, advice)
