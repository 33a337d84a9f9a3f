"""Yes, no or unsure, from the plain words for it; what is only implied is left to be confirmed."""

from typing import Literal, NamedTuple

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Stretch, stretches
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.suiting import suited_in
from screening.dialogue.reading.words import Words, span_of, words_of
from screening.flow.answers import Alternative
from screening.flow.values import YesNo

Verdict = Literal["yes", "no", "unsure"]

_LEADS = Phrasebook(
    [
        *((p, "none") for p in say.NOT_ANSWERS),
        *((p, "yes double") for p in say.DOUBLE),
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
    ]
)
_UNSURE = Phrasebook(
    [*((p, "unsure") for p in say.UNSURE), *((p, "none") for p in say.NOT_ANSWERS)]
)
_TRAILING = ("so", "then", "and", "therefore", "hence", "thus", "-", "—")
_DOUBLE = Phrasebook((p, "double") for p in say.DOUBLE)
_IFS = Phrasebook([*((p, "not") for p in say.NOT_IFS), *((p, "if") for p in say.IFS)])
_FILLERS = Phrasebook((p, "filler") for p in say.FILLERS)
_CORRECTIONS = Phrasebook((p, "correction") for p in say.CORRECTIONS)
_EAGER = Phrasebook((p, "eager") for p in say.EAGER)
_CERTAINTY = {
    "": sure.UNMISTAKABLE,
    "alone": sure.PLAIN,
    "maybe": 0.85,
    "willing": sure.SAID_BACK,
    "weak": sure.LIKELY,
    "implied": sure.CONFIRM,
    "double": sure.CONFIRM,
    "solo": sure.CONFIRM,
}
_AFTER_NO = frozenset(
    names(
        "i i've i'd i'm not never sorry thanks thank sir ma'am we it that but and because "
        "since unfortunately actually my in at for none just only as though however my'n lol "
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


def read_yes_no(text: str, question: str = "") -> Reading | None:
    """A yes, no or doubt in so many words, or None; certainty is low where it is only implied.

    Where the `question` proposes something, what is said of that answers it: "weekends are fine".
    """
    words = words_of(text)
    plain = _in_so_many_words(words)
    suited = suited_in(words, question) if question and not _asks(words) else None
    if suited is None:
        return plain
    verdict: Verdict = "yes" if suited.suits else "no"
    if plain is not None and plain.certainty >= sure.SAID_BACK:
        agree = plain.value == YesNo(answer=verdict) or suited.certainty <= sure.CONFIRM
        doubted = {"certainty": min(plain.certainty, sure.CONFIRM)}
        return plain if agree else plain.model_copy(update=doubted)
    if suited.certainty <= sure.CONFIRM and _conditional(words):
        verdict = "unsure"
    return _reading(words, Said(verdict, suited.certainty, suited.first, suited.end))


def _asks(words: Words) -> bool:
    return bool(words) and words[-1].text == "?"


def _in_so_many_words(words: Words) -> Reading | None:
    parts = stretches(words)
    if words and words[-1].text == "?" and len(parts) == 1:
        return None
    found = [s for part in parts if part.closed_by != "?" for s in _said(words, part)]
    unsure = [
        m
        for m in _UNSURE.find(words)
        if m.tag == "unsure" and not any(s.first <= m.first < m.end <= s.end for s in found)
    ]
    if unsure and (not found or _leads(words, unsure[0])):
        return _reading(words, Said("unsure", sure.PLAIN, unsure[0].first, unsure[0].end))
    double = _DOUBLE.find(words)
    if double:
        return _reading(words, Said("yes", sure.CONFIRM, double[0].first, double[0].end))
    if not found:
        return _condition_alone(words)
    return _settled(words, found)


def _condition_alone(words: Words) -> Reading | None:
    """ "Only if I must", with neither a yes nor a no."""
    found = [m for m in _IFS.find(words) if m.tag == "if" and m.first <= 1]
    if not found or words[-1].text == "?":
        return None
    return _reading(words, Said("unsure", sure.CONFIRM, found[0].first, found[0].end))


def _leads(words: Words, mention: Mention) -> bool:
    """Whether a phrase stands in the first stretch of the text, behind fillers at most."""
    parts = stretches(words)
    return bool(parts) and mention.first <= _start(words, parts[0])


def _start(words: Words, part: Stretch) -> int:
    """Where a stretch really begins, behind well and honestly."""
    place = part.first
    while place < part.end:
        lead = _LEADS.at(words, place)
        filler = _FILLERS.at(words, place)
        if filler is None or filler.end >= part.end or (lead and lead.end >= filler.end):
            return place
        place = filler.end
    return place


def _said(words: Words, part: Stretch) -> list[Said]:
    place = _start(words, part)
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


def _settled(words: Words, found: list[Said]) -> Reading:
    """One verdict out of several: they agree, the last corrects the first, or we must ask."""
    first, last = found[0], found[-1]
    plain = [s for s in found if s.certainty >= sure.SAID_BACK]
    verdicts = {s.verdict for s in plain}
    if len(verdicts) > 1:
        corrected = any(first.end <= c.first <= last.first for c in _CORRECTIONS.find(words))
        if corrected:
            return _reading(words, last._replace(certainty=sure.LIKELY), first)
        return _reading(words, first._replace(certainty=0.4), last)
    chosen = plain[0] if plain else first
    if any(s.verdict != chosen.verdict for s in found):
        chosen = chosen._replace(certainty=min(chosen.certainty, sure.LIKELY))
    if chosen.verdict != "unsure" and _conditional(words):
        return _reading(words, Said("unsure", 0.6, chosen.first, chosen.end), chosen)
    return _reading(words, chosen._replace(certainty=_doubted(words, chosen, found)))


def _conditional(words: Words) -> bool:
    return any(m.tag == "if" for m in _IFS.find(words))


def _doubted(words: Words, said: Said, found: list[Said]) -> float:
    """A no before an eager sentence may be a no to something else; so may a yes before a denial."""
    told = {p for s in found for p in range(s.first, s.end)}
    rest = [w for p, w in enumerate(words) if p >= said.end and p not in told]
    if said.verdict == "no" and any(_EAGER.find(rest)) and not any(_denies(w.text) for w in rest):
        return min(said.certainty, sure.CONFIRM)
    if said.verdict == "yes" and len(rest) > 1 and any(_denies(w.text) for w in rest[:4]):
        return min(said.certainty, sure.CONFIRM)
    if said.verdict == "yes" and any(w.text == "but" for w in rest[:3]):
        return min(said.certainty, sure.LIKELY)
    return said.certainty


def _denies(word: str) -> bool:
    return word in ("never", "haven't", "don't", "havent", "dont", "not", "can't", "didn't")


def _reading(words: Words, said: Said, other: Said | None = None) -> Reading:
    spans = [span_of(words, said.first, said.end)]
    alternatives = []
    if other is not None:
        value = YesNo(answer=other.verdict)
        alternatives = [Alternative(value=value, certainty=min(0.4, other.certainty))]
    return Reading(
        value=YesNo(answer=said.verdict),
        certainty=said.certainty,
        spans=tuple(spans),
        alternatives=tuple(alternatives),
    )
