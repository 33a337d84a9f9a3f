"""Flows are read whole, or refused with every problem and its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.flow.loading import Source, load_flow
from screening.flow.pinned import canonical, flow_hash, resolve
from screening.flow.problems import CATALOGUE, FlowProblems, Problem
from tests.screening.talk import FLOWS, shipped, source

WRITTEN = (FLOWS / "account_manager.yml").read_text()


def problems(text: str | bytes) -> list[Problem]:
    content = text.encode() if isinstance(text, str) else text
    try:
        load_flow(Source("flow.yml", content), source(FLOWS / "texts" / "en.yml"))
    except FlowProblems as error:
        return list(error.problems)
    return []


def changed(before: str, after: str) -> str:
    assert WRITTEN.count(before) >= 1
    return WRITTEN.replace(before, after, 1)


BROKEN = {
    "F001": changed("criteria:\n", "criteria:\n\t"),
    "F002": changed("employer: EQ", "employer: EQ\nemployer: Other"),
    "F003": changed("employer: EQ", "employer: &eq EQ\nhand: *eq"),
    "F010": changed("    criterion: degree", "    criterium: degree"),
    "F011": changed("employer: EQ\n", ""),
    "F012": changed("    weight: 25", "    weight: many"),
    "F020": changed("  - id: team\n", "  - id: accounts\n"),
    "F021": changed("only_if: {prospecting: yes}", "only_if: {prospektion: yes}"),
    "F022": changed("only_if: {prospecting: yes}", "only_if: {accounts: yes}"),
    "F023": changed("only_if: {prospecting: yes}", "only_if: {prospecting: maybe}"),
    "F024": changed("    criterion: degree", "    criterion: degrees"),
    "F025": changed("    criterion: degree\n", ""),
    "F026": changed("also: [insurances,", "also: [banking, insurances,"),
    "F027": changed("at {employer}. I am", "at {company}. I am"),
    "F028": changed("listen_for: [team_part,", "listen_for: [team_parts,"),
    "F029": changed("    criterion: communication\n", ""),
    "F030": changed("label: Insurance", f"label: {'Insurance ' * 10}"),
}


# What stands on the line that is named; the first two mistakes are in the file's very structure.
WHERE = {
    "F002": "employer: Other",
    "F003": "&eq",
    "F010": "criterium",
    "F012": "weight: many",
    "F020": "id: accounts",
    "F021": "prospektion",
    "F022": "{accounts: yes}",
    "F023": "maybe",
    "F024": "degrees",
    "F025": "{none: 0",
    "F026": "label: Insurance",
    "F027": "notice: >-",
    "F028": "team_parts",
    "F029": "Written communication",
    "F030": "label: Insurance Insurance",
}


def test_the_shipped_flow_has_no_problems() -> None:
    assert problems(WRITTEN) == []


@pytest.mark.parametrize("code", sorted(BROKEN))
def test_each_mistake_is_found_by_its_code_and_place(code: str) -> None:
    found = [problem for problem in problems(BROKEN[code]) if problem.code == code]
    assert found
    assert any(WHERE.get(code, "") in problem.place.source for problem in found)


def test_all_problems_of_a_file_are_told_in_one_run() -> None:
    text = changed("    criterion: degree", "    criterion: degrees").replace(
        "at {employer}. I am", "at {company}. I am"
    )
    assert {problem.code for problem in problems(text)} >= {"F024", "F027"}


def test_a_near_name_is_offered() -> None:
    (problem, *_) = problems(BROKEN["F021"])
    assert "'prospecting'" in problem.advice
    assert str(problem).startswith("flow.yml:")
    assert "^" in str(problem)


def test_a_file_that_is_no_text_is_a_problem_and_no_traceback() -> None:
    assert [problem.code for problem in problems(b"\xff\xfe\x00id")] == ["F005"]


def test_a_huge_file_is_refused_unread() -> None:
    assert [problem.code for problem in problems(b"a: b\n" * 1_000_000)] == ["F004"]


def test_an_alias_that_explodes_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    assert "F003" in {problem.code for problem in problems(bomb)}


@given(st.binary(max_size=300))
def test_any_bytes_give_problems_and_no_traceback(content: bytes) -> None:
    assert problems(content)


def test_yes_and_no_stay_words_and_numbers_stay_as_written() -> None:
    text = changed("employer: EQ", "employer: 1.10")
    flow = load_flow(Source("f.yml", text.encode()), source(FLOWS / "texts" / "en.yml"))
    assert flow.employer == "1.10"
    assert flow.question("prospecting_years").only_if is not None


def test_a_pinned_flow_reads_back_the_same() -> None:
    document = canonical(shipped())
    assert resolve(document) == shipped()
    assert flow_hash(canonical(resolve(document))) == flow_hash(document)


def test_a_flow_of_a_newer_grammar_is_refused() -> None:
    document = canonical(shipped()).replace('"grammar":2', '"grammar":99')
    with pytest.raises(ValueError, match="update the program"):
        resolve(document)


def test_every_code_is_explained_in_the_docs() -> None:
    explained = (FLOWS.parent / "docs" / "flow-problems.md").read_text()
    assert [code for code in CATALOGUE if f"## {code}" not in explained] == []


@pytest.mark.parametrize("pinned", sorted((Path(__file__).parent / "pinned").glob("*.json")))
def test_a_conversation_pinned_by_an_earlier_release_can_still_be_read(pinned: Path) -> None:
    # Never rewritten: a key added later has a default, or comes with a new grammar.
    assert resolve(pinned.read_text()).questions
