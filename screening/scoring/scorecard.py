"""What the answers are worth, and why."""

from typing import Literal

from screening.flow.answers import Evidence
from screening.record import Record

RULES_VERSION = 2
"""Raised when the rules of scoring change: tells a change of rules from a falsified card."""


class Line(Record):
    """What one question gave to its criterion, with the reason and the words it rests on."""

    question: str
    points: float
    of: float
    reason: str
    evidence: tuple[Evidence, ...] = ()
    certainty: float = 1.0


class CriterionScore(Record):
    """One criterion. A `state` other than scored says why it has no points."""

    id: str
    title: str
    state: Literal["scored", "waits_for_person", "declined", "contested", "not_asked"]
    points: float
    of: float
    level: str | None = None
    reason: str
    evidence: tuple[Evidence, ...] = ()
    certainty: float = 1.0
    lines: tuple[Line, ...] = ()


class Scorecard(Record):
    """The whole. Shares are 0–100, of what could be reached on the candidate's own route."""

    rules_version: int = RULES_VERSION
    flow_hash: str
    total: float
    of: float
    share: float
    coverage: float
    """Share of the criteria's weight that could be scored, 0–100."""
    band: str | None
    """Null: not enough to say, or ended by a knockout; `band_reason` says which."""
    band_reason: str
    could_be: tuple[str, ...]
    range: tuple[float, float]
    range_is_bound: bool = False
    scored: int
    criteria_count: int
    knocked_out_by: str | None = None
    criteria: tuple[CriterionScore, ...]


class SummarySentence(Record):
    """A statement about the candidate, punctuated so that all read as one text, and its words."""

    text: str
    evidence: tuple[Evidence, ...]
