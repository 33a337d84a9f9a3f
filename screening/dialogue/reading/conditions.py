"""Whether a yes hangs on something: "sure, if I get the plan early", "only in the mornings"."""

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading.asked_for import Asked
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

_IFS = Phrasebook([*((p, "not") for p in say.NOT_IFS), *((p, "if") for p in say.IFS)])
_LIMITS = Phrasebook(
    [
        *(
            (p, "not")
            for p in phrases(
                "not only|only if|only when|if only|not just|max out|just fine|"
                "just let me know|just tell me|just say|just call me|just text me|just ask"
            )
        ),
        *(
            (p, "limit")
            for p in phrases(
                "only|max|maximum|at most|tops|except|except for|apart from|other than|otherwise|"
                "no more than|not more than|until|unless|just on|just in|just the|as long as|"
                "so long as|provided|providing|depending on|depends|but not|aside from|outside of|"
                "with the exception of"
            )
        ),
    ]
)
_COUNTS = frozenset(names("count counts counted qualifies qualify considered include included"))
""" "If restaurants count" asks what is meant; it makes no condition."""
_SENTENCE_ENDS = frozenset(".!;\n")
_NEAR = 6


def conditions_in(words: Words) -> list[Mention]:
    """The ifs of a text, without those that are none ("even if")."""
    return [m for m in _IFS.find(words) if m.tag == "if"]


def is_conditional(words: Words, first: int, end: int, asked: Asked) -> bool:
    """Whether a condition belongs to what is said at words `first` up to `end`.

    What somebody has done hangs on nothing: there only an if right behind the yes counts.
    """
    for condition in conditions_in(words):
        counted = {w.text for w in words[condition.end : condition.end + _NEAR]}
        if asked == Asked.DEED and counted & _COUNTS:
            continue
        if condition.first >= end:
            between = words[end : condition.first]
            near = len(between) <= (1 if asked == Asked.DEED else _NEAR * 2)
        else:
            between = words[condition.end : first]
            near = asked != Asked.DEED and "so" not in {w.text for w in between}
        if near and not _SENTENCE_ENDS.intersection(w.text for w in between):
            return True
    return False


def asks_for_notice(words: Words) -> bool:
    """Whether all that a yes hangs on is being told in time: "if I know it the day before"."""
    found = conditions_in(words)
    behind = [{w.text for w in words[c.end : c.end + _NEAR]} for c in found]
    return bool(behind) and all(said & _NOTICE and not said & _DENIES for said in behind)


_NOTICE = frozenset(names("know knew notice tell told ask asked warn warned advance ahead heads"))


def is_limited(words: Words) -> bool:
    """Whether what is offered is only a part: "Saturdays only", "one a month max"."""
    if _WORKDAYS.intersection(w.text for w in words):
        # "Only Monday to Friday" is no part of it.
        return False
    return any(m.tag == "limit" for m in _LIMITS.find(words))


_WORKDAYS = frozenset(names("weekday weekdays monday mondays mon"))


_DENIES = frozenset(
    names(
        "never haven't don't havent dont not can't cant didn't didnt won't wouldn't isn't wasn't "
        "no only just been ago rusty long limited little except hardly barely nothing "
        "without unless depends informally"
    )
)


def is_qualified(words: Words) -> bool:
    """Whether a but turns what was said: "yes, but only as a hobby"."""
    for place, word in enumerate(words):
        if word.text == "but":
            return bool(_DENIES.intersection(w.text for w in words[place + 1 : place + 8]))
    return False


def suits_in_part(words: Words) -> bool:
    """ "Saturdays fine, Sundays never": one day suits and another doesn't."""
    texts = {w.text for w in words}
    both = all(texts & day for day in _DAYS)
    return both and bool(texts & _SUITS) and bool(texts & _DOES_NOT) and len(words) <= _MOST_WORDS


_DAYS = (
    frozenset(names("saturday saturdays sat sats")),
    frozenset(names("sunday sundays sun suns")),
)
_SUITS = frozenset(names("ok okay fine yes yeah yep can good great works work possible sure free"))
_DOES_NOT = frozenset(names("never not no can't cant cannot don't won't nope impossible"))
_MOST_WORDS = 20
