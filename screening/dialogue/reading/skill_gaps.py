"""How near two things, or a thing and what is said of it, stand to one another: a cost."""

from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.skill_marks import Mark
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.words import Words

_PREPOSITIONS = frozenset(names("at in with of on for using about w knowledge user skills doing"))
_ARTICLES = frozenset(names("the a ms microsoft both all my everything i've i using use other"))
_SIGNS = frozenset(":=>")
_DASHES = frozenset("-–—~")
_STOPS = {".": 3.1, ";": 3.6, "!": 3.1, "?": 1.0, "\n": 2.3}
_BUT = frozenset(names("but however whereas although except exept excluding besides barring"))
JOINS = frozenset(names("and & + n or nor / y und et plus"))
_FILLERS = frozenset(
    names(
        "is are am was it i i'm that's its it's them they really i'd say would my me the one "
        "that also know use can do = in with i've been used well for sure just skills level a"
    )
)
_FORWARD = frozenset(names("no not never zero without neither some"))


class Gap(NamedTuple):
    """What stands between two things or marks."""

    cost: float
    plain: int
    filler: int
    comma: bool
    joined: bool
    so: bool
    sign: bool
    dash: bool
    first: str


def between(words: Words, first: int, end: int) -> Gap:
    cost = 0.0
    plain = filler = 0
    comma = joined = so = sign = dash = False
    dots = 0
    for place in range(first, end):
        text = words[place].text
        if text in _STOPS and not _is_inner(words, place):
            dots = dots + 1 if text == "." else 0
            cost = max(cost, _STOPS[text])
            if dots > 1 and cost <= _STOPS["."]:
                cost, comma = 0.0, True
        elif text in _BUT:
            cost = max(cost, 3.1)
        elif text in (",", ")", "/", "|", "•", "*"):
            comma = True
        elif text in JOINS:
            joined = True
        elif text in _SIGNS or text == "(":
            sign = True
        elif text in _DASHES:
            dash = True
        elif text == "so":
            so = True
        elif text in _FILLERS:
            filler += 1
        elif words[place].is_word or words[place].is_number:
            plain += 1
    after = words[first].text if first < end else ""
    return Gap(cost, plain, filler, comma, joined, so, sign, dash, after)


def _is_inner(words: Words, place: int) -> bool:
    after = words[place + 1] if place + 1 < len(words) else None
    return words[place].text == "." and words[place].glued and after is not None and after.glued


def link(words: Words, one: Thing, two: Thing) -> float:
    """What it costs that the second thing shares what is said of the first."""
    gap = between(words, one.end, two.first)
    if gap.cost:
        return 5.0
    if gap.plain == 0 and gap.filler <= 1 and gap.joined:
        return 0.2
    if one.kind in ("all", "none", "rest") or two.kind in ("all", "none", "rest"):
        return 3.0
    if gap.comma and gap.plain:
        return 1.6 + min(1.4, 0.4 * gap.plain)
    return 0.5 + min(2.5, 0.5 * gap.plain + 0.15 * gap.filler + 0.3 * gap.dash)


def back_to(words: Words, thing: Thing, mark: Mark) -> float:
    """What it costs that a mark is said of the thing before it."""
    gap = between(words, thing.end, mark.first)
    if mark.ahead and mark.tag == "none":
        return _AWAY
    if gap.cost and _REFERRED.intersection(w.text for w in words[mark.end + 1 : mark.end + 2]):
        return 1.0
    if gap.cost:
        far = 1.0 if gap.plain > 6 or mark.ahead else 0.0
        return gap.cost + far + (0.3 if thing.kind == "sign" else 0.0)
    if gap.so:
        return 0.6
    cost = 0.2 + 0.25 * gap.plain + 0.05 * gap.filler
    if gap.sign or (gap.dash and not gap.plain):
        return 0.0 if not gap.plain else min(cost, 1.0)
    cost += 0.9 * gap.comma + 0.8 * gap.joined
    return min(cost, 2.8)


_AWAY = 9.0
"""A denial that only looks ahead is said of nothing before it: "Word and Excel, never Outlook"."""
_REFERRED = frozenset(names("that it this those them these"))
"""After a level and a preposition, what was spoken of before: "very good at that"."""


def ahead_to(words: Words, mark: Mark, thing: Thing) -> float:
    """What it costs that a mark is said of the thing after it."""
    gap = between(words, mark.end, thing.first)
    if gap.cost:
        return 5.0 if not gap.sign else 0.5
    if gap.sign and not gap.plain:
        return 0.1
    if gap.dash and not gap.plain and not gap.comma:
        return 0.3
    led = words[mark.end - 1].text in ("at", "of", "with", "in") and not gap.comma
    if gap.first in _PREPOSITIONS or led:
        return min(0.2 * max(0, gap.plain - 1) + 0.05 * gap.filler, 2.0)
    denies = mark.tag == "none" and words[mark.first].text in _FORWARD
    if not gap.plain and not gap.comma and not gap.joined:
        alone = _ADVERBS.get(words[mark.end - 1].text, 0.3)
        return 0.1 if denies or mark.end - mark.first > 2 else alone
    return min(0.4 + 0.4 * gap.plain + 0.1 * gap.filler + 1.4 * gap.comma + gap.joined, 2.8)


_ADVERBS = dict.fromkeys(
    names("well daily often sometimes never yes fine okay ok lot regularly"), 1.0
)
