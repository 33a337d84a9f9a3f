"""Points that nobody reaches or that tell nobody apart, and orders that are out of order."""

import pytest

from tests.screening.flow.marked import SOLD, changed, flow_of, marked, problems, spots

YEARS = "id: a, answer: duration, criterion: skill"
CALLS = "id: a, answer: number, unit: calls, criterion: skill"
SCALE = "id: a, answer: scale, criterion: skill"
SKILLS = "id: a, answer: skills, skills: {word: Word}, criterion: skill"
CHOICES = "id: a, answer: choices, options: {it: IT, money: Finance}, criterion: skill"
CHOICE = CHOICES.replace("choices", "choice")
SCHOOL = "id: a, answer: education, criterion: skill"

DISORDER = {
    "thresholds that go down": flow_of(
        f"{YEARS}, points: {{at_least: {{2 years: 3, «1 year: 2}}}}"
    ),
    "numbers that go down": flow_of(f"{CALLS}, points: {{at_least: {{5: 1, 20: 3, «10: 2}}}}"),
    "two ways to write one threshold": flow_of(
        f"{YEARS}, points: {{at_least: {{1 year: 2, «12 months: 3}}}}"
    ),
    "points that fall": flow_of(f"{YEARS}, points: {{at_least: {{1 year: 3, 2 years: «2}}}}"),
    "bands in a muddle": changed("{good: 50, low: 0}", "{good: 50, low: 0, best: «80}"),
    "two bands that are swapped": changed("{good: 50, low: 0}", "{good: 40, fair: «70, low: 0}"),
    "two of many bands that are swapped": changed(
        "{good: 50, low: 0}", "{best: 80, good: 50, fair: 20, poor: «30, low: 0}"
    ),
    "two bands at one percent": changed("{good: 50, low: 0}", "{good: 50, fair: «50, low: 0}"),
    "no band at 0": changed("{good: 50, low: 0}", "{good: 50, low: «10}"),
    "levels in a muddle": changed("{0: None, 10: All}", "{0: None, 10: All, «5: Half}"),
    "a level above the weight": changed("{0: None, 10: All}", "{0: None, «52: All}"),
    "steps with a gap": flow_of(f"{SCALE}, steps: {{1: a, «3: b}}, points: {{3: 2}}"),
    "steps that go down": flow_of(f"{SCALE}, steps: {{2: a, «1: b}}, points: {{2: 2}}"),
    "a higher step worth less": flow_of(f"{SCALE}, steps: {{1: a, 2: b}}, points: {{1: 3, 2: «2}}"),
    "a higher degree worth less": flow_of(f"{SCHOOL}, points: {{bachelor: 5, master: «4}}"),
    "a better skill worth less": flow_of(f"{SKILLS}, points: {{word: {{basic: 2, expert: «1}}}}"),
    "having a skill worth more than knowing it well": flow_of(
        f"{SKILLS}, points: {{word: {{has: «4, basic: 1, expert: 3}}}}"
    ),
}

TWO_WAYS = {
    "points and cases": flow_of(
        "id: a, answer: yes_no, criterion: skill, points: {yes: 1}, "
        "«points_if: [{if: yes, give: 2}]"
    ),
}

WITHOUT_EFFECT = {
    "a cap below one option": flow_of(
        f"{CHOICES}, points: {{each: {{it: 9, money: 1}}, at_most: «5}}"
    ),
    "a cap above all together": flow_of(
        f"{CHOICES}, points: {{each: {{it: 3, money: 1}}, at_most: «5}}"
    ),
    "a cap above the one that can be chosen": flow_of(
        f"{CHOICE}, points: {{each: {{it: 3, money: 2}}, at_most: «4}}"
    ),
    "a cap above all that can be heard": changed(
        "questions:",
        "vocabulary: {calls: {words: {phone: [called]}}}\nquestions:",
        "id: a, answer: story, listen_for: [calls], criterion: skill, "
        "points: {heard: {calls: 2}, at_most: «3}",
    ),
    "a threshold that must_be keeps out": flow_of(
        f"{CALLS}, must_be: {{less_than: 50}}, points: {{at_least: {{10: 1, «50: 2}}}}"
    ),
    "the same for every answer": flow_of(
        "id: a, answer: yes_no, criterion: skill, «points: {yes: 2, no: 2, unsure: 2}"
    ),
    "the same from nothing on": flow_of(f"{CALLS}, «points: {{at_least: {{0: 3}}}}"),
    "nothing for anything": flow_of(f"{CHOICES}, «points: {{each: {{it: 0, money: 0}}}}"),
    "the same for every level": flow_of(f"{SCHOOL}, «points: {{none: 3, master: 3}}"),
    "the same for every step": flow_of(f"{SCALE}, steps: {{1: a, 2: b}}, «points: {{1: 2, 2: 2}}"),
    "nothing for a date": flow_of("id: a, answer: date, criterion: skill, «points: {given: 0}"),
    "cases worth nothing": flow_of(
        "id: a, answer: yes_no, criterion: skill, «points_if: [{if: yes, give: 0}]"
    ),
}

