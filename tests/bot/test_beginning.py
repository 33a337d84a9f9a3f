"""When a message begins an application, and for which job."""

from datetime import UTC, datetime

import pytest

from bot.beginning import choice, job_for, starts_anew
from screening.dialogue.heard import Said, Woke
from tests.screening.talk import shipped

AT = datetime(2026, 11, 23, tzinfo=UTC)
ONE = {"account_manager": shipped()}
TWO = ONE | {"nurse": shipped().model_copy(update={"id": "nurse", "title": "Nurse"})}


def said(text: str) -> Said:
    return Said(id="1", at=AT, text=text)


@pytest.mark.parametrize(
    ("text", "phase", "anew"),
    [
        ("hello", None, True),
        ("hello again", "closed", True),
        ("/start", "closed", True),
        ("/start", "questions", False),
        ("/start nurse", "questions", False),
        ("/start", "handed_in", False),
        ("/start account_manager", "handed_in", False),
        ("/start nurse", "handed_in", True),
        ("thank you", "handed_in", False),
    ],
)
def test_a_new_application_begins_only_where_none_is_open(
    text: str, phase: str | None, anew: bool
) -> None:
    assert starts_anew(said(text), phase, "account_manager") is anew


def test_a_reminder_begins_nothing_after_the_end() -> None:
    assert not starts_anew(Woke(id="1", at=AT), "closed", "account_manager")


def test_the_only_open_job_is_taken_and_of_several_one_is_chosen() -> None:
    assert job_for(said("hi"), ONE) == "account_manager"
    assert job_for(said("hi"), TWO) is None
    assert job_for(said("/start nurse"), TWO) == "nurse"
    assert job_for(said("Nurse"), TWO) == "nurse"
    assert [button.label for button in choice(TWO).buttons] == [
        "Account Manager | Inside Sales Associate",
        "Nurse",
    ]


def test_where_no_job_is_open_that_is_said() -> None:
    assert "No job is open" in choice({}).text
