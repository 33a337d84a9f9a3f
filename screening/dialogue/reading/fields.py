"""Finds fields of study: what was studied, in a full name, and how plainly it is one."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from screening.dialogue.reading import field_words as say
from screening.dialogue.reading.foreign_fields import FOREIGN
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.typos import slips
from screening.dialogue.reading.words import Word, Words

_LONGEST = 9
_CERTAIN, _NEXT, _LED, APART, _LOOSE, _MINOR = 6, 5, 4, 3, 2, 1
"""How plainly a field belongs to a stage."""


class Field(NamedTuple):
    """A field of study by its full name, at words `first` up to `end`."""

    name: str
    first: int
    end: int


_BY_LETTER: dict[str, list[str]] = {}
for _known in sorted(say.FIELDS):
    _BY_LETTER.setdefault(_known[0], []).append(_known)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str | None:
    """The word of a field that is meant, or None."""
    key = word.removesuffix("'s")
    if key in say.FIELDS:
        return key
    if key in say.SHORT:
        return say.SHORT[key]
    if key in FOREIGN:
        return FOREIGN[key]
    if len(key) < 6:
        return None
    near = [(off, known) for known in _BY_LETTER.get(key[0], ()) if (off := slips(known, key))]
    return min(near)[1] if near else None


def field_at(raw: str, words: Words, first: int, stop: int, *, expected: bool) -> Field | None:
    """The field whose words begin here; `expected` where "in" or "major" leads to it."""
    end = first
    place = first
    heads = 0
    parts: list[str] = []
    joined: list[str] = []
    while place < min(stop, first + _LONGEST):
        word = words[place]
        part = _part(raw, word, expected=expected or bool(parts), social=parts[-1:] == ["social"])
        if word.text == "it" and raw[word.start : word.end] != "IT" and _is_pronoun(words, place):
            part = None
        if part is not None and not _is_trade_off(words, place, stop):
            parts += [*joined, part]
            joined = []
            heads += word.text not in say.MODIFIERS
            place += 1
            end = place
        elif parts and word.text in say.JOINS and not joined:
            joined = ["and"] if word.text in ("and", "&", "y", "et", "und", "e", "/") else []
            joined += [word.text] if word.text == "of" else []
            place += 1
            if word.text in ("de", "en", "di") or not joined:
                continue
        elif parts and word.text == "." and word.glued and _is_short(words, place):
            place += 1
            end = place
        else:
            break
    if not parts or (not heads and not expected):
        return None
    return Field(_name(raw, words, first, end, parts), first, end)


def _is_trade_off(words: Words, place: int, stop: int) -> bool:
    """ "IT support role", "sales job": a field of work, not study."""
    after = words[place + 1].text if place + 1 < stop else ""
    return after in _TRADE


_TRADE = frozenset(
    names(
        "job jobs role position experience manager career home homes industry company firm store "
        "shop department dept agency rep reps teacher clerk"
    )
)


def _is_pronoun(words: Words, place: int) -> bool:
    """ "It": a field only where its sentence or its clause ends, or before "degree"."""
    lead = [w.text for w in words[max(0, place - 2) : place]]
    if lead[-1:] and (lead[-1] in say.GOVERNING or (lead[-1] == "of" and lead[0] in say.OF_IT)):
        return True
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.is_word and after.text not in _AFTER | _KINDS


_KINDS = frozenset(names("support management security and networking systems admin specialist"))


def _is_short(words: Words, place: int) -> bool:
    return words[place - 1].text in say.SHORT


def _part(raw: str, word: Word, *, expected: bool, social: bool) -> str | None:
    said = raw[word.start : word.end]
    if not word.is_word:
        return None
    if word.text in ("it's", "its"):
        return None
    if word.text == "work":
        return "work" if social else None
    if word.text in say.ONLY_AFTER_IN and not expected and not (said.isupper() and len(said) > 1):
        return None
    return _mended(word.text)


def _name(raw: str, words: Words, first: int, end: int, parts: Sequence[str]) -> str:
    """As it was written, where written in full and rightly."""
    said = [w.text.removesuffix("'s") for w in words[first:end] if w.text not in say.JOINS]
    plain = [part for part in parts if part not in say.JOINS]
    if said == plain:
        return " ".join(raw[words[first].start : words[end - 1].end].split())
    return " ".join(parts)


_STUDY = frozenset(
    names(
        "studied studying study studies studing major majored majoring majors field degree "
        "specialized specialised specializing specialising subject specialization program "
        "programme studid student course courses track diploma certificate"
    )
)
_HOPING = frozenset(names("want hope plan like love go will gonna would going need i'd i'll if"))
"""Before "to study" these speak of what may come."""
_BESIDES = frozenset(names("concentration emphasis specialization specialisation focus focusing"))
_MINORS = frozenset(names("minor minored minors minoring"))
_WORK = frozenset(
    names(
        "work worked working works job jobs experience career position role sell sold selling "
        "teach taught teaching hired employed certified certification certifications cert certs "
        "license licence interested business-wise"
    )
)
_AFTER = frozenset(
    names(
        "major majors student students degree degrees grad graduate graduated dropout program "
        "programme diploma school certificate course courses track stuff dept department "
        "bachelor bachelors associate associates masters master doctorate bootcamp"
    )
)
_SCHOOLS = frozenset(names("faculty school department college institute academy dept facultad"))
_OWN_EDUCATION = frozenset(names("my highest level formal your real further higher our much"))
_STANDINGS = frozenset(
    names("st nd rd th first second third fourth fifth final last one two three four 1 2 3 4")
)
_SWITCHED = frozenset(names("changed switched transferred moved swapped"))
_LEADS = frozenset(names("in of en em on for in: di im w no"))
_LINKS = frozenset(
    names(
        "degree degrees hons honours honors honor ( ) of major majoring majored - with a an , "
        "program programme 's ' : in on en em di im for . the my diploma level course field track "
        "science arts applied is was but it's it its double dual / | = and"
    )
)
_ENDS = frozenset(".;!?\n")
_PARTS = frozenset(",.;!?\n()-:—|/")


def field_of(
    raw: str, words: Words, stage: tuple[int, int], start: int, stop: int
) -> tuple[Field, int] | None:
    """The likeliest field of a stage within its stretch, and how plainly it belongs to it."""
    first, end = stage
    best: tuple[Field, int] | None = None
    place = start
    while place < stop:
        if first <= place < end:
            place = end
            continue
        limit = first if place < first else stop
        expected = _is_expected(words, place, first, end)
        field = field_at(raw, words, place, limit, expected=expected)
        if field is None:
            place += 1
            continue
        rank = _rank(words, field, first, end, start, stop)
        nearer = field.end <= first and best is not None and rank == best[1]
        if rank and (best is None or rank > best[1] or nearer):
            best = (field, rank)
        place = field.end
    return best


def _is_expected(words: Words, place: int, first: int, end: int) -> bool:
    before = words[place - 1].text if place else ""
    if before in _LEADS or before in _STUDY or before in ("major", ":"):
        return True
    if first < end <= place <= end + 3:
        return _are_links(words[end:place])
    return place + 1 == first


def _are_links(words: Sequence[Word]) -> bool:
    return all(w.text in _LINKS or w.is_number for w in words)


def _rank(words: Words, field: Field, first: int, end: int, start: int, stop: int) -> int:
    near = range(max(start, field.first - 4), field.first)
    before = [words[p].text for p in near if not first <= p < end]
    while any(t in _ENDS for t in before):
        before = before[1:]
    after = words[field.end].text if field.end < stop else ""
    if field.name.casefold() == "english" and {"learning", "studying"} & set(before):
        return 0
    if field.name.casefold() == "education" and (
        _OWN_EDUCATION.intersection(before[-2:]) or after in ("-", ":", "?", "is", "level")
    ):
        return 0
    if before[-1:] == ["not"] or _WORK.intersection(before[-3:]):
        return 0
    if _MINORS.intersection(before[-3:]) or after in _MINORS:
        return _MINOR
    if _BESIDES.intersection(before[-3:]) or after in _BESIDES:
        return _LOOSE
    if _SWITCHED.intersection(before) and {"to", "into"} & set(before):
        return 0 if _is_told(words, first, end, field.first) else _CERTAIN + 1
    if field.first >= end and _are_links(words[end : field.first]):
        return _CERTAIN
    if field.end == first or (field.end + 1 == first and after in ("'s", "-")):
        return _NEXT
    if before[-1:] == ["year"] and _STANDINGS.intersection(before[:-1]):
        return _NEXT
    if before[-2:] in (["was", "doing"], ["did", "my"]):
        return _NEXT
    if before[-1:] == ["study"] and not _HOPING.intersection(before):
        return _NEXT
    if _STUDY.intersection(before[-3:]) or after in _AFTER:
        return _NEXT
    if _SCHOOLS.intersection(before[-3:]):
        return _LED
    if _is_apart(words, field, start, stop):
        return APART
    led = before[-1:] and before[-1] in _LEADS
    elsewhere = before[-1:] != ["for"] and _ELSEWHERE.intersection(_unbroken(before[-3:-1]))
    return APART if led and not elsewhere else 0


def _is_told(words: Words, first: int, end: int, place: int) -> bool:
    """ "A PhD in physics but moved to software": the degree has its field, the rest is work."""
    after = [w.text for w in words[end : min(place, end + 3)]]
    named = [p for p, t in enumerate(after) if t in ("in", "of") and p + 1 < len(after)]
    led = bool(named) and _mended(after[named[0] + 1]) is not None
    finished = not any(w.text in _UNDER_WAY for w in words[max(0, first - 6) : place])
    return led and finished and end <= place


_UNDER_WAY = frozenset(
    names("started start began went studying was major majored majoring transferred first year")
)


def _unbroken(before: Sequence[str]) -> Sequence[str]:
    breaks = [place for place, text in enumerate(before) if text in _PARTS]
    return before[breaks[-1] + 1 :] if breaks else before


_ELSEWHERE = frozenset(
    names(
        "currently now years been am i'm went moved interest interested background lots was year "
        "i into im company manager rep business living lived experience"
    )
) - frozenset(names("was"))


def _is_apart(words: Words, field: Field, start: int, stop: int) -> bool:
    """Whether it is nearly all that stands between two commas."""
    first, end = field.first, field.end
    while first > start and words[first - 1].text not in _PARTS:
        first -= 1
    while end < stop and words[end].text not in _PARTS:
        end += 1
    extra = [w.text for w in (*words[first : field.first], *words[field.end : end])]
    return len(extra) <= 1 or all(t in _FILLERS or _mended(t) for t in extra)


_FILLERS = frozenset(
    names(
        "it was is my the a an in so i think mostly mainly basically field to be and actually "
        "precise exact specifically that's its it's major degree lol tho though haha hons by way "
        "of subject with and &"
    )
)
