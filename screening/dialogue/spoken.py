"""A plain yes or no in a text, by its own words first and the model's act second."""

from screening.dialogue.grounding import ECHO
from screening.dialogue.interpretation import Interpretation
from screening.dialogue.reading.yes_no import read_yes_no
from screening.flow.values import YesNo


def yes_or_no(text: str, interpretation: Interpretation | None) -> str | None:
    """yes, no or unsure; None where it is neither."""
    reading = read_yes_no(text)
    if reading and isinstance(reading.value, YesNo) and reading.certainty >= ECHO:
        return reading.value.answer
    clauses = interpretation.clauses if interpretation else ()
    act = clauses[0].acts[0] if clauses and clauses[0].acts else None
    if act and act.certainty >= ECHO:
        return {"affirm": "yes", "deny": "no"}.get(act.name)
    return None
