"""Yes, no or a doubt that leads a stretch of a text, in the plain words for it."""

from typing import Literal, NamedTuple

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Stretch
from screening.dialogue.reading.words import Words, squeezed

Verdict = Literal["yes", "no", "unsure"]

_LEADS = Phrasebook(
    [
        *((p, "none") for p in say.NOT_ANSWERS),
        *((p, "yes double") for p in say.DOUBLE),
        *((p, "unsure both") for p in say.BOTH_WAYS),
        *((p, "unsure") for p in say.UNSURE),
        *((p, "unsure maybe") for p in say.MAYBE),
        *((p, "no solo") for p in say.NO_SOLO),
        *((p, "yes weak") for p in say.YES_WEAK),
        *((p, "yes willing") for p in say.YES_WILLING),
        *((p, "yes implied") for p in say.YES_IMPLIED),
        *((p, "no weak") for p in say.NO_WEAK),
        *((p, "yes") for p in say.YES),
        *((p, "no") for p in say.NO),
        *((p, "yes alone") for p in say.YES_ALONE),
        *((p, "no alone") for p in say.NO_ALONE),
    ],
    form=squeezed,
)
_TRAILING = ("so", "then", "and", "therefore", "hence", "thus", "-", "—")
_FILLERS = Phrasebook((p, "filler") for p in say.FILLERS)
_CERTAINTY = {
    "": sure.UNMISTAKABLE,
    "alone": sure.PLAIN,
    "maybe": 0.85,
    "willing": sure.SAID_BACK,
    "weak": sure.LIKELY,
    "implied": sure.CONFIRM,
    "double": sure.CONFIRM,
    "both": sure.CONFIRM,
    "solo": sure.CONFIRM,
}
_AFTER_NO = frozenset(
    names(
        "i i've i'd i'm not never sorry thanks thank sir ma'am we it that but and because "
        "since unfortunately actually my in at for none just only as though however my'n lol "
        "haha that's thats it's its ive im until man bro dear lately definitely before was were "
        "haven't don't didn't can't wouldn't always only by madam señor po buddy mate tbh honestly "
        "haha unless he she they you this really please mam maam madam to yet so far still "
        "nope no , . ! ) ( - ; — :"
    )
)
"""What may follow a no that answers, and is not the beginning of "no experience"."""


class Said(NamedTuple):
    """A yes, a no or a doubt that leads a stretch of text."""

    verdict: Verdict
    certainty: float
    first: int
    end: int


def start_of(words: Words, part: Stretch) -> int:
    """Where a stretch really begins, behind well and honestly."""
    place = part.first
    while place < part.end:
        lead = _LEADS.at(words, place)
        filler = _FILLERS.at(words, place)
        if filler is None or filler.end >= part.end or (lead and lead.end >= filler.end):
            return place
        place = filler.end
    return place


def said_in(words: Words, part: Stretch) -> list[Said]:
    place = start_of(words, part)
    found: list[Said] = []
    while place < part.end:
        said = _lead(words, part, place)
        if said is None:
            break
        found.append(said)
        place = said.end
        if said.verdict == "no" and said.certainty == sure.CONFIRM:
            # "I don't" without an end denies what comes next, be it "agree" or "sure".
            break
    return found or _trailing(words, part)


def _trailing(words: Words, part: Stretch) -> list[Said]:
    """ "… for years, so yes": a verdict that ends a stretch."""
    for place in range(max(part.first + 1, part.end - 4), part.end):
        if words[place - 1].text in _TRAILING:
            said = _lead(words, part, place)
            if said is not None and said.end == part.end:
                return [said]
    return []


def _lead(words: Words, part: Stretch, place: int) -> Said | None:
    lead = _LEADS.at(words, place)
    if lead is None or lead.tag == "none" or lead.end > part.end:
        return None
    if _numbers(words, lead) or _compounds(words, lead):
        return None
    verdict, _, how = lead.tag.partition(" ")
    certainty = _CERTAINTY[how]
    ends = lead.end == part.end
    if how == "alone" and not ends:
        certainty = _unfinished(words, lead, part)
    elif how == "solo" and not ends:
        return None
    elif how in ("weak", "implied", "willing") and not ends:
        certainty -= 0.05
    elif lead.tag == "no" and words[lead.end - 1].text == "no" and not ends:
        certainty = certainty if words[lead.end].text in _AFTER_NO else 0.55
    if certainty == 0:
        return None
    said: Verdict = "yes" if verdict == "yes" else "no" if verdict == "no" else "unsure"
    return Said(said, certainty, lead.first, lead.end)


def _compounds(words: Words, lead: Mention) -> bool:
    """ "No-brainer" and "yes-man" are words of their own."""
    after = words[lead.end : lead.end + 2]
    return len(after) == 2 and after[0].text == "-" and after[0].glued and after[1].glued


def _numbers(words: Words, lead: Mention) -> bool:
    """ "No. 1" and "no 2" count something."""
    after = [w for w in words[lead.end : lead.end + 2] if w.text != "."]
    return words[lead.end - 1].text == "no" and bool(after) and after[0].is_number


_ENDERS = frozenset(
    names("yes indeed too though actually sir ma'am and but because in at for with before")
)


def _unfinished(words: Words, lead: Mention, part: Stretch) -> float:
    """ "I have" and "I do" say yes, but "I have three dogs" does not."""
    after = words[lead.end].text
    if after in _ENDERS or not (words[lead.end].is_word or words[lead.end].is_number):
        return sure.SAID_BACK
    short = lead.tag.startswith("no") and part.end - lead.end <= 8
    return sure.CONFIRM if short and lead.end - lead.first > 1 else 0
