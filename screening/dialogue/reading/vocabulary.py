"""The things a flow names, found in a candidate's words; everyday look-alikes aside."""

from collections.abc import Callable, Mapping, Sequence

from screening.dialogue.reading.forms import singular
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Word, Words
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
        "my word",
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
    return Phrasebook([*labels, *others, *ids], form=form, typos=typos)


def mentions_of(raw: str, words: Words, book: Phrasebook) -> list[Mention]:
    """The options that are named, in the text's order."""
    idioms = {p for m in _IDIOMS.find(words) for p in range(m.first, m.end)}
    shouted = raw.upper() == raw
    return [
        m
        for m in book.find(words)
        if not idioms.issuperset(range(m.first, m.end))
        and (words[m.first].text not in _EVERYDAY or _is_name(raw, words, m, shouted))
    ]


def _is_name(raw: str, words: Words, mention: Mention, shouted: bool) -> bool:
    """Whether an everyday word is meant as a name: in capitals, or on its own in a list."""
    if mention.end - mention.first > 1:
        return True
    word = words[mention.first]
    if raw[word.start : word.end].isupper() and len(word.text) > 1 and not shouted:
        return True
    return stands_alone(words, mention)


def stands_alone(words: Words, mention: Mention) -> bool:
    """Whether nothing but list words surrounds a mention in its stretch of text."""
    for part in stretches(words):
        if part.first <= mention.first < part.end:
            around = [*words[part.first : mention.first], *words[mention.end : part.end]]
            return all(_is_list_word(w) for w in around) and not _is_pronoun(around)
    return False


def _is_list_word(word: Word) -> bool:
    return word.text in (
        "and",
        "or",
        "&",
        "/",
        "+",
        "-",
        "yes",
        "no",
        "not",
        "only",
        "just",
        "also",
    )


def _is_pronoun(around: Sequence[Word]) -> bool:
    """ "not it", "just it": the little word refers back."""
    return bool(around) and around[0].text in ("just", "only", "also")
