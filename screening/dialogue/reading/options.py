"""Which of the options a candidate chose: by name, by place, as a set, by leaving some out."""

from collections.abc import Sequence
from itertools import pairwise

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.choosing import Asking, named_in, placed_in
from screening.dialogue.reading.corrections import last_said
from screening.dialogue.reading.option_names import denies_part, hinted, option_mentions
from screening.dialogue.reading.option_others import (
    Own,
    bare_things,
    known_other,
    maybe_other,
    told_other,
)
from screening.dialogue.reading.option_sets import Choice
from screening.dialogue.reading.option_wholes import whole_of
from screening.dialogue.reading.part import Asked, asked_in, is_underway
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.preferring import preferred
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.replies import by_yes_or_no, replied
from screening.dialogue.reading.saying_none import concludes_with_no, no_ends_at
from screening.dialogue.reading.scant import is_scant
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import Choices

__all__ = ["OptionWords", "read_options"]

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
_FEW_WORDS = 8


def read_options(
    text: str,
    options: Sequence[OptionWords],
    *,
    many: bool,
    other: bool = False,
    not_these: Sequence[str] = (),
    question: str = "",
) -> Reading | None:
    """The options chosen, or None if the text names none; `other` allows for one of their own.

    The words of the `question` say what part in a thing is asked for: who asks what somebody sold
    doesn't hear of what they bought. `not_these` are known to be none of the options.
    """
    asking = Asking(tuple(options), question, asked_in(question), other=other, many=many)
    words = last_said(words_of(text))
    mentions = option_mentions(text, words, options, not_these)
    means = {} if many else by_yes_or_no(options)
    if means:
        named = named_in(words, [m for m in mentions if m.tag not in means], asking)
        named = [c for c in named if c.option >= 0 and c.meant != Polarity.DENIED]
        placed = placed_in(words, len(options)) if not (named or mentions) else []
        if not named and not placed:
            plain = replied(text, words, mentions, means, question)
            if plain is not None and denies_part(words, [o for o in options if o.id not in means]):
                return plain.model_copy(update={"certainty": sure.CONFIRM})
            return plain
        return _checked(
            words, named or placed, _chosen(words, named or placed, asking, None), asking
        )
    return _read(text, words, mentions, asking)


def _read(text: str, words: Words, mentions: Sequence[Mention], asking: Asking) -> Reading | None:
    every = named_in(words, mentions, asking)
    named = [c for c in every if c.option >= 0]
    choices = [*named, *placed_in(words, len(asking.options), named)]
    choices.sort(key=lambda c: c.first)
    told = told_other(text, words, every) if asking.other else None
    own = (known_other(text, words, every) or told) if asking.other else None
    whole = whole_of(words, asking, choices)
    if whole is not None:
        value = _value(asking, whole.options, own)
        certainty = whole.certainty if own is None or not whole.options else sure.SAID_BACK
        return _checked(words, [], (value, certainty, whole.spans), asking)
    if none := _none(text, words, choices, own, asking):
        return none
    if asking.other and own is None and choices and _is_underway(words, choices, asking):
        own = text.strip(), (0, len(text))
    if not choices and own is None:
        return _some(words) or _hinted(words, mentions, asking)
    found = _chosen(words, choices, asking, own)
    if asking.other and asking.many and told is None and maybe_other(words, every):
        found = (found[0], min(found[1], sure.LIKELY), found[2])
    if asking.many and found[0] != Choices() and is_scant(words, found[2], asking.question):
        found = (found[0], min(found[1], sure.LIKELY), found[2])
    return _checked(words, [*choices], found, asking, own=own)


def _none(
    text: str, words: Words, choices: Sequence[Choice], own: Own | None, asking: Asking
) -> Reading | None:
    """ "No", "so no" and the like; what is named besides may be something else."""
    if not asking.many or asking.asked == Asked.LIKED:
        return None
    if any(c.meant in (Polarity.AFFIRMED, Polarity.WEAK) for c in choices):
        return None
    after = no_ends_at(words)
    if after is None:
        none = Reading(value=Choices(), certainty=sure.SAID_BACK, spans=((0, len(text)),))
        return none if concludes_with_no(words) and own is None else None
    span = (words[0].start, words[after - 1].end)
    if own is not None:
        other = Choices(options=(), other=own[0])
        return Reading(value=other, certainty=sure.SAID_BACK, spans=(span, own[1]))
    things = bare_things(words[after:]) if asking.other and not choices else None
    if things:
        other = Choices(options=(), other=text[things[0].start : things[-1].end])
        return Reading(value=other, certainty=sure.CONFIRM, spans=(span,))
    return Reading(value=Choices(), certainty=sure.SAID_BACK, spans=(span,))


def _is_underway(words: Words, choices: Sequence[Choice], asking: Asking) -> bool:
    """ "Studying for my A+": nothing that is had yet, but something to note."""
    had = any(c.meant != Polarity.DENIED for c in choices)
    return not had and asking.asked == Asked.HELD and is_underway(words)


