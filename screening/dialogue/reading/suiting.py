"""Whether what is proposed would suit somebody: "weekends are no problem", "Sundays don't work"."""

import re
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Stretch, stretches
from screening.dialogue.reading.words import Word, Words, words_of

_PROPOSING = re.compile(
    r"\b(?:can|could|would|will|may) (?:you|we|that|it|this|one|i)\b|"
    r"\b(?:are|is) (?:you|that|this|it) (?:also )?(?:able|willing|ok|okay|fine|ready|free|possible|"
    r"available|prepared|happy|open)\b|\b(?:does|do) (?:that|it|this|they) (?:work|suit)\b"
)
_SUITS = Phrasebook(
    [
        *(
            (p, "yes")
            for p in phrases(
                "fine|ok|okay|good|great|perfect|alright|all right|possible|doable|manageable|cool|"
                "easy|welcome|no problem|no problems|not a problem|no issue|no issues|no trouble|"
                "not an issue|no big deal|not bad|never a problem|not difficult|not hard|"
                "work|works|suit|suits|suit me|suits me|fit|fits|acceptable|no hassle|no worry|"
                "no worries"
            )
        ),
        *(
            (p, "no")
            for p in phrases(
                "a problem|an issue|problem|difficult|hard|impossible|tough|tricky|bad|out|"
                "problematic|bother|bother me|bothers me|faze me|scare me|an obstacle|"
                "a dealbreaker|a deal breaker|too much|off limits|trouble|issue"
            )
        ),
    ]
)
_CAN = frozenset(
    names("can could able will would do don't can't cannot couldn't won't wouldn't cant")
)
_TO_DO = frozenset(names("do work make manage cover handle take be help come start"))
_LINKS = frozenset(
    names(
        "that'd it'd that'll it'll that's it's is are r be was were seem seems sound sounds look "
        "looks 's re feel feels"
    )
)
_NOT = frozenset(
    names(
        "not isn't isnt aren't arent don't dont doesn't doesnt won't wont wouldn't wouldnt can't "
        "cant cannot couldn't couldnt never no ain't aint hardly"
    )
)
_POINTING = frozenset(
    names(
        "that'd it'd that'll it'll that this it those these they both all everything that's it's "
        "thats"
    )
)
_BESIDE = frozenset(
    names(
        "i i'm im i'd i'll am me my we the a an of on at in to for with every each other any most "
        "some and or is are r be would should will could can do does totally absolutely really "
        "usually always just so very also perfectly completely quite pretty too yes yeah yep sure "
        "hi hello well ok okay honestly actually mostly definitely certainly work working works "
        "shifts shift by no not"
    )
)
_PARTLY = frozenset(
    names("some most sometimes usually mostly few occasionally depends only maybe guess think")
)
_LIMITING = frozenset(names("but except unless if only although though however depending until"))
_DAYS = frozenset(
    names(
        "monday tuesday wednesday thursday friday saturday sunday morning evening night day "
        "sat sun fri mon"
    )
)
_MOST_WORDS = 14


class Suited(NamedTuple):
    """Whether it suits, at words `first` up to `end`."""

    suits: bool
    certainty: float
    first: int
    end: int


def is_proposed(question: str) -> bool:
    """Whether the question proposes something, so that "fine" and "no problem" answer it."""
    return bool(_PROPOSING.search(question.casefold()))


def suited_in(words: Words, question: str) -> Suited | None:
    """What is said of the very thing that is proposed; None where something else is spoken of."""
    if len(words) > _MOST_WORDS or not is_proposed(question):
        return None
    topic = {stem(w.key) for w in words_of(question) if w.is_word and len(w.text) > _SHORT}
    found = [s for part in stretches(words) if (s := _suited(words, part, topic)) is not None]
    if not found or len({s.suits for s in found}) > 1:
        return None
    said = {w.text for w in words}
    limited = bool(said & (_LIMITING | _PARTLY))
    certainty = sure.CONFIRM if limited else 0.85
    return found[0]._replace(certainty=min(certainty, found[0].certainty))


_SHORT = 3


def _suited(words: Words, part: Stretch, topic: set[str]) -> Suited | None:
    said = words[part.first : part.end]
    found = _SUITS.find(said)
    # "Weekend work is impossible": only where nothing else is said of it does it "work".
    verdicts = [m for m in found if said[m.first].text not in _VERBS] or found
    for verdict in verdicts:
        if _speaks_of_it(said, verdict, topic):
            denied = bool(_NOT.intersection(w.text for w in said[: verdict.first][-3:]))
            about = [w for w in said[: verdict.first] if stem(w.key) in _DAYS - topic]
            certainty = sure.CONFIRM if about else 1.0
            suits = (verdict.tag == "yes") != denied
            return Suited(suits, certainty, part.first, part.first + verdict.end)
    return _can(said, part, topic)


def _speaks_of_it(said: Words, verdict: Mention, topic: set[str]) -> bool:
    """Whether nothing but the thing proposed, or a word that points at it, is the subject."""
    ahead = said[: verdict.first]
    subject = [w for w in ahead if w.is_word and w.text not in _BESIDE | _NOT | _LINKS]
    after = said[verdict.end].text if verdict.end < len(said) else ""
    works = said[verdict.first].text in _VERBS
    if not all(_is_topic(w, topic) for w in subject) or (after and after not in _AFTER):
        return False
    if not subject:
        return not _SELF.intersection(w.text for w in ahead) and said[verdict.first].text != "work"
    linked = any(w.text in _LINKS | _CAN | _NOT or w.text.endswith(_SHORTENED) for w in ahead)
    return linked or works or len(ahead) <= _HASTY


_VERBS = frozenset(names("work works suit suits fit fits"))
_SHORTENED = ("'s", "'re", "n't")
_SELF = frozenset(names("i we i'm im i'd i'll"))
_AFTER = frozenset(
    names(
        "for with by on at in since because as if but except unless though although too also "
        "either every most thanks here and i i'm when so then anymore right now yeah yes sir only "
        "always overall me just depending until during any each all honestly really usually"
    )
)
_HASTY = 3
"""Up to so many words a verb may be left out: "weekends ok"."""


def _is_topic(word: Word, topic: set[str]) -> bool:
    return word.text in _POINTING or stem(word.key) in topic | _DAYS


def _can(said: Words, part: Stretch, topic: set[str]) -> Suited | None:
    """ "I can do weekends", "can't work Sundays"."""
    place = 1 if said and said[0].text in ("i", "we", "yes", "yeah") else 0
    texts = [w.text for w in said]
    if place + 2 > len(texts) or texts[place] not in _ABLE:
        return None
    denied = texts[place] in _NOT
    rest = said[place + 1 :]
    if rest and rest[0].text in ("not", "never"):
        denied, rest = True, rest[1:]
    if not rest or rest[0].text not in _TO_DO:
        return None
    things = [w for w in rest[1:] if w.is_word and w.text not in _BESIDE]
    if not things or not all(_is_topic(w, topic) for w in things):
        return None
    about = any(stem(w.key) in _DAYS - topic for w in things)
    return Suited(not denied, sure.CONFIRM if about else 1.0, part.first, part.end)


_ABLE = frozenset(names("can could can't cannot cant couldn't couldnt won't wont will"))
