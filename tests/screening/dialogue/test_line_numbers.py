"""A line that is named by its number is the one that is put right, whatever else is open."""

import pytest

from screening.flow.values import Duration, YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

MOVE = {"id": "move", "answer": "yes_no"}
YEARS = {"id": "years", "answer": "duration"}
WALKS = {"id": "walks", "answer": "duration", "title": "Time on the line"}
NIGHTS = {"id": "nights", "answer": "yes_no"}


@pytest.mark.parametrize("words", ["sorry, line 1 should be no", "line 1 should be no, actually"])
def test_a_no_to_an_earlier_line_is_no_length_of_time(words: str) -> None:
    talk = Talk(flow=flow_with(MOVE, YEARS)).consent().says("yes").says(words, "correct")
    assert talk.value("move") == YesNo(answer="no")
    assert talk.asked == "years"
    assert "years" not in talk.tracker.answers


def test_the_number_counts_and_not_that_a_title_speaks_of_a_line() -> None:
    talk = Talk(flow=flow_with(MOVE, YEARS, WALKS, NIGHTS)).consent()
    talk.says("yes").says("4 years").says("2 years")
    talk.says("sorry, line 2 should be 18 months", "correct", certainty=0.95)
    assert talk.value("years") == Duration(least=18, most=18)
    assert talk.value("walks") == Duration(least=24, most=24)
    assert talk.asked == "nights"
