"""The words that say how well: a level, a rating, a denial, put together with what turns them."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from screening.dialogue.reading import level_words as levels
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.skill_ratings import ratings_of
from screening.dialogue.reading.words import Words

PLAIN, BY_USE, BARE_YES = 3, 2, 1
"""How much a mark weighs beside another: a level outweighs how often, that a mere yes."""
_WEAK = frozenset(levels.WEAK_SIGNS)
_HEADS = Phrasebook(
    [
        *((p, "idle") for p in levels.IDLE),
        *((p, "expert") for p in levels.EXPERT),
        *((p, "raised") for p in levels.RAISED),
        *((p, "good") for p in levels.GOOD),
        *((p, "used") for p in levels.USED),
        *((p, "weak") for p in levels.WEAK_SIGNS),
        *((p, "basic") for p in levels.BASIC if p not in _WEAK),
        *((p, "none") for p in levels.NONE),
        *((p, "yes") for p in levels.YES),
        *((p, "wish") for p in levels.WISHED),
        *((p, "unsure") for p in levels.UNSURE),
        *((p, "former") for p in levels.FORMER),
        *((p, "much") for p in phrases("much|that much|too much|so much|all that much")),
        ("since", "since"),
        *((p, "same") for p in phrases("same|the same|ditto|likewise|idem|equally|samesame")),
    ],
    typos=True,
)
_LEVELS = {"expert", "raised", "good", "used", "weak", "basic"}
_FEW = frozenset(
    ("much", "many", "lot", "really", "actually", "too", "so", "very", "that", "quite")
)
_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.8)
_LONGEST_PREFIX = 9


class Mark(NamedTuple):
    """What is said of some skills, at words `first` up to `end`.

    `tag` is a level, or none, yes, wish, former, same; `ahead` where it is said of what follows;
    `all_of_them` where it denies every skill.
    """

    tag: str
    first: int
    end: int
    firm: int = PLAIN
    certainty: float = sure.UNMISTAKABLE
    ahead: bool = False
    all_of_them: bool = False
    bare: bool = False
    """A number with no scale beside it."""
    rated: bool = False


def marks_of(words: Words, taken: Set[int]) -> list[Mark]:
    """The marks among the words that are not taken, in order."""
    rated = [
        Mark(
            r.tag,
            r.first,
            r.end,
            certainty=sure.CONFIRM if r.unsure else sure.PLAIN,
            bare=r.bare,
            rated=not r.bare,
        )
        for r in ratings_of(words, taken)
    ]
    covered = taken | {p for m in rated for p in range(m.first, m.end)}
    found: list[Mark] = []
    place = 0
    while place < len(words):
        mark = None if place in covered else _at(words, place, covered)
        if mark is not None and mark.tag != "idle":
            found.append(mark)
        place = mark.end if mark else place + 1
    return sorted([*rated, *found], key=lambda m: m.first)


def _at(words: Words, place: int, taken: Set[int]) -> Mark | None:
    plain = _head(words, place, taken)
    if plain is not None and plain.tag in ("idle", "wish", "former", "unsure"):
        return _mark(plain, place)
    made = _denied(words, place, taken) or _raised(words, place, taken)
    if made is None or (plain is not None and plain.end >= made.end):
        return _mark(plain, place) if plain else None
    return made


def _head(words: Words, place: int, taken: Set[int]) -> Mention | None:
    head = _HEADS.at(words, place)
    if head is None or taken & set(range(head.first, head.end)):
        return None
    return head


def _mark(head: Mention, first: int) -> Mark:
    certainty = _BY_TYPOS[head.typos]
    firm = {
        "used": BY_USE,
        "weak": BY_USE,
        "yes": BARE_YES,
        "former": BARE_YES,
        "much": 0,
        "since": 0,
        "same": BARE_YES,
    }
    tag = {"raised": "good", "used": "yes", "weak": "basic"}.get(head.tag, head.tag)
    if head.tag in ("wish", "unsure"):
        firm[head.tag] = BARE_YES
    return Mark(tag, first, head.end, firm.get(head.tag, PLAIN), certainty)


def _raised(words: Words, first: int, taken: Set[int]) -> Mark | None:
    """ "Very good", "pretty solid", "a real pro": what the words before a level make of it."""
    stressed = False
    place = first
    while place < len(words) and place - first < _LONGEST_PREFIX and place not in taken:
        head = _head(words, place, taken) if place > first else None
        if head is not None and head.tag in _LEVELS:
            raised = stressed and head.tag == "raised"
            return _mark(head._replace(tag="expert") if raised else head, first)
        text = words[place].text
        if text in levels.STRESSED:
            stressed = True
        elif text not in levels.LESSENED and (text not in levels.ARTICLES or place == first):
            return None
        place += 1
    return None


def _denied(words: Words, first: int, taken: Set[int]) -> Mark | None:
    """ "Not an expert", "don't know much", "never used": how far a denial goes and what it says."""
    if words[first].text not in levels.DENIALS:
        return None
    place = first + 1
    between: list[str] = []
    while place < len(words) and place - first <= _LONGEST_PREFIX and place not in taken:
        head = _head(words, place, taken)
        is_verb = words[place].text in levels.VERBS
        if head is not None and head.tag in _LEVELS and not (is_verb and head.tag == "basic"):
            return _lowered(words, head, first, between)
        if head is not None and head.tag == "none" and not is_verb:
            return Mark("none", first, head.end)
        known = words[place].text in levels.VERBS or words[place].text in levels.ARTICLES
        if not known and not (place == first + 1 and _leads_to(words, place + 1, taken)):
            break
        between.append(words[place].text)
        place += 1
    while place > first + 1 and words[place - 1].text in ("a", "the", "my", "own", "all", "be"):
        place -= 1
    if "much" in between or "many" in between:
        return Mark("basic", first, place)
    if "really" in between or "ever" in between[1:]:
        return Mark("none", first, place, certainty=sure.CONFIRM)
    if place < len(words) and words[place].text in _TROUBLES:
        return Mark("good", first, place + 1)
    if not between and _is_of_a_deed(words, first, taken):
        return Mark("none", first, place, certainty=sure.CONFIRM)
    every = "any" in between and (not between or between[-1] in ("any", "them", "it", "that"))
    return Mark("none", first, place, all_of_them=every)


def _is_of_a_deed(words: Words, first: int, taken: Set[int]) -> bool:
    """ "They didn't test it", "without thinking": what is denied may be something else."""
    after = words[first + 1] if first + 1 < len(words) else None
    if words[first].text in _ANSWERS or after is None or first + 1 in taken or not after.is_word:
        return False
    behind = words[first + 2].text if first + 2 < len(words) else "."
    closes = behind in _CLOSING and words[first - 1 if first else 0].text not in (
        "they",
        "he",
        "she",
    )
    return after.text not in _GOING_ON and not closes


_TROUBLES = frozenset(
    names("problem problems trouble troubles issue issues difficulty difficulties")
)
_ANSWERS = frozenset(names("no nor neither never nothing zero aint ain't neva nvr nevr"))
_CLOSING = frozenset(names(", . ; ! ) me it")) | {"\n"}
_GOING_ON = frozenset(names("and but or so because sorry just i i'm only though tho yet"))


def _leads_to(words: Words, place: int, taken: Set[int]) -> bool:
    """ "Don't drive a forklift": a verb of any kind, and then the thing itself."""
    while place < len(words) and words[place].text in levels.ARTICLES:
        place += 1
    return place in taken and words[place - 1].is_word


def _lowered(words: Words, head: Mention, first: int, between: Sequence[str]) -> Mark:
    """A denied level: the one below it, as far as one can tell."""
    if head.tag == "expert":
        return Mark("good", first, head.end, certainty=sure.CONFIRM)
    if head.tag in ("raised", "good", "used"):
        return Mark("basic", first, head.end)
    basics = any(words[p].text in ("basics", "familiar") for p in range(head.first, head.end))
    if basics and not _FEW.intersection(between):
        return Mark("none", first, head.end)
    return Mark("basic", first, head.end, certainty=sure.CONFIRM)
