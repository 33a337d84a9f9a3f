"""Whatever a candidate can send is heard and answered kindly, once."""

from typing import Any

import pytest

from screening.dialogue.events import MessageHeard
from screening.dialogue.heard import Said
from screening.flow.values import Choices, File
from screening.flow.values import Text as Words
from tests.bot.telegram.conftest import Asked
from tests.bot.telegram.office import Talk

NAME: dict[str, Any] = {"id": "town", "ask": "Which town?", "answer": "place"}
CV: dict[str, Any] = {"id": "cv", "ask": "Your CV?", "answer": "file", "types": ["pdf", "jpg"]}
PHONE: dict[str, Any] = {"id": "phone", "ask": "Your number?", "answer": "phone"}
JPG = b"\xff\xd8\xff\xe0 a picture"
PDF = b"%PDF-1.7 a CV"


def said(talk: Talk) -> list[Said]:
    return [
        event.heard
        for event in talk.office.events
        if isinstance(event, MessageHeard) and isinstance(event.heard, Said)
    ]


NO_TEXT = "voice video video_note sticker animation audio location venue poll dice story"


@pytest.mark.parametrize("kind", NO_TEXT.split())
def test_what_is_no_text_is_answered_kindly_and_the_question_comes_again(
    asked: Asked, kind: str
) -> None:
    talk = asked(NAME)
    talk.sends(kind)
    assert "only read text" in talk.heard
    assert "a PDF or a Word file I can keep for a person" in talk.heard
    assert talk.last[-1].text == "Which town?"
    assert talk.office.errors == []
    assert said(talk)[-1].attachment is not None


def test_a_photo_that_nobody_asked_for_is_kept_for_a_person(asked: Asked) -> None:
    talk = asked(NAME)
    talk.sends("photo", content=JPG)
    assert "a person will see it" in talk.heard
    assert said(talk)[-1].file is not None
    assert talk.last[-1].text == "Which town?"


def test_what_is_said_below_a_picture_counts(asked: Asked) -> None:
    talk = asked(PHONE, NAME)
    talk.sends("photo", content=JPG, caption="+1 614 555 0188")
    assert talk.office.tracker.answers["phone"].value == Words(text="+16145550188")


def test_what_somebody_else_wrote_is_no_answer_and_is_kept(asked: Asked) -> None:
    talk = asked(NAME)
    for origin in (
        {"type": "user", "sender_user": 6002},
        {"type": "hidden_user", "sender_user_name": "Bo"},
        {"type": "channel", "chat": {"id": -100, "type": "channel"}, "message_id": 5},
        {"type": "chat", "sender_chat": {"id": -100, "type": "supergroup"}},
    ):
        talk.forwards("Columbus, Ohio", **origin)
        assert "Somebody else wrote that" in talk.heard
        assert talk.office.tracker.answers == {}
    assert said(talk)[-1].text == "Columbus, Ohio"


@pytest.mark.parametrize(
    "origin",
    [
        {"type": "user", "sender_user": 5001},
        {"type": "hidden_user", "sender_user_name": "Ada"},
    ],
)
def test_what_they_wrote_themselves_elsewhere_is_an_answer(
    asked: Asked, origin: dict[str, Any]
) -> None:
    talk = asked(PHONE)
    talk.forwards("+1 614 555 0188", **origin)
    assert talk.office.tracker.answers["phone"].value == Words(text="+16145550188")


def photos(count: int) -> list[dict[str, Any]]:
    return [{"kind": "photo", "content": JPG + str(n).encode()} for n in range(count)]


def test_every_picture_of_an_album_is_heard_and_the_answer_is_given_once(asked: Asked) -> None:
    talk = asked(NAME)
    ids = talk.sends_album(*photos(4))
    heard = said(talk)[-4:]
    assert [each.id for each in heard] == [str(number) for number in ids]
    assert len({each.file.key for each in heard if each.file}) == 4
    assert len({each.album for each in heard}) == 1
    assert talk.heard.count("a person will see it") == 1
    assert talk.heard.count("Which town?") == 1


def test_the_first_picture_of_an_album_stays_the_answer_and_the_others_are_kept(
    asked: Asked,
) -> None:
    talk = asked(CV, NAME)
    talk.sends_album(*photos(3))
    files = [each.file for each in said(talk)[-3:]]
    value = talk.office.tracker.answers["cv"].value
    assert isinstance(value, File)
    assert files[0] is not None
    assert value.key == files[0].key
    assert all(file and file.key for file in files)
    assert talk.heard.count("Noted") == 1
    assert talk.last[-1].text == "Which town?"


