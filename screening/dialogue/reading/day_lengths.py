"""Days told by how far off they are: "in two weeks", "four weeks' notice", "a month ago"."""

import re
from datetime import date, timedelta

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import Stretch, moved
from screening.dialogue.reading.told_days import Length, Now, Told, compiled, told_at


def _ahead(match: re.Match[str], now: Now) -> Told | None:
    """In two weeks, within a month, after my notice period of 3 months."""
    length = _length(match)
    if length.unit.startswith(("y", "d")) and length.least >= (2 if length.unit[0] == "y" else 400):
        return None
    least, most = reach(now.today, length)
    how = match.groupdict().get("how") or ""
    if how.startswith("within"):
        return told_at(match, Stretch(now.today, most), sure.SAID_BACK)
    if least == most and (how.startswith("after") or "notice" in match.group()):
        return _with_length(match, Stretch(least, None), sure.SAID_BACK)
    return _with_length(match, Stretch(least, most), sure.SAID_BACK)


def _needed(match: re.Match[str], now: Now) -> Told | None:
    """ "I need a month", "I have to give 4 weeks": free from then on."""
    least, most = reach(now.today, _length(match))
    return _with_length(match, Stretch(least, None if least == most else most), sure.SAID_BACK)


def _with_length(match: re.Match[str], stretch: Stretch, certainty: float) -> Told:
    return Told(stretch, certainty, match.start(), match.end(), length=_length(match))


def _alone(match: re.Match[str], now: Now) -> Told | None:
    """ "3 weeks": that long from now, or ago, where its clause says nothing else of it."""
    if now.when == "any":
        return None
    length = _length(match)
    least, most = reach(now.today, length, 1 if now.when == "future" else -1)
    stretch = Stretch(min(least, most), max(least, most))
    return Told(stretch, sure.SAID_BACK, match.start(), match.end(), kind="length", length=length)


def _ago(match: re.Match[str], now: Now) -> Told | None:
    least, most = reach(now.today, _length(match), -1)
    return told_at(match, Stretch(most, least), sure.SAID_BACK)


def _length(match: re.Match[str]) -> Length:
    groups = match.groupdict()
    if groups.get("one"):
        return Length(
            1, {"two": 2, "2": 2, "three": 3}.get(groups.get("two") or "", 1), groups["one"]
        )
    least = _count(groups["least"])
    said = groups.get("most") or groups.get("later")
    most = _count(said) if said else least
    half = 0.5 if groups.get("half") or groups.get("and_half") else 0
    ends = (min(least[0], most[0]) + half, max(least[1], most[1]) + half)
    return Length(*ends, groups["unit"])


def reach(day: date, length: Length, sign: int = 1) -> tuple[date, date]:
    """The days that lie so far off, at least and at most."""
    return (
        _moved(day, sign * length.least, length.unit),
        _moved(day, sign * length.most, length.unit),
    )


def _moved(day: date, count: float, unit: str) -> date:
    if unit.startswith(("mo", "mt", "mn")):
        whole = moved(day, int(count))
        return whole if count == int(count) else whole + timedelta(days=15 if count > 0 else -15)
    if unit.startswith("y"):
        return moved(day, int(count * 12))
    days = {"w": 7, "f": 14}.get(unit[0], 1)
    return day + timedelta(days=round(count * days))


def _count(written: str) -> tuple[float, float]:
    if written[0].isdecimal():
        return (float(written.replace(",", ".")), float(written.replace(",", ".")))
    return say.COUNTS[written.replace("-", " ")]


_NOTICE = (
    r"\bnotice(?: period)?(?: is| of| would be| time is| has to be| must be| for| with|:|,)?"
    r"(?: a| an| the)? ?(?:standard |usual |normal )?"
)
_FROM_NOW = (
    r" ?(?:from (?:now|today)|notice\b|ahead|out\b|after "
    r"(?:an?|the|my|your|signing|getting|i|we|you|resigning|that|offer|acceptance|approval)\b|"
    r"from (?:an?|the|your|my|when|signing|offer|acceptance|hire) (?:offer|date|day|signing|"
    r"acceptance|contract|confirmation|decision|resignation)\b)"
)
_NEEDED = (
    r" ?(?:notice|before|first|to (?:finish|wrap|leave|hand|give|quit|close|train|resign|tell|sort|"
    r"arrange|move|get|find|settle|prepare|organi[sz]e)|for (?:my|the) (?:boss|employer|job|notice|"
    r"company|handover)|at (?:my|the) (?:job|current|work)|\W*$)"
)
LENGTHS = compiled(
    (rf"\b(?:(?:in|within|after|maybe|about|around) )?{say.ONE_OR_TWO}", _ahead),
    (rf"\b{say.COUNT}{say.MOST}{say.SPAN} (?:ago|back)\b", _ago),
    (_NOTICE + say.AMOUNT + say.SPAN, _ahead),
    (rf"\b{say.COUNT}{say.MOST}{say.SPAN}{_FROM_NOW}", _ahead),
    (
        rf"\b(?P<how>in|within|after|within the next|over the next) {say.AMOUNT}{say.SPAN}"
        rf"{say.OR_LATER}(?! (?:before|after|from|of(?! notice)|at|in|with|i have|i've)\b)",
        _ahead,
    ),
    (
        rf"\b(?:give(?: me| you| them)?|gimme|gotta give|need|require|have|got|serve|work out|"
        r"put in|work) "
        rf"(?:a |an |my |the |them |him |her |my boss |my employer |at least )?"
        rf"{say.AMOUNT}{say.SPAN}{say.OR_LATER}(?={_NEEDED})",
        _needed,
    ),
    (
        rf"\bmy (?:standard |usual |full )?(?:{say.COUNT})[ -](?P<unit>weeks?|months?)"
        r"(?='| notice|\W*$)",
        _needed,
    ),
)
BARE_LENGTHS = compiled((rf"\b{say.AMOUNT}{say.SPAN}{say.OR_LATER}", _alone))
