"""How long, in months: from lengths of time, dates, and words for no time at all."""

from collections.abc import Sequence
from datetime import datetime

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading import time_words
from screening.dialogue.reading.amounts import amounts_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.measures import Measure, months_of
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.points import points_of
from screening.dialogue.reading.reading import Reading, Span
from screening.dialogue.reading.spelling import spelt_words
from screening.dialogue.reading.spells import added_up
from screening.dialogue.reading.tellings import Told, told_in
from screening.dialogue.reading.unexplained import leaves_unexplained
from screening.dialogue.reading.unglued import unglued
from screening.dialogue.reading.words import Words, span_of
from screening.flow.answers import Alternative
from screening.flow.values import Duration

_NOTHING = Phrasebook(
    [
        *((p, "none") for p in time_words.NONE),
        *((p, "fresh") for p in time_words.FRESH),
        *((p, "graduate") for p in time_words.GRADUATES),
    ]
)
_VAGUE = Phrasebook((p, "vague") for p in time_words.VAGUE)


def read_duration(text: str, at: datetime) -> Reading | None:
    """How long the candidate says, in months; "since March 2019" is reckoned up to `at`."""
    words = unglued(spelt_words(text))
    told = told_in(words, at)
    nothing = [m for m in _NOTHING.find(words) if not _inside(m, told)]
    if told:
        return _weighed(words, told, nothing, at)
    if nothing and _is_answer(words, nothing[0]):
        return _none(words, nothing[0])
    return _bare(words, at) or _vague(words)


def _inside(mention: Mention, told: Sequence[Told]) -> bool:
    return any(t.first <= mention.first < t.end for t in told)


def _weighed(
    words: Words, told: Sequence[Told], nothing: Sequence[Mention], at: datetime
) -> Reading:
    """What the lengths of time come to; less sure beside what they leave unexplained."""
    come_to = added_up(words, told)
    denied = [m for m in nothing if m.tag == "none" and _denies(words, m)]
    certainty, others = come_to.certainty, list(come_to.others)
    if come_to.least == come_to.most == 0 and (denied or certainty > sure.CONFIRM):
        certainty = max(certainty, sure.PLAIN)
    elif denied:
        certainty = min(certainty, sure.CONFIRM)
        others.append((0, 0))
    if leaves_unexplained(words, told, come_to, at):
        certainty = min(certainty, sure.CONFIRM)
    share = min(0.4, (1 - certainty) / max(1, len(others)))
    return Reading(
        value=Duration(least=come_to.least, most=come_to.most),
        certainty=certainty,
        spans=tuple(span_of(words, t.first, t.end) for t in come_to.told),
        alternatives=tuple(
            Alternative(value=Duration(least=least, most=most), certainty=share)
            for least, most in others[:4]
        ),
    )


def _denies(words: Words, mention: Mention) -> bool:
    """Whether words for nothing are an answer: "none, but", not "no, 3 years" or "never a job"."""
    after = words[mention.end].text if mention.end < len(words) else "."
    before = words[mention.first - 1].text if mention.first else "."
    single = mention.end - mention.first == 1
    if single and words[mention.first].text in ("no", "nope", "nah") and mention.first > 2:
        return False
    filler = mention.first == 0 and single and after == ","
    if words[mention.first].text in ("nothing", "never") and before in (
        "then",
        "after",
        "that",
        "of",
    ):
        return False
    plainly = words[mention.end - 1].text == "experience"
    return not filler and (after in _ENDS or plainly)


_ENDS = frozenset(". , ; ! ? but in with yet at as and".split())


def _reading(words: Words, told: Told, certainty: float, others: Sequence[Duration]) -> Reading:
    share = min(0.4, (1 - certainty) / max(1, len(others)))
    return Reading(
        value=Duration(least=told.least, most=told.most),
        certainty=certainty,
        spans=(_span(words, told.first, told.end),),
        alternatives=tuple(Alternative(value=o, certainty=share) for o in others),
    )


