"""What was understood, held against what a test says should have been."""

from collections.abc import Iterator, Mapping

from screening.authoring.condition_words import asked, clause, title
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Answer
from screening.flow.conditions import Condition, Requirement
from screening.flow.model import Flow
from screening.flow.values import Value
from screening.flow.wording import in_words


def not_so(flow: Flow, wanted: Condition, answers: Mapping[str, Answer]) -> list[str]:
    """The parts that don't hold, in words; none where all is as wanted.

    A value's own words count too: `prospecting_years: 5 to 6 years`.
    """
    return [
        clause(part, flow)
        for part in _parts(wanted)
        if _as_said(flow, part, answers).truth(answers) != "yes"
    ]


def understood(flow: Flow, names: set[str], tracker: Tracker) -> str:
    """What is known of these questions, in words."""
    in_order = [question.id for question in flow.questions if question.id in names]
    return "; ".join(f"{title(name, flow)}: {_known(flow, name, tracker)}" for name in in_order)


def value_in_words(flow: Flow, answer: Answer) -> str:
    """An answer's value as the bot says it, or why it has none."""
    question = asked(answer.question, flow)
    if question is None or answer.value is None:
        return _WITHOUT_VALUE[answer.state]
    return in_words(question, answer.value) or "nothing that is listened for"


_WITHOUT_VALUE = {
    "given": "nothing",
    "declined": "would rather not say",
    "skipped": "passed over",
    "set_aside": "could not be understood, a person reads it",
    "contested": "misread, says the candidate",
    "kept": "not read yet",
}


def _known(flow: Flow, name: str, tracker: Tracker) -> str:
    if answer := tracker.answers.get(name):
        return value_in_words(flow, answer)
    prompt = tracker.prompt
    if prompt and prompt.purpose == "confirm" and prompt.question == name and prompt.proposed:
        if prompt.proposed.value is None:
            return "unclear: it is asked whether that is a yes or a no"
        return f"{value_in_words(flow, prompt.proposed)}, but it is asked whether that is right"
    if offer := tracker.offers.get(name):
        return f"{value_in_words(flow, offer)}, kept until it is asked"
    return "nothing yet"


def _parts(wanted: Condition) -> Iterator[Condition]:
    yield from (Condition(tests={name: test}) for name, test in wanted.tests.items())
    yield from (Condition(answered=(name,)) for name in wanted.answered)
    yield from (Condition(skipped=(name,)) for name in wanted.skipped)
    yield from wanted.all_of
    yield from (Condition(none_of=(inner,)) for inner in wanted.none_of)
    if wanted.any_of:
        yield Condition(any_of=wanted.any_of)


def _as_said(flow: Flow, wanted: Condition, answers: Mapping[str, Answer]) -> Condition:
    """The condition without the tests that a value's own words already pass."""
    tests = {}
    for name, test in wanted.tests.items():
        answer = answers.get(name)
        value = answer.value if answer else None
        tests[name] = _without_words(test) if _says(flow, name, value, test) else test
    inner = {
        name: tuple(_as_said(flow, each, answers) for each in getattr(wanted, name))
        for name in ("any_of", "all_of", "none_of")
    }
    return wanted.model_copy(update={"tests": tests, **inner})


def _says(flow: Flow, name: str, value: Value | None, test: Requirement) -> bool:
    question = asked(name, flow)
    if question is None or value is None or test.is_ is None:
        return False
    said = _plain(in_words(question, value))
    return any(_plain(words) == said for words in test.is_)


def _without_words(test: Requirement) -> Requirement:
    return test.model_copy(update={"is_": None})


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
