"""Which of several numbers is the answer: a total, the usual one, one put right, or a range."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.reading import count_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.counts import Count
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

Weighed = tuple[Count, list[Count]]


def weighed(words: Words, counts: Sequence[Count]) -> Weighed:
    """The number that is meant, as sure as it may be, and the others that it may be."""
    chain = _chained(words, counts)
    if chain is not None:
        return chain
    best = max(c.certainty for c in counts)
    rivals = [c for c in counts if c.certainty >= best - 0.12]
    one = rivals[0]
    last = counts[-1]
    if len(rivals) == 1 and last.first > one.first and _lead_concludes(words, counts):
        mine = say.MINE & {w.text for w in words[last.end : last.end + 3]}
        return last._replace(certainty=sure.SAID_BACK if mine else sure.CONFIRM), [one]
    if len(rivals) == 1:
        if _is_each(words, one) or _same_again(words, one):
            one = one._replace(certainty=min(one.certainty, sure.CONFIRM))
        return one, [c for c in counts if c.certainty > 0.7 and c != one]
    return (
        _put_right(words, rivals)
        or _within(rivals)
        or _of_several(words, rivals)
        or _concluded(words, rivals)
        or _usual(words, rivals)
        or _without_tales(words, rivals)
        or _changed(words, rivals)
        or _added(words, rivals)
        or _leading(words, rivals)
        or _spread(words, rivals)
        or (one._replace(certainty=0.4), rivals[1:5])
    )


def _taken(one: Count, rivals: Sequence[Count], certainty: float = sure.SAID_BACK) -> Weighed:
    others = [r for r in rivals if (r.least, r.most) != (one.least, one.most)]
    return one._replace(certainty=min(certainty, one.certainty)), others[:4]


def _between(words: Words, one: Count, two: Count) -> list[str]:
    return [w.text for w in words[one.end : two.first]]


def _lead(words: Words, count: Count, start: int = 0) -> list[str]:
    """The words before a number in its sentence, from `start` on."""
    for place in range(count.first - 1, start - 1, -1):
        if words[place].text in say.STOPS:
            start = place + 1
            break
    return [w.text for w in words[start : count.first]]


def _put_right(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "40, no wait, 50"."""
    for one, two in reversed(list(pairwise(rivals))):
        between = _between(words, one, two)
        denied = between[:2] in ([",", "no"], [".", "no"], ["?", "no"], ["-", "no"])
        denied = denied or between in (["no"], ["nope"])
        if (say.CORRECTS & set(between) or denied) and len(between) <= (
            12 if {"sorry", "wait", "oops"} & set(between) else 10
        ):
            return _taken(two, rivals)
    return None


def _within(rivals: Sequence[Count]) -> Weighed | None:
    """ "Between 28 and 36; under 28 or over 36 won't do"."""
    ranges = [r for r in rivals if r.least and r.most is not None and r.least < r.most]
    if len(ranges) != 1:
        return None
    ends = (ranges[0].least, ranges[0].most or 0)
    others = [r for r in rivals if r is not ranges[0]]
    near = [any(abs(n - e) <= 1 for e in ends for n in (r.least, r.most or 0)) for r in others]
    limits = all(r.least == 0 or r.most is None for r in others)
    return _taken(ranges[0], rivals) if limits and all(near) else None


