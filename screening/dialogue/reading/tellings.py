"""Each length of time that a text tells, by its dates, its measure, its ages or a bare number."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading import spell_words
from screening.dialogue.reading.ages import Aged, ages_of
from screening.dialogue.reading.amounts import Amount, amounts_of
from screening.dialogue.reading.dates import Stay, stays_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.measures import Measure, measures_of, months_of
from screening.dialogue.reading.time_words import MONTHS, SEASONS, SEASONS_OF_WORK
from screening.dialogue.reading.whose import has_another_subject, is_denied
from screening.dialogue.reading.words import Words

_LONGEST = 60 * 12
_PART = frozenset(names("part fraction portion bulk"))
_COMING = frozenset(names("will i'll it'll we'll soon would next upcoming"))
_REACH = 5


class Told(NamedTuple):
    """A length of time as it was told, at words `first` up to `end`; `begun` is the month that it
    began in, where it is told by its dates; `unit` the months that a bare number beside it counts
    in; `lasting` when it lasts until now."""

    least: int
    most: int | None
    certainty: float
    first: int
    end: int
    ago: bool = False
    begun: int | None = None
    unit: float = 12.0
    lasting: bool = False
    dated: bool = False
    anothers: bool = False


def told_in(words: Words, at: datetime) -> list[Told]:
    """The lengths of time in a text, in order."""
    dated = [_of_stay(words, s) for s in stays_of(words, at)]
    aged = [_of_ages(a) for a in ages_of(words)]
    measured = [*_nth_years(words), *(_of_measure(words, m, at) for m in measures_of(words))]
    covered = _places(dated)
    aged = _apart_from(aged, dated)
    covered |= _places(aged)
    lengths = [t for t in measured if not covered.intersection(range(t.first, t.end))]
    found = sorted([*dated, *aged, *lengths], key=lambda t: t.first)
    held = [t for t in found if not t.ago]
    if not held:
        return found
    bare = _bare_companions(words, held)
    told = sorted([*held, *bare], key=lambda t: t.first)
    return _without_hours(told)


def _places(told: Sequence[Told]) -> set[int]:
    return {p for t in told for p in range(t.first, t.end)}


def _apart_from(told: Sequence[Told], others: Sequence[Told]) -> list[Told]:
    covered = _places(others)
    return [t for t in told if not covered.intersection(range(t.first, t.end))]


def _without_hours(told: list[Told]) -> list[Told]:
    """Hours beside months or years are hours of work a week, or the like."""
    longer = [t for t in told if t.unit > 0.01]
    return longer or told


def _of_stay(words: Words, stay: Stay) -> Told:
    certainty = 0.9
    if stay.open_ended:
        certainty = sure.SAID_BACK if stay.apart else sure.LIKELY
    elif stay.apart:
        certainty = sure.SAID_BACK
    told = Told(
        stay.least,
        stay.most,
        certainty,
        stay.first,
        stay.end,
        begun=stay.begun,
        lasting=stay.lasting,
        dated=True,
    )
    anothers = has_another_subject(words, told.first)
    apart = anothers or _idle(words, told) or is_denied(words, told.first)
    inner = {w.text for w in words[max(0, told.first - 3) : told.end + 3]}
    if apart or stay.either or (told.lasting and _ERAS & inner and not _OUTBREAK & inner):
        return told._replace(certainty=min(told.certainty, sure.CONFIRM), anothers=anothers)
    return told


def _of_ages(aged: Aged) -> Told:
    return Told(aged.least, aged.most, sure.SAID_BACK, aged.first, aged.end, dated=True)


def _of_measure(words: Words, measure: Measure, at: datetime) -> Told:
    least, most = months_of(measure)
    certainty = sure.UNMISTAKABLE
    if measure.bound:
        certainty = sure.PLAIN
    if measure.loose:
        certainty = sure.SAID_BACK
    if measure.ago:
        certainty = sure.SAID_BACK if _began(words, measure) else sure.LIKELY
    if least > _LONGEST or (measure.unit < 0.01 and measure.least < 0.05):
        certainty = sure.DOUBTFUL
    told = Told(least, most, certainty, measure.first, measure.end, measure.ago, unit=measure.unit)
    return _doubted(words, _until_then(words, told, at), measure)


_NTH = {
    name: number
    for number, written in enumerate(
        ("1 first", "2 second", "3 third", "4 fourth", "5 fifth", "6 sixth", "7 seventh"), 1
    )
    for name in written.split()
} | {"8": 8, "eighth": 8, "9": 9, "ninth": 9, "10": 10, "tenth": 10}
_TOWARDS = frozenset(names("in into on entering starting finishing is it's its that's was this"))


def _nth_years(words: Words) -> list[Told]:
    """ "In my 3rd year": two years and a part."""
    found: list[Told] = []
    for place in range(2, len(words)):
        if words[place].text != "year" or len(words) > 12:
            continue
        at = place - 1 - (words[place - 1].text in ("st", "nd", "rd", "th"))
        mine = at > 1 and words[at - 1].text in ("my", "the")
        if mine and words[at].text in _NTH and words[at - 2].text in _TOWARDS:
            years = _NTH[words[at].text]
            most = years * 12
            found.append(Told(most - 12, most, sure.SAID_BACK, at - 2, place + 1))
    return found


def _began(words: Words, measure: Measure) -> bool:
    """ "I began three years ago": until now, where no end is told."""
    before = {w.text for w in words[max(0, measure.first - 8) : measure.first]}
    after = [w.text for w in words[measure.end :]]
    ended = any(
        t in spell_words.STOPS and (not at or after[at - 1] != "never")
        for at, t in enumerate(after)
    )
    return bool(before & spell_words.STARTS) and not ended and not before & spell_words.STOPS


def _until_then(words: Words, told: Told, at: datetime) -> Told:
    """ "It will be three years in February": reckoned back to today."""
    before = {w.text for w in words[max(0, told.first - _REACH) : told.first]}
    if not before & _COMING or told.most != told.least:
        return told
    for place in range(told.end, min(told.end + 4, len(words))):
        month = MONTHS.get(words[place].text) or SEASONS.get(words[place].text)
        if month:
            ahead = (month - at.month) % 12 or 12
            months = max(0, told.least - ahead)
            return told._replace(
                least=months, most=months, end=place + 1, certainty=sure.SAID_BACK, dated=True
            )
        if words[place].text not in ("in", "this", "next", "coming", "by", "come", "on", "the"):
            break
    return told


_ERAS = frozenset(names("pandemic covid corona lockdown lockdowns coronavirus"))
"""A time that lasted for years: "since covid" may be since its start or its end."""
_OUTBREAK = frozenset(names("start started starting began beginning hit broke first early"))
_IDLE = frozenset(
    names(
        "unemployed jobless studying studied retired parental maternity leave sabbatical prison "
        "sick pregnant"
    )
)
"""Time spent on these is rarely what was asked."""
_STUDIES = frozenset(names("college university uni school"))


def _idle(words: Words, told: Told) -> bool:
    around = words[max(0, told.first - 5) : told.end + 4]
    studied = [w.text for w in words[told.end : told.end + 2]]
    return any(w.text in _IDLE for w in around) or (
        studied[:1] == ["of"] and bool(_STUDIES & set(studied))
    )


def _doubted(words: Words, told: Told, measure: Measure) -> Told:
    """Less sure where the length is of something else, still to come, or bounded twice."""
    before = [w.text for w in words[max(0, told.first - 4) : told.first]]
    after = [w.text for w in words[told.end : told.end + 4]]
    elapsed = before[-1:] and before[-1] in ("in", "within", "after") and len(words) > 4
    elapsed = elapsed and told.unit < 12 and before[-1] != "after"
    twice = measure.bound in ("over", "at_least") and {"but", "less", "under"} & set(after)
    part = _PART & set(before[-3:]) or _includes(words, told)
    anothers = has_another_subject(words, told.first)
    apart = anothers or _idle(words, told) or is_denied(words, told.first)
    guessed = {"say", "guess", "think"} & {*before, words[told.first].text}
    coming = _COMING & set(before) and not guessed and not told.dated
    season = words[told.end - 1].text in SEASONS_OF_WORK
    since_last = "since" in after[:2] and "last" in after
    if elapsed or twice or part or apart or coming or season or since_last:
        return told._replace(certainty=min(told.certainty, sure.CONFIRM), anothers=anothers)
    return told


def _includes(words: Words, told: Told) -> bool:
    """ "9 years, of which 2 in sales": the part may be what was asked for."""
    after = [w.text for w in words[told.end : told.end + 9]]
    which = "which" in after and after[max(0, after.index("which") - 1)] in ("of", ",")
    named = {"including", "whereof", "incl"} & set(after) or (which and "of" in after)
    return bool(named) and not {"also", "too"} & set(after)


def _bare_companions(words: Words, held: Sequence[Told]) -> list[Told]:
    """ "20 years at X and 3 at Y": a bare number beside a length of time shares its unit."""
    covered = _places(held)
    found: list[Told] = []
    amounts = [
        a
        for a in amounts_of(words)
        if not covered.intersection(range(a.first, a.end))
        and a.most is not None
        and a.most < 60
        and not a.year
    ]
    for amount in [*amounts, *_one_more(words)]:
        before = [t for t in held if t.end <= amount.first]
        if not before or not _spans_of_work(words, amount):
            continue
        unit = before[-1].unit
        found.append(
            Told(
                int(amount.least * unit),
                int((amount.most or 0) * unit),
                sure.SAID_BACK,
                amount.first,
                amount.end,
                unit=unit,
            )
        )
    return found


def _one_more(words: Words) -> list[Amount]:
    """ "For one more": no figure, since "one more thing" is none."""
    return [
        Amount(1, 1, p, p + 2)
        for p, w in enumerate(words[:-1])
        if w.text == "one" and words[p + 1].text == "more" and p and words[p - 1].text == "for"
    ]


def _spans_of_work(words: Words, amount: Amount) -> bool:
    """Whether a bare number is a length of time, by what stands around it."""
    lead = [w.text for w in words[max(0, amount.first - _REACH) : amount.first]]
    before = lead[-1] if lead else ""
    after = words[amount.end].text if amount.end < len(words) else "."
    ends = after in spell_words.ENDS
    placed = after in spell_words.PLACES
    if before in ("another", "further") or words[amount.end - 1].text == "more":
        return ends or placed
    if after == "more":
        return True
    if lead[-2:-1] and lead[-2] in spell_words.TAKES_AWAY | {"less"}:
        return True
    if before in spell_words.TAKES_AWAY or (before in ("first", "last", "past") and ends):
        return True
    if (before == "more" and words[amount.first].text == "like") or lead[-2:] in (
        [",", "no"],
        ["no", ","],
    ):
        return True
    if before in ("no", "nope", "sorry", "wait") and after in spell_words.ENDS:
        return True
    if before in ("only", "just", "really", "actually") and "but" in lead and (ends or placed):
        return True
    if before == "and" and after in spell_words.WAYS:
        return True
    if before in spell_words.MORE and (placed or ends or after in spell_words.WAYS):
        return True
    corrected = spell_words.CORRECTS & set(lead[-4:]) or lead[-2:] == ["more", "like"]
    further = {w.text for w in words[max(0, amount.first - 9) : amount.first]}
    totals = (spell_words.CONCLUDES | spell_words.TOTAL_BEFORE) & further
    told = {after, words[amount.end + 1].text if amount.end + 1 < len(words) else ""}
    summed = spell_words.TOTAL_AFTER & told or lead[-1:] == ["="]
    if (corrected or totals or summed) and (ends or placed or summed or after in _FILLS):
        return True
    if before == "for" and ends:
        return True
    return before in spell_words.ADDS and placed and after not in ("of", "on", "where", "there")


_FILLS = frozenset(names("i years total in if overall now all together po sir maam lol haha"))
