"""The way through a flow as Mermaid text."""

from hypothesis import given
from hypothesis import strategies as st

from screening.authoring.diagram import diagram, escaped
from tests.screening.small_flows import flow_with
from tests.screening.talk import shipped

DROVE = {"id": "drove", "title": "Drove a van", "answer": "yes_no"}
YEARS = {"id": "years", "title": "Years", "answer": "duration", "only_if": {"drove": "yes"}}
LAST = {"id": "last", "title": "Last words", "answer": "story"}


def lines(*questions: dict) -> list[str]:
    return [line.strip() for line in diagram(flow_with(*questions)).splitlines()]


def test_every_question_stands_once_with_its_kind_points_and_criterion() -> None:
    drawn = diagram(shipped())
    for question in shipped().questions:
        assert drawn.count(f'["<b>{escaped(question.title)}</b>') == 1
    assert escaped("up to 10 of 20 points: Selling IT or similar services") in drawn
    assert escaped("rated by a person: Written communication") in drawn


def test_the_question_that_decides_leads_both_ways_and_they_meet_again() -> None:
    drawn = lines(DROVE, YEARS, LAST)
    assert 'q1 -- "if yes" --> q2' in drawn
    assert 'q1 -- "otherwise" --> q3' in drawn
    assert "q2 --> q3" in drawn


def test_where_an_earlier_question_decides_the_way_parts_at_its_condition() -> None:
    drawn = lines(DROVE, LAST, YEARS)
    assert f'if2{{{{"{escaped("“Drove a van” is yes?")}"}}}}' in drawn
    assert "q2 --> if2" in drawn
    assert 'if2 -- "yes" --> q3' in drawn
    assert 'if2 -- "otherwise" --> review' in drawn


def test_two_conditional_stretches_in_a_row_are_each_decided_by_themselves() -> None:
    other = {**LAST, "only_if": {"drove": "no"}}
    drawn = lines(DROVE, YEARS, other)
    assert "q2 --> if3" in drawn
    assert 'q1 -- "otherwise" --> if3' in drawn


def test_a_knockout_leads_to_the_early_end_and_from_there_to_the_review() -> None:
    drawn = lines({**DROVE, "knockout": "no"}, LAST)
    assert 'q1 -. "if no" .-> early' in drawn
    assert "early --> review" in drawn
    assert "q1 --> q2" in drawn


def test_declining_leads_to_an_end_where_nothing_is_kept() -> None:
    assert 'agreed -. "No, thank you" .-> declined' in lines(LAST)


@given(st.text())
def test_no_text_can_bring_signs_that_mean_something(text: str) -> None:
    written = escaped(text)
    outside_numbers = "".join(part.partition(";")[2] or part for part in written.split("#"))
    assert not set('"[](){}|<>`%$\\&') & set(outside_numbers)
    assert "\n" not in written


def test_emoji_umlauts_and_other_scripts_stay_as_they_are() -> None:
    assert escaped("Größe 👩‍🚀 日本語") == "Größe 👩‍🚀 日本語"
