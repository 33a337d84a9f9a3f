"""Tests in conditions that don't fit, can't hold, or always do; cases that are never reached."""

import pytest

from tests.screening.flow.marked import SOLD, flow_of, marked, problems, spots

YEARS = "id: years, answer: duration, in_summary: '{value}'"
CALLS = "id: calls, answer: number, unit: calls, in_summary: '{value}'"
DAY = "id: day, answer: date, in_summary: '{value}'"
SCHOOL = "id: school, answer: education, in_summary: '{value}'"
ONE = "id: one, answer: choice, options: {it: IT, money: Finance}, in_summary: '{value}'"
SCALE = "id: grade, answer: scale, steps: {1: low, 2: middle, 3: high}, in_summary: '{value}'"
TOLD = "id: told, answer: story, in_summary: '{value}'"
NAME = "id: name, answer: name"


def if_(condition: str, *questions: str) -> str:
    return flow_of(*questions, f"id: last, only_if: {condition}, {SOLD}")


def cases(*written: str) -> str:
    return flow_of(
        f"id: a, answer: duration, criterion: skill, points_if: [{', '.join(written)}]",
    )


MISFITS = {
    "a bound for yes or no": if_("{sold: {at_least: «2}}"),
    "a list for yes or no": if_("{sold: {includes: «yes}}"),
    "a word for a length of time": if_("{years: «long}", YEARS),
    "a word for a number": if_("{calls: «many}", CALLS),
    "a word for a story": if_("{told: «sales}", TOLD),
    "a word for a name": if_("{name: «Maria}", NAME),
    "a list for a length of time": if_("{years: {includes: «long}}", YEARS),
    "a bare number for a length of time": if_("{years: {at_least: «2}}", YEARS),
    "a date for a length of time": if_("{years: {at_least: «2026-01-01}}", YEARS),
    "a length of time for a number": if_("{calls: {less_than: «2 years}}", CALLS),
    "a date for a number": if_("{calls: {at_least: «2026-01-01}}", CALLS),
    "a level of education for a number": if_("{calls: {at_least: «bachelor}}", CALLS),
    "a number for a date": if_("{day: {at_least: «2026}}", DAY),
    "a number for education": if_("{school: {at_least: «3}}", SCHOOL),
    "the second end alone": if_("{years: {between: [1 year, «3]}}", YEARS),
    "a bound for an option": if_("{one: {at_least: «2}}", ONE),
    "a bare knockout": flow_of(f"knockout: {{at_least: «2}}, {YEARS}"),
    "what an amount must be": flow_of(f"must_be: {{at_least: «2}}, {YEARS}"),
    "what an amount must be, as a word": flow_of(f"must_be: {{is: «long}}, {CALLS}"),
    "a case": cases("{if: {at_least: «2}, give: 3}"),
}

NEVER = {
    "less than nothing": if_("{calls: {less_than: «0}}", CALLS),
    "ends that are swapped": if_("{calls: {between: «[20, 10]}}", CALLS),
    "bounds with nothing between": if_("{calls: {at_least: «20, less_than: 10}}", CALLS),
    "less than no degree": if_("{school: {less_than: «none}}", SCHOOL),
    "above the highest step": if_("{grade: {at_least: «4}}", SCALE),
    "what must_be keeps out": if_(
        "{calls: {at_least: «100}}", f"must_be: {{less_than: 50}}, {CALLS}"
    ),
    "no answer at all": if_("{one: {includes_any: «[]}}", ONE),
    "two options where one is chosen": if_("{one: {includes: «[it, money]}}", ONE),
    "two answers at once": if_("{all_of: [{sold: yes}, {«sold: no}]}"),
    "answered and skipped": if_("{answered: one, skipped: «one}", ONE),
    "a must_be that keeps all out": flow_of(f"must_be: «{{less_than: 0}}, {CALLS}"),
    "skipped, for its own points": cases("{if: {skipped: [«a]}, give: 2}"),
}