def _span(words: Words, first: int, end: int) -> Span:
    return span_of(words, first, end)


def _is_answer(words: Words, mention: Mention) -> bool:
    """Whether words for nothing lead the text, or nearly make it up."""
    return mention.first <= 3 or len(words) <= 8


def _none(words: Words, mention: Mention) -> Reading:
    bare = mention.end - mention.first == 1 and words[mention.first].text in ("no", "nope", "nah")
    rest = len(words) - mention.end
    certainty = sure.UNMISTAKABLE if mention.tag == "none" else sure.SAID_BACK
    if mention.tag == "graduate":
        # Somebody fresh out of school may well have done it there.
        certainty = sure.CONFIRM
    if bare:
        certainty = sure.SAID_BACK if rest <= 1 else sure.CONFIRM
    elif rest > 8:
        certainty = min(certainty, sure.LIKELY)
    return Reading(
        value=Duration(least=0, most=0),
        certainty=certainty,
        spans=(_span(words, mention.first, mention.end),),
    )


_FILLERS = frozenset(
    names(
        "i i'd i've have say for about maybe like probably just only well um uh it's its it "
        "is total in all so roughly the , . ! at with as doing sales experience worth approx "
        "of around ~ \" ' ( ) ? - ; to be safe exact exactly yes yeah yep ok okay i'm that's or "
        "then let's lets us hm hmm oh sure honestly think guess my overall altogether now been "
        "going on there was believe"
    )
)


def _bare(words: Words, at: datetime) -> Reading | None:
    """A number on its own answers in years; a year on its own may be when it began."""
    amounts = amounts_of(words)
    if len(amounts) != 1:
        return None
    amount = amounts[0]
    if amount.year:
        return _since_alone(words, at)
    if amount.most is not None and amount.most > 60:
        return None
    rest = [w for p, w in enumerate(words) if not amount.first <= p < amount.end]
    after = words[amount.end].text if amount.end < len(words) else "."
    if any(w.text in "%$€£:@" for w in rest) or after not in _FILLERS:
        return None
    plain = all(w.text in _FILLERS for w in rest)
    measure = Measure(
        amount.least * 12,
        None if amount.most is None else amount.most * 12,
        amount.first,
        amount.end,
        12.0,
        amount.bound,
    )
    certainty = (
        (0.9 if amount.least < 12 or amount.bound else sure.LIKELY) if plain else sure.LIKELY
    )
    if amount.loose:
        certainty = min(certainty, sure.CONFIRM)
    least, most = months_of(measure)
    months = Duration(
        least=int(amount.least), most=None if amount.most is None else int(amount.most)
    )
    others = [months] if amount.least >= 12 else []
    return _reading(
        words, Told(least, most, certainty, amount.first, amount.end), certainty, others
    )


def _since_alone(words: Words, at: datetime) -> Reading | None:
    points = points_of(words, at)
    if len(points) != 1 or len(words) > 6 or points[0].year > at.year:
        return None
    point = points[0]
    months = (at.year - point.year) * 12 + at.month
    least, most = (months - point.month,) * 2 if point.month else (max(0, months - 12), months - 1)
    told = Told(least, max(least, most), sure.CONFIRM, point.first, point.end)
    return _reading(words, told, sure.CONFIRM, [])


def _counted(words: Words, mention: Mention) -> bool:
    """ "25 years old" is measured, but it is an age."""
    return mention.first > 0 and words[mention.first - 1].is_number


def _vague(words: Words) -> Reading | None:
    """ "A while" is an answer without a measure."""
    found = [m for m in _VAGUE.find(words) if not _counted(words, m)]
    if not found:
        return None
    longest = max(found, key=lambda m: m.end - m.first)
    return Reading(
        value=None,
        certainty=sure.DOUBTFUL,
        spans=(_span(words, longest.first, longest.end),),
        vague=True,
    )
