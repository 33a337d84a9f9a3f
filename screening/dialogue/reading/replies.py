"""A choice that a yes or a no may answer, such as "Fine", "Only evenings" or "Not for me"."""

from collections.abc import Sequence

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.reading import Reading
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Words, span_of
from screening.dialogue.reading.yes_no import read_yes_no
from screening.flow.values import Choices, YesNo


def by_yes_or_no(options: Sequence[OptionWords]) -> dict[str, str]:
    """The options that "yes" and "no" stand for: by their ids, "yes" or "no"; none if not both."""
    found: dict[str, str] = {}
    for option in options:
        called = {word.casefold() for word in (option.label, *option.synonyms)}
        for word in ("yes", "no"):
            if word in called and word not in found.values():
                found[option.id] = word
    return found if len(found) == len(("yes", "no")) else {}


_OPEN = Phrasebook(
    (p, "open")
    for p in phrases(
        "depends|it depends|depending|have to ask|need to ask|have to check|need to check|"
        "have to think|need to think|let me think|think about it|have to see|need to see|"
        "what would i get|talk to my|ask my|check with|maybe|perhaps|possibly|not sure|unsure|"
        "i don't know|idk|dunno|only if|as long as|provided|unless|hard to say|"
        "if it's|if it is|if i|if the|if there|if we|if my|what does that mean"
    )
)
_TURNS = Phrasebook(
    (p, "turn")
    for p in phrases("but|however|still|though|although|yet|then again|on second thought")
)


def replied(
    text: str, words: Words, mentions: Sequence[Mention], means: dict[str, str], question: str
) -> Reading | None:
    """The option that a yes or no in the text stands for; nothing else is named in it."""
    said = [m for m in mentions if m.tag in means]
    is_open = bool([m for m in _OPEN.find(words) if not _covered(m, said)])
    if not said and mentions:
        # An option that is neither a yes nor a no was named and denied: the rest is a guess.
        return None
    if not said:
        return _by_yes_no(text, means, question, is_open=is_open)
    said = [_as_meant(m, p, means) for m, p in zip(said, polarities(words, said), strict=True)]
    tags = list(dict.fromkeys(m.tag for m in said))
    last = said[-1]
    certainty = _certainty(words, said)
    if len(tags) > 1:
        first_of_last = next(m for m in said if m.tag == last.tag)
        between = words[said[0].end : last.first]
        conceded = means[last.tag] == "yes" and bool(_TURNS.find(between))
        certainty = sure.SAID_BACK if conceded and first_of_last.first else sure.CONFIRM
    if is_open or _goes_on_otherwise(words, last):
        certainty = min(certainty, sure.CONFIRM)
    spans = tuple(span_of(words, m.first, m.end) for m in said)
    return Reading(value=Choices(options=(last.tag,)), certainty=certainty, spans=spans)


def _as_meant(mention: Mention, meant: Polarity, means: dict[str, str]) -> Mention:
    """ "I would not like it": a denied yes is a no."""
    if meant != Polarity.DENIED or means[mention.tag] == "no":
        return mention
    return mention._replace(tag=next(name for name, word in means.items() if word == "no"))


def _goes_on_otherwise(words: Words, last: Mention) -> bool:
    """ "I'd rather not, but if everybody does …": what follows may turn it round."""
    turns = _TURNS.find(words[last.end :])
    return any(len(words) - last.end - turn.end >= _NEAR for turn in turns)


def _covered(mention: Mention, by: Sequence[Mention]) -> bool:
    return any(m.first <= mention.first and mention.end <= m.end for m in by)


def _certainty(words: Words, said: Sequence[Mention]) -> float:
    if len(words) <= _FEW:
        return sure.UNMISTAKABLE
    edge = said[0].first <= _NEAR or len(words) - said[-1].end <= _NEAR
    if len(words) <= _MANY:
        return sure.PLAIN if edge else sure.SAID_BACK
    phrase = any(m.end - m.first > 1 for m in said)
    return sure.SAID_BACK if edge or phrase else sure.LIKELY


_FEW = 6
_MANY = 14
_NEAR = 4


def _by_yes_no(text: str, means: dict[str, str], question: str, *, is_open: bool) -> Reading | None:
    said = read_yes_no(text, question)
    if said is None or not isinstance(said.value, YesNo) or said.value.answer == "unsure":
        return None
    option = next(name for name, word in means.items() if word == said.value.answer)
    plain = said.certainty >= sure.PLAIN and not is_open
    certainty = min(said.certainty, sure.SAID_BACK if plain else sure.CONFIRM)
    return said.model_copy(update={"value": Choices(options=(option,)), "certainty": certainty})
