"""What is said before it is asked: offered with care, and never made of the scraps of another."""

from typing import Any

import pytest

from screening.flow.values import Choices, Duration, Number, YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk

CARE: dict[str, Any] = {"id": "care", "title": "Care work", "answer": "yes_no"}
CALLS: dict[str, Any] = {
    "id": "calls",
    "answer": "number",
    "unit": "calls",
    "only_if": {"care": "yes"},
}
YEARS: dict[str, Any] = {"id": "years", "answer": "duration", "only_if": {"care": "yes"}}
TALE: dict[str, Any] = {"id": "tale", "answer": "story", "only_if": {"care": "yes"}}
TASKS: dict[str, Any] = {
    "id": "tasks",
    "answer": "choices",
    "options": {"meals": "Meals", "wounds": "Wounds", "dementia": "Dementia"},
    "only_if": {"care": "yes"},
}
SHIFT: dict[str, Any] = {
    "id": "shift",
    "answer": "choice",
    "options": {"early": "Early round", "late": "Late round"},
    "only_if": {"care": "yes"},
}
TOWN: dict[str, Any] = {"id": "town", "answer": "place"}
STORY = (
    "I had a resident w dementia who missed her daughter, so I sat with her on the late round and "
    "we sang until she smiled"
)


def asked(*questions: dict[str, Any]) -> Talk:
    return Talk(flow=flow_with(CARE, *questions, TOWN)).consent()


def purpose(talk: Talk) -> str | None:
    return talk.tracker.prompt.purpose if talk.tracker.prompt else None


@pytest.mark.parametrize(
    "words",
    [
        "20-25 calls a day",
        "20-25 a day",
        "about 200 calls per year",
        "200 calls in an average year",
        "30 calls each day, more on a good day",
        "maybe 40 calls/week",
    ],
)
def test_no_length_of_time_is_made_of_a_number_s_own_rate(words: str) -> None:
    talk = asked(CALLS, YEARS).says("yes").says(words)
    assert isinstance(talk.value("calls"), Number)
    assert (talk.asked, purpose(talk)) == ("years", "ask")
    assert "years" not in talk.tracker.offers


def test_a_length_that_names_itself_beside_a_rate_is_still_heard() -> None:
    talk = asked(CALLS, YEARS).says("yes").says("20 calls a day, for four years")
    assert talk.value("years") == Duration(least=48, most=48)
    assert talk.asked == "town"


@pytest.mark.parametrize("first", [TALE, CARE], ids=["story", "yes or no"])
def test_a_word_in_a_story_is_chosen_already_and_the_question_still_asked(
    first: dict[str, Any],
) -> None:
    talk = asked(TALE, TASKS) if first is TALE else asked(TASKS)
    talk = talk.says("yes").says(STORY) if first is TALE else talk.says(f"yes, {STORY}")
    assert (talk.asked, purpose(talk)) == ("tasks", "choose")
    assert "You may have said so already: Dementia" in talk.said_back
    chosen = [button.id for reply in talk.last for button in reply.buttons if button.chosen]
    assert chosen == ["option:dementia"]


def offered() -> Talk:
    return asked(TASKS, YEARS).says(f"yes, {STORY}")


@pytest.mark.parametrize("words", ["yes", "that's all", "yes that's right"])
def test_a_yes_takes_what_was_heard_and_cites_both_messages(words: str) -> None:
    talk = offered().says(words)
    answer = talk.answer("tasks")
    assert answer.value == Choices(options=("dementia",))
    assert answer.confirmed
    assert len({evidence.message for evidence in answer.evidence}) == 2
    assert talk.asked == "years"


@pytest.mark.parametrize("words", ["only there", "just that", "that's it"])
def test_what_ends_choosing_names_nothing_else_even_where_something_else_can_be_named(
    words: str,
) -> None:
    talk = asked({**TASKS, "other": True}, YEARS).says(f"yes, {STORY}").says(words)
    assert talk.value("tasks") == Choices(options=("dementia",))


def test_the_button_that_ends_choosing_takes_what_was_heard() -> None:
    answer = offered().presses("done").answer("tasks")
    assert (answer.value, answer.confirmed) == (Choices(options=("dementia",)), True)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("yes, and meals", ("dementia", "meals")),
        ("meals too", ("dementia", "meals")),
        ("no, only meals", ("meals",)),
        ("just wounds", ("wounds",)),
    ],
)
def test_what_is_named_beside_it_is_added_unless_it_stands_alone(
    words: str, options: tuple[str, ...]
) -> None:
    assert offered().says(words).value("tasks") == Choices(options=options)


def test_a_no_asks_the_question_plainly() -> None:
    talk = offered().says("no", "deny")
    assert (talk.asked, purpose(talk)) == ("tasks", "ask")
    assert talk.says("mostly meals").value("tasks") == Choices(options=("meals",))


def test_an_option_that_was_heard_can_be_tapped_away() -> None:
    talk = offered().presses("option:dementia").presses("option:meals").presses("done")
    assert talk.value("tasks") == Choices(options=("meals",))


def test_a_question_of_the_candidate_s_leads_back_to_what_was_heard() -> None:
    talk = offered().says("why do you ask?", "ask_why")
    assert "You may have said so already" in talk.said_back
    assert talk.says("yes").value("tasks") == Choices(options=("dementia",))


def test_one_option_in_a_long_text_is_confirmed_and_not_taken() -> None:
    talk = asked(SHIFT).says(f"yes, {STORY}")
    assert (talk.asked, purpose(talk)) == ("shift", "confirm")


def test_one_option_named_in_a_few_words_is_taken() -> None:
    talk = asked(SHIFT).says("yes, on the late round")
    assert talk.value("care") == YesNo(answer="yes")
    assert talk.value("shift") == Choices(options=("late",))


def test_a_length_of_time_in_a_story_is_confirmed() -> None:
    talk = asked(TALE, YEARS).says("yes").says(f"{STORY}, that was in my four years there")
    assert (talk.asked, purpose(talk)) == ("years", "confirm")


def test_a_yes_with_an_option_while_choosing_adds_it() -> None:
    talk = asked(TASKS).says("yes").presses("option:meals").says("yes, and wounds")
    assert talk.value("tasks") == Choices(options=("meals", "wounds"))


def test_an_option_that_is_denied_in_passing_offers_nothing() -> None:
    talk = asked(TALE, TASKS).says("yes")
    talk.says("I looked after many people in that house, but I never did wounds")
    assert (talk.asked, purpose(talk)) == ("tasks", "ask")
