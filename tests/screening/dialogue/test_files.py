"""A file as an answer, in the wrong place, of the wrong kind, and sent once more."""

from typing import Any

import pytest

from screening.dialogue.files import MEGABYTE, wanted
from screening.dialogue.heard import Deleted, Edited, HeardFile, PersonTookOver, Said
from screening.dialogue.tracker import Tracker
from screening.dialogue.turn import needs_model
from screening.flow.values import File
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

FILE: dict[str, Any] = {"id": "cv", "title": "Your CV", "answer": "file", "types": ["pdf", "docx"]}
TOWN: dict[str, Any] = {"id": "town", "title": "Your town", "answer": "text"}


def pdf(name: str = "cv.pdf", **told: Any) -> HeardFile:
    return HeardFile(
        **{"name": name, "size": 900, "media_type": "application/pdf", "key": "k1", **told}
    )


def sends(talk: Talk, file: HeardFile, text: str = "", **told: Any) -> Talk:
    return talk.says(text, attachment="document", file=file, **told)


def asked_for_file(*questions: dict[str, Any], **fields: Any) -> Talk:
    return Talk(flow=flow_with({**FILE, **fields}, *questions)).consent()


def test_a_file_of_an_asked_for_type_is_the_answer() -> None:
    talk = sends(asked_for_file(TOWN), pdf())
    answer = talk.answer("cv")
    assert answer.value == File(name="cv.pdf", media_type="application/pdf", size=900, key="k1")
    assert (answer.certainty, answer.evidence[0].message) == (1.0, f"m{talk.heard}")
    assert "cv.pdf" in talk.said_back
    assert talk.asked == "town"


def test_a_file_needs_no_model() -> None:
    talk = asked_for_file()
    file = Said(id="x", at=talk._at(), text="my CV, see below", file=pdf())
    assert not needs_model(talk.flow, talk.tracker, file)


def test_a_caption_is_kept_with_the_file() -> None:
    talk = sends(asked_for_file(TOWN), pdf(), "It's from May, sorry")
    assert (
        talk.tracker.messages[talk.answer("cv").evidence[0].message].versions[0].endswith("sorry")
    )
    assert talk.asked == "town"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (pdf("cv.exe", key=None), "What I can take: PDF or Word."),
        (pdf("cv.docx", key=None), "What I can take: PDF or Word."),
        (pdf(media_type="text/plain", key=None), "What I can take: PDF or Word."),
        (pdf(size=11 * MEGABYTE, key=None), "up to 10 MB"),
        (pdf(size=0, key=None), "didn't come through"),
        (pdf(key=None), "didn't come through"),
        (pdf(key=None, trouble="file_lost"), "didn't come through"),
    ],
)
def test_a_file_that_can_t_be_taken_is_asked_for_again(file: HeardFile, told: str) -> None:
    talk = sends(asked_for_file(), file)
    assert told in talk.said_back
    assert talk.asked == "cv"
    assert "cv" not in talk.tracker.answers


def test_the_question_s_own_words_tell_what_can_t_be_taken() -> None:
    talk = asked_for_file(not_accepted=["No. {value} up to {most} MB.", "Still no."])
    assert "No. PDF or Word up to 10 MB." in sends(talk, pdf("a.exe", key=None)).said_back
    assert "Still no." in sends(talk, pdf("a.exe", key=None)).said_back


def test_after_three_wrong_files_it_goes_on_without() -> None:
    talk = asked_for_file(TOWN)
    for _ in range(3):
        sends(talk, pdf("cv.exe", key=None))
    assert talk.answer("cv").state == "set_aside"
    assert talk.asked == "town"


def test_where_no_more_can_be_kept_it_goes_on_at_once() -> None:
    talk = sends(asked_for_file(TOWN), pdf(key=None, trouble="file_limit"))
    assert "No more files" in talk.said_back
    assert (talk.answer("cv").state, talk.asked) == ("set_aside", "town")


def test_a_later_file_takes_the_place_of_the_first() -> None:
    talk = sends(sends(asked_for_file(TOWN), pdf()), pdf("better.pdf", key="k2"))
    value = talk.value("cv")
    assert isinstance(value, File)
    assert (value.name, value.key) == ("better.pdf", "k2")
    assert talk.asked == "town"
    assert [event.kind for event in talk.events].count("answer_corrected") == 1


def test_a_better_file_can_come_at_the_review() -> None:
    talk = sends(sends(asked_for_file(), pdf()), pdf("better.pdf", key="k2"))
    assert "Your CV: better.pdf" in talk.said_back
    assert talk.tracker.phase == "review"


def test_a_worse_file_leaves_the_first_in_its_place() -> None:
    talk = sends(asked_for_file(), pdf())
    for _ in range(4):
        sends(talk, pdf("cv.exe", key=None))
    sends(talk, pdf(key=None, trouble="file_limit"))
    value = talk.value("cv")
    assert isinstance(value, File)
    assert value.key == "k1"


def test_a_line_that_is_put_right_by_a_wrong_file_keeps_its_answer() -> None:
    talk = sends(asked_for_file(), pdf()).presses("change").presses("line:cv")
    for _ in range(3):
        sends(talk, pdf("cv.exe", key=None))
    assert talk.answer("cv").state == "given"
    assert talk.tracker.phase == "review"


