"""Marks that change others: a level that is put right, a denial that a later word takes back."""

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.skill_marks import PLAIN, Mark
from screening.dialogue.reading.skill_verdicts import Said
from screening.dialogue.reading.words import Words

_CUES = Phrasebook(
    (p, "cue")
    for p in phrases(
        "actually|no wait|wait|wait no|scratch that|make that|make it|i mean|i meant|correction|"
        "sorry|or rather|rather|let's say|lets say|more like|better say|actually no|"
        "no sorry|sorry no|strike that|hold on|no actually|nah make that|i should say|"
        "or better|well no|well actually|more of a|probably more"
    )
)
_FARTHEST_BEFORE, _FARTHEST_AFTER = 8, 5


def corrected(words: Words, marks: Sequence[Mark], things: Set[int]) -> tuple[list[Mark], bool]:
    """ "Good, actually no, a little": the later level in the earlier one's place; whether any."""
    kept = list(marks)
    changed = False
    for cue in _CUES.find(words):
        before = [m for m in kept if m.end <= cue.first and m.tag in _OWN_LEVELS]
        after = [m for m in kept if m.first >= cue.first and m.tag in _OWN_LEVELS]
        one, two = before[-1] if before else None, _first_level(after)
        if one is None or two is None:
            continue
        near = cue.first - one.end <= _FARTHEST_BEFORE and two.first - cue.end <= _FARTHEST_AFTER
        if not near or things & set(range(cue.first, two.first)):
            continue
        if _goes_on_to(words, two.end, things):
            continue
        changed = True
        kept = [
            m._replace(tag=two.tag, certainty=two.certainty) if m == one else m
            for m in kept
            if m != two and not one.end <= m.first < two.first
        ]
    return kept, changed


def withdrawn(words: Words, said: Sequence[Said]) -> list[Said]:
    """ "Word well, no wait, Word a little": what was said of it before the cue counts no more."""
    kept = list(said)
    for cue in _CUES.find(words):
        later = {
            s.thing.skills
            for s in kept
            if s.thing.first >= cue.first and s.thing.kind == "named" and s.firm == PLAIN
        }
        kept = [
            s
            for s in kept
            if s.thing.first >= cue.first or s.thing.kind != "named" or s.thing.skills not in later
        ]
    return kept


def _goes_on_to(words: Words, end: int, things: Set[int]) -> bool:
    """Whether a level belongs to what follows it: "actually very good at Word"."""
    return end in things or (
        end + 1 in things and words[end].text in ("at", "in", "with", "of", "on")
    )


_OWN_LEVELS = frozenset(("expert", "good", "basic", "none"))


def _first_level(marks: Iterable[Mark]) -> Mark | None:
    """The first that is more than the "no" of "actually no"."""
    found = list(marks)
    if len(found) > 1 and found[0].tag == "none" and found[0].end - found[0].first == 1:
        return found[1]
    return found[0] if found else None


def softened(words: Words, marks: Sequence[Mark], things: Set[int]) -> list[Mark]:
    """ "Don't use Excel much", "haven't opened Excel in years": less is denied than it seems."""
    kept = list(marks)
    for one, two in pairwise(marks):
        if one.tag != "none" or one.end - one.first < _SHORTEST_DENIAL or one not in kept:
            continue
        between = range(one.end, two.first)
        named = [p for p in between if p in things]
        plain = all(p in things or words[p].text in _LISTED for p in between)
        said = {words[p].text for p in between}
        # "Never used Word, Excel well" is of two; "don't use Word, Excel or Outlook much" of one.
        apart = "," in said and not said & {"or", "and", "nor"}
        apart |= words[one.end].text == ","
        if not named or not plain or apart or _goes_on_to(words, two.end, things):
            continue
        if two.tag in ("former", "since"):
            changed = one._replace(tag="basic", certainty=sure.CONFIRM)
        elif two.tag in ("good", "expert", "much"):
            changed = one._replace(tag="basic")
        else:
            continue
        kept = [changed if m == one else m for m in kept if m != two]
    return [m for m in kept if m.tag not in ("much", "since")]


_SHORTEST_DENIAL = 2
_LISTED = frozenset(names("and or , & / the it that very so too all a an on in with my"))
