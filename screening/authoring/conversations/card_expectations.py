"""What a test expects of its end and of the scorecard, held against both."""

from collections.abc import Iterator

from screening.authoring.condition_words import title
from screening.authoring.conversations.failure import Failure
from screening.authoring.conversations.script import Amount, ConversationTest, ExpectedCard
from screening.authoring.conversations.standing import what_is_open
from screening.dialogue.tracker import Tracker
from screening.flow.document import Path
from screening.flow.model import Flow
from screening.flow.wording import joined
from screening.scoring.scorecard import Scorecard

NONE = "none"
FOR_A_PERSON = ("waits_for_person", "contested", "declined")
"""States of a criterion that only a person can settle."""
STANDS = "See at which question the talk stands at its end."
WORTH_OTHERWISE = (
    "If that is what the answers should be worth, change this line; otherwise the flow's points."
)
Missed = tuple[Path, str, str]
"""The keys that expect it, what was expected, and what came instead."""


def missed_by_card(
    flow: Flow, test: ConversationTest, tracker: Tracker, card: Scorecard, path: Path
) -> Iterator[Failure]:
    """What a test expected of its end and its scorecard that did not come."""
    ended = tracker.outcome or "open"
    if test.ends is not None and test.ends != ended:
        expected = f"it ends as {test.ends.replace('_', ' ')}"
        instead = what_is_open(flow, tracker)
        yield _at_the_end((*path, "ends"), expected, instead, STANDS)
    if test.scorecard is not None:
        for keys, expected, instead in _of_card(flow, test.scorecard, card):
            where = (*path, "scorecard", *keys)
            yield _at_the_end(where, expected, instead, WORTH_OTHERWISE)


def _of_card(flow: Flow, wanted: ExpectedCard, card: Scorecard) -> Iterator[Missed]:
    band = card.band or NONE
    if wanted.band is not None and wanted.band != band:
        yield ("band",), f"the band {wanted.band}", f"the band {band}: {card.band_reason}"
    for name, amount, got in (
        ("share", wanted.share, card.share),
        ("total", wanted.total, card.total),
    ):
        if amount is not None and not amount.holds(got):
            yield (name,), f"a {name} of {amount}", f"{got:g} ({_points(card)})"
    for name, amount in wanted.criteria.items():
        yield from _of_criterion(card, name, amount)
    yield from _waiting(wanted, card)
    yield from _knocked_out(flow, wanted, card)


def _of_criterion(card: Scorecard, name: str, amount: Amount) -> Iterator[Missed]:
    each = next(criterion for criterion in card.criteria if criterion.id == name)
    expected = f"{amount} points for “{each.title}”"
    if each.state != "scored":
        yield ("criteria", name), expected, f"no points: {each.reason}"
    elif not amount.holds(each.points):
        yield ("criteria", name), expected, f"{each.points:g} of {each.of:g}: {each.reason}"


def _waiting(wanted: ExpectedCard, card: Scorecard) -> Iterator[Missed]:
    waiting = [each.id for each in card.criteria if each.state in FOR_A_PERSON]
    for name in wanted.waits_for_person:
        if name not in waiting:
            instead = f"what waits for one is: {joined(waiting) or 'nothing'}"
            yield ("waits_for_person",), f"'{name}' waits for a person", instead


def _knocked_out(flow: Flow, wanted: ExpectedCard, card: Scorecard) -> Iterator[Missed]:
    by, got = wanted.knocked_out_by, card.knocked_out_by or NONE
    if by is not None and by != got:
        yield ("knocked_out_by",), _ends_by(flow, by), _ends_by(flow, got)


def _ends_by(flow: Flow, by: str) -> str:
    who = "no answer" if by == NONE else f"the answer to {title(by, flow)}"
    return f"{who} ends the questions early"


def _points(card: Scorecard) -> str:
    return "; ".join(f"{each.title} {each.points:g} of {each.of:g}" for each in card.criteria)


def _at_the_end(path: Path, expected: str, instead: str, advice: str) -> Failure:
    said = "at the end of the talk"
    return Failure(path=path, said=said, expected=expected, instead=instead, advice=advice)
