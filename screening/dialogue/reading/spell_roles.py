"""What each of several lengths of time is: a part, their total, a break, or a slip put right."""

from collections.abc import Sequence
from typing import Literal

from screening.dialogue.reading import spell_words
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.tellings import Told
from screening.dialogue.reading.words import Words

_DOES_NOT = ("doesn't", "doesnt", "don't", "dont", "didn't", "didnt", "won't", "wouldn't")
Role = Literal["part", "total", "break", "taken away", "within"]
_STOPS = frozenset(".;!?\n")


def role_of(words: Words, told: Sequence[Told], at: int) -> Role:
    """What the length of time at this place is among them."""
    one = told[at]
    lead = _lead(words, told, at)
    trail = _trail(words, told, at)
    if at and (spell_words.TAKES_AWAY & set(lead[-3:]) or _is_less(lead)):
        return "taken away"
    if at and {"those", "that", "them", "which"} & set(trail[1:3]) and trail[:1] == ["of"]:
        return "total" if at == len(told) - 1 and len(told) > 2 else "within" if at else "part"
    if at and (lead[-2:] == ["of", "which"] or spell_words.WITHIN & set(lead[-4:])):
        return "within"
    if _pauses(lead, trail) and len(told) > 1:
        return "break"
    if len(told) > 1 and _is_total(lead, trail, one, first=at == 0):
        return "total"
    if "extra" in trail[:14] and "not" in trail[:14]:
        return "within"
    return "part"


def _is_less(lead: Sequence[str]) -> bool:
    return lead[-1:] == ["less"] or lead[-2:] in (["less", "the"], ["less", "about"])


def _lead(words: Words, told: Sequence[Told], at: int) -> list[str]:
    """The words before a length, from the one before it or the start of its sentence."""
    start = told[at - 1].end if at else 0
    first = told[at].first
    for place in range(first - 1, start - 1, -1):
        if words[place].text in _STOPS:
            start = place + 1
            break
    # What a length of time begins with may be a cue itself: "since", "another".
    return [w.text for w in words[start:first]]


def _trail(words: Words, told: Sequence[Told], at: int) -> list[str]:
    end = told[at].end
    stop = told[at + 1].first if at + 1 < len(told) else len(words)
    found: list[str] = []
    for word in words[end:stop]:
        if word.text in _STOPS:
            break
        found.append(word.text)
    return found


def _pauses(lead: Sequence[str], trail: Sequence[str]) -> bool:
    """Time in which nothing of what was asked was done."""
    clause = lead[-9:]
    for mark in (",", "and", "but", "("):
        if mark in clause[:-1]:
            rest = clause[len(clause) - 1 - clause[::-1].index(mark) :]
            if len(rest) > 3 or mark in (",", "("):
                clause = rest
    if "off" in clause and _OFF & set(clause) and "on" not in clause:
        return True
    if any(" ".join(trail[at : at + 3]) in _NOT_THAT for at in range(len(trail))):
        return True
    if spell_words.PAUSES & set(clause) or _denied_deed(clause[:4]):
        return "but" not in clause
    idle = {"off", "break", "gap", "leave", "nothing", "pause", "unemployed"}
    return bool(idle & set(trail[1:2] if trail[:1] == ["of"] else trail[:1]))


_OFF = frozenset(names("took time had taking been was"))
_NOT_THAT = frozenset(
    f"{lead} {verb}"
    for lead, verb in (
        ("nothing to", "do"),
        *((f"{it} {no}", "count") for it in ("that", "it", "this", "which") for no in _DOES_NOT),
    )
)


def _denied_deed(clause: Sequence[str]) -> bool:
    """ "No system at all", "I didn't work"; not "no wait" or "no more like"."""
    for at, text in enumerate(clause):
        if text in ("didn't", "didnt", "not", "never", "wasn't"):
            return True
        after = clause[at + 1] if at + 1 < len(clause) else ","
        if text == "no" and after[0].isalpha() and after not in _NO_DEED:
            return True
    return False


_NO_DEED = frozenset(names("wait more sorry i it's its like less actually make idea longer rather"))


def _is_total(lead: Sequence[str], trail: Sequence[str], told: Told, *, first: bool) -> bool:
    near = set(lead[-5:] if first or len(lead) > 6 else lead[2:])
    if spell_words.TOTAL_AFTER & set(trail[:3]):
        return True
    if first:
        return bool({"total", "altogether", "overall"} & near) or lead[-3:] == ["all", "in", "all"]
    if {"total", "altogether", "overall", "combined", "makes", "adds", "totaling"} & near:
        return True
    if lead[-3:] == ["all", "in", "all"] or lead[-2:] in (["in", "all"], ["all", "together"]):
        return True
    if lead[-1:] == ["="] or lead[-2:-1] == ["="]:
        return True
    for mark in spell_words.CONCLUDES:
        if mark in lead[-9:]:
            rest = lead[len(lead) - lead[::-1].index(mark) :]
            # "So six", "so that is about six", "so if I take those off it's six".
            return not told.dated and not ({"then", "before", "far"} & set(rest))
    return False


def still_said(words: Words, told: Sequence[Told]) -> tuple[list[int], bool]:
    """What is still said once slips are put right: the places of those that count."""
    start = 0
    for at in range(1, len(told)):
        if _takes_back(words, told[at - 1], told[at]):
            start = at
    return list(range(start, len(told))), start > 0


def _takes_back(words: Words, one: Told, two: Told) -> bool:
    """ "3 years, no wait, 4"; "26 years, but the cold part was only the first 9"."""
    between = [w.text for w in words[one.end : two.first]]
    near = between[-6:]
    if ({"no", "nope"} & set(near) and len(between) <= 4) or near[-2:] == ["more", "like"]:
        return True
    if (near[-1:] == ["more"] and words[two.first].text == "like") or (
        near[-1:] == ["like"] and "more" in near
    ):
        return True
    if spell_words.CORRECTS & set(near) and not {"then", "plus", "another"} & set(near):
        return len(between) <= 8 or "mean" in near or "actually" in near
    if "but" in between:
        rest = set(between[between.index("but") :])
        ahead = [w.text for w in words[two.first : two.end + 1]]
        if "then" in rest or "before" in rest:
            return False
        return bool(spell_words.REALLY & rest) or bool({"only", "just"} & set(ahead[:1]))
    return near[-1:] == ["really"] or near[-2:] == ["in", "reality"]