IN_VAIN = {
    "an answer that goes nowhere": flow_of("id: «a, answer: number, unit: calls"),
    "a criterion without points": flow_of("id: «a, answer: duration, criterion: skill"),
}

MISTOLD = {
    "a text by answer for an option": flow_of(f"{CHOICES}, in_summary: «{{it: sold IT}}"),
    "a text for no answer": flow_of(
        "id: a, answer: yes_no, in_summary: {yes: did it, «maybe: may have}"
    ),
    "what is sensitive": flow_of(
        "id: a, answer: number, unit: calls, sensitive: yes, «in_summary: '{value}'"
    ),
}

RIGHT = {
    "rising thresholds": flow_of(
        f"{YEARS}, points: {{at_least: {{6 months: 1, 1 year: 3, 2 years: 3}}}}"
    ),
    "bands from the lowest": changed("{good: 50, low: 0}", "{low: 0, good: 50}"),
    "levels of a person's own": changed(
        "criteria:",
        "criteria:\n  words: {title: W, weight: 3, levels: {1: A, 5: B}, rated_by: person}",
        "id: a, answer: story, criterion: words",
    ),
    "steps and degrees that rise": flow_of(
        f"{SCALE}, steps: {{0: a, 1: b, 2: c}}, points: {{1: 1, 2: 2}}",
        "id: b, answer: education, criterion: skill, points: {high_school: 1, master: 4}",
    ),
    "skills that rise": flow_of(
        f"{SKILLS}, points: {{word: {{has: 2, basic: 1, good: 2, expert: 3}}}}"
    ),
    "a cap that can be reached and is": flow_of(
        f"{CHOICES}, points: {{each: {{it: 3, money: 3}}, at_most: 5}}"
    ),
    "a cap on just everything": flow_of(
        f"{CHOICES}, points: {{each: {{it: 3, money: 3}}, at_most: 6}}"
    ),
    "points for one answer alone": flow_of(
        "id: a, answer: yes_no, criterion: skill, points: {no: 1}"
    ),
    "a threshold within must_be": flow_of(
        f"{CALLS}, must_be: {{between: [0, 50]}}, points: {{at_least: {{10: 1, 50: 2}}}}"
    ),
    "asked for a later question": flow_of(
        "id: a, answer: yes_no", f"id: b, only_if: {{a: yes}}, {SOLD}"
    ),
    "asked to end the questions": flow_of("id: a, answer: yes_no, knockout: no"),
    "asked for its own sake": flow_of(
        "id: a, answer: name",
        "id: b, answer: contact",
        "id: c, answer: file",
        "id: d, answer: place",
        "id: e, answer: money, currency: USD, sensitive: yes",
        "id: f, answer: consent",
    ),
    "told in the summary": flow_of(
        "id: a, answer: yes_no, in_summary: {yes: did it, unsure: may have}"
    ),
}

WRONG = {
    **dict.fromkeys(DISORDER, "F031"),
    **dict.fromkeys(TWO_WAYS, "F034"),
    **dict.fromkeys(WITHOUT_EFFECT, "F036"),
    **dict.fromkeys(MISTOLD, "F037"),
    **dict.fromkeys(IN_VAIN, "F038"),
}
TEXTS = {**DISORDER, **TWO_WAYS, **WITHOUT_EFFECT, **MISTOLD, **IN_VAIN}


@pytest.mark.parametrize("what", WRONG)
def test_points_and_orders_that_are_wrong_are_found(what: str) -> None:
    assert spots(problems(TEXTS[what])) == marked(TEXTS[what], WRONG[what])


@pytest.mark.parametrize("what", RIGHT)
def test_points_and_orders_that_are_right_are_left_alone(what: str) -> None:
    assert problems(RIGHT[what]) == []
