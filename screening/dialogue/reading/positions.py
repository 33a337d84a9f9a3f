"""Options named by place, or as a set: "the first two", "all of them", "neither"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from screening.dialogue.reading.lists import names
from screening.dialogue.reading.phrases import Mention, Phrasebook
from screening.dialogue.reading.words import Words

ALL = (
    "all",
    "all of them",
    "all of those",
    "all of these",
    "all of the above",
    "all the above",
    "all above",
    "every one of them",
    "each of them",
    "every one",
    "everything",
    "every single one",
    "all three",
    "all four",
    "all five",
    "all six",
    "all that",
    "the lot",
    "the whole lot",
    "the whole thing",
    "the whole suite",
    "whole suite",
    "entire suite",
    "full suite",
    "all of it",
    "any and all",
    "a bit of everything",
    "a little of everything",
    "some of everything",
)
ANY = ("anything", "any of them", "any of those", "any", "whatever")
"""All, but only where some are excepted: "anything but insurance"."""
BOTH = ("both", "both of them", "both of those", "both of these", "the two of them")
NONE = (
    "none",
    "none of them",
    "none of those",
    "none of these",
    "none of the above",
    "none of it",
    "not any",
    "not any of them",
    "not any of those",
    "not one of them",
    "not a single one",
    "nothing",
    "nothing like that",
    "no to all",
    "nope none",
    "zero",
    "never any",
    "never any of them",
    "neither",
    "neither one",
    "neither of them",
    "neither of those",
    "neither of these",
    "neither of the two",
    "no experience with any",
    "not a one",
    "haven't any",
    "haven't used any",
    "haven't done any",
    "haven't sold any",
    "don't know any",
    "don't have any",
    "never used any",
    "never done any",
    "never sold any",
    "i have none",
)
BUT = (
    "but",
    "except",
    "except for",
    "excluding",
    "save for",
    "apart from",
    "aside from",
    "other than",
    "besides",
    "minus",
    "bar",
    "barring",
    "but not",
    "but for",
    "without",
    "not",
    "just not",
    "with the exception of",
)
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
        *((f"{i}{e}", f"at {i}") for i in range(1, 10) for e in ("st", "nd", "rd", "th")),
        *((f"number {i}", f"at {i}") for i in range(1, 21)),
        *((f"option {i}", f"at {i}") for i in range(1, 21)),
        *((f"number {n}", f"at {i}") for i, n in enumerate(_NUMBERS, 1)),
        *((f"option {n}", f"at {i}") for i, n in enumerate(_NUMBERS, 1)),
        ("last", "last 1"),
        ("the latter", "last 1"),
        ("latter", "last 1"),
        ("the former", "at 1"),
        ("former", "at 1"),
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
        "say i pick choose take would go with for ones one my is are mostly maybe yes"
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
    named = [p for p in found if p is not None and not _names_time(words, p.end)]
    return sorted([*named, *_bare_numbers(words, count, named)], key=lambda p: p.first)


_TIMES = frozenset(
    names("years year months month weeks week days job jobs time times company role")
)


def _names_time(words: Words, end: int) -> bool:
    """ "the first two years", "my last job" name no option."""
    return end < len(words) and words[end].text in _TIMES


def _place(mention: Mention, count: int) -> Place | None:
    how, number = mention.tag.split()
    nth = int(number)
    if nth > count:
        return None
    chosen = {
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