def _hinted(words: Words, mentions: Sequence[Mention], asking: Asking) -> Reading | None:
    """A word of an option's label, in few words: proposed."""
    if mentions or len(words) > _FEW_WORDS:
        return None
    hints = hinted(words, asking.options)
    meant = polarities(words, hints)
    ids = {h.tag for h, m in zip(hints, meant, strict=True) if m == Polarity.AFFIRMED}
    kept = tuple(o.id for o in asking.options if o.id in ids)
    if not kept or (not asking.many and len(kept) > 1):
        return None
    spans = tuple(span_of(words, h.first, h.end) for h in hints)
    return Reading(value=Choices(options=kept), certainty=sure.CONFIRM, spans=spans)


def _some(words: Words) -> Reading | None:
    """ "Some of them" is an answer that leaves open which."""
    found = _SOME.find(words)
    if not found or len(words) > _FEW_WORDS:
        return None
    span = span_of(words, found[0].first, found[0].end)
    return Reading(value=None, certainty=sure.DOUBTFUL, spans=(span,), vague=True)


def _value(asking: Asking, chosen: Sequence[int], own: Own | None) -> Choices:
    ids = tuple(asking.options[i].id for i in sorted(set(chosen)))
    return Choices(options=ids, other=own[0] if own else None)


def _either(words: Words, choices: Sequence[Choice]) -> bool:
    """ "IT or finance" may be one of them or both."""
    affirmed = [c for c in choices if c.meant == Polarity.AFFIRMED]
    return any(
        one.option != two.option and "or" in [w.text for w in words[one.end : two.first]]
        for one, two in pairwise(affirmed)
    )


def _chosen(
    words: Words, choices: Sequence[Choice], asking: Asking, own: Own | None
) -> tuple[Choices, float, list[Span]]:
    verdicts: dict[int, Polarity] = {}
    certainty = sure.UNMISTAKABLE if choices else sure.SAID_BACK
    if asking.many and _either(words, choices):
        certainty = sure.LIKELY
    for choice in choices:
        before = verdicts.get(choice.option)
        meant = choice.meant
        if before is not None and before != meant:
            parts = (
                asking.many
                and asking.asked != Asked.SOLD
                and {before, meant} == {Polarity.AFFIRMED, Polarity.DENIED}
            )
            parts = parts and _called_twice(words, choice, choices)
            certainty = min(certainty, sure.SAID_BACK if parts else sure.CONFIRM)
            meant = Polarity.AFFIRMED if parts else meant
        verdicts[choice.option] = meant
        certainty = min(certainty, choice.certainty, _CERTAINTY[choice.meant])
    kept = [i for i, meant in sorted(verdicts.items()) if meant in _TAKEN]
    if choices and not kept and own is None:
        told = asking.asked == Asked.HELD and all(
            c.meant == Polarity.DENIED and c.certainty == sure.SAID_BACK for c in choices
        )
        left = len(asking.options) > len(verdicts) and not told
        certainty = min(certainty, sure.CONFIRM if left else sure.SAID_BACK)
    spans = [c.span for c in choices] + ([own[1]] if own else [])
    return _value(asking, kept, own), certainty, spans


def _called_twice(words: Words, choice: Choice, choices: Sequence[Choice]) -> bool:
    """ "Washing, but not dressing": two parts of one option, each by its own name."""
    said = {
        " ".join(w.key for w in words[c.first : c.end])
        for c in choices
        if c.option == choice.option
    }
    same = [c for c in choices if c.option == choice.option]
    return len(said) == len(same)


_TAKEN = (Polarity.AFFIRMED, Polarity.WEAK, Polarity.UNCLEAR)
_CERTAINTY = {
    Polarity.AFFIRMED: 1.0,
    Polarity.DENIED: sure.PLAIN,
    Polarity.WEAK: sure.SAID_BACK,
    Polarity.UNCLEAR: sure.CONFIRM,
}


def _checked(
    words: Words,
    choices: Sequence[Choice],
    chosen: tuple[Choices, float, list[Span]],
    asking: Asking,
    own: Own | None = None,
) -> Reading:
    """The reading; where only one may be chosen and several were, each is an alternative."""
    value, certainty, spans = chosen
    several = len(value.options) + (own is not None) > 1
    if asking.many or not several:
        return Reading(value=value, certainty=certainty, spans=tuple(spans))
    kept = [c for c in choices if asking.options[c.option].id in value.options]
    first = preferred(words, kept) if kept and own is None else None
    if first is not None:
        value = Choices(options=(asking.options[first.option].id,))
        certainty = min(first.certainty, sure.SAID_BACK)
        return Reading(value=value, certainty=certainty, spans=(first.span,))
    values = [Choices(options=(o,)) for o in value.options]
    values += [Choices(options=(), other=own[0])] if own else []
    return Reading(
        value=values[0],
        certainty=sure.DOUBTFUL,
        spans=tuple(spans),
        alternatives=tuple(Alternative(value=v, certainty=sure.DOUBTFUL) for v in values[1:]),
    )
