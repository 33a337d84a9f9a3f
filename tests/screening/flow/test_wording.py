"""Values as people say them."""

import pytest

from screening.flow.values import Duration
from screening.flow.wording import first_name, in_words
from tests.screening.talk import shipped


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, "none"),
        (36, 36, "3 years"),
        (18, 18, "1 year 6 months"),
        (54, 60, "4½ to 5 years"),
        (24, 48, "2 to 4 years"),
        (95, 106, "about 8 to 9 years"),
        (71, 75, "about 6 years"),
        (60, None, "5 years or more"),
        (0, 11, "none to 11 months"),
    ],
)
def test_a_length_of_time_is_said_as_people_do(least: int, most: int | None, words: str) -> None:
    question = shipped().question("prospecting_years")
    assert in_words(question, Duration(least=least, most=most)) == words


@pytest.mark.parametrize(
    ("name", "first"), [("Maria Alvarez", "Maria"), ("Dr. J. Groß", "Groß"), ("Bo", "Bo")]
)
def test_people_are_called_by_their_first_name_and_not_by_a_title(name: str, first: str) -> None:
    assert first_name(name) == first
