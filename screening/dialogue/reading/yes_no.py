"""Yes, no or unsure, from the plain words for it; what is only implied is left to be confirmed."""

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.asked_for import Asked, asked_for
from screening.dialogue.reading.conditions import (
    asks_for_notice,
    conditions_in,
    is_conditional,
    is_limited,
    is_qualified,
    suits_in_part,
)
from screening.dialogue.reading.leads import Said, Verdict, said_in, start_of
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.permission import may_later, papers_named
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.spelling import spelt_words
from screening.dialogue.reading.stated import stated_in
from screening.dialogue.reading.suiting import suited_in
from screening.dialogue.reading.words import Words, span_of
from screening.flow.answers import Alternative
from screening.flow.values import YesNo

_UNSURE = Phrasebook(
    [*((p, "unsure") for p in say.UNSURE), *((p, "none") for p in say.NOT_ANSWERS)]
)
_DOUBLE = Phrasebook((p, "double") for p in say.DOUBLE)
_CORRECTIONS = Phrasebook((p, "correction") for p in say.CORRECTIONS)
_EAGER = Phrasebook((p, "eager") for p in say.EAGER)


def read_yes_no(text: str, question: str = "") -> Reading | None:
    """A yes, no or doubt in so many words, or None; certainty is low where it is only implied.

    Where the `question` proposes something, what is said of that answers it: "weekends are fine".
    """
    words = spelt_words(text)
    asked = asked_for(question)
    plain = _in_so_many_words(words, asked)
    if plain is not None and _in_other_tense(words, plain, asked):
        plain = None
    if question and not _asks(words):
        plain = _with_statements(words, question, plain)
    if asked == Asked.PERMISSION and plain is not None and plain.certainty < sure.SAID_BACK:
        # "No sponsorship needed" begins with a no that is none.
        papers = papers_named(words)
        plain = plain.model_copy(update={"value": YesNo(answer=papers)}) if papers else plain
    suited = suited_in(words, question) if question and not _asks(words) else None
    if asked == Asked.PERMISSION and (later := may_later(words)):
        return _reading(words, Said("unsure", sure.SAID_BACK, later.first, later.end))
    if asked == Asked.OFFER and suits_in_part(words):
        return _reading(words, Said("unsure", sure.SAID_BACK, 0, len(words)))
    if asked == Asked.OFFER and not _asks(words) and suited is None:
        limited = _limited(words, plain)
        if limited is not None:
            return limited
    if suited is None:
        return plain
    verdict: Verdict = "yes" if suited.suits else "no"
    if plain is not None and plain.certainty >= sure.SAID_BACK:
        agree = plain.value == YesNo(answer=verdict) or suited.certainty <= sure.CONFIRM
        doubted = {"certainty": min(plain.certainty, sure.CONFIRM)}
        return plain if agree else plain.model_copy(update=doubted)
    if suited.suits and asks_for_notice(words):
        return _reading(words, Said("yes", sure.SAID_BACK, suited.first, suited.end))
    if suited.certainty <= sure.CONFIRM and conditions_in(words):
        verdict = "unsure"
        return _reading(words, Said(verdict, sure.SAID_BACK, suited.first, suited.end))
    return _reading(words, Said(verdict, suited.certainty, suited.first, suited.end))


def _with_statements(words: Words, question: str, plain: Reading | None) -> Reading | None:
    """What is told in a sentence of its own, where plain words alone don't settle it."""
    told = stated_in(words, question)
    if told is None:
        return plain
    verdict: Verdict = "yes" if told.yes else "no"
    found = _reading(words, Said(verdict, told.certainty, told.first, told.end))
    if plain is None or plain.value == found.value:
        return found if plain is None or plain.certainty < found.certainty else plain
    if plain.certainty < sure.SAID_BACK or told.concludes:
        return found
    return plain.model_copy(update={"certainty": min(plain.certainty, sure.CONFIRM)})


def _asks(words: Words) -> bool:
    return bool(words) and words[-1].text == "?"


def _in_other_tense(words: Words, plain: Reading, asked: Asked) -> bool:
    """ "I would" tells of no deed, and "I was" of nothing that holds now."""
    said = [w.text for w in words if any(s <= w.start and w.end <= e for s, e in plain.spans)]
    if asked == Asked.DEED:
        return bool(_WISHES.intersection(said))
    return asked != Asked.NOTHING and bool(_PAST.intersection(said))


_PAST = frozenset(names("was did"))


_WISHES = frozenset(names("would could can will i'd i'll love glad happy delighted happily gladly"))


def _limited(words: Words, plain: Reading | None) -> Reading | None:
    """ "Saturdays only", "if I get the plan early": neither a plain yes nor a plain no."""
    if plain is not None and plain.certainty >= sure.SAID_BACK:
        return None
    conditions = conditions_in(words)
    if plain is not None and plain.value == YesNo(answer="yes") and asks_for_notice(words):
        return plain.model_copy(update={"certainty": sure.SAID_BACK})
    leads = bool(conditions) and conditions[0].first <= _LEADS_AT
    if not (leads or is_limited(words)):
        return None
    if plain is not None and plain.value == YesNo(answer="no"):
        return None
    return _reading(words, Said("unsure", sure.SAID_BACK, 0, len(words)))


