"""Texts as long as a message can be are read whole; benchmarks/readers.py tells how fast."""

import pytest

from tests.hostile.test_any_text import READERS, places

LONG = {
    "words": "I never used Word, Excel or insurence and not finance but IT for 3 years ",
    "digits": "1 ",
    "dashes": "1-2-3-",
    "at signs": "a@",
    "negations": "not no never ",
    "spelt numbers": "twenty two ",
    "degrees": "BA in business and MBA, ",
    "dates": "since March 2019 to 2020 ",
    "typos": "insuranse outlok tecnology ",
}


@pytest.mark.parametrize("reader", READERS)
def test_four_thousand_characters_are_read_within_themselves(reader: str) -> None:
    for name, piece in LONG.items():
        text = (piece * 4000)[:4000]
        reading = READERS[reader](text)
        assert all(0 <= start < end <= len(text) for start, end in places(reading)), name
