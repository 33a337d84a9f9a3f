"""A person beside the candidate: the program is silent, and what can be typed still works."""

import pytest

from screening.dialogue.heard import PersonGaveBack, PersonTookOver, PersonWrote
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

MOVE = {"id": "move", "answer": "yes_no"}
YEARS = {"id": "years", "answer": "duration"}


def taken_over(**fields: object) -> Talk:
    talk = Talk(flow=flow_with(MOVE, YEARS, **fields)).consent().says("yes")
    talk.hears(PersonTookOver(id="t", at=talk._at(), person="Ann"))
    assert "Ann has joined" in talk.said_back
    return talk


def given_back(talk: Talk) -> Talk:
    talk.hears(PersonGaveBack(id="g", at=talk._at(), person="Ann"))
    return talk


@pytest.mark.parametrize("words", ["4 years", "no", "I'd rather not say", "are you there?"])
def test_the_program_is_silent_and_takes_nothing_for_an_answer(words: str) -> None:
    talk = taken_over()
    answers = talk.tracker.answers
    talk.says(words)
    assert not talk.last
    assert talk.tracker.answers == answers
    assert talk.events[-1].kind == "message_heard"


def test_given_back_it_goes_on_where_they_were() -> None:
    talk = given_back(taken_over().says("4 years"))
    assert talk.asked == "years"
    assert talk.says("4 years").tracker.phase == "review"


def test_a_persons_words_reach_the_candidate_and_stay_in_the_record() -> None:
    talk = taken_over()
    talk.hears(PersonWrote(id="w", at=talk._at(), person="Ann", text="Any <b>questions</b>?"))
    assert talk.said_back == "Any <b>questions</b>?"
    assert talk.tracker.messages["w"].versions == ("Any <b>questions</b>?",)


@pytest.mark.parametrize("command", ["/help", "/status", "/data", "/answers", "/quiet"])
def test_commands_work_meanwhile(command: str) -> None:
    assert taken_over().says(command).last


@pytest.mark.parametrize(
    ("command", "button", "kind"),
    [("/stop", "withdraw", "ended"), ("/delete", "delete", "deletion_asked")],
)
def test_one_can_withdraw_or_be_deleted_meanwhile(command: str, button: str, kind: str) -> None:
    talk = taken_over().says(command).presses(button)
    assert kind in [event.kind for event in talk.events]
    assert talk.tracker.phase == "closed"


def test_a_plain_yes_meanwhile_is_for_the_person() -> None:
    talk = taken_over().says("/stop").says("yes", "affirm")
    assert not talk.last
    assert talk.tracker.phase == "questions"
    assert given_back(talk).asked == "years"


def test_an_edit_meanwhile_is_kept_with_its_versions() -> None:
    talk = taken_over().edits("m3", "no")
    assert not talk.last
    assert talk.tracker.messages["m3"].versions == ("yes", "no")


def test_whoever_asks_for_a_person_is_told_when_one_will_be_there() -> None:
    flow = flow_with(MOVE, people_answer="on weekdays from 9 to 5")
    talk = Talk(flow=flow).consent().says("can I talk to somebody?", "human")
    assert "Somebody is there on weekdays from 9 to 5." in talk.said_back
    assert talk.tracker.person_asked
    assert talk.asked == "move"


def test_nothing_is_said_of_when_where_the_flow_does_not_know() -> None:
    talk = Talk(flow=flow_with(MOVE, people_answer="")).consent().says("/human")
    assert "Somebody is there" not in talk.said_back


def test_after_handing_in_a_person_comes_and_goes() -> None:
    talk = Talk(flow=flow_with(MOVE)).consent().says("yes").says("Hand in")
    talk.hears(PersonTookOver(id="t", at=talk._at(), person="Ann"))
    assert not talk.says("hello Ann").last
    assert "Ann has left the chat" in given_back(talk).said_back
    assert "kept your message" in talk.says("goodbye then").said_back


def test_back_leads_from_question_to_question_and_never_forward() -> None:
    talk = Talk(flow=flow_with(MOVE, YEARS, {"id": "nights", "answer": "yes_no"})).consent()
    talk.says("yes").says("4 years")
    assert [talk.says("/back").asked for _ in range(3)] == ["years", "move", "move"]
    assert "nothing before" in talk.said_back
