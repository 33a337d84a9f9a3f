"""What is meant of each option that is named, by its words or by its place."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names
from screening.dialogue.reading.not_happened import (
    came_to_nothing,
    is_not_finished,
    is_of_things,
    is_planned,
    is_setting,
)
from screening.dialogue.reading.option_names import ELSEWHERE
from screening.dialogue.reading.option_sets import Choice
from screening.dialogue.reading.part import Asked, is_wanted, part_in
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.polarity import Polarity, polarities
from screening.dialogue.reading.positions import places_in
from screening.dialogue.reading.telling import (
    clause_around,
    is_asked_about,
    is_done_by_others,
    is_given_up,
    is_of_kin,
    is_perhaps_theirs,
)
from screening.dialogue.reading.vocabulary import OptionWords
from screening.dialogue.reading.words import Words, span_of


class Asking(NamedTuple):
    """What was asked: the options, the question's words, and what part in them counts."""

    options: tuple[OptionWords, ...]
    question: str
    asked: Asked
    other: bool
    many: bool


_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.7)


def named_in(words: Words, mentions: Sequence[Mention], asking: Asking) -> list[Choice]:
    """Each option that is named, and what is none of them (its place is -1)."""
    places = {o.id: i for i, o in enumerate(asking.options)} | {ELSEWHERE: -1}
    told = [m for m in _without_compounds(words, mentions) if not is_asked_about(words, m)]
    if asking.asked == Asked.DONE:
        told = [m for m in told if m.tag == ELSEWHERE or not is_of_things(words, m)]
    meant = _contrasted(words, told, polarities(words, told), asking)
    choices = [
        Choice(
            places[m.tag],
            verdict,
            span_of(words, m.first, m.end),
            min(_BY_TYPOS[m.typos], certainty),
            m.first,
            m.end,
        )
        for m, polarity in zip(told, meant, strict=True)
        for verdict, certainty in [_verdict(words, m, polarity, told, asking)]
    ]
    choices = _without_employers(words, choices, asking)
    choices = _without_goods_aside(words, choices, asking)
    return choices if asking.asked != Asked.HELD else _without_more_of_the_same(choices)


def _contrasted(
    words: Words, told: Sequence[Mention], meant: Sequence[Polarity], asking: Asking
) -> list[Polarity]:
    """ "Not by car, cycling": where one is asked for, what follows the denied one is meant."""
    found = list(meant)
    for at in range(1, len(told)):
        between = [w.text for w in words[told[at - 1].end : told[at].first]]
        turned = meant[at - 1] == Polarity.DENIED and meant[at] == Polarity.UNCLEAR
        if not asking.many and turned and between == [","]:
            found[at] = Polarity.AFFIRMED
    for at, mention in enumerate(told):
        before = [w.text for w in words[max(0, mention.first - 3) : mention.first]]
        if meant[at] == Polarity.DENIED and before[1:] and before[-1] in ("so", "thus", "hence"):
            found[at] = Polarity.AFFIRMED
    return found


def placed_in(words: Words, count: int, named: Sequence[Choice] = ()) -> list[Choice]:
    """The options that are named by their places."""
    taken = {p for c in named for p in range(c.first, c.end)}
    places = [p for p in places_in(words, count) if not taken.intersection(range(p.first, p.end))]
    stand_ins = [Mention("place", p.first, p.end) for p in places]
    return [
        Choice(option, meant, span_of(words, p.first, p.end), sure.PLAIN, p.first, p.end)
        for p, meant in zip(places, polarities(words, stand_ins), strict=True)
        for option in p.chosen
    ]


def _without_compounds(words: Words, mentions: Sequence[Mention]) -> list[Mention]:
    """ "Insurance software" is software: of two names that stand together the last one counts."""
    dropped: set[int] = set()
    for at in range(len(mentions) - 1):
        one, two = mentions[at], mentions[at + 1]
        alone = at + 2 >= len(mentions) or mentions[at + 2].first > two.end
        alone = alone and (at == 0 or mentions[at - 1].end < one.first)
        if one.end == two.first and one.tag != two.tag and alone:
            heads = words[two.end - 1].text in _HEADS
            object_of = two.tag == ELSEWHERE and words[one.end - 1].text.endswith(("ed", "ing"))
            dropped |= {at} if heads or object_of or one.tag == ELSEWHERE else set()
    return [m for at, m in enumerate(mentions) if at not in dropped]


_HEADS = frozenset(
    names(
        "software saas app apps platform system systems consulting consultants loan loans "
        "insurance "
        "hardware home homes school schools clinic hospital training course courses"
    )
)


def _without_employers(words: Words, choices: Sequence[Choice], asking: Asking) -> list[Choice]:
    """ "An insurance company" is no goods: beside what was sold it only tells where."""
    employers = [c for c in choices if asking.asked == Asked.SOLD and _is_employer(words, c)]
    sold = any(c.meant == Polarity.AFFIRMED and c not in employers for c in choices)
    return [c for c in choices if not sold or c not in employers]


