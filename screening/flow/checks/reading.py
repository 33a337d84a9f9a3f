"""Texts that candidates can't be expected to read with ease, and closings that speak of points."""

import re
from collections.abc import Iterable, Iterator, Mapping

from screening.flow.checks.grade import reading_grade, sentences, words
from screening.flow.checks.shown import Shown
from screening.flow.checks.written import Found, Written
from screening.flow.texts import pieces

FEWEST_WORDS = 12
"""Of a shorter text, the measure says more about one long word than about the text."""
LONGEST_QUOTE = 160
MOST_YEARS = 18
"""Of school that there are; what is harder is just very hard."""
_OF_POINTS = re.compile(
    r"\byour (?:\w+ )?(?:score|points)\b|\byou(?:'ve| have)? scored\b|\b\d+ points\b"
    r"|\b(?:score|band) of\b",
    re.IGNORECASE,
)


def readable(texts: Iterable[Shown], grade: float, names: Mapping[str, str]) -> Iterator[Found]:
    """Texts in English above a grade; the sentence that is hardest to read is quoted."""
    for each in texts:
        if each.part != "text":
            continue
        text = "".join(part for part, _ in pieces(each.text, names))
        if len(words(text)) < FEWEST_WORDS:
            continue
        needed = reading_grade(text)
        if needed > grade:
            hardest = _hardest(text)
            years = f"about {needed:.0f}" if needed < MOST_YEARS else f"more than {MOST_YEARS}"
            message = f"this takes {years} years of school to read, {grade:g} are allowed"
            advice = f"Use shorter words, or make two sentences of: “{_short(hardest)}”"
            yield Found("F050", each.path, message, advice)


def closings(written: Written) -> Iterator[Found]:
    """Closing words, in English, that tell a candidate of points: they go by the outcome alone."""
    closing = written.flow.closing
    for name in type(closing).model_fields:
        told = _OF_POINTS.search(getattr(closing, name))
        if told:
            message = f"the closing words speak of points: “{told[0]}”"
            advice = "Say what happens next. Points are for the person who decides."
            yield Found("F052", ("closing", name), message, advice)


def _hardest(text: str) -> str:
    # One long word alone makes no sentence hard: look among those of some length first.
    every = sentences(text)
    return max([each for each in every if len(words(each)) > 5] or every, key=reading_grade)


def _short(sentence: str) -> str:
    plain = " ".join(sentence.split())
    return plain if len(plain) <= LONGEST_QUOTE else plain[: LONGEST_QUOTE - 1].rstrip() + "…"
