"""A no to a question for agreement that goes on: "No, thank you. Only this one."

The consent before everything is not read so: a no there ends the conversation.
"""

import re
from datetime import datetime

from screening.dialogue.agreeing import consent_to
from screening.dialogue.reading.reading import PLAIN, Reading
from screening.flow.model import Flow
from screening.flow.questions import ConsentQuestion

_NO = re.compile(
    r"\W*(?:no|nope|nah)\b(?:\W*(?:thank\s+you|thanks|thx|ty)\b|\s*[,.;:!\n–—-])(?=\W*\w)", re.I
)
_TAKES_BACK = re.compile(
    r"\?|\b(?:but|yes|yeah|yep|agreed?|accept|consent|ok(?:ay)?|sure|fine|go|happy|can|may|mean|wait|"
    r"actually|if|unless|except|problem|objections?|worries|mind)\b",
    re.I,
)


def read_decline(question: ConsentQuestion, flow: Flow, text: str, at: datetime) -> Reading | None:
    """The no that a longer text begins with; None where the rest may take it back."""
    no = _NO.match(text)
    if no is None or _TAKES_BACK.search(text, no.end()):
        return None
    value = consent_to(question, flow, at, agreed=False)
    return Reading(value=value, certainty=PLAIN, spans=((0, len(text)),))
