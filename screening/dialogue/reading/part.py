"""What part a candidate had in what they name: sold or only bought, held or only hoped for.

What counts as a part depends on what was asked: who says where they worked has no part in a sale.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from screening.dialogue.reading import negation
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity
from screening.dialogue.reading.words import Words, words_of


class Asked(StrEnum):
    """What a question asks about the things it names."""

    SOLD = "sold"
    HELD = "held"
    """A certificate or the like, which one has or has not yet."""
    DONE = "done"
    LIKED = "liked"
    """What somebody would do: a wish answers it."""


_SALES = frozenset(names("sold sell sells selling sale sales"))
_TO_HOLD = frozenset(
    names(
        "certificate certificates certification certifications certified license licenses licence "
        "licences diploma diplomas course courses degree degrees permit permits hold exam exams "
        "qualification qualifications credential credentials"
    )
)
_TO_LIKE = frozenset(names("would could will like prefer want wish hope interested can may when"))


def asked_in(question: str) -> Asked:
    """What a question in these words asks about the things it names."""
    asking = re.findall(r"[^.?!\n]*\?", question) or [question]
    said = {word.text for word in words_of(" ".join(asking))}
    if _SALES & said:
        return Asked.SOLD
    if _TO_HOLD & said:
        return Asked.HELD
    return Asked.LIKED if _TO_LIKE & said else Asked.DONE


_BOUGHT = phrases(
    "bought|buy|buying|purchased|purchasing|purchase|procured|procurement|bought from|"
    "but used|but i used|but i use|but i've used|but have used|only used|just used|only use|"
    "just use|as a user|as a customer|as a client|as a buyer|as an end user|but using"
)
_NO_SALE = Phrasebook(
    [
        *((p, "bought") for p in _BOUGHT),
        ("best buy", "shop"),
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
_FAR = 40
"""Words; what stands farther off tells nothing of a thing."""


_WISHED = phrases(
    "wanted to|want to|would like to|would love to|i'd like to|i'd love to|hoped to|hope to|"
    "hoping to|hoping for|tried to|trying to get|applied to|applied for|thought about|"
    "thinking of|thinking about|interested in|planning|plan to|plan on|intend to|gonna|will|i'll"
)
_UNDERWAY = phrases(
    "studying|study for|studying for|learning|preparing|prepping|working on|working toward|"
    "working towards|in progress|under way|underway|halfway|half way|enrolled|signed up|"
    "registered|booked for|scheduled|pursuing|taking|doing|finishing|completing|about to|need to|"
    "aiming for|waiting for|waiting on|in training|training for|starting|next month|next week|"
    "next year|going to|looking to|looking into|considering|almost|soon|"
    "not yet|failed|didn't pass|nearly|not finished|getting|"
    "will have|i'll have|going to have|want to have|hope to have|nearly finished|almost finished|"
    "just started|started the|started my|began the|began my|"
    "nearly done|almost done|nearly have|almost have|nearly completed|almost completed|"
    "reading for|currently in|still in|on my way to|coming up"
)
_NOT_HAD = {
    Asked.DONE: Phrasebook((p, "wished") for p in _WISHED),
    Asked.HELD: Phrasebook((p, "underway") for p in (*_WISHED, *_UNDERWAY)),
}
_HAD = frozenset(
    names(
        "have i've got had passed earned hold completed finished took done did obtained received "
        "possess own acquired certified"
    )
)


def part_in(words: Words, mention: Mention, asked: Asked) -> Polarity | None:
    """Denied where it is denied, unclear where another part than the one asked for is told."""
    if asked == Asked.SOLD:
        return _sale_in(words, mention)
    book = _NOT_HAD.get(asked)
    return Polarity.UNCLEAR if book and _is_not_had(words, mention, book) else None


_ON_THE_WAY = Phrasebook(
    (p, "underway") for p in _UNDERWAY if p not in ("failed", "didn't pass", "not yet", "soon")
)


def is_underway(words: Words) -> bool:
    """Whether something is being learned or prepared, and wasn't given up."""
    return bool(_ON_THE_WAY.find(words)) and not _STOPPED.intersection(w.text for w in words)


