"""How long, how often or how much: to "have you done it" each of these says yes."""

from screening.dialogue.reading import affirmation_words as say
from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.elliptic import Told
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import stretches
from screening.dialogue.reading.words import Words

_FILLERS = Phrasebook((p, "") for p in (*say.FILLERS, "lmao", "oh man", "oh boy", "god", "wow"))
_EXTENTS = Phrasebook(
    (p, "")
    for p in phrases(
        "my whole career|my entire career|my whole life|my entire life|all my life|all my career|"
        "most of my life|most of my career|half my life|half of my life|whole life|whole career|"
        "my whole working life|all my working life|all day long|all day|all day every day|"
        "day in day out|day in and day out|every day|everyday|daily|weekly|every week|every shift|"
        "each shift|every night|every single day|each day|nearly every day|almost every day|"
        "almost daily|all the time|nonstop|non stop|constantly|regularly|many times|lots of times|"
        "tons of times|loads of times|heaps of times|a lot of times|a bunch of times|"
        "plenty of times|countless times|hundreds of times|thousands of times|a million times|"
        "dozens of times|so many times|more than once|more times than i can count|several times|"
        "a few times|a couple of times|a couple times|once or twice|lots|loads|tons|plenty|heaps|"
        "a lot|a whole lot|quite a lot|quite a bit|quite a few|a fair bit|a bit|a little|"
        "a little bit|a tiny bit|a bit of it|a bit of that|a little of it|some of it|lots of it|"
        "loads of it|tons of it|plenty of it|a ton|a ton of it|a lot of it|a fair amount|"
        "a good bit|a good deal|a great deal|for years|for ages|for decades|for a long time|"
        "for many years|for a while|for quite a while|for quite some time|years of it|years|"
        "years and years|decades|ages|too many years|more years than i can count|forever|"
        "in every job|in all my jobs|in every job i've had|in every job i have had|"
        "at every job|in every job i had|at every job i've had|every job i've had|"
        "every job i ever had|in all of my jobs|in all jobs|in both jobs|in both my jobs|"
        "since forever|since always|as long as i can remember|for as long as i can remember|"
        "ever since|all along|everywhere i've worked|everywhere i worked|extensively|a tad|"
        "several|many|a few|dozens|hundreds|a couple|multiple times|multiple|some"
    )
)
_UNITS = frozenset(
    names(
        "year years yr yrs month months mo mos week weeks decade decades summer summers season "
        "seasons semester semesters"
    )
)
_NUMBERS = frozenset(
    names(
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty half couple few several "
        "many some odd plus hundred and of good solid full whole over about around almost nearly "
        "roughly more than at least the last past going on like maybe for all these some"
    )
)
_OF_IT = frozenset(
    names(
        "of it experience exp expirience experiance that this now already straight total in doing "
        "and counting long"
    )
)


def extent_in(words: Words, topic: frozenset[str]) -> Told | None:
    """A yes, where the first part of a text says nothing but how long, how often or how much."""
    parts = stretches(words)
    if not parts or any(w.text in _DOUBTS for w in words[: parts[0].end + _NEAR]):
        return None
    first, end = parts[0].first, parts[0].end
    while first < end and (filler := _FILLERS.at(words, first)) and filler.end < end:
        if _EXTENTS.at(words, first):
            break
        first = filler.end
    while first < end - 1 and (stem(words[first].key) in topic or words[first].text in _HAVING):
        first += 1
    place = _past(words, first, end)
    if place == first or (place < end and words[place].text not in _MAY_FOLLOW):
        return None
    return Told(True, sure.SAID_BACK, first, place)


def _past(words: Words, first: int, end: int) -> int:
    known = _EXTENTS.at(words, first)
    if known is not None and known.end <= end:
        return known.end
    place = first
    while place < end and (words[place].is_number or words[place].text in (*_NUMBERS, "-", "+")):
        place += 1
    counted = any(w.is_number or w.text in _COUNTS for w in words[first:place])
    if place == end or words[place].text not in _UNITS or not counted:
        return first
    place += 1
    while place < end and words[place].text in _OF_IT:
        place += 1
    return place


_COUNTS = _NUMBERS - frozenset(names("and of good the for all these like maybe over about around"))
_DOUBTS = frozenset(
    names(
        "not no never don't dont only just but ago didn't haven't nothing none without without? "
        "if maybe perhaps watched seen saw"
    )
)
_NEAR = 0
_HAVING = frozenset(names("i have i've ive got had with done did"))
_MAY_FOLLOW = frozenset(
    names(
        "in at during with for from when on back since until till while before by as there here "
        "through throughout over yes now then and tbh lol actually honestly haha though too"
    )
)
