"""What is wrong with a file of conversation tests is told as with a flow: place, code, advice."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.authoring.conversations.reading import read_tests
from screening.flow.document import Source
from screening.flow.problems import FlowProblems, Problem
from tests.screening.authoring.conversation_files import FLOW, source

FINE = """\
tests:
  - name: a
    talk:
      - says: Jo Park
        understood: {name: Jo Park}
        asks: sold
      - taps: "Yes"
        confirms: years
        replies: [We sell]
      - says: "three years"
        understood: {any_of: [{years: {at_least: 3 years}}, {skipped: years}]}
        asks: review
    ends: handed_in
    scorecard:
      band: strong
      share: {at_least: 85}
      criteria: {it_sales: 20}
      waits_for_person: communication
      knocked_out_by: licence
"""


AT = '- says: "three years"'


def problems(written: str) -> list[Problem]:
    with pytest.raises(FlowProblems) as caught:
        read_tests(source(written), FLOW)
    return list(caught.value.problems)


def test_a_file_without_mistakes_is_read() -> None:
    tests, _ = read_tests(source(FINE), FLOW)
    assert [test.name for test in tests.tests] == ["a"]
    assert [str(step.act) for step in tests.tests[0].talk] == ["Jo Park", "Yes", "three years"]


@pytest.mark.parametrize(
    ("fine", "broken", "code", "place", "advice"),
    [
        ("asks: sold", "aks: sold", "F010", "6:9", "'asks'"),
        ("asks: sold", "asks: solt", "F021", "6:15", "'sold'"),
        ("confirms: years", "confirms: year", "F021", "8:19", "'years'"),
        ("{name: Jo Park}", "{nam: Jo Park}", "F021", "5:22", "'name'"),
        ("{skipped: years}", "{skipped: yeers}", "F021", "11:", "'years'"),
        ("band: strong", "band: strnog", "F023", "15:13", "'strong'"),
        ("{it_sales: 20}", "{it_sale: 20}", "F024", "17:18", "'it_sales'"),
        ("person: communication", "person: comunication", "F024", "18:", "'communication'"),
        ("by: licence", "by: sold", "F021", "19:23", "licence"),
        ("at_least: 85", "at_least: many", "F012", "16:", ""),
        ("ends: handed_in", "ends: handed", "F012", "13:", ""),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_was_meant(
    fine: str, broken: str, code: str, place: str, advice: str
) -> None:
    assert FINE.count(fine) == 1
    (problem,) = problems(FINE.replace(fine, broken))
    assert problem.code == code
    assert str(problem.place).startswith(f"flows/tests/it.yml:{place}")
    assert advice in problem.advice


def test_all_mistakes_of_a_file_are_told_in_its_order() -> None:
    broken = FINE.replace("asks: sold", "asks: solt").replace("band: strong", "band: strnog")
    assert [problem.code for problem in problems(broken)] == ["F021", "F023"]


def test_a_step_does_one_thing() -> None:
    (problem,) = problems(FINE.replace('taps: "Yes"', 'taps: "Yes"\n        says: "yes"'))
    assert (problem.code, problem.place.line) == ("F012", 7)
    assert "one of 'says', 'taps', 'sends'" in problem.message


@pytest.mark.parametrize(
    ("step", "message"),
    [
        ("{edits: Jo Park}", "'edits' and 'into' belong together"),
        ("{says: yes, into: no}", "'edits' and 'into' belong together"),
        ("{waits: a while}", "30 minutes, 5 hours, 2 days, 3 weeks"),
        ("{waits: 2}", "30 minutes, 5 hours, 2 days, 3 weeks"),
        ("{waits: 0 days}", "30 minutes, 5 hours, 2 days, 3 weeks"),
        ("{person_does: sleeps}", "takes_over"),
        ("{says: yes, silent: true, replies: Hello}", "it says nothing that could be expected"),
        ("{asks: sold}", "a step has one of 'says'"),
    ],
)
def test_a_step_that_makes_no_sense_is_told_with_what_would(step: str, message: str) -> None:
    (problem,) = problems(FINE.replace(AT, f"- {step}\n      {AT}"))
    assert message in f"{problem.message} {problem.advice}"
    assert problem.place.line == FINE.splitlines().index(f"      {AT}") + 1


def test_only_a_message_that_was_sent_can_be_edited() -> None:
    step = "- edits: three year\n        into: 4 years"
    (problem,) = problems(FINE.replace("ends: handed_in", f"  {step}\n    ends: handed_in"))
    assert (problem.code, problem.message) == (
        "F023",
        "no message “three year” was sent before that",
    )
    assert "'three years'" in problem.advice


def test_only_a_question_with_a_follow_up_can_be_probed() -> None:
    (problem,) = problems(FINE.replace("confirms: years", "probes: years"))
    assert (problem.code, str(problem.place)) == ("F021", "flows/tests/it.yml:8:17")


def test_one_question_is_open_at_a_time() -> None:
    (problem,) = problems(FINE.replace("asks: sold", "asks: sold\n        confirms: sold"))
    assert "keep one of 'asks', 'confirms' and 'probes'" in problem.message


def test_two_tests_of_one_name_could_not_be_told_apart() -> None:
    again = FINE + "  - name: a\n    talk: [{says: hi}]\n"
    (problem,) = problems(again)
    assert (problem.code, problem.place.line) == ("F020", 20)


def test_a_test_in_which_nothing_is_said_is_none() -> None:
    (problem,) = problems("tests:\n  - name: a\n")
    assert (problem.code, problem.message) == ("F011", "'talk' is missing")


@pytest.mark.parametrize("written", ["", "- a\n", "a text\n", "tests: []\n", "\ttests:\n"])
def test_what_is_no_file_of_tests_is_told_as_a_problem(written: str) -> None:
    assert problems(written)


@given(st.binary(max_size=200))
def test_any_bytes_are_tests_or_problems(written: bytes) -> None:
    with suppress(FlowProblems):
        read_tests(Source("flows/tests/it.yml", written), FLOW)


@given(st.data())
def test_a_file_with_any_piece_gone_wrong_is_tests_or_problems(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(FINE)))
    end = data.draw(st.integers(start, min(len(FINE), start + 20)))
    piece = data.draw(st.text("ab:{}[]-#'\" \n\t0&*!|>", max_size=6))
    with suppress(FlowProblems):
        read_tests(source(FINE[:start] + piece + FINE[end:]), FLOW)
