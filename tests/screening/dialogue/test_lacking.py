"""Whoever has no file to send is not asked for it again."""

from typing import Any

import pytest

from screening.dialogue.heard import HeardFile
from screening.dialogue.lacking import lacks_file
from screening.flow.values import File
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

CV: dict[str, Any] = {"id": "cv", "title": "Your CV", "answer": "file"}
TOWN: dict[str, Any] = {"id": "town", "title": "Town", "answer": "place"}
HAS_NONE = [
    "I don't have one",
    "dont have one",
    "i do not have a cv",
    "no cv sorry",
    "no resume",
    "later",
    "I'll send it later",
    "not right now",
    "I haven't got one",
    "I haven’t written one yet",
    "can't upload it from here",
    "no",
    "No, sorry",
    "none",
    "don't have it with me",
    "never had one",
    "without a CV",
]
HAS_ONE = [
    "no problem, sending it now",
    "I don't have it as a PDF, only a photo",
    "can I send it later?",
    "I have a nice one",
    "yes",
    "here is my cv",
    "wait, I can't find it",
    "no idea how this works, what do I tap",
]


@pytest.mark.parametrize("words", HAS_NONE)
def test_having_no_file_is_heard(words: str) -> None:
    assert lacks_file(words)


@pytest.mark.parametrize("words", HAS_ONE)
def test_having_a_file_after_all_is_not_taken_for_having_none(words: str) -> None:
    assert not lacks_file(words)


@pytest.mark.parametrize(("words", "act"), [(w, "inform") for w in HAS_NONE] + [("later", "pause")])
def test_a_file_that_is_needed_is_left_to_a_person_at_once(words: str, act: str) -> None:
    talk = Talk(flow=flow_with(CV, TOWN)).consent().says(words, act, certainty=0.95)
    assert talk.answer("cv").state == "set_aside"
    assert "Let's go on without the file" in talk.said_back
    assert talk.asked == "town"


@pytest.mark.parametrize("words", HAS_NONE)
def test_a_file_that_is_not_needed_is_skipped(words: str) -> None:
    talk = Talk(flow=flow_with({**CV, "optional": True}, TOWN)).consent().says(words)
    assert talk.answer("cv").state == "skipped"
    assert "Skipped" in talk.said_back
    assert talk.asked == "town"


@pytest.mark.parametrize("optional", [True, False])
def test_a_file_that_was_sent_stays_when_no_better_one_comes(*, optional: bool) -> None:
    file = HeardFile(name="cv.pdf", size=900, media_type="application/pdf", key="k1")
    talk = Talk(flow=flow_with({**CV, "optional": optional}, TOWN)).consent()
    talk.says("", attachment="document", file=file).says("Tampa").says("1")
    assert talk.asked == "cv"
    talk.says("I don't have one")
    assert isinstance(talk.value("cv"), File)
    assert talk.tracker.phase == "review"
