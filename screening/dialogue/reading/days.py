"""A day, or some day between two: "March 3", "01.05.2027", "in two weeks", "mid June", "asap"."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import DAY, Stretch, When
from screening.dialogue.reading.day_ends import opened, paired, stands_alone
from screening.dialogue.reading.day_joins import joined
from screening.dialogue.reading.day_phrases import told_in
from screening.dialogue.reading.normal import Normal
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.spelling import spelt, spelt_words
from screening.dialogue.reading.told_days import Now, Told
from screening.dialogue.reading.weighing import DENIED, TOLD, Cues, Thing, best_of, ranks_of
from screening.dialogue.reading.whose import is_anothers
from screening.flow.answers import Alternative
from screening.flow.values import Day

_CUES = Cues(meant=re.compile(say.MEANT), told=re.compile(say.TOLD))

MOST_TOLD = 30
"""Nobody answers with more days than this."""
LONGEST = 125
"""Days; "some time next year" is no answer to when somebody can start."""
_OPEN = 10_000


def read_day(text: str, at: datetime, when: When) -> Reading | None:
    """The day or days that are said; where a year is missing, the one that `when` asks for."""
    normal = spelt(text)
    now = Now(at.date(), when)
    told = joined(normal.text, told_in(normal.text, now)[:MOST_TOLD], now)
    weeks = [one for one in told if _must_pass(normal.text, one)]
    told = [opened(normal.text, one, now) for one in told if _is_told(normal.text, one)]
    told = _ahead(paired(normal.text, told), now)
    if told and when == "future":
        told = _from_then(normal.text, told)
    if told:
        reading = _weighed(text, normal, told, now)
        return _less_sure(reading, weeks) if when == "future" else reading
    vague = re.search(say.VAGUE, normal.text)
    if vague is None:
        return None
    return _vague(normal, vague.start(), vague.end())


def _must_pass(text: str, one: Told) -> bool:
    """ "They ask for four weeks, I could tell them today": weeks that may have to pass first."""
    weeks = one.length is not None and not one.length.unit.startswith(("y", "d"))
    return weeks and one.kind == "length" and not re.search(_SPENT, text[: one.start])


_SPENT = (
    r"\b(?:been|worked|was|were|unemployed|lasted|since|past|last|every)\b[^,.;!?]*$|"
    r"(?:\d|\b(?:once|twice|two|three|four|five|six|days|times|hours|hrs|shifts|nights)) ?$"
)
"""Before weeks that are behind us, or that something is counted by."""


def _less_sure(reading: Reading, weeks: Sequence[Told]) -> Reading:
    """Only proposed where the day lies before weeks that are told would have passed."""
    day = reading.value.earliest if isinstance(reading.value, Day) else None
    starts = [one.stretch.earliest for one in weeks]
    if day is None or day in starts or all(start <= day + 7 * DAY for start in starts):
        return reading
    return reading.model_copy(update={"certainty": min(reading.certainty, sure.CONFIRM)})


def _from_then(text: str, told: list[Told]) -> list[Told]:
    """ "We are away until May 3, after that": from the end of what was told last."""
    last = told[-1]
    if last.stretch.latest is None or not _FROM_THEN.match(text, last.end):
        return told
    return [last._replace(stretch=Stretch(last.stretch.end + DAY, None))]


_FROM_THEN = re.compile(
    r"[^?]{0,60}?\b(?:after (?:that|this)|afterwards?|from then(?: on)?|"
    r"then i(?:'m| am|'ll be| will be))"
    r"(?=\W*$|\W+(?:i'm|im|i am|i can|i could|i'd|i will|i'll|it|is|would|works?|ready|free|"
    r"available|any|anytime|whenever|on|yours)\b)"
)


def _vague(normal: Normal, start: int, end: int) -> Reading:
    span = normal.raw(start, end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def _is_told(text: str, one: Told) -> bool:
    return one.kind != "length" or stands_alone(text, one)


def _ahead(told: Sequence[Told], now: Now) -> list[Told]:
    """Without what is behind us, and "any time" beside a day, where anything else is told."""
    kept = [
        one
        for one in told
        if now.when != "future" or one.stretch.latest is None or one.stretch.end >= now.today
    ]
    days = [one for one in kept if one.kind != "at_once"]
    return days if days and any(one.free for one in kept) else kept or list(told)


def _weighed(text: str, normal: Normal, told: Sequence[Told], now: Now) -> Reading:
    words = spelt_words(text)
    spans = [normal.raw(one.start, one.end) for one in told]
    places = [next((p for p, w in enumerate(words) if w.end > start), 0) for start, _ in spans]
    things = [
        Thing(one.start, one.end, is_anothers(words, place))
        for one, place in zip(told, places, strict=True)
    ]
    ranks = ranks_of(normal.text, things, _CUES)
    if max(ranks) == DENIED:
        return _vague(normal, told[-1].start, told[-1].end)
    best = _closer(normal.text, [told[place] for place in best_of(ranks)])
    chosen, certainty = _of_the_best(best)
    if len(told) > 1:
        certainty = min(certainty, sure.SAID_BACK)
    elif things[0].apart:
        certainty = min(certainty, sure.CONFIRM)
    if len(best) > 1 and max(ranks) == TOLD:
        certainty = min(certainty, 0.4)
    ahead = now.when == "future" and chosen.stretch.earliest > now.today
    if ahead and LONGEST < _days(chosen.stretch) < _OPEN:
        certainty = min(certainty, sure.CONFIRM)
    if re.search(say.DOUBT, normal.text):
        certainty = min(certainty, sure.CONFIRM)
    distinct = list({one.stretch: one for one in told}.values())
    return Reading(
        value=_day(chosen.stretch),
        certainty=certainty,
        spans=tuple(spans),
        alternatives=tuple(_others(chosen, distinct)),
    )


def _closer(text: str, best: Sequence[Told]) -> Sequence[Told]:
    """ "Asap, after two weeks' notice": what is named beside it says how soon that is."""
    days = [one for one in best if one.kind != "at_once"]
    gaps = text[best[0].end : best[-1].start]
    return best if not days or re.search(r"\bor\b", gaps) else days


def _of_the_best(best: Sequence[Told]) -> tuple[Told, float]:
    """The one that is meant: the narrowest, where each lies within the one before it."""
    narrowest = min(best, key=lambda one: _days(one.stretch))
    if all(_within(narrowest.stretch, one.stretch) for one in best):
        return narrowest, narrowest.certainty
    return best[0], min(0.4, best[0].certainty)


def _days(stretch: Stretch) -> int:
    return _OPEN if stretch.latest is None else (stretch.latest - stretch.earliest).days


def _within(inner: Stretch, outer: Stretch) -> bool:
    if inner == outer:
        return True
    if inner.latest is None:
        return False
    return outer.earliest <= inner.earliest and outer.latest is not None and inner.end <= outer.end


def _others(chosen: Told, distinct: Sequence[Told]) -> Iterator[Alternative]:
    rest = [one.stretch for one in distinct if one is not chosen]
    for stretch in (*chosen.others, *rest)[:4]:
        yield Alternative(value=_day(stretch), certainty=0.4)


def _day(stretch: Stretch) -> Day:
    return Day(earliest=stretch.earliest, latest=stretch.latest)
