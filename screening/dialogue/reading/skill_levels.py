"""Which level word belongs to which skill: "very good at Word, basic Excel, Outlook daily"."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import level_words as levels
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

_LEVELS = Phrasebook(
    [
        *((p, "expert") for p in levels.EXPERT),
        *((p, "good") for p in levels.GOOD),
        *((p, "basic") for p in levels.BASIC),
        *((p, "learning") for p in levels.LEARNING),
    ],
    typos=True,
)
_ENDS = frozenset(";.!?\n")
_FORWARD = frozenset(
    {"at", "in", "with", "of", "on", "using", "knowledge", "user", "skills", "and"}
)
_DENIALS = frozenset({"not", "no", "isn't", "never", "aren't", "isnt", "ain't", "hardly", "don't"})


class Bound(NamedTuple):
    """A level word and whether its skill stands behind it."""

    mark: Mention
    forward: bool


class Piece(NamedTuple):
    """A part between commas: the skills (places in the list) and level words in it, in order."""

    skills: tuple[int, ...]
    marks: tuple[Mention, ...]
    bare: bool
    """Whether it is nothing but skills, so that it may share a level with its neighbours."""


def level_marks(words: Words, skills: Sequence[Mention]) -> list[Mention]:
    """The level words in the text; a denied one is the level below it ("not an expert")."""
    taken = {p for m in skills for p in range(m.first, m.end)}
    found = [m for m in _LEVELS.find(words) if not taken.intersection(range(m.first, m.end))]
    return [_lowered(words, m) for m in found]


def _lowered(words: Words, mark: Mention) -> Mention:
    first = max(0, mark.first - 3)
    ends = [p + 1 for p in range(first, mark.first) if words[p].text in _ENDS]
    before = {w.text for w in words[ends[-1] if ends else first : mark.first]}
    if before & _DENIALS and mark.tag in ("expert", "good"):
        return mark._replace(tag="good" if mark.tag == "expert" else "basic")
    return mark


_VERDICTS = frozenset(names("never no none nope nah zero nothing yes not"))
_SIGNS = frozenset(names(": = - – — >"))


def first_mark(words: Words, place: int) -> int | None:
    """Where a level or a verdict ends that stands at this place, behind a sign at most."""
    while place < len(words) and words[place].text in _SIGNS | {"is", "are"}:
        place += 1
    if place >= len(words):
        return None
    mark = _LEVELS.at(words, place)
    return mark.end if mark else place + 1 if words[place].text in _VERDICTS else None


def set_apart(text: str, words: Words, skills: Sequence[Mention]) -> str:
    """ "Word: strong Excel: weak": the text with its pairs cut apart, each in its own place."""
    if len(skills) < 2 or skills[0].first > 2 or any(w.text in _PARTED for w in words):
        return text
    for one, two in zip(skills, [*skills[1:], None], strict=True):
        end = first_mark(words, one.end)
        if end is None or (two is not None and end > two.first):
            return text
        if words[end - 1].text == "not" and end - one.end == 1:
            return text
    cut = list(text)
    for skill in skills[1:]:
        place = words[skill.first].start - 1
        if not cut[place].isspace():
            return text
        cut[place] = ";"
    return "".join(cut)


_PARTED = frozenset(names(", ; . but and"))


def levels_of(
    words: Words, skills: Sequence[Mention], marks: Sequence[Mention]
) -> list[Mention | None]:
    """For each skill the level word that belongs to it, if one does."""
    found: list[Mention | None] = [None] * len(skills)
    for clause in _clauses(words, skills, marks):
        bound = [_bind(words, p, skills) for p in clause]
        for place, piece in enumerate(clause):
            for skill in piece.skills:
                own = bound[place].get(skill)
                found[skill] = own.mark if own else _shared(clause, bound, place)
    return found


def _clauses(
    words: Words, skills: Sequence[Mention], marks: Sequence[Mention]
) -> list[list[Piece]]:
    clauses: list[list[Piece]] = [[]]
    first = 0
    for place in range(len(words) + 1):
        text = words[place].text if place < len(words) else "\n"
        if text not in _ENDS and text not in (",", "but", "though"):
            continue
        clauses[-1].append(
            Piece(
                tuple(i for i, s in enumerate(skills) if first <= s.first < place),
                tuple(m for m in marks if first <= m.first < place),
                _is_bare(words, skills, first, place),
            )
        )
        first = place
        if text != ",":
            clauses.append([])
    return clauses


_JOINS = frozenset(names(", and or & / + - the also plus i know use i'm in with ms microsoft both"))


def _is_bare(words: Words, skills: Sequence[Mention], first: int, end: int) -> bool:
    covered = {p for s in skills for p in range(s.first, s.end)}
    return all(p in covered or words[p].text in _JOINS for p in range(first, end))


def _bind(words: Words, piece: Piece, skills: Sequence[Mention]) -> dict[int, Bound]:
    """The level of each skill within its piece."""
    if not piece.marks or not piece.skills:
        return {}
    verdicts = _verdicts(piece, skills)
    bound: dict[int, Bound] = {}
    for mark in piece.marks:
        behind = [i for i in piece.skills if skills[i].first >= mark.end]
        before = [i for i in piece.skills if skills[i].end <= mark.first and i not in bound]
        forward = not verdicts and (not before or _points_on(words, mark, behind, skills))
        for skill in behind if forward else before:
            bound[skill] = Bound(mark, forward)
    return bound


def _verdicts(piece: Piece, skills: Sequence[Mention]) -> bool:
    """Whether each skill is followed by its own level: "Word good Excel great"."""
    if len(piece.skills) != len(piece.marks):
        return False
    starts = [skills[i].first for i in piece.skills]
    return all(s < m.first for s, m in zip(starts, piece.marks, strict=True)) and all(
        m.first < s for m, s in zip(piece.marks, starts[1:], strict=False)
    )


def _points_on(
    words: Words, mark: Mention, behind: Sequence[int], skills: Sequence[Mention]
) -> bool:
    after = words[mark.end].text if mark.end < len(words) else ""
    return bool(behind) and (after in _FORWARD - {"and"} or skills[behind[0]].first == mark.end)


def _shared(
    clause: Sequence[Piece], bound: Sequence[dict[int, Bound]], place: int
) -> Mention | None:
    """The level of a list: said before it ("expert in A, B, C") or after it ("A, B, C: daily")."""
    if clause[place].marks or not clause[place].bare:
        return None
    for earlier in range(place - 1, -1, -1):
        if clause[earlier].marks or not clause[earlier].skills:
            last = bound[earlier].get(clause[earlier].skills[-1]) if bound[earlier] else None
            if last is not None and last.forward:
                return last.mark
            break
    for later in range(place + 1, len(clause)):
        if clause[later].marks or not clause[later].skills:
            first = bound[later].get(clause[later].skills[0]) if bound[later] else None
            if first is not None:
                return None if first.forward else first.mark
            marks = clause[later].marks
            return marks[0] if marks and not clause[later].skills else None
    return None
