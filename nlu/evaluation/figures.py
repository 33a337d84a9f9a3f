"""Rates by kind of answer, with how far chance alone could move them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from math import sqrt
from statistics import quantiles

from nlu.evaluation.judging import Held, Judged, act_of
from screening.record import Record

Z = 1.96
"""Of the normal distribution, for 95 percent."""
BINS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.98, 1.0001)


class Rate(Record):
    """`count` of `of`, and Wilson's interval of the share that stands behind it (95%)."""

    count: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The least and the greatest share that this count is not at odds with."""
        if not self.of:
            return 0.0, 1.0
        square = Z * Z / self.of
        middle = (self.share + square / 2) / (1 + square)
        half = Z * sqrt(self.share * (1 - self.share) / self.of + square / 4 / self.of)
        half /= 1 + square
        return max(0.0, middle - half), min(1.0, middle + half)


class KindFigures(Record):
    """What became of the replies of one kind."""

    kind: str
    replies: int
    right: int
    proposed: int
    asked: int
    wrong: int

    @property
    def right_rate(self) -> Rate:
        """Asking counts as not right."""
        return Rate(count=self.right, of=self.replies)

    @property
    def wrong_rate(self) -> Rate:
        """Confidently wrong: taken, and not what was meant."""
        return Rate(count=self.wrong, of=self.replies)


class Bin(Record):
    """Readings of about one certainty: how sure they were, and how often they were right."""

    stated: float
    right: Rate


def by_kind(judged: Iterable[Judged]) -> tuple[KindFigures, ...]:
    """A row a kind, and one of all."""
    rows = sorted(judged, key=lambda each: each.kind)
    figures = [_figures(kind, list(own)) for kind, own in groupby(rows, key=lambda each: each.kind)]
    return (*figures, _figures("all", rows))


def _figures(kind: str, rows: Sequence[Judged]) -> KindFigures:
    count = Counter(each.outcome for each in rows)
    return KindFigures(
        kind=kind,
        replies=len(rows),
        right=count["right"],
        proposed=count["proposed"],
        asked=count["asked"],
        wrong=count["wrong"],
    )


def calibration(judged: Iterable[Judged]) -> tuple[Bin, ...]:
    """How often readings of each certainty were what was meant, whatever was done with them."""
    read = [each for each in judged if each.understood.value is not None]
    bins = []
    for least, most in pairwise(BINS):
        own = [each for each in read if least <= each.understood.certainty < most]
        if own:
            stated = sum(each.understood.certainty for each in own) / len(own)
            right = sum(each.matches and not each.label.asks for each in own)
            bins.append(Bin(stated=stated, right=Rate(count=right, of=len(own))))
    return tuple(bins)


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean gap between stated certainty and the share that was right (ECE), from 0 to 1."""
    every = sum(each.right.of for each in bins)
    gaps = sum(abs(each.stated - each.right.share) * each.right.of for each in bins)
    return gaps / every if every else 0.0


def confusion(judged: Iterable[Judged]) -> Counter[tuple[str, str]]:
    """How often what was meant was understood as something else: by act, or by kind of answer."""
    return Counter(
        (meant, heard)
        for each in judged
        if (pair := _confused(each)) is not None
        for meant, heard in [pair]
    )


def _confused(each: Judged) -> tuple[str, str] | None:
    if each.outcome in ("right", "proposed"):
        return None
    meant = each.label.act[0] if each.label.act else _in_short(each.kind, each.label.means)
    understood = each.understood
    if understood.value is not None and not each.label.act:
        return meant, f"{understood.decision}: another answer"
    return meant, f"{understood.decision}: {act_of(understood)}"


def _in_short(kind: str, means: object) -> str:
    return f"{kind} {means}" if isinstance(means, str) and kind == "yes_no" else kind


def by_change(held: Iterable[Held]) -> dict[str, dict[str, Rate]]:
    """For each change: how often the value stayed, was asked for, became another; the points."""
    rows = sorted(held, key=lambda each: each.change)
    figures = {}
    for change, group in groupby(rows, key=lambda each: each.change):
        own = list(group)
        count = Counter[str](each.outcome for each in own)
        count["same points"] = sum(each.same_points for each in own)
        names = ("same", "asked", "other", "same points")
        figures[change] = {name: Rate(count=count[name], of=len(own)) for name in names}
    return figures


def latency(judged: Sequence[Judged]) -> tuple[float, float]:
    """The median and the 99th percentile of the time to understand a reply, in seconds."""
    if len(judged) < 2:
        return (0.0, 0.0)
    parts = quantiles((each.seconds for each in judged), n=100)
    return parts[49], parts[98]
