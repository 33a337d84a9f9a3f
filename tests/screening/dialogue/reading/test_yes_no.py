"""Yes, no or unsure: plain words are taken, implied ones asked about."""

from screening.dialogue.reading.yes_no import read_yes_no
from tests.screening.dialogue.reading.shown import shown

SAID = {
    "Yes!": "yes",
    "yep": "yes",
    "yess!!": "yes",
    "Absolutely, for three years": "yes",
    "well, um, sure": "yes",
    "I have": "yes",
    "sure have": "yes",
    "I do, every day": "yes",
    "no problem": "yes",
    "sure, why not": "yes",
    "👍": "yes",
    "I've done sales for years, so yes": "yes",
    "ye": "yes",
    "go for it": "yes",
    "I agree": "yes",
    "that looks good": "yes",
    "all right": "yes",
    "a no from me": "no",
    "that's a no for me, sorry": "no",
    "Nope": "no",
    "nah": "no",
    "not really": "no",
    "not yet": "no",
    "Never": "no",
    "I haven't": "no",
    "I have never done that": "no",
    "No, but I'm willing to learn": "no",
    "I don't think so": "no",
    "No, never": "no",
    "unfortunately not": "no",
    "I don't agree": "no",
    "I do not agree with that": "no",
    "I disagree": "no",
    "hard to say": "unsure",
    "I'm not sure, maybe": "unsure",
    "no idea": "unsure",
    "Definitely maybe": "unsure",
}
ASKED_ABOUT = {
    "I guess so": "yes?",
    "yes and no": "unsure?",
    "a little, in school": "yes?",
    "no, I love working with others": "no?",
    "yes, but not in tech": "yes?",
    "no experience in that": "no?",
    "wouldn't say no": "yes?",
    "yes, if the pay is right": "unsure?",
    "no no, yes I have": "no?",
    "all the time": "yes?",
    "mostly on my own": "no?",
    "only myself": "no?",
    "usually alone": "no?",
    "in some ways": "yes?",
}
NOT_SAID = (
    "I have never had a problem with it",
    "I would rather work alone",
    "No. 1 salesperson two years running",
    "I have 3 dogs",
    "All of my customers came to me",
    "why not?",
    "just me and my sister",
    "not agreed",
    "yes or no?",
    "right after school I moved here",
    "Not sure I understand the question",
    "no one told me",
    "",
)


def test_plain_words_are_taken() -> None:
    assert {said: shown(read_yes_no(said)) for said in SAID} == SAID


def test_what_is_implied_or_contradicted_is_asked_about() -> None:
    assert {said: shown(read_yes_no(said)) for said in ASKED_ABOUT} == ASKED_ABOUT


def test_first_words_that_only_look_like_an_answer_are_none() -> None:
    assert [said for said in NOT_SAID if shown(read_yes_no(said)) != "-"] == []


PROPOSED = "We need people on weekends too. Could you work every other weekend?"
SUITED = {
    "weekends are no problem for me": "yes",
    "every other weekend is ok": "yes",
    "weekends r fine": "yes",
    "works for me": "yes",
    "that would work": "yes",
    "I can do weekends": "yes",
    "weekends isn't a problem": "yes",
    "it's all good with me": "yes",
    "fine": "yes",
    "weekends are not fine": "no",
    "every other weekend isnt ok": "no",
    "that doesn't work for me": "no",
    "I can't do weekends": "no",
    "weekend work is impossible for me": "no",
    "weekends are fine but not in May": "yes?",
    "Saturdays don't work": "no?",
    "weekends are ok I guess": "yes?",
    "it is ok if I can swap": "unsure",
}
NOT_SUITED = (
    "my boss was ok",
    "that is great to hear",
    "I am good with people",
    "the pay is fine",
    "is it ok?",
    "weekends",
)


def test_what_is_said_of_a_proposal_answers_it() -> None:
    assert {said: shown(read_yes_no(said, PROPOSED)) for said in SUITED} == SUITED


def test_what_is_said_of_something_else_answers_nothing() -> None:
    assert [said for said in NOT_SUITED if read_yes_no(said, PROPOSED) is not None] == []


def test_where_nothing_is_proposed_fine_is_no_answer() -> None:
    asked = "Have you worked in a team?"
    assert [s for s in ("it was fine", "the team is ok") if read_yes_no(s, asked)] == []
