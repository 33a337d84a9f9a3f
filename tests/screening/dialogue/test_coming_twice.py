"""What comes twice is heard once."""

from tests.screening.talk import Talk, reads


def test_a_message_or_a_press_that_comes_again_changes_nothing() -> None:
    talk = Talk().consent().says("Maria Alvarez").presses("yes")
    for event in list(talk.events):
        if event.kind == "message_heard":
            turn = talk.hears(event.heard)
            assert (turn.events, turn.replies) == ((), ())


def test_a_kept_message_that_comes_again_while_the_model_is_still_away_is_kept_once() -> None:
    talk = Talk().consent().says("Maria Alvarez")
    said = talk.says_unread("absolutely, for about four years")
    asked, answers = talk.asked, talk.tracker.answers
    turn = talk.hears(said, None)
    assert (turn.events, turn.replies) == ((), ())
    assert (talk.asked, talk.tracker.answers) == (asked, answers)
    talk.hears(said, reads(said.text))
    assert "prospecting_years" in talk.tracker.answers
