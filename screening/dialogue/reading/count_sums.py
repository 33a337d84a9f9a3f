"""Calls and e-mails that are counted apart, where both are asked for: their sum."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.reading import rate_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.counts import Count
from screening.dialogue.reading.rate_words import HOURS, Per
from screening.dialogue.reading.words import Words, words_of


def summed(words: Words, counts: Sequence[Count], unit: str, per: Per | None) -> Count | None:
    """ "40 calls, 20 emails", where both are asked for: their sum, or the total that is told."""
    asked = {rate_words.KINDS[w.key] for w in words_of(unit) if w.key in rate_words.KINDS}
    if rate_words.WRITTEN & asked:
        asked |= rate_words.WRITTEN
    parts = [c for c in counts if c.kind and (c.kind in asked or "touch" in asked)]
    parts = [c for c in parts if c.kind != "touch"]
    kinds = [c.kind for c in parts]
    if len(parts) < 2 or len(set(kinds)) < len(kinds) or any(c.most is None for c in parts):
        return None
    if any({"or", "wait", "sorry"} & _between(words, *pair) for pair in pairwise(parts)):
        return None
    least, most = _sum(parts, per)
    apart = [c for c in counts if c not in parts]
    totals = [c for c in apart if _is_total(words, c) and c.least >= max(p.least for p in parts)]
    if len(apart) > len(totals) or len(totals) > 1:
        return None
    if totals:
        total = totals[0]
        certainty = sure.SAID_BACK if total.certainty > sure.CONFIRM else total.certainty
        return total._replace(certainty=certainty)
    sure_of = min(c.certainty for c in parts) > sure.CONFIRM and not _mixed(parts, per)
    certainty = sure.SAID_BACK if sure_of else sure.CONFIRM
    return Count(least, most, certainty, parts[0].first, parts[-1].end)


def _sum(parts: Sequence[Count], per: Per | None) -> tuple[float, float]:
    """The sum per the question's period; a period told at the end holds for all."""
    last = parts[-1].rate
    least, most = 0.0, 0.0
    for part in parts:
        shared = per is not None and last is not None and part.rate is None
        share = HOURS[per] / HOURS[last] if shared and per and last else 1
        least += part.least * share
        most += (part.most or 0) * share
    return round(least, 1), round(most, 1)


def _mixed(parts: Sequence[Count], per: Per | None) -> bool:
    """Whether a period is told that may not hold for all of them."""
    rates = [p.rate for p in parts]
    told = {r for r in rates if r is not None}
    return bool(told - {per}) and rates[-1] is None


def _between(words: Words, one: Count, two: Count) -> set[str]:
    return {w.text for w in words[one.end : two.first]}


def _is_total(words: Words, count: Count) -> bool:
    if count.kind == "touch":
        return True
    around = [*words[max(0, count.first - 3) : count.first], *words[count.end : count.end + 3]]
    return not count.kind and any(w.text in rate_words.TOTALS for w in around)
