"""Which line a text speaks of."""

import pytest

from screening.dialogue.lines import speaks_of_another, spoken_of
from tests.screening.talk import Talk

FLOW = Talk().flow


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("the diploma came later than I told you", "education"),
        ("outlook should be basic", "office"),
        ("my name has a typo", "name"),
        ("I had no client accounts after all", "accounts"),
        ("I also sold insurances", "sold"),
    ],
)
def test_a_line_is_known_by_its_title_its_options_and_its_kind(words: str, line: str) -> None:
    assert spoken_of(FLOW.questions, words)[0].id == line


def test_the_open_question_is_no_other_line() -> None:
    education = FLOW.question("education")
    assert not speaks_of_another(education, FLOW.questions, "sorry, I meant a master's degree")
    assert speaks_of_another(education, FLOW.questions, "sorry, my name is spelled with a k")


def test_words_of_no_line_name_none() -> None:
    assert spoken_of(FLOW.questions, "that was wrong, please change it") == ()
