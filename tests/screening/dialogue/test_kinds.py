"""Scales, dates, money, places, texts and agreement, asked for in a conversation."""

from datetime import date
from typing import Any

import pytest

from screening.dialogue.agreeing import seen_hash
from screening.dialogue.heard import Said
from screening.dialogue.turn import needs_model
from screening.flow.values import Choices, Consent, Day, Duration, Money, Number, Step, Text, YesNo
from tests.screening.small_flows import flow_with
from tests.screening.talk import BEGAN, Talk

SCALE: dict[str, Any] = {
    "id": "excel",
    "title": "Excel",
    "answer": "scale",
    "steps": {1: "Never used it", 2: "Beginner", 3: "Intermediate", 4: "Advanced", 5: "Expert"},
    "points": {3: 2, 5: 5},
    "criterion": "office",
}
START: dict[str, Any] = {"id": "start", "title": "Start", "answer": "date", "when": "future"}
PAY: dict[str, Any] = {
    "id": "pay",
    "title": "Pay",
    "answer": "money",
    "currency": "USD",
    "per": "year",
}
TOWN: dict[str, Any] = {"id": "town", "title": "Town", "answer": "place"}
NOTE: dict[str, Any] = {"id": "note", "title": "Note", "answer": "text", "longest": 20}
CHECK: dict[str, Any] = {
    "id": "check",
    "title": "Background check",
    "ask": ["May {employer} check this?", "Yes or no: may we check?"],
    "answer": "consent",
    "agree": "Go ahead",
    "decline": "Rather not",
}


def asked(*questions: dict[str, Any]) -> Talk:
    return Talk(flow=flow_with(*questions)).consent()


def needs(talk: Talk, text: str) -> bool:
    return needs_model(talk.flow, talk.tracker, Said(id="x", at=BEGAN, text=text))


def test_a_scale_has_a_button_for_each_step_lowest_first() -> None:
    talk = asked(SCALE, TOWN)
    assert talk.labels == ["Never used it", "Beginner", "Intermediate", "Advanced", "Expert"]
    assert talk.presses("step:4").value("excel") == Step(step=4)
    assert talk.asked == "town"


def test_the_words_of_a_step_said_back_are_its_label() -> None:
    talk = asked(SCALE, TOWN).says("pretty good I think")
    assert talk.value("excel") == Step(step=4)
    assert "Advanced" in talk.said_back


def test_between_two_steps_one_is_proposed_and_the_other_can_be_said() -> None:
    talk = asked(SCALE, TOWN).says("between 3 and 4")
    assert "excel" not in talk.tracker.answers
    assert talk.says("4").value("excel") == Step(step=4)


@pytest.mark.parametrize("words", ["4", "Expert", "four", "4/5"])
def test_a_plain_step_needs_no_model(words: str) -> None:
    assert not needs(asked(SCALE), words)


@pytest.mark.parametrize("words", ["pretty good", "why 4?", "I would say 4 maybe"])
def test_a_step_among_words_needs_the_model(words: str) -> None:
    assert needs(asked(SCALE), words)


def test_a_step_can_be_corrected_right_after() -> None:
    talk = asked(SCALE, PAY, TOWN).says("4").says("sorry, I meant 5", "correct")
    assert talk.value("excel") == Step(step=5)
    assert talk.asked == "pay"


def test_a_step_is_corrected_by_its_line_at_the_review() -> None:
    talk = asked(SCALE, TOWN).says("4").says("Tampa")
    talk.says("line 1 should be 2", "correct")
    assert talk.value("excel") == Step(step=2)
    assert talk.value("town") == Text(text="Tampa")


def test_an_edited_message_changes_the_step() -> None:
    talk = asked(SCALE, TOWN).says("4")
    talk.edits(f"m{talk.heard}", "3")
    assert talk.value("excel") == Step(step=3)


def test_a_date_is_said_back_with_its_year() -> None:
    talk = asked(START, TOWN).says("March 3")
    assert talk.value("start") == Day(earliest=date(2027, 3, 3), latest=date(2027, 3, 3))
    assert "3 March 2027" in talk.said_back


def test_day_and_month_that_may_be_swapped_are_confirmed_in_words() -> None:
    talk = asked(START, TOWN).says("5/1/27")
    assert "1 May 2027" in talk.said_back
    talk.presses("yes")
    assert talk.value("start") == Day(earliest=date(2027, 5, 1), latest=date(2027, 5, 1))


def test_the_reading_of_swapped_figures_that_lies_ahead_is_proposed() -> None:
    talk = asked(START, TOWN).says("2/12/26")
    assert "2 December 2026" in talk.said_back


