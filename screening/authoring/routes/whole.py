"""A whole flow in parts, with what every listing of its routes needs."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from screening.authoring.routes.answer_words import in_words
from screening.authoring.routes.cells import ByAsked, Cells
from screening.authoring.routes.counts import Counts, Ending, cut
from screening.authoring.routes.listing import Choice
from screening.authoring.routes.moves import Passage
from screening.authoring.routes.plan import Step
from screening.authoring.routes.seconds import to_begin
from screening.flow.model import Flow


class Whole:
    """The parts in the order of their first questions, and where routes end."""

    def __init__(
        self,
        flow: Flow,
        steps: list[Step],
        passages: list[Passage],
        counts: list[Counts],
        endings: tuple[Ending, ...],
    ) -> None:
        self.flow = flow
        self.steps = steps
        self.passages = passages
        self.counts = counts
        self.endings = endings
        self._said: dict[tuple[int, int], Choice | None] = {}

    @cached_property
    def begin_seconds(self) -> float:
        """To read and agree before the first question."""
        return to_begin(self.flow)

    @cached_property
    def ends_early(self) -> bool:
        """Whether a part may be cut short by another."""
        return len(self.passages) > 1 and any(end.place is not None for end in self.endings)

    def minutes(self, seconds: float) -> float:
        """With what comes before the first question."""
        return round((self.begin_seconds + seconds) / 60, 1)

    def tables(
        self, cells: list[Cells], ending: Ending, parts: Iterable[int] | None = None
    ) -> Iterator[ByAsked]:
        """What parts, or all of them, bring to the routes that end there."""
        for part in range(len(self.passages)) if parts is None else parts:
            at = cut(self.passages[part], ending.place)
            if part == ending.part:
                yield cells[part].ended[at]
            elif at:
                yield cells[part].alive[at]

    def ids(self, bits: int) -> tuple[str, ...]:
        """The questions that stand for bits."""
        return tuple(step.question.id for step in self.steps if bits >> step.place & 1)

    def choices(self, chosen: Mapping[int, int]) -> tuple[Choice, ...]:
        """The answers that lead on: those of questions of which not every answer does."""
        choices = (self._choice(place, chosen[place]) for place in sorted(chosen))
        return tuple(choice for choice in choices if choice is not None)

    def _choice(self, place: int, answers: int) -> Choice | None:
        if (place, answers) not in self._said:
            step = self.steps[place]
            said = in_words(step, answers)
            choice = Choice(question=step.question.id, title=step.question.title, answers=said)
            self._said[place, answers] = choice if said else None
        return self._said[place, answers]

    def ended_by(self, *endings: Ending) -> tuple[str, ...]:
        """The questions that end these routes."""
        return tuple(
            self.steps[each.place].question.id for each in endings if each.place is not None
        )

    def never_asked(self) -> tuple[str, ...]:
        """Questions that no route comes to, in their own part or because all have ended before."""
        ended = self._all_ended()
        asked = {
            place
            for passage, count in zip(self.passages, self.counts, strict=True)
            for place, ever in zip(passage.places, count.asked, strict=True)
            if ever and place <= ended
        }
        return tuple(step.question.id for step in self.steps if step.place not in asked)

    def never_passed(self) -> tuple[str, ...]:
        """Questions that end all routes on which they are asked, though others follow."""
        ended = self._all_ended()
        dead = {
            place
            for passage, count in zip(self.passages, self.counts, strict=True)
            for place, ever, gone_on in zip(
                passage.places, count.asked, count.survived, strict=True
            )
            if ever and not gone_on and place <= ended and place + 1 < len(self.steps)
        }
        return tuple(self.steps[place].question.id for place in sorted(dead))

    def _all_ended(self) -> int:
        """The place of the question after which no route goes on; past the last where some do."""
        deaths = [
            passage.places[at]
            for passage, count in zip(self.passages, self.counts, strict=True)
            for at, alive in enumerate(count.alive[1:])
            if not alive
        ]
        return min(deaths, default=len(self.steps))
