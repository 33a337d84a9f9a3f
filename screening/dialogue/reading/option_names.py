"""Everything an option may be called: its label, the label's parts, other names, other forms."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from screening.dialogue.reading.common_words import is_common
from screening.dialogue.reading.forms import is_past, singular, stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.vocabulary import OptionWords, mentions_of
from screening.dialogue.reading.words import Words, words_of

ELSEWHERE = "!"
"""The tag of what is named and is none of the options; no option's id."""

Named = tuple[tuple[str, str, tuple[str, ...]], ...]
"""Each option's id, label and other names."""
Entries = tuple[tuple[str, str], ...]


class Books(NamedTuple):
    """What options are called; `verbs` holds what people do, `hints` single words of a label."""

    names: Phrasebook
    verbs: Phrasebook
    ids: Phrasebook
    hints: Phrasebook


def option_mentions(
    text: str, words: Words, options: Sequence[OptionWords], elsewhere: Sequence[str]
) -> list[Mention]:
    """The options that are named and, tagged `ELSEWHERE`, what is known to be none of them."""
    books = _books(tuple((o.id, o.label, o.synonyms) for o in options), tuple(elsewhere))
    found = mentions_of(text, words, books.names)
    taken = {p for m in found for p in range(m.first, m.end)}
    done = [m for m in books.verbs.find(words) if m.first not in taken and _is_verb(words, m.first)]
    if found or done:
        found = [*found, *_elided(words, found, books.names)]
        return sorted([*found, *done], key=lambda m: m.first)
    alone = {(part.first, part.end) for part in stretches(words)}
    return [
        m
        for m in books.ids.find(words)
        if (m.first, m.end) in alone and words[m.first].text not in _ORDINALS
    ]


_ORDINALS = frozenset(names("first second third fourth last other none"))


def _elided(words: Words, found: Sequence[Mention], book: Phrasebook) -> list[Mention]:
    """ "First and second line": the name's last word is said only once."""
    taken = {p for m in found for p in range(m.first, m.end)}
    more: list[Mention] = []
    for mention in found:
        place = mention.first - 2
        joined = place >= 0 and words[place + 1].text in ("and", "or", "/", "&", "to")
        if mention.end - mention.first > 1 and joined and place not in taken:
            last = words[mention.end - 1]._replace(glued=False)
            whole = book.at((words[place], last), 0)
            if whole and whole.end == len("ab") and whole.tag not in (mention.tag, ELSEWHERE):
                more.append(whole._replace(first=place, end=place + 1))
    return more


def hinted(words: Words, options: Sequence[OptionWords]) -> list[Mention]:
    """Options of whose label a word of its own is said: enough to propose them."""
    books = _books(tuple((o.id, o.label, o.synonyms) for o in options), ())
    return books.hints.find(words)


def denies_part(words: Words, options: Sequence[OptionWords]) -> bool:
    """ "No nights" is no plain no where an option is called "Evenings, but not nights"."""
    left = {stem(w) for o in options for w in _denied(words_of(o.label))}
    return bool(left.intersection(stem(w) for w in _denied(words)))


def _denied(words: Words) -> Iterator[str]:
    for place, word in enumerate(words):
        if word.text in ("not", "no", "without"):
            yield from (w.key for w in words[place + 1 : place + 4] if w.is_word)


# A flow's words stay the same for many texts; nothing that a candidate wrote is kept here.
@lru_cache(maxsize=256)
def _books(options: Named, elsewhere: tuple[str, ...]) -> Books:
    labels = [(label, name) for name, label, _ in options]
    others = [(word, name) for name, _, also in options for word in also]
    known = {singular(word.casefold()) for word, _ in (*labels, *others)}
    parts = [
        (part, name)
        for part, name in _of_one_only((p, name) for label, name in labels for p in _parts(label))
        if singular(part.casefold()) not in known
    ]
    doing = [(word, tag) for word, tag in (*others, *parts, *labels) if _is_doing(word)]
    beside = [(word, ELSEWHERE) for word in elsewhere]
    hints = _of_one_only((w, name) for label, name in labels for w in _words_of_its_own(label))
    return Books(
        Phrasebook((*labels, *others, *beside, *parts), form=singular, typos=True),
        Phrasebook(_of_one_only(doing), form=stem),
        Phrasebook([(name.replace("_", " "), name) for name, _, _ in options], typos=True),
        Phrasebook(hints, form=stem, typos=True),
    )


_JOINTS = re.compile(r"[,;/()]|\band\b|\bor\b|&")
_UNSPLIT = re.compile(r"\b(?:but|not|no|than|without|except)\b|[+#]")
_LEADING = frozenset(
    names(
        "a an the in on by at of with for to my your our their own one other any some giving doing "
        "people's"
    )
)
_NO_NAMES = frozenset(
    phrases(
        "other|others|more|else|all|some|any|yes|no|own|work|job|services|people|one of|it|"
        "something|things|all kinds|most|few|many|days|time|self|home|person|level|line"
    )
)


def _parts(label: str) -> Iterator[str]:
    """ "Washing and dressing" may be called by either, "In a hospital or clinic" a clinic."""
    if _UNSPLIT.search(label.casefold()):
        return
    for piece in _JOINTS.split(label):
        said = piece.split()
        while len(said) > 1 and said[0].casefold() in _LEADING:
            said = said[1:]
        part = " ".join(said)
        if len(part) > _SHORT and part.casefold() not in _NO_NAMES | _LEADING:
            yield part


_SHORT = 2


def _words_of_its_own(label: str) -> Iterator[str]:
    for word in words_of(label):
        if word.is_word and len(word.text) > _SHORT + 1 and not is_common(word.text):
            yield word.text


def _of_one_only(entries: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> Entries:
    every = tuple(entries)
    owners: dict[str, set[str]] = {}
    for word, name in every:
        owners.setdefault(stem(word.casefold()), set()).add(name)
    return tuple((word, name) for word, name in every if len(owners[stem(word.casefold())]) == 1)


def _is_doing(word: str) -> bool:
    return word.isalpha() and word.casefold().endswith("ing") and len(word) > _SHORT_DOING


_SHORT_DOING = 5


def _is_verb(words: Words, place: int) -> bool:
    """Whether a word is what somebody did: "lifted", "helped them wash", "I had to lift"."""
    said = words[place].text
    if is_past(said) or (said.endswith("ing") and len(said) > _SHORT_DOING):
        return True
    before = [w.text for w in words[max(0, place - 2) : place]]
    if before[-1:] == ["to"]:
        return before[:1] != before[-1:] and before[0] in _TO_DO
    return bool(before) and before[-1] in _DOERS


_TO_DO = frozenset(
    names("had have used how able need needed got learned learnt helped taught trained asked")
)
_DOERS = frozenset(
    names(
        "i we help helped helping helps them her him people residents patients clients everyone me "
        "would could can also did do"
    )
)
