"""What a text speaks of when it speaks of skills: one by name, all, the rest, the first two."""

from collections.abc import Iterable, Mapping, Sequence, Set

from screening.dialogue.reading import reading as sure
from screening.dialogue.reading.lists import names, phrases
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.positions import ALL, exception_at, sets_in
from screening.dialogue.reading.skill_places import placed_in
from screening.dialogue.reading.skill_thing import Kind, Thing
from screening.dialogue.reading.vocabulary import OptionWords, book_of, mentions_of
from screening.dialogue.reading.words import Words
from screening.flow.values import SKILL_LEVELS, SkillLevel

_BY_TYPOS = (sure.UNMISTAKABLE, 0.85, 0.75)


def named_in(text: str, words: Words, skills: Sequence[OptionWords]) -> list[Thing]:
    """The skills and the signs of skills that are named; the longer name of two that overlap."""
    named = [
        Thing("named", (m.tag,), m.first, m.end, _BY_TYPOS[m.typos], _name(words, m))
        for m in mentions_of(text, words, book_of(skills))
        if m.tag
    ]
    signs = [
        Thing("sign", (skill.id,), m.first, m.end, sure.SAID_BACK, _name(words, m), level)
        for skill in skills
        for level, own in _in_order(skill.signs)
        for m in mentions_of(text, words, Phrasebook(((p, skill.id) for p in own), typos=True))
    ]
    found: list[Thing] = []
    covered: set[int] = set()
    for thing in sorted([*named, *signs], key=lambda t: (t.first - t.end, t.kind)):
        places = set(range(thing.first, thing.end))
        if not covered & places:
            covered |= places
            found.append(thing)
    return sorted(found, key=lambda t: t.first)


def _name(words: Words, mention: Mention) -> str:
    return " ".join(w.text for w in words[mention.first : mention.end])


def _in_order(
    signs: Mapping[SkillLevel, tuple[str, ...]],
) -> list[tuple[SkillLevel, tuple[str, ...]]]:
    return [(level, signs[level]) for level in SKILL_LEVELS if level in signs]


_NUMBERS = frozenset(names("six seven eight nine ten eleven twelve many those these"))
_OF_THE_LIST = frozenset(names("programs tools systems of things skills well very good are"))
_THINGS = phrases(
    "one|ones|two|three|four|five|2|3|4|5|program|programs|tool|tools|systems|stuff|things|"
    "topics|skills|applications|apps|two programs|two things|three things|three programs"
)
_OF_THEM = phrases(
    "of them|of it|of those|of these|of that|of the list|of the programs|of the stuff"
)
_OTHERS = (
    *phrases("the rest|the others|rest|others|the remainder|all others|all the rest"),
    *(f"{the} {one}" for the in ("the other", "other", "all other") for one in _THINGS),
    *(f"the remaining {one}" for one in ("", *_THINGS)),
    *(f"{rest} {of}" for rest in ("rest", "the rest", "remainder") for of in _OF_THEM),
)
_REST = Phrasebook(
    [
        *((p, "rest") for p in _OTHERS),
        *((p, "rest") for p in phrases("everything else|all else|anything else|whatever else")),
        *((p, "none") for p in phrases("nothing else|none of the others|none of the rest")),
    ]
)
_BARE_REST = frozenset(names("rest others other remaining"))
_LISTING = frozenset(names(", ; . and but & + - ( / \n ! : while"))
_ELSEWHERE = frozenset(
    names("years year months time day days week life the to else jobs kinds sorts my i about")
)
_MORE_ALL = phrases(
    "all of em|all em|each|each one|every single|every single one|all 2|all 3|all 4|all 5|all 6|"
    "all two|the three|the whole office suite|whole office suite|the whole package|whole package|"
    "the entire suite|the suite|the full suite|everything there|everything you listed|"
    "everything on the list|everything listed|everything you mentioned|the three of them|"
    "the five of them|all these|all those|all of these programs|all of those programs|"
    "all programs|all the programs|all systems|all the systems|every program|every one|"
    "overall|across the board|across all|everyone of them|the whole list|whole list|"
    "all of which|every one of those|every one of them|every one of these|each of those|"
    "each of these|each of them|every single one of them|every last one|the whole bunch|"
    "the whole lot|with all|all round|all around"
)
_NO_SETS = (
    "first of all|after all|above all|most of all|all in all|all that|all that stuff|all this|"
    "all kinds|all sorts|know it all"
)
_ALL = Phrasebook(
    [
        *(
            (p, "all")
            for p in (*ALL, *_MORE_ALL)
            if p != "all that" and "everything" not in p.split()[1:]
        ),
        *((p, "any") for p in phrases("anything|any of them|any of those|any of these|any")),
        *((p, "both") for p in phrases("both|both of them|both of those|the two of them|the two")),
        *((p, "idle") for p in phrases(_NO_SETS)),
    ]
)
_VAGUE = Phrasebook(
    (f"{some} {of}", "vague")
    for some in ("half", "most", "some", "two", "three", "one", "a few", "few", "a couple", "part")
    for of in ("of them", "of those", "of these", "of it", "more than others", "of the programs")
)
_SUITE = phrases(
    "office|ms office|microsoft office|office suite|the office suite|office package|"
    "office programs|office tools|office apps|office software|office products|office stuff|"
    "the microsoft suite|microsoft suite|microsoft programs|office applications"
)
_SUITES = Phrasebook((p, "suite") for p in _SUITE)
_OF_THE_SUITE = frozenset(names("word excel outlook powerpoint onenote access publisher"))
_NO_SUITE = frozenset(
    names(
        "specialist job work manager hours 365 assistant environment life school in at an our "
        "back front your my the stuff libre open online certificate certified"
    )
)