@pytest.mark.parametrize(("words", "needed"), [("1 May 2027", False), ("in two weeks", True)])
def test_only_a_whole_date_needs_no_model(words: str, *, needed: bool) -> None:
    assert needs(asked(START), words) is needed


def test_money_per_another_period_is_confirmed_and_kept_as_said() -> None:
    talk = asked(PAY, TOWN).says("25 an hour")
    assert "25 USD an hour" in talk.said_back
    talk.presses("yes")
    assert talk.value("pay") == Money(least=25, most=25, currency="USD", per="hour")
    assert talk.asked == "town"


def test_money_in_another_measure_never_ends_the_questions() -> None:
    talk = asked({**PAY, "knockout": {"less_than": 30000}}, TOWN)
    talk.says("25 an hour").presses("yes")
    assert talk.asked == "town"


def test_money_in_the_measure_that_was_asked_for_can_end_the_questions() -> None:
    talk = asked({**PAY, "knockout": {"less_than": 30000}}, TOWN)
    talk.says("20k").presses("yes")
    assert talk.tracker.phase == "review"


def test_negotiable_is_no_amount() -> None:
    talk = asked(PAY, TOWN).says("negotiable")
    assert "pay" not in talk.tracker.answers
    assert talk.asked == "pay"


def test_a_place_is_taken_out_of_its_sentence() -> None:
    talk = asked(TOWN, PAY).says("I live in Tampa, Florida")
    assert talk.value("town") == Text(text="Tampa, Florida")


@pytest.mark.parametrize("question", [TOWN, NOTE])
def test_a_wish_is_not_written_down_as_a_text(question: dict[str, Any]) -> None:
    talk = asked({**question, "optional": True}, PAY).says("skip this one", "skip", certainty=0.95)
    assert talk.answer(question["id"]).state == "skipped"


def test_a_text_that_is_too_long_is_told_how_long_it_may_be() -> None:
    talk = asked(NOTE, PAY).says("this is very much longer than what was asked for")
    assert "20 characters" in talk.said_back
    assert talk.says("short enough").value("note") == Text(text="short enough")


def test_at_the_review_any_words_are_not_taken_for_a_text() -> None:
    talk = asked(NOTE, TOWN).says("short enough").says("Tampa")
    talk.says("that is wrong somewhere", "contest")
    assert talk.value("note") == Text(text="short enough")
    assert talk.value("town") == Text(text="Tampa")


def test_agreement_keeps_the_hash_of_the_wording_that_was_seen() -> None:
    talk = asked(CHECK, TOWN)
    assert talk.labels == ["Go ahead", "Rather not"]
    talk.presses("agree")
    value = talk.value("check")
    assert isinstance(value, Consent)
    assert value.agreed
    assert (value.language, value.at) == ("en", talk.tracker.last_heard_at)
    names = {"employer": talk.flow.employer}
    assert value.text_hash == seen_hash("May {employer} check this?", names=names)


def test_agreement_to_the_second_wording_keeps_the_hash_of_that() -> None:
    talk = asked(CHECK, TOWN).says("what about the weather").says("yes", "affirm")
    value = talk.value("check")
    assert isinstance(value, Consent)
    assert value.text_hash == seen_hash("Yes or no: may we check?", names={})


@pytest.mark.parametrize("words", ["Rather not", "no", "I don't agree"])
def test_declining_is_an_answer_and_goes_on(words: str) -> None:
    talk = asked(CHECK, TOWN).says(words, "deny")
    value = talk.value("check")
    assert isinstance(value, Consent)
    assert not value.agreed
    assert talk.asked == "town"


@pytest.mark.parametrize(
    "words",
    [
        "No, thank you. Only this one.",
        "no thanks, just for this application please",
        "Nope, I would like it to be deleted afterwards",
    ],
)
@pytest.mark.parametrize("act", ["thank", "deny", "inform", "chat"])
def test_a_no_that_goes_on_declines_too(words: str, act: str) -> None:
    talk = asked(CHECK, TOWN).says(words, act)
    value = talk.value("check")
    assert isinstance(value, Consent)
    assert not value.agreed
    assert talk.asked == "town"


@pytest.mark.parametrize(
    "words",
    [
        "No problem at all, please go on with it",
        "No, that is fine with me, do it",
        "no, wait, I mean yes I agree with that",
        "No, what would you check there anyway?",
    ],
)
def test_a_no_that_is_taken_back_is_no_decline(words: str) -> None:
    assert "check" not in asked(CHECK, TOWN).says(words).tracker.answers


