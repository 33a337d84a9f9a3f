"""What part a candidate had in what they name: sold, or only bought, used or wanted."""

from collections.abc import Sequence

from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity
from screening.dialogue.reading.words import Words

_BOUGHT = phrases(
    "bought|buy|buying|purchased|purchasing|purchase|procured|procurement|bought from|"
    "but used|but i used|but i use|but i've used|but have used|only used|just used|only use|"
    "just use|as a user|as a customer|as a client|as a buyer|as an end user|but using"
)
_NO_PART = Phrasebook(
    [
        *((p, "bought") for p in _BOUGHT),
        *(
            (p, "other")
            for p in phrases(
                "for myself|my own|wanted to|want to|would like to|would love to|"
                "i'd like to|i'd love to|"
                "hoped to|hoping to|tried to|trying to get|applied to|applied for|thought about|"
                "thinking of|interested in|almost|claims|in claims|worked for|worked at|work for|"
                "work at|"
                "worked with|worked in|working for|working at|employed by|employed at|job at|"
                "customer service|in support|tech support|technical support|help desk|helpdesk|"
                "studied|majored in|degree in|supported|repaired|installed|underwriting|adjuster|"
                "policyholder|i'm insured|paid for"
            )
        ),
    ]
)
_SOLD = frozenset(
    names(
        "sold sell sells selling sale sales seller upsold upselling salesman saleswoman "
        "salesperson rep"
    )
)
_DENIALS = frozenset(
    names("not never didn't didnt don't dont haven't havent wasn't no without couldn't nobody")
)
_WISHES = frozenset(names("wanted want like love hoped hoping tried almost thought to"))
_ENDS = frozenset(".;!?\n")


def part_in(words: Words, mention: Mention) -> Polarity | None:
    """Denied where selling it is denied, unclear where another part is told; else None."""
    first, end = _sentence(words, mention)
    said = words[first:end]
    parts = [m for m in _NO_PART.find(said) if not _is_within(m.first + first, mention)]
    if not parts:
        return None
    verdicts = [
        _verdict([w.text for w in said[max(0, at - 4) : at]])
        for at, word in enumerate(said)
        if word.text in _SOLD
    ]
    if Polarity.AFFIRMED in verdicts:
        return Polarity.UNCLEAR if _is_bought(words, parts, first, mention) else None
    return Polarity.DENIED if Polarity.DENIED in verdicts else Polarity.UNCLEAR


def has_no_part(words: Words) -> bool:
    """Whether anything is told but selling."""
    return bool(_NO_PART.find(words))


def _is_within(place: int, mention: Mention) -> bool:
    return mention.first <= place < mention.end


def _is_bought(words: Words, parts: Sequence[Mention], first: int, mention: Mention) -> bool:
    """Whether the verb that stands next before the name is one of buying."""
    ends = [first + m.end for m in parts if m.tag == "bought" and first + m.end <= mention.first]
    return bool(ends) and not any(w.text in _SOLD for w in words[ends[-1] : mention.first])


def _verdict(before: list[str]) -> Polarity:
    if _DENIALS.intersection(before):
        return Polarity.DENIED
    wished = before[-1:] == ["to"] and _WISHES.intersection(before[:-1])
    return Polarity.UNCLEAR if wished else Polarity.AFFIRMED


def _sentence(words: Words, mention: Mention) -> tuple[int, int]:
    first = mention.first
    while first and words[first - 1].text not in _ENDS:
        first -= 1
    end = mention.end
    while end < len(words) and words[end].text not in _ENDS:
        end += 1
    return first, end
