"""A verdict before its reasons, papers that settle a permission, and a yes that needs notice."""

import pytest

from screening.dialogue.reading.yes_no import read_yes_no
from tests.screening.dialogue.reading.shown import shown

DEED = "Have you driven a fork lift, in a warehouse or in a yard?"
OFFER = "We also open at night. Could you work every third night?"
PERMISSION = "Are you allowed to work in this country, or will you be by the day you start?"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (DEED, "the yard had a single driver so no there was nothing for me", "no"),
        (DEED, "only on my uncle's farm but yes I moved pallets", "yes"),
        (DEED, "negatory", "no"),
        (PERMISSION, "permanent resident since 2009", "yes"),
        (PERMISSION, "i hold a green card", "yes"),
        (PERMISSION, "I'm not authorized", "no"),
        (OFFER, "yes if you tell me in advance", "yes"),
        (OFFER, "yes if the bus runs then", "unsure"),
    ],
)
def test_what_a_text_turns_to(question: str, text: str, expected: str) -> None:
    assert shown(read_yes_no(text, question)) == expected


def test_papers_of_somebody_else_settle_nothing() -> None:
    found = read_yes_no("my husband is a citizen", PERMISSION)

    assert found is None or found.certainty < 0.75


def test_a_doubt_whether_a_deed_counts_is_not_taken_for_the_answer() -> None:
    found = read_yes_no(
        "no idea if that counts, I steered one around the lot for my cousin twice", DEED
    )

    assert found is not None
    assert found.certainty < 0.75
