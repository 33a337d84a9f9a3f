"""What to do when an answer was not understood: ask again, explain, offer buttons, leave it."""

from screening.dialogue import asking, prompts, recording
from screening.dialogue.accepting import Refusal
from screening.dialogue.buttons import buttons_of
from screening.dialogue.draft import Draft
from screening.dialogue.events import Prompted
from screening.dialogue.file_types import in_words
from screening.flow.answers import Answer
from screening.flow.questions import FileQuestion, Measured, Question, TextQuestion
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
    attempt = _next_step(draft, question, message)
    if attempt is None:
        return
    if isinstance(question, FileQuestion):
        draft.tell("help", "send_file", value=in_words(question.types))
    elif attempt == BUTTONS:
        draft.tell("help", "offer_buttons")
    elif question.not_understood:
        draft.say("help", by_attempt(question.not_understood, attempt - 1))
    else:
        draft.tell("help", "not_understood")
    _explained(draft, question, attempt)


def not_accepted(draft: Draft, question: Question, message: str, refused: Refusal) -> None:
    """Say why a reading can't be the answer, and take the next step of the ladder."""
    attempt = _next_step(draft, question, message)
    if attempt is None:
        return
    names = {
        "value": refused.value,
        "most": refused.most,
        "help": question.help,
        "example": question.example,
    }
    own = question.not_accepted if isinstance(question, Measured | TextQuestion) else ()
    if own:
        draft.say("help", by_attempt(own, attempt - 1), names=names)
    else:
        draft.tell("help", refused.sentence, **names)
    if attempt == BUTTONS:
        draft.tell("help", "offer_buttons")
    says_help = not own and refused.sentence == "not_accepted"
    _explained(draft, question, attempt, also_help=not says_help)


def which_option(draft: Draft, question: Question, message: str, named: str) -> None:
    """Several were named where only one can be: ask which, and take the next step."""
    attempt = _next_step(draft, question, message)
    if attempt is None:
        return
    draft.tell("help", "which_option", value=named)
    prompts.ask(draft, question, attempt=attempt)


def not_optional(draft: Draft, question: Question, message: str) -> None:
    """Say that a question can't just be left out; whoever insists leaves it to a person."""
    attempt = draft.tracker.attempts.get(question.id, 0) + 1
    if attempt > EXPLAIN:
        _set_aside(draft, question, message)
        return
    draft.tell("help", "not_optional")
    prompts.ask(draft, question, attempt=attempt)


def choose_first(draft: Draft, question: Question, message: str) -> None:
    """Say that a yes chooses nothing yet, and take the next step of the ladder."""
    attempt = _next_step(draft, question, message)
    if attempt is not None:
        draft.tell("help", "choose_first")
        prompts.ask(draft, question, attempt=attempt)


def misread(draft: Draft, question: Question, message: str) -> None:
    """Ask once more what was said back wrongly, and take the next step of the ladder."""
    attempt = _next_step(draft, question, message)
    if attempt is not None:
        prompts.ask(draft, question, attempt=attempt)


def _next_step(draft: Draft, question: Question, message: str) -> int | None:
    """The attempt that comes now; None where that was the last: it is set aside for a person."""
    attempt = draft.tracker.attempts.get(question.id, 0) + 1
    if attempt < SET_ASIDE and (attempt != BUTTONS or _has_buttons(draft, question)):
        return attempt
    _set_aside(draft, question, message)
    return None


def _set_aside(draft: Draft, question: Question, message: str) -> None:
    draft.tell("said_back", "set_aside")
    recording.leave(draft, question, "set_aside", message)
    asking.ask_next(draft)


def _explained(draft: Draft, question: Question, attempt: int, *, also_help: bool = True) -> None:
    if attempt == EXPLAIN:
        meant = question.help if also_help else ""
        draft.tell("help", "explain", help=meant, example=question.example)
    prompts.ask(draft, question, attempt=attempt)


def _has_buttons(draft: Draft, question: Question) -> bool:
    prompt = Prompted(
        at=draft.at, prompt_id="", purpose="ask", question=question.id, attempt=BUTTONS
    )
    return bool(buttons_of(draft.flow, draft.tracker, prompt))
