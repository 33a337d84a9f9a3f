"""Which of yes and no a text leans to that says neither; at best it is proposed, never taken."""

from typing import Literal, NamedTuple

from screening.dialogue.reading import leaning_words as say
from screening.dialogue.reading.asked_for import Asked, asked_for, topic_of
from screening.dialogue.reading.forms import is_past, stem
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.permission import papers_named
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.spelling import spelt_words
from screening.dialogue.reading.words import Words

Verdict = Literal["yes", "no", "unsure"]


class Lean(NamedTuple):
    """A verdict that follows; `told` where known words speak for it, not only that it was said."""

    verdict: Verdict
    told: bool = True


_OTHERS = Phrasebook((p, "") for p in (*say.OTHERS_DID, *say.NEVER_DID))
_READY = Phrasebook([*((p, "no") for p in say.NOT_READY), *((p, "yes") for p in say.READY)])
_TEAM = Phrasebook([*((p, "no") for p in say.ALONE), *((p, "yes") for p in say.TOGETHER)])
_INSTEAD = Phrasebook((p, "") for p in say.INSTEAD)
_NEGATIONS = frozenset(say.NEGATIONS)
_FIRST = frozenset(say.FIRST_PERSON)
_SELDOM = frozenset(say.SELDOM)
_TURNS = frozenset(names("but though although however except yet"))
_ENDS = frozenset(".!;\n")
_COMPANY = frozenset(("team", "teams", "colleague", "coworker", "group", "crew"))
_SYSTEMS = frozenset(("system", "software", "tool", "program", "crm"))


def leaning(text: str, question: str) -> Lean | None:
    """What follows for the question from a text that answers it in a roundabout way."""
    words = spelt_words(text)
    if not words or not any(w.is_word for w in words) or words[-1].text == "?":
        return None
    if words[0].text in _COMMANDS:
        return None
    asked = asked_for(question)
    if asked == Asked.PERMISSION:
        papers = papers_named(words)
        return Lean(papers) if papers else None
    if asked == Asked.OFFER:
        return _readiness(words)
    return _deed(words, question) if asked == Asked.DEED else None


def _readiness(words: Words) -> Lean | None:
    found = _READY.find(words)
    if not found:
        return None
    # "I'd love to, but my back": what comes last weighs most.
    return Lean("no" if found[-1].tag == "no" else "yes")


_COMMANDS = frozenset(
    names(
        "forget tell give take show send delete please let remove stop write wait hold explain "
        "repeat go skip move ask call what why how who where when which"
    )
)


def _deed(words: Words, question: str) -> Lean | None:
    topic = topic_of(question)
    private = {w.text for w in words} & _PRIVATE
    if private and topic & _PAID_WORK:
        return Lean("no")
    if private and "unpaid" in topic:
        return Lean("yes")
    parts = _parts(words)
    for part in reversed(parts):
        lean = _of_part(part, topic)
        if lean is not None:
            return lean
    return Lean("yes", told=False)


def _parts(words: Words) -> list[Words]:
    """The sentences of a text, and what stands before and behind a but."""
    parts: list[Words] = []
    first = 0
    for place, word in enumerate(words):
        if word.text in _ENDS or word.text in _TURNS:
            if place > first:
                parts.append(words[first:place])
            first = place + 1
    return [*parts, words[first:]] if first < len(words) else parts


def _of_part(part: Words, topic: frozenset[str]) -> Lean | None:
    texts = {w.text for w in part}
    if _COMPANY & topic:
        company = _TEAM.find(part)
        if company:
            return Lean("yes" if any(m.tag == "yes" for m in company) else "no")
    if _SYSTEMS & topic and _INSTEAD.find(part):
        return Lean("no")
    if _OTHERS.find(part):
        return Lean("no")
    if part[-1].text in _SELDOM or (part[0].text in _SELDOM and not _limits_a_time(part)):
        return Lean("no")
    denied = _NEGATIONS & texts
    if denied:
        return None if _own_deed(part) else Lean("no")
    return Lean("yes") if _own_deed(part) else None


def _limits_a_time(part: Words) -> bool:
    """ "Only at school", "just for a summer" are a yes; "only warm leads" is a no."""
    return len(part) > 1 and (part[1].text in _WHEN or part[1].is_number)


_WHEN = frozenset(
    names(
        "in at from for during on as a an while when once twice with my one two three four five "
        "the by through part since"
    )
)
_PRIVATE = frozenset(
    names(
        "home family friends relatives neighbors neighbours hobby privately parents grandparents "
        "grandma grandpa mom dad mum kids personal"
    )
)
_PAID_WORK = frozenset(("job", "professional", "professionally", "employment"))


def _own_deed(part: Words) -> bool:
    """Whether the first person does something in it that isn't denied: "I rang them all"."""
    for place, word in enumerate(part):
        if word.text in _FIRST and not word.text.startswith("m"):
            after = [w.text for w in part[place + 1 : place + 5]]
            if after and not _NEGATIONS.intersection(after[:3]) and _acts(after):
                return True
    return bool(part) and is_past(part[0].text)


def does_otherwise(words: Words) -> bool:
    """Whether behind a but the first person tells of a deed: "but I nursed my aunt"."""
    texts = [w.text for w in words]
    return "but" in texts and _own_deed(words[texts.index("but") + 1 :][:_SHORT])


_SHORT = 8


def _acts(after: list[str]) -> bool:
    return any(is_past(text) or text in _DOES or stem(text) in _DOES for text in after[:3])


_DOES = frozenset(
    names(
        "do did does done work works help helps cook clean wash feed bathe drive visit call "
        "use used take took look looked manage run ran sell sold train teach taught set put led "
        "handle build built write wrote fix fed got get had have was were am been kept found "
        "volunteer babysit sit sat care cared raised carry volunteered"
    )
)
