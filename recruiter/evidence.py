"""Which words of which message rest under which criterion."""

from recruiter.pieces import Span
from screening.flow.answers import Evidence
from screening.scoring.scorecard import Scorecard

WHOLE = 1_000_000
"""Beyond any message: a pressed button counts with all that stood on it."""


class Marks:
    """The numbers of the criteria, and the spans that bear them, by message and version."""

    def __init__(self, card: Scorecard | None) -> None:
        self.numbers: dict[str, int] = {}
        self._spans: dict[tuple[str, int], list[Span]] = {}
        for criterion in card.criteria if card else ():
            if criterion.evidence:
                number = len(self.numbers) + 1
                self.numbers[criterion.id] = number
                for each in criterion.evidence:
                    self._add(each, number)

    def of(self, message: str, version: int) -> tuple[Span, ...]:
        """The spans in one version of a message."""
        return tuple(self._spans.get((message, version), ()))

    def _add(self, evidence: Evidence, number: int) -> None:
        is_press = evidence.end == 0
        span = Span(start=evidence.start, end=WHOLE if is_press else evidence.end, number=number)
        self._spans.setdefault((evidence.message, evidence.version), []).append(span)
