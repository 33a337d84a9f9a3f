"""After handing in: how it stands, what may still be asked for, and nothing that is lost."""

from datetime import timedelta

import pytest

from screening.dialogue.events import QuestionPut
from screening.dialogue.heard import PersonDecided, PersonRead, PersonTookBack
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk


def handed_in() -> Talk:
    talk = Talk(flow=flow_with({"id": "move", "answer": "yes_no"})).consent()
    talk.says("yes").says("Hand in")
    assert talk.tracker.outcome == "handed_in"
    return talk


def closed() -> Talk:
    return handed_in().says("/stop").says("Withdraw my application")


def test_it_stands_first_as_handed_in_then_as_read_then_as_decided() -> None:
    talk = handed_in()
    assert "You handed in your application on 23 November 2026" in talk.says("/status").said_back
    assert "No person has read it yet" in talk.said_back
    talk.hears(PersonRead(id="r", at=talk._at(), person="Ann"))
    assert not talk.last
    assert "Nothing is decided yet" in talk.says("/status").said_back
    from_then_on = talk._at() + timedelta(seconds=25)
    talk.hears(PersonDecided(id="d", at=talk._at(), person="Ann", told_from=from_then_on))
    assert "Nothing is decided yet" in talk.says("/status").said_back
    talk.says("thanks", "thank").says("hello", "greet")
    assert "decided on" in talk.says("/status").said_back
    talk.hears(PersonTookBack(id="b", at=talk._at(), person="Ann"))
    assert "Nothing is decided yet" in talk.says("/status").said_back


@pytest.mark.parametrize(
    ("words", "act", "told"),
    [
        ("sorry, line 1 should be no", "correct", "can't change it any more"),
        ("the weather is nice", "inform", "I've kept your message"),
        ("when will I hear from you?", "ask_job", "I've kept your message"),
    ],
)
def test_what_is_said_then_changes_nothing_and_is_passed_on(
    words: str, act: str, told: str
) -> None:
    talk = handed_in()
    answers, events = talk.tracker.answers, len(talk.events)
    assert told in talk.says(words, act).said_back
    assert talk.tracker.answers == answers
    assert any(isinstance(event, QuestionPut) for event in talk.events[events:])


@pytest.mark.parametrize("command", ["/help", "/answers", "/data", "/human", "/status", "/quiet"])
def test_commands_are_still_answered(command: str) -> None:
    talk = handed_in().says(command)
    assert talk.last
    assert talk.tracker.phase == "handed_in"


def test_a_press_on_an_old_button_and_a_contest_change_nothing() -> None:
    talk = handed_in()
    answers = talk.tracker.answers
    talk.presses("yes", "p2")
    assert "earlier question" in talk.said_back
    talk.contests("move")
    assert talk.tracker.answers == answers
    assert talk.tracker.phase == "handed_in"


def test_an_edit_comes_too_late_and_is_said_to() -> None:
    talk = handed_in().edits("m3", "no")
    assert "kept beside the first version" in talk.said_back
    assert talk.tracker.messages["m3"].versions == ("yes", "no")
    assert talk.card() == handed_in().card()


def test_one_can_withdraw_by_a_yes_right_after_the_question() -> None:
    talk = handed_in().says("/stop").says("yes", "affirm")
    assert talk.tracker.outcome == "withdrew"


def test_a_later_yes_withdraws_nothing() -> None:
    talk = handed_in().says("/stop").says("is it much work?", "ask_job").says("yes", "affirm")
    assert talk.tracker.outcome == "handed_in"


def test_after_withdrawing_nothing_more_is_said() -> None:
    talk = closed().says("hello?", "greet")
    assert not talk.last
    assert talk.tracker.phase == "closed"
