"""What a candidate says or taps while questions are open."""

from screening.dialogue import (
    albums,
    answering,
    aside,
    asking,
    choosing,
    confirmation,
    correction,
    earlier,
    keeping,
    keeping_told,
    offered,
    probing,
    prompts,
    review,
)
from screening.dialogue.buttons import buttons_of, pressed
from screening.dialogue.draft import Draft
from screening.dialogue.ending import withdraw
from screening.dialogue.events import AnswerCorrected
from screening.dialogue.grounding import Grounding
from screening.dialogue.heard import Contested, Pressed, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.spoken import yes_or_no
from screening.flow.questions import Question

NOT_TAKEN = {"contact": "not_their_contact", "forwarded": "forwarded"}
"""What is said to what can't be an answer, where it is more than that only text can be read."""


def hear_said(
    draft: Draft, heard: Said, interpretation: Interpretation | None, *, unread: bool
) -> None:
    """Take a message: a command, a label typed, or words; `unread`: the model is away."""
    open_prompt = draft.tracker.prompt
    if heard.attachment and (heard.attachment == "forwarded" or not heard.text.strip()):
        if not albums.is_answered(draft.tracker, heard):
            draft.tell("help", NOT_TAKEN.get(heard.attachment, "attachment"))
            asking.again(draft)
    elif not heard.text.strip():
        draft.tell("help", "empty")
        asking.again(draft)
    elif act := aside.command(heard.text):
        aside.answer(draft, act, heard.id)
    elif button := pressed(draft.flow, draft.tracker, heard.text):
        _tap(draft, button.id, heard.id)
    elif unread:
        keeping.keep(draft, heard.id, open_prompt.question if open_prompt else None)
    else:
        _hear_text(draft, heard, interpretation)
        if interpretation and interpretation.unread is not None:
            draft.tell("said_back", "unread")


def hear_press(draft: Draft, heard: Pressed) -> None:
    """Take a tap; one on an older prompt changes nothing."""
    prompt = draft.tracker.prompt
    shown = buttons_of(draft.flow, draft.tracker, prompt) if prompt else ()
    is_older = bool(heard.reply_to and prompt and heard.reply_to != prompt.prompt_id)
    if is_older or heard.button not in {button.id for button in shown}:
        draft.tell("help", "old_button")
        asking.again(draft)
        return
    _tap(draft, heard.button, heard.id)


def contest(draft: Draft, heard: Contested) -> None:
    """Keep our reading beside the words, unscored: a person settles it."""
    _contest(draft, heard.question)


def _contest(draft: Draft, question: str) -> None:
    answer = draft.tracker.answers.get(question)
    if answer is None:
        return
    readings = (answer.value,) if answer.value is not None else ()
    contested = {"state": "contested", "value": None, "alternatives": (), "readings": readings}
    draft.happen(AnswerCorrected(at=draft.at, answer=answer.model_copy(update=contested)))
    draft.tell("said_back", "contested")
    asking.ask_next(draft)


def _tap(draft: Draft, button: str, message: str) -> None:
    prompt = draft.tracker.prompt
    if prompt is None:
        return
    if prompt.purpose in ("review", "correct"):
        review.hear_button(draft, button)
    elif prompt.purpose == "withdraw":
        withdraw(draft, yes=button == "withdraw")
    elif prompt.purpose == "delete":
        keeping_told.delete(draft, yes=button == "delete")
    elif button == "contest" and prompt.question:
        _contest(draft, prompt.question)
    elif prompt.purpose == "confirm" and prompt.proposed:
        confirmation.hear_button(draft, prompt, prompt.proposed, button, message)
    elif prompt.question:
        answering.hear_button(draft, draft.flow.question(prompt.question), button, message)


def _hear_text(draft: Draft, heard: Said, interpretation: Interpretation | None) -> None:
    prompt = draft.tracker.prompt
    if prompt is None or earlier.hear_earlier(draft, heard, interpretation):
        return
    if prompt.purpose == "withdraw":
        withdraw(draft, yes=yes_or_no(heard.text, interpretation) == "yes")
    elif prompt.purpose == "delete":
        keeping_told.delete(draft, yes=yes_or_no(heard.text, interpretation) == "yes")
    elif prompt.purpose in ("review", "correct"):
        hear = review.hear_text if prompt.purpose == "review" else review.hear_line
        if not hear(draft, heard.id, heard.text, interpretation):
            _aside_or_again(draft, heard, interpretation)
    elif prompt.purpose == "confirm" and prompt.proposed:
        if not confirmation.hear_text(draft, prompt, prompt.proposed, heard, interpretation):
            _ground(draft, heard, interpretation)
    elif prompt.purpose == "choose" and prompt.proposed:
        chosen = offered if prompts.is_offer(draft, prompt.proposed) else choosing
        if not chosen.hear_text(draft, prompt.proposed, heard, interpretation):
            _ground(draft, heard, interpretation)
    elif first := probing.first_answer(draft):
        more = probing.hear_text(draft, first, heard.id, heard.text, interpretation)
        _answer_aside(draft, more, heard)
    else:
        _ground(draft, heard, interpretation)


def _ground(draft: Draft, heard: Said, interpretation: Interpretation | None) -> None:
    question = _open_question(draft)
    if question is None:
        _hear_text(draft, heard, interpretation)
        return
    if correction.correct_another(draft, question, heard.id):
        return

    def beside(found: Grounding) -> None:
        # What was asked beside an answer is answered before the next question comes.
        if found.decision != "ask":
            _answer_aside(draft, found, heard)

    found = answering.hear_text(
        draft, question, heard.id, heard.text, interpretation, beside=beside
    )
    if found.decision == "ask":
        _answer_aside(draft, found, heard)


def _answer_aside(draft: Draft, found: Grounding, heard: Said) -> None:
    if found.aside is None:
        return
    answered = found.decision != "ask"
    worth_it = found.aside.startswith("ask") or found.aside in aside.WORTH_SAYING
    if not answered or worth_it:
        aside.answer(draft, found.aside, heard.id, found.aside_span, back=not answered)


def _open_question(draft: Draft) -> Question | None:
    prompt = draft.tracker.prompt
    return draft.flow.question(prompt.question) if prompt and prompt.question else None


def _aside_or_again(draft: Draft, heard: Said, interpretation: Interpretation | None) -> None:
    clauses = interpretation.clauses if interpretation else ()
    acts = [clause.acts[0].name for clause in clauses if clause.acts]
    aside.answer(draft, acts[0] if acts else "repeat", heard.id)
