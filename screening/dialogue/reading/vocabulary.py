"""The things a flow names, found in a candidate's words; everyday look-alikes aside."""

from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache

from screening.dialogue.reading.affirmation_words import UNSURE
from screening.dialogue.reading.forms import singular
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Stretch, stretches
from screening.dialogue.reading.words import Words
from screening.flow.values import SkillLevel
from screening.record import Record


class OptionWords(Record):
    """A thing that may be named: its label, its other names, signs of how well it is known."""

    id: str
    label: str
    synonyms: tuple[str, ...] = ()
    signs: Mapping[SkillLevel, tuple[str, ...]] = {}


_EVERYDAY = frozenset(
    names(
        "it us or in am is as at be do go he me my no of on so to up we an all any ma ba for "
        "can may"
    )
)
"""Names that are everyday words unless written in capitals or standing alone."""
_IDIOMS = Phrasebook(
    (phrase, "idiom")
    for phrase in (
        "word of mouth",
        "in a word",
        "oh my word",
        "have my word",
        "give my word",
        "you my word",
        "my word is my bond",
        "word is my bond",
        "gave my word",
        "take my word",
        "on my word",
        "word for word",
        "keep my word",
        "kept my word",
        "the word no",
        "in other words",
        "in other word",
        "a man of my word",
        "spread the word",
        "i excel at",
        "i excel in",
        "i excel when",
        "excel at sales",
        "excelled",
        "excelling",
        "excel under",
        "and excel at",
        "access to",
        "have access",
        "had access",
        "outlook on life",
        "outlook on",
        "positive outlook",
        "my outlook",
        "in teams",
        "with teams",
        "good teams",
        "sales teams",
        "many teams",
        "in the office",
        "at the office",
        "an office",
        "our office",
        "back office",
        "front office",
        "office job",
        "office hours",
        "power point of view",
        "to excel in",
        "to excel at",
    )
)


def book_of(
    options: Sequence[OptionWords],
    *,
    form: Callable[[str], str] = singular,
    typos: bool = True,
) -> Phrasebook:
    """The phrasebook of some options, tagged with their ids; labels win over synonyms."""
    labels = [(o.label, o.id) for o in options]
    ids = [(o.id.replace("_", " "), o.id) for o in options]
    others = [(s, o.id) for o in options for s in o.synonyms]
    return _book((*labels, *others, *ids), form, typos)


# A flow's words stay the same for many texts; nothing that a candidate wrote is kept here.
@lru_cache(maxsize=256)
def _book(
    entries: tuple[tuple[str, str], ...], form: Callable[[str], str], typos: bool
) -> Phrasebook:
    return Phrasebook(entries, form=form, typos=typos)


def mentions_of(raw: str, words: Words, book: Phrasebook) -> list[Mention]:
    """The options that are named, in the text's order."""
    idioms = {p for m in _IDIOMS.find(words) for p in range(m.first, m.end)}
    named = undoubted(words, book.find(words))
    found = [m for m in named if not idioms.issuperset(range(m.first, m.end))]
    doubtful = [m for m in found if _is_everyday(words, m)]
    if not doubtful:
        return found
    sure = [m for m in found if m not in doubtful or _is_capital(raw, words, m)]
    beside = {p for m in found for p in range(m.first, m.end)}
    parts = stretches(words)
    return [m for m in found if m in sure or _stands_alone(words, m, parts, beside)]


_DOUBTS = Phrasebook((phrase, "doubt") for phrase in UNSURE)


def undoubted(words: Words, mentions: Sequence[Mention]) -> list[Mention]:
    """Those that are no part of a phrase of doubt: "not sure" names nothing that is called sure."""
    doubts = _DOUBTS.find(words)
    return [m for m in mentions if not any(_is_part(m, doubt) for doubt in doubts)]


def _is_part(mention: Mention, doubt: Mention) -> bool:
    covers = mention.first <= doubt.first and doubt.end <= mention.end
    return not covers and mention.first < doubt.end and doubt.first < mention.end


def _is_everyday(words: Words, mention: Mention) -> bool:
    return mention.end - mention.first == 1 and words[mention.first].text in _EVERYDAY


def _is_capital(raw: str, words: Words, mention: Mention) -> bool:
    """Whether the word is in capitals, in a text that is not all in capitals."""
    word = words[mention.first]
    return raw[word.start : word.end].isupper() and len(word.text) > 1 and not raw.isupper()


def _stands_alone(
    words: Words, mention: Mention, parts: Sequence[Stretch], beside: Set[int]
) -> bool:
    """Whether only list words and other options stand around a mention in its stretch."""
    part = next(p for p in parts if p.first <= mention.first < p.end)
    around = [words[p].text for p in range(part.first, part.end) if p not in beside]
    return all(text in _LISTED for text in around) and around[:1] not in (["just"], ["only"])


_LISTED = frozenset({"and", "or", "&", "/", "+", "-", "yes", "no", "not", "only", "just", "also"})
