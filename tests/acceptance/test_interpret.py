"""`candor interpret`: what a reply is understood as, for people and for scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import Program
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


def interpreted(
    folder: Path, model: RunningModel, question: str, *texts: str, given: str = ""
) -> list[dict[str, Any]]:
    words = ("interpret", "account_manager", question, "--json", "--on", "2026-11-23")
    done = Program(folder, model).command(*words, *texts, given=given)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("prospecting", "yes, for a phone company", "yes"),
        ("prospecting_years", "two years and a half", {"least": 30, "most": 30}),
        (
            "calls_per_day",
            "between 50 and 60",
            {"least": 50, "most": 60, "unit": "calls or messages"},
        ),
        ("sold", "insurance and finance", {"options": ["finance", "insurance"], "other": None}),
        (
            "education",
            "bachelor's in history, finished",
            [{"level": "bachelor", "field": "history", "state": "finished", "expected": None}],
        ),
        (
            "office",
            "Excel: expert. Word: a little. Outlook: never used it",
            {
                "word": {"has": True, "level": "basic"},
                "excel": {"has": True, "level": "expert"},
                "outlook": {"has": False, "level": None},
            },
        ),
    ],
)
def test_every_kind_has_its_shape(
    folder: Path, model: RunningModel, question: str, text: str, value: object
) -> None:
    (read,) = interpreted(folder, model, question, text)
    assert read["value"] == value
    assert read["decision"] in ("take", "echo")
    assert all(0 <= at["start"] < at["end"] <= len(text) for at in read["evidence"])
    assert read["evidence"]
    assert 0.75 <= read["certainty"] <= 1


def test_a_story_tells_what_was_heard_in_it(folder: Path, model: RunningModel) -> None:
    text = "I phoned the owner of a bakery, asked what they used, and they signed for two years."
    (read,) = interpreted(folder, model, "appointment_story", text)
    assert "phone" in read["value"]["heard"]["reaching_out"]
    assert read["value"]["heard"]["outcome"]


def test_what_is_no_answer_is_told_by_its_act(folder: Path, model: RunningModel) -> None:
    texts = ("why do you want to know that?", "I would rather not say", "how much does it pay?")
    read = interpreted(folder, model, "education", *texts)
    assert [each["act"] for each in read] == [
        "ask_why",
        "decline_to_say",
        "asks:account_manager/pay",
    ]
    assert [each["decision"] for each in read] == ["ask", "set_aside", "ask"]
    assert [each["value"] for each in read] == [None] * 3


def test_replies_come_from_standard_input_one_a_line(folder: Path, model: RunningModel) -> None:
    lines = ["no", "", "/yes", "x" * 100_000, "yes"]
    read = interpreted(folder, model, "team", given="\n".join(lines) + "\n")
    assert [each["text"] for each in read] == lines
    assert [each["value"] for each in read] == ["no", None, "yes", None, "yes"]


def test_a_correction_names_the_line_it_changes(folder: Path, model: RunningModel) -> None:
    text = "sorry, I made a mistake before: I have an associate's degree, not a bachelor's"
    (read,) = interpreted(folder, model, "office", text)
    assert read["act"] == "correct"
    assert [each["question"] for each in read["corrects"]] == ["education"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("acount_manager", "team"), "Did you mean 'account_manager'?"),
        (("account_manager", "taem"), "Did you mean 'team'?"),
        (("account_manager", "xyz"), "It asks: name, prospecting,"),
    ],
)
def test_a_wrong_name_is_answered_with_a_near_one(
    folder: Path, model: RunningModel, words: tuple[str, str], told: str
) -> None:
    done = Program(folder, model).command("interpret", *words, "yes")
    assert done.returncode == 2
    assert told in done.stderr


def test_people_read_it_in_words(folder: Path, model: RunningModel) -> None:
    done = Program(folder, model).command("interpret", "account_manager", "team", "yes")
    assert "yes\n  affirm: yes (" in done.stdout
    assert "; taken)" in done.stdout
