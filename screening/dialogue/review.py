"""What is said to the reading-back: hand it in, or correct a line."""

import re

from screening.dialogue import asking, correction, prompts, reading_back
from screening.dialogue.draft import Draft
from screening.dialogue.events import Ended
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.spoken import is_done, yes_or_no
from screening.flow.route import walk

MOST_WORDS = 7
"""Handing in can't be taken back: a longer text says something more, which must be heard first."""
_HAND_IN = re.compile(
    r"\b(?:hand(?:ed)?\s+(?:it\s+)?in|submit|send\s+(?:it|this)|all\s+(?:good|right|correct|set)|"
    r"good\s+to\s+go|lgtm|looks?\s+(?:good|right|fine|great|correct)|done|finished)\b",
    re.I,
)
_HOLDS_BACK = re.compile(
    r"\?|\b(?:no|not|don'?t|do\s+not|isn'?t|before|but|except|wrong|change|wait|yet|never|what|"
    r"when|how|why|later|first)\b",
    re.I,
)


def hear_button(draft: Draft, button: str) -> None:
    """What a tap means at the review."""
    if button == "hand_in":
        hand_in(draft)
    elif button == "change":
        reading_back.which_line(draft)
    elif button.startswith("line:"):
        prompts.ask(draft, draft.flow.question(button.removeprefix("line:")))
    else:
        asking.come_back(draft)


def hear_text(draft: Draft, message: str, text: str, interpretation: Interpretation | None) -> bool:
    """What a text means at the review; False where it is something else."""
    if _says_hand_in(text) and not _is_about_a_line(text, None):
        hand_in(draft)
    elif correction.correct(draft, message):
        return True
    elif _hands_in(text, interpretation):
        hand_in(draft)
    elif yes_or_no(text, interpretation) == "no" or _is_about_a_line(text, interpretation):
        reading_back.which_line(draft)
    else:
        return False
    return True


def hear_line(draft: Draft, message: str, text: str, interpretation: Interpretation | None) -> bool:
    """What is said to "Which line?"; False where it is something else."""
    if correction.correct(draft, message):
        return True
    if is_done(text) or yes_or_no(text, interpretation) == "no":
        asking.come_back(draft)
    elif asking.is_over(draft) and _says_hand_in(text):
        hand_in(draft)
    else:
        return False
    return True


def hand_in(draft: Draft) -> None:
    """End it, with last words that never depend on points; what is open is asked first."""
    if not asking.is_over(draft):
        asking.ask_next(draft)
        return
    knocked_out = walk(draft.flow, draft.tracker.answers).knocked_out_by
    outcome = "knocked_out" if knocked_out else "handed_in"
    question = knocked_out.id if knocked_out else None
    draft.happen(Ended(at=draft.at, outcome=outcome, question=question))
    draft.say("closing", getattr(draft.flow.closing, outcome))


def _hands_in(text: str, interpretation: Interpretation | None) -> bool:
    is_yes = not _says_more(text) and yes_or_no(text, interpretation) == "yes"
    return is_yes or _says_hand_in(text)


def _says_hand_in(text: str) -> bool:
    return not _says_more(text) and bool(_HAND_IN.search(text))


def _says_more(text: str) -> bool:
    return bool(_HOLDS_BACK.search(text.replace("’", "'"))) or len(text.split()) > MOST_WORDS


def _is_about_a_line(text: str, interpretation: Interpretation | None) -> bool:
    clauses = interpretation.clauses if interpretation else ()
    acts = {clause.acts[0].name for clause in clauses if clause.acts}
    wrong = re.search(r"\b(?:wrong|change|incorrect|mistake|misread)\b", text, re.I)
    return bool(wrong or acts & {"correct", "contest", "back"})
