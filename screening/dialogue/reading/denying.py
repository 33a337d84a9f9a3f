"""Denials of the very thing that was asked, and denials that take one another back."""

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.asked_for import Asked, offers_a_choice, topic_of
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Words

_DENIES = frozenset(
    names(
        "never not no don't dont didn't didnt haven't havent hasn't can't cant cannot couldn't "
        "wouldn't doesn't isn't wasn't nobody hardly ain't aint barely"
    )
)
_IT = frozenset(names("one it that them those these any this"))
_SMALL = frozenset(
    names(
        "please thanks thank you a an the my our any real actual proper in as for at on "
        "with of such kind sort to own "
        "tbh lol sorry honestly"
    )
)


def doubly_denied(words: Words, topic: frozenset[str]) -> Told | None:
    """ "Never worked without one", "never not had one": two denials that make a yes."""
    for part in stretches(words):
        denials = [p for p in range(part.first, part.end) if words[p].text in _DENIES]
        for place in range(part.first + 1, part.end):
            before = [p for p in denials if p < place]
            if (
                words[place].text == "not"
                and words[place - 1].text == "never"
                and len(denials) == 2
            ):
                return Told(True, sure.SAID_BACK, part.first, part.end, concludes=True)
            if words[place].text == "without" and len(before) == 1 and len(denials) == 1:
                named = [w for w in words[place + 1 : part.end] if w.text not in _SMALL]
                if named and (named[0].text in _IT or stem(named[0].key) in topic):
                    return Told(True, sure.SAID_BACK, part.first, part.end, concludes=True)
    return None


def denied_by_name(words: Words, topic: frozenset[str], asked: Asked) -> Told | None:
    """ "No weekends", "not as a job", "not a real ticket system"; not "no client ever left me"."""
    if any(w.text in ("but", "only", "?") for w in words):
        return None
    parts = stretches(words)
    for number, part in enumerate(parts[:_PARTS]):
        if words[part.first].text not in ("no", "not", "zero") or part.end - part.first < 2:
            continue
        named = [w for w in words[part.first + 1 : part.end] if w.text not in _SMALL]
        if not named or not all(stem(w.key) in topic | _TOPICS for w in named):
            continue
        certain = sure.UNMISTAKABLE if asked == Asked.OFFER and number == 0 else sure.SAID_BACK
        return Told(False, certain, part.first, part.end)
    return None


_PARTS = 3
_TOPICS = frozenset(names("me us one i"))


def names_both(words: Words, question: str) -> Told | None:
    """ "Both", or "only the one", says yes where either of two things was asked after."""
    if not offers_a_choice(question) or not words:
        return None
    named = [stem(w.key) for w in words[1:] if w.is_word]
    one = words[0].text in ("only", "just") and named and set(named) <= topic_of(question)
    if words[0].text != "both" and not one:
        return None
    if any(w.text in _DENIES | {"if", "but"} for w in words):
        return None
    return Told(True, sure.SAID_BACK, 0, 1)
