"""An edited or deleted message: its answers are read again, what no longer holds is reopened."""

from screening.dialogue import asking, files
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerReopened
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.heard import Deleted, Edited
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.recording import give, take
from screening.flow.answers import Answer, Evidence
from screening.flow.questions import Question
from screening.flow.values import Value


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
        answer = draft.tracker.answers.get(own)
        if answer is not None and len(_messages(answer)) > 1:
            if _told_again(draft, question, answer, heard.of, found):
                resting.discard(own)
        elif found.value is not None and found.certainty >= ECHO:
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


def _told_again(
    draft: Draft, question: Question, answer: Answer, edited: str, found: Grounding
) -> bool:
    """Put an answer that rests on several messages together anew; False where nothing is left."""
    value: Value | None = None
    evidence: tuple[Evidence, ...] = ()
    certainty = 0.0
    for name in _messages(answer):
        text = draft.tracker.messages[name].versions[-1]
        said = found if name == edited else ground(question, draft.flow, text, None, draft.at)
        if said.value is None or (said.certainty < ECHO and said.decision != "take"):
            continue
        value = said.value if value is None else merged(value, said.value)
        evidence = (*evidence, *draft.evidence(name, said.spans))
        certainty = said.certainty
    if value is None:
        return False
    changed = {"value": value, "certainty": certainty, "confirmed": False, "alternatives": ()}
    give(draft, answer.model_copy(update={**changed, "evidence": evidence}))
    return True


def _messages(answer: Answer) -> list[str]:
    return list(dict.fromkeys(evidence.message for evidence in answer.evidence))


def _resting_on(draft: Draft, message: str) -> set[str]:
    return {
        answer.question
        for answer in draft.tracker.answers.values()
        if any(evidence.message == message for evidence in answer.evidence)
    }


def _reopen(draft: Draft, questions: set[str]) -> None:
    for question in sorted(questions):
        draft.happen(AnswerReopened(at=draft.at, question=question))