_LEADS_AT = 2


def _in_so_many_words(words: Words, asked: Asked) -> Reading | None:
    parts = stretches(words)
    if words and words[-1].text == "?" and len(parts) == 1:
        return None
    found = [s for part in parts if part.closed_by != "?" for s in said_in(words, part)]
    unsure = [
        m
        for m in _UNSURE.find(words)
        if m.tag == "unsure" and not any(s.first <= m.first < m.end <= s.end for s in found)
    ]
    doubts = [m.first for m in unsure] + [s.first for s in found if s.verdict == "unsure"]
    if doubts and _COUNTS.intersection(w.text for w in words) and len(words) > _MORE:
        # "Not sure if it counts, but I …": what was done is told, and what it is worth is asked.
        return _reading(words, Said("unsure", sure.CONFIRM, doubts[0], doubts[0] + 1))
    if unsure and (not found or _leads(words, unsure[0])):
        return _reading(words, Said("unsure", sure.PLAIN, unsure[0].first, unsure[0].end))
    double = _DOUBLE.find(words)
    if double:
        return _reading(words, Said("yes", sure.CONFIRM, double[0].first, double[0].end))
    if not found:
        return _condition_alone(words)
    return _settled(words, found, asked)


_COUNTS = frozenset(names("count counts counted qualifies qualify considered"))
_MORE = 8


def _condition_alone(words: Words) -> Reading | None:
    """ "Only if I must", with neither a yes nor a no."""
    if words and words[0].text == "if" and len(words) <= _SHORT and words[-1].text != "?":
        return _reading(words, Said("unsure", sure.CONFIRM, 0, len(words)))
    found = [m for m in conditions_in(words) if m.first <= 1]
    if not found or words[-1].text == "?":
        return None
    return _reading(words, Said("unsure", sure.CONFIRM, found[0].first, found[0].end))


_SHORT = 6


def _leads(words: Words, mention: Mention) -> bool:
    """Whether a phrase stands in the first stretch of the text, behind fillers at most."""
    parts = stretches(words)
    return bool(parts) and mention.first <= start_of(words, parts[0])


def _settled(words: Words, found: list[Said], asked: Asked) -> Reading:
    """One verdict out of several: they agree, the last corrects the first, or we must ask."""
    first, last = found[0], found[-1]
    plain = [s for s in found if s.certainty >= sure.SAID_BACK]
    verdicts = {s.verdict for s in plain}
    if len(verdicts) > 1:
        corrected = [c for c in _CORRECTIONS.find(words) if first.end <= c.first <= last.first]
        if any(words[c.end - 1].text == "wait" and c.end == last.first for c in corrected):
            return _reading(words, last._replace(certainty=sure.SAID_BACK), first)
        if corrected:
            return _reading(words, last._replace(certainty=sure.LIKELY), first)
        return _reading(words, first._replace(certainty=0.4), last)
    chosen = plain[0] if plain else first
    if any(s.verdict != chosen.verdict for s in found):
        chosen = chosen._replace(certainty=min(chosen.certainty, sure.LIKELY))
    hangs = is_conditional(words, chosen.first, chosen.end, asked)
    if hangs and asked == Asked.OFFER and chosen.verdict == "yes" and asks_for_notice(words):
        return _reading(words, chosen._replace(certainty=sure.SAID_BACK))
    if hangs and (chosen.verdict == "yes" or "unless" in {w.text for w in words}):
        certain = sure.SAID_BACK if asked == Asked.OFFER else 0.6
        return _reading(words, Said("unsure", certain, chosen.first, chosen.end), chosen)
    return _reading(words, chosen._replace(certainty=_doubted(words, chosen, found)))


def _doubted(words: Words, said: Said, found: list[Said]) -> float:
    """A no before an eager sentence may be a no to something else; so may a yes before a denial."""
    told = {p for s in found for p in range(s.first, s.end)}
    rest = [w for p, w in enumerate(words) if p >= said.end and p not in told]
    if said.verdict == "no" and any(_EAGER.find(rest)) and not any(_limits(w.text) for w in rest):
        return min(said.certainty, sure.CONFIRM)
    if said.verdict == "yes" and len(rest) > 1 and any(_denies(w.text) for w in rest[:4]):
        return min(said.certainty, sure.CONFIRM)
    if said.verdict == "yes" and is_qualified(words):
        return min(said.certainty, sure.LIKELY)
    if said.verdict == "yes" and any(w.text == "but" for w in rest[:3]):
        return min(said.certainty, sure.SAID_BACK)
    return said.certainty


def _limits(word: str) -> bool:
    return _denies(word) or word in ("only", "just", "no", "nobody", "none")


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
