"""Months, quarters, seasons and years by their name, with a day in them or a part of them."""

import re
from collections.abc import Callable

from screening.dialogue.reading import day_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.calendar_spans import (
    Stretch,
    day_of,
    in_a_year,
    months_of,
    part_of,
)
from screening.dialogue.reading.day_dates import century, ordinal
from screening.dialogue.reading.time_words import MONTHS
from screening.dialogue.reading.told_days import Now, Told, compiled, told_at


def _named_day(match: re.Match[str], now: Now) -> Told | None:
    month, day = MONTHS[match["month"]], ordinal(match["day"])
    if match["month"] == "may" and re.search(
        r"\b(?:i|we|you|it)\s$", match.string[: match.start()]
    ):
        return None
    groups = match.groupdict()
    last = int(groups["last"]) if groups.get("last") else day

    def in_year(year: int) -> Stretch | None:
        one, two = day_of(year, month, day), day_of(year, month, last)
        return Stretch(one.earliest, two.latest) if one and two and day <= last else None

    return _in_year(match, in_year, now)


def _named_month(match: re.Match[str], now: Now) -> Told | None:
    lead = match.string[: match.start()].rstrip()
    if match["month"] in say.EVERYDAY and not _is_month(match, lead):
        return None
    month = MONTHS[match["month"]]

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, month, month)
        return part_of(whole, match["part"]) if whole else None

    told = _in_year(match, in_year, _led(lead, now))
    from_part = re.search(r"\b(early|mid|middle|beginning|start)(?: ?-| to| or| and| ?/)$", lead)
    if told and match["part"] and from_part:
        # "Mid to late January": from the first part to the end of the second.
        year = told.stretch.earliest.year
        begun = part_of(months_of(year, month, month) or told.stretch, from_part[1]).earliest
        return told._replace(stretch=Stretch(begun, told.stretch.latest))
    no_such_day = re.search(r"\d(?:st|nd|rd|th)?(?: of)?$", lead)
    return told._replace(certainty=sure.CONFIRM) if told and no_such_day else told


def _is_month(match: re.Match[str], lead: str) -> bool:
    """Whether "may" or "march" is meant as a month."""
    if match["part"] or match["year"] or re.search(_CUE, lead):
        return True
    if re.search(say.MONTH.replace("?P<month>", "?:") + r"[?,/ ]{1,3}$", lead + " "):
        return True
    tail = match.string[match.end() :]
    return bool(re.match(say.JOIN + say.MONTH, tail) or (not lead and re.fullmatch(r"\W*", tail)))


_CUE = (
    r"\b(?:in|by|from|until|till|since|of|during|before|after|around|about|next|this|last|for|"
    r"starting|or|to|and|coming|through|earliest|maybe|probably|perhaps|mid|not|no|then|begin|"
    r"start|at|on|only|not until|end|beginning)$|-$"
)


def _led(lead: str, now: Now) -> Now:
    """ "Last May" lies behind us, whatever was asked; "next May" ahead."""
    if re.search(r"\b(?:last|past|this past)$", lead):
        return now._replace(when="past")
    return now._replace(when="future") if re.search(r"\b(?:next|coming)$", lead) else now


def _in_year(
    match: re.Match[str], in_year: Callable[[int], Stretch | None], now: Now
) -> Told | None:
    written = match["year"]
    if written:
        return told_at(match, in_year(_year(written, now)), _sure_of(written))
    found = in_a_year(in_year, now.when, now.today)
    if found is None:
        return None
    stretch, others = found
    certainty = sure.CONFIRM if others else sure.SAID_BACK
    return Told(stretch, certainty, match.start(), match.end(), tuple(others))


def _sure_of(written: str) -> float:
    return sure.UNMISTAKABLE if written.isdecimal() else sure.PLAIN


def _quarter(match: re.Match[str], now: Now) -> Told | None:
    said = match["number"] or match["ordinal"] or match["after"]
    number = 4 if said == "last" else ordinal(said)
    if not 1 <= number <= 4:
        return None

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, number * 3 - 2, number * 3)
        return part_of(whole, match["part"]) if whole else None

    return _in_year(match, in_year, now)


def _season(match: re.Match[str], now: Now) -> Told | None:
    first, last = say.SEASONS[match["season"].removesuffix("time").strip()]
    lead = match.string[: match.start()].rstrip()
    if not (match["part"] or match["year"] or re.search(_CUE + r"|\bthe$", lead) or not lead):
        return None

    def in_year(year: int) -> Stretch | None:
        whole = months_of(year, first, last)
        return part_of(whole, match["part"]) if whole else None

    told = _in_year(match, in_year, _led(lead, now))
    return told._replace(certainty=min(told.certainty, sure.SAID_BACK)) if told else None


def _whole_year(match: re.Match[str], now: Now) -> Told | None:  # noqa: ARG001
    alone = match.group("year") == match.string.strip(" .!?")
    if not match["cue"] and not match["part"] and not alone:
        return None
    whole = months_of(int(match["year"]), 1, 12)
    return told_at(match, part_of(whole, match["part"]) if whole else None, sure.PLAIN)


def _year(written: str, now: Now) -> int:
    if written.endswith("year"):
        return now.today.year + {"next": 1, "last": -1}.get(written.split()[0], 0)
    return century(written.lstrip("'"), now)


_UP_TO = r" ?(?:-|to|until|till|through|thru|or|and|&|/) ?(?:the )?"
NAMED = compiled(
    (rf"\b{say.DAY}{_UP_TO}{say.LAST_DAY} (?:of )?{say.MONTH}{say.WHOSE_YEAR}", _named_day),
    (rf"\b{say.MONTH} {say.DAY}{_UP_TO}{say.LAST_DAY}{say.WHOSE_YEAR}", _named_day),
    (
        rf"\b{say.DAY}(?: day)?[ -/]?(?:of )?(?:the )?(?:month of )?{say.MONTH}-?{say.WHOSE_YEAR}",
        _named_day,
    ),
    (
        rf"\b{say.MONTH}[ -/]?(?:the |on the |on )?{say.DAY}"
        rf"(?! ?(?:years|yrs|months|weeks|wks|days|%|hours|hrs|am|pm)\b){say.WHOSE_YEAR}",
        _named_day,
    ),
    (rf"\b{say.PART}\b{say.MONTH}{say.WHOSE_YEAR}", _named_month),
    (
        rf"\b{say.PART}\b(?:q ?(?P<number>[1-4])|(?P<ordinal>first|second|third|fourth|last|"
        rf"1st|2nd|3rd|4th) quarter|quarter (?P<after>[1-4]))\b{say.WHOSE_YEAR}",
        _quarter,
    ),
    (
        rf"\b{say.PART}\b(?P<season>spring|summer(?: ?time)?|fall|autumn|winter)\b{say.WHOSE_YEAR}"
        r"(?! (?:break|semester|term|session|class|camp|vacation|holidays?|quarter))",
        _season,
    ),
)
YEARS = compiled(
    (
        say.PART
        + r"(?P<cue>\b(?:in|since|year|of|from|until|by|around|about|during|back in) )?"
        + r"(?<![\d.,/$€£+-])(?P<year>(?:19|20)\d\d)(?![\d.,/%-])",
        _whole_year,
    ),
)