def _of_several(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "4 from each of them, plus calls": what they come to is to be asked."""
    each = [r for r in rivals if _is_each(words, r)]
    return (rivals[0]._replace(certainty=0.4), list(rivals[1:5])) if each else None


def _leading(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "70. We were 8 in the team": a number that stands first, as a sentence of its own."""
    one = rivals[0]
    between = _between(words, one, rivals[1])
    ended = between[:1] in (["."], ["!"], [";"]) and not {"sometimes", "on", "or"} & set(
        between[:3]
    )
    far = all(r.least > 20 * max(1, one.most or one.least) for r in rivals[1:])
    alone = between[:1] in (["."], ["!"], [","], [";"], ["("])
    return _taken(one, rivals) if one.first <= 3 and (ended or (far and alone)) else None


def _is_each(words: Words, count: Count) -> bool:
    """ "4 from each of them", "50 each": how many each is of stays open."""
    lead = [w.text for w in words[max(0, count.first - 6) : count.first]]
    after = [w.text for w in words[count.end : count.end + 2]]
    periods = {"day", "days", "week", "month", "hour", "morning", "and", "one"}
    linked = after[:1] and after[0] in ("from", "for", "per", "of")
    each = {"each", "apiece"} & set(after[: 2 if linked else 1]) or (
        "each" in lead and not periods & set(lead)
    )
    return bool(each) and not periods & {*after[1:], *lead}


def _of_each(lead: Sequence[str]) -> bool:
    return "each" in lead[-3:] or ("each", "of") in pairwise(lead)


def _same_again(words: Words, count: Count) -> bool:
    after = [w.text for w in words[count.end : count.end + 12]]
    again = any(a == "same" and b in ("again", "for", "with") for a, b in pairwise(after))
    return again or any(a in ("twice", "double") and b == "as" for a, b in pairwise(after))


def _chained(words: Words, counts: Sequence[Count]) -> Weighed | None:
    """ "10 walk-ins, another 10 by phone and 5 in the queue": things of several kinds."""
    parts = [c for c in counts if c.certainty >= sure.CONFIRM]
    between = [_between(words, one, two) for one, two in pairwise(parts)]
    visits = any(w.text in _VISITS for c in parts for w in words[c.end : c.end + 1])
    further = any({"another", "plus"} & set(b[-4:]) for b in between)
    if len(parts) < 2 or not (further or (visits and all(b[-1:] == ["and"] for b in between))):
        return None
    if any(say.STOPS & set(b) or {"or", "so", "but"} & set(b) for b in between):
        return None
    if any(c.most is None or _is_each(words, c) for c in parts) or not (
        visits or _adds(words, parts)
    ):
        return None
    least, most = sum(c.least for c in parts), sum(c.most or 0 for c in parts)
    whole = parts[0]._replace(
        least=round(least, 1), most=round(most, 1), certainty=sure.SAID_BACK, end=parts[-1].end
    )
    return whole, parts[:4]


_VISITS = frozenset(names("walk walkins visits visitors"))


def _usual(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "Up to 90, but normally about 30"."""
    usual: list[Count] = []
    for at, count in enumerate(rivals):
        start = rivals[at - 1].end if at else 0
        lead = _lead(words, count, start)
        after = [w.text for w in words[count.end : count.end + 3]]
        lead += [w.text for w in words[count.first : count.end]]
        told_after = say.USUAL & set(after) and not {",", "but", "and", "-"} & set(after)
        if say.USUAL & set(lead[-8:]) or told_after:
            usual.append(count)
    if len(usual) != 1:
        return None
    if usual[0] is rivals[0] and _adds(words, rivals):
        return None
    return _taken(usual[0], rivals)


def _concluded(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "... so 37", "it comes to maybe 30", "50 in total"."""
    last = rivals[-1]
    start = rivals[-2].end
    lead = _lead(words, last, start)
    after = {w.text for w in words[last.end : last.end + 3]}
    near = set(lead[-8:])
    if say.CONCLUDES & near or say.TOTALS & (near | after):
        if _is_each(words, last):
            return _taken(last, rivals, sure.CONFIRM)
        if say.MINE & after:
            last = last._replace(certainty=sure.PLAIN)
        return _taken(last, rivals)
    first = rivals[0]
    after = {w.text for w in words[first.end : first.end + 2]}
    parts = rivals[1:]
    if len(parts) > 1 and all(p.most is not None for p in parts):
        whole = sum(p.least for p in parts) == first.least
        if whole or (say.TOTALS & after and sum(p.least for p in parts) <= first.least):
            return _taken(first, rivals)
    return None


def _lead_concludes(words: Words, counts: Sequence[Count]) -> bool:
    return "so" in _lead(words, counts[-1], counts[-2].end)[-5:]


def _without_tales(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "15 or so, but once I had 90": what happened once doesn't count."""
    kept = [
        count
        for at, count in enumerate(rivals)
        if not _is_rare(words, count, rivals[at - 1].end if at else 0)
    ]
    return _taken(kept[0], rivals) if len(kept) == 1 else None


def _is_rare(words: Words, count: Count, start: int) -> bool:
    lead = _lead(words, count, start)
    after = [w.text for w in words[count.end : count.end + 2]]
    one_day = any(a == "one" and b in ("day", "time") for a, b in pairwise(lead))
    return bool(say.RARE & set(lead[-12:])) or one_day or after[:1] == ["once"]


def _changed(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "40, but since 2023 more like 20"; "went down to 30"."""
    between = _between(words, rivals[-2], rivals[-1])
    moved = any(pair in (("down", "to"), ("up", "to")) for pair in pairwise(between)) and (
        {"went", "gone", "moved", "cut", "reduced", "dropped", "now"} & set(between)
    )
    at = between.index("now") if "now" in between else 0
    turned = at > 0 and between[at - 1] in (",", "and", ".", ";")
    after = {w.text for w in words[rivals[-1].end : rivals[-1].end + 2]}
    now = turned or ("but" in between and (say.NOW & set(between) or "here" in after))
    if (moved or now) and "if" not in between:
        return _taken(rivals[-1], rivals)
    return None


def _adds(words: Words, rivals: Sequence[Count]) -> bool:
    pairs = [_between(words, one, two) for one, two in pairwise(rivals)]
    further = [bool(say.MORE & set(b[-4:])) or b[:1] in (["+"], ["plus"]) for b in pairs]
    last = [w.text for w in words[rivals[-1].end : rivals[-1].end + 4]]
    if last[:1] == ["more"] and not say.STOPS & set(pairs[-1]):
        return True
    on_top = {"on", "top"} <= set(last) or {"as", "well"} <= set(last)
    times = [
        say.PARTS_OF_DAY & {w.text for w in words[max(0, r.first - 4) : r.end + 5]} for r in rivals
    ]
    if all(times) and len({frozenset(t) for t in times}) > 1:
        return True
    channels = [_channels(words, r) for r in rivals]
    if all(channels) and not any(a & b for a, b in pairwise(channels)):
        return True
    if any(further):
        return all(f or {"and", "then"} & set(b) for f, b in zip(further, pairs, strict=True))
    return on_top


def _channels(words: Words, count: Count) -> set[str]:
    """By which ways a number is told to reach people."""
    around = [w.text for w in words[count.end : count.end + 4]]
    ends = [n for n, t in enumerate(around) if t in (",", "and", ".", "+") or t[0].isdecimal()]
    around = around[: ends[0]] if ends else around
    if around[:1] and around[0] not in ("by", "on", "via", "over", "in", "through", "at", "per"):
        return set()
    return {say.CHANNELS[t] for t in around if t in say.CHANNELS}


def _added(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "25 in the morning and 25 after lunch", "10 walk-ins, another 10 by phone and then 5"."""
    between = [t for one, two in pairwise(rivals) for t in _between(words, one, two)]
    if not _adds(words, rivals) or {"or", "sometimes", "if", "but", "prefer"} & set(between):
        return None
    if any(r.most is None for r in rivals):
        return None
    least, most = sum(r.least for r in rivals), sum(r.most or 0 for r in rivals)
    spread = rivals[0]._replace(least=least, most=most, end=rivals[-1].end)
    return _taken(spread, rivals)


def _spread(words: Words, rivals: Sequence[Count]) -> Weighed | None:
    """ "30 on a slow day, 50 on a good one": from the least to the most."""
    if len(rivals) > 3 or any(r.most is None for r in rivals[:-1]):
        return None
    first = rivals[0].first
    beside = {w.text for w in words[max(0, first - 8) : rivals[-1].end + 7]}
    capped = len(rivals) == 2 and rivals[1].least == 0 and rivals[0].least > 0
    if not (say.OTHER_TIMES & beside or capped) or len(words) > 60:
        return None
    if max(r.most or r.least for r in rivals) > 12 * max(
        1, min(r.least or r.most or 1 for r in rivals)
    ):
        return None
    least = min(r.least if r.least else r.most or 0 for r in rivals)
    most = max(r.least if r.most is None else r.most for r in rivals)
    told_at_once = not say.STOPS & set(_between(words, rivals[0], rivals[-1]))
    certainty = sure.SAID_BACK if len(rivals) == 2 and told_at_once else sure.CONFIRM
    one = rivals[0]._replace(least=least, most=most, end=rivals[-1].end)
    return _taken(one, rivals, certainty)
