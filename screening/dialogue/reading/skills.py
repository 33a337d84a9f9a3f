"""How well a candidate knows each of several things, as far as they said."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screening.dialogue.reading import level_words as levels
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.positions import exception_at, sets_in
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.vocabulary import OptionWords, book_of, mentions_of
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.values import SKILL_LEVELS, Skill, SkillLevel, Skills

_LEVELS = Phrasebook(
    [
        *((p, "expert") for p in levels.EXPERT),
        *((p, "good") for p in levels.GOOD),
        *((p, "basic") for p in levels.BASIC),
        *((p, "learning") for p in levels.LEARNING),
    ],
    typos=True,
)
_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.7)
_BREAKS = frozenset(";.!?\n")


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
    named = [
        Heard(m.tag, meant, _BY_TYPOS[m.typos], m)
        for m, meant in zip(mentions, polarities(words, mentions), strict=True)
    ]
    graded = _graded(words, named)
    whole = _whole(words, skills, graded)
    heard = [*whole, *graded, *_signs(text, words, skills)]
    if not heard:
        return _level_alone(words, skills)
    return _reading(words, heard, skills)


def _graded(words: Words, named: Sequence[Heard]) -> list[Heard]:
    """Gives each named skill the level word that belongs to it."""
    marks = _level_marks(words, named)
    graded = list(named)
    for group in _clauses(words, named):
        own = [m for m in marks if group.first <= m.first < group.end]
        for place in group.named:
            level = _level_for(words, named[place].mention, group, own, named)
            graded[place] = _with_level(named[place], level)
    return graded


class Group(NamedTuple):
    """A clause: the words from `first` to `end`, and which of the named skills stand in it."""

    first: int
    end: int
    named: tuple[int, ...]


def _clauses(words: Words, named: Sequence[Heard]) -> list[Group]:
    ends = [p for p, w in enumerate(words) if w.text in _BREAKS or w.text == "but"]
    found: list[Group] = []
    first = 0
    for end in [*ends, len(words)]:
        inside = tuple(i for i, h in enumerate(named) if first <= h.mention.first < end)
        found.append(Group(first, end, inside))
        first = end
    return found


def _level_marks(words: Words, named: Sequence[Heard]) -> list[Mention]:
    taken = {p for h in named for p in range(h.mention.first, h.mention.end)}
    found = [m for m in _LEVELS.find(words) if not taken.intersection(range(m.first, m.end))]
    return [_lowered(words, m) for m in found]


def _lowered(words: Words, mark: Mention) -> Mention:
    """ "not an expert", "isn't great": a denied level is the one below it."""
    before = {w.text for w in words[max(0, mark.first - 3) : mark.first]}
    if before & {"not", "no", "isn't", "never", "aren't", "isnt", "hardly"} and mark.tag != "basic":
        return mark._replace(tag="good" if mark.tag == "expert" else "basic")
    return mark


def _level_for(
    words: Words, skill: Mention, group: Group, marks: Sequence[Mention], named: Sequence[Heard]
) -> Mention | None:
    """The level word beside a skill: straight after it, else straight before, else shared by a list."""
    after = [m for m in marks if m.first >= skill.end]
    before = [m for m in marks if m.end <= skill.first]
    others = [named[i].mention for i in group.named if named[i].mention != skill]
    follows = after[0] if after else None
    leads = before[-1] if before else None
    if _levels_lead(marks, group, named):
        return leads
    if follows and not any(skill.end <= o.first < follows.first for o in others):
        return follows
    if follows and _is_list(words, skill.end, follows.first, others):
        return follows
    if leads and _is_list(words, leads.end, skill.first, others):
        return leads
    return None


def _levels_lead(marks: Sequence[Mention], group: Group, named: Sequence[Heard]) -> bool:
    """Whether the clause names levels before skills ("very good at Word, basic Excel")."""
    return bool(marks) and marks[0].first < min(named[i].mention.first for i in group.named)


_JOINS = frozenset(
    "and or & / , + - the also plus i'm i am are is my both with at in ms microsoft as well skills : "
    "very using use know i for of".split()
)


def _is_list(words: Words, first: int, end: int, others: Sequence[Mention]) -> bool:
    covered = {p for o in others for p in range(o.first, o.end)}
    return all(p in covered or words[p].text in _JOINS for p in range(first, end))


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


def _whole(words: Words, skills: Sequence[OptionWords], named: Sequence[Heard]) -> list[Heard]:
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
    marks = [m for m in _level_marks(words, []) if abs(m.first - said.first) <= 6]
    heard = [Heard(s.id, meant, sure.PLAIN, said) for s in skills if s.id not in apart]
    return [_with_level(h, marks[0] if marks else None) for h in heard]


_ELSEWHERE = frozenset("years year months time day days week life the to else jobs".split())


def _is_whole(words: Words, said: Mention, named: Sequence[Heard], count: int) -> bool:
    after = words[said.end].text if said.end < len(words) else ""
    before = words[said.first - 1].text if said.first else ""
    if after in _ELSEWHERE or before == "not":
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


def _in_order(signs: Mapping[SkillLevel, tuple[str, ...]]) -> list[tuple[SkillLevel, tuple[str, ...]]]:
    return [(level, signs[level]) for level in SKILL_LEVELS if level in signs]


def _level_alone(words: Words, skills: Sequence[OptionWords]) -> Reading | None:
    """ "Expert", "very good": a level that is meant for all, to be confirmed."""
    marks = _level_marks(words, [])
    if not marks or len(words) > 8:
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
