"""Readiness that is told in a sentence: "always happy to", "that is not possible for me"."""

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Words

_READY = Phrasebook(
    (f"{how}{ready}", "yes")
    for how in (
        "",
        "always ",
        "very ",
        "more than ",
        "really ",
        "perfectly ",
        "quite ",
        "totally ",
        "of course ",
    )
    for ready in (
        "happy to",
        "glad to",
        "willing to",
        "ready to",
        "prepared to",
        "delighted to",
        "pleased to",
        "keen to",
        "okay to",
        "ok to",
        "fine to",
        "up for",
        "open to",
    )
)
_CLOSING = Phrasebook(
    [
        *(
            (p, "no")
            for p in phrases(
                "not possible|isn't possible|isnt possible|impossible|out of the question|"
                "won't work|"
                "wont work|doesn't work|doesnt work|not going to work|not gonna work|"
                "not going to happen|not gonna happen|not happening|can't do it|cannot do it|"
                "cant do it|can't do that|cannot do that|can't manage|can't manage it|"
                "can't manage that|can't make it|can't make that work|not doable|not an option|"
                "no option|not feasible|can't|cannot|not able to|not able|unable to|won't do it"
            )
        ),
        *(
            (p, "yes")
            for p in phrases(
                "can do it|can do that|can manage|can manage it|can manage that|will do|i'll do it|"
                "would do it|would do that|could do it|could do that|i'll be there|is possible|"
                "it's possible|very possible|totally possible|no issue|no problem|"
                "no problem at all|"
                "no issues|no trouble|no trouble at all|not a problem|sign me up|count me in|"
                "just call me|just call|just text me|just let me know|"
                "i'd do it|i'm available|i am available|i'm free|i am free|always available|"
                "we can do that|we can arrange that|can arrange it|can arrange that|"
                "can work around that|can work around it|i'm on board|i'm all in|i'm game|"
                "fine by me|"
                "works for me|fine with me|ok with me|okay with me|ok for me|fine for me"
            )
        ),
    ]
)
_AFTER = frozenset(
    names("for me sorry then thanks thank you at all i think unfortunately with on too")
)
_SELF = frozenset(names("i i'm im i'd i'll am we we're would be are id"))
_ALL = frozenset(names("every any all each"))
_BEFORE = frozenset(names("even yes or on literally practically basically and also"))
_DOUBTS = frozenset(
    names(
        "not never no don't dont can't cant won't wouldn't wouldnt if unless only but until except "
        "isn't isnt would've other when"
    )
)


def offered_in(words: Words, topic: frozenset[str]) -> Told | None:
    """A readiness, or a refusal, that is told in so many words."""
    texts = [w.text for w in words]
    doubted = bool(_DOUBTS.intersection(texts))
    for part in stretches(words):
        first = part.first
        while first < part.end and words[first].text in _SELF:
            first += 1
        if _unwanted(words, part.first, part.end, topic):
            return Told(False, sure.SAID_BACK, part.first, part.end)
        ready = _READY.at(words, first)
        if ready is not None and not doubted:
            return Told(True, sure.SAID_BACK, ready.first, ready.end)
        if not doubted and _will(words, part.first, part.end, topic):
            return Told(True, sure.SAID_BACK, part.first, part.end)
        if not doubted and _takes_all(words, part.first, part.end, topic):
            return Told(True, sure.SAID_BACK, part.first, part.end)
        for place in range(part.first, part.end):
            closing = _CLOSING.at(words, place)
            if closing is None or closing.end > part.end:
                continue
            rest = words[closing.end : part.end]
            if all(w.text in _AFTER for w in rest) and _stands(texts, place, closing.tag):
                return Told(closing.tag == "yes", sure.SAID_BACK, place, closing.end)
    return None


def _stands(texts: list[str], place: int, tag: str) -> bool:
    """Whether nothing before it, nor a condition anywhere, takes it back."""
    if "if" in texts or "unless" in texts or "but" in texts[place:]:
        return False
    if tag == "no":
        return place == 0 or texts[place - 1] in _DENIED_SUBJECTS
    return not {"as", "long", "provided", "only"} & set(texts) and texts[place - 1 : place] != [
        "not"
    ]


_DENIED_SUBJECTS = frozenset(
    names(
        "is it's its that's thats i it that this really just are am i'm im simply absolutely , so "
        "was be and weekends sorry"
    )
)


def _unwanted(words: Words, first: int, end: int, topic: frozenset[str]) -> bool:
    """ "I don't want that", "don't want weekends"."""
    texts = [w.text for w in words[first:end] if w.text not in _SELF]
    wants = texts[:2] in (["don't", "want"], ["dont", "want"]) or texts[:3] == ["do", "not", "want"]
    rest = texts[texts.index("want") + 1 :] if wants else []
    return bool(rest) and all(text in _THEN or stem(text) in topic for text in rest)


def _will(words: Words, first: int, end: int, topic: frozenset[str]) -> bool:
    """ "I will help", "I'm free on those days"."""
    texts = [w.text for w in words[first:end] if w.text not in _ADVERBS]
    place = 0
    while place < len(texts) and texts[place] in _WILL:
        place += 1
    if place == 0 or place == len(texts) or not _SELF.intersection(texts[:place]):
        return False
    rest = texts[place + 1 :]
    if texts[place] in _CONTENT and texts[place - 1] in _AM:
        return all(text in _WITH_THAT for text in rest)
    fitting = texts[place] in (_FREE if texts[place - 1] in _AM else _DO)
    return fitting and all(text in _THEN or stem(text) in topic for text in rest)


_CONTENT = frozenset(names("fine okay ok alright comfortable cool good happy great content"))
_WITH_THAT = frozenset(names("with that it this those these for me then too either as"))
_ADVERBS = frozenset(
    names(
        "always totally really definitely absolutely usually gladly sure also yes ok "
        "completely pretty very well so certainly of course happily still oh yeah"
    )
)
_AM = frozenset(names("i'm im am we're are be"))
_WILL = _SELF | frozenset(names("will can could be"))
_FREE = frozenset(names("free available flexible around open there in down game happy ready"))
_DO = frozenset(names("help come work do cover stay assist jump step fill pitch take manage try"))
_THEN = frozenset(
    names(
        "out in up on then when if needed whenever anytime always every any all most at the with "
        "that it for them you during both days day those to extra more hours shifts shift work "
        "then time times hour sure necessary required a an my weekend weekends of course"
    )
)


def _takes_all(words: Words, first: int, end: int, topic: frozenset[str]) -> bool:
    """ "Every weekend even", "any weekend"."""
    texts = [w.text for w in words[first:end] if w.text not in _BEFORE]
    return len(texts) == _TWO and texts[0] in _ALL and stem(texts[1]) in topic


_TWO = 2
