"""What the model is sent, and what its positions stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.wording import plain


@pytest.mark.parametrize(
    ("raw", "sent"),
    [
        ("I’ve  sold\tit ", "I've sold it"),
        ("/yes", "yes"),
        (" //stop", "stop"),
        ("and/or", "and/or"),
        ("caf\u0065\u0301", "caf\u00e9"),
        ("👍🏽", "yes"),
        ("👍👍👍", "yes"),
        ("ok 👍", "ok yes"),
        ("🤷‍♂️", "not sure"),
        ("\u200b \n", ""),
        ("\x00\x07", ""),
    ],
)
def test_a_text_is_sent_in_plain_letters(raw: str, sent: str) -> None:
    assert plain(raw).text == sent


def test_positions_lead_back_to_the_raw_text() -> None:
    raw = "/ I’ve  used\u00a0 cafe\u0301 Excel"
    made = plain(raw)
    at = made.text.index("Excel")
    start, end = made.raw_span(at, at + len("Excel"))
    assert raw[start:end] == "Excel"
    at = made.text.index("caf\u00e9")
    start, end = made.raw_span(at, at + 4)
    assert raw[start:end] == "cafe\u0301"


@given(st.text())
def test_a_plain_text_is_never_a_command_nor_padded_and_maps_in_order(raw: str) -> None:
    made = plain(raw)
    assert not made.text.startswith(("/", " "))
    assert not made.text.endswith(" ")
    assert len(made.starts) == len(made.ends) == len(made.text)
    assert list(made.starts) == sorted(made.starts)
    assert all(
        0 <= start < end <= len(raw) for start, end in zip(made.starts, made.ends, strict=True)
    )
