"""A message to an earlier prompt than the one that is open."""

from screening.dialogue import asking
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerCorrected
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.recording import take
from screening.flow.answers import Answer
from screening.flow.questions import Question


def hear_earlier(draft: Draft, heard: Said, interpretation: Interpretation | None) -> bool:
    """Take it as meant where it was a reply, or sent before the newer prompt had arrived."""
    prompt = draft.tracker.prompt
    meant = heard.reply_to or heard.after
    earlier = draft.tracker.prompts.get(meant) if meant else None
    if earlier is None or prompt is None or earlier.prompt_id == prompt.prompt_id:
        return False
    if earlier.question is None or earlier.question == prompt.question:
        return False
    question = draft.flow.question(earlier.question)
    found = ground(question, draft.flow, heard.text, interpretation, draft.at)
    was = draft.tracker.answers.get(question.id)
    if found.certainty < ECHO and heard.reply_to is None and was is not None:
        found = _read_on(draft, question, was, heard) or found
    if found.value is None or found.certainty < ECHO:
        return False
    if heard.reply_to is None and was is not None and was.value is not None:
        value = merged(was.value, found.value)
        if value == was.value:
            return False
        evidence = (*was.evidence, *draft.evidence(heard.id, found.spans))
        both = was.model_copy(update={"value": value, "evidence": evidence})
        draft.happen(AnswerCorrected(at=draft.at, answer=both))
    else:
        take(draft, question, found, heard.id, say_back=True)
    asking.ask_next(draft)
    return True


def _read_on(draft: Draft, question: Question, was: Answer, heard: Said) -> Grounding | None:
    """What it says after the words before it: "two years", and then "no wait, two and a half"."""
    if not was.evidence or was.evidence[-1].start == was.evidence[-1].end:
        return None
    before = draft.tracker.messages[was.evidence[-1].message].versions[-1] + "\n"
    found = ground(question, draft.flow, before + heard.text, None, draft.at)
    own = tuple(
        (max(start - len(before), 0), end - len(before))
        for start, end in found.spans
        if end > len(before)
    )
    return found.model_copy(update={"spans": own}) if own else None
