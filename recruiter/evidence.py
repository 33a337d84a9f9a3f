"""Which words of which message rest under which criterion."""

from collections.abc import Mapping, Sequence

from recruiter.pieces import Span
from screening.dialogue.events import AnswerCorrected, AnswerGiven, Event, MessageHeard
from screening.dialogue.heard import Pressed
from screening.flow.answers import Evidence
from screening.scoring.scorecard import CriterionScore, Scorecard

WHOLE = 1_000_000
"""Beyond any message: a pressed button counts with all that stood on it."""


class Marks:
    """The numbers of the criteria, and the spans that bear them, by message and version."""

    def __init__(self, card: Scorecard | None, events: Sequence[Event]) -> None:
        presses = pressed_for(events)
        self.numbers: dict[str, int] = {}
        self._spans: dict[tuple[str, int], list[Span]] = {}
        for criterion in card.criteria if card else ():
            evidence = [*criterion.evidence, *_presses_of(criterion, presses)]
            if evidence:
                number = len(self.numbers) + 1
                self.numbers[criterion.id] = number
                for each in evidence:
                    self._add(each, number, whole=each.message in presses.values())

    def of(self, message: str, version: int) -> tuple[Span, ...]:
        """The spans in one version of a message."""
        return tuple(self._spans.get((message, version), ()))

    def _add(self, evidence: Evidence, number: int, *, whole: bool) -> None:
        span = Span(start=evidence.start, end=evidence.end, number=number)
        if whole:
            span = Span(start=0, end=WHOLE, number=number)
        self._spans.setdefault((evidence.message, evidence.version), []).append(span)


def pressed_for(events: Sequence[Event]) -> dict[str, str]:
    """The button press that each question's standing answer came by, where it came by one."""
    presses: dict[str, str] = {}
    pressed: str | None = None
    for event in events:
        match event:
            case MessageHeard(heard=heard):
                pressed = heard.id if isinstance(heard, Pressed) else None
            case AnswerGiven(answer=answer) | AnswerCorrected(answer=answer):
                if pressed and not answer.evidence:
                    presses[answer.question] = pressed
                else:
                    presses.pop(answer.question, None)
            case _:
                pass
    return presses


def _presses_of(criterion: CriterionScore, presses: Mapping[str, str]) -> list[Evidence]:
    return [
        Evidence(message=presses[line.question], start=0, end=WHOLE)
        for line in criterion.lines
        if line.question in presses and not line.evidence
    ]
