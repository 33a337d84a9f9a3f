"""How long candidates take, in seconds. Judged, not measured: for comparing routes."""

from screening.flow.model import Flow
from screening.flow.questions import ChoiceQuestion, Question, ScaleQuestion, SkillsQuestion

WORDS_A_MINUTE = 200
"""Read on a phone, without hurry."""
TO_ANSWER = {
    "yes_no": 4,
    "consent": 5,
    "scale": 5,
    "choice": 6,
    "choices": 10,
    "duration": 8,
    "number": 8,
    "money": 8,
    "date": 8,
    "name": 8,
    "place": 8,
    "email": 15,
    "phone": 15,
    "contact": 15,
    "text": 15,
    "education": 15,
    "skills": 20,
    "file": 45,
    "story": 90,
}
"""From a tap to three sentences typed on a phone, with a moment's thought."""
TO_BEGIN = 5
"""To agree."""


def to_answer(question: Question) -> float:
    """To read a question, with the labels that stand below it, and to answer it."""
    shown = [question.ask[0]]
    match question:
        case ChoiceQuestion():
            shown += [option.label for option in question.options.values()]
        case ScaleQuestion():
            shown += [step.label for step in question.steps.values()]
        case SkillsQuestion():
            shown += [skill.label for skill in question.skills.values()]
    return _to_read(" ".join(shown)) + TO_ANSWER[question.answer]


def to_begin(flow: Flow) -> float:
    """To read the notice and what is agreed to, and to agree."""
    return _to_read(f"{flow.welcome} {flow.notice} {flow.consent.ask}") + TO_BEGIN


def _to_read(text: str) -> float:
    return len(text.split()) / WORDS_A_MINUTE * 60
