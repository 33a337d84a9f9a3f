"""How long, in months: from lengths of time, dates, and words for no time at all."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading import time_words
from screening.dialogue.reading.amounts import Amount, amounts_of
from screening.dialogue.reading.dates import Stay, points_of, stays_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.measures import Measure, measures_of, months_of
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Duration

_NOTHING = Phrasebook(
    [*((p, "none") for p in time_words.NONE), *((p, "fresh") for p in time_words.FRESH)]
)
_VAGUE = Phrasebook((p, "vague") for p in time_words.VAGUE)
_CORRECTED = frozenset(names("wait sorry actually mean meant correction scratch"))
_LONGEST = 60 * 12


class Told(NamedTuple):
    """A length of time as it was told, at words `first` up to `end`."""

    least: int
    most: int | None
    certainty: float
    first: int
    end: int
    ago: bool = False
    begun: int | None = None


def read_duration(text: str, at: datetime) -> Reading | None:
    """How long the candidate says, in months; "since March 2019" is reckoned up to `at`."""
    words = words_of(text)
    told = _told(words, at)
    nothing = [m for m in _NOTHING.find(words) if not _inside(m, told)]
    if told:
        return _weighed(words, told, nothing)
    if nothing and _is_answer(words, nothing[0]):
        return _none(words, nothing[0])
    return _bare(words, at) or _vague(words)


def _told(words: Words, at: datetime) -> list[Told]:
    stays = [_certain(words, _of_stay(s)) for s in stays_of(words, at)]
    covered = {p for s in stays for p in range(s.first, s.end)}
    lengths = [
        _doubted(words, _of_measure(m), m)
        for m in measures_of(words)
        if not covered.intersection(range(m.first, m.end))
    ]
    found = sorted([*stays, *lengths], key=lambda t: t.first)
    held = [t for t in found if not t.ago]
    return [*held, *_bare_companions(words, held)] if held else found


def _certain(words: Words, told: Told) -> Told:
    """A stretch of time that is denied, or another's, is to be confirmed."""
    apart = is_anothers(words, told.first) or _idle(words, told) or is_denied(words, told.first)
    return told._replace(certainty=min(told.certainty, sure.CONFIRM)) if apart else told


def _of_stay(stay: Stay) -> Told:
    certainty = sure.LIKELY if stay.open_ended else 0.9
    return Told(stay.least, stay.most, certainty, stay.first, stay.end, begun=stay.begun)


def _of_measure(measure: Measure) -> Told:
    least, most = months_of(measure)
    certainty = sure.UNMISTAKABLE
    if measure.bound:
        certainty = sure.PLAIN
    if measure.loose:
        certainty = sure.SAID_BACK
    if measure.ago:
        certainty = sure.LIKELY
    if least > _LONGEST:
        certainty = sure.DOUBTFUL
    return Told(least, most, certainty, measure.first, measure.end, measure.ago)


_PART = frozenset(names("part fraction portion bulk"))
_COMING = frozenset(names("will i'll it'll we'll soon would next upcoming"))


_INCLUDING = frozenset(names("which including those whereof"))
_IDLE = frozenset(
    names(
        "college university uni school unemployed jobless studying studied retired parental "
        "maternity leave sabbatical army navy prison sick training"
    )
)
"""Time spent on these is rarely what was asked."""


def _idle(words: Words, told: Told) -> bool:
    around = words[max(0, told.first - 5) : told.end + 4]
    return any(w.text in _IDLE for w in around)


def _doubted(words: Words, told: Told, measure: Measure) -> Told:
    """Less sure where the length is of something else, still to come, or bounded twice."""
    before = [w.text for w in words[max(0, told.first - 4) : told.first]]
    after = [w.text for w in words[told.end : told.end + 4]]
    elapsed = before[-1:] and before[-1] in ("in", "within", "after") and len(words) > 4
    twice = measure.bound in ("over", "at_least") and {"but", "less", "under"} & set(after)
    further = {w.text for w in words[told.end : told.end + 9]}
    part = _PART & set(before[-3:]) or _INCLUDING & further
    apart = is_anothers(words, told.first) or _idle(words, told) or is_denied(words, told.first)
    if elapsed or twice or part or apart or _COMING & set(before):
        return told._replace(certainty=min(told.certainty, sure.CONFIRM))
    return told


