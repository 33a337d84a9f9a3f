"""While a person has the chat, the program asks nothing of its own."""

from screening.dialogue.heard import PersonGaveBack, PersonTookOver
from tests.screening.talk import BEGAN, Talk


def beside_a_person(talk: Talk) -> Talk:
    talk.hears(PersonTookOver(id="over", at=BEGAN, person="Ann Lee"))
    return talk


def test_what_is_typed_beside_a_person_is_answered_and_nothing_is_asked() -> None:
    talk = beside_a_person(Talk().consent().says("Priya Raman"))
    for command in ("/help", "/status", "/skip", "/stop"):
        talk.says(command)
        asked = [r for r in talk.last if r.kind == "prompt" and "withdraw" not in r.sentences]
        assert asked == []
    talk.says("Stay and go on")
    assert [reply.kind for reply in talk.last] == ["said_back"]
    talk.hears(PersonGaveBack(id="back", at=BEGAN, person="Ann Lee"))
    assert talk.asked == "prospecting"


def test_consent_is_asked_for_again_once_the_chat_is_given_back() -> None:
    talk = beside_a_person(Talk().begin())
    talk.hears(PersonGaveBack(id="back", at=BEGAN, person="Ann Lee"))
    assert [reply.kind for reply in talk.last] == ["person", "prompt"]
    assert "agree" in {button.id for button in talk.last[-1].buttons}
