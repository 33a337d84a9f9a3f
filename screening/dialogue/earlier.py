"""A message to an earlier prompt than the one that is open."""

from screening.dialogue import asking
from screening.dialogue.draft import Draft
from screening.dialogue.events import AnswerCorrected
from screening.dialogue.grounding import ECHO, ground
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.recording import take


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