def _is_employer(words: Words, choice: Choice) -> bool:
    return choice.end < len(words) and words[choice.end].text in _EMPLOYERS


_EMPLOYERS = frozenset(
    names(
        "company companies agency agencies firm firms office industry sector branch carrier "
        "carriers provider department business corporation broker brokers"
    )
)


def _without_goods_aside(words: Words, choices: Sequence[Choice], asking: Asking) -> list[Choice]:
    """ "Insurance for cars", "software to hotels": beside an option these are no answers."""
    if not any(c.option >= 0 for c in choices):
        return list(choices)
    aside = _BESIDE_A_COURSE if asking.asked == Asked.HELD else _ASIDE
    return [c for c in choices if c.option >= 0 or not _is_aside(words, c, aside)]


def _is_aside(words: Words, choice: Choice, aside: Set[str]) -> bool:
    before = [w.text for w in words[max(0, choice.first - 3) : choice.first]]
    for text in reversed(before):
        if text in aside:
            return True
        if text in _LINKS or not text[0].isalpha():
            return False
    return False


_ASIDE = frozenset(names("for to in at with by from of on near during after before about into"))
_BESIDE_A_COURSE = frozenset(names("for at during with as was bachelor master degree"))
_LINKS = frozenset(names("and plus & , sold sell selling had have"))


def _verdict(
    words: Words, mention: Mention, meant: Polarity, told: Sequence[Mention], asking: Asking
) -> tuple[Polarity, float]:
    """What is meant, once it is heard what part the candidate had in it, and how sure that is."""
    asked = asking.asked
    if mention.tag == ELSEWHERE:
        others = (
            meant != Polarity.DENIED and asked == Asked.DONE and is_done_by_others(words, mention)
        )
        return (Polarity.DENIED if others else meant), 1.0
    if asked == Asked.HELD and is_not_finished(words, mention, told):
        return Polarity.DENIED, sure.SAID_BACK
    if meant == Polarity.DENIED:
        return meant, 1.0
    nothing = asked != Asked.LIKED and came_to_nothing(words, mention, told)
    planned = asked in (Asked.DONE, Asked.HELD) and is_planned(words, mention)
    if nothing and (planned or asked == Asked.HELD):
        return Polarity.DENIED, sure.SAID_BACK
    if nothing or planned or (asked == Asked.DONE and is_setting(words, mention)):
        return (Polarity.DENIED, sure.SAID_BACK) if asked == Asked.HELD else (Polarity.UNCLEAR, 1.0)
    if asked in (Asked.DONE, Asked.SOLD) and is_done_by_others(words, mention):
        return Polarity.DENIED, sure.SAID_BACK
    if asked in (Asked.HELD, Asked.SOLD) and is_of_kin(words, mention):
        return Polarity.DENIED, sure.SAID_BACK
    if asked == Asked.LIKED and is_given_up(words, mention):
        return Polarity.DENIED, sure.SAID_BACK
    if asked == Asked.HELD and part_in(words, mention, asked) == Polarity.UNCLEAR:
        return Polarity.DENIED, sure.SAID_BACK
    if meant == Polarity.UNCLEAR:
        if is_wanted(words, mention, asked):
            return Polarity.AFFIRMED, 1.0
        return (Polarity.AFFIRMED, sure.SAID_BACK) if _is_believed(words, mention) else (meant, 1.0)
    if asked in (Asked.DONE, Asked.HELD) and is_perhaps_theirs(words, mention):
        return Polarity.UNCLEAR, 1.0
    return part_in(words, mention, asked) or meant, 1.0


_BELIEF = Phrasebook(
    (p, "belief")
    for p in ("i think", "i guess", "probably", "i believe", "i suppose", "i'd guess", "i reckon")
)
_DOUBT = Phrasebook(
    (p, "doubt")
    for p in (
        "maybe",
        "perhaps",
        "possibly",
        "might",
        "not sure",
        "not",
        "no",
        "never",
        "don't",
        "didn't",
        "would",
        "want",
        "wish",
        "hope",
        "learning",
        "interested",
        "?",
    )
)


def _is_believed(words: Words, mention: Mention) -> bool:
    """ "The bus, I guess": said with a shrug, but said."""
    first, end = clause_around(words, mention)
    said = words[first : min(end + 4, len(words))]
    return bool(_BELIEF.find(said)) and not _DOUBT.find(said)


def _without_more_of_the_same(choices: Sequence[Choice]) -> list[Choice]:
    """ "I have A+, working on Network+": who has one of a kind has the kind."""
    had = {c.option for c in choices if c.meant == Polarity.AFFIRMED}
    return [c for c in choices if c.option not in had or c.meant == Polarity.AFFIRMED]
