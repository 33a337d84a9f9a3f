"""Which of the options a candidate chose: by name, by place, as a set, by leaving some out."""

from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.part import Asked, asked_in, has_no_part, is_wanted, part_in
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.positions import exception_at, places_in, sets_in
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.vocabulary import OptionWords, book_of, mentions_of
from screening.dialogue.reading.whose import is_anothers
from screening.dialogue.reading.words import Word, Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Choices

__all__ = ["OptionWords", "read_options"]

_OTHER = Phrasebook(
    (p, "other")
    for p in (
        "other",
        "others",
        "something else",
        "anything else",
        "none of those but",
        "none of these but",
        "also",
    )
)
_SOME = Phrasebook(
    (p, "some")
    for p in (
        "some of them",
        "some of those",
        "a few of them",
        "a few of those",
        "a couple of them",
        "a couple of those",
        "most of them",
        "most of those",
        "two of them",
        "three of them",
        "one of them",
        "one of those",
        "not all",
        "not all of them",
        "not both",
        "both",
        "either",
        "any",
        "most",
        "some",
        "a few",
    )
)
"""More than none, but which?"""
_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.7)


class Choice(NamedTuple):
    """An option's verdict, from one place in the text."""

    option: int
    meant: Polarity
    span: Span
    certainty: float


def read_options(
    text: str,
    options: Sequence[OptionWords],
    *,
    many: bool,
    other: bool = False,
    question: str = "",
) -> Reading | None:
    """The options chosen, or None if the text names none; `other` allows for one of their own.

    The words of the `question` say what part in a thing is asked for: who asks what somebody sold
    doesn't hear of what they bought.
    """
    words = words_of(text)
    asked = asked_in(question)
    named = _named(text, words, options, asked)
    placed = [] if named else _placed(words, len(options))
    whole = _whole(words, options, named, asked)
    own = _own(text, words, named) if other else None
    if whole is not None:
        return _checked(whole, many)
    choices = named or placed
    if not choices and own is None:
        return _some(words)
    return _checked(_chosen(words, choices, options, own), many)


