"""A yes or no told in a sentence of its own, and what a roundabout answer leans to."""

import pytest

from screening.dialogue.reading.leaning import leaning
from screening.dialogue.reading.yes_no import read_yes_no
from tests.screening.dialogue.reading.shown import shown

DEED = "Have you driven a fork lift, in a warehouse or in a yard?"
TEAM = "Have you taught in a team, with other teachers?"
EITHER = "Have you worked with Python or Active Record?"
JOB = "Have you repaired bicycles as part of a job?"
OFFER = "We also open at night. Could you work every third night?"
PERMISSION = "Are you allowed to work in this country, or will you be by the day you start?"


def _read(question: str, said: dict[str, str]) -> dict[str, str]:
    return {text: shown(read_yes_no(text, question)) for text in said}


ELLIPTIC = {
    "I did it for two winters": "yes",
    "did so at the port": "yes",
    "still do": "yes",
    "I have, at the harbour": "yes",
    "I've done that many times": "yes",
    "we used to": "yes",
    "at the port we did": "yes",
    "I drove one, used it daily": "yes",
    "have used several": "yes",
    "never have": "no",
    "havent yet": "no",
    "never got the opportunity": "no",
    "I've not had that honour": "no",
    "never tried it": "no",
    "don't think I ever did": "no",
    "can't say I have ever done so": "no",
    "I had three cars": "-",
    "I have plenty of nephews": "-",
    "I would": "-",
}
CLEFTS = {
    "that's exactly what I did in Oslo": "yes",
    "it was part of my job": "yes",
    "that's my daily work": "yes",
}
EXTENTS = {
    "six years": "yes",
    "my entire life": "yes",
    "a tiny bit": "yes",
    "every shift": "yes",
    "for decades now": "yes",
    "around two years of experience": "yes",
    "only a little": "-",
}
CONCLUSIONS = {
    "I mostly swept the floor there, so I'd say no": "no",
    "my cousin owned the yard and let me try it, so yes": "yes",
    "they never let me near it so it has to be a no": "no",
    "it was small but yes": "yes",
    "did it in the army yeah": "yes",
    "she would never say no": "yes?",
    "the boss said no": "-",
}
SCOPES = {
    "cars yes, fork lift no": "no",
    "trucks no, fork lift yes": "yes",
    "never worked a day without one": "yes",
    "never not had one": "yes",
    "both": "yes",
    "not a fork lift": "no",
    "no fork lift": "no",
}
OWN_WORDS = {
    "I drove a fork lift in Leeds": "yes",
    "I have never driven a fork lift": "no",
    "my brother drove a fork lift": "-",
    "I almost drove a fork lift": "-",
}


@pytest.mark.parametrize(
    "said", [ELLIPTIC, CLEFTS, EXTENTS, CONCLUSIONS, SCOPES, OWN_WORDS], ids=str
)
def test_what_is_told_of_a_deed_answers_whether_it_was_done(said: dict[str, str]) -> None:
    assert _read(DEED, said) == said


def test_one_of_two_things_is_enough_where_either_is_asked_after() -> None:
    said = {"only Python": "yes", "Python no, AR yes": "yes", "Python yes, Active Record no": "yes"}
    assert _read(EITHER, said) == said


def test_a_limited_denial_is_no_plain_no() -> None:
    said = {
        "not me personally": "no?",
        "not officially": "no?",
        "not as a job": "no",
        "yes and no": "unsure?",
    }
    assert _read(JOB, said) == said


READY = {
    "no probs": "yes",
    "I'd be happy to": "yes",
    "always glad to step in": "yes",
    "any night": "yes",
    "I will help": "yes",
    "I would be fine with that": "yes",
    "that can be arranged": "yes",
    "I already do that in the bakery": "yes",
    "I don't want nights": "no",
    "no night work please": "no",
    "I'm free on those nights": "yes",
    "nights don't bother me": "yes",
    "sorry, I can't": "no",
    "that is not possible for me": "no",
    "I won't be able to": "no",
    "if somebody drives me home": "unsure",
    "Fridays only": "unsure",
    "one night a month max": "unsure",
    "I'd have to ask my husband": "unsure",
}


def test_a_readiness_is_taken_and_a_limit_leaves_it_open() -> None:
    assert _read(OFFER, READY) == READY


def test_a_permission_that_comes_later_leaves_it_open() -> None:
    said = {
        "I am entitled to work here": "yes",
        "not yet, but from March": "unsure",
        "I'm not": "no",
        "no visa needed": "yes?",
    }
    assert _read(PERMISSION, said) == said


LEANS = {
    (DEED, "twenty pallets an hour at the harbour"): "yes",
    (DEED, "my colleagues did it for me"): "no",
    (DEED, "zero experience"): "no",
    (DEED, "At first they wouldn't let me. But then I moved every pallet there was."): "yes",
    (TEAM, "I was the lone wolf there"): "no",
    (TEAM, "there were five of us"): "yes",
    (JOB, "only for friends and family"): "no",
    (OFFER, "my knees won't take it"): "no",
    (OFFER, "I could use the money"): "yes",
    (PERMISSION, "I'm a citizen"): "yes",
    (PERMISSION, "tourist visa"): "no",
    (PERMISSION, "my papers are pending"): "unsure",
}


def test_a_roundabout_answer_leans_to_a_yes_or_a_no() -> None:
    found = {(q, s): getattr(leaning(s, q), "verdict", None) for q, s in LEANS}
    assert found == LEANS


@pytest.mark.parametrize("said", ["what is a fork lift?", "tell me about the pay", "🎉", ""])
def test_what_is_no_answer_leans_to_nothing(said: str) -> None:
    assert leaning(said, DEED) is None


def test_what_was_once_so_does_not_answer_what_is_so_now() -> None:
    asked = "Are you licensed as a welder?"
    assert _read(asked, {"I was": "-", "I used to be": "-", "I am": "yes"}) == {
        "I was": "-",
        "I used to be": "-",
        "I am": "yes",
    }


def test_to_have_one_answers_whether_one_has_it() -> None:
    said = {"I have one": "yes", "I do not have one": "no"}
    assert _read("Do you have a driver's licence?", said) == said
