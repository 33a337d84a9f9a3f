"""Days of a working week: "Mon to Fri", "3 or 4 days", "every other weekend"."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.amounts import Amount
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words


class Days(NamedTuple):
    least: float
    most: float
    first: int
    end: int
    full: bool
    plainly: bool = True
    """Not where whole days are only "2 days"."""


_NAMES = {
    name: number
    for number, written in enumerate(
        (
            "monday mondays mon mo",
            "tuesday tuesdays tue tues",
            "wednesday wednesdays wed weds",
            "thursday thursdays thu thur thurs",
            "friday fridays fri",
            "saturday saturdays sat",
            "sunday sundays sun",
        )
    )
    for name in written.split()
}
_SETS = {"weekday": 5, "weekdays": 5, "workdays": 5, "weekends": 2, "weekend": 2}
UNITS = frozenset(names("day days mornings afternoons evenings nights shifts shift morning"))
_WHOLE = frozenset(names("day days"))
TO = frozenset(names("to till til until - through thru —"))
_AND = frozenset(names("and , & + or n"))
_OFF = frozenset(
    names(
        "off free home not no except without class classes school never unavailable can't but leave"
    )
)


def is_every_other(words: Words, days: Days) -> bool:
    before = [w.text for w in words[max(0, days.first - 2) : days.first]]
    return before[:1] == ["every"] and before[-1:] in (["other"], ["second"], ["2nd"])


def days_of(words: Words, amounts: Sequence[Amount]) -> list[Days]:
    found = [*_every_second(words), *_named(words), *_counted(words, amounts)]
    return [
        _alternating(words, d)
        for d in sorted(found, key=lambda d: d.first)
        if not _is_off(words, d.first)
        and not {"off", "free", "alone"} & {w.text for w in words[d.end : d.end + 1]}
    ]


def _is_off(words: Words, place: int) -> bool:
    """ "Not on Mondays", "leave my Sundays alone"; a denial in the sentence before is another's."""
    for word in reversed(words[max(0, place - 3) : place]):
        if word.text in ".;!?\n":
            return False
        if word.text in _OFF:
            return True
    return False


def _alternating(words: Words, days: Days) -> Days:
    if not is_every_other(words, days):
        return days
    if days.most >= 2:
        return days._replace(least=days.least / 2, most=days.most / 2)
    return days._replace(least=0)


def _every_second(words: Words) -> list[Days]:
    """ "Every other day"."""
    texts = [w.text for w in words]
    return [
        Days(3, 4, place, place + 3, full=False)
        for place in range(len(texts) - 2)
        if texts[place] == "every"
        and texts[place + 2] == "day"
        and texts[place + 1] in ("other", "second")
    ]


def _named(words: Words) -> list[Days]:
    """ "Mon to Fri", "Monday, Wednesday and Friday", "weekdays"."""
    found: list[Days] = []
    place = 0
    while place < len(words):
        text = words[place].text
        if text in _SETS:
            found.append(Days(_SETS[text], _SETS[text], place, place + 1, full=False))
        if text not in _NAMES:
            place += 1
            continue
        first, end, held = place, place + 1, {_NAMES[text]}
        while end < len(words):
            ahead = end + (words[end].text in TO | _AND | {"."})
            ahead += ahead < len(words) and words[ahead].text in ("and", "&")
            if ahead >= len(words) or words[ahead].text not in _NAMES:
                break
            day = _NAMES[words[ahead].text]
            if words[end].text in TO:
                held |= {
                    d % 7 for d in range(_NAMES[text], _NAMES[text] + (day - _NAMES[text]) % 7)
                }
            held.add(day)
            end = ahead + 1
        whole = [w.text for w in words[end : end + 2]] in (["all", "day"], ["full", "days"])
        found.append(Days(len(held), len(held), first, end, full=whole))
        place = end
    return found


def _counted(words: Words, amounts: Sequence[Amount]) -> list[Days]:
    """ "3 or 4 days", "two full days", "6 shifts in two weeks"."""
    found: list[Days] = []
    for amount in amounts:
        place = amount.end
        full = False
        while place < amount.end + 2 and place < len(words) and words[place].text in _FULL:
            place, full = place + 1, True
        if place >= len(words) or words[place].text not in UNITS or amount.most is None:
            continue
        if not 0 < amount.least <= amount.most <= 14:
            continue
        whole = words[place].text in _WHOLE
        weeks = _weeks(words, place + 1)
        if amount.most / weeks > 7:
            continue
        found.append(
            Days(
                amount.least / weeks,
                amount.most / weeks,
                amount.first,
                place + 1,
                full or whole,
                full,
            )
        )
    return found


def _weeks(words: Words, place: int) -> int:
    """ "In two weeks", "every two weeks", "a fortnight"."""
    ahead = [w.text for w in words[place : place + 4]]
    if "fortnight" in ahead:
        return 2
    if ahead[1:3] in (["two", "weeks"], ["2", "weeks"]) and ahead[0] in ("in", "every", "per"):
        return 2
    return 1


_FULL = frozenset(names("full whole long complete entire"))