_STOPPED = frozenset(names("dropped quit failed stopped gave never flunked"))
_WANTED = Phrasebook(
    [*((p, "wish") for p in negation.WISHES), *((p, "hedge") for p in negation.HEDGES)]
)


def is_wanted(words: Words, mention: Mention, asked: Asked) -> bool:
    """Whether a wish answers: "I'd like to take my bike", where it is asked what they would do."""
    if asked != Asked.LIKED:
        return False
    first, _ = _sentence(words, mention)
    said = {m.tag for m in _WANTED.find(words[first : mention.first])}
    return said == {"wish"}


def _is_not_had(words: Words, mention: Mention, book: Phrasebook) -> bool:
    """ "Studying for", "planning to get" before it, with no "passed" between; or "soon" behind."""
    first, end = _clause(words, mention)
    ahead = words[first : mention.first]
    behind = words[mention.end : end]
    started = book.find(ahead)
    passed = [w.text for w in behind[:_NEXT]] in (["i", "passed"], ["i", "have"], ["i", "got"])
    if passed:
        return False
    if started and not any(w.text in _HAD for w in ahead[started[-1].end :]):
        return True
    later = book.find(behind)
    had = any(w.text in _HAD for w in (*ahead, *behind[: later[0].first if later else 0]))
    return bool(later) and not had


_NEXT = 2


def _clause(words: Words, mention: Mention) -> tuple[int, int]:
    """The sentence around a mention, as far as no "but" or comma with a verb begins another."""
    first, end = _sentence(words, mention)
    for place in range(first, mention.first):
        if _turns(words, place):
            first = place + 1
    ends = [place for place in range(mention.end, end) if _turns(words, place)]
    return first, ends[0] if ends else end


def _turns(words: Words, place: int) -> bool:
    """Whether another clause begins here: "but", or "and" or a comma before a verb of having."""
    after = [w.text for w in words[place + 1 : place + 3]]
    if words[place].text in ("but", "although", "though", "while"):
        return True
    joins = words[place].text in (",", "and", "&")
    return joins and bool(after) and _begins(after)


def _begins(after: Sequence[str]) -> bool:
    verb = after[1:] if after[0] in ("i", "i'm", "im", "am", "and") else after[:1]
    return any(v in _HAD or v in _STARTS for v in verb)


_STARTS = frozenset(phrase.split()[0] for phrase in (*_WISHED, *_UNDERWAY)) - frozenset(
    names("in not next this as on still i'd i'll")
)


def _sale_in(words: Words, mention: Mention) -> Polarity | None:
    """Denied where selling it is denied, unclear where another part is told; else None."""
    first, end = _sentence(words, mention)
    if _is_customer(words, first, mention):
        return Polarity.UNCLEAR
    said = words[first:end]
    told = [m for m in _NO_SALE.find(said) if m.tag != "shop"]
    parts = [m for m in told if not _is_within(m.first + first, mention)]
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


def _is_customer(words: Words, first: int, mention: Mention) -> bool:
    """ "Sold boats to banks": what is sold stands before the "to", and not behind it."""
    sales = [p for p in range(first, mention.first) if words[p].text in _SOLD]
    if not sales:
        return False
    between = [w.text for w in words[sales[-1] + 1 : mention.first]]
    return "to" in between and not {"and", ",", "then"} & set(between[between.index("to") :])


def has_no_part(words: Words, asked: Asked) -> bool:
    """Whether anything is told but what was asked for."""
    book = _NO_SALE if asked == Asked.SOLD else _NOT_HAD.get(asked)
    return bool(book and book.find(words))


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
    while mention.first - first < _FAR and first and words[first - 1].text not in _ENDS:
        first -= 1
    end = mention.end
    while end - mention.end < _FAR and end < len(words) and words[end].text not in _ENDS:
        end += 1
    return first, end
