"""What is said to a reading that was said back for a yes or no."""

from screening.dialogue import answering, asking, prompts, repair
from screening.dialogue.draft import Draft
from screening.dialogue.events import Prompted
from screening.dialogue.grounding import ECHO, ground
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.recording import give
from screening.dialogue.spoken import yes_or_no
from screening.dialogue.weighing import TAKES_ALL
from screening.flow.answers import Answer
from screening.flow.questions import Question, StoryQuestion, YesNoQuestion
from screening.flow.route import walk

LONG = 12
"""Words; so much is no hesitation over a yes or no, but the next story."""


def hear_text(
    draft: Draft, prompt: Prompted, proposed: Answer, heard: Said, read: Interpretation | None
) -> bool:
    """Take a yes or no; False where the text is to be read as an answer of its own."""
    question = draft.flow.question(proposed.question)
    is_same = False
    if not isinstance(question, YesNoQuestion):
        found = ground(question, draft.flow, heard.text, read, draft.at)
        if found.value is not None and found.certainty >= ECHO:
            return False
        is_same = found.value is not None and found.value == proposed.value
    said = yes_or_no(heard.text, read)
    if said is None and is_same and not (read and _is_aside(draft, proposed, heard, read)):
        # Said once more instead of a yes: asked again and again, it would never end.
        give(draft, proposed)
        asking.ask_next(draft)
        return True
    if said is None:
        return _goes_on(draft, proposed, heard, read)
    if proposed.value is None or said == "yes":
        answering.confirmed(draft, proposed, heard.id, said)
    else:
        refused(draft, question, prompt, heard.id)
    return True


def hear_button(
    draft: Draft, prompt: Prompted, proposed: Answer, button: str, message: str
) -> None:
    """Take a tap on yes or no."""
    if button == "no" and proposed.value is not None:
        refused(draft, draft.flow.question(proposed.question), prompt, message)
    else:
        answering.confirmed(draft, proposed, message, button)


def refused(draft: Draft, question: Question, prompt: Prompted, message: str) -> None:
    """Our reading was wrong: ask anew, a yes or no for which of the two it is."""
    if isinstance(question, YesNoQuestion) and prompt.proposed:
        unread = prompt.proposed.model_copy(update={"value": None})
        prompts.confirm(draft, question, unread)
        return
    repair.misread(draft, question, message)


def _goes_on(draft: Draft, proposed: Answer, heard: Said, read: Interpretation | None) -> bool:
    """Whether the candidate passes over our doubt and answers what would come next.

    The reading then stands as it was, unconfirmed: the scorecard's range carries the doubt.
    """
    if proposed.value is None or (read and _is_aside(draft, proposed, heard, read)):
        return False
    following = walk(draft.flow, draft.tracker.answers | {proposed.question: proposed}).next
    if following is None:
        return False
    if isinstance(following, StoryQuestion) and len(heard.text.split()) < LONG:
        return False
    if following.answer in TAKES_ALL:
        return False
    found = ground(following, draft.flow, heard.text, read, draft.at)
    if found.value is None or found.certainty < ECHO:
        return False
    give(draft, proposed)
    answering.hear_text(draft, following, heard.id, heard.text, read)
    if draft.tracker.prompt is None or not draft.replies:
        asking.ask_next(draft)
    return True


def _is_aside(draft: Draft, proposed: Answer, heard: Said, read: Interpretation) -> bool:
    question = draft.flow.question(proposed.question)
    return ground(question, draft.flow, heard.text, read, draft.at).aside is not None
