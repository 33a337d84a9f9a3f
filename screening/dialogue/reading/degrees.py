"""Finds the stages of schooling that are named in a text, everyday look-alikes aside."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from screening.dialogue.reading import degree_words as say
from screening.dialogue.reading import school_words as school
from screening.dialogue.reading.field_words import FIELDS, MODIFIERS
from screening.dialogue.reading.fields import field_at
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook, key_of
from screening.dialogue.reading.words import Words
from screening.flow.values import LEVELS, EducationLevel

Kind = Literal["level", "degree", "diploma", "college", "community", "vocational", "graduated"]
"""What is named: a level, a degree or diploma of an unnamed one, a school, having been through."""

_KINDS: tuple[Kind, ...] = (
    "degree",
    "diploma",
    "college",
    "community",
    "vocational",
    "graduated",
)
_DEGREES = Phrasebook(
    [
        *((p, "not") for p in (*say.NOT_DEGREES, *school.NOT_SCHOOL)),
        *((p, level) for level, phrases in say.DEGREES.items() for p in phrases.split("|")),
        *((p, "degree") for p in school.ANY_DEGREE),
        *((p, "diploma") for p in school.DIPLOMA),
        *((p, "graduated") for p in school.GRADUATED),
        *((p, "community") for p in school.COMMUNITY),
        *((p, "college") for p in school.COLLEGE),
        *((p, "vocational") for p in (*school.VOCATIONAL, *school.CERTIFICATE)),
    ]
)


class Stage(NamedTuple):
    """A stage of schooling named at words `first` up to `end`; `level` none where it isn't told.

    `grade`: the last year at school, where that is what was told.
    """

    level: EducationLevel | None
    first: int
    end: int
    kind: Kind = "level"
    grade: int | None = None

    @property
    def is_named(self) -> bool:
        """Whether it is a degree above high school whose level is told."""
        return self.level not in (None, "high_school", "none")


def stages_of(raw: str, words: Words) -> list[Stage]:
    """The stages named, in the text's order."""
    found: list[Stage] = []
    for mention in _DEGREES.find(words):
        if mention.tag != "not" and _is_degree(raw, words, mention):
            level = next((level for level in LEVELS if level == mention.tag), None)
            kind: Kind = next((kind for kind in _KINDS if kind == mention.tag), "level")
            found.append(Stage(level, mention.first, mention.end, kind))
    taken = {place for stage in found for place in range(stage.first, stage.end)}
    others = [*_grades(words), *_honours(words), *_studies(raw, words), *_trade_schools(raw, words)]
    found += [s for s in others if not taken & set(range(s.first, s.end))]
    found.sort(key=lambda s: s.first)
    schools = {s.first for s in found if s.level == "high_school"}
    # "A vocational high school" is one school.
    return [s for s in found if s.kind != "vocational" or s.end not in schools]


def implied_field(words: Words, stage: Stage) -> str | None:
    """The field that a degree's name tells: law of a JD."""
    said = " ".join(w.text for w in words[stage.first : stage.end])
    return say.IMPLIED.get(key_of(said)) or _trade_of(words, stage)


def _trade_of(words: Words, stage: Stage) -> str | None:
    """ "Cosmetology school" tells its field."""
    if stage.kind not in ("vocational", "college") or words[stage.end - 1].text != "school":
        return None
    said = [w.text for w in words[stage.first : stage.end - 1]]
    return (
        " ".join(said) if said and all(t in FIELDS - MODIFIERS - {"trade"} for t in said) else None
    )


_ORDINALS = {
    word: number
    for number, word in enumerate(
        names("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"),
        1,
    )
}
_GRADES = frozenset(names("grade pass passed fail std standard class graders"))
_YEARS = frozenset(names("grade year class form"))


def _grades(words: Words) -> Iterator[Stage]:
    """ "10th grade", "class 10", "through 12th"."""
    for place, word in enumerate(words):
        number, end = _ordinal(words, place)
        before = words[place - 1].text if place else ""
        after = words[end].text if end < len(words) else ""
        if number is None and word.text.isdecimal() and before in _YEARS - {"year"}:
            number, end = int(word.text), place + 1
            if 7 <= number <= 13:
                yield _grade(number, place - 1, end)
            continue
        if number is None and word.text.isdecimal() and after in ("grade", "graders", "std"):
            number = int(word.text)
        if number is None or not 1 <= number <= 13:
            continue
        through = before in ("through", "thru", "till", "until", "finished", "completed", "passed")
        graded = after in _GRADES if word.text.isdecimal() else after in ("grade", "graders")
        if graded or (through and (not after or after in ".,;!then and but")):
            yield _grade(number, place, end + graded)


def _ordinal(words: Words, place: int) -> tuple[int | None, int]:
    word = words[place]
    if word.text in _ORDINALS:
        return _ORDINALS[word.text], place + 1
    suffix = words[place + 1].text if place + 1 < len(words) else ""
    if word.text.isdecimal() and len(word.text) <= 2 and suffix in ("th", "st", "nd", "rd"):
        return int(word.text), place + 2
    return None, place + 1


def _grade(number: int, first: int, end: int) -> Stage:
    return Stage("high_school" if number > 8 else "none", first, end, grade=number)


def _honours(words: Words) -> Iterator[Stage]:
    """ "A 2:1 in History": a British bachelor's."""
    for place in range(len(words) - 3):
        said = [w.text for w in words[place : place + 4]]
        if said[0] == "2" and said[1] in (":", ".") and said[2] in ("1", "2"):
            yield Stage("bachelor", place, place + 3)
        elif said[:1] == ["2.1"] and said[1] in ("in", "from"):
            yield Stage("bachelor", place, place + 1)


