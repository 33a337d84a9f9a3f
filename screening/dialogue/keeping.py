"""What is said while the model is away: kept at once, and read when it is back."""

from screening.dialogue import answering, aside, asking, edit, probing, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.events import MessageHeard, MessageKept, MessageRead
from screening.dialogue.heard import Edited, Heard, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.recording import give
from screening.flow.answers import Answer


def keep(draft: Draft, message: str, question: str | None) -> None:
    """Keep a text; the conversation goes on with what does not hang on it."""
    draft.happen(MessageKept(at=draft.at, message=message, question=question))
    draft.tell("said_back", "kept")
    if question is None:
        return
    if question not in draft.tracker.answers:
        evidence = draft.evidence(message, ())
        give(draft, Answer(question=question, state="kept", evidence=evidence))
    asking.ask_next(draft)


def read(draft: Draft, heard: Heard, interpretation: Interpretation) -> None:
    """Read a kept text against the question it was sent to; a newer answer to that one wins."""
    if draft.tracker.phase not in ("questions", "review"):
        # Whoever withdrew meanwhile is asked nothing any more.
        of = heard.of if isinstance(heard, Edited) else heard.id
        draft.happen(MessageRead(at=draft.at, message=of, interpretation=interpretation))
        return
    if isinstance(heard, Edited):
        if not edit.says_the_same(draft.tracker, heard):
            # The model came back between the message and its edit.
            draft.happen(MessageHeard(at=draft.at, heard=heard, interpretation=interpretation))
        draft.happen(MessageRead(at=draft.at, message=heard.of, interpretation=interpretation))
        edit.hear_edit(draft, heard, interpretation)
        return
    assert isinstance(heard, Said)
    if draft.tracker.messages[heard.id].versions[-1] != heard.text:
        # It was edited since; the new words were kept, too, and are read in place of these.
        return
    draft.happen(MessageRead(at=draft.at, message=heard.id, interpretation=interpretation))
    question = draft.tracker.messages[heard.id].question
    if question is None or _answered_since(draft, question, heard.id):
        if not draft.tracker.kept:
            asking.again(draft)
        return
    draft.tell("said_back", "read_after_all")
    asked = draft.flow.question(question)
    if first := _probed(draft, heard.id, question):
        probing.hear_text(draft, first, heard.id, heard.text, interpretation)
        return
    found = answering.hear_text(draft, asked, heard.id, heard.text, interpretation)
    if found.decision == "ask" and found.aside is not None:
        aside.answer(draft, found.aside, heard.id, found.aside_span, back=False)
        prompts.ask(draft, asked)


def _probed(draft: Draft, message: str, question: str) -> Answer | None:
    """The first answer, where the message came to a follow-up on it."""
    prompt = draft.tracker.prompts.get(draft.tracker.messages[message].prompt_id or "")
    if prompt is None or prompt.purpose != "probe":
        return None
    return probing.standing(draft, question)


def _answered_since(draft: Draft, question: str, message: str) -> bool:
    """Whether the answer to a question rests on words that came after this message."""
    answer = draft.tracker.answers.get(question)
    if answer is None or answer.state == "kept":
        return False
    order = list(draft.tracker.messages)
    latest = max((order.index(evidence.message) for evidence in answer.evidence), default=-1)
    return latest > order.index(message)
