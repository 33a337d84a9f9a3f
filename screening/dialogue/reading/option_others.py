"""What is named as an answer and is none of the options: "solar panels", "other: a ferry"."""

from collections.abc import Sequence

from screening.dialogue.reading.forms import is_past
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.option_sets import Choice
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import Polarity
from screening.dialogue.reading.reading import Span
from screening.dialogue.reading.saying_none import no_ends_at
from screening.dialogue.reading.words import Word, Words

Own = tuple[str, Span]
"""What is named, in the candidate's words, and its place."""

_OTHER = Phrasebook(
    (p, "other")
    for p in (
        "other",
        "something else",
        "anything else",
        "none of those but",
        "none of these but",
        "also",
    )
)
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


def known_other(text: str, words: Words, named: Sequence[Choice]) -> Own | None:
    """What is known to be none of the options, and is not denied."""
    said = [c for c in named if c.option < 0 and c.meant != Polarity.DENIED]
    if not said:
        return None
    if len(said) == len(named) and len(words) <= _A_NAME and no_ends_at(words) is None:
        return text.strip(), (0, len(text))
    things = ", ".join(dict.fromkeys(text[c.span[0] : c.span[1]] for c in said))
    return things, said[0].span


_A_NAME = 12
"""Words; a longer text is no name of something else that could have been chosen."""


def told_other(text: str, words: Words, named: Sequence[Choice]) -> Own | None:
    """What follows "other:", in the candidate's words."""
    for mention in _OTHER.find(words):
        rest = words[mention.end :]
        explicit = bool(rest) and rest[0].text in (":", "-", "=")
        if words[mention.first].text == "other" and not explicit and mention.first:
            continue
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


def _speaks(word: Word) -> bool:
    return (word.is_word or word.is_number) and word.text not in ("like", "namely")


_JOINED = frozenset(names("and plus & also +"))
_STOPS = frozenset(".,;!?\n()")
_PASSING = frozenset(
    names(
        "the a an my our some other another more few lot lots bit little years year yrs months "
        "month mostly mainly only just really so on then now before after later that this those it "
        "them there here all etc stuff things thing too well still currently expired lapsed ago "
        "certificate certificates cert certs course courses training class license licence work "
        "job jobs experience time times days everything else many different various day week part "
        "full both one two three four five six seven eight nine ten in at for with of to from by "
        "as not no yes sure ok okay haha lol thanks thank you such similar contracts packages "
        "plans products services people "
        "place places town city state county last first year's again mainly older old new "
        "big small online others never none"
    )
)
_MOST_WORDS = 14
_FEW_WORDS = 6


def bare_things(words: Words) -> Words:
    """What is named in a few words without a verb of its own; empty where that is nothing."""
    said = [w for w in words if w.is_word]
    if len(said) > _FEW_WORDS or any(w.text in _CLAUSAL or is_past(w.text) for w in said):
        return ()
    things = [w for w in said if w.text not in _PASSING]
    return words if things else ()


def _lists_more(words: Words, taken: set[int]) -> bool:
    """ "Dogs, cats, hedgehogs": among short things in a row, one that is no option we know."""
    items: list[list[int]] = [[]]
    for place, word in enumerate(words):
        if word.text in _SEPARATING:
            items.append([])
        elif word.text not in _STOPS:
            items[-1].append(place)
    items = [item for item in items if item]
    if len(items) < len("abc") or any(len(item) > _AN_ITEM for item in items):
        return False
    if any(words[p].text in _CLAUSAL for item in items for p in item):
        return False
    unknown = [item for item in items if not taken.intersection(item)]
    return any(
        all(words[p].is_word for p in item) and any(words[p].text not in _PASSING for p in item)
        for item in unknown
    )


_SEPARATING = frozenset(names(", ; / & + and then plus"))
_AN_ITEM = 3
"""Words; a thing with more of them may tell something else."""


def maybe_other(words: Words, named: Sequence[Choice]) -> bool:
    """ "First aid and something on fire": after an "and", a thing that is no option we know."""
    if len(words) > _MOST_WORDS or not named:
        return False
    taken = {p for c in named for p in range(c.first, c.end)}
    if _lists_more(words, taken):
        return True
    for place, word in enumerate(words):
        if word.text not in _JOINED or place in taken:
            continue
        end = place + 1
        while end < len(words) and words[end].text not in _STOPS | _JOINED:
            end += 1
        item = range(place + 1, end)
        said = [words[p].text for p in item]
        if taken.intersection(item) or any(t in _CLAUSAL or t.isdecimal() for t in said):
            continue
        if any(words[p].is_word and words[p].text not in _PASSING for p in item):
            return True
    return False
