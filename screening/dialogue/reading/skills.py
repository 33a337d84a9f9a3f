"""How well a candidate knows each of several things, as far as they said."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.positions import exception_at, sets_in
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.skill_levels import first_mark, level_marks, levels_of, set_apart
from screening.dialogue.reading.vocabulary import OptionWords, book_of, mentions_of
from screening.dialogue.reading.whose import is_anothers
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.values import SKILL_LEVELS, Skill, SkillLevel, Skills

_REST = Phrasebook(
    [
        *((p, "rest") for p in ("everything else", "the rest", "the others", "all the others")),
        *((p, "rest") for p in ("all others", "the other two", "the other ones", "the remaining")),
        *((p, "rest") for p in ("all the rest", "rest of them", "the rest of them")),
        *((p, "rest") for p in ("the other one", "the other programs", "all other ones")),
        *((p, "bare rest") for p in ("rest", "others", "other two", "other ones")),
        *((p, "none") for p in ("nothing else", "none of the others", "none of the rest")),
    ]
)
_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.7)


class Heard(NamedTuple):
    """What was said of one skill in one place."""

    skill: str
    meant: Polarity
    certainty: float
    mention: Mention
    level: SkillLevel | None = None


def read_skills(text: str, skills: Sequence[OptionWords]) -> Reading | None:
    """Each skill that is spoken of, had or not, and how well; None if none is."""
    words = words_of(text)
    mentions = [m for m in mentions_of(text, words, book_of(skills)) if m.tag]
    rest = [m for m in _REST.find(words) if not _is_idle(words, m)]
    apart = set_apart(text, words, sorted([*mentions, *rest], key=lambda m: m.first))
    if apart != text:
        return read_skills(apart, skills)
    both = sorted([*mentions, *rest], key=lambda m: m.first)
    heard_all = [
        Heard(m.tag, meant, _certainty(words, m), m)
        for m, meant in zip(both, polarities(words, both), strict=True)
    ]
    named = [h for h in heard_all if h.mention not in rest]
    others = [h for h in heard_all if h.mention in rest]
    found = level_marks(words, both)
    levels_said = dict(zip(both, levels_of(words, both, found), strict=True))
    graded = [_with_level(h, levels_said[h.mention]) for h in named]
    others = [_with_level(h, levels_said[h.mention]) for h in others]
    own = [levels_said[h.mention] for h in named]
    whole = _whole(words, skills, graded, [m for m in level_marks(words, []) if m not in own])
    if whole:
        graded = _excepted(words, whole, graded)
    heard = [*whole, *_of_the_rest(others, graded, skills), *graded, *_signs(text, words, skills)]
    if not heard:
        return _level_alone(words, skills)
    return _reading(words, heard, skills)


def _certainty(words: Words, mention: Mention) -> float:
    if is_anothers(words, mention.first):
        return sure.CONFIRM
    return _BY_TYPOS[mention.typos]


def _of_the_rest(
    others: Sequence[Heard], named: Sequence[Heard], skills: Sequence[OptionWords]
) -> list[Heard]:
    """ "Word yes, the rest no": what is said of all that are not named."""
    known = {h.skill for h in named}
    if not others or not known:
        return []
    said = others[0]
    meant = Polarity.DENIED if said.skill == "none" else said.meant
    told = said.level is not None or meant in (Polarity.DENIED, Polarity.WEAK)
    certainty = sure.SAID_BACK if told else sure.CONFIRM
    return [
        Heard(s.id, meant, certainty, said.mention, said.level) for s in skills if s.id not in known
    ]


def _is_idle(words: Words, rest: Mention) -> bool:
    """ "Help others", "after a rest": no skills are meant, where nothing is said of them."""
    if rest.tag != "bare rest":
        return False
    before = words[rest.first - 1].text if rest.first else ","
    mark = first_mark(words, rest.end)
    return before not in _LISTING or mark is None


def _with_level(heard: Heard, mark: Mention | None) -> Heard:
    if mark is None or heard.meant == Polarity.DENIED:
        return heard
    if mark.tag == "learning":
        return heard._replace(level="basic", certainty=min(heard.certainty, sure.LIKELY))
    level = _level(mark.tag)
    typos = _BY_TYPOS[mark.typos]
    return heard._replace(level=level, certainty=min(heard.certainty, typos))


def _level(tag: str) -> SkillLevel:
    return next(level for level in SKILL_LEVELS if level == tag)


def _whole(
    words: Words, skills: Sequence[OptionWords], named: Sequence[Heard], levels: Sequence[Mention]
) -> list[Heard]:
    """All or none of the skills, at one level, less those that are named apart."""
    sets = [s for s in sets_in(words) if _is_whole(words, s, named, len(skills))]
    if not sets:
        return []
    said = sets[0]
    apart = {h.skill for h in named}
    excepting = exception_at(words, said.end)
    if said.tag == "none" and apart and excepting is None:
        return []
    meant = Polarity.DENIED if said.tag == "none" else Polarity.AFFIRMED
    marks = [m for m in levels if abs(m.first - said.first) <= 6]
    heard = [Heard(s.id, meant, sure.PLAIN, said) for s in skills if s.id not in apart]
    return [_with_level(h, marks[0] if marks else None) for h in heard]


def _excepted(words: Words, whole: Sequence[Heard], named: Sequence[Heard]) -> list[Heard]:
    """ "All but Outlook", "nothing except Word": what is excepted is meant the other way."""
    start = exception_at(words, whole[0].mention.end)
    if start is None:
        return list(named)
    meant = Polarity.AFFIRMED if whole[0].meant == Polarity.DENIED else Polarity.DENIED
    return [
        h._replace(meant=meant, level=None, certainty=min(h.certainty, sure.PLAIN))
        if h.mention.first >= start and h.meant != Polarity.WEAK and h.level is None
        else h
        for h in named
    ]


_LISTING = frozenset(names(", ; . and but & + - ( / all 10 5"))
_ELSEWHERE = frozenset(names("years year months time day days week life the to else jobs"))


def _is_whole(words: Words, said: Mention, named: Sequence[Heard], count: int) -> bool:
    after = words[said.end].text if said.end < len(words) else ""
    before = words[said.first - 1].text if said.first else ""
    if said.tag == "any" and exception_at(words, said.end) is None:
        return False
    if after in _ELSEWHERE or before in ("not", "at", "after", "above"):
        return False
    return said.tag != "both" or (count == 2 and not named)


def _signs(text: str, words: Words, skills: Sequence[OptionWords]) -> list[Heard]:
    """Skills that something else shows, where it is said to be known."""
    found: list[Heard] = []
    for skill in skills:
        for level, phrases in _in_order(skill.signs):
            book = Phrasebook(((p, skill.id) for p in phrases), typos=True)
            mentions = mentions_of(text, words, book)
            for mention, meant in zip(mentions, polarities(words, mentions), strict=True):
                if meant == Polarity.AFFIRMED:
                    certainty = min(sure.SAID_BACK, _BY_TYPOS[mention.typos])
                    found.append(Heard(skill.id, meant, certainty, mention, level))
    return found


def _in_order(
    signs: Mapping[SkillLevel, tuple[str, ...]],
) -> list[tuple[SkillLevel, tuple[str, ...]]]:
    return [(level, signs[level]) for level in SKILL_LEVELS if level in signs]


def _level_alone(words: Words, skills: Sequence[OptionWords]) -> Reading | None:
    """ "Expert", "very good": a level that is meant for all, to be confirmed."""
    if not words or len(words) > 8 or words[-1].text == "?":
        return None
    marks = level_marks(words, [])
    if not marks:
        return None
    level = _level("basic" if marks[0].tag == "learning" else marks[0].tag)
    return Reading(
        value=Skills(skills={s.id: Skill(has=True, level=level) for s in skills}),
        certainty=sure.CONFIRM if len(skills) > 1 else sure.SAID_BACK,
        spans=(span_of(words, marks[0].first, marks[0].end),),
    )


def _reading(words: Words, heard: Sequence[Heard], skills: Sequence[OptionWords]) -> Reading:
    known: dict[str, Skill] = {}
    certainty = sure.UNMISTAKABLE
    spans: list[Span] = []
    for one in heard:
        skill, doubt = _merged(known.get(one.skill), one)
        known[one.skill] = skill
        certainty = min(certainty, one.certainty, doubt)
        span = span_of(words, one.mention.first, one.mention.end)
        if span not in spans:
            spans.append(span)
    ordered = {s.id: known[s.id] for s in skills if s.id in known}
    return Reading(value=Skills(skills=ordered), certainty=certainty, spans=tuple(spans))


def _merged(before: Skill | None, one: Heard) -> tuple[Skill, float]:
    """What is known of a skill now, and how far that is to be trusted."""
    has = one.meant != Polarity.DENIED
    level: SkillLevel | None = one.level if has else None
    doubt = 1.0
    if one.meant == Polarity.WEAK:
        level, doubt = "basic", sure.SAID_BACK
    if one.meant == Polarity.UNCLEAR:
        doubt = sure.CONFIRM
    if before is None:
        return Skill(has=has, level=level), doubt
    if before.has != has:
        return Skill(has=has, level=level), sure.CONFIRM
    return Skill(has=has, level=_higher(before.level, level)), doubt


def _higher(one: SkillLevel | None, two: SkillLevel | None) -> SkillLevel | None:
    said = [level for level in (one, two) if level is not None]
    return max(said, key=SKILL_LEVELS.index) if said else None
