"""Options, steps and skills whose names can be taken for each other's."""

from collections.abc import Iterator, Mapping

from screening.flow.checks.folding import Owners
from screening.flow.checks.written import Found, Written
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.questions import (
    ChoiceQuestion,
    ConsentQuestion,
    Option,
    ScaleQuestion,
    SkillsQuestion,
    SkillWords,
)
from screening.flow.texts import Texts

BESIDE = (("yes", "no", "unsure", "skip"), ("hand_in", "change"), ("go_on", "withdraw"))
"""Labels of the catalogue that stand under one question."""


def options(written: Written) -> Iterator[Found]:
    """Words that belong to two things that can be answered, or asked."""
    flow = written.flow
    yield from _two(flow.consent.agree, flow.consent.decline, ("consent",))
    for at, question in enumerate(flow.questions):
        path: Path = ("questions", at)
        match question:
            case ChoiceQuestion():
                owners = Owners(_buttons(flow, optional=question.optional))
                yield from _named(question.options, owners, (*path, "options"))
            case ScaleQuestion():
                steps = {str(step): option for step, option in question.steps.items()}
                yield from _named(steps, Owners(), (*path, "steps"))
            case SkillsQuestion():
                yield from _skills(question.skills, (*path, "skills"))
            case ConsentQuestion():
                yield from _two(question.agree, question.decline, path)
    yield from _asked(flow)


def labels(texts: Texts) -> Iterator[Found]:
    """Two of the program's own buttons that stand beside each other and read alike."""
    for beside in BESIDE:
        owners = Owners()
        for name in beside:
            yield from owners.claim(getattr(texts.labels, name), f"'{name}'", ("labels", name))


def _buttons(flow: Flow, *, optional: bool) -> Iterator[tuple[str, str]]:
    """The buttons that the program puts beside the options."""
    labels = getattr(flow.texts, "labels", None)
    for name in ("none", "that_is_all", *(["skip"] if optional else [])):
        if labels is not None:
            yield getattr(labels, name), "a button of the program"


def _named(options: Mapping[str, Option], owners: Owners, path: Path) -> Iterator[Found]:
    for name, option in options.items():
        yield from owners.claim(option.label, f"'{name}'", (*path, name, "label"))
    for name, option in options.items():
        for number, word in enumerate(option.also):
            yield from owners.claim(word, f"'{name}'", (*path, name, "also", number))


def _skills(skills: Mapping[str, SkillWords], path: Path) -> Iterator[Found]:
    owners = Owners()
    yield from _named(skills, owners, path)
    for name, skill in skills.items():
        levels = Owners()
        for level, signs in skill.signs.items():
            for number, sign in enumerate(signs):
                where = (*path, name, "signs", level, number)
                # A sign names its skill too: "pivot tables" stands for Excel.
                found = [*owners.claim(sign, f"'{name}'", where)]
                yield from found or levels.claim(sign, f"'{level}' of '{name}'", where)


def _two(agree: str, decline: str, path: Path) -> Iterator[Found]:
    owners = Owners()
    yield from owners.claim(agree, "'agree'", (*path, "agree"))
    yield from owners.claim(decline, "'decline'", (*path, "decline"))


def _asked(flow: Flow) -> Iterator[Found]:
    owners = Owners()
    for name, topic in flow.candidate_questions.items():
        for number, words in enumerate(topic.asks):
            where = ("candidate_questions", name, "asks", number)
            yield from owners.claim(words, f"'{name}'", where)
