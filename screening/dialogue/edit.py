"""An edited or deleted message: its answers are read again, what no longer holds is reopened."""

from screening.dialogue import aside, asking, ending, files
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerReopened, MessageRead
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.heard import Deleted, Edited, Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.reading.agreement import agreement
from screening.dialogue.recording import give, take
from screening.dialogue.tracker import Message, Tracker
from screening.flow.answers import Answer, Evidence
from screening.flow.questions import Question
from screening.flow.values import Value


def hear_edit(draft: Draft, heard: Edited, interpretation: Interpretation | None) -> None:
    """Read the new text against the question that was open when the message was first sent."""
    message = draft.tracker.messages.get(heard.of)
    if message is None:
        return
    if draft.tracker.phase not in ("questions", "review"):
        _hear_too_late(draft, heard)
        return
    if not message.read:
        # What was kept for the model is no longer said.
        unread = interpretation or Interpretation(model="", text=heard.text, clauses=())
        draft.happen(MessageRead(at=draft.at, message=heard.of, interpretation=unread))
    if heard.file is not None:
        files.hear_edited_file(draft, heard)
        return
    act = aside.command(heard.text)
    if act is None and _takes_consent_back(draft, message, heard.text):
        act = "stop"
    if act is not None:
        # Nothing rests on a command; what was an answer before it became one is none any more.
        _reopen(draft, _resting_on(draft, heard.of) - files.sent(draft.tracker))
        aside.answer(draft, act, heard.of)
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


def says_the_same(tracker: Tracker, heard: Edited) -> bool:
    """Whether only something beside the words changed, as a link's preview does."""
    message = tracker.messages.get(heard.of)
    return message is not None and heard.file is None and message.versions[-1] == heard.text


def hear_deletion(draft: Draft, heard: Deleted) -> None:
    """Reopen what rested on a message that is gone; the record keeps what was said."""
    if draft.tracker.phase in ("questions", "review"):
        resting = _resting_on(draft, heard.of)
        _reopen(draft, resting)
        if resting:
            asking.ask_next(draft)


def _hear_too_late(draft: Draft, heard: Edited) -> None:
    if draft.tracker.phase != "handed_in":
        # Nobody reads it any more, and there may be nothing left that it could be kept beside.
        return
    if aside.command(heard.text):
        ending.after_end(draft, Said(id=heard.of, at=heard.at, text=heard.text), None)
    else:
        draft.tell("said_back", "edit_too_late")


def _takes_consent_back(draft: Draft, message: Message, text: str) -> bool:
    prompt = draft.tracker.prompts.get(message.prompt_id or "")
    if prompt is None or prompt.purpose != "consent":
        return False
    declined = text.strip().casefold() == draft.flow.consent.decline.casefold()
    return declined or agreement(text) is False


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