def _bare_companions(words: Words, held: Sequence[Told]) -> list[Told]:
    """ "20 years at X and 3 at Y": a bare number beside a length of time shares its unit."""
    covered = {p for t in held for p in range(t.first, t.end)}
    return [
        Told(int(a.least * 12), int(a.most * 12), sure.LIKELY, a.first, a.end)
        for a in amounts_of(words)
        if a.first not in covered
        and a.most is not None
        and a.most < 60
        and not a.year
        and a.first > held[0].end
        and _spans_of_work(words, a)
    ]


_OF_WORK = frozenset(names("at with in as for doing selling more working running"))


def _spans_of_work(words: Words, amount: Amount) -> bool:
    before = words[amount.first - 1].text if amount.first else ""
    after = words[amount.end].text if amount.end < len(words) else ""
    if before in ("another", "further", "more") and after in ("", ".", ",", ";", "and", "!"):
        return True
    return before in _ADDING and after in _OF_WORK


_ADDING = frozenset(names("and , then plus another & + ; further"))


def _inside(mention: Mention, told: Sequence[Told]) -> bool:
    return any(t.first <= mention.first < t.end for t in told)


def _weighed(words: Words, told: Sequence[Told], nothing: Sequence[Mention]) -> Reading:
    """One length of time, several that add up, or several to choose among."""
    if not nothing and (listed := _listed(words, told)) is not None:
        return listed
    distinct = list({(t.least, t.most): t for t in told}.values())
    denied = [m for m in nothing if not _opens(words, m)]
    plain = [t for t in distinct if not is_denied(words, t.first)]
    if len(plain) == 1 and len(distinct) > 1:
        return _reading(
            words, plain[0], sure.LIKELY, [_value(t) for t in distinct if t not in plain]
        )
    if len(distinct) == 1:
        one = distinct[0]
        certainty = min(one.certainty, sure.CONFIRM) if denied else one.certainty
        others = [Duration(least=0, most=0)] if denied else []
        return _reading(words, one, certainty, others)
    if _is_corrected(words, distinct):
        return _reading(words, distinct[-1], sure.LIKELY, [_value(t) for t in distinct[:-1]])
    agreeing = _agreeing(distinct)
    if agreeing is not None:
        return _reading(words, agreeing, sure.PLAIN, [])
    others = [_value(t) for t in distinct[1:]]
    total = _total(distinct)
    if total is not None:
        others.append(total)
    return _reading(words, distinct[0], 0.4, others[:4])


def _listed(words: Words, told: Sequence[Told]) -> Reading | None:
    """Stays at one place after another: their sum, to be confirmed."""
    if len(told) < 2 or any(t.most is None or t.certainty < sure.LIKELY for t in told):
        return None
    begun = [t.begun for t in told if t.begun is not None]
    if len(begun) != len(told) and not _add_up(words, told):
        return None
    if len(begun) == len(told):
        months = len({m for t in told for m in range(t.begun or 0, (t.begun or 0) + t.least)})
        total = Duration(least=months, most=months + sum((t.most or 0) - t.least for t in told))
    else:
        total = Duration(least=sum(t.least for t in told), most=sum(t.most or 0 for t in told))
    longest = max(told, key=lambda t: t.most or 0)
    return Reading(
        value=total,
        certainty=sure.CONFIRM,
        spans=tuple(_span(words, t.first, t.end) for t in told),
        alternatives=(Alternative(value=_value(longest), certainty=0.3),),
    )


def _add_up(words: Words, told: Sequence[Told]) -> bool:
    """Whether each length is joined to the one before, and each is said to be at a place."""
    for one, two in pairwise(told):
        between = [w.text for w in words[one.end : two.first]]
        after = words[two.end].text if two.end < len(words) else ""
        more = {"another", "further", "additional"} & set(between)
        joined = _ADDING & set(between) or more
        placed = bool(between) and {between[0], after} <= _OF_WORK - {"as"}
        apart = {"which", "including", "total", "so", "or", "actually", "mean"} & set(between)
        if not joined or apart or not (placed or more):
            return False
    return True


def _opens(words: Words, mention: Mention) -> bool:
    """ "No, 3 years": a no to something else, or a filler."""
    after = words[mention.end].text if mention.end < len(words) else ""
    return mention.first == 0 and mention.end - mention.first == 1 and after == ","


def _is_corrected(words: Words, told: Sequence[Told]) -> bool:
    between = words[told[-2].end : told[-1].first]
    return len(between) <= 6 and any(w.text in _CORRECTED for w in between)