def sets_of(
    words: Words,
    skills: Sequence[OptionWords],
    named: Sequence[Thing],
    taken: Set[int],
    levelled: Set[int],
) -> list[Thing]:
    """All, the rest, both, the first two: what is meant without its name."""
    ids = tuple(s.id for s in skills)
    placed = placed_in(words, ids, taken)
    found = [*_rest(words, [*named, *placed], taken), *placed]
    taken = taken | {p for t in found for p in range(t.first, t.end)}
    whole = _all(words, ids, named, taken, levelled)
    found += _suite(words, skills, taken) if not [*found, *whole] else []
    return sorted([*found, *whole], key=lambda t: t.first)


def is_vague(words: Words) -> bool:
    """ "Half of them", "some more than others": nobody could tell which."""
    return any(_text(words, m.first - 1) not in _WHOLE for m in _VAGUE.find(words))


_WHOLE = frozenset(names("every each any single last"))
""""Every one of those" is all of them."""


def _free(mentions: Iterable[Mention], taken: Set[int]) -> list[Mention]:
    return [m for m in mentions if not taken & set(range(m.first, m.end))]


def _rest(words: Words, named: Sequence[Thing], taken: Set[int]) -> list[Thing]:
    if not named:
        return []
    return [
        Thing("rest", (), m.first, m.end, name="none" if m.tag == "none" else "")
        for m in _free(_REST.find(words), taken)
        if not _is_idle(words, m, taken)
    ]


def _is_idle(words: Words, rest: Mention, taken: Set[int]) -> bool:
    """ "Help others", "after a rest" name no skills."""
    before = words[rest.first - 1].text if rest.first else ","
    after = words[rest.end].text if rest.end < len(words) else ""
    if words[rest.end - 1].text == "other" or after in ("people", "hand", "than"):
        return True
    bare = rest.end - rest.first == 1 and words[rest.first].text in _BARE_REST
    return bare and before not in _LISTING and rest.first - 1 not in taken


def _suite(words: Words, skills: Sequence[OptionWords], taken: Set[int]) -> list[Thing]:
    """Office, where its programs are asked about."""
    own = tuple(s.id for s in skills if s.label.lower().split()[-1] in _OF_THE_SUITE)
    if len(own) < 2:
        return []
    return [
        Thing("placed", own, m.first, m.end, sure.SAID_BACK)
        for m in _free(_SUITES.find(words), taken)
        if not {_text(words, m.first - 1), _text(words, m.end)} & _NO_SUITE
        or words[m.end - 1].text in ("suite", "package", "programs")
    ]


def _all(
    words: Words,
    ids: tuple[str, ...],
    named: Sequence[Thing],
    taken: Set[int],
    levelled: Set[int],
) -> list[Thing]:
    found: list[Thing] = []
    only_named = [t for t in named if t.kind == "named"]
    for said in _free(_ALL.find(words), taken):
        before = [t for t in only_named if t.end <= said.first]
        chosen = ids
        if said.tag == "idle" or _names_no_set(words, said) or _is_one(words, said, taken):
            continue
        if said.tag == "both":
            two = tuple(dict.fromkeys(t.skills[0] for t in before))
            chosen = two if len(two) == 2 else ids if len(ids) == 2 and not named else ()
        elif _is_no_whole(words, said, before):
            continue
        if chosen:
            kind: Kind = "all" if chosen == ids else "placed"
            found.append(Thing(kind, chosen, said.first, said.end, sure.PLAIN))
    for none in sets_in(words):
        several = none.end - none.first > 1
        covers = {p for t in named for p in range(t.first, t.end)} & {none.first, none.end - 1}
        excepts = exception_at(words, none.end) is not None
        if none.tag != "none" or covers or levelled & set(range(none.first, none.end)):
            continue
        # "None of these very well" leaves something.
        certainty = sure.CONFIRM if none.end in levelled else sure.PLAIN
        # "Average, average, none" is one for each.
        if several or not (only_named or levelled) or excepts:
            found = [t for t in found if t.end <= none.first or t.first >= none.end]
            found.append(Thing("none", ids, none.first, none.end, certainty))
    return found


def _is_no_whole(words: Words, said: Mention, before: Sequence[Thing]) -> bool:
    """ "Word, Excel all well" means those two; "any" is all only where some are excepted."""
    if said.tag == "any":
        return exception_at(words, said.end) is None
    return bool(before) and before[-1].end == said.first


def _names_no_set(words: Words, said: Mention) -> bool:
    after, before = _text(words, said.end), _text(words, said.first - 1)
    if said.end - said.first == 1:
        if words[said.first].text == "all" and _is_of_people(words, said):
            return True
        counted = after.isdecimal() or after in _NUMBERS
        if counted and words[said.end + 1 : said.end + 2] and words[said.end + 1].is_word:
            return words[said.end + 1].text not in _OF_THE_LIST
        closing = before in ("that's", "thats", "that", "be", "not", "at", "after", "above")
        return closing or after in _ELSEWHERE
    return before == "not"


def _is_one(words: Words, said: Mention, named: Set[int]) -> bool:
    """ "Everything is Linux" speaks of Linux only."""
    return _text(words, said.end) in ("is", "was", "runs", "ran") and (
        said.end + 1 in named or said.end + 2 in named
    )


def _is_of_people(words: Words, said: Mention) -> bool:
    """ "We were all Google", "they all used it": all of the people, not of the skills."""
    before = {_text(words, place) for place in range(said.first - 2, said.first)}
    return bool(before & _PEOPLE)


_PEOPLE = frozenset(names("we we're were they they're you people us office company"))


def _text(words: Words, place: int) -> str:
    return words[place].text if 0 <= place < len(words) else ""
