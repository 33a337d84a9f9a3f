"""What is known of each skill in the end, from all that was said of it in its several places."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.positions import BUT
from screening.dialogue.reading.skill_binding import Bound
from screening.dialogue.reading.skill_marks import BY_USE, PLAIN, Mark
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.whose import is_anothers
from screening.dialogue.reading.words import Words
from screening.flow.values import SKILL_LEVELS, Skill, SkillLevel, Skills

_BY_SIGN = 2.5
"""A sign of a level says more than how often, and less than a level."""
_FAR, _VERY_FAR = 2.6, 3.5
_LEAST_SURE = 0.6


class Said(NamedTuple):
    """What was said of some skills in one place; nothing of `has` where that is open."""

    thing: Thing
    has: bool
    level: SkillLevel | None
    firm: float
    certainty: float
    excepted: bool = False


def said_of(words: Words, things: Sequence[Thing], bounds: Sequence[Bound]) -> list[Said]:
    """What was said of each thing, in the text's order."""
    found: list[Said] = []
    own = iter(bounds)
    for thing in things:
        if thing.kind == "none":
            found.append(Said(thing, False, None, PLAIN, thing.certainty))
            continue
        bound = next(own)
        found.append(_said(words, thing, bound, found))
    return _excepted(words, found)


def _said(words: Words, thing: Thing, bound: Bound, before: Sequence[Said]) -> Said:
    if thing.name == "none":
        return Said(thing, False, None, PLAIN, sure.SAID_BACK)
    certainty = thing.certainty
    if is_anothers(words, thing.first):
        certainty = min(certainty, sure.CONFIRM)
    if bound.cost >= _FAR:
        certainty = min(certainty, sure.SAID_BACK if bound.cost < _VERY_FAR else sure.LIKELY)
    if not bound.marks and _is_left_to_another(words, thing):
        certainty = min(certainty, sure.CONFIRM)
    if not bound.marks:
        return Said(thing, True, thing.level, _BY_SIGN if thing.level else 0, certainty)
    mark, doubt = _chosen(words, bound.marks)
    certainty = min(certainty, mark.certainty, doubt)
    if mark.tag == "same":
        return _like_another(words, thing, mark, before, certainty)
    if any(m.tag == "unsure" for m in bound.marks):
        certainty = min(certainty, sure.CONFIRM)
    if mark.tag == "wish":
        return Said(thing, False, None, 0, sure.CONFIRM)
    if mark.tag == "none" and _is_partly(words, thing, mark):
        return Said(thing, True, "basic", PLAIN, min(certainty, sure.SAID_BACK))
    if mark.tag == "none":
        return Said(thing, False, None, PLAIN, certainty)
    level = _level(mark.tag)
    if thing.level is not None and (mark.firm < PLAIN or level is None):
        return Said(thing, True, thing.level, _BY_SIGN, certainty)
    if thing.level is not None:
        return Said(thing, True, level, _BY_SIGN, certainty)
    return Said(thing, True, level, mark.firm if level else 1, certainty)


def _is_left_to_another(words: Words, thing: Thing) -> bool:
    """ "Excel is for my accountant", "scripts my colleague does"."""
    for place in range(thing.end, min(thing.end + _REACH, len(words) - 1)):
        if words[place].text in _ENDS or words[place].text == ",":
            return False
        if words[place].text in ("my", "our", "the") and words[place + 1].key in _OTHERS:
            return True
    return False


_OTHERS = frozenset(
    names(
        "accountant boss manager colleague colleagues coworker coworkers husband wife son daughter "
        "kids secretary assistant team friend friends brother sister bookkeeper others IT admin"
    )
)


def _level(tag: str) -> SkillLevel | None:
    return next((level for level in SKILL_LEVELS if level == tag), None)


