"""What is said in between: an earlier line put right, a question asked beside an answer."""

import pytest

from screening.dialogue.heard import Said
from screening.dialogue.interpretation import Act, Clause, Interpretation
from screening.flow.values import Duration, Education
from tests.screening.talk import BEGAN, STRONG, Talk, screened


def asked_for_time_selling() -> Talk:
    talk = Talk().consent().says("Priya Raman").presses("yes").says("3 years").says("30 a day")
    talk.says("I called the owner of a bakery, asked what they use, and they signed.")
    talk.presses("option:it").presses("done")
    assert talk.asked == "sold_years"
    return talk


@pytest.mark.parametrize(
    "words", ["actually 4 years for prospecting", "sorry, prospecting was 4 years"]
)
@pytest.mark.parametrize("act", ["inform", "correct"])
def test_an_earlier_line_is_put_right_while_a_like_one_is_asked(words: str, act: str) -> None:
    talk = asked_for_time_selling().says(words, act)
    assert talk.answer("prospecting_years").value == Duration(least=48, most=48)
    assert "sold_years" not in talk.tracker.answers
    assert talk.asked == "sold_years"


@pytest.mark.parametrize("words", ["actually 4 years", "sorry, 4 years of selling"])
def test_what_names_no_other_line_answers_the_open_one(words: str) -> None:
    talk = asked_for_time_selling().says(words)
    assert talk.answer("sold_years").value == Duration(least=48, most=48)
    assert talk.answer("prospecting_years").value == Duration(least=36, most=36)


def test_what_is_asked_beside_an_answer_is_answered_before_the_next_question() -> None:
    talk = Talk().consent().says("Priya Raman")
    text = "Yes. Are you a robot?"
    clauses = (
        Clause(start=0, end=4, acts=(Act(name="affirm", certainty=0.9),)),
        Clause(start=5, end=len(text), acts=(Act(name="is_bot", certainty=0.9),)),
    )
    said = Said(id="both", at=BEGAN, text=text)
    talk.hears(said, Interpretation(model="pretended", text=text, clauses=clauses))
    told = [reply.text for reply in talk.last]
    assert "program" in told[0]
    assert talk.last[-1].kind == "prompt"
    assert talk.asked == "prospecting_years"


def test_a_greeting_beside_an_answer_delays_nothing() -> None:
    talk = Talk().consent()
    text = "Hi there. Priya Raman"
    clauses = (
        Clause(start=0, end=9, acts=(Act(name="greet", certainty=0.9),)),
        Clause(start=10, end=len(text), acts=(Act(name="inform", certainty=0.9),)),
    )
    said = Said(id="both", at=BEGAN, text=text)
    talk.hears(said, Interpretation(model="pretended", text=text, clauses=clauses))
    assert not [reply for reply in talk.last if "greet" in reply.sentences]
    assert talk.asked == "prospecting"


@pytest.mark.parametrize(
    "words", ["stop reminding me", "no more reminders please", "don't remind me again"]
)
def test_reminders_are_stopped_in_plain_words(words: str) -> None:
    talk = Talk().consent().says("Priya Raman").says(words, "stop")
    assert talk.tracker.no_reminders
    assert talk.asked == "prospecting"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("sorry, my degree is a bachelor's, not an associate's", "marketing"),
        ("sorry, my degree is a bachelor's in history", "history"),
        ("sorry, my education is a high school diploma, not a degree", None),
    ],
)
def test_whoever_puts_a_degree_right_keeps_its_field(words: str, field: str | None) -> None:
    talk = screened(STRONG)
    talk.says("sorry, my degree is an associate's in marketing", "correct")
    before = talk.answer("education").evidence
    talk.says(words, "correct")
    value = talk.value("education")
    assert isinstance(value, Education)
    assert value.degrees[0].field == field
    assert (set(before) <= set(talk.answer("education").evidence)) == (field == "marketing")
