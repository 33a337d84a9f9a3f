"""What is told of a thing that was named: asked about, done by others, given up."""

from screening.dialogue.reading.common_words import is_common
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

_STOPS = frozenset(".;!?\n")
_FAR = 30
"""Words; what stands farther off tells nothing of a thing."""
_SELF = frozenset(names("i i've i'd i'm i'll im ive id we we've we'd me myself us"))
_OTHERS = frozenset(
    names(
        "nurse nurses rn lpn doctor doctors staff colleague colleagues coworker coworkers manager "
        "boss supervisor therapist therapists pharmacist team teammate partner cook chef sister "
        "brother husband wife son daughter cousin others somebody someone aide aides "
        "women men girls guys driver friend relative "
        "colleage collegue coleague relatives department kitchen person persons people mate mates "
        "teammates partners boyfriend girlfriend roommate neighbor neighbour agent agents crew "
        "crews guy"
    )
)
_CARED_FOR = frozenset(names("had has have having got needed needs was is suffered suffers with"))
_BY = Phrasebook(
    (f"{verb} by", "by")
    for verb in names("done given handled managed made prepared sold taken covered run")
)
_LEFT_TO = Phrasebook(
    (p, "left")
    for p in phrases(
        "left to|left for|was for|were for|was the|were the|had somebody for|had people for|"
        "had someone for|was not my job|wasn't my job|weren't my job|not my job|"
        "was someone else|somebody else|someone else|other people did"
    )
)


def clause_around(words: Words, mention: Mention) -> tuple[int, int]:
    """Where the clause of a mention begins and ends: at a stop, a comma, or a "but"."""
    first = mention.first
    while mention.first - first < _FAR and first and words[first - 1].text not in _ENDING:
        first -= 1
    end = mention.end
    while end - mention.end < _FAR and end < len(words) and words[end].text not in _ENDING:
        end += 1
    return first, end


_ENDING = _STOPS | frozenset(names(", but so and while whereas because although though ( ) —"))

_ASKS_ABOUT = Phrasebook(
    (p, "asks")
    for p in phrases(
        "what do you mean|what do u mean|what you mean|what does|what is|what's|whats|what are|"
        "what counts as|whats meant|what's meant|is there|are there|do you count|does that count|"
        "do you consider|do you have|do you offer|do you provide|do you pay|do you need|"
        "would you count|explain|not sure what|don't know what|do i need|which is|how about|"
        "what about|will you|would there be|do you mean|is that"
    )
)


def is_asked_about(words: Words, mention: Mention) -> bool:
    """ "What do you mean with consulting": a question about a thing doesn't choose it."""
    first = mention.first
    while mention.first - first < _FAR and first and words[first - 1].text not in _STOPS:
        first -= 1
    said = words[first : mention.first]
    asking = _ASKS_ABOUT.find(said)
    counts = any(w.text in ("count", "counts") for w in words[mention.end : mention.end + 3])
    asked = bool(said) and said[0].text in ("does", "do", "would", "is") and counts
    return asked or any(not _has_self(words, first + m.end, mention.first) for m in asking)


def _has_self(words: Words, first: int, end: int) -> bool:
    return any(w.text in _SELF for w in words[first:end])


def is_done_by_others(words: Words, mention: Mention) -> bool:
    """ "The nurse did the meds", "meds were done by the nurse"."""
    first, end = clause_around(words, mention)
    first = _list_around(words, mention, first)
    behind = words[mention.end : end]
    by = [m for m in _BY.find(behind) if not _has_self(behind, m.end, m.end + 2)]
    if by or _LEFT_TO.find(behind):
        return True
    if _is_handed_over(words[first : mention.first]):
        return True
    for place in range(mention.first - 1, first - 1, -1):
        if words[place].text in _SELF and not _is_beside(words, place):
            return False
        if words[place].key in _OTHERS:
            return _acts(words, place, first, mention.first)
        if place == first and _is_somebody(words, place):
            return True
    return _is_theirs(behind)


