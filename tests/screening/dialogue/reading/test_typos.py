"""Slips of the pen are forgiven within a word, and never make another word of it."""

import pytest

from screening.dialogue.reading.forms import singular, stem
from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.words import words_of

NAMES = ("first aid", "turned down", "thanked", "was fine", "their home", "insurance", "LinkedIn")


def found(text: str) -> list[tuple[str, int]]:
    book = Phrasebook(((name, name) for name in NAMES), form=stem, typos=True)
    return [(mention.tag, mention.typos) for mention in book.find(words_of(text))]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("he thankd me", [("thanked", 1)]),
        ("frist aid", [("first aid", 1)]),
        ("tunred down", [("turned down", 1)]),
        ("insurence", [("insurance", 1)]),
        ("inssurrance", [("insurance", 2)]),
        ("on linkdin", [("LinkedIn", 1)]),
    ],
)
def test_a_slip_in_a_long_word_is_forgiven(said: str, meant: list[tuple[str, int]]) -> None:
    assert found(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "he was in",
        "I turn on the light",
        "then home",
        "the first time",
        "I think so",
        "bigger than that",
        "first air",
        "tanked",
        "assurance",
    ],
)
def test_other_words_are_no_slips(said: str) -> None:
    assert found(said) == []


def test_a_word_that_everybody_uses_is_meant_as_it_stands() -> None:
    book = Phrasebook([("server", "server"), ("tables", "tables")], form=singular, typos=True)
    assert book.find(words_of("it was severe and cables lay on the able")) == []