def test_of_several_questions_the_one_replied_to_is_meant() -> None:
    letter = {**FILE, "id": "letter", "title": "A letter"}
    talk = asked_for_file(letter, TOWN)
    first = talk.tracker.prompt
    assert first is not None
    sends(sends(talk, pdf()), pdf("letter.pdf", key="k2"))
    sends(talk, pdf("better.pdf", key="k3"), reply_to=first.prompt_id)
    assert [talk.value(name).key for name in ("cv", "letter")] == ["k3", "k2"]  # type: ignore[union-attr]
    sends(talk, pdf("photo.pdf", key="k4"))
    assert "a person will see it" in talk.said_back
    assert talk.asked == "town"


def test_a_file_that_nobody_asked_for_is_kept_and_the_question_comes_again() -> None:
    talk = sends(Talk(flow=flow_with(TOWN)).consent(), pdf())
    assert "a person will see it" in talk.said_back
    assert talk.asked == "town"


def test_the_caption_of_an_unasked_file_is_heard() -> None:
    talk = sends(Talk(flow=flow_with(TOWN)).consent(), pdf(), "Ghent")
    assert "a person will see it" in talk.said_back
    assert "town" in talk.tracker.answers


def test_a_file_that_comes_before_it_is_asked_for_need_not_be_sent_twice() -> None:
    talk = sends(Talk(flow=flow_with(TOWN, FILE)).consent(), pdf())
    assert "a person will see it" in talk.said_back
    assert "cv" not in talk.tracker.answers
    talk.says("Ghent")
    assert "cv.pdf" in talk.said_back
    value = talk.value("cv")
    assert isinstance(value, File)
    assert value.key == "k1"
    assert talk.tracker.phase == "review"


@pytest.mark.parametrize("file", [pdf("cv.png", media_type="image/png"), pdf(size=12 * MEGABYTE)])
def test_a_file_that_would_not_do_is_asked_for_all_the_same(file: HeardFile) -> None:
    talk = sends(Talk(flow=flow_with(TOWN, FILE)).consent(), file).says("Ghent")
    assert talk.asked == "cv"


def test_what_nobody_asks_for_and_nobody_can_read_is_not_kept() -> None:
    talk = sends(Talk(flow=flow_with(TOWN)).consent(), pdf("game.exe", key=None))
    assert "only read text" in talk.said_back


def test_an_optional_file_can_be_skipped() -> None:
    talk = asked_for_file(TOWN, optional=True).presses("skip")
    assert talk.answer("cv").state == "skipped"
    assert talk.asked == "town"


def test_words_instead_of_a_file_are_answered_with_what_can_be_sent() -> None:
    talk = asked_for_file().says("It is on my website")
    assert "Please send a file here" in talk.said_back
    assert talk.asked == "cv"


def test_an_edited_caption_leaves_the_file() -> None:
    talk = sends(asked_for_file(TOWN), pdf(), "My CV")
    message = talk.answer("cv").evidence[0].message
    talk.edits(message, "My CV, from May")
    assert talk.answer("cv").state == "given"
    assert talk.asked == "town"


def test_an_edited_file_takes_the_place_of_the_first() -> None:
    talk = sends(asked_for_file(TOWN), pdf())
    message = talk.answer("cv").evidence[0].message
    talk.hears(Edited(id="e1", at=talk._at(), of=message, text="", file=pdf("new.pdf", key="k2")))
    assert "new.pdf" in talk.said_back
    value = talk.value("cv")
    assert isinstance(value, File)
    assert value.key == "k2"


def test_a_deleted_file_is_asked_for_again() -> None:
    talk = sends(asked_for_file(TOWN), pdf())
    message = talk.answer("cv").evidence[0].message
    talk.hears(Deleted(id="d1", at=talk._at(), of=message))
    assert talk.asked == "cv"


def test_points_are_given_for_a_file() -> None:
    talk = sends(asked_for_file(criterion="prospecting", points={"given": 5}), pdf())
    line = next(each for each in talk.card().criteria if each.id == "prospecting")
    assert line.points > 0
    assert line.evidence


def test_a_file_makes_its_question_answered() -> None:
    follow = {**TOWN, "only_if": {"answered": ["cv"]}}
    assert sends(asked_for_file(follow), pdf()).asked == "town"


def test_before_consent_nothing_of_a_file_may_be_kept() -> None:
    flow = flow_with(FILE)
    message = Said(id="x", at=Talk()._at(), text="", file=pdf())
    assert wanted(flow, Tracker(), message) is None
    talk = Talk(flow=flow).begin()
    assert wanted(flow, talk.tracker, message) is None
    sends(talk, pdf(key=None))
    assert talk.tracker.phase == "consent"


def test_what_may_be_sent_follows_the_question() -> None:
    talk = asked_for_file(largest_megabytes=2)
    message = Said(id="x", at=talk._at(), text="", file=pdf())
    asked = wanted(talk.flow, talk.tracker, message)
    assert asked is not None
    assert (asked.types, asked.most) == (("pdf", "docx"), 2 * MEGABYTE)
    talk.hears(PersonTookOver(id="p1", at=talk._at(), person="Dana"))
    with_person = wanted(talk.flow, talk.tracker, message)
    assert with_person is not None
    assert "png" in with_person.types
