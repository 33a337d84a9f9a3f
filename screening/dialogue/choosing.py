"""What is said while several options are being chosen by tapping."""

from screening.dialogue import asking, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import ECHO, ground
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.recording import give
from screening.dialogue.spoken import is_done, yes_or_no
from screening.flow.answers import Answer


def hear_text(
    draft: Draft, so_far: Answer, heard: Said, interpretation: Interpretation | None
) -> bool:
    """Add what is named and close the choice; False where the text is meant for what comes next."""
    question = draft.flow.question(so_far.question)
    found = ground(question, draft.flow, heard.text, interpretation, draft.at)
    names = found.value is not None and found.certainty >= ECHO
    is_yes = not names and yes_or_no(heard.text, interpretation) == "yes"
    if is_done(heard.text) or (is_yes and _was_asked_which(draft)):
        give(draft, so_far)
        asking.ask_next(draft)
        return True
    if is_yes:
        draft.tell("help", "choose_first")
        prompts.choose(draft, question, so_far, attempt=1)
        return True
    if found.value is not None and names and so_far.value is not None:
        value = merged(so_far.value, found.value)
        evidence = (*so_far.evidence, *draft.evidence(heard.id, found.spans))
        give(draft, so_far.model_copy(update={"value": value, "evidence": evidence}))
        asking.ask_next(draft)
        return True
    if found.aside is not None:
        return False
    # Whoever goes on talking is done choosing: the rest is an answer to what comes next.
    give(draft, so_far)
    asking.ask_next(draft)
    return yes_or_no(heard.text, interpretation) == "no"


def _was_asked_which(draft: Draft) -> bool:
    prompt = draft.tracker.prompt
    return prompt is not None and prompt.attempt > 0
