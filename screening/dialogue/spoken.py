"""A plain yes or no in a text, by its own words first and the model's act second."""

import re

from screening.dialogue.grounding import ECHO
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reading.yes_no import read_yes_no
from screening.dialogue.side_words import only_begins_a_question
from screening.flow.values import YesNo

_DONE = re.compile(
    r"(?:(?:no|nope|nah)\W*)?(?:(?:i\s+(?:think|guess)\s+)?"
    r"(?:that'?s\s+(?:about\s+|pretty\s+much\s+)?(?:all|it|everything)|that\s+is\s+(?:all|it)|"
    r"that\s+covers\s+(?:it|everything)|nothing\s+(?:else|more)|"
    r"(?:i\s+have\s+|i'?ve\s+)?(?:got\s+)?nothing\s+(?:(?:else|more)\s+)?to\s+(?:add|say)|"
    r"no\s+more|none|done|i'?m\s+done|finished|(?:only|just)\s+(?:that|those|this|these|there)))?\W*",
    re.I,
)


def is_done(text: str) -> bool:
    """Whether nothing more is to be said: "that's all", "nothing else"."""
    return bool(_DONE.fullmatch(text.replace("’", "'").strip()))


def yes_or_no(text: str, interpretation: Interpretation | None) -> str | None:
    """yes, no or unsure; None where it is neither."""
    if only_begins_a_question(text):
        return None
    reading = read_yes_no(text)
    if reading and isinstance(reading.value, YesNo) and reading.certainty >= ECHO:
        return reading.value.answer
    clauses = interpretation.clauses if interpretation else ()
    act = clauses[0].acts[0] if clauses and clauses[0].acts else None
    if act and act.certainty >= ECHO:
        return {"affirm": "yes", "deny": "no"}.get(act.name)
    return None
