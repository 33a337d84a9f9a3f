"""An amount of money as it was said: "45k", "€50,000", "25 an hour", "around fifty thousand".

Nothing is converted. What is said in another currency or per another period than was asked keeps
its own, and is uncertain enough to be confirmed.
"""

import re
from collections.abc import Sequence

from screening.dialogue.reading import money_words
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.money_forms import plain_figures, with_cents
from screening.dialogue.reading.money_sums import Asked, Sum, is_currency, sums_in
from screening.dialogue.reading.normal import Normal
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.spelling import spelt
from screening.dialogue.reading.weighing import (
    CONCLUDED,
    DENIED,
    MEANT,
    PLAIN,
    TOLD,
    Cues,
    Thing,
    best_of,
    ranks_of,
)
from screening.dialogue.reading.whose import is_anothers
from screening.dialogue.reading.words import words_in, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Money, Period

_VAGUE = Phrasebook((p, "vague") for p in money_words.VAGUE)
_CUES = Cues(meant=re.compile(money_words.MEANT), told=re.compile(money_words.TOLD))
_STAGED = re.compile(money_words.STAGED)
_THE_SAME = re.compile(money_words.THE_SAME)
_LESS_IS_NO = re.compile(money_words.LESS_IS_NO)
_JOIN = re.compile(
    r"(?:-?\s?ish)?\s*(?:-|to|or|until|up to|/|or maybe|maybe|,? ?or even|,? ?possibly)\s*"
)
_FROM = re.compile(
    r"\b(?:any ?thing|something|somewhere)? ?(?:from|above|over|starting (?:at|from)|start at|"
    r"begin at|north of)\s*$"
)
_UPWARD = re.compile(
    r"\W*(?:and |or |on )?(?:up|upwards?|above|over|higher|more|better|onwards?)\b(?! to\b)"
)
_FIRST_THEN = re.compile(money_words.FIRST_THEN)
_CONCEDED = re.compile(money_words.CONCEDED)
_STILL = re.compile(r"\W*(?:[\w']+ ){0,2}(?:still|also|too)\b")
_REFUSED = re.compile(r"\W*(?:\w+ )?(?:wouldn't|won't|isn't|not|no|never|can't|doesn't)\b")
_TWO = 2
MOST_SUMS = 30
"""Nobody answers with more amounts than this."""
_FAR_APART = 1.6
"""Amounts further apart than this are hardly both hoped for."""
_BY_RESULT = re.compile(r"\b(?:ote|on[ -]target|commissions?)\b")
"""With these, one amount is the base and another what it may come to."""
_OTHER_SHIFTS = re.compile(
    r"\b\d{1,3}(?:\.\d\d?)? (?:(?:on|at|for) )?(?:the )?"
    r"(?:weekends?|nights?|sundays?|saturdays?|evenings?|holidays)\b"
)
_MORE = re.compile(r"\b(?:more|raise|increase|higher|better|step up|bump)\b")


