"""What readers' certainties turn out to be worth, by kind of answer, from labelled replies."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nlu.evaluation.judging import Judged, is_as_meant
from nlu.evaluation.running import SAID_ON
from screening.dialogue.readers import read
from screening.flow.model import Flow
from screening.flow.shapes import shape

PRIOR = 12.0
"""Readings; a reader's own word counts as much as so many that were looked at."""
FEWEST = 40
"""Readings of a kind below which its readers' own words stand."""

Table = dict[str, tuple[tuple[float, float], ...]]
"""By kind of answer: what the reader said, and how often it was right; rising."""


class _Level(NamedTuple):
    """Readings of one stated certainty."""

    stated: float
    of: int
    right: int


def calibrated(judged: Iterable[Judged], flows: Mapping[str, Flow]) -> Table:
    """The table of every kind that was read often enough."""
    seen: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for each in judged:
        label, question = each.label, flows[each.label.flow].question(each.label.question)
        reading = read(question, flows[label.flow], label.text, SAID_ON)
        if reading is None or reading.value is None or each.understood.value is None:
            continue
        value = shape(reading.value)
        meant = [one for one in (label.means, *label.or_) if one is not None]
        right = any(is_as_meant(question.answer, value, one) for one in meant)
        is_right = right and not label.asks and not label.act
        seen[question.answer].append((round(reading.certainty, 2), is_right))
    return {kind: _table(rows) for kind, rows in sorted(seen.items()) if len(rows) >= FEWEST}


def _table(rows: list[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    levels = [
        _Level(stated, len(own), sum(own))
        for stated in sorted({stated for stated, _ in rows})
        if (own := [right for each, right in rows if each == stated])
    ]
    return tuple(
        (level.stated, round(worth, 3))
        for level, worth in zip(levels, _rising(levels), strict=True)
    )


def _rising(levels: list[_Level]) -> list[float]:
    """What each level is worth, none less than the one below it: neighbours that fall are one.

    This is isotonic regression by pooling adjacent violators.
    """
    pooled: list[list[_Level]] = []
    for level in levels:
        pooled.append([level])
        while len(pooled) > 1 and _worth(pooled[-2]) > _worth(pooled[-1]):
            last = pooled.pop()
            pooled[-1] += last
    return [_worth(group) for group in pooled for _ in group]


def _worth(group: list[_Level]) -> float:
    of = sum(level.of for level in group)
    right = sum(level.right for level in group)
    stated = sum(level.stated * level.of for level in group) / of
    return (right + PRIOR * stated) / (of + PRIOR)
