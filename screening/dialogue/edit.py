"""An edited or deleted message: its answers are read again, what no longer holds is reopened."""

from screening.dialogue import asking, files
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerReopened
from screening.dialogue.grounding import ECHO, ground
from screening.dialogue.heard import Deleted, Edited
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.recording import take


def hear_edit(draft: Draft, heard: Edited, interpretation: Interpretation | None) -> None:
    """Read the new text against the question that was open when the message was first sent."""
    message = draft.tracker.messages.get(heard.of)
    if message is None:
        return
    if draft.tracker.phase not in ("questions", "review"):
        draft.tell("said_back", "edit_too_late")
        return
    if heard.file is not None:
        files.hear_edited_file(draft, heard)
        return
    resting = _resting_on(draft, heard.of) - files.sent(draft.tracker)
    own = message.question
    if own and own in {question.id for question in draft.flow.questions}:
        question = draft.flow.question(own)
        found = ground(question, draft.flow, heard.text, interpretation, draft.at)
        if found.value is not None and found.certainty >= ECHO:
            take(draft, question, found, heard.of)
            resting.discard(own)
    _reopen(draft, resting)
    draft.tell("said_back", "edited")
    asking.ask_next(draft)


def hear_deletion(draft: Draft, heard: Deleted) -> None:
    """Reopen what rested on a message that is gone; the record keeps what was said."""
    if draft.tracker.phase in ("questions", "review"):
        resting = _resting_on(draft, heard.of)
        _reopen(draft, resting)
        if resting:
            asking.ask_next(draft)


def _resting_on(draft: Draft, message: str) -> set[str]:
    return {
        answer.question
        for answer in draft.tracker.answers.values()
        if any(evidence.message == message for evidence in answer.evidence)
    }


def _reopen(draft: Draft, questions: set[str]) -> None:
    for question in sorted(questions):
        draft.happen(AnswerReopened(at=draft.at, question=question))
