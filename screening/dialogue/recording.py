"""Recording what an answer is."""

from screening.dialogue.agreeing import as_seen
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerCorrected, AnswerGiven
from screening.dialogue.grounding import Grounding
from screening.flow.answers import Answer, AnswerState
from screening.flow.questions import Question
from screening.flow.wording import in_words


def take(
    draft: Draft, question: Question, found: Grounding, message: str, *, say_back: bool = False
) -> None:
    """Let a reading be the answer."""
    give(draft, read_as(draft, question, found, message))
    if say_back and found.value is not None:
        draft.tell("said_back", "noted", value=in_words(question, found.value))


def give(draft: Draft, answer: Answer) -> None:
    """Record an answer, as a correction where there was one."""
    was = draft.tracker.answers.get(answer.question)
    happening = AnswerCorrected if was and was.state != "kept" else AnswerGiven
    draft.happen(happening(at=draft.at, answer=answer))


def leave(draft: Draft, question: Question, state: AnswerState, message: str) -> None:
    """Record that a question has no value, and why."""
    evidence = draft.evidence(message, ())
    give(draft, Answer(question=question.id, state=state, evidence=evidence))


def read_as(draft: Draft, question: Question, found: Grounding, message: str) -> Answer:
    """A reading as an answer, with the words it rests on."""
    return Answer(
        question=question.id,
        value=as_seen(draft, question, found.value, message),
        certainty=found.certainty,
        alternatives=found.alternatives,
        evidence=draft.evidence(message, found.spans),
    )
