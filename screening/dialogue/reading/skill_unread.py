"""Signs that more was said of the skills than was read: others' skills, and clauses left over."""

from collections.abc import Sequence

from screening.dialogue.reading.level_words import ARTICLES, DENIALS, VERBS
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.skill_binding import Bound
from screening.dialogue.reading.skill_marks import PLAIN, Mark
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.whose import is_anothers
from screening.dialogue.reading.words import Words

_ENDS = frozenset(".;!?\n,:")
_BREAKS = frozenset(".;!?\n,") | {"and", "but"}
_SELF = frozenset(names("i i've i'd i'm i'll im ive me my myself"))
_THIRD = frozenset(names("he she he's she's"))
_REACH = 8
_FEW = 2
"""So many words that say nothing known, and more may be meant than was read."""
_RIVALS = 2
"""So many levels that belong to no skill, and one of them may belong where another was read."""
_MORE, _MUCH = 3, 14
"""So many such words in all, where a skill has no level or where each has one."""
_LITTLE = (VERBS - DENIALS) | ARTICLES
_LITTLE |= frozenset(
    names(
        "i i've i'd i'm i'll im ive and or but & + plus also yes yeah yep sure of course only just "
        "program programs ms microsoft user please thanks maybe they're it's that's both then "
        "job jobs last years year yrs months month since home school office mostly mainly "
        "probably usually currently now before always think guess would who doesn't"
    )
)


def anothers(
    words: Words, things: Sequence[Thing], marks: Sequence[Mark]
) -> tuple[list[Thing], list[Mark]]:
    """The things and marks, less what is said of another person's skills."""
    marks = [m for m in marks if not (m.firm == PLAIN and _is_of_another(words, m.end))]
    own = [t for t in things if not (is_anothers(words, t.first) or _is_third(words, t.first))]
    own = [t for t in own if not _is_title_of_another(words, t)]
    if any(w.text in ("it", "that") for t in things if t not in own for w in words[t.end :]):
        own = []
    # Who speaks of nobody's but another's skills may yet mean their own.
    return (own or list(things)), marks


def _is_of_another(words: Words, end: int) -> bool:
    """ "Expert is my boss": who it is said of follows."""
    after = [w.text for w in words[end : end + 2]]
    return after in (["is", "my"], ["are", "my"]) and is_anothers(words, end + 3)


def _is_third(words: Words, place: int) -> bool:
    """ "He compiles kernels"."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if words[at].text in _SELF or words[at].text in _ENDS:
            return False
        if words[at].text in _THIRD:
            return True
    return False


def _is_title_of_another(words: Words, thing: Thing) -> bool:
    """ "My roommate is the Linux person"."""
    after = words[thing.end].text if thing.end < len(words) else ""
    return after in ("person", "guy", "wizard", "expert") and is_anothers(words, thing.first)


def is_unread(
    words: Words, things: Sequence[Thing], bounds: Sequence[Bound], marks: Sequence[Mark]
) -> bool:
    """Whether words stand with a skill of which no level was read, while others have one."""
    if not any(b.marks for b in bounds):
        return False
    used = {m for b in bounds for m in b.marks}
    if sum(m.firm == PLAIN and m not in used for m in marks) >= _RIVALS:
        return True
    told = {s for t, b in _bound(things, bounds) if b.marks or t.level for s in t.skills}
    held = {p for m in marks for p in range(m.first, m.end)}
    held |= {p for t in things for p in range(t.first, t.end)}
    over = sum(w.is_word and w.text not in _LITTLE for p, w in enumerate(words) if p not in held)
    bare = any(set(t.skills) - told for t, b in _bound(things, bounds) if not b.marks)
    if over >= _MUCH or (bare and over >= _MORE):
        return True
    return any(
        t.kind == "named"
        and not b.marks
        and not told.intersection(t.skills)
        and _left_over(words, t, held) >= _FEW
        for t, b in _bound(things, bounds)
    )


def _bound(things: Sequence[Thing], bounds: Sequence[Bound]) -> list[tuple[Thing, Bound]]:
    return list(zip((t for t in things if t.kind != "none"), bounds, strict=True))


def _left_over(words: Words, thing: Thing, held: set[int]) -> int:
    """How many words of its clause say nothing that is known."""
    first, end = thing.first, thing.end
    while first and words[first - 1].text not in _BREAKS and first - 1 not in held:
        first -= 1
    while end < len(words) and words[end].text not in _BREAKS and end not in held:
        end += 1
    lead, rest = words[first : thing.first], words[thing.end : end]
    # A deed of one's own, "I type letters in Word", tells its skill and no level.
    clause = rest if any(w.text in _SELF for w in lead) else (*lead, *rest)
    return sum(w.is_word and w.text not in _LITTLE for w in clause)
