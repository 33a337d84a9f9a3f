"""How a text falls into clauses."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.clauses import LONGEST, clauses
from screening.dialogue.interpretation import MOST_CLAUSES


def parts(text: str) -> list[str]:
    spans, _ = clauses(text)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I sold phones. Then cars!", ["I sold phones.", "Then cars!"]),
        ("Excel daily; Word rarely", ["Excel daily", "Word rarely"]),
        ("I did; however, not for long", ["I did", "not for long"]),
        ("first line\nsecond line", ["first line", "second line"]),
        ("phones, but no hardware", ["phones", "no hardware"]),
        ("I tried but it failed", ["I tried", "it failed"]),
        ("Sure.I sold printers", ["Sure.", "I sold printers"]),
        ("About 5 yrs. Mostly phones", ["About 5 yrs.", "Mostly phones"]),
        ("No. never sold it", ["No.", "never sold it"]),
        ("mail jo@example.com. Then call", ["mail jo@example.com.", "Then call"]),
        ("it is 5 hrs. a day. Sure", ["it is 5 hrs. a day.", "Sure"]),
        ("Why? Because...", ["Why?", "Because..."]),
    ],
)
def test_a_text_falls_into_clauses_at_its_sentences_and_contrasts(
    text: str, expected: list[str]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "about 1,200.50 a month",
        "tools, e.g. Excel and Word",
        "a B.A. in history",
        "for approx. 4 years",
        "write to jo.doe@mail.example.com please",
        "see https://example.org/a;b.c?d=e.f",
        "nothing but cold calls",
        "everything but Outlook",
        "I used ASP.NET and Node.js",
        "my ad on Monster.com worked",
        "No. 1 in my region",
        "worked with J. Miller",
    ],
)
def test_nothing_is_split_inside_numbers_names_and_addresses(text: str) -> None:
    assert parts(text) == [text]


def test_a_blank_text_has_no_clauses() -> None:
    assert clauses(" \n\t ") == ((), None)


def test_a_message_of_four_thousand_characters_is_read_whole() -> None:
    text = ("I called them. " * 300)[:4000].strip()
    spans, unread = clauses(text)
    assert unread is None
    assert len(spans) <= MOST_CLAUSES
    assert (spans[0][0], spans[-1][1]) == (0, len(text))


def test_reading_stops_where_sixteen_clauses_end_and_says_so() -> None:
    text = "word " * 20_000
    spans, unread = clauses(text)
    assert len(spans) == MOST_CLAUSES
    assert unread is not None
    assert not text[spans[-1][1] : unread].strip()


HOSTILE = [
    " ",
    "!",
    "a@",
    "a.",
    "; ",
    ",",
    "but ",
    " but",
    "\n",
    "x",
    ". ",
    "A.a",
    "…”",
    ";",
    "www.",
]


@pytest.mark.parametrize("bit", HOSTILE)
def test_no_text_of_a_hundred_kilobytes_takes_long(bit: str) -> None:
    began = time.perf_counter()
    clauses(bit * (100_000 // len(bit)))
    assert time.perf_counter() - began < 2


def test_a_long_word_is_cut_where_it_must_be() -> None:
    spans, _ = clauses("x" * 5_000)
    assert [end - start for start, end in spans] == [2_000, 2_000, 1_000]


@given(st.text(alphabet=st.sampled_from("ab.,;!? \n’1@/bBut") | st.characters(), max_size=400))
def test_clauses_are_in_order_short_and_never_blank(text: str) -> None:
    spans, unread = clauses(text)
    assert len(spans) <= MOST_CLAUSES
    assert unread is None
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert end - start <= LONGEST
        assert text[start:end].strip()
        at = end
