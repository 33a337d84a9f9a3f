"""What to do when an answer was not understood: ask again, explain, offer buttons, leave it."""

from screening.dialogue import asking, prompts, recording
from screening.dialogue.buttons import buttons_of
from screening.dialogue.draft import Draft
from screening.dialogue.events import Prompted
from screening.flow.answers import Answer
from screening.flow.questions import Question
from screening.flow.texts import by_attempt

REPROMPT, EXPLAIN, BUTTONS, SET_ASIDE = 1, 2, 3, 4


def yes_or_no(draft: Draft, question: Question, message: str) -> None:
    """Something was said, but neither yes nor no: ask which it is, twice at most."""
    attempt = draft.tracker.attempts.get(question.id, 0) + 1
    if attempt > EXPLAIN:
        not_understood(draft, question, message)
        return
    unread = Answer(question=question.id, evidence=draft.evidence(message, ()))
    prompts.confirm(draft, question, unread, attempt=attempt)


def not_understood(draft: Draft, question: Question, message: str) -> None:
    """Take the next step of the ladder for this question."""
    attempt = draft.tracker.attempts.get(question.id, 0) + 1
    if attempt >= SET_ASIDE or (attempt == BUTTONS and not _has_buttons(draft, question)):
        draft.tell("said_back", "set_aside")
        recording.leave(draft, question, "set_aside", message)
        asking.ask_next(draft)
        return
    if attempt == BUTTONS:
        draft.tell("help", "offer_buttons")
    elif question.not_understood:
        draft.say("help", by_attempt(question.not_understood, attempt - 1))
    else:
        draft.tell("help", "not_understood")
    if attempt == EXPLAIN:
        draft.tell("help", "explain", help=question.help, example=question.example)
    prompts.ask(draft, question, attempt=attempt)


def _has_buttons(draft: Draft, question: Question) -> bool:
    prompt = Prompted(
        at=draft.at, prompt_id="", purpose="ask", question=question.id, attempt=BUTTONS
    )
    return bool(buttons_of(draft.flow, draft.tracker, prompt))