def test_a_no_that_goes_on_is_confirmed_where_it_ends_the_questions() -> None:
    talk = asked({**CHECK, "knockout": {"is": "decline"}}, TOWN)
    talk.says("No, thank you. Only this one.", "thank")
    assert talk.tracker.prompt is not None
    assert talk.tracker.prompt.purpose == "confirm"


def test_declining_can_end_the_questions_where_the_flow_says_so() -> None:
    talk = asked({**CHECK, "knockout": {"is": "decline"}}, TOWN).presses("decline")
    assert talk.tracker.phase == "review"


def test_a_file_that_is_not_sent_is_asked_for_and_then_left_to_a_person() -> None:
    talk = asked({"id": "cv", "title": "CV", "answer": "file"}, TOWN).says("I have a nice one")
    assert "Please send a file" in talk.said_back
    talk.says("really").says("it is at home")
    assert talk.answer("cv").state == "set_aside"
    assert talk.asked == "town"


def test_an_optional_file_can_be_skipped_by_a_button() -> None:
    talk = asked({"id": "cv", "title": "CV", "answer": "file", "optional": True}, TOWN)
    assert talk.presses("skip").asked == "town"


def test_two_options_where_one_can_be_chosen_are_asked_which() -> None:
    shift = {"id": "shift", "answer": "choice", "options": {"early": "Early", "late": "Late"}}
    talk = asked(shift, TOWN).says("early and late")
    assert "Early and Late" in talk.said_back
    assert talk.says("late").value("shift") == Choices(options=("late",))


def test_buttons_for_amounts_come_from_the_cases_where_points_are_given_so() -> None:
    case = {"if": {"at_least": 40}, "give": 5}
    calls = {"id": "calls", "answer": "number", "unit": "calls", "points_if": [case]}
    talk = asked({**calls, "criterion": "prospecting"}, TOWN).says("hm").says("hm")
    assert talk.labels == ["fewer than 40", "40 or more"]
    assert talk.presses("number:40").value("calls") == Number(least=40, most=None, unit="calls")


def test_no_button_offers_what_can_not_be_right() -> None:
    hours = {"id": "hours", "answer": "number", "unit": "hours"}
    talk = asked({**hours, "must_be": {"between": [5, 60]}}, TOWN).says("hm").says("hm")
    assert talk.labels == ["1 or more", "10 or more"]


def test_a_doubtful_answer_is_not_passed_over_by_a_text_that_takes_any_words() -> None:
    talk = asked(SCALE, NOTE).says("3 or 4").says("hm, hard to say")
    assert "note" not in talk.tracker.answers


def test_a_welcome_is_said_before_the_notice() -> None:
    talk = Talk(flow=flow_with(TOWN, welcome="Hello from {employer}!")).begin()
    assert talk.last[0].text == f"Hello from {talk.flow.employer}!"
    assert talk.last[1].text.startswith(talk.flow.notice[:20])


@pytest.mark.parametrize(
    ("words", "offered"), [("yes, from 1 March 2027", True), ("yes, in March", False)]
)
def test_a_day_is_offered_ahead_of_its_question_only_with_its_year(
    words: str, *, offered: bool
) -> None:
    moving = {"id": "moving", "answer": "yes_no"}
    talk = asked(moving, {**START, "only_if": {"moving": "yes"}}).says(words)
    assert talk.value("moving") == YesNo(answer="yes")
    assert ("start" in talk.tracker.answers) is offered


def test_a_step_is_never_offered_ahead_of_its_question() -> None:
    used = {"id": "used", "answer": "yes_no"}
    talk = asked(used, {**SCALE, "only_if": {"used": "yes"}}).says("yes, I am an expert")
    assert talk.asked == "excel"


def test_what_has_no_explanation_is_asked_again_without_an_empty_message() -> None:
    talk = Talk(flow=flow_with({"id": "calls", "answer": "number", "unit": "calls"})).consent()
    for _ in range(2):
        talk.says("hm, well")
    assert all(reply.text.strip() for reply in talk.last)
    assert talk.asked == "calls"


def test_a_doubtful_answer_said_once_more_stands_unconfirmed_and_the_talk_goes_on() -> None:
    flow = flow_with({"id": "years", "answer": "duration"}, {"id": "last", "answer": "yes_no"})
    talk = Talk(flow=flow).consent().says("45")
    assert talk.tracker.prompt is not None
    assert talk.tracker.prompt.purpose == "confirm"
    talk.says("45")
    assert talk.asked == "last"
    assert talk.value("years") == Duration(least=540, most=540)
    assert not talk.answer("years").confirmed