def _chosen(words: Words, marks: Sequence[Mark]) -> tuple[Mark, float]:
    """Which of several marks counts: the firmest, and of those the last; and how surely."""
    if any(m.tag == "former" for m in marks):
        level = next((m for m in marks if _level(m.tag)), None)
        basic = (level or marks[0])._replace(tag=level.tag if level else "basic")
        return basic._replace(certainty=sure.CONFIRM), sure.CONFIRM
    firm = max(m.firm for m in marks)
    best = [m for m in marks if m.firm == firm]
    best = [m for m in best if m.certainty > _LEAST_SURE] or best
    last = best[-1]
    if len({m.tag for m in best}) == 1:
        return max(best, key=lambda m: m.certainty), 1.0
    between = {w.text for w in words[best[-2].end : last.first]}
    if between & _REASONS:
        return best[-2], sure.SAID_BACK
    bare = best[0].tag == "none" and best[0].end - best[0].first == 1
    return last, sure.SAID_BACK if between & _THUS or bare else sure.LIKELY


_REASONS = frozenset(names("because cause cuz coz since like as from due"))
"""A level behind these gives a reason for the one before, or likens it to something."""
_THUS = frozenset(names("so actually rather basically means"))


def _is_partly(words: Words, thing: Thing, mark: Mark) -> bool:
    """ "I can read it but not write it": some of it is known."""
    between = [w.text for w in words[thing.end : mark.first]]
    return "but" in between and len(between) - between.index("but") <= 4


def _like_another(
    words: Words, thing: Thing, mark: Mark, before: Sequence[Said], certainty: float
) -> Said:
    """The same as of the last that was spoken of, or "same as Word"."""
    if not before:
        return Said(thing, True, None, 0, sure.CONFIRM)
    said = words[mark.end + 1].text if mark.end + 1 < len(words) else ""
    named = [s for s in before if words[mark.end].text in ("as", "like")] if said else []
    last = next((s for s in named if s.thing.name == said), before[-1])
    return last._replace(thing=thing, certainty=min(certainty, last.certainty))


_EXCEPT = Phrasebook(
    (p, "but")
    for p in (
        *(b for b in BUT if b not in ("not", "without", "just not", "but not")),
        *phrases("exept|execpt|expect|exepct|excepted|excluded|except of|but for|only not"),
    )
)
_EXCEPTIONS = frozenset(
    names("except exept execpt excepting excluding apart aside besides other save barring")
)


def excepts(words: Words, place: int) -> bool:
    """Whether the words here make an exception of what follows."""
    place += place < len(words) and words[place].text == ","
    return place < len(words) and words[place].text in _EXCEPTIONS


_ENDS = frozenset(".;!?\n")
_REACH = 8


def _excepted(words: Words, said: Sequence[Said]) -> list[Said]:
    """ "All but Outlook", "everything well except scripts": the excepted are meant otherwise."""
    found = list(said)
    for place, whole in enumerate(said[:-1]):
        if whole.thing.kind not in ("all", "none", "rest"):
            continue
        start = _exception(words, whole.thing.end, said[place + 1].thing.first)
        if start is None:
            continue
        chain = _chain(words, said, place + 1)
        if _is_of_whole(words, whole, [said[i] for i in chain], start):
            last = said[chain[-1]]
            found[place] = last._replace(thing=whole.thing)
            found = [
                s._replace(firm=0, level=None) if i in chain else s for i, s in enumerate(found)
            ]
        for i in chain:
            if found[i].firm == 0:
                has = not found[place].has
                drop = found[place].has and found[place].level is not None
                certainty = min(found[i].certainty, sure.PLAIN)
                found[i] = found[i]._replace(has=has, excepted=drop, certainty=certainty)
    return found