def read_money(text: str, currency: str, per: Period | None) -> Reading | None:
    """The amount that is said, in `currency` and per `per` unless others are said."""
    normal = plain_figures(spelt(text))
    normal = with_cents(normal) if per == "hour" else normal
    asked = Asked(currency, per)
    said = sums_in(normal.text, asked)[:MOST_SUMS]
    sums = _joined(normal.text, [_ended(normal.text, one) for one in said])
    if sums:
        return _weighed(normal, sums, asked)
    words = words_in(normal)
    vague = _VAGUE.find(words)
    if not vague:
        return None
    span = (words[vague[0].first].start, words[vague[0].end - 1].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def names_currency(text: str) -> bool:
    """Whether a currency is named, by its sign or in words."""
    return any(is_currency(word) for word in words_of(text))


def _ended(text: str, one: Sum) -> Sum:
    """ "From 47 up" and "not for less than 56" are least amounts."""
    before, after = text[max(0, one.start - 60) : one.start], text[one.end : one.end + 50]
    money = one.money
    if one.under and money.most:
        clause = re.split(r"[.;!?]", before)[-1] + " " + re.split(r"[.;!?]", after)[0]
        if not _LESS_IS_NO.search(clause):
            return one
        # The end below it was reckoned as one less: a dollar, or a thousand of them.
        top = money.most + (1_000 if money.most >= 1_000 and money.most % 1_000 == 0 else 1)
        return one._replace(money=money.model_copy(update={"least": top, "most": None}))
    if money.most == money.least and (
        _UPWARD.match(after)
        or (_FROM.search(before) and not re.match(r"\s*(?:-|to|until|till|up to)\s*\S?\d", after))
    ):
        return one._replace(money=money.model_copy(update={"most": None}))
    return one


def _joined(text: str, sums: Sequence[Sum]) -> list[Sum]:
    """ "50k to 55" as one range, each end once it is in thousands."""
    found: list[Sum] = []
    for one in sums:
        before = found[-1] if found else None
        gap = text[before.end : one.start] if before else ""
        apart = gap.strip() == "," and before and _is_band(before) and _is_band(one)
        if before and (apart or _JOIN.fullmatch(gap)) and _is_range(before, one):
            money = one.money.model_copy(update={"least": before.money.least})
            certainty = min(before.certainty, one.certainty, sure.SAID_BACK)
            found[-1] = one._replace(money=money, certainty=certainty, start=before.start)
        else:
            found.append(one)
    return found


def _is_band(one: Sum) -> bool:
    return one.money.most is not None and one.money.least < one.money.most


def _is_range(one: Sum, two: Sum) -> bool:
    least, most = one.money, two.money
    same = (least.currency, least.per) == (most.currency, most.per)
    exact = least.least == least.most or (_is_band(one) and _is_band(two))
    return same and exact and most.most is not None and least.least < most.most


def _weighed(normal: Normal, sums: Sequence[Sum], asked: Asked) -> Reading:
    words = words_in(normal)
    places = [
        next((p for p, w in enumerate(words) if w.end > normal.starts[s.start]), 0) for s in sums
    ]
    things = [
        Thing(s.start, s.end, is_anothers(words, p)) for s, p in zip(sums, places, strict=True)
    ]
    ranks = [
        max(rank, MEANT) if s.under and s.money.most is None else rank
        for s, rank in zip(sums, ranks_of(normal.text, things, _CUES), strict=True)
    ]
    if len(sums) > 1:
        # "Two dollars" or "3" beside real pay is no pay.
        meant = [s for s, rank in zip(sums, ranks, strict=True) if rank > TOLD]
        ranks = [
            DENIED if rank > TOLD and _is_small(s, meant) else rank
            for s, rank in zip(sums, ranks, strict=True)
        ]
    chosen, certainty = _chosen(normal.text, sums, ranks, asked)
    if (len({s.money for s in sums}) > 1 and _BY_RESULT.search(normal.text)) or (
        chosen.money.least == chosen.money.most and _OTHER_SHIFTS.search(normal.text, chosen.end)
    ):
        certainty = min(certainty, sure.CONFIRM)
    return _reading(normal, chosen, certainty, [s for s in sums if s.money != chosen.money])


def _is_small(one: Sum, sums: Sequence[Sum]) -> bool:
    top = max(s.money.least for s in sums if s.money.per == one.money.per)
    return (one.money.most or one.money.least) < top / 4


def _chosen(
    text: str, sums: Sequence[Sum], ranks: Sequence[int], asked: Asked
) -> tuple[Sum, float]:
    best = [sums[place] for place in best_of(ranks)]
    top = max(ranks)
    open_ = [s for s, rank in zip(sums, ranks, strict=True) if rank >= PLAIN]
    if len(best) < len(open_) and _are_both(text, open_, top):
        best = open_
    only = [s for s in best if (s.money.currency, s.money.per) == asked and s.rated]
    fitting = only or [s for s in best if _is_as_asked(s, asked)]
    told_apart = all(s in fitting or not _is_as_asked(s, asked) for s in best)
    if len(best) > 1 and len({s.money for s in fitting}) == 1 and told_apart:
        # "25 an hour, so about 50k a year": their own conversion.
        return fitting[0], min(fitting[0].certainty, sure.SAID_BACK)
    one = best[0]
    if len({s.money for s in best}) == 1:
        if top in (DENIED, TOLD):
            said_the_same = top == TOLD and len(sums) == 1 and _THE_SAME.search(text, one.end)
            more = _MORE.search(text) is not None
            return one, min(
                one.certainty, sure.SAID_BACK if said_the_same and not more else sure.CONFIRM
            )
        if one is not sums[0] and top == MEANT and ranks[0] == PLAIN and _leads(text, sums[0]):
            return one, sure.CONFIRM
        return one, one.certainty if len(sums) == 1 else min(one.certainty, sure.SAID_BACK)
    if top >= PLAIN and _STAGED.search(_between(text, best)) and _are_near(best):
        return _all_of(best), min(sure.SAID_BACK, *(s.certainty for s in best))
    refused = _REFUSED.match(text, best[-1].end)
    if top == MEANT and len(best) == len(sums) == _TWO and _are_near(best) and not refused:
        return _all_of(best), sure.SAID_BACK
    return best[-1] if top == TOLD else one, 0.4


def _leads(text: str, one: Sum) -> bool:
    """ "70k, in New York it would be 90": a number that stands first, for itself."""
    return not re.search(r"\w", text[: one.start]) and text[one.end : one.end + 1] in (
        ",",
        ".",
        ";",
    )


def _are_both(text: str, sums: Sequence[Sum], top: int) -> bool:
    """ "45k the first year, then 50k", "24 but I could live with 21": both are right."""
    cue = _FIRST_THEN if top == CONCLUDED else _CONCEDED
    cued = cue.search(text[sums[0].end : sums[-1].start]) or _STILL.match(text, sums[-1].end)
    return bool(cued) and _are_near(sums)


def _is_as_asked(one: Sum, asked: Asked) -> bool:
    return one.money.currency == asked.currency and asked.per in (None, one.money.per)


def _between(text: str, sums: Sequence[Sum]) -> str:
    """What stands between the amounts, and after the last."""
    return text[sums[0].end : sums[-1].start] + " " + text[sums[-1].end : sums[-1].end + 40]


def _are_near(sums: Sequence[Sum]) -> bool:
    same = len({(s.money.currency, s.money.per) for s in sums}) == 1
    least = min(s.money.least for s in sums)
    return same and max(s.money.most or s.money.least for s in sums) <= least * _FAR_APART


def _all_of(sums: Sequence[Sum]) -> Sum:
    """Both of "18 on weekdays, 20 on weekends"."""
    ends = [s.money.most or s.money.least for s in sums]
    least = min(s.money.least for s in sums)
    money = sums[0].money.model_copy(update={"least": least, "most": max(ends)})
    return sums[0]._replace(money=money, start=sums[0].start, others=())


def _reading(normal: Normal, chosen: Sum, certainty: float, rest: Sequence[Sum]) -> Reading:
    others = (*chosen.others, *(s.money for s in rest))
    return Reading(
        value=chosen.money,
        certainty=certainty,
        spans=(normal.raw(chosen.start, chosen.end),),
        alternatives=tuple(_alternative(money) for money in others[:4]),
    )


def _alternative(money: Money) -> Alternative:
    return Alternative(value=money, certainty=0.4)
