"""What of a flow's vocabulary is heard in free text, and the figures in it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.deeds import ANY, Kinds, denies, is_colleagues, is_others
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.phrases import Mention
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.spelling import spelt_words
from screening.dialogue.reading.told import Told
from screening.dialogue.reading.vocabulary import OptionWords, book_of, mentions_of
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.values import Story

FIGURES = "figures"
"""The group that is heard wherever an outcome is given in numbers."""

_MONEY = r"(?:[$€£]\s?\d[\d.,]*\s?(?:k|m|mm|bn|b|million|thousand|grand)?\b)"
_SHARE = r"(?:\d[\d.,]*\s?(?:%|percent\b|per\s?cent\b|pct\b))"
_LARGE = r"(?:\d[\d.,]*\s?(?:k|m|mm|bn|million|thousand|grand|dollars|euros|pounds|usd|eur)\b)"
_TIMES = r"(?:\d[\d.,]*\s?(?:x|times|fold)\b)"
_COUNT = r"(?:\b\d[\d.,]*\+?\s(?:[a-z-]+\s){0,2}?[a-z-]{3,})"
_FIGURE = re.compile("|".join((_MONEY, _SHARE, _LARGE, _TIMES, _COUNT)))
_NO_OUTCOME = frozenset(
    names(
        "year years yr yrs month months mo week weeks day days hour hours minute minutes am "
        "pm old age floor street version th st nd rd oclock"
    )
)
_SPELT = re.compile(
    r"\b(?:doubled|tripled|quadrupled|halved|dozens? of [a-z]+|hundreds of [a-z]+|"
    r"thousands of [a-z]+|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundred|thousand|million)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|"
    r"nine|hundred|thousand|million|percent)){0,3} [a-z]{3,})\b"
)


LOOKED_BACK = 30
"""Words; no denial reaches further ahead."""


class Group(NamedTuple):
    """A group that is listened for: its things, and what may be told of each."""

    things: Sequence[OptionWords]
    kinds: Mapping[str, Kinds] = {}


def read_story(text: str, groups: Mapping[str, Group], told: Sequence[Told] = ()) -> Reading:
    """What is heard of each group, with a place for every thing heard; what is denied is not.

    `told`: what the model found by the sense of a clause; listed words are found here.
    """
    words = spelt_words(text)
    heard: dict[str, tuple[str, ...]] = {}
    spans: list[Span] = []
    by_sense = [each for each in told if _is_told(text, each, groups)]
    for name, group in groups.items():
        found = _figures_heard(text) if name == FIGURES else _heard(text, words, group)
        found += [(each.thing, each.span) for each in by_sense if each.group == name]
        if found:
            heard[name] = tuple(dict.fromkeys(thing for thing, _ in found))
            spans += [span for _, span in found]
    certainty = sure.PLAIN if words else 0.0
    return Reading(value=Story(heard=heard), certainty=certainty, spans=tuple(sorted(set(spans))))


def _heard(text: str, words: Words, group: Group) -> list[tuple[str, Span]]:
    mentions = mentions_of(text, words, book_of(group.things, form=stem))
    return [
        (m.tag, span_of(words, m.first, m.end))
        for m in mentions
        if _is_affirmed(words, m)
        and (group.kinds.get(m.tag, ANY).others or not is_colleagues(words, m.first))
    ]


def _is_affirmed(words: Words, mention: Mention) -> bool:
    # In a tale a denial looks ahead: "I emailed her, she had no time" is an e-mail all the same.
    begin = max(0, mention.first - LOOKED_BACK)
    alone = mention._replace(first=mention.first - begin, end=mention.end - begin)
    (meant,) = polarities(words[begin : mention.end], [alone])
    return meant == Polarity.AFFIRMED


def _is_told(text: str, each: Told, groups: Mapping[str, Group]) -> bool:
    """Whether the stretch is of a kind with the thing's examples: one's own deed, and done."""
    words = words_of(text[slice(*each.span)])
    kinds = groups[each.group].kinds.get(each.thing, ANY)
    return (kinds.others or not is_others(words)) and (kinds.denied or not denies(words))


def is_none(text: str) -> bool:
    """Whether a few words say that there is nothing to tell, and not that it can't be recalled."""
    said = {word.text for word in spelt_words(text)}
    return len(text.split()) > 1 and bool(said & _NONE) and not said & _NOT_RECALLED


_NONE = frozenset(names("nothing never none nope nah no haven't havent hasn't"))
_NOT_RECALLED = frozenset(
    names("mind think remember recall know dunno sure idea right now moment rather want")
)


def _figures_heard(text: str) -> list[tuple[str, Span]]:
    return [(FIGURES, span) for span in figures(text)]


def figures(text: str) -> tuple[Span, ...]:
    """Where an outcome is told in numbers: money, shares, counts of things; not dates or times."""
    normal = normalise(text)
    found = [
        normal.raw(match.start(), match.end())
        for pattern in (_FIGURE, _SPELT)
        for match in pattern.finditer(normal.text)
        if _counts(match.group())
    ]
    return _apart(sorted(found))


def _counts(figure: str) -> bool:
    words = figure.split()
    year = re.fullmatch(r"(?:19|20)\d\d", words[0]) and len(words) > 1
    return not year and not any(w.strip(".,") in _NO_OUTCOME for w in words[1:])


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
