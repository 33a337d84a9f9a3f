"""What was said, by whom, and which of it counts for what."""

from datetime import UTC, timedelta

from recruiter.evidence import Marks
from recruiter.transcript import Item, Ours, Remark, Words, transcript
from screening.dialogue.heard import Deleted, PersonTookOver, PersonWrote
from storage.application_records import StoredEvent
from tests.recruiter.seeding import devon, lee, maria, screened
from tests.screening.talk import BEGAN, STRONG, Talk


def items(talk: Talk, *, erased: bool = False, names: dict[str, str] | None = None) -> list[Item]:
    stored = [
        StoredEvent(seq=n, at=event.at, kind=event.kind, event=None if erased else event)
        for n, event in enumerate(talk.events, start=1)
    ]
    marks = Marks(talk.card())
    now = BEGAN + timedelta(hours=3)
    known = names or {}
    return list(
        transcript(
            talk.flow, stored, marks, named=lambda id_: known.get(id_, id_), now=now, zone=UTC
        )
    )


def words(talk: Talk) -> list[Words]:
    return [item for item in items(talk) if isinstance(item, Words)]


def text(said: Words) -> str:
    return "".join(piece.text for piece in said.pieces)


def find(talk: Talk, start: str) -> Words:
    return next(said for said in words(talk) if text(said).startswith(start))


def test_program_and_person_take_turns_in_order():
    kinds = [item.kind for item in items(maria())][:6]
    assert kinds == ["day", "ours", "ours", "words", "remark", "ours"]


def test_the_day_is_named_with_its_times():
    assert items(maria())[0] == Remark(kind="day", text="Today, 09:00 to 09:02 UTC")


def test_the_command_that_opens_a_chat_is_nobodys_words():
    assert not any("/start" in text(said) for said in words(maria()))


def test_evidence_is_marked_with_the_number_of_its_criterion():
    said = find(maria(), "Absolutely")
    assert [(piece.text, piece.numbers) for piece in said.pieces if piece.numbers] == [
        ("Absolutely", (1,)),
        ("Going on six years", (1,)),
    ]


def test_each_number_has_exactly_one_place_to_lead_to():
    anchors = [a for said in words(maria()) for piece in said.pieces for a in piece.anchors]
    assert anchors == [f"e{number}" for number in range(1, 8)]


def test_a_pressed_button_is_shown_by_its_label_and_counts_whole():
    talk = screened(STRONG[:1]).presses("no", "p3")
    said = words(talk)[-1]
    assert (text(said), said.notes) == ("No", ("chose a button",))
    assert said.pieces[0].numbers == (1,)


def test_an_edited_message_shows_the_newest_words_and_the_earlier_ones():
    said = find(devon(), "50 or so")
    assert ["".join(piece.text for piece in old.pieces) for old in said.earlier] == ["45 or so"]
    assert said.pieces[0].numbers == (1,)


def test_evidence_in_an_earlier_version_is_marked_there_only():
    talk = screened(STRONG[:3])
    marks = Marks(talk.card())
    assert marks.of("m5", 0)
    assert not marks.of("m5", 1)


def test_their_own_questions_are_shown_as_such():
    assert find(lee(), "is there a base salary?").notes == ("asked; answered from the flow",)
    assert find(lee(), "/human").notes == ("asks for a person",)


def test_an_attachment_is_named():
    talk = Talk().consent()
    talk.says("me at work", attachment="photo")
    assert "sent a photo" in find(talk, "me at work").notes


def test_what_was_deleted_afterwards_says_so():
    talk = screened(STRONG[:2])
    talk.hears(Deleted(id="d1", at=BEGAN + timedelta(minutes=5), of="m4"))
    assert "deleted by its writer afterwards" in find(talk, "Absolutely").notes


def test_a_contested_reading_stands_where_it_was_contested():
    remarks = [item.text for item in items(devon()) if isinstance(item, Remark)]
    assert "They say that this was misread: Looked after client accounts" in remarks


def test_a_colleagues_words_bear_the_colleagues_name():
    talk = maria()
    at = BEGAN + timedelta(minutes=10)
    talk.hears(PersonTookOver(id="t1", at=at, person="p1"))
    talk.hears(PersonWrote(id="w1", at=at, person="p1", text="Can you start in May?"))
    told = items(talk, names={"p1": "Dana"})
    said = [item for item in told if isinstance(item, Words)][-1]
    assert (said.colleague, text(said)) == ("Dana", "Can you start in May?")


def test_erased_events_leave_one_remark():
    told = items(maria(), erased=True)
    assert [item.text for item in told if isinstance(item, Remark)][1:] == [
        "What was said here is erased"
    ]
    assert not [item for item in told if isinstance(item, Ours | Words)]


def test_words_in_a_reply_can_not_steer_the_page_either():
    assert all("\u202e" not in item.text for item in items(devon()) if isinstance(item, Ours))
