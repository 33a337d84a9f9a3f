"""A side word that only begins a question is no answer; the question is answered."""

from typing import Any

import pytest

from screening.dialogue.events import QuestionPut
from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Act, Clause, Interpretation
from screening.dialogue.side_words import only_begins_a_question
from screening.flow.values import YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import BEGAN, Talk

NIGHTS: dict[str, Any] = {"id": "nights", "answer": "yes_no", "knockout": "yes"}
TOWN: dict[str, Any] = {"id": "town", "answer": "place"}
ASKED = [
    "ok, and what's the process after this?",
    "ok and whats the process after this",
    "sure, when would I start?",
    "Right. So how long does this take?",
    "okay but is it paid?",
    "great, thanks, what happens next",
]
ANSWERED = [
    "sure, whatever you need",
    "ok. I can do that. what is the pay?",
    "yes, what is the pay?",
    "sure, I do that now",
    "ok sure",
    "right, that is me",
]


def asked() -> Talk:
    return Talk(flow=flow_with(NIGHTS, TOWN)).consent()


@pytest.mark.parametrize("words", ASKED)
def test_a_side_word_only_begins_a_question(words: str) -> None:
    assert only_begins_a_question(words)


@pytest.mark.parametrize("words", ANSWERED)
def test_a_side_word_with_an_answer_is_one(words: str) -> None:
    assert not only_begins_a_question(words)


@pytest.mark.parametrize("words", ASKED)
def test_the_question_is_answered_and_the_open_one_stands(words: str) -> None:
    talk = asked().says(words, "ask_job")
    assert any(isinstance(event, QuestionPut) for event in talk.events)
    assert "noted your question" in talk.said_back
    assert talk.asked == "nights"
    assert "nights" not in talk.tracker.answers
    assert talk.tracker.prompt is not None
    assert talk.tracker.prompt.purpose == "ask"


def test_a_side_word_that_the_model_takes_for_a_yes_is_none_either() -> None:
    words = "ok, and what's the process after this?"
    affirm = Clause(start=0, end=3, acts=(Act(name="affirm", certainty=0.97),))
    asks = Clause(start=4, end=len(words), acts=(Act(name="ask_job", certainty=0.9),))
    read = Interpretation(model="pretended", text=words, clauses=(affirm, asks))
    talk = asked()
    talk.hears(Said(id="x", at=BEGAN, text=words), read)
    assert "nights" not in talk.tracker.answers
    assert "noted your question" in talk.said_back


def test_it_is_no_yes_to_our_reading_nor_to_withdrawing() -> None:
    words = "ok, and what's the process after this?"
    confirming = asked().says("that was somebody else's thing", "affirm")
    confirming.says(words, "ask_job")
    assert "nights" not in confirming.tracker.answers
    assert asked().says("/stop").says(words, "ask_job").tracker.outcome is None


def test_a_plain_side_word_is_still_a_yes() -> None:
    assert asked().says("sure").tracker.prompt is not None
    flow = flow_with({"id": "nights", "answer": "yes_no"}, TOWN)
    assert Talk(flow=flow).consent().says("ok").value("nights") == YesNo(answer="yes")
