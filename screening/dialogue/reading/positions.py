"""Options named by place, or as a set: "the first two", "all of them", "neither"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.position_words import ALL, ANY, BOTH, BUT, NONE
from screening.dialogue.reading.words import Words

__all__ = ["ALL", "BUT", "Place", "exception_at", "places_in", "sets_in"]

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PLACES = Phrasebook(
    [
        *((f"first {n}", f"first {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((f"first {i}", f"first {i}") for i in range(1, 10)),
        *((f"top {n}", f"first {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((f"top {i}", f"first {i}") for i in range(1, 10)),
        *((f"last {n}", f"last {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((f"last {i}", f"last {i}") for i in range(1, 10)),
        *((f"bottom {n}", f"last {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((o, f"at {i}") for i, o in enumerate(_ORDINALS, 1)),
        *((f"{o} one", f"at {i}") for i, o in enumerate(_ORDINALS, 1)),
        *((f"{o} option", f"at {i}") for i, o in enumerate(_ORDINALS, 1)),
        *((f"{o} thing", f"at {i}") for i, o in enumerate(_ORDINALS, 1)),
        *(
            (f"{i}{e}{of}", f"at {i}")
            for i in range(1, 10)
            for e in ("st", "nd", "rd", "th")
            for of in ("", " one", " option", " thing")
        ),
        *((f"number {i}", f"at {i}") for i in range(1, 21)),
        *((f"option {i}", f"at {i}") for i in range(1, 21)),
        *((f"number {n}", f"at {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((f"option {n}", f"at {i}") for i, n in enumerate(_NUMBERS, 1)),
        ("last", "last 1"),
        ("the latter", "last 1"),
        ("latter", "last 1"),
        ("the former", "at 1"),
        ("former", "at 1"),
        *((f"option {c}", f"at {i}") for i, c in enumerate("abcdefgh", 1)),
        *((f"answer {c}", f"at {i}") for i, c in enumerate("abcdefgh", 1)),
        *((f"letter {c}", f"at {i}") for i, c in enumerate("abcdefgh", 1)),
        *((f"answer {i}", f"at {i}") for i in range(1, 10)),
        *((f"choice {i}", f"at {i}") for i in range(1, 10)),
        *((f"no {i}", f"at {i}") for i in range(1, 10)),
        *((f"nr {i}", f"at {i}") for i in range(1, 10)),
        *((f"# {i}", f"at {i}") for i in range(1, 10)),
        *((f"{o} choice", f"at {i}") for i, o in enumerate(_ORDINALS, 1)),
        ("last one", "last 1"),
        ("last option", "last 1"),
        ("final one", "last 1"),
        ("final option", "last 1"),
        ("bottom one", "last 1"),
        ("bottom option", "last 1"),
        ("top one", "at 1"),
        ("top option", "at 1"),
        ("second to last", "back 2"),
        ("next to last", "back 2"),
        ("second last", "back 2"),
        ("middle one", "middle 0"),
        ("middle option", "middle 0"),
        ("the middle", "middle 0"),
        ("the middle one", "middle 0"),
        ("the middle option", "middle 0"),
        ("one in the middle", "middle 0"),
    ]
)
_SETS = Phrasebook(
    [
        *((p, "any") for p in ANY),
        *((p, "all") for p in ALL),
        *((p, "both") for p in BOTH),
        *((p, "none") for p in NONE),
    ]
)
_BUT = Phrasebook((p, "but") for p in BUT)
_LIST_WORDS = frozenset(
    names(
        "and or & the a an only just number option options no. nr # , . - + / ) ( please i'd "
        "say i pick choose take would go with for ones one my is are mostly maybe yes n numbers "
        "nos letters letter it's i'm i'll answer answers choice choices definitely thanks thx ! "
        "both think guess ok okay"
    )
)


class Place(NamedTuple):
    """A place or set in the options, said at words `first` up to `end`."""

    chosen: tuple[int, ...]
    first: int
    end: int


def sets_in(words: Words) -> list[Mention]:
    """Sets that are named: tagged all, both or none."""
    return [s for s in _SETS.find(words) if not _closes(words, s)]


_CLOSING = frozenset(names("that's thats that is be that'll it's its"))


def _closes(words: Words, said: Mention) -> bool:
    """ "That's all" and "nothing else" end a list."""
    before = words[said.first - 1].text if said.first else ""
    after = words[said.end].text if said.end < len(words) else ""
    if said.end - said.first > 1:
        return False
    return before in _CLOSING if said.tag == "all" else after in ("else", "more", "further")


def exception_at(words: Words, place: int) -> int | None:
    """Where the excepted things begin, if words at this place except some."""
    if place < len(words) and words[place].text == ",":
        place += 1
    mention = _BUT.at(words, place) if place < len(words) else None
    return mention.end if mention else None


def places_in(words: Words, count: int) -> list[Place]:
    """Options named by place; bare numbers only where the text is nothing but a list of them."""
    found = [_place(m, count) for m in _PLACES.find(words)]
    named: list[Place] = []
    for place in found:
        if place is not None and _is_place(words, place, named):
            named.append(place)
    spans = _spans(words, count)
    return spans or sorted([*named, *_bare_numbers(words, count, named)], key=lambda p: p.first)


_AFTER_PLACE = frozenset(
    names(
        "and or & , . ; ! ? ) - / + yes no yeah nope only just please for but is are was i i'd "
        "i'm i've we not then the too also mostly mainly as because since if when so thanks thx "
        "sounds works would plus minus except without listed definitely ok okay though tho lol "
        "twice "
    )
) | {"\n"}


def _is_place(words: Words, place: Place, before: Sequence[Place]) -> bool:
    """ "the first two years", "my last job", "first I drove" name no option."""
    after = words[place.end].text if place.end < len(words) else "."
    alone = place.end - place.first == 1 and words[place.first].is_word
    joined = place.first > 1 and words[place.first - 1].text in ("and", "or", "&", ",")
    if joined and before and before[-1].end == place.first - 1:
        return after in _AFTER_PLACE
    if alone and not (place.first and words[place.first - 1].text in _POINTERS):
        return all(w.text in _LIST_WORDS | _PLACE_WORDS for w in words)
    return after in _AFTER_PLACE


_POINTERS = frozenset(names("the only just not option mostly"))
_PLACE_WORDS = frozenset(
    names(
        "first second third fourth fifth sixth last former latter 1st 2nd 3rd 4th 5th 6th not but"
    )
)


def _spans(words: Words, count: int) -> list[Place]:
    """ "1-3", "2 to 4", "one through five", where nothing else is said."""
    said = [w.text for w in words if w.text not in _LIST_WORDS - {"-"}]
    if len(said) != _ENDS_AND_TO or said[1] not in _UP_TO:
        return []
    first, last = _number(said[0]), _number(said[2])
    if first is None or last is None or not 0 < first < last <= count:
        return []
    return [Place(tuple(range(first - 1, last)), 0, len(words))]


_ENDS_AND_TO = 3
_UP_TO = frozenset(names("- to through thru till until"))


def _place(mention: Mention, count: int) -> Place | None:
    how, number = mention.tag.split()
    nth = int(number)
    if nth > count or (how == "middle" and count % 2 == 0):
        return None
    chosen = {
        "middle": (count // 2,),
        "back": (count - nth,),
        "first": tuple(range(nth)),
        "last": tuple(range(count - nth, count)),
        "at": (nth - 1,),
    }[how]
    return Place(chosen, mention.first, mention.end)


def _bare_numbers(words: Words, count: int, named: Sequence[Place]) -> list[Place]:
    covered = {p for place in named for p in range(place.first, place.end)}
    found: list[Place] = []
    for place, word in enumerate(words):
        if place in covered or word.text in _LIST_WORDS:
            if word.text == "one" and len(words) == 1:
                found.append(Place((0,), place, place + 1))
            continue
        numbers = [_number(part) for part in word.text.split(",")]
        chosen = tuple(n - 1 for n in numbers if n is not None and 1 <= n <= count)
        if len(chosen) != len(numbers):
            return []
        found.append(Place(chosen, place, place + 1))
    return found


def _number(text: str) -> int | None:
    if re.fullmatch(r"\d{1,2}", text):
        return int(text)
    return _NUMBERS.index(text) + 1 if text in _NUMBERS else None
