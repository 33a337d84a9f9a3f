"""Lengths of time told by ages: "since I was 16, I'm 24 now", "from 18 to 25", a child's age."""

from typing import Literal, NamedTuple

from screening.dialogue.reading.figures import figures_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.words import Words

Moment = Literal["begin", "end", "now", "child"]


class Aged(NamedTuple):
    """Months between two ages, at words `first` up to `end`."""

    least: int
    most: int
    first: int
    end: int


class _Age(NamedTuple):
    moment: Moment
    years: int
    first: int
    end: int


_STOP = frozenset(".;!?\n")
_BEGINNING = frozenset(names("since when from started start began starting joined"))
_ENDING = frozenset(names("until till til left quit stopped"))
_AGE = frozenset(names("age aged turned"))
_MINE = frozenset(names("i'm im"))
_THEIRS = frozenset(names("he's hes she's shes they're who's"))
_REACH = 8


def ages_of(words: Words) -> list[Aged]:
    """The stretches of a life that are told by its ages."""
    ages = [a for a in (_age(words, f.first, f.end, f.least) for f in figures_of(words)) if a]
    born = next((p for p, w in enumerate(words) if w.text in ("born", "birth")), None)
    found: list[Aged] = []
    for at, age in enumerate(ages):
        if age.moment == "begin":
            other = next((a for a in ages[at + 1 :] if a.moment in ("end", "now")), None)
            other = other or next((a for a in ages[:at] if a.moment == "now"), None)
            if other is not None and other.years > age.years:
                months = (other.years - age.years) * 12
                end = max(other.end, age.end)
                first = min(_cue_place(words, age.first), other.first)
                found.append(Aged(months, months, first, end))
        elif age.moment == "child" and born is not None and born < age.first:
            since = _since(words, born)
            if since is not None:
                found.append(Aged(age.years * 12, age.years * 12 + 11, since, age.end))
    return found


def _cue_place(words: Words, first: int) -> int:
    cues = (p for p in range(first - 1, max(-1, first - 1 - _REACH), -1))
    return next((p for p in cues if words[p].text in _BEGINNING), first)


def _since(words: Words, born: int) -> int | None:
    return next((p for p in range(born, max(-1, born - 8), -1) if words[p].text == "since"), None)


def _age(words: Words, first: int, end: int, years: float) -> _Age | None:
    if years != int(years) or not 1 <= years <= 90 or _counts(words, end):
        return None
    moment = _moment(words, first, end, int(years))
    return _Age(moment, int(years), first, end) if moment else None


def _counts(words: Words, end: int) -> bool:
    """Whether a thing or a unit follows, other than "years old"."""
    ahead = [w.text for w in words[end : end + 3]]
    if not ahead or ahead[0] in _AFTER or not ahead[0][0].isalpha():
        return ahead[:1] == ["%"]
    return not ("old" in ahead or "age" in ahead)


_AFTER = frozenset(
    names("and now but until till to so old yet already i i'm im when then years today in with by")
)


def _moment(words: Words, first: int, end: int, years: int) -> Moment | None:
    before = words[first - 1].text if first else ""
    earlier = words[first - 2].text if first > 1 else ""
    if before in ("about", "around", "only", "just", "like", "now", "of", "almost", "nearly"):
        before, earlier = earlier, words[first - 3].text if first > 2 else ""
    cue = _cue(words, first)
    own = before in _MINE or (before == "am" and earlier == "i")
    after = [w.text for w in words[end : end + 1]]
    if years >= 14 and (own or (after == ["now"] and before not in ("was", "for"))):
        return "now"
    if before in _THEIRS or (before in ("is", "turned", "turns") and earlier not in ("i", "age")):
        return "child"
    if cue is None:
        return "now" if before == "turned" and earlier in ("i", "just") and years >= 14 else None
    mine = (before in ("was", "turned") and earlier == "i") or before in ("at", *_AGE)
    if mine or (before in ("from", *_ENDING, "to") and "age" in {w.text for w in words}):
        return cue
    return None


def _cue(words: Words, first: int) -> Moment | None:
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        text = words[at].text
        if text in _STOP or words[at].is_number:
            return None
        if text in _ENDING or (text == "to" and at and words[at - 1].is_number):
            return "end"
        if text in _BEGINNING:
            return "begin"
    return None
