"""Options taken together: all, both or none of them, the rest, and all but some."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.forms import stem
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity
from screening.dialogue.reading.positions import exception_at, sets_in
from screening.dialogue.reading.reading import Span
from screening.dialogue.reading.words import Words, span_of, words_of


class Choice(NamedTuple):
    """An option's verdict, from one place in the text: words `first` up to `end`."""

    option: int
    meant: Polarity
    span: Span
    certainty: float
    first: int = 0
    end: int = 0


class Together(NamedTuple):
    """The options that are taken together, by their places; how sure, and the words for it."""

    options: tuple[int, ...]
    certainty: float
    spans: list[Span]


_REST = Phrasebook(
    (p, "rest")
    for p in phrases(
        "the rest|the rest of them|the rest of those|the rest of it|rest of them|rest of those|"
        "the others|all the others|all others|all the rest|everything else|all else|"
        "the other ones|all the other ones|the remaining|the remaining ones|rest|others|"
        "the other|all the other|the other things|the other stuff|other ones|every other one|"
        "the other thing|the other two|the other three|the other four|all other"
    )
)
_SAID_OF_REST = frozenset(
    names(
        ". , ; ! ? \n ( ) - and or but yes yeah yep no nope i i've i'd not never none i'm did have "
        "haven't didn't don't all is are was were fine ok okay too also just only honestly sure of"
    )
)


def rest_of(words: Words, named: Sequence[Choice]) -> list[Mention]:
    """Where the rest is spoken of, beside options that are named."""
    taken = {p for c in named for p in range(c.first, c.end)}
    return [
        m
        for m in _REST.find(words)
        if not taken.intersection(range(m.first, m.end))
        and (m.end == len(words) or words[m.end].text in _SAID_OF_REST)
        and (m.first == 0 or words[m.first - 1].text not in ("of", "like", "among", "for"))
        and m.first - 1 not in taken
    ]


def rest_chosen(named: Sequence[Choice], meant: Polarity, count: int) -> tuple[int, ...] | None:
    """The options where the rest is affirmed: all that are not denied."""
    if meant != Polarity.AFFIRMED:
        return None
    denied = {c.option for c in named if c.meant == Polarity.DENIED}
    return tuple(i for i in range(count) if i not in denied)


_WEAK = frozenset(
    names("all everything nothing zero everywhere any anything whatever both neither")
)
_FILLING = frozenset(
    names(
        "i i've i'd i'm ive we we've have had has done did do sold sell worked in was were it's "
        "its "
        "yes yeah yep yup no nope well so oh honestly really basically pretty much literally "
        "actually probably just ok okay sure definitely absolutely lol haha and the a bit of for "
        "me "
        "to be honest over years time at some point or another by now yet so far here there please "
        "taken took got held hold ! oh hi hello hey sorry sir madam ma'am believe it or not i am "
        "afraid too also know can almost nearly practically virtually about would say i'd none "
        "them those these of in from on list above you that this one is unfortunately thanks"
    )
)


def _is_whole_answer(words: Words, said: Mention) -> bool:
    """Whether the stretch around a single word such as "all" says nothing else."""
    if said.end - said.first > 1 or words[said.first].text not in _WEAK:
        return True
    first, end = said.first, said.end
    while first and words[first - 1].text not in _STOPS:
        first -= 1
    while end < len(words) and words[end].text not in _STOPS:
        end += 1
    rest = [*words[first : said.first], *words[said.end : end]]
    return all(w.text in _FILLING or not w.is_word for w in rest) and not (
        said.first and words[said.first - 1].text == "and" and said.end == end
    )


_STOPS = frozenset(".,;!?\n()")
_MEASURES = frozenset(
    names("years year months time day days week weeks life career people jobs us day's")
)


def said_sets(words: Words, question: str) -> list[Mention]:
    """The sets that are named as an answer: tagged all, both, none or any."""
    found = [s for s in sets_in(words) if not _belongs_elsewhere(words, s)]
    whole = [s for s in found if _is_whole_answer(words, s) or excepted_from(words, s)]
    turned = [s for s in found if s.tag == "none" and _is_turned(words, s)]
    if turned:
        return [turned[0]._replace(tag="all")]
    if any(s.tag != "any" for s in whole):
        return whole
    return _none_of_its_kind(words, question) or whole


def _belongs_elsewhere(words: Words, said: Mention) -> bool:
    """ "all my life", "all day", "nothing to add" are no answer about the options."""
    after = [w.text for w in words[said.end : said.end + 2]]
    before = words[said.first - 1].text if said.first else ""
    if before in _CLOSERS and said.tag == "none" and said.end - said.first == 1:
        return True
    return any(w in _MEASURES for w in after) or after[:1] == ["to"] or _denied_all(words, said)


