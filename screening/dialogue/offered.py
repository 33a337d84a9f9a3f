"""What is said to choices that were heard before their question came, and are shown as chosen."""

import re

from screening.dialogue import answering, prompts
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import ECHO, Grounding, ground
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.merging import merged
from screening.dialogue.spoken import is_done, yes_or_no
from screening.flow.answers import Answer
from screening.flow.values import Choices

_ANEW = re.compile(r"\b(?:only|just|instead|rather)\b", re.I)


def hear_text(
    draft: Draft, offer: Answer, heard: Said, interpretation: Interpretation | None
) -> bool:
    """Take a yes to it, and what is named beside it; False where the text is an answer anew."""
    question = draft.flow.question(offer.question)
    found = ground(question, draft.flow, heard.text, interpretation, draft.at)
    said = yes_or_no(heard.text, interpretation)
    if _names_options(found):
        if said == "no" or _ANEW.search(heard.text):
            return False
        answering.confirmed(draft, _with(draft, offer, found, heard.id), heard.id, "yes")
    elif said == "yes" or (_names_nothing(found) and is_done(heard.text)):
        answering.confirmed(draft, offer, heard.id, "yes")
    elif said == "no":
        prompts.ask(draft, question)
    else:
        return False
    return True


def _names_options(found: Grounding) -> bool:
    named = isinstance(found.value, Choices) and bool(found.value.options)
    return named and found.certainty >= ECHO


def _names_nothing(found: Grounding) -> bool:
    # "Only there" would do as the name of something else that could have been chosen.
    value = found.value
    return value is None or (isinstance(value, Choices) and value.other is not None)


def _with(draft: Draft, offer: Answer, found: Grounding, message: str) -> Answer:
    assert found.value is not None
    evidence = (*offer.evidence, *draft.evidence(message, found.spans))
    return offer.model_copy(
        update={"value": merged(offer.value, found.value), "evidence": evidence}
    )
