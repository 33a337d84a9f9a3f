"""Which of several is meant where one is asked for: "the bike, or if it snows the bus"."""

from collections.abc import Sequence

from screening.dialogue.reading.lists import phrases
from screening.dialogue.reading.option_sets import Choice
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import Words

_FIRST = Phrasebook(
    (p, "first")
    for p in phrases(
        "mostly|mainly|usually|normally|generally|typically|prefer|preferably|rather|primarily|"
        "most of the time|most of it|most days|most often|mainly the|my main|primary|"
        "nine times out of ten|the most|for the most part|best|so|in the end|honestly|i'd just|"
        "i would just|i'll just|just|ideally|daily bread|most|in fact|"
        "i'd need|i would need|i'll need|would need|i need|spent the days|"
        "spent my days|in reality|really|actually|majority|the bulk|bulk of|first choice|"
        "more of|more like|more often|predominantly|90%|80%|70%|closest"
    )
)
_AFTER = Phrasebook(
    (p, "first")
    for p in phrases(
        "mostly|mainly|usually|normally|generally|most of the time|most days|preferably|"
        "for the most part|primarily|most often|first choice|is best|is my preference|"
        "i'd say|if possible|more than"
    )
)
_SECOND = Phrasebook(
    (p, "second")
    for p in phrases(
        "if it|if there|if the|if i|if not|if that|if you|if needed|if need be|if necessary|"
        "otherwise|or else|sometimes|occasionally|as a backup|as backup|backup|back up|plan b|"
        "in winter|in the winter|in summer|in the summer|in good weather|when it's nice|"
        "weather permitting|in bad weather|in rain|when it|when the|now and then|at times|"
        "on bad days|once in a while|some|a bit of|a little|also possible|also fine|also ok|"
        "would be ok too|would be fine too|would also|could also|can also|works too|"
        "is ok too|is fine too|ok too|fine too|okay too|possible too|second choice|"
        "worst case|in a pinch|failing that|unless|alternatively|also"
    )
)


def preferred(words: Words, choices: Sequence[Choice]) -> Choice | None:
    """The one that is put before the others, if one is."""
    marked = [c for i, c in enumerate(choices) if _is_put_first(words, choices, i)]
    if len({c.option for c in marked}) == 1:
        return marked[0]
    others = [at for at, c in enumerate(choices) if c.option != choices[0].option]
    if others and all(_is_put_second(words, choices, at) for at in others):
        return choices[0]
    return None


def _before(words: Words, choices: Sequence[Choice], place: int) -> Words:
    """What stands between a choice and the one before it, from the last stop on."""
    first = choices[place - 1].end if place else 0
    said = words[first : choices[place].first]
    stops = [at for at, word in enumerate(said) if word.text in ".;!?\n,"]
    return said[stops[-1] + 1 :] if stops else said


def _behind(words: Words, choices: Sequence[Choice], place: int) -> Words:
    end = choices[place + 1].first if place + 1 < len(choices) else len(words)
    said = words[choices[place].end : end]
    stops = [at for at, word in enumerate(said) if word.text in ".;!?\n,"]
    return said[: stops[0]] if stops else said[:_NEAR]


_NEAR = 6


def _is_put_first(words: Words, choices: Sequence[Choice], place: int) -> bool:
    ahead = _FIRST.find(_before(words, choices, place))
    return bool(ahead or _AFTER.find(_behind(words, choices, place)))


def _is_put_second(words: Words, choices: Sequence[Choice], place: int) -> bool:
    first = choices[place - 1].end
    ahead = words[first : choices[place].first]
    return bool(_SECOND.find(ahead) or _SECOND.find(_behind(words, choices, place)))
