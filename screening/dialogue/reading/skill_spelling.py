"""Names of skills that are spelt in a hurry: wrd, xcel, lin, the W in "W: good, E: a little"."""

from collections.abc import Sequence, Set

from screening.dialogue.reading.common_words import is_common
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.skill_marks import Mark
from screening.dialogue.reading.skill_thing import Thing
from screening.dialogue.reading.typos import near
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Word, Words, words_of

_SURE = 0.8
_SHORTEST = 3
_LONGEST = 20
_VOWELS = frozenset("aeiouy")
_SIGNS = frozenset(":=-–>(")
_SEPARATING = frozenset(",;./\n&(|") | {"and", "but"}
_STUFF = frozenset(("stuff", "thing", "things", "side", "part"))


def misspelt(
    words: Words,
    skills: Sequence[OptionWords],
    marks: Sequence[Mark],
    taken: Set[int],
) -> list[Thing]:
    """Skills that are meant by words that are no words; none that is named by one that is."""
    starts = {m.first for m in marks}
    inside = taken | {p for m in marks for p in range(m.first, m.end)}
    others = bool(taken) or len(marks) > 1
    known = _single_names(skills)
    found: list[Thing] = []
    for place, word in enumerate(words):
        if place in inside or not word.is_word or len(word.text) > _LONGEST:
            continue
        listed = _is_listed(words, place, starts)
        meant = _stuff(words, place, skills) or _inflected(word, known)
        if meant is None and not is_common(word.text):
            meant = _near(word, known, others=others) or (
                _abbreviated(word, skills) if listed else None
            )
        if meant is not None:
            found.append(Thing("named", (meant,), place, place + 1, _SURE, word.text))
    letters = _initials(words, skills, starts, inside)
    return sorted([*found, *letters], key=lambda t: t.first)


def _single_names(skills: Sequence[OptionWords]) -> list[tuple[str, str]]:
    return [
        (part[0].text, s.id)
        for s in skills
        for part in (words_of(name) for name in (s.label, *s.synonyms))
        if len(part) == 1 and part[0].is_word and len(part[0].text) > _SHORTEST
    ]


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _inflected(word: Word, known: Sequence[tuple[str, str]]) -> str | None:
    """ "Scripted", where scripts are asked about."""
    if not word.text.endswith(("ed", "ing")):
        return None
    return _only({skill for name, skill in known if stem(name) == stem(word.key)})


def _near(word: Word, known: Sequence[tuple[str, str]], *, others: bool) -> str | None:
    said = word.key
    if len(said) < _SHORTEST or any(name == said for name, _ in known):
        # Not a slip, but a name that means something else here: "I excel at sales".
        return None
    return _only({skill for name, skill in known if _is_near(name, said, others=others)})


def _is_near(name: str, said: str, *, others: bool) -> bool:
    if name[1:] == said:
        return len(name) > _SHORTEST + 1
    if name[0] != said[0]:
        return False
    bare = "".join(c for c in said if c not in _VOWELS)
    if bare == said or len(said) < len(name) - 1:
        return len(bare) >= _SHORTEST and bare == "".join(c for c in name if c not in _VOWELS)
    allowed = 2 if others and len(name) > _SHORTEST + 1 and len(said) > _SHORTEST else 1
    return len(said) > _SHORTEST and near(name, said, allowed)


def _stuff(words: Words, place: int, skills: Sequence[OptionWords]) -> str | None:
    """ "The Microsoft thing", where one of them is Microsoft's."""
    after = words[place + 1].text if place + 1 < len(words) else ""
    if after not in _STUFF:
        return None
    return _only({s.id for s in skills if words[place].text in s.label.lower().split()})


def _is_listed(words: Words, place: int, starts: Set[int]) -> bool:
    """Whether a level or a sign follows at once, at the head of a part of a list."""
    after = words[place + 1].text if place + 1 < len(words) else ""
    before = words[place - 1].text if place else ","
    begins = before in _SEPARATING or not words[place - 1].is_word or place == 0
    return after in _SIGNS or (place + 1 in starts and (begins or len(words[place].text) > 1))


def _abbreviated(word: Word, skills: Sequence[OptionWords]) -> str | None:
    said = word.key
    if len(said) < _SHORTEST:
        return None
    return _only({s.id for s in skills if s.label.lower().startswith(said)})


def _initials(
    words: Words, skills: Sequence[OptionWords], starts: Set[int], taken: Set[int]
) -> list[Thing]:
    """Letters that stand for skills, where at least two do."""
    letters = [s.label[:1].lower() for s in skills]
    found: list[Thing] = []
    for place, word in enumerate(words):
        if len(word.text) > 1 or place in taken or letters.count(word.text) != 1:
            continue
        after = words[place + 1].text if place + 1 < len(words) else ""
        if after in _SIGNS or (place + 1 in starts and word.text not in ("a", "i")):
            skill = skills[letters.index(word.text)]
            found.append(Thing("named", (skill.id,), place, place + 1, _SURE, word.text))
    return found if len({t.skills for t in found}) > 1 else []
