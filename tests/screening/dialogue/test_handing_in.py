"""Nothing is handed in while a question is open, whatever way leads there."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.dialogue.events import Ended
from screening.flow.route import walk
from tests.screening.small_flows import flow_with
from tests.screening.talk import STRONG, WEAK, Talk, reads, screened

MOVE: dict[str, Any] = {"id": "move", "answer": "yes_no"}
YEARS: dict[str, Any] = {"id": "years", "answer": "duration", "only_if": {"move": "yes"}}
SHIFTS: dict[str, Any] = {
    "id": "shifts",
    "answer": "choices",
    "options": {"early": "Early", "late": "Late"},
}
NIGHTS: dict[str, Any] = {"id": "nights", "answer": "yes_no", "knockout": "no"}
FLOW = flow_with(MOVE, YEARS, SHIFTS, NIGHTS, {"id": "check", "answer": "consent"})
WORDS = st.sampled_from(
    [
        "yes",
        "no",
        "hand it in",
        "one of my answers is wrong, I want to change it",
        "1",
        "line 2 should be 3 years",
        "4 years",
        "early",
        "that's all",
        "I agree",
        "looks good",
        "what is this?",
        "/back",
        "/stop",
    ]
)
ACTS = st.sampled_from("inform affirm deny correct contest back skip decline_to_say".split())
SAID = st.tuples(st.just("says"), WORDS, ACTS)
UNREAD = st.tuples(st.just("unread"), WORDS, st.just(""))
READ = st.tuples(st.just("read"), st.just(""), ACTS)
EDITED = st.tuples(st.just("edits"), WORDS, st.sampled_from(["m3", "m4", "m5", "m6"]))
PRESSED = st.tuples(st.just("presses"), st.integers(0, 7).map(str), st.just(""))
CONTESTED = st.tuples(st.just("contests"), st.sampled_from(["move", "shifts"]), st.just(""))
MOVES = st.lists(
    st.one_of(SAID, SAID, PRESSED, PRESSED, UNREAD, READ, EDITED, CONTESTED), max_size=30
)


def moves(talk: Talk, move: tuple[str, str, str]) -> None:
    """Make one move of a talk, where it can be made."""
    kind, what, how = move
    if kind == "says":
        talk.says(what, how)
    elif kind == "unread":
        talk.says_unread(what)
    elif kind == "read" and talk.tracker.kept:
        waiting = talk.tracker.kept[0].id
        said = next(
            e.heard for e in talk.events if e.kind == "message_heard" and e.heard.id == waiting
        )
        talk.hears(said, reads(talk.tracker.messages[waiting].versions[-1], how))
    elif kind == "edits":
        talk.edits(how, what)
    elif kind == "contests":
        talk.contests(what)
    elif kind == "presses":
        buttons = [button.id for reply in talk.last for button in reply.buttons]
        if buttons:
            talk.presses(buttons[int(what) % len(buttons)])


@settings(max_examples=300, deadline=None)
@given(made=MOVES)
def test_in_any_talk_what_is_handed_in_has_no_open_question(
    made: list[tuple[str, str, str]],
) -> None:
    talk = Talk(flow=FLOW).consent()
    for move in made:
        kept = talk.tracker.kept
        moves(talk, move)
        if any(
            isinstance(e, Ended) and e.outcome in ("handed_in", "knocked_out") for e in talk.events
        ):
            route = walk(FLOW, talk.tracker.answers)
            assert not route.open
            assert not route.waiting
            assert not kept
            return


def wants_to_change(talk: Talk) -> Talk:
    return talk.says("one of my answers is wrong, I want to change it", "correct")


@pytest.mark.parametrize("words", ["yes", "hand it in", "looks good", "done", "submit"])
def test_amid_the_questions_a_yes_to_which_line_hands_nothing_in(words: str) -> None:
    talk = wants_to_change(Talk().consent().says("Maria Alvarez").says("yes"))
    assert "Which line" in talk.said_back
    for _ in range(3):
        talk.says(words, "affirm")
    assert talk.tracker.phase == "questions"
    assert talk.asked == "prospecting_years"


def test_a_button_leads_back_from_which_line_to_the_open_question() -> None:
    talk = wants_to_change(Talk().consent().says("Maria Alvarez").says("yes"))
    assert talk.presses("back").asked == "prospecting_years"


def test_a_no_to_which_line_leads_back() -> None:
    talk = wants_to_change(Talk().consent().says("Maria Alvarez").says("yes"))
    assert talk.says("no", "deny").asked == "prospecting_years"


def test_after_the_review_a_reopened_branch_is_asked_before_handing_in() -> None:
    talk = screened(WEAK).says("2").says("yes")
    assert talk.asked == "prospecting_years"
    wants_to_change(talk).presses("back")
    assert talk.asked == "prospecting_years"
    wants_to_change(talk).says("hand it in", "affirm")
    assert talk.tracker.phase != "handed_in"


def test_at_the_review_a_yes_to_which_line_asks_once_more_and_then_goes_back() -> None:
    talk = screened(STRONG).says("no", "deny")
    assert "Which line" in talk.says("yes", "affirm").said_back
    assert talk.says("yes", "affirm").labels == ["Hand in", "Change something"]
    assert talk.says("yes", "affirm").tracker.phase == "handed_in"


def test_words_read_after_withdrawing_open_nothing_again() -> None:
    talk = Talk(flow=flow_with({"id": "town", "answer": "place"})).consent()
    said = talk.says_unread("I live in Tampa, Florida")
    talk.says("/stop").says("Withdraw my application")
    turn = talk.hears(said, reads(said.text))
    assert [event.kind for event in turn.events] == ["message_read"]
    assert (talk.tracker.phase, talk.tracker.outcome) == ("closed", "withdrew")
    assert not talk.tracker.kept
    assert not turn.replies
