"""An edited message: its answer is read anew, and both versions are kept."""

from typing import Any

from screening.dialogue.events import MessageHeard
from screening.dialogue.heard import Edited, PersonGaveBack, PersonTookOver
from screening.flow.values import Choices, Duration, YesNo
from screening.flow.values import Text as Words
from tests.bot.telegram.conftest import Asked
from tests.bot.telegram.office import Talk, now

PHONE: dict[str, Any] = {"id": "phone", "ask": "Your number?", "answer": "phone"}
COLD: dict[str, Any] = {"id": "cold", "ask": "Ever sold cold?", "answer": "yes_no"}
OPTIONS = {"it": {"label": "IT"}, "finance": {"label": "Finance"}, "other": {"label": "Cars"}}
SOLD: dict[str, Any] = {"id": "sold", "ask": "Sold what?", "answer": "choices", "options": OPTIONS}
FIRST, SECOND = "+16145550188", "+16145550199"


def versions(talk: Talk, message: int) -> tuple[str, ...]:
    return talk.office.tracker.messages[str(message)].versions


def phone(talk: Talk) -> object:
    answer = talk.office.tracker.answers.get("phone")
    return answer and answer.value


def test_an_edit_changes_the_answer_and_both_versions_are_kept(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    talk.edits(message, SECOND)
    assert phone(talk) == Words(text=SECOND)
    assert versions(talk, message) == (FIRST, SECOND)
    assert "in place of the old one" in talk.heard
    assert talk.last[-1].text == "Ever sold cold?"


def test_an_edit_that_says_the_same_does_nothing(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    before = talk.office.events
    talk.edits(message, FIRST)
    assert talk.last == []
    assert talk.office.events == before


def test_an_edit_that_no_longer_answers_reopens_the_question(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    talk.edits(message, "I have none at the moment")
    assert phone(talk) is None
    assert talk.last[-1].text == "Your number?"


def test_a_second_edit_counts_too(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    talk.edits(message, SECOND)
    talk.candidate._telegram.advance(1)
    talk.edits(message, FIRST)
    assert phone(talk) == Words(text=FIRST)
    assert versions(talk, message) == (FIRST, SECOND, FIRST)


def test_an_edited_label_counts_as_the_other_label(asked: Asked) -> None:
    talk = asked(COLD, PHONE)
    message = talk.taps("Yes")
    talk.edits(message, "No")
    answer = talk.office.tracker.answers["cold"]
    assert answer.value == YesNo(answer="no")
    assert talk.last[-1].text == "Your number?"


def test_one_edited_label_of_several_changes_only_its_own(asked: Asked) -> None:
    talk = asked(SOLD, PHONE)
    talk.taps("IT")
    message = talk.taps("Finance")
    talk.taps("That's all")
    talk.edits(message, "Cars")
    assert talk.office.tracker.answers["sold"].value == Choices(options=("it", "other"))


def test_a_misspelt_command_that_is_put_right_works(asked: Asked) -> None:
    talk = asked(PHONE)
    message = talk.says("/hepl")
    talk.edits(message, "/help")
    assert "/status (how far along you are)" in talk.heard
    assert phone(talk) is None


def test_a_command_edited_into_an_answer_is_one(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says("/help")
    talk.edits(message, FIRST)
    assert phone(talk) == Words(text=FIRST)


def test_an_answer_edited_into_a_command_is_none_any_more(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    talk.edits(message, "/stop")
    assert phone(talk) is None
    assert "withdraw your application" in talk.heard


def test_whoever_edits_their_consent_into_a_no_is_asked_whether_to_withdraw(asked: Asked) -> None:
    talk = asked(PHONE, COLD, consents=False)
    talk.says("/start")
    message = talk.says("I agree")
    talk.says(FIRST)
    talk.edits(message, "No")
    assert "withdraw your application" in talk.heard
    talk.taps("Withdraw my application")
    assert talk.office.tracker.outcome == "withdrew"


def test_an_edit_beside_a_person_is_kept_and_not_read(asked: Asked) -> None:
    talk = asked(PHONE, COLD)
    message = talk.says(FIRST)
    talk.office.hears(PersonTookOver(id="p1", at=now(), person="Ann Lee"))
    talk.edits(message, SECOND)
    assert talk.last == []
    assert phone(talk) == Words(text=FIRST)
    assert versions(talk, message) == (FIRST, SECOND)
    talk.office.hears(PersonGaveBack(id="p2", at=now(), person="Ann Lee"))
    assert talk.candidate.has_heard()[-1].text == "Ever sold cold?"


def test_an_edit_after_handing_in_is_kept_beside_and_changes_nothing(asked: Asked) -> None:
    talk = asked(PHONE)
    message = talk.says(FIRST)
    talk.taps("Hand in")
    talk.edits(message, SECOND)
    assert "kept beside the first version" in talk.heard
    assert phone(talk) == Words(text=FIRST)
    assert versions(talk, message) == (FIRST, SECOND)


def test_a_command_put_right_after_handing_in_works(asked: Asked) -> None:
    talk = asked(PHONE)
    talk.says(FIRST)
    talk.taps("Hand in")
    message = talk.says("/staus")
    talk.edits(message, "/status")
    assert "You handed in your application" in talk.heard


def test_an_edit_after_declining_keeps_nothing_and_promises_nothing(asked: Asked) -> None:
    talk = asked(PHONE, consents=False)
    message = talk.says("/start")
    declined = talk.says("No, thank you")
    assert talk.office.tracker.outcome == "declined"
    talk.edits(declined, "my own words")
    talk.edits(message, "my own words")
    assert talk.last == []


def test_an_edit_of_a_message_that_is_not_known_is_ignored(asked: Asked) -> None:
    talk = asked(PHONE)
    before = [e for e in talk.office.events if not isinstance(e, MessageHeard)]
    talk.office.hears(Edited(id="e1", at=now(), of="999", text="who?"))
    assert [e for e in talk.office.events if not isinstance(e, MessageHeard)] == before


def test_an_edit_while_the_model_is_away_is_read_when_it_is_back(asked: Asked) -> None:
    story = {"id": "years", "ask": "For how long?", "answer": "duration"}
    talk = asked(story, PHONE)
    talk.office.model.away = True
    message = talk.says("about six years I would say")
    talk.edits(message, "about seven years I would say")
    talk.office.model.away = False
    talk.office.worker.look_for_model()
    talk.does()
    value = talk.office.tracker.answers["years"].value
    assert value == Duration(least=84, most=84)
    assert versions(talk, message)[-1] == "about seven years I would say"


def test_an_edit_that_comes_as_the_model_is_back_is_kept_as_a_version(asked: Asked) -> None:
    story = {"id": "years", "ask": "For how long?", "answer": "duration"}
    talk = asked(story, PHONE)
    talk.office.model.away = True
    message = talk.says("about six years I would say")
    talk.office.model.away = False
    talk.edits(message, "about seven years I would say")
    talk.office.worker.look_for_model()
    talk.does()
    assert versions(talk, message)[1:] == ("about seven years I would say",)
    answer = talk.office.tracker.answers["years"]
    assert answer.value == Duration(least=84, most=84)
    assert {evidence.version for evidence in answer.evidence} == {1}
    assert talk.office.tracker.kept == ()


def test_a_kept_message_edited_into_a_command_is_waited_for_no_longer(asked: Asked) -> None:
    story = {"id": "years", "ask": "For how long?", "answer": "duration"}
    talk = asked(story, PHONE)
    talk.office.model.away = True
    message = talk.says("about six years I would say")
    talk.edits(message, "/help")
    assert "/status (how far along you are)" in talk.heard
    assert talk.office.tracker.kept == ()
    talk.office.model.away = False
    talk.office.worker.look_for_model()
    talk.does()
    assert "years" not in talk.office.tracker.answers