def _agreeing(told: Sequence[Told]) -> Told | None:
    """The finer of two lengths that agree ("since 2019, so about 6 years")."""
    if len(told) != 2 or any(t.most is None for t in told):
        return None
    one, two = sorted(told, key=lambda t: (t.most or 0) - t.least)
    fits = (two.least - 6) <= one.least and (one.most or 0) <= (two.most or 0) + 6
    close = abs(one.least - two.least) <= 14
    return one if fits and close else None


def _total(told: Sequence[Told]) -> Duration | None:
    if any(t.most is None for t in told):
        return None
    return Duration(least=sum(t.least for t in told), most=sum(t.most or 0 for t in told))


def _value(told: Told) -> Duration:
    return Duration(least=told.least, most=told.most)


def _reading(words: Words, told: Told, certainty: float, others: Sequence[Duration]) -> Reading:
    share = min(0.4, (1 - certainty) / max(1, len(others)))
    return Reading(
        value=_value(told),
        certainty=certainty,
        spans=(_span(words, told.first, told.end),),
        alternatives=tuple(Alternative(value=o, certainty=share) for o in others),
    )


def _span(words: Words, first: int, end: int) -> Span:
    return span_of(words, first, end)


def _is_answer(words: Words, mention: Mention) -> bool:
    """Whether words for nothing lead the text, or nearly make it up."""
    return mention.first <= 3 or len(words) <= 8


def _none(words: Words, mention: Mention) -> Reading:
    bare = mention.end - mention.first == 1 and words[mention.first].text in ("no", "nope", "nah")
    rest = len(words) - mention.end
    certainty = sure.UNMISTAKABLE if mention.tag == "none" else sure.SAID_BACK
    if bare:
        certainty = sure.SAID_BACK if rest <= 1 else sure.CONFIRM
    elif rest > 8:
        certainty = min(certainty, sure.LIKELY)
    return Reading(
        value=Duration(least=0, most=0),
        certainty=certainty,
        spans=(_span(words, mention.first, mention.end),),
    )


_FILLERS = frozenset(
    names(
        "i i'd i've have say for about maybe like probably just only well um uh it's its it "
        "is total in all so roughly the , . ! at with as doing sales experience worth approx "
        "of around ~ honestly think guess my overall altogether now been going on there"
    )
)


def _bare(words: Words, at: datetime) -> Reading | None:
    """A number on its own answers in years; a year on its own may be when it began."""
    amounts = amounts_of(words)
    if len(amounts) != 1:
        return None
    amount = amounts[0]
    if amount.year:
        return _since_alone(words, at)
    if amount.most is not None and amount.most > 60:
        return None
    rest = [w for p, w in enumerate(words) if not amount.first <= p < amount.end]
    after = words[amount.end].text if amount.end < len(words) else "."
    if any(w.text in "%$€£:@" for w in rest) or after not in _FILLERS:
        return None
    plain = all(w.text in _FILLERS for w in rest)
    measure = Measure(
        amount.least * 12,
        None if amount.most is None else amount.most * 12,
        amount.first,
        amount.end,
        12.0,
        amount.bound,
    )
    certainty = (0.9 if amount.least <= 15 else sure.LIKELY) if plain else sure.LIKELY
    if amount.loose:
        certainty = min(certainty, sure.CONFIRM)
    least, most = months_of(measure)
    months = Duration(
        least=int(amount.least), most=None if amount.most is None else int(amount.most)
    )
    others = [months] if amount.least >= 12 else []
    return _reading(
        words, Told(least, most, certainty, amount.first, amount.end), certainty, others
    )


def _since_alone(words: Words, at: datetime) -> Reading | None:
    points = points_of(words, at)
    if len(points) != 1 or len(words) > 6 or points[0].year > at.year:
        return None
    point = points[0]
    months = (at.year - point.year) * 12 + at.month
    least, most = (months - point.month,) * 2 if point.month else (max(0, months - 12), months - 1)
    told = Told(least, max(least, most), sure.CONFIRM, point.first, point.end)
    return _reading(words, told, sure.CONFIRM, [])


def _counted(words: Words, mention: Mention) -> bool:
    """ "25 years old" is measured, but it is an age."""
    return mention.first > 0 and words[mention.first - 1].is_number


def _vague(words: Words) -> Reading | None:
    """ "A while" is an answer without a measure."""
    found = [m for m in _VAGUE.find(words) if not _counted(words, m)]
    if not found:
        return None
    longest = max(found, key=lambda m: m.end - m.first)
    return Reading(
        value=None,
        certainty=sure.DOUBTFUL,
        spans=(_span(words, longest.first, longest.end),),
        vague=True,
    )
