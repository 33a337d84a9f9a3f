"""Plans, settings and slips around a thing are no answer; polite words no part of a name."""

import pytest

from screening.dialogue.reading.names import read_name
from screening.dialogue.reading.options import OptionWords, read_options
from screening.dialogue.reading.places import read_place
from tests.screening.dialogue.reading.shown import shown

TOOLS = (
    OptionWords(id="saw", label="Table saw"),
    OptionWords(id="lathe", label="Lathe"),
    OptionWords(id="press", label="Drill press"),
)
USED = "Which of these have you worked with?"
HELD = "Which of these certificates do you have?"
TASKS = (OptionWords(id="washing", label="Washing", synonyms=("wash", "washed")),)


@pytest.mark.parametrize(
    "said",
    [
        "I was supposed to learn the lathe but the shop closed",
        "they were switching to a lathe when I left",
        "planned to get trained on the lathe, never happened",
        "Table saw, lathe, bandsaw",
    ],
)
def test_what_was_planned_or_is_unknown_is_not_taken(said: str) -> None:
    read = read_options(said, TOOLS, many=True, other=True, question=USED)
    assert read is None or read.certainty < 0.75


def test_a_certificate_that_was_planned_is_none() -> None:
    read = read_options("meant to get the lathe one, never did", TOOLS, many=True, question=HELD)
    assert shown(read).startswith("none")


def test_what_is_done_to_things_is_not_done_to_people() -> None:
    question = "Which of these have you done for people?"
    assert read_options("washing the car", TASKS, many=True, question=question) is None
    assert shown(read_options("washing", TASKS, many=True, question=question)) == "washing"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I am Liza Ramos po", "Liza Ramos"),
        ("Ade Bello, sir", "Ade Bello"),
        ("Michael Po", "Michael Po"),
        ("put down Ned Byrne", "Ned Byrne"),
    ],
)
def test_polite_words_are_no_part_of_a_name(said: str, name: str) -> None:
    assert shown(read_name(said)).rstrip("?") == name


@pytest.mark.parametrize(
    ("said", "place"),
    [("from next week Lorain", "Lorain"), ("please put Westlake", "Westlake")],
)
def test_when_somebody_lives_there_is_no_part_of_a_place(said: str, place: str) -> None:
    assert shown(read_place(said)) == place


@pytest.mark.parametrize("said", ["Parma until June then Euclid", "Akron, moving to Canton soon"])
def test_two_places_at_two_times_are_asked_about(said: str) -> None:
    read = read_place(said)
    assert read is not None
    assert read.vague
