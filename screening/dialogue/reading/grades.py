"""How good, how often, how much, in general words: "pretty good", "not great", "hardly ever"."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.grade_words import DENIALS, GRADES, STRONGER
from screening.dialogue.reading.lists import phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

_GRADES = Phrasebook(
    (phrase, str(grade)) for grade, written in GRADES.items() for phrase in phrases(written)
)
_STRONGER = Phrasebook(
    (phrase, str(times)) for times, written in STRONGER.items() for phrase in phrases(written)
)
_ENDS = frozenset(",.;!?\n")
_OPENERS = frozenset("but though although however".split())
_NO_DENIALS = frozenset("only just even".split())
_AT_ALL = (("at", "all"), ("in", "the", "least"), ("one", "bit"), ("in", "any", "way"))
_REACH = 4
_NEARLY_ALL = 0.75
"""From here on a denial leaves much: who is no expert may well be good."""


class Grade(NamedTuple):
    """How far up it points, from -1 to 1, at words `first` up to `end`; `denied` is less sure."""

    height: float
    first: int
    end: int
    denied: bool = False

    @property
    def share(self) -> float:
        """The height as a share of the way from the lowest to the highest."""
        return (self.height + 1) / 2


def grades_of(words: Words) -> list[Grade]:
    """The grades in a text, each with what is said around it."""
    found: list[Grade] = []
    place = 0
    while place < len(words):
        grade = _strengthened(words, place) or _alone(words, place)
        if grade is None:
            place += 1
            continue
        found.append(_turned(words, grade))
        place = grade.end
    return _joined(found)


def stronger_at(words: Words, place: int) -> bool:
    """Whether a word stands here that makes the one after it more or less: very, kind of."""
    return _STRONGER.at(words, place) is not None


def raises(words: Words, place: int) -> bool:
    """Whether the word here makes the one after it more."""
    mention = _STRONGER.at(words, place)
    return mention is not None and float(mention.tag) > 1


def _alone(words: Words, place: int) -> Grade | None:
    mention = _GRADES.at(words, place)
    return _grade(mention) if mention else None


def _grade(mention: Mention) -> Grade:
    return Grade(float(mention.tag), mention.first, mention.end)


def _strengthened(words: Words, place: int) -> Grade | None:
    """ "Pretty good", "really very bad": the words before make it more or less."""
    times, end = 1.0, place
    while mention := _STRONGER.at(words, end) if end < len(words) else None:
        times *= float(mention.tag)
        end = mention.end
    own = _GRADES.at(words, end) if end > place and end < len(words) else None
    if own is None:
        return None
    whole = _GRADES.at(words, place)
    if whole is not None and whole.end >= own.end:
        return None
    height = max(-1.0, min(1.0, float(own.tag) * min(times, 2.0)))
    return Grade(height, place, own.end)


def _turned(words: Words, grade: Grade) -> Grade:
    """A grade under a denial: "not good" is less than good, "not bad" is better than bad."""
    place = _denial(words, grade.first)
    if place is None or grade.height == 0:
        return grade
    after = tuple(w.text for w in words[grade.end : grade.end + 3])
    between = tuple(w.text for w in words[place + 1 : grade.first])
    stressed = any(after[: len(p)] == p or between[: len(p)] == p for p in _AT_ALL)
    full = stressed or words[place].text in ("never", "nowhere", "far")
    turned = _less(grade.height, full=full)
    return Grade(turned, place, grade.end, denied=True)


def _less(height: float, *, full: bool) -> float:
    if height < 0:
        return -0.5 * height if height > -_NEARLY_ALL else 0.25
    if full:
        return max(-1.0, -1.6 * height)
    return 0.1 if height >= _NEARLY_ALL else -0.5 * height


def _denial(words: Words, first: int) -> int | None:
    for place in range(first - 1, max(-1, first - 1 - _REACH), -1):
        text = words[place].text
        if text in _ENDS or text in _OPENERS or text in _NO_DENIALS:
            return None
        if text in DENIALS:
            return place
    return None


def _joined(grades: Sequence[Grade]) -> list[Grade]:
    """A "never" or "not at all" that only turns round the next grade is none of its own."""
    kept: list[Grade] = []
    for grade in grades:
        if kept and grade.denied and grade.first < kept[-1].end:
            kept.pop()
        kept.append(grade)
    return kept