def _list_around(words: Words, mention: Mention, first: int) -> int:
    """ "They did renewals and upgrades": where the clause of the list begins."""
    ahead = words[first : mention.first]
    joined = first > 1 and words[first - 1].text in ("and", "&")
    if not joined or any(w.text not in _DETERMINERS for w in ahead):
        return first
    return clause_around(words, mention._replace(first=first - 1, end=first))[0]


def _is_beside(words: Words, place: int) -> bool:
    """ "The girl across from me": nobody who does anything."""
    return words[place].text in ("me", "us") and place > 0 and words[place - 1].text in _GOVERNING


def _is_somebody(words: Words, place: int) -> bool:
    """ "Ines did the rest", "she did": a name or a pronoun that leads a clause, and its verb."""
    after = words[place + 1].text
    if words[place].text in ("he", "she", "they"):
        return after in ("did", "does", "do", "handled", "cooked", "sold")
    name = words[place].is_word and not is_common(words[place].text)
    return name and after in ("did", "does") and not words[place].text.endswith(("ing", "ly"))


def _acts(words: Words, place: int, first: int, end: int) -> bool:
    """Whether the person at this place is who did what follows, and no one who was cared for."""
    before = words[place - 1].text if place > first else ""
    ahead = words[place - 2].text if place - 1 > first else ""
    after = [w.text for w in words[place + 1 : end]]
    if before in _GOVERNING or (before in _DETERMINERS and (ahead in _GOVERNING or not after)):
        return False
    if before in _DETERMINERS and _governing_verb(words, place - 2, first):
        return False
    doing = [text for text in after if text in _DOING]
    return bool(doing) and not _CARED_FOR.intersection(after[:1])


def _governing_verb(words: Words, place: int, first: int) -> bool:
    """ "Washed my sister": whoever stands behind a verb is its object."""
    return place >= first and (
        words[place].text.endswith(("ed", "ing")) or words[place].text in _VERBS
    )


def is_perhaps_theirs(words: Words, mention: Mention) -> bool:
    """ "She could wash herself": told of what another does, where no one is helped or treated."""
    first, end = clause_around(words, mention)
    said = words[first:end]
    ahead = words[first : mention.first]
    if len(ahead) < len(("who", "does")) or any(w.text in _SELF for w in said):
        return False
    owner = ahead[0].text in ("my", "his", "her", "our", "their") and ahead[1].key in _KIN | _OTHERS
    verb = ahead[2:3] if owner else ahead[1:2]
    subject = owner or ahead[0].text in ("he", "she", "they")
    return subject and any(w.is_word and w.text not in _TREATED for w in verb)


_TREATED = frozenset(
    names(
        "had has have was were is are needed needs need wanted wants liked got let lets taught "
        "teach gave give sent send trained train paid pay couldn't can't cannot suffered "
        "lived lives asked called call cant couldnt forgot forget forgets and with at in on who of "
        "to from house home place apartment flat didn't didnt never always went stayed live s "
        "for would"
    )
)
"""What is told of those who are cared for, or of those who teach and ask."""


_KIN = frozenset(
    names(
        "mom mum mother dad father sister brother husband wife son daughter cousin uncle aunt "
        "grandma grandmother grandpa grandfather parents family boyfriend girlfriend friend he she "
        "they"
    )
)


def is_of_kin(words: Words, mention: Mention) -> bool:
    """ "My dad sold those", "my sister is one": told of somebody close, not of oneself."""
    first, _ = clause_around(words, mention)
    ahead = words[first : mention.first]
    kin = [at for at, w in enumerate(ahead) if w.key in _KIN | _OTHERS and not _is_group(ahead, at)]
    if not kin or any(w.text in _SELF for w in ahead):
        return False
    after = ahead[kin[-1] + 1 :]
    return bool(after) and after[0].text in _DOING | _CARED_FOR | _SELLS


