"""Conditions as people say them: "if “Opened doors from a cold start” is yes"."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from screening.authoring.kind_words import Bound, amount, bound_in_words, option_in_words
from screening.flow.conditions import Condition, Requirement
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    NumberQuestion,
    Question,
    SkillsQuestion,
    StoryQuestion,
)


def in_words(condition: Condition, flow: Flow) -> str:
    """Say when a condition holds, as a clause that begins with "if"; "always" where it must."""
    said = clause(condition, flow)
    return f"if {said}" if said else "always"


def clause(condition: Condition, flow: Flow) -> str:
    """Say when a condition holds, without the "if"; nothing where it always does."""
    return _phrase(condition, flow, not_=False).words


def answer_wanted(condition: Condition, question: Question) -> str | None:
    """The condition as an answer to that question, where it is about nothing else: "yes"."""
    test = condition.tests.get(question.id)
    if test is None or condition != Condition(tests={question.id: test}):
        return None
    return demand(test, question).removeprefix("is ")


def briefly(condition: Condition, question: Question, flow: Flow) -> str:
    """When it holds, said beside the question: "if yes" where it is about nothing but this."""
    wanted = answer_wanted(condition, question)
    if wanted is None:
        return in_words(condition, flow)
    is_a_verb = wanted.startswith(("includes ", "was "))
    return f"if it {wanted}" if is_a_verb else f"if {wanted}"


def demand(test: Requirement, question: Question | None) -> str:
    """What a test demands of an answer: "is yes", "is at least 3 years and is less than 5"."""
    return _tested(test, question, not_=False).words


def refusal(test: Requirement, question: Question | None) -> str:
    """What is so of an answer that doesn't pass a test: "is not yes", "does not include IT"."""
    return _tested(test, question, not_=True).words


def asked(question_id: str, flow: Flow) -> Question | None:
    """The question of that id, if there is one."""
    return next((question for question in flow.questions if question.id == question_id), None)


def title(question_id: str, flow: Flow) -> str:
    """A question's title in quotation marks; its id where there is no such question."""
    question = asked(question_id, flow)
    return f"“{question.title if question else question_id}”"


class Phrase(NamedTuple):
    """Words, and what joins them at their outermost."""

    words: str
    joined_by: str = ""


def _phrase(condition: Condition, flow: Flow, *, not_: bool) -> Phrase:
    """The condition, or its contrary; a contrary holds also where nothing was asked."""
    return _join(list(_parts(condition, flow, not_=not_)), "or" if not_ else "and")


def _parts(condition: Condition, flow: Flow, *, not_: bool) -> Iterator[Phrase]:
    was = "was not" if not_ else "was"
    for name, test in condition.tests.items():
        said = _tested(test, asked(name, flow), not_=not_)
        yield Phrase(f"{title(name, flow)} {said.words}", said.joined_by)
    yield from (Phrase(f"{title(name, flow)} {was} answered") for name in condition.answered)
    yield from (Phrase(f"{title(name, flow)} {was} passed over") for name in condition.skipped)
    yield from (_phrase(inner, flow, not_=not_) for inner in condition.all_of)
    yield from (_phrase(inner, flow, not_=not not_) for inner in condition.none_of)
    if condition.any_of:
        either = [_phrase(inner, flow, not_=not_) for inner in condition.any_of]
        yield _join(either, "and" if not_ else "or")


def _join(phrases: list[Phrase], word: str) -> Phrase:
    """Phrases as one; those that are joined by another word themselves stand in brackets."""
    said = [each for each in phrases if each.words]
    if len(said) < 2:
        return said[0] if said else Phrase("")
    bare = ("", word)
    words = [each.words if each.joined_by in bare else f"({each.words})" for each in said]
    return Phrase(f" {word} ".join(words), word)


def _tested(test: Requirement, question: Question | None, *, not_: bool) -> Phrase:
    said = _join(list(_demands(test, question, not_=not_)), "or" if not_ else "and")
    return said if said.words else Phrase("was not answered" if not_ else "was answered")


def _demands(test: Requirement, question: Question | None, *, not_: bool) -> Iterator[Phrase]:
    is_ = "is not" if not_ else "is"
    includes = "does not include" if not_ else "includes"
    if test.is_ is not None:
        verb = includes if _takes_several(question) else is_
        yield _listed(verb, test.is_, question, "or")
    if test.at_least is not None:
        yield Phrase(f"{is_} {_at_least(test.at_least, question)}")
    if test.less_than is not None:
        yield Phrase(f"{is_} {_less_than(test.less_than, question)}")
    if test.between is not None:
        least, most = (bound_in_words(end, question) for end in test.between)
        if isinstance(question, NumberQuestion) and isinstance(test.between[0], int | float):
            least = amount(test.between[0])
        yield Phrase(f"{is_} from {least} to {most}")
    if test.includes is not None:
        yield _listed(includes, test.includes, question, "and")
    if test.includes_any is not None:
        yield _listed(includes, test.includes_any, question, "or")


def _takes_several(question: Question | None) -> bool:
    chosen = isinstance(question, ChoiceQuestion) and question.answer == "choices"
    return chosen or isinstance(question, SkillsQuestion | StoryQuestion)


def _listed(verb: str, names: tuple[str, ...], question: Question | None, word: str) -> Phrase:
    said = [option_in_words(name, question) for name in names]
    if len(said) < 2:
        return Phrase(f"{verb} {''.join(said)}".strip())
    whole = "both " if word == "and" and len(said) == 2 else "all of " if word == "and" else ""
    return Phrase(f"{verb} {whole}{', '.join(said[:-1])} {word} {said[-1]}", "" if whole else word)


def _at_least(bound: Bound, question: Question | None) -> str:
    said = bound_in_words(bound, question)
    if isinstance(bound, str):
        return f"{said} or higher"
    return f"{said} or later" if isinstance(bound, date) else f"at least {said}"


def _less_than(bound: Bound, question: Question | None) -> str:
    said = bound_in_words(bound, question)
    if isinstance(bound, str):
        return f"lower than {said}"
    return f"before {said}" if isinstance(bound, date) else f"less than {said}"
