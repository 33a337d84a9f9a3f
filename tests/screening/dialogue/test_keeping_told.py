"""What is kept is told and sent; everything is deleted for whoever says so twice."""

import pytest

from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

YES = [("Delete everything", "inform"), ("yes", "affirm"), ("yes please", "affirm")]


def asked() -> Talk:
    flow = flow_with({"id": "move", "answer": "yes_no"}, {"id": "years", "answer": "duration"})
    return Talk(flow=flow).consent().says("yes")


def kinds(talk: Talk) -> list[str]:
    return [event.kind for event in talk.events]


def test_all_that_is_kept_goes_with_the_answer_as_a_file() -> None:
    talk = asked().says("/data")
    told = next(reply for reply in talk.last if reply.encloses == "my_data")
    assert f"{len(talk.tracker.messages)} messages" in told.text
    assert talk.asked == "years"


@pytest.mark.parametrize(("words", "act"), YES)
def test_it_is_asked_once_more_and_a_yes_deletes(words: str, act: str) -> None:
    talk = asked().says("/delete")
    assert "deletion_asked" not in kinds(talk)
    assert talk.labels == ["Keep it", "Delete everything"]
    talk.says(words, act)
    assert kinds(talk)[-3:] == ["deletion_asked", "ended", "replied"]
    assert talk.tracker.outcome == "withdrew"
    assert "is being deleted" in talk.said_back


@pytest.mark.parametrize(
    ("words", "act"), [("no", "deny"), ("Keep it", "inform"), ("4 years", "inform"), ("hm", "chat")]
)
def test_whatever_else_is_said_keeps_everything_and_goes_on(words: str, act: str) -> None:
    talk = asked().says("/delete").says(words, act)
    assert "deletion_asked" not in kinds(talk)
    assert talk.asked == "years"


def test_a_yes_to_a_later_question_deletes_nothing() -> None:
    talk = asked().says("/delete").says("/pause").says("no", "deny").says("yes", "affirm")
    assert "deletion_asked" not in kinds(talk)


@pytest.mark.parametrize("between", ["/help", "/status", "/answers", "/time 14:30"])
def test_beside_another_question_a_yes_deletes_nothing(between: str) -> None:
    talk = asked().says("/delete").says(between)
    assert talk.says("yes", "affirm").tracker.phase == "questions"


def test_an_old_button_deletes_nothing() -> None:
    talk = asked().says("/delete")
    prompt = talk.tracker.prompt
    assert prompt
    talk.says("Keep it").presses("delete", prompt.prompt_id)
    assert talk.asked == "years"
    assert "deletion_asked" not in kinds(talk)


@pytest.mark.parametrize(("words", "act"), YES)
def test_after_handing_in_it_is_deleted_the_same_way(words: str, act: str) -> None:
    talk = asked().says("4 years").says("Hand in").says("/delete")
    assert "deletion_asked" not in kinds(talk)
    assert "deletion_asked" in kinds(talk.says(words, act))


def test_after_handing_in_a_later_yes_deletes_nothing() -> None:
    talk = asked().says("4 years").says("Hand in").says("/delete")
    talk.says("how many people work there?", "ask_job").says("yes", "affirm")
    assert "deletion_asked" not in kinds(talk)