def _some(words: Words) -> Reading | None:
    """ "Some of them" is an answer that leaves open which."""
    found = _SOME.find(words)
    if not found or len(words) > 8:
        return None
    span = span_of(words, found[0].first, found[0].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def _named(text: str, words: Words, options: Sequence[OptionWords], asked: Asked) -> list[Choice]:
    places = {o.id: i for i, o in enumerate(options)}
    mentions = mentions_of(text, words, book_of(options))
    choices = [
        Choice(
            places[m.tag], _part(words, m, meant, asked), span_of(words, m.first, m.end), certainty
        )
        for m, meant in zip(mentions, polarities(words, mentions), strict=True)
        for certainty in [_certainty(words, m)]
    ]
    return choices if asked != Asked.HELD else _without_more_of_the_same(choices)


def _without_more_of_the_same(choices: Sequence[Choice]) -> list[Choice]:
    """ "I have A+, working on Network+": who has one of a kind has the kind."""
    had = {c.option for c in choices if c.meant == Polarity.AFFIRMED}
    return [c for c in choices if c.option not in had or c.meant != Polarity.UNCLEAR]


def _part(words: Words, mention: Mention, meant: Polarity, asked: Asked) -> Polarity:
    """What is meant, once it is heard what part the candidate had in it."""
    if meant in (Polarity.AFFIRMED, Polarity.WEAK):
        return part_in(words, mention, asked) or meant
    wanted = meant == Polarity.UNCLEAR and is_wanted(words, mention, asked)
    return Polarity.AFFIRMED if wanted else meant


def _certainty(words: Words, mention: Mention) -> float:
    if is_anothers(words, mention.first):
        return sure.CONFIRM
    return _BY_TYPOS[mention.typos]


def _placed(words: Words, count: int) -> list[Choice]:
    places = places_in(words, count)
    stand_ins = [Mention("place", p.first, p.end) for p in places]
    return [
        Choice(option, meant, span_of(words, place.first, place.end), sure.PLAIN)
        for place, meant in zip(places, polarities(words, stand_ins), strict=True)
        for option in place.chosen
    ]


def _whole(
    words: Words, options: Sequence[OptionWords], named: Sequence[Choice], asked: Asked
) -> tuple[Choices, float, list[Span]] | None:
    """All, both or none of the options, less those that are excepted."""
    sets = [s for s in sets_in(words) if not _belongs_elsewhere(words, s)]
    if not sets:
        return None
    said = sets[0]
    spans = [span_of(words, said.first, said.end)]
    after = exception_at(words, said.end)
    excepted = [c for c in named if after is not None and c.span[0] >= words[said.end].start]
    if after is not None and not excepted:
        excepted = _placed(words[after:], len(options))
    apart = excepted and all(c.meant == Polarity.UNCLEAR for c in excepted)
    if said.tag == "none" and apart and has_no_part(words, asked):
        return Choices(), sure.SAID_BACK, spans
    if excepted and after is not None:
        spans += [c.span for c in excepted]
        return _without(said.tag, options, excepted), sure.PLAIN, spans
    if said.tag == "any" or (named and not _leads(said, options, named)):
        return None
    if said.tag == "none":
        return Choices(), sure.PLAIN, spans
    if said.tag == "both" and len(options) != 2:
        return None
    return Choices(options=tuple(o.id for o in options)), sure.PLAIN, spans


def _leads(said: Mention, options: Sequence[OptionWords], named: Sequence[Choice]) -> bool:
    """ "Both, mostly upgrades": what is named after it only tells more."""
    affirmed = all(choice.meant == "affirmed" for choice in named)
    return said.tag == "both" and said.first <= 1 and len(options) == 2 and affirmed


def _without(tag: str, options: Sequence[OptionWords], excepted: Sequence[Choice]) -> Choices:
    out = {c.option for c in excepted}
    kept = [i for i in range(len(options)) if (i in out) == (tag == "none")]
    return Choices(options=tuple(options[i].id for i in kept))


_COUNTED = frozenset(names("years year months time day days week weeks life career people jobs"))


def _belongs_elsewhere(words: Words, said: Mention) -> bool:
    """ "all my life", "all day", "nothing to add" are no answer about the options."""
    after = [w.text for w in words[said.end : said.end + 2]]
    return any(w in _COUNTED for w in after) or after[:1] == ["to"] or _denied_all(words, said)


def _denied_all(words: Words, said: Mention) -> bool:
    """ "not all of them" leaves open which."""
    before = words[said.first - 1].text if said.first else ""
    return said.tag in ("all", "both") and before in ("not", "at", "after", "above")


def _own(text: str, words: Words, named: Sequence[Choice]) -> tuple[str, Span] | None:
    """What follows "other:", in the candidate's words."""
    for mention in _OTHER.find(words):
        rest = words[mention.end :]
        explicit = bool(rest) and rest[0].text in (":", "-", "=")
        while rest and not explicit and rest[0].text in _SELLING:
            rest = rest[1:]
        if not explicit and any(w.text in _CLAUSAL for w in rest):
            continue
        while rest and not _speaks(rest[0]):
            rest = rest[1:]
        if rest and not any(c.span[0] >= rest[0].start for c in named):
            end = rest[-1].end
            return text[rest[0].start : end].strip(), (rest[0].start, end)
    return None


_SELLING = frozenset(names("i i've have sell sold selling did do done some , : -"))
_CLAUSAL = frozenset(
    names(
        "i i'm i've i'd i'll we we've am is are was were be been have has had do does did don't "
        "didn't haven't can can't could will would know knew use used using work worked working "
        "like love enjoy want wanted need think speak spoke learned studied help helped make made "
        "people they he she you it's that's what how why when"
    )
)
"""With these a clause tells something of its own."""


def _speaks(word: Word) -> bool:
    return (word.is_word or word.is_number) and word.text not in ("like", "namely")


def _either(words: Words, choices: Sequence[Choice]) -> bool:
    """ "IT or finance" may be one of them or both."""
    affirmed = [c for c in choices if c.meant == Polarity.AFFIRMED]
    if len(affirmed) < 2:
        return False
    first, last = affirmed[0].span[1], affirmed[-1].span[0]
    return any(w.text == "or" for w in words if first <= w.start < last)


def _chosen(
    words: Words,
    choices: Sequence[Choice],
    options: Sequence[OptionWords],
    own: tuple[str, Span] | None,
) -> tuple[Choices, float, list[Span]]:
    verdicts: dict[int, Polarity] = {}
    certainty = sure.UNMISTAKABLE if choices else sure.PLAIN
    if _either(words, choices):
        certainty = sure.LIKELY
    for choice in choices:
        before = verdicts.get(choice.option)
        if before is not None and before != choice.meant:
            certainty = min(certainty, sure.CONFIRM)
        verdicts[choice.option] = choice.meant
        certainty = min(certainty, choice.certainty, _CERTAINTY[choice.meant])
    kept = [i for i, meant in sorted(verdicts.items()) if meant in _TAKEN]
    if choices and not kept and own is None:
        certainty = min(certainty, sure.CONFIRM if len(options) > len(verdicts) else sure.PLAIN)
    spans = [c.span for c in choices] + ([own[1]] if own else [])
    value = Choices(options=tuple(options[i].id for i in kept), other=own[0] if own else None)
    return value, certainty, spans


_TAKEN = (Polarity.AFFIRMED, Polarity.WEAK, Polarity.UNCLEAR)
_CERTAINTY = {
    Polarity.AFFIRMED: 1.0,
    Polarity.DENIED: sure.PLAIN,
    Polarity.WEAK: sure.LIKELY,
    Polarity.UNCLEAR: sure.CONFIRM,
}


def _checked(chosen: tuple[Choices, float, list[Span]], many: bool) -> Reading:
    """The reading; where only one may be chosen and several were, each is an alternative."""
    value, certainty, spans = chosen
    if many or len(value.options) < 2:
        return Reading(value=value, certainty=certainty, spans=tuple(spans))
    return Reading(
        value=Choices(options=value.options[:1]),
        certainty=sure.DOUBTFUL,
        spans=tuple(spans),
        alternatives=tuple(
            Alternative(value=Choices(options=(o,)), certainty=sure.DOUBTFUL)
            for o in value.options[1:]
        ),
    )
