"""Replies that the model learns from: questions, options and steps that aren't there."""

from collections.abc import Iterator

from screening.flow.checks.written import Found, Written
from screening.flow.problems import did_you_mean
from screening.flow.questions import ChoiceQuestion, Question, ScaleQuestion, YesNoQuestion


def replies(written: Written) -> Iterator[Found]:
    """Every reply stands under a question with options or steps, and under one of those."""
    known = {question.id: _answers(question) for question in written.flow.questions}
    heard = [name for name, answers in known.items() if answers]
    for name, listed in written.flow.replies.items():
        if not known.get(name):
            message = f"no question '{name}' has options or steps to reply with"
            yield Found("F021", ("replies", name), message, did_you_mean(name, heard), key=True)
            continue
        for answer in listed:
            if answer not in known[name]:
                message = f"the question '{name}' has no '{answer}' to reply with"
                at_answer = ("replies", name, answer)
                advice = did_you_mean(answer, known[name])
                yield Found("F023", at_answer, message, advice, key=True)


def _answers(question: Question) -> list[str]:
    match question:
        case ChoiceQuestion():
            return list(question.options)
        case ScaleQuestion():
            return [str(step) for step in question.steps]
        case YesNoQuestion():
            return ["yes", "no", "unsure"]
    return []