_CLOSERS = frozenset(names("that's thats is it's"))


def _denied_all(words: Words, said: Mention) -> bool:
    """ "not all of them" leaves open which."""
    before = words[said.first - 1].text if said.first else ""
    return said.tag in ("all", "both") and before in ("not", "at", "after", "above")


def _is_turned(words: Words, said: Mention) -> bool:
    """ "There is nothing on it I haven't done" is all of it."""
    behind = words[said.end : said.end + 10]
    texts = [w.text for w in behind]
    for place, text in enumerate(texts):
        if text in ".;!?\n,":
            return False
        if text in _HAVE_NOT and place and texts[place - 1] in ("i", "that", "we"):
            return True
    return False


_HAVE_NOT = frozenset(names("haven't havent didn't didnt don't dont can't couldn't hadn't never"))
_NEGATORS = frozenset(
    names(
        "nothing no not never haven't havent didn't didnt don't dont hasn't without zero hadn't "
        "ain't none"
    )
)
_KINDS = frozenset(
    stem(w)
    for w in names(
        "cert certs certificate certificates certification certifications course courses class "
        "classes training trainings license licence permit experience anything any diploma paper "
        "papers "
        "qualification qualifications formal"
    )
)
_BETWEEN = frozenset(
    names(
        "i a an any of the such have had has taken took take did do done got get sold ever formal "
        "official really actually sales selling it real yet to this that these those in one "
        "single specific"
    )
)


def _none_of_its_kind(words: Words, question: str) -> list[Mention]:
    """ "No certs", "haven't taken a course": none of what was asked for."""
    topic = {stem(w.key) for w in words_of(question) if w.is_word and len(w.text) > _SHORT}
    kinds = (topic & _ALL_KINDS) | (_KINDS if topic & _KINDS else frozenset({"any", "anyth"}))
    for place, word in enumerate(words):
        if word.text not in _NEGATORS:
            continue
        last = _last_of_kind(words, place + 1, kinds)
        if last is not None and not _goes_on(words, last + 1):
            return [Mention("none", place, last + 1)]
    return []


def _last_of_kind(words: Words, place: int, kinds: Set[str]) -> int | None:
    last = None
    for at in range(place, min(place + _REACH, len(words))):
        if stem(words[at].key) in kinds:
            last = at
        elif words[at].text not in _BETWEEN:
            break
    return last


_ALL_KINDS = _KINDS | {stem(w) for w in names("task tasks system systems product products more")}
_SHORT = 3
_REACH = 6


def _goes_on(words: Words, place: int) -> bool:
    """ "No training in dementia", "haven't sold any insurance" speak of one thing only."""
    after = words[place].text if place < len(words) else "."
    return after not in _AFTER_KIND


_AFTER_KIND = frozenset(
    names(
        ". , ; ! ? ) yet so but and just only at except got was came sold bought "
        "anymore - sorry because i besides whatsoever of or"
    )
) | {"\n"}


def excepted_from(words: Words, said: Mention) -> int | None:
    """Where what is excepted from a set begins: "all, except for …", "all of it really but …"."""
    place = said.end
    while place < len(words) and words[place].text in _BEFORE_BUT:
        place += 1
    return exception_at(words, said.end) or (exception_at(words, place) if place else None)


_BEFORE_BUT = frozenset(
    names(
        "really , honestly on the list here there listed above i guess think of them those that it "
        "your ur"
    )
)


def linked(words: Words, choices: Sequence[Choice], start: int) -> list[Choice]:
    """Those that stand in one list from the word at `start` on."""
    found: list[Choice] = []
    at = start
    for choice in choices:
        if choice.first < start:
            continue
        if any(w.text not in _LINKS for w in words[at : choice.first]):
            break
        found.append(choice)
        at = choice.end
    return found


_LINKS = frozenset(
    names(
        ", and or & / + nor the for a an with of not also i i've never did haven't done no my any "
        "doing giving that thing stuff part one ones to people sold in"
    )
)


def together(
    said: Mention, count: int, excepted: Sequence[Choice], spans: list[Span]
) -> Together | None:
    """The options of a set less those that are excepted; "any" only where some are."""
    if excepted:
        out = {c.option for c in excepted}
        kept = tuple(i for i in range(count) if (i in out) == (said.tag == "none"))
        return Together(kept, sure.PLAIN, spans + [c.span for c in excepted])
    if said.tag == "any" or (said.tag == "both" and count != len("ab")):
        return None
    chosen = () if said.tag == "none" else tuple(range(count))
    return Together(chosen, sure.PLAIN, spans)


def place_of(words: Words, said: Mention) -> list[Span]:
    """A set's place in the text."""
    return [span_of(words, said.first, said.end)]
