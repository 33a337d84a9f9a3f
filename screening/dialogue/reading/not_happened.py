"""What was only planned or never finished; and what is washed or moved and is no person."""

from collections.abc import Sequence

from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

_STOPS = frozenset(".;!?\n")
_FAR = 30
"""Words; what stands farther off tells nothing of a thing."""
_NOTHING_CAME = Phrasebook(
    (p, "nothing")
    for p in phrases(
        "never happened|didn't happen|did not happen|hasn't happened|not happened|fell through|"
        "came to nothing|never used it|never use it|didn't use it|did not use it|never touched it|"
        "didn't touch it|did not touch it|never did it|never did|didn't do it|never worked with it|"
        "never got to|never got around|never got round|never came to|didn't get to|"
        "didn't come to|did not get to|was cancelled|was canceled|got cancelled|got canceled|"
        "never came about|never learned it|never learnt it|in the end i didn't|didn't in the end|"
        "never opened it|didn't like to touch it|doesn't count|does not count|don't count|"
        "wouldn't count|not counting|do not count|didn't count"
    )
)
_PLANNED = Phrasebook(
    (p, "planned")
    for p in phrases(
        "supposed to|planned to|had planned|had a plan|meant to|intended to|was going to|"
        "were going to|intending to|almost did|nearly did|wanted to|hoped to|was about to|"
        "were about to|due to start|always the plan|the plan was|demo of|a demo|switching to|"
        "changing to|migrating to|heard of|heard about|poster of|the books for|a book for|"
        "book about|signed up for|applied at|applied to|applied for|applied in|interviewed at|"
        "interviewed for|an interview at|to watch the|only watched|shadowed"
    )
)


def is_planned(words: Words, mention: Mention) -> bool:
    """ "Was supposed to learn it": what comes before a thing tells of a plan."""
    first = mention.first
    while mention.first - first < _FAR and first and words[first - 1].text not in _ENDING:
        first -= 1
    return bool(_PLANNED.find(words[first : mention.first]))


_ENDING = _STOPS | frozenset(names(", but and so then when while"))


def came_to_nothing(words: Words, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """ "… but never did": told of that thing, and of no other after it."""
    end = mention.end
    while end - mention.end < _FAR and end < len(words) and words[end].text not in _STOPS:
        end += 1
    end = min([end, *(m.first for m in mentions if m.first >= mention.end)])
    return bool(_NOTHING_CAME.find(words[mention.end : end]))


def is_of_things(words: Words, mention: Mention) -> bool:
    """ "Washing the car", "moved house": done to a thing, where what is done to people is asked."""
    said = words[mention.first].text
    if mention.end - mention.first > 1 or stem(said) not in _HANDLING:
        return False
    place = mention.end
    while place < len(words) and words[place].text in _DETERMINERS:
        place += 1
    return place < len(words) and stem(words[place].key) in _THINGS


_HANDLING = frozenset(
    stem(w) for w in names("washing washed wash lifting lifted lift moving moved move")
)
_DETERMINERS = frozenset(names("the a my our his her their some all of up out down heavy big"))
_THINGS = frozenset(
    stem(w)
    for w in names(
        "dish dishes plates pots cups car cars truck van windows window floor floors clothes "
        "sheets laundry towels linen dog dogs house houses furniture boxes box "
        "flat apartment city town "
        "pallets curtains carpets vegetables fruit"
    )
)


def is_setting(words: Words, mention: Mention) -> bool:
    """ "A chat over coffee", "had lunch together": where something else was done."""
    place = mention.first
    while place and words[place - 1].text in ("a", "the", "some", "our"):
        place -= 1
    ahead = words[place - 1].text if place else ""
    behind = [w.text for w in words[mention.end : mention.end + 1]]
    shared = ahead in ("have", "had", "having", "share", "shared") and behind[:1] in (
        ["together"],
        ["with"],
    )
    return ahead == "over" or shared


_NOT_FINISHED = Phrasebook(
    (p, "dropped")
    for p in phrases(
        "dropped|dropped out|didn't finish|did not finish|never finished|didn't complete|"
        "did not complete|quit|had to stop|gave up|failed|flunked|didn't pass|did not pass|"
        "never took|never sat|never passed|didn't take|never got|never went|but not the exam|"
        "without the exam|no exam|without taking"
    )
)


def is_not_finished(words: Words, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """ "I began the CNA class but dropped it": told of that, and of no other thing after it."""
    first = mention.first
    while mention.first - first < _FAR and first and words[first - 1].text not in _STOPS:
        first -= 1
    end = mention.end
    while end - mention.end < _FAR and end < len(words) and words[end].text not in _STOPS:
        end += 1
    for other in mentions:
        if other.first >= mention.end:
            end = min(end, other.first)
        if other.end <= mention.first:
            first = max(first, other.end)
    said = (words[first : mention.first], words[mention.end : end])
    return any(bool(_NOT_FINISHED.find(part)) or _never_got(part) for part in said)


_GOT = frozenset(
    names("sat sit took take taken passed pass finished finish completed complete got get tested")
)
_NEVER = frozenset(names("never didn't didnt not haven't havent couldn't"))


def _never_got(words: Words) -> bool:
    """ "Never actually sat it"."""
    texts = [w.text for w in words]
    return any(
        text in _NEVER and bool(_GOT.intersection(texts[at + 1 : at + 4]))
        for at, text in enumerate(texts)
    )