ALWAYS = {
    "all three answers": if_("{sold: «[yes, no, unsure]}"),
    "at least nothing": if_("{calls: {at_least: «0}}", CALLS),
    "the lowest step or more": if_("{grade: {at_least: «1}}", SCALE),
    "every step": if_("{grade: «['1', '2', '3']}", SCALE),
    "no condition": flow_of(f"id: a, «only_if: {{}}, {SOLD}"),
    "no test": if_("{sold: «{}}"),
    "a knockout by any answer": flow_of(f"id: a, knockout: {{answered: [«a]}}, {SOLD}"),
}

UNREACHED = {
    "the wider one first": cases(
        "{if: {at_least: 1 year}, give: 3}", "{if: «{at_least: 3 years}, give: 5}"
    ),
    "one that always holds first": cases(
        "{if: {answered: [a]}, give: 1}", "{if: «{at_least: 3 years}, give: 5}"
    ),
    "the same twice": cases("{if: {sold: yes}, give: 1}", "{if: «{sold: yes}, give: 2}"),
    "a narrower one after": cases(
        "{if: {sold: yes}, give: 1}", "{if: «{sold: yes, a: {at_least: 2 years}}, give: 2}"
    ),
}

RIGHT = {
    "tests by kind": if_(
        "{sold: [yes, unsure], years: {at_least: 2 years, less_than: 60 months}, "
        "calls: {between: [10, 20.5]}, day: {at_least: 2026-12-01}, school: {at_least: bachelor}, "
        "grade: {less_than: 3}, one: it, answered: [told, name]}",
        YEARS,
        CALLS,
        DAY,
        SCHOOL,
        ONE,
        SCALE,
        TOLD,
        NAME,
    ),
    "a test that must_be lets through": if_(
        "{calls: {at_least: 20}}", f"must_be: {{less_than: 50}}, {CALLS}"
    ),
    "either of two answers": if_("{any_of: [{sold: yes}, {sold: no}]}"),
    "two options where several are chosen": if_(
        "{all_of: [{one: it}, {one: money}]}", ONE.replace("choice,", "choices,")
    ),
    "the narrower one first": cases(
        "{if: {at_least: 3 years}, give: 5}", "{if: {at_least: 1 year}, give: 3}"
    ),
    "a last case for all others": cases(
        "{if: {at_least: 3 years}, give: 5}", "{if: {answered: [a]}, give: 1}"
    ),
    "cases that overlap": cases(
        "{if: {sold: yes, a: {at_least: 2 years}}, give: 5}",
        "{if: {at_least: 1 year}, give: 3}",
        "{if: {sold: yes}, give: 1}",
    ),
    "an earlier question that may not have been asked": flow_of(
        f"only_if: {{sold: yes}}, {CALLS}",
        "id: a, answer: duration, criterion: skill, points_if: "
        "[{if: {calls: {at_least: 0}}, give: 2}, {if: {at_least: 1 year}, give: 3}]",
    ),
}


@pytest.mark.parametrize("what", MISFITS)
def test_a_test_that_does_not_fit_the_answer_is_found(what: str) -> None:
    assert spots(problems(MISFITS[what])) == marked(MISFITS[what], "F032")


@pytest.mark.parametrize("what", [*NEVER, *ALWAYS])
def test_a_test_that_decides_nothing_is_found(what: str) -> None:
    text = {**NEVER, **ALWAYS}[what]
    assert spots(problems(text)) == marked(text, "F033")


@pytest.mark.parametrize("what", UNREACHED)
def test_a_case_behind_one_that_always_holds_first_is_found(what: str) -> None:
    assert spots(problems(UNREACHED[what])) == marked(UNREACHED[what], "F035")


@pytest.mark.parametrize("what", RIGHT)
def test_tests_that_can_hold_or_not_are_left_alone(what: str) -> None:
    assert problems(RIGHT[what]) == []


def test_a_bare_number_is_told_how_lengths_of_time_are_written() -> None:
    (problem,) = problems(if_("{years: {at_least: 2}}", YEARS))
    assert problem.advice == "Say of what: write '2 years' or '2 months'."


def test_the_advice_shows_a_test_that_fits() -> None:
    assert [problem.advice for problem in problems(if_("{one: {at_least: 2}}", ONE))] == [
        "Write for example: one: {includes_any: [it, money]}"
    ]
    assert [problem.advice for problem in problems(if_("{name: Maria}", NAME))] == [
        "Ask only whether there is an answer: 'answered: name' or 'skipped: name'."
    ]
