"""What a text said to a question is understood as, without the conversation around it."""

from datetime import datetime

from screening.dialogue import aside
from screening.dialogue.correction import line_meant
from screening.dialogue.draft import Draft
from screening.dialogue.grounding import Decision, Grounding, ground
from screening.dialogue.interpretation import Clause, Interpretation
from screening.dialogue.offers import offers_in
from screening.dialogue.reading.reading import Span
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Alternative
from screening.flow.model import Flow
from screening.flow.questions import Question
from screening.flow.values import Value, YesNo
from screening.record import Record

NOTHING = "out_of_scope"
UNFAMILIAR = "unfamiliar"
"""What the model says of words unlike any that it was taught: they may still be an answer."""
_SPOKEN = {"yes": "affirm", "no": "deny", "unsure": "unsure"}
_DECLINES = "decline_to_say"
_CORRECTS = {"correct", "contest"}


class Said(Record):
    """An answer to another question than the one that was asked."""

    question: str
    value: Value | None
    certainty: float


class Understood(Record):
    """What one text does: its act, and the answer in it with how sure it is and what is done.

    `besides`: what the text does beside the answer. `corrects`: the earlier line it would change,
    if it names one. `offers`: answers to later questions.
    """

    act: str
    decision: Decision
    value: Value | None = None
    certainty: float = 0.0
    evidence: tuple[Span, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    besides: str | None = None
    corrects: Said | None = None
    offers: tuple[Said, ...] = ()


def understand(
    question: Question, flow: Flow, text: str, interpretation: Interpretation | None, at: datetime
) -> Understood:
    """Read a text as it would be read when this question is open and none is answered.

    Args:
        interpretation: the model's reading, or None where it is away.
        at: when it was said, for "since March 2019".
    """
    if command := aside.command(text):
        return Understood(act=command, decision="ask")
    found = ground(question, flow, text, interpretation, at)
    clauses = interpretation.clauses if interpretation else ()
    if found.value is None or found.decision == "ask":
        return _without_an_answer(question, flow, text, found, clauses, at)
    return Understood(
        act=_answering(found.value, clauses),
        decision=found.decision,
        value=found.value,
        certainty=found.certainty,
        evidence=found.spans,
        alternatives=found.alternatives,
        besides=found.aside,
        offers=tuple(
            Said(question=other.id, value=reading.value, certainty=reading.certainty)
            for other, reading in offers_in(flow, question, found, text, at)
        ),
    )


def _without_an_answer(
    question: Question,
    flow: Flow,
    text: str,
    found: Grounding,
    clauses: tuple[Clause, ...],
    at: datetime,
) -> Understood:
    act = found.aside or _likeliest(clauses)
    spans = (found.aside_span,) if found.aside_span else found.spans
    declines = found.aside == _DECLINES
    return Understood(
        act=act,
        decision="set_aside" if declines else "ask",
        certainty=_certainty_of(act, clauses),
        evidence=spans,
        alternatives=found.alternatives,
        corrects=_corrected(question, flow, text, at) if found.aside in _CORRECTS else None,
    )


def _answering(value: Value, clauses: tuple[Clause, ...]) -> str:
    if not isinstance(value, YesNo):
        return "inform"
    acts = {clause.acts[0].name for clause in clauses if clause.acts}
    if value.answer == "unsure" and "conditional" in acts:
        return "conditional"
    return _SPOKEN[value.answer]


def _likeliest(clauses: tuple[Clause, ...]) -> str:
    acts = [clause.acts[0] for clause in clauses if clause.acts]
    likeliest = max(acts, key=lambda act: act.certainty).name if acts else UNFAMILIAR
    return NOTHING if likeliest == UNFAMILIAR else likeliest


def _certainty_of(act: str, clauses: tuple[Clause, ...]) -> float:
    every = (each for clause in clauses for each in clause.acts)
    return max((each.certainty for each in every if each.name == act), default=0.0)


def _corrected(question: Question, flow: Flow, text: str, at: datetime) -> Said | None:
    before = flow.questions[: flow.questions.index(question)]
    meant = line_meant(Draft(flow, Tracker(), at), before, text)
    if meant is None:
        return None
    line, found = meant
    value, certainty = (found.value, found.certainty) if found else (None, 0.0)
    return Said(question=line.id, value=value, certainty=certainty)
