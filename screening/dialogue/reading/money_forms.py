"""Forms that amounts of money are told in: "eighteen fifty", "the low fifties", "six figures"."""

import re
from typing import NamedTuple

from screening.dialogue.reading.normal import Normal
from screening.dialogue.reading.words import Word, Words

_DECADES = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fourties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90, "hundreds": 100,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_PARTS = {
    "low": (0, 3), "lower": (0, 3), "early": (0, 3), "mid": (4, 6), "middle": (4, 6),
    "high": (7, 9), "upper": (7, 9), "higher": (7, 9), "late": (7, 9),
}  # fmt: skip
_DECADE = re.compile(
    rf"(?:\b(?P<from>{'|'.join(_PARTS)})(?:-| to | or |/)(?:the )?)?"
    rf"(?:\b(?P<part>{'|'.join(_PARTS)})(?: of)?(?: the)?[ -])?"
    rf"\b(?:(?P<word>{'|'.join(_DECADES)})|(?P<tens>[2-9]0)(?:k?'?s|'?ks)|"
    rf"(?P<some>[2-9]0|{'|'.join(_TENS)})[ -]?(?:k[ -]?)?something)\b"
)
_FIGURES = re.compile(
    r"\b(?:(?P<low>low|lower|high|mid|upper) )?(?P<count>six|6|seven|7)[ -]figures?\b"
)
_ZEROS = re.compile(r"(?<=\d)o{2,3}\b|(?<=\d[.,])ooo\b")
_CENTS = re.compile(
    r"\b(\d{1,3}) ?(?:dollars?|bucks|\$|euros?|pounds?)? ?(?:and|&)? ?(\d\d) ?cents?\b"
)
_OF_NO_PAY = re.compile(
    r"\b(?:40[13] ?\(?[kb]\)?|w-?2s?\b|1099\b|24/7|9 ?(?:to|-) ?5\b|365 days)|"
    r"\b\d+ ?(?:\$|dollars|bucks|euros|k)? (?:more|extra|on top|less)\b(?! than)(?= (?:for|on|at|"
    r"per|if|when|\W|$)|\W|$)"
)
"""Figures that are no pay, and what is only put on top of it."""


class Band(NamedTuple):
    """A range told by its decade or its figures, at characters `start` up to `end`."""

    least: float
    most: float | None
    start: int
    end: int


def plain_figures(normal: Normal) -> Normal:
    """Zeros for letters ("57ooo"), and blanks where figures are no pay (401k)."""
    text = _ZEROS.sub(lambda match: "0" * len(match.group()), normal.text)
    text = _OF_NO_PAY.sub(lambda match: " " * len(match.group()), text)
    text = _CENTS.sub(lambda m: f"{m[1]}.{m[2]}".ljust(len(m.group())), text)
    text = re.sub(r"\b(min|max|approx|ca|abt)\.", r"\1 ", text)
    text = re.sub(r"(?<=\d)(\s?)\?(?=\s?(?:or\s)?\s?\d)", r"\1 ", text)
    return Normal(text, normal.starts, normal.ends)


def bands_in(text: str) -> list[Band]:
    """The ranges told by their decade ("mid fifties") or figures ("six figures")."""
    decades = [_decade(match) for match in _DECADE.finditer(text)]
    return sorted([*decades, *map(_figures, _FIGURES.finditer(text))], key=lambda b: b.start)


def _decade(match: re.Match[str]) -> Band:
    written = match["some"] or match["tens"] or match["word"]
    base = _DECADES.get(written) or _TENS.get(written) or int(written)
    if base == 10:
        spans = {(0, 3): (13, 15), (4, 6): (14, 16), (7, 9): (17, 19)}
        least, most = spans[_PARTS[match["part"]]] if match["part"] else (13, 19)
        return Band(least, most, match.start(), match.end())
    low, high = _PARTS[match["part"]] if match["part"] else (0, 9)
    if match["from"]:
        low = _PARTS[match["from"]][0]
    return Band(base + low, base + high, match.start(), match.end())


def _figures(match: re.Match[str]) -> Band:
    least = 1_000_000 if match["count"] in ("seven", "7") else 100_000
    return Band(least, None, match.start(), match.end())


def with_cents(normal: Normal) -> Normal:
    """ "Eighteen fifty" and "18 50" as 18.50, where pay for an hour is spoken of."""

    def written(match: re.Match[str]) -> str:
        said, cents = match["said"], match["cents"]
        if said.isdecimal():
            return f"{said}.{cents}".ljust(len(match.group()))
        value, more = _number(said), _number(cents)
        a_range = value < more <= value + 6 or (value >= 30 and more > value and more % 10 == 0)
        return match.group() if a_range else f"{value}.{more}".ljust(len(match.group()))

    return normal._replace(text=_SPOKEN.sub(written, normal.text))


def _number(said: str) -> int:
    return sum(_NUMBERS[word] for word in re.split(r"[ -]", said))


_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_NUMBERS = {
    **{name: number for number, name in enumerate((*_ONES, *_TEENS), 1)},
    **_TENS,
}
_SPOKEN = re.compile(
    r"\b(?:"
    rf"(?P<said>{'|'.join((*_TEENS, 'seven', 'eight', 'nine'))}|"
    rf"(?:twenty|thirty|forty)(?:[ -](?:{'|'.join(_ONES)}))?|[1-3]\d|[7-9]) "
    r"(?P<cents>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:five|nine))?|"
    r"ten|fifteen|00|25|50|75|90|95|99))"
    r"(?! ?(?:k\b|thousand|hundred|grand|hours|hrs|years|cents|[.,]?\d|%))(?<!\d \d)\b"
)


def whole(words: Words) -> Words:
    """ "50 000" and "50'000" as one number."""
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        gap = 1 if place + 1 < len(words) and words[place + 1].text == "'" else 0
        follows = words[place + 1 + gap] if place + 1 + gap < len(words) else None
        if follows is not None and _is_group(found[-1] if found else None, word, follows, gap):
            found.append(Word(word.text + follows.text, word.start, follows.end, word.glued))
            place += 2 + gap
            continue
        found.append(word)
        place += 1
    return tuple(found)


def _is_group(before: Word | None, word: Word, follows: Word, gap: int) -> bool:
    if not re.fullmatch(r"[1-9]\d{0,2}", word.text):
        return False
    if follows.glued != bool(gap) or (before is not None and before.is_number):
        return False
    return bool(re.fullmatch(r"\d{3}", follows.text))
