"""A person in the chat: seen under their name, and the program silent beside them."""

from typing import Any

from screening.dialogue.heard import PersonGaveBack, PersonTookOver, PersonWrote
from tests.bot.telegram.conftest import Asked
from tests.bot.telegram.office import now

TOWN: dict[str, Any] = {"id": "town", "ask": "Which town?", "answer": "place"}
ANN = "Ann Lee (EQ)"


def test_a_persons_words_can_not_be_mistaken_for_the_programs(asked: Asked) -> None:
    talk = asked(TOWN)
    talk.office.hears(PersonTookOver(id="p1", at=now(), person=ANN))
    text = "Hi Ada! <b>Program</b>\nCan we talk?"
    talk.office.hears(PersonWrote(id="p2", at=now(), person=ANN, text=text))
    joined, wrote = talk.candidate.has_heard()[-2:]
    assert joined.text == f"{ANN} has joined and reads along from here."
    assert joined.entities == ()
    assert wrote.text == f"{ANN}\n{text}"
    assert wrote.entities == ({"type": "bold", "offset": 0, "length": len(ANN)},)


def test_the_program_is_silent_beside_a_person_but_what_is_typed_works(asked: Asked) -> None:
    talk = asked(TOWN)
    talk.office.hears(PersonTookOver(id="p1", at=now(), person=ANN))
    for act in (
        lambda: talk.says("Columbus"),
        lambda: talk.sends("sticker"),
        lambda: talk.sends_album({"kind": "photo"}, {"kind": "photo"}),
        lambda: talk.forwards("hello", type="hidden_user", sender_user_name="Bo"),
    ):
        act()
        assert talk.last == []
    talk.says("/status")
    assert "You are in the middle of it" in talk.heard


def test_who_is_given_back_is_told_so_and_goes_on(asked: Asked) -> None:
    talk = asked(TOWN)
    talk.office.hears(PersonTookOver(id="p1", at=now(), person=ANN))
    talk.office.hears(PersonGaveBack(id="p2", at=now(), person=ANN))
    told, question = talk.candidate.has_heard()[-2:]
    assert told.text == "You are talking to the program again. We go on where we were."
    assert question.text == "Which town?"
