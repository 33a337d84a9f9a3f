"""Basic forms: what inflections of a word have in common, and other words have not."""

import pytest

from screening.dialogue.reading.forms import stem


@pytest.mark.parametrize(
    "alike",
    [
        "call calls called calling",
        "note notes noted noting",
        "ask asks asked asking",
        "win wins won winning",
        "close closes closed closing",
        "try tries tried",
        "plan plans planned planning",
        "sell sells sold selling",
        "fix fixed fixing",
    ],
)
def test_inflections_of_a_word_have_one_form(alike: str) -> None:
    assert len({stem(word) for word in alike.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("notes", "not"),
        ("nice", "nic"),
        ("wine", "won"),
        ("evening", "even"),
        ("willing", "will"),
        ("liked", "like"),
        ("care", "car"),
        ("code", "cod"),
    ],
)
def test_other_words_have_other_forms(one: str, other: str) -> None:
    assert stem(one) != stem(other)
