"""Whoever says the same again and again comes to an end of it: nothing is asked without end."""

from typing import Any

import pytest

from screening.flow.values import Choices, YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

ENOUGH = 8
"""Messages; whoever says the same so often is not asked again."""
NIGHTS: dict[str, Any] = {"id": "nights", "answer": "yes_no"}
SHIFT: dict[str, Any] = {"id": "shift", "options": {"early": "Early", "late": "Late"}}
TOWN: dict[str, Any] = {"id": "town", "answer": "place"}
KINDS: tuple[dict[str, Any], ...] = (
    NIGHTS,
    {"id": "years", "answer": "duration"},
    {"id": "calls", "answer": "number", "unit": "calls"},
    {**SHIFT, "answer": "choices"},
    {"id": "tale", "answer": "story"},
    {"id": "mail", "answer": "email"},
    {"id": "pay", "answer": "money", "currency": "USD", "probe": "Nearer which?"},
    {"id": "start", "answer": "date", "when": "future"},
    {"id": "excel", "answer": "scale", "steps": {1: "Never", 2: "Good", 3: "Very good"}},
    {**SHIFT, "answer": "choice"},
    {"id": "school", "answer": "education", "probe": "In what?"},
    {"id": "office", "answer": "skills", "skills": {"word": "Word"}, "probe": "How well?"},
    {"id": "check", "answer": "consent"},
    {"id": "cv", "answer": "file"},
)


def asked(*questions: dict[str, Any]) -> Talk:
    return Talk(flow=flow_with(*questions, TOWN)).consent()


@pytest.mark.parametrize("question", KINDS, ids=lambda question: question["answer"])
@pytest.mark.parametrize("words", ["/skip", "skip this please"])
def test_whoever_insists_on_skipping_leaves_the_question_to_a_person(
    question: dict[str, Any], words: str
) -> None:
    talk = asked(question)
    assert "rather not say" in talk.says(words, "skip").said_back
    talk.says(words, "skip").says(words, "skip")
    assert talk.answer(question["id"]).state == "set_aside"
    assert talk.asked == "town"


def test_a_skip_in_place_of_a_yes_or_no_to_our_reading_counts_too() -> None:
    talk = asked(NIGHTS).says("hm, it was mostly days")
    for _ in range(3):
        talk.says("/skip")
    assert talk.asked == "town"


def test_a_skip_while_a_line_is_changed_leaves_it_as_it_was() -> None:
    talk = asked(NIGHTS).says("yes").says("Tampa").says("1").says("/skip")
    assert talk.value("nights") == YesNo(answer="yes")
    assert talk.tracker.phase == "review"


def test_a_skip_at_the_review_asks_for_the_word_to_hand_in() -> None:
    talk = asked(NIGHTS).says("yes").says("Tampa").says("/skip")
    assert talk.labels == ["Hand in", "Change something"]
    assert "leave this one out" not in talk.said_back


@pytest.mark.parametrize("kind", ["choice", "choices"])
def test_a_yes_again_and_again_to_a_choice_is_left_to_a_person(kind: str) -> None:
    talk = asked({**SHIFT, "answer": kind})
    assert "Which of them?" in talk.says("yes", "affirm").said_back
    for _ in range(3):
        talk.says("yes", "affirm")
    assert talk.answer("shift").state == "set_aside"
    assert talk.asked == "town"


def test_a_second_yes_while_choosing_ends_the_choice() -> None:
    talk = asked({**SHIFT, "answer": "choices"}).presses("option:late")
    assert "Which of them?" in talk.says("yes", "affirm").said_back
    assert talk.says("yes", "affirm").value("shift") == Choices(options=("late",))
    assert talk.asked == "town"


@pytest.mark.parametrize("question", KINDS, ids=lambda question: question["answer"])
@pytest.mark.parametrize("act", ["inform", "affirm", "deny", "unsure", "conditional"])
def test_the_same_words_again_and_again_come_to_an_end(question: dict[str, Any], act: str) -> None:
    for words in ("no", "hm", "45", "12 or 20", "it depends"):
        talk = asked(question)
        for _ in range(ENOUGH):
            talk.says(words, act)
        assert question["id"] in talk.tracker.answers, words


def test_a_reading_that_is_refused_again_and_again_is_left_to_a_person() -> None:
    talk = asked({"id": "years", "answer": "duration"})
    for _ in range(4):
        talk.says("45").says("no", "deny")
    assert talk.answer("years").state == "set_aside"


def test_a_doubt_that_is_only_implied_is_asked_which_it_is_and_then_left() -> None:
    talk = asked(NIGHTS).says("that hangs on many things", "conditional")
    assert "Did I get that right" in talk.said_back
    assert "a yes or a no" in talk.says("as I said, on many things", "conditional").said_back
    for _ in range(4):
        talk.says("on many things, really", "conditional")
    assert talk.answer("nights").state == "set_aside"
