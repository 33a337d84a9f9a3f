"""A day, or some day between two: "March 3", "01.05.2027", "in two weeks", "mid June", "asap"."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import DAY, Stretch, When
from screening.dialogue.reading.day_phrases import Now, Told, told_in
from screening.dialogue.reading.normal import Normal, normalise
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.whose import is_anothers, is_denied
from screening.dialogue.reading.words import words_of
from screening.flow.answers import Alternative
from screening.flow.values import Day


def read_day(text: str, at: datetime, when: When) -> Reading | None:
    """The day or days that are said; where a year is missing, the one that `when` asks for."""
    normal = normalise(text)
    now = Now(at.date(), when)
    told = [_opened(normal.text, one, now) for one in told_in(normal.text, now)]
    told = _paired(normal.text, told)
    if told:
        return _weighed(text, normal, told)
    vague = re.search(say.VAGUE, normal.text)
    if vague is None:
        return None
    span = normal.raw(vague.start(), vague.end())
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def _opened(text: str, told: Told, now: Now) -> Told:
    """ "From May on", "after 1 May", "by June": the words around a day move its ends."""
    lead = text[max(0, told.start - 40) : told.start]
    tail = text[told.end : told.end + 30]
    stretch = told.stretch
    onward = re.match(say.TAIL_OPEN, tail)
    opened = re.search(say.LEAD_OPEN + say.LEAD_END, lead)
    closed = re.search(say.LEAD_CLOSED + say.LEAD_END, lead)
    end = told.end + onward.end() if onward else told.end
    if now.when == "past" or stretch.latest is None or (closed and stretch.end < now.today):
        return told
    before = bool(closed and closed.group().startswith("before"))
    after = bool(opened and re.match(r"after|any ?time after", opened.group()))
    if not (opened or onward or closed):
        return told
    said_before = opened or closed
    lead_at = said_before.start() if said_before else len(lead)
    is_open = bool(opened or onward)

    def moved(one: Stretch) -> Stretch:
        if is_open:
            return Stretch(one.end + DAY if after else one.earliest, None)
        return Stretch(now.today, one.earliest - DAY if before else one.latest)

    if moved(stretch).end < now.today and not is_open:
        return told
    certainty = min(told.certainty, sure.PLAIN)
    start = told.start - len(lead) + lead_at
    return Told(moved(stretch), certainty, start, end, tuple(moved(o) for o in told.others))


def _paired(text: str, told: Sequence[Told]) -> list[Told]:
    """ "End of May or early June", "from 3 May to 4 June": one stretch."""
    found: list[Told] = []
    for one in told:
        before = found[-1] if found else None
        if before is None or not _is_pair(text, before, one):
            found.append(one)
            continue
        both = Stretch(before.stretch.earliest, one.stretch.latest)
        certainty = min(before.certainty, one.certainty, sure.SAID_BACK)
        found[-1] = Told(both, certainty, before.start, one.end)
    return found


def _is_pair(text: str, one: Told, two: Told) -> bool:
    if not re.fullmatch(say.JOIN, text[one.end : two.start]):
        return False
    return one.stretch.earliest <= two.stretch.end and one.certainty > sure.CONFIRM


def _weighed(text: str, normal: Normal, told: Sequence[Told]) -> Reading:
    words = words_of(text)
    spans = [normal.raw(one.start, one.end) for one in told]
    places = [next((p for p, w in enumerate(words) if w.end > start), 0) for start, _ in spans]
    apart = [is_anothers(words, p) or is_denied(words, p) for p in places]
    distinct = list({one.stretch: one for one in told}.values())
    chosen, certainty = distinct[0], distinct[0].certainty
    if len(distinct) > 1:
        gaps = normal.text[told[-2].end : told[-1].start]
        corrected = re.search(r"\b(?:no|wait|sorry|actually|mean|meant|rather)\b", gaps)
        chosen = distinct[-1] if corrected else chosen
        certainty = min(sure.LIKELY if corrected else 0.4, chosen.certainty)
    elif all(apart):
        certainty = min(certainty, sure.CONFIRM)
    return Reading(
        value=_day(chosen.stretch),
        certainty=certainty,
        spans=tuple(spans),
        alternatives=tuple(_others(chosen, distinct)),
    )


def _others(chosen: Told, distinct: Sequence[Told]) -> Iterator[Alternative]:
    rest = [one.stretch for one in distinct if one is not chosen]
    for stretch in (*chosen.others, *rest)[:4]:
        yield Alternative(value=_day(stretch), certainty=0.4)


def _day(stretch: Stretch) -> Day:
    return Day(earliest=stretch.earliest, latest=stretch.latest)
