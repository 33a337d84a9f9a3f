"""One follow-up where an answer is vague; the first answer is never lost."""

from typing import Any

import pytest

from screening.dialogue.tracker import fold
from screening.flow.values import Degree, Duration, Education, Money, Number, Skills, Story, YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import Talk, reads

YEARS: dict[str, Any] = {"id": "years", "answer": "duration", "probe": "Roughly how long?"}
MOVE: dict[str, Any] = {"id": "move", "answer": "yes_no", "probe": "What does it depend on?"}
SKILLS: dict[str, Any] = {
    "id": "office",
    "answer": "skills",
    "skills": {"word": "Word", "excel": "Excel"},
    "probe": "And how well, each?",
}
TALE: dict[str, Any] = {
    "id": "tale",
    "answer": "story",
    "listen_for": ["ways"],
    "probe": "How did you reach them?",
}
WAYS = {"ways": {"words": {"calls": ["cold calls"], "mails": ["emails"], "visits": []}}}
TOWN: dict[str, Any] = {"id": "town", "title": "Town", "answer": "place"}


def asked(*questions: dict[str, Any], **fields: Any) -> Talk:
    return Talk(flow=flow_with(*questions, TOWN, **fields)).consent()


def purpose(talk: Talk) -> str | None:
    return talk.tracker.prompt.purpose if talk.tracker.prompt else None


def test_a_vague_answer_is_kept_and_asked_after_once() -> None:
    talk = asked(YEARS).says("over 2 years")
    assert talk.value("years") == Duration(least=24, most=None)
    assert talk.said_back == "Roughly how long?"
    assert talk.labels == ["That's all"]
    talk.says("about 4 years")
    assert talk.value("years") == Duration(least=48, most=48)
    assert [e.message for e in talk.answer("years").evidence] == ["m3", "m4"]
    assert talk.asked == "town"


def test_a_plain_answer_is_not_asked_after() -> None:
    assert asked(YEARS).says("4 years").asked == "town"


def test_without_a_probe_a_vague_answer_is_taken() -> None:
    talk = asked({**YEARS, "probe": ""}).says("over 2 years")
    assert talk.asked == "town"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("that's all", "inform"),
        ("no", "deny"),
        ("not sure really", "unsure"),
        ("bananas", "inform"),
        ("nothing to add", "inform"),
        ("nothing else comes to mind", "inform"),
        ("nope, that's about it", "deny"),
        ("I think that covers it", "inform"),
        ("skip", "skip"),
        ("/skip", "inform"),
        ("I'd rather not say", "decline_to_say"),
    ],
)
def test_what_adds_nothing_leaves_the_first_answer_and_goes_on(words: str, act: str) -> None:
    talk = asked(YEARS).says("over 2 years").says(words, act)
    assert talk.value("years") == Duration(least=24, most=None)
    assert talk.answer("years").state == "given"
    assert "Sorry" not in talk.said_back
    assert talk.asked == "town"


def test_the_button_goes_on() -> None:
    talk = asked(YEARS).says("over 2 years").presses("done")
    assert talk.value("years") == Duration(least=24, most=None)
    assert talk.asked == "town"


def test_it_is_asked_only_once() -> None:
    talk = asked(YEARS).says("over 2 years").says("over 3 years")
    assert talk.value("years") == Duration(least=36, most=None)
    assert talk.asked == "town"


def test_a_question_of_the_candidates_is_answered_and_the_follow_up_asked_again() -> None:
    talk = asked({**YEARS, "because": "It matters."}).says("over 2 years")
    talk.says("why do you ask?", "ask_why")
    assert "It matters." in talk.said_back
    assert "Roughly how long?" in talk.said_back
    assert talk.says("3 years").value("years") == Duration(least=36, most=36)


def test_words_without_any_measure_are_asked_after_without_a_reprimand() -> None:
    talk = asked(YEARS).says("a while")
    assert talk.said_back == "Roughly how long?"
    assert talk.says("5 years").value("years") == Duration(least=60, most=60)
    assert talk.asked == "town"


def test_words_without_any_measure_twice_take_the_usual_ladder() -> None:
    talk = asked(YEARS).says("a while").says("a while")
    assert talk.asked == "years"
    assert "years" not in talk.tracker.answers


def test_not_sure_can_still_become_a_yes() -> None:
    talk = asked(MOVE).presses("unsure")
    assert talk.said_back == "What does it depend on?"
    talk.says("yes, I would", "affirm")
    assert talk.value("move") == YesNo(answer="yes")


def test_not_sure_can_become_a_no_by_a_button() -> None:
    talk = asked(MOVE).says("not sure", "unsure").presses("no")
    assert talk.value("move") == YesNo(answer="no")
    assert len(talk.answer("move").evidence) == 2


