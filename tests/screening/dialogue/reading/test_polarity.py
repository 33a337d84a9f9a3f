"""Affirmed or denied, clause by clause."""

import pytest

from screening.dialogue.reading.phrases import Phrasebook
from screening.dialogue.reading.polarity import polarities
from screening.dialogue.reading.words import words_of

BOOK = Phrasebook([("apples", "a"), ("bread", "b"), ("cheese", "c")], typos=True)
SAID = {
    "apples, bread": "a+ b+",
    "apples but not bread": "a+ b-",
    "not apples but bread": "a- b+",
    "I have never had apples, bread or cheese": "a- b- c-",
    "no apples. Bread!": "a- b+",
    "apples yes bread no": "a+ b-",
    "apples: no; bread: yes": "a- b+",
    "neither apples nor bread": "a- b-",
    "bread I've never tried": "b-",
    "no problem with bread": "b+",
    "not only apples but also bread": "a+ b+",
    "apples, not so much bread": "a+ b~",
    "I don't like bread much": "b~",
    "never not had bread": "b?",
    "not apples, bread": "a- b?",
    "I'd like to try cheese": "c?",
    "No, apples": "a+",
    "can't live without bread": "b+",
}
SIGNS = {"affirmed": "+", "denied": "-", "weak": "~", "unclear": "?"}


@pytest.mark.parametrize("said", SAID)
def test_a_thing_is_meant_as_its_clause_says(said: str) -> None:
    words = words_of(said)
    found = BOOK.find(words)
    meant = polarities(words, found)
    assert " ".join(m.tag + SIGNS[p] for m, p in zip(found, meant, strict=True)) == SAID[said]
