"""A score as it is shown: never a bare number, but with its band and how far it could move."""

from math import floor

from screening.flow.model import Flow
from screening.flow.wording import joined
from screening.record import Record
from screening.scoring.scorecard import Scorecard

NO_BAND = "not enough to say"
HALF = 1.5
"""Half the width of the mark on the line, which must not leave it."""


class ScoreLine(Record):
    """`share` is None where nothing was scored. Positions are percents of the line's length."""

    share: str | None
    band: str
    rank: str
    """A place among the bands, for its colour: top, middle, bottom, or none."""
    spoken: str
    at: float
    least: float
    most: float


def score_line(flow: Flow, card: Scorecard) -> ScoreLine:
    """How a scorecard is shown in one line."""
    share = str(whole(card.share)) if card.of else None
    band = band_in_words(flow, card)
    return ScoreLine(
        share=share,
        band=band,
        rank=rank(flow, card.band),
        spoken=f"Share {share or 'none'}, {band}; {range_in_words(card)}",
        at=min(max(card.share, HALF), 100 - HALF) - HALF,
        least=card.range[0],
        most=card.range[1],
    )


def whole(share: float) -> int:
    """A share without its fraction: rounded up, 69.6 would stand below a line that it missed."""
    return floor(share)


def band_in_words(flow: Flow, card: Scorecard) -> str:
    """The band, or the bands it could be, likeliest first; or why there is none."""
    if card.band is None:
        return "ended early" if card.knocked_out_by else NO_BAND
    best_first = sorted(flow.bands, key=lambda name: -flow.bands[name])
    place = best_first.index(card.band)
    others = [name for name in card.could_be if name != card.band]
    others.sort(key=lambda name: abs(best_first.index(name) - place))
    return " or ".join([", ".join([card.band, *others[:-1]]), *others[-1:]]).replace("_", " ")


def rank(flow: Flow, band: str | None) -> str:
    """Where a band stands among the flow's."""
    if band is None:
        return "none"
    best_first = sorted(flow.bands, key=lambda name: -flow.bands[name])
    if band == best_first[0]:
        return "top"
    return "bottom" if band == best_first[-1] else "middle"


def range_in_words(card: Scorecard) -> str:
    """How far the share could move."""
    least, most = whole(card.range[0]), whole(card.range[1])
    if least == most:
        return "no other reading would change it"
    bound = "at the widest " if card.range_is_bound else ""
    return f"{bound}between {least} and {most} if the unsure answers are read otherwise"


def reckoning(flow: Flow, card: Scorecard) -> tuple[str, ...]:
    """The whole in plain sentences: what was counted, what was not, and how firm it is."""
    sentences = [
        f"{card.total:g} of {card.of:g} points, {card.scored} of {card.criteria_count} criteria "
        "scored."
    ]
    waiting = [line.title for line in card.criteria if line.state == "waits_for_person"]
    if waiting:
        sentences.append(f"Left out until a person has looked: {joined(waiting)}.")
    if card.band is None:
        sentences.append(f"No band: {card.band_reason.removeprefix(f'{NO_BAND}: ')}.")
    if card.of:
        sentences.append(_firmness(flow, card))
    return tuple(sentences)


def _firmness(flow: Flow, card: Scorecard) -> str:
    share, moves = whole(card.share), range_in_words(card)
    if card.band is None:
        return f"The share is {share}: {moves}."
    if len(card.could_be) > 1:
        return f"{share} is open: {moves}, which is {band_in_words(flow, card)}."
    same = "" if card.range[0] == card.range[1] else ", the same band all along"
    return f"{share} is firm: {moves}{same}."