def _is_of_whole(words: Words, whole: Said, chain: Sequence[Said], start: int) -> bool:
    """ "All except Linux well": the level is that of the others, with no comma before it."""
    last = chain[-1]
    direct = start - whole.thing.end <= 2
    after = words[last.thing.end].text if last.thing.end < len(words) else "which"
    if after == ",":
        after = words[last.thing.end + 1].text if last.thing.end + 1 < len(words) else "which"
    levelled = last.level is not None and last.firm >= BY_USE and last.thing.kind == "named"
    # "All but Excel I know well"
    goes_on = [w.text for w in words[last.thing.end : last.thing.end + 1]] == ["i"]
    told_after = whole.has and goes_on and last.firm == PLAIN
    return direct and whole.firm == 0 and levelled and (told_after or after not in _OF_ITS_OWN)


_OF_ITS_OWN = frozenset(
    names("which that where who but and there i this it so only just ( : - ; = is .")
)


def _exception(words: Words, first: int, end: int) -> int | None:
    for place in range(first, min(end, first + _REACH)):
        if words[place].text in _ENDS:
            return None
        mention = _EXCEPT.at(words, place)
        if mention is not None and end - mention.end <= 3:
            return place
    return None


def _chain(words: Words, said: Sequence[Said], first: int) -> list[int]:
    found = [first]
    for place in range(first + 1, len(said)):
        between = words[said[place - 1].thing.end : said[place].thing.first]
        if any(w.text not in ("and", ",", "or", "&", "/") for w in between):
            break
        found.append(place)
    return found


def settled(
    said: Sequence[Said], skills: Sequence[OptionWords], *, changed: bool
) -> tuple[Skills, float]:
    """All skills that were spoken of, and how surely: the least sure of them."""
    by_skill: dict[str, list[Said]] = {}
    for one in said:
        for skill in one.thing.skills if one.thing.kind not in ("all", "none") else ():
            if one.thing.kind != "sign" or (one.has and one.level != "basic"):
                by_skill.setdefault(skill, []).append(one)
    known = {skill: _merged(own) for skill, own in by_skill.items()}
    named = set(known)
    known = {skill: one for skill, one in known.items() if not one.excepted}
    for one in said:
        if one.thing.kind in ("all", "none"):
            for s in skills:
                _fill(known, s.id, one, is_named=s.id in named)
    for one in said:
        if one.thing.kind == "rest" and named:
            told = one.firm > 0
            certainty = min(one.certainty, sure.SAID_BACK if told else sure.CONFIRM)
            for s in skills:
                if s.id not in named:
                    known[s.id] = one._replace(certainty=certainty)
    ordered = {
        s.id: Skill(has=known[s.id].has, level=known[s.id].level if known[s.id].has else None)
        for s in skills
        if s.id in known
    }
    certainty = min((one.certainty for one in known.values()), default=0.0)
    return Skills(skills=ordered), min(certainty, sure.SAID_BACK) if changed else certainty


def _fill(known: dict[str, Said], skill: str, whole: Said, *, is_named: bool) -> None:
    """What is said of all holds for each of which nothing else is said."""
    if not is_named and (skill not in known or whole.firm >= known[skill].firm):
        known[skill] = whole
    own = known.get(skill)
    if is_named and own is not None and own.has and own.level is None and whole.level is not None:
        known[skill] = own._replace(level=whole.level, firm=whole.firm)


def _merged(own: Sequence[Said]) -> Said:
    """What counts of one skill that is spoken of in several places."""
    open_ones = [s for s in own if not s.excepted] or list(own)
    firm = max(s.firm for s in open_ones)
    best = [s for s in open_ones if s.firm == firm]
    if len({(s.has, s.level) for s in best}) == 1:
        return max(best, key=lambda s: s.certainty)
    if len({s.thing.name for s in best}) > 1 or best[0].thing.kind == "sign":
        top = max(best, key=lambda s: (s.has, _height(s.level)))
        return top._replace(certainty=min(top.certainty, sure.SAID_BACK))
    return best[-1]._replace(certainty=min(best[-1].certainty, sure.LIKELY))


def _height(level: SkillLevel | None) -> int:
    return -1 if level is None else SKILL_LEVELS.index(level)