def test_skills_of_two_messages_are_put_together() -> None:
    talk = asked(SKILLS).says("I know Word well")
    assert talk.said_back == "Noted: Word: good.\nAnd how well, each?"
    talk.says("Excel daily, advanced")
    value = talk.value("office")
    assert isinstance(value, Skills)
    assert set(value.skills) == {"word", "excel"}


def test_taking_a_skill_back_is_confirmed_first() -> None:
    talk = asked(SKILLS).says("I know Word well").says("I never used Word")
    assert purpose(talk) == "confirm"
    value = talk.value("office")
    assert isinstance(value, Skills)
    assert value.skills["word"].has


def test_a_story_can_be_told_over_two_messages() -> None:
    talk = asked(TALE, vocabulary=WAYS).says("I found ten of them")
    assert talk.said_back == "How did you reach them?"
    talk.says("cold calls")
    assert talk.value("tale") == Story(heard={"ways": ("calls",)})
    assert len({e.message for e in talk.answer("tale").evidence}) == 2


def test_a_full_story_is_not_asked_after() -> None:
    told = "I made cold calls every morning for two months and kept a list of all of them"
    assert asked(TALE, vocabulary=WAYS).says(told).asked == "town"


def test_a_field_said_alone_belongs_to_the_degree() -> None:
    school = {"id": "school", "answer": "education", "probe": "In what?"}
    talk = asked(school).says("a bachelor's degree")
    assert talk.said_back == "In what?"
    talk.says("marketing")
    degree = Degree(level="bachelor", field="marketing", state="finished")
    assert talk.value("school") == Education(degrees=(degree,))


def test_a_wide_range_is_vague_and_a_narrow_one_is_not() -> None:
    pay = {"id": "pay", "answer": "money", "currency": "USD", "probe": "Nearer which?"}
    assert asked(pay).says("20k to 60k").said_back == "Nearer which?"
    assert asked(pay).says("50-60k").asked == "town"
    calls = {"id": "calls", "answer": "number", "unit": "calls", "probe": "On most days?"}
    assert asked(calls).says("20 to 60 calls").said_back == "On most days?"
    assert asked(calls).says("20 to 30 calls").value("calls") == Number(
        least=20, most=30, unit="calls"
    )


def test_a_doubtful_addition_is_confirmed_first() -> None:
    pay = {"id": "pay", "answer": "money", "currency": "USD", "per": "year", "probe": "Nearer?"}
    talk = asked(pay).says("20k to 60k").says("25 an hour")
    assert purpose(talk) == "confirm"
    assert talk.value("pay") == Money(least=20000, most=60000, currency="USD", per="year")
    talk.presses("yes")
    assert talk.value("pay") == Money(least=25, most=25, currency="USD", per="hour")


def test_progress_never_runs_backward_over_a_follow_up() -> None:
    talk = asked(YEARS).says("over 2 years")
    during = talk.last[-1].progress
    after = talk.says("4 years").last[-1].progress
    assert during == (1, 2)
    assert after == (1, 2)


def test_the_review_comes_after_the_follow_up() -> None:
    talk = Talk(flow=flow_with(YEARS)).consent().says("over 2 years")
    assert talk.tracker.phase == "questions"
    assert talk.says("that's all").tracker.phase == "review"


def test_editing_one_of_two_messages_keeps_what_the_other_said() -> None:
    talk = asked(TALE, vocabulary=WAYS).says("I sent them emails").says("and cold calls too")
    first = talk.answer("tale").evidence[0].message
    talk.edits(first, "I paid them visits")
    assert talk.value("tale") == Story(heard={"ways": ("visits", "calls")})


def test_a_correction_after_a_follow_up_is_taken() -> None:
    talk = asked(YEARS).says("over 2 years").says("4 years").says("sorry, 5 years", "correct")
    assert talk.value("years") == Duration(least=60, most=60)


def test_a_message_kept_while_the_model_is_away_adds_to_the_first_answer() -> None:
    talk = asked(TALE, vocabulary=WAYS).says("I sent them emails")
    said = talk.says_unread("and cold calls too")
    assert talk.value("tale") == Story(heard={"ways": ("mails",)})
    talk.hears(said, reads(said.text))
    assert talk.value("tale") == Story(heard={"ways": ("mails", "calls")})


def test_the_same_events_give_the_same_talk() -> None:
    talk = asked(YEARS).says("over 2 years").says("4 years").says("Tampa")
    assert fold(talk.events) == talk.tracker
    again = asked(YEARS).says("over 2 years").says("4 years").says("Tampa")
    assert again.events == talk.events


def test_a_vague_answer_that_would_end_the_questions_is_asked_after_first() -> None:
    ends = {**MOVE, "knockout": {"is": "unsure"}}
    talk = asked(ends).presses("unsure")
    assert talk.said_back == "What does it depend on?"
    assert talk.says("yes", "affirm").asked == "town"
