"""A step of a scale, by its number, its words, its end, or general words of degree."""

import pytest

from screening.dialogue.reading.scales import StepWords, read_scale
from tests.screening.dialogue.reading.shown import shown, value_shown

SKILL: StepWords = (
    (1, ("Never used it",)),
    (2, ("Beginner", "starter")),
    (3, ("Intermediate", "so-so")),
    (4, ("Advanced",)),
    (5, ("Expert", "power user")),
)
AGREEMENT: StepWords = (
    (1, ("Strongly disagree",)),
    (2, ("Disagree",)),
    (3, ("Neither",)),
    (4, ("Agree",)),
    (5, ("Strongly agree",)),
)
OUT_OF_TEN: StepWords = tuple((number, (str(number),)) for number in range(11))
GOODNESS: StepWords = ((1, ("Poor",)), (2, ("Okay",)), (3, ("Good",)), (4, ("Very good",)))

BY_NUMBER = {
    "4": "4",
    "four": "4",
    "4/5": "4",
    "four out of five": "4",
    "a 4 I guess": "4",
    "I'd give myself a 2": "2",
    "4 stars": "4",
    "number 3": "3",
    "on a scale of 1 to 5 I would say 3": "3",
    "between 3 and 4": "3?",
    "3 or maybe 4": "3?",
    "3.5": "3?",
    "2, no wait, 3": "3?",
    "8/10": "4?",
    "80%": "4?",
    "not a 5": "-",
    "1 being lowest, I'd say 4": "4",
    "more like a 4 than a 5": "4",
    "hmm, tough one... 4": "4",
    "what does 3 mean?": "3?",
    "7": "-",
    "-3": "-",
    "I have 4 years of it": "-",
}
BY_WORDS = {
    "Advanced": "4",
    "intermidiate": "3",
    "I would call myself an expert": "5",
    "starter": "2",
    "a power user for sure": "5",
    "not an expert": "3?",
    "my boss is an expert": "5?",
}
BY_DEGREE = {
    "pretty good": "4",
    "great": "5?",
    "extremely good": "5",
    "the highest": "5",
    "bottom": "1",
    "somewhere in the middle": "3",
    "second highest": "4",
    "very bad": "1",
    "rusty": "2",
    "not good at all": "1?",
    "far from good": "1?",
    "not great": "3?",
    "better than average": "4",
    "less than average": "2",
    "not bad": "4?",
    "hardly ever": "2?",
    "no clue": "1",
    "yes": "-",
    "hello": "-",
    "on top of that we sold cars": "-",
}


@pytest.mark.parametrize(
    ("said", "right"), [*BY_NUMBER.items(), *BY_WORDS.items(), *BY_DEGREE.items()]
)
def test_a_step_is_heard_however_it_is_said(said: str, right: str) -> None:
    assert shown(read_scale(said, SKILL)) == right


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("strongly agree", "5"),
        ("I disagree", "2"),
        ("neither really", "3"),
        ("completely", "5"),
    ],
)
def test_the_labels_of_a_scale_come_before_general_words(said: str, right: str) -> None:
    assert shown(read_scale(said, AGREEMENT)) == right


def test_between_two_steps_the_other_is_an_alternative() -> None:
    reading = read_scale("between 3 and 4", SKILL)
    assert reading is not None
    assert [value_shown(a.value) for a in reading.alternatives if a.value] == ["4"]


@pytest.mark.parametrize(
    ("said", "right"), [("8/10", "8"), ("10", "10"), ("zero", "0"), ("the top", "10"), ("-2", "-")]
)
def test_steps_may_be_numbers_only_and_begin_at_nought(said: str, right: str) -> None:
    reading = read_scale(said, OUT_OF_TEN)
    assert (value_shown(reading.value) if reading and reading.value else "-") == right


def test_a_longer_label_wins_over_the_one_inside_it() -> None:
    assert shown(read_scale("very good", GOODNESS)) == "4"
    assert shown(read_scale("good", GOODNESS)) == "3"
    assert shown(read_scale("super good", GOODNESS)) == "4"


def test_a_denied_label_is_not_that_step() -> None:
    assert shown(read_scale("not good at all", GOODNESS)) == "1?"


def test_only_a_step_and_nothing_else_is_unmistakable() -> None:
    for said, is_plain in (("4", True), ("Expert", True), ("pretty good", False)):
        reading = read_scale(said, SKILL)
        assert reading is not None
        assert (reading.certainty > 0.95) is is_plain


@pytest.mark.parametrize("said", ["solid, I'd say", "quite good at that", "depends on the day"])
def test_how_good_answers_how_often_at_most_by_a_proposal(said: str) -> None:
    often = ((1, ("Never",)), (2, ("Now and then",)), (3, ("Every week",)), (4, ("Every day",)))
    reading = read_scale(said, often)
    assert reading is None or reading.certainty <= 0.65