_NO_TRADES = MODIFIERS | {"language", "sunday", "law", "medical", "public"}


def _trade_schools(raw: str, words: Words) -> Iterator[Stage]:
    """ "HVAC school", "Lincoln High"."""
    for place in range(1, len(words)):
        word, before = words[place], words[place - 1]
        if word.text in ("school", "academy") and before.text in FIELDS - _NO_TRADES:
            yield Stage(None, place - 1, place + 1, "vocational")
        after = words[place + 1].text if place + 1 < len(words) else ""
        named = raw[word.start : word.start + 4] == "High" and raw[before.start].isupper()
        if named and word.text == "high" and (not after or after in ".,;!)\n"):
            yield Stage("high_school", place, place + 1)


_STUDIED = frozenset(names("studied study majored majoring studying"))
_COUNTED = frozenset(school.COUNTED)


def _studies(raw: str, words: Words) -> Iterator[Stage]:
    """ "I studied law", "two years of law", "the law program": in college, it seems."""
    for place, word in enumerate(words[:-1]):
        after = place + 1
        if words[after].text in ("credits", "credit") and word.is_number:
            yield Stage(None, place, after + 1, "college")
            continue
        if word.text in _STUDIED:
            after += words[after].text in ("in", "for", "a", "of", ":", "some")
        elif not (word.text in _COUNTED and words[after].text in ("of", "in", "studying", "at")):
            continue
        else:
            after += 1
            after += after < len(words) and words[after].text in ("the", "a", "studying")
        if after < len(words) and field_at(raw, words, after, len(words), expected=False):
            yield Stage(None, place, place + 1, "college")


def _is_degree(raw: str, words: Words, mention: Mention) -> bool:
    """Whether a short form is a degree: in capitals, with stops, or among words for degrees."""
    said = raw[words[mention.first].start : words[mention.end - 1].end]
    key = said.lower().replace(".", "").replace(" ", "")
    if len(key) <= _SHORT and _is_code(words, mention.end):
        return False
    if key == "licence":
        return _is_licence(words, mention)
    if key not in say.CAPITALS or "." in said:
        return True
    if key == "ma" and _is_state(words, mention):
        return False
    if key in ("ba", "ma", "bs") and _is_role(words, mention):
        return False
    capitals = (said.isupper() or said == "MEd") and not _is_shouted(raw, words)
    before = words[mention.first - 1].text if mention.first else ""
    after = words[mention.end].text if mention.end < len(words) else ""
    alone = len(words) <= 2
    leads = mention.first == 0 and _is_field_behind(raw, words, mention.end)
    if key in _WORDS_AS_WELL:
        named = after in ("in", "degree", "diploma") or before == "my" or (before == "hs" == after)
        plain = capitals and (named or leads or before in ("", ",", ".", ":", "an", "a", "and"))
        return plain or (alone and (said.isupper() or key == "hs")) or _is_hs(words, mention)
    near = after in ("in", "degree", "from", "grad", "graduate", "student", "program", "holder")
    return capitals or alone or near or leads or before in ("my", "a", "an", "the", "have", "got")


_SHORT = 4
_LICENCES = frozenset(names("en de pro professionnelle lmd degree in d"))


def _is_code(words: Words, place: int) -> bool:
    """ "MS-900": an exam."""
    after = words[place : place + 2]
    return len(after) > 1 and after[0].text == "-" and after[0].glued and after[1].is_number


def _is_licence(words: Words, mention: Mention) -> bool:
    """The French bachelor's, and nobody's licence to drive."""
    after = words[mention.end] if mention.end < len(words) else None
    if mention.first and words[mention.first - 1].key in ("drivers", "driver", "driving", "my"):
        return False
    alone = mention.first == 0 and len(words) <= _SHORT
    return alone or (after is not None and (after.text in _LICENCES or after.is_number))


def _is_shouted(raw: str, words: Words) -> bool:
    """Whether everything is in capitals, long words as well."""
    return raw.isupper() and any(w.end - w.start > 5 for w in words)


_WORDS_AS_WELL = frozenset(names("as be me hs bed it but mis bas march mat ast bts ug med"))


def _is_hs(words: Words, mention: Mention) -> bool:
    """ "hs only", "graduated hs": nothing else is written so."""
    return words[mention.first].text == "hs"


def _is_field_behind(raw: str, words: Words, place: int) -> bool:
    if place < len(words) and words[place].text in (",", "-", ":", "(", "in"):
        place += 1
    return field_at(raw, words, place, len(words), expected=True) is not None


def _is_state(words: Words, mention: Mention) -> bool:
    """ "Boston, MA" is a place."""
    before = words[mention.first - 1].text if mention.first else ""
    after = words[mention.end].text if mention.end < len(words) else ""
    return before in ("in", "from", ",", "near") and after not in ("in", "degree")


_ROLE_LEADS = frozenset(
    names("been am i'm was were as being become became hired lead senior junior")
)


def _is_role(words: Words, mention: Mention) -> bool:
    """ "I was a BA" is a business analyst's work."""
    before = [w.text for w in words[max(0, mention.first - 2) : mention.first]]
    after = words[mention.end].text if mention.end < len(words) else ""
    return bool(_ROLE_LEADS.intersection(before)) and after not in (
        "in",
        "from",
        "degree",
        "holder",
    )
