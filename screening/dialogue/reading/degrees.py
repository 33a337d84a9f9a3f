"""Finds the stages of schooling that are named in a text, everyday look-alikes aside."""

from typing import NamedTuple

from screening.dialogue.reading import degree_words as say
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words
from screening.flow.values import LEVELS, EducationLevel

_DEGREES = Phrasebook(
    [
        *((p, "not") for p in say.NOT_DEGREES),
        *((p, level) for level, phrases in say.DEGREES.items() for p in phrases.split("|")),
        *((p, "any") for p in say.ANY_DEGREE),
        *((p, "attended") for p in say.ATTENDED),
    ]
)
_FIELDS = Phrasebook(((f, f) for f in say.FIELDS), typos=True)
_NOT_FIELD = frozenset(
    names(
        "may june july january february march april august september october november "
        "december spring summer fall winter the my progress process a an 2 school college "
        "high university total fact all order addition it general this that one two three "
        "four person 20"
    )
)


class Stage(NamedTuple):
    """A stage of schooling named at words `first` up to `end`; `level` none where it isn't told."""

    level: EducationLevel | None
    first: int
    end: int
    attended: bool = False


class Field(NamedTuple):
    """A field of study, in the candidate's words, at words `first` up to `end`."""

    name: str
    first: int
    end: int


def stages_of(raw: str, words: Words) -> list[Stage]:
    """The stages named, in the text's order."""
    found = [m for m in _DEGREES.find(words) if m.tag != "not" and _is_degree(raw, words, m)]
    return [Stage(_level(m.tag), m.first, m.end, attended=m.tag == "attended") for m in found]


def _level(tag: str) -> EducationLevel | None:
    return next((level for level in LEVELS if level == tag), None)


def _is_degree(raw: str, words: Words, mention: Mention) -> bool:
    """Whether a short form is a degree: in capitals, with stops, or among words for degrees."""
    said = raw[words[mention.first].start : words[mention.end - 1].end]
    key = said.lower().replace(".", "").replace(" ", "")
    if key not in say.CAPITALS or "." in said:
        return True
    if key == "ma" and _is_state(words, mention):
        return False
    if key in ("ba", "ma", "bs") and _is_role(words, mention):
        return False
    capitals = said.isupper() and not raw.isupper()
    before = words[mention.first - 1].text if mention.first else ""
    after = words[mention.end].text if mention.end < len(words) else ""
    alone = len(words) <= 2
    if key in ("as", "be", "me", "hs", "bed", "it"):
        return (capitals and (after in ("in", "degree") or before == "my")) or (
            alone and said.isupper()
        )
    return capitals or alone or after in ("in", "degree", "from") or before in ("my", "a", "an")


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


def field_of(raw: str, words: Words, stage: Stage, stop: int) -> Field | None:
    """The field of a stage: after "in" or "of", straight behind it, or straight before it."""
    place = stage.end
    if place < stop and words[place].text == "." and words[place].glued:
        place += 1
    while place < stop and words[place].text in (
        "degree",
        "hons",
        "honours",
        "(",
        ")",
        "of",
        "major",
        "majoring",
        "majored",
        "-",
        "with",
        "a",
        ",",
        "program",
        "'s",
        "from",
        ":",
    ):
        if (
            words[place].text in ("of", "from")
            and place + 1 < stop
            and words[place + 1].text not in ("science", "arts")
        ):
            break
        place += 1
    if place < stop and words[place].text in ("in", "on", "of", "en"):
        named = _FIELDS.at(words, place + 1)
        if named:
            return _joined(raw, words, named, stop)
        return _own_words(raw, words, place + 1, stop) if words[place].text == "in" else None
    here = _FIELDS.at(words, place) if place < stop else None
    if here:
        return _joined(raw, words, here, stop)
    return _before(raw, words, stage) or _within(raw, words, place, stop)


def _joined(raw: str, words: Words, named: Mention, stop: int) -> Field:
    """ "finance and marketing" is one answer."""
    end = named.end
    if end + 1 < stop and words[end].text in ("and", "&", "/"):
        second = _FIELDS.at(words, end + 1)
        end = second.end if second and second.end <= stop else end
    return Field(_said(raw, words, named.first, end), named.first, end)


def _own_words(raw: str, words: Words, first: int, stop: int) -> Field | None:
    end = first
    while end < min(stop, first + 4) and words[end].is_word and words[end].text not in _ENDS:
        end += 1
    if end == first or words[first].text in _NOT_FIELD:
        return None
    return Field(_said(raw, words, first, end), first, end)


_ENDS = frozenset(
    names(
        "from at in but and with which that i my by didn't never not while when or who where "
        "because then plus currently expected graduating graduated this next last so is was "
        "for to about at"
    )
)


def _before(raw: str, words: Words, stage: Stage) -> Field | None:
    for length in (3, 2, 1):
        first = stage.first - length
        named = _FIELDS.at(words, first) if first >= 0 else None
        if named and named.end == stage.first:
            return Field(_said(raw, words, first, stage.first), first, stage.first)
    return None


def _within(raw: str, words: Words, first: int, stop: int) -> Field | None:
    """ "a bachelor's, I studied marketing"."""
    for place in range(first, stop):
        if words[place].text in (
            "studied",
            "studying",
            "majored",
            "majoring",
            "major",
            "specialized",
        ):
            start = (
                place + 2
                if place + 1 < stop and words[place + 1].text in ("in", "was", "is", ":")
                else place + 1
            )
            named = _FIELDS.at(words, start) if start < stop else None
            return _joined(raw, words, named, stop) if named else None
    return None


def _said(raw: str, words: Words, first: int, end: int) -> str:
    return " ".join(raw[words[first].start : words[end - 1].end].split())
