"""All, both or none of the options, less those that are excepted; or the rest of them."""

from collections.abc import Sequence

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.choosing import Asking
from screening.dialogue.reading.option_sets import (
    Choice,
    Together,
    excepted_from,
    linked,
    place_of,
    rest_chosen,
    rest_of,
    said_sets,
    together,
)
from screening.dialogue.reading.part import has_no_part
from screening.dialogue.reading.phrases import Mention
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.words import Words


def whole_of(words: Words, asking: Asking, choices: Sequence[Choice]) -> Together | None:
    """All, both or none of the options, less those that are excepted; or the rest of them."""
    count = len(asking.options)
    sets = said_sets(words, asking.question)
    rest = _rest(words, choices, count)
    if not sets:
        return rest
    said = sets[0]
    spans = place_of(words, said)
    after = excepted_from(words, said)
    excepted = linked(words, choices, after) if after is not None else []
    apart = bool(choices) and all(c.meant == Polarity.UNCLEAR for c in choices)
    if said.tag == "none" and apart and has_no_part(words, asking.asked):
        return Together((), sure.SAID_BACK, spans)
    if excepted:
        return together(said, count, excepted, spans)
    if after is not None and said.tag in ("all", "any") and not choices:
        return Together(tuple(range(count)), sure.DOUBTFUL, spans)
    affirmed = [c for c in choices if c.meant != Polarity.DENIED]
    if rest and said.tag != "none":
        return rest
    if said.tag == "none" and choices and not affirmed:
        return Together((), sure.SAID_BACK, spans)
    if choices and not _leads(said, count, choices) and not _sums_up(words, said, choices):
        return None
    return together(said, count, [], spans)


def _leads(said: Mention, count: int, named: Sequence[Choice]) -> bool:
    """ "Both, mostly upgrades": what is named after it only tells more."""
    affirmed = all(choice.meant == Polarity.AFFIRMED for choice in named)
    return said.tag == "both" and said.first <= 1 and count == len("ab") and affirmed


def _sums_up(words: Words, said: Mention, named: Sequence[Choice]) -> bool:
    """ "… and my aunt's, so all of them": a set at the end, or at the very beginning."""
    affirmed = all(choice.meant == Polarity.AFFIRMED for choice in named)
    before = words[said.first - 1].text if said.first else ","
    first = said.first <= 1 and said.end < len(words) and words[said.end].text in ",.;:!-(\n"
    last = said.end >= len(words) - 1 and before in ("so", ",", ".", "-", ":")
    if last and [w.text for w in words[said.first : said.end]] in _AND_SO_ON:
        return False
    return affirmed and said.tag == "all" and (first or last)


_AND_SO_ON = (["all", "that"], ["all", "of", "that"], ["all", "those"])
"""After a list they only round it off: "washing, meals, all that"."""


def _rest(words: Words, choices: Sequence[Choice], count: int) -> Together | None:
    found = rest_of(words, choices)
    if not found or not choices:
        return None
    things = sorted([*(Mention("named", c.first, c.end) for c in choices), *found], key=_first)
    meant = polarities(words, things)
    verdict = next(m for m, thing in zip(meant, things, strict=True) if thing == found[-1])
    chosen = rest_chosen(choices, verdict, count)
    if chosen is None:
        return None
    certainty = sure.PLAIN if any(c.meant == Polarity.DENIED for c in choices) else sure.CONFIRM
    spans = [c.span for c in choices] + place_of(words, found[-1])
    return Together(chosen, certainty, spans)


def _first(mention: Mention) -> int:
    return mention.first
