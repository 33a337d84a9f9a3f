"""What was made of each answer, in small type beside the words it was made of."""

from collections.abc import Iterator, Sequence

from bot.browser.items import Noted
from bot.browser.shown import shown
from screening.dialogue.events import AnswerCorrected, AnswerGiven, Event, MessageHeard
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.wording import in_words

WITHOUT_VALUE = {
    "declined": "you would rather not say",
    "skipped": "skipped",
    "set_aside": "left for a person to read",
}
TOLD = ("kept", "contested")
"""Said elsewhere on the page: by the bubble, and by the reply."""
IN_YOUR_WORDS = "in your own words"
OPEN = ("questions", "review")


def notes(
    flow: Flow, tracker: Tracker, events: Sequence[tuple[int, Event]]
) -> Iterator[tuple[int, Noted]]:
    """Each answer with its event's number; one can be contested while it stands."""
    last = {
        event.answer.question: number
        for number, event in events
        if isinstance(event, AnswerGiven | AnswerCorrected)
    }
    asked: str | None = None
    for number, event in events:
        if isinstance(event, MessageHeard):
            asked = event.question
        if not isinstance(event, AnswerGiven | AnswerCorrected):
            continue
        if event.answer.state in TOLD:
            continue
        answer = event.answer
        question = flow.question(answer.question)
        stands = last[question.id] == number and question.id in tracker.answers
        yield (
            number,
            Noted(
                key=f"n{number}",
                question=question.id,
                title=question.title,
                text=shown(_said(question, answer)),
                elsewhere=question.id != asked,
                can_contest=stands and tracker.phase in OPEN and _may_be_wrong(answer),
            ),
        )


def _said(question: Question, answer: Answer) -> str:
    if answer.value is None:
        return WITHOUT_VALUE.get(answer.state, IN_YOUR_WORDS)
    return in_words(question, answer.value) or IN_YOUR_WORDS


def _may_be_wrong(answer: Answer) -> bool:
    return answer.state == "given" and answer.value is not None
