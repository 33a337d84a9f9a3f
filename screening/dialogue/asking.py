"""What comes next: the next question on the way, an offer to use, or the review."""

from screening.dialogue import prompts, reading_back
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerGiven, Prompted
from screening.dialogue.grounding import TAKE
from screening.flow.questions import Question
from screening.flow.route import walk


def ask_next(draft: Draft) -> None:
    """Walk the route and ask what is open on it; nothing while a person has the chat."""
    if draft.tracker.taken_over_by:
        return
    while question := walk(draft.flow, draft.tracker.answers).next:
        offer = draft.tracker.offers.get(question.id)
        if offer is None:
            prompts.ask(draft, question)
            return
        if offer.certainty < TAKE:
            propose = prompts.choose if question.answer == "choices" else prompts.confirm
            propose(draft, question, offer)
            return
        draft.happen(AnswerGiven(at=draft.at, answer=offer))
        draft.tell("said_back", "already_said", value=prompts.said(question, offer))
    if is_over(draft):
        reading_back.show(draft)
    else:
        draft.tell("said_back", "still_reading")


def is_over(draft: Draft) -> bool:
    """Whether nothing is open, waiting or unread any more: only then can it be handed in."""
    route = walk(draft.flow, draft.tracker.answers)
    return not (route.open or route.waiting or draft.tracker.kept)


def come_back(draft: Draft) -> None:
    """Come back from a correction: to the word to hand in, or to what is still open."""
    if is_over(draft):
        reading_back.ask(draft)
    else:
        ask_next(draft)


def go_on(draft: Draft) -> None:
    """Go on where it was, or with what has come open in the meantime."""
    prompt = draft.tracker.prompt
    open_now = walk(draft.flow, draft.tracker.answers).next
    if prompt and prompt.question and open_now and prompt.question != open_now.id:
        ask_next(draft)
    else:
        again(draft)


def again(draft: Draft) -> None:
    """Bring the candidate back to what was open, without counting an attempt."""
    prompt = draft.tracker.prompt
    if prompt is None or draft.tracker.taken_over_by:
        return
    if prompt.purpose == "correct" and prompt.attempt == 0:
        reading_back.which_line(draft, attempt=1)
    elif prompt.purpose in ("review", "correct"):
        come_back(draft)
    elif prompt.question and prompt.purpose == "ask":
        prompts.ask(draft, draft.flow.question(prompt.question), attempt=prompt.attempt)
    elif prompt.question and prompt.purpose == "probe":
        prompts.probe(draft, draft.flow.question(prompt.question), attempt=prompt.attempt)
    elif prompt.question and prompt.proposed:
        question = draft.flow.question(prompt.question)
        _again(draft, question, prompt)
    else:
        ask_next(draft)


def _again(draft: Draft, question: Question, prompt: Prompted) -> None:
    assert prompt.proposed is not None
    if prompt.purpose == "choose":
        prompts.choose(draft, question, prompt.proposed, attempt=prompt.attempt)
    else:
        prompts.confirm(draft, question, prompt.proposed, attempt=prompt.attempt)