def test_a_later_album_takes_the_place_of_an_earlier_answer(asked: Asked) -> None:
    talk = asked(CV, NAME)
    talk.sends("document", file_name="old.pdf", content=PDF)
    talk.sends_album(
        {"kind": "document", "file_name": "new.pdf", "content": PDF + b" 1"},
        {"kind": "document", "file_name": "references.pdf", "content": PDF + b" 2"},
    )
    value = talk.office.tracker.answers["cv"].value
    assert isinstance(value, File)
    assert value.name == "new.pdf"


def test_of_an_album_what_fits_is_the_answer_and_the_rest_costs_no_attempt(asked: Asked) -> None:
    talk = asked(CV, NAME)
    talk.sends_album(
        {"kind": "document", "file_name": "a.exe", "content": b"MZ"},
        {"kind": "document", "file_name": "b.exe", "content": b"MZ"},
        {"kind": "document", "file_name": "c.exe", "content": b"MZ"},
        {"kind": "document", "file_name": "cv.pdf", "content": PDF},
    )
    value = talk.office.tracker.answers["cv"].value
    assert isinstance(value, File)
    assert value.name == "cv.pdf"
    assert talk.heard.count("I can't take that kind of file") == 1


def test_an_album_of_pictures_and_videos_is_answered_once_for_each_kind(asked: Asked) -> None:
    talk = asked(NAME)
    talk.sends_album(*photos(2), {"kind": "video"}, {"kind": "video"})
    assert talk.heard.count("a person will see it") == 1
    assert talk.heard.count("only read text") == 1


def test_before_consent_an_album_is_answered_once(asked: Asked) -> None:
    talk = asked(NAME, consents=False)
    talk.says("/start")
    talk.sends_album(*photos(3))
    assert talk.heard.count("I'll read what you write only once you agree") == 1
    assert all(each.file is None for each in said(talk)[-3:])


def test_a_caption_within_an_album_is_heard(asked: Asked) -> None:
    talk = asked(PHONE)
    first, second = photos(2)
    talk.sends_album(first, {**second, "caption": "+1 614 555 0188"})
    assert talk.office.tracker.answers["phone"].value == Words(text="+16145550188")


def test_a_number_is_shared_by_a_button(asked: Asked) -> None:
    talk = asked(PHONE, NAME)
    assert talk.buttons == ("Share my phone number",)
    talk.taps("Share my phone number")
    assert talk.office.tracker.answers["phone"].value == Words(text="+15550100")
    assert talk.last[-1].text == "Which town?"
    assert talk.last[-1].markup == {"remove_keyboard": True}


def test_the_button_stands_above_what_else_can_be_tapped(asked: Asked) -> None:
    talk = asked({**PHONE, "answer": "contact", "optional": True}, NAME)
    assert talk.buttons == ("Share my phone number", "Skip this")
    talk.taps("Skip this")
    assert talk.last[-1].text == "Which town?"


def test_no_other_question_asks_for_the_number(asked: Asked) -> None:
    email = {"id": "email", "ask": "Your address?", "answer": "email"}
    talk = asked(email)
    assert "Share my phone number" not in talk.buttons


@pytest.mark.parametrize("phone", ["15550100", "+15550100"])
def test_a_number_has_its_plus_whichever_app_sends_it(asked: Asked, phone: str) -> None:
    talk = asked(PHONE)
    talk.sends("contact", phone=phone)
    assert talk.office.tracker.answers["phone"].value == Words(text="+15550100")


def test_somebody_elses_contact_is_not_taken(asked: Asked) -> None:
    talk = asked(PHONE)
    talk.sends("contact", own=False, phone="+16145550188")
    assert "isn't your own contact" in talk.heard
    assert talk.office.tracker.answers == {}
    assert "6145550188" not in str(talk.office.events)
    assert talk.last[-1].buttons == ("Share my phone number",)


def test_labels_that_were_tapped_are_heard_as_buttons(asked: Asked) -> None:
    options = {"it": {"label": "IT"}, "finance": {"label": "Finance"}}
    talk = asked({"id": "sold", "ask": "Sold what?", "answer": "choices", "options": options})
    talk.taps("IT")
    talk.taps("Finance")
    talk.taps("That's all")
    assert talk.office.tracker.answers["sold"].value == Choices(options=("it", "finance"))