def _is_group(ahead: Words, at: int) -> bool:
    """ "Everyone on the team": one belongs to it oneself."""
    return at > 1 and ahead[at - 1].text in _DETERMINERS and ahead[at - 2].text in ("on", "in")


_SELLS = frozenset(names("sold sells sell works worked did does took takes holds got is was"))
_VERBS = frozenset(names("fed gave give help did take took drove drive put get got made make"))
_GOVERNING = frozenset(
    names(
        "with for to of by from at help helped helping as like and assist assisted reminded about "
        "beside near"
    )
)
_DETERMINERS = frozenset(names("the a an my our his her their another other some head charge"))
_DOING = frozenset(
    names(
        "did do does done gave give gives giving made make makes handled handle handles managed "
        "sold sell sells cooked prepared washed lifted cared "
        "administered doing used uses use using ran runs works worked working got"
    )
)


def _is_handed_over(ahead: Words) -> bool:
    """ "There was a team for the lifting": others were there for it."""
    said = [w.text for w in ahead if w.text not in _DETERMINERS]
    had = [at for at, text in enumerate(said) if text in ("had", "have", "was", "were")]
    return bool(had) and said[-1:] == ["for"] and bool(_OTHERS.intersection(said[had[0] :]))


def _is_theirs(behind: Words) -> bool:
    """ "The meds the nurse did": a person and a verb of doing at the end of the clause."""
    said = [w.text for w in behind if w.text not in _DETERMINERS]
    if said[:1] and said[0] in ("was", "were", "is", "are"):
        return len(said) > 1 and said[1].removesuffix("'s") in _OTHERS
    return len(said) in (2, 3) and said[0] in _OTHERS and said[1] in _DOING


_GIVEN_UP_AHEAD = Phrasebook(
    (p, "up")
    for p in phrases(
        "used to|sold my|sold the|sold our|i sold|gave up|given up|got rid of|i had a|i had my|"
        "lost my|quit|stopped|no longer|not anymore|don't have|do not have|dont have|haven't got|"
        "don't own|do not own|dont own|have no|i've no|got no|there's no|there is no|without|"
        "hate|scared of|afraid of|crashed my|wrecked my|totaled my|can't afford|cannot afford|"
        "don't drive|can't drive|cannot drive|instead of|rather than|no more"
    )
)
_GIVEN_UP_BEHIND = Phrasebook(
    (p, "up")
    for p in phrases(
        "is gone|got stolen|was stolen|is stolen|broke down|is broken|died|is dead|was totaled|"
        "got totaled|is over|that's over|too old|too expensive|too far|no more|anymore|any more|"
        "is not an option|isn't an option|doesn't run|does not run|doesn't work|is out|sold it|"
        "years ago|when i was|back then|in the past|doesn't start|not reliable|unreliable|"
        "is a nightmare|is too|takes too long|not possible|wouldn't work|got repossessed"
    )
)
_TILL = frozenset(names("til till until but after when"))


def is_given_up(words: Words, mention: Mention) -> bool:
    """ "I used to take the bike", "I sold my car": told of what is no more."""
    first, _ = clause_around(words, mention)
    end = mention.end
    while end - mention.end < _FAR and end < len(words) and words[end].text not in _STOPS:
        end += 1
    behind = words[mention.end : min(end, mention.end + _REACH)]
    later = _GIVEN_UP_BEHIND.find(behind)
    if later and not any(w.text in _TILL for w in behind[: later[0].first]):
        between = behind[: later[0].first]
        if not _COMMAS.intersection(w.text for w in between) or _points_back(between):
            return True
    ahead = _GIVEN_UP_AHEAD.find(words[first : mention.end])
    return any(first + m.first < mention.first for m in ahead)


def _points_back(between: Words) -> bool:
    return [w.text for w in between] in ([",", "it"], [",", "that"], [",", "but", "it"])


_REACH = 7
_COMMAS = frozenset(", and so or".split())
