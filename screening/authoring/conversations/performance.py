"""Running a conversation test: the talk is rehearsed, and each expectation looked at."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from screening.authoring.acts import Says
from screening.authoring.conversations.card_expectations import missed_by_card
from screening.authoring.conversations.failure import Failure
from screening.authoring.conversations.script import ConversationTest
from screening.authoring.conversations.step import Step
from screening.authoring.conversations.step_expectations import missed_by_step
from screening.authoring.rehearsal import Exchange, Interpret, rehearse
from screening.dialogue.events import Event
from screening.dialogue.tracker import Tracker
from screening.flow.answers import Answer
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.pinned import canonical, flow_hash
from screening.flow.route import Route, walk
from screening.scoring.score import score
from screening.scoring.scorecard import Scorecard

USUAL_DAY = date(2026, 11, 23)
"""The day of a talk that doesn't name one: the same answers give the same points every year."""
NINE = time(9)
"""When a talk begins, where the job is."""


class Run(NamedTuple):
    """A test that was run, with all that came of it; without failures it has passed."""

    test: ConversationTest
    exchanges: tuple[Exchange, ...]
    route: Route
    card: Scorecard
    failures: tuple[Failure, ...]

    @property
    def tracker(self) -> Tracker:
        """Where the conversation was at its end."""
        return self.exchanges[-1].tracker

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The last word on each question."""
        return self.tracker.answers

    @property
    def events(self) -> Iterator[Event]:
        """Everything that happened, in order."""
        return (event for exchange in self.exchanges for event in exchange.events)


def run(flow: Flow, test: ConversationTest, interpret: Interpret, path: Path = ()) -> Run:
    """Play a test over a flow.

    Args:
        interpret: the model's reading of a text.
        path: where the test stands in its file, for the places of failures.
    """
    exchanges = _played(flow, test, interpret)
    answers = exchanges[-1].tracker.answers
    route = walk(flow, answers)
    card = score(flow, flow_hash(canonical(flow)), answers)
    failures = _missed_steps(flow, test, exchanges, path)
    if not failures:
        failures = tuple(missed_by_card(flow, test, exchanges[-1].tracker, card, path))
    return Run(test, exchanges, route, card, failures)


def _played(flow: Flow, test: ConversationTest, interpret: Interpret) -> tuple[Exchange, ...]:
    consent = [step.act for step in test.consent] or [Says(texts=(flow.consent.agree,))]
    acts = [*consent, *(step.act for step in test.talk)]
    zone = ZoneInfo(flow.waiting.time_zone)
    began = datetime.combine(test.day or USUAL_DAY, NINE, zone).astimezone(UTC)
    exchanges = rehearse(flow, acts, interpret, began=began)
    prompt = exchanges[-1].tracker.prompt
    if prompt is None or prompt.purpose != "review" or test.ends == "open":
        return exchanges
    hand_in = Says(texts=(flow.texts.labels.hand_in,))
    return rehearse(flow, [*acts, hand_in], interpret, began=began)


def _missed_steps(
    flow: Flow, test: ConversationTest, exchanges: tuple[Exchange, ...], path: Path
) -> tuple[Failure, ...]:
    """What the first step missed that missed anything: what follows it mostly hangs on it."""
    first_of_talk = 1 + (len(test.consent) or 1)
    steps: list[tuple[Path, Step, int]] = [
        *(((*path, "consent", at), step, 1 + at) for at, step in enumerate(test.consent)),
        *(((*path, "talk", at), step, first_of_talk + at) for at, step in enumerate(test.talk)),
    ]
    for place, step, at in steps:
        failures = tuple(missed_by_step(flow, step, exchanges[at - 1], exchanges[at], place))
        if failures:
            return failures
    return ()
