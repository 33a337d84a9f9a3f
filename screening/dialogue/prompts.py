"""The prompts for one question: asking it, saying a reading back, choosing several."""

from screening.dialogue.buttons import buttons_of
from screening.dialogue.draft import Draft
from screening.dialogue.events import Prompted
from screening.flow.answers import Answer
from screening.flow.questions import Question
from screening.flow.texts import by_attempt
from screening.flow.wording import in_words


def ask(draft: Draft, question: Question, *, attempt: int = 0) -> None:
    """Ask a question; `attempt` counts how often it was not understood."""
    prompt_id = draft.prompt("ask", question.id, attempt=attempt)
    show(draft, prompt_id, by_attempt(question.ask, attempt))


def probe(draft: Draft, question: Question, *, attempt: int = 0) -> None:
    """Ask once more, in the flow's own words, what was answered vaguely."""
    prompt_id = draft.prompt("probe", question.id, attempt=attempt)
    show(draft, prompt_id, question.probe)


def confirm(draft: Draft, question: Question, proposed: Answer, *, attempt: int = 0) -> None:
    """Say a reading back for a yes or no; without a value, ask which of the two it is."""
    prompt_id = draft.prompt("confirm", question.id, attempt=attempt, proposed=proposed)
    sentence = "yes_or_no"
    names = {}
    if proposed.value is not None:
        on_offer = question.id in draft.tracker.offers
        sentence = "confirm_offer" if on_offer else "confirm"
        value = f"“{question.title}”: {in_words(question, proposed.value)}"
        names = {"value": value, "ask": question.ask[0]}
    text = draft.sentence(sentence)
    show(draft, prompt_id, text, sentences=(sentence,), **names)


def choose(draft: Draft, question: Question, so_far: Answer, *, attempt: int = 0) -> None:
    """Show what is chosen so far and ask for more; `attempt` counts what chose nothing."""
    prompt_id = draft.prompt("choose", question.id, attempt=attempt, proposed=so_far)
    sentence = "confirm_offer" if is_offer(draft, so_far) else "choose_more"
    names = {"ask": question.ask[0], "value": said(question, so_far)}
    show(draft, prompt_id, draft.sentence(sentence), sentences=(sentence,), **names)


def is_offer(draft: Draft, proposed: Answer) -> bool:
    """Whether this is what was heard before its question was asked."""
    return draft.tracker.offers.get(proposed.question) == proposed


def show(
    draft: Draft, prompt_id: str, text: str, *, sentences: tuple[str, ...] = (), **names: str
) -> None:
    """Say the words of a prompt that was just opened, with its buttons."""
    prompt = draft.tracker.prompts[prompt_id]
    draft.say(
        "prompt",
        text,
        sentences=sentences,
        buttons=buttons_of(draft.flow, draft.tracker, prompt),
        contact_button=_contact_button(draft, prompt),
        prompt_id=prompt_id,
        names=names,
    )


def _contact_button(draft: Draft, prompt: Prompted) -> str | None:
    question = draft.flow.question(prompt.question) if prompt.question else None
    wanted = question and prompt.purpose == "ask" and question.answer in ("phone", "contact")
    return draft.flow.texts.labels.share_phone if wanted else None


def said(question: Question, answer: Answer) -> str:
    """An answer in words; nothing where it has none."""
    return in_words(question, answer.value) if answer.value is not None else ""
