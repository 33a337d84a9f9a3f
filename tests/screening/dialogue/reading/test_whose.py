"""What is another's, planned or denied is never taken as the candidate's own."""

from datetime import UTC, datetime

import pytest

from screening.dialogue.reading.education import read_education
from screening.dialogue.reading.options import read_options
from screening.dialogue.reading.quantities import read_duration, read_number
from screening.dialogue.reading.skills import read_skills
from tests.screening.dialogue.reading.shown import shown
from tests.screening.dialogue.reading.test_options import SOLD
from tests.screening.dialogue.reading.test_skills import OFFICE

AT = datetime(2025, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "said",
    [
        "my uncle sold for 25 years",
        "I was unemployed for 3 years",
        "not 4 years",
        "9 years at Initech, of which 2 in sales",
        "it took 2 years of university",
        "my predecessor stayed 6 years",
    ],
)
def test_a_length_of_time_that_may_not_be_meant_is_asked_about(said: str) -> None:
    assert shown(read_duration(said, AT)).endswith("?")


@pytest.mark.parametrize(
    "said", ["my supervisor wanted 90", "we as a team did 400 a day", "I never made 70 calls"]
)
def test_a_number_that_may_not_be_meant_is_asked_about(said: str) -> None:
    assert shown(read_number(said, "calls", "day")).endswith("?")


def test_the_number_put_in_place_of_a_denied_one_is_taken() -> None:
    assert shown(read_number("not 60, more like 25", "calls", "day")) == "25"


@pytest.mark.parametrize(
    "said",
    [
        "hoping to start an MBA",
        "my brother has a PhD",
        "Salem, MA",
        "applied to a master's program",
    ],
)
def test_plans_places_and_other_peoples_degrees_are_none(said: str) -> None:
    assert shown(read_education(said)) == "-"


def test_what_others_sell_or_know_is_asked_about() -> None:
    assert shown(read_options("my sister sells insurance", SOLD, many=True)) == "none?"
    assert shown(read_skills("our secretary does Word", OFFICE)) == "word:yes?"
