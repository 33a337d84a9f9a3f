"""Questions kept in one file and used in several flows, with named values filled in."""

import re

import pytest

from screening.flow.loading import Source, load_flow
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems, Problem
from tests.screening.flow.marked import MARK, marked, spots
from tests.screening.talk import FLOWS, beside

WRITTEN = (FLOWS / "account_manager.yml").read_text()
GUIDE = (FLOWS.parent / "docs" / "reusing-questions.md").read_text()
SHARED = """\
values:
  tool:
  much: 2 years
questions:
  - id: <tool>_use
    title: Use of <tool>
    ask: "Have you used <tool> for <much>?"
    answer: yes_no
    criterion: office
    points: {yes: 1, no: 0}
  - id: <tool>_time
    title: Years
    ask: >-
      How long have you
      used <tool>?
    only_if: {<tool>_use: yes}
    answer: duration
    criterion: office
    points:
      at_least: {1 month: 1, <much>: 3}
"""
EXCEL = "  - include: shared/tool.yml\n    with: {tool: excel}\n"
Files = dict[str, str]


def flow_with(include: str) -> str:
    """The shipped flow with an include before its question about education."""
    return WRITTEN.replace("  - id: education\n", f"{include}  - id: education\n", 1)


def load(include: str, files: Files) -> Flow:
    def folder(path: str) -> Source | None:
        found = files.get(path)
        if found is None:
            return beside(path)
        return Source(path, found.replace(MARK, "").encode())

    return load_flow(Source("flow.yml", flow_with(include).replace(MARK, "").encode()), folder)


def problems(include: str, files: Files) -> tuple[Problem, ...]:
    with pytest.raises(FlowProblems) as caught:
        load(include, files)
    return caught.value.problems


def ids(flow: Flow) -> list[str]:
    return [question.id for question in flow.questions]


def shared(before: str, after: str) -> Files:
    assert before in SHARED
    return {"shared/tool.yml": SHARED.replace(before, after, 1)}


def test_an_include_brings_its_questions_where_it_stands() -> None:
    names = ids(load(EXCEL, {"shared/tool.yml": SHARED}))
    assert names[names.index("education") - 2 :][:2] == ["excel_use", "excel_time"]


def test_values_are_filled_into_texts_ids_and_keys() -> None:
    flow = load(EXCEL, {"shared/tool.yml": SHARED})
    assert flow.question("excel_use").ask == ("Have you used excel for 2 years?",)
    question = flow.question("excel_time")
    assert question.ask == ("How long have you used excel?",)
    assert question.only_if is not None
    assert question.only_if.questions() == {"excel_use"}
    assert question.model_dump()["points"] == {"at_least": {1: 1, 24: 3}}


def test_a_value_that_is_given_replaces_the_default_as_it_is_written() -> None:
    given = "  - include: shared/tool.yml\n    with: {tool: excel, much: '<tool> & \\\"'}\n"
    flow = load(given, shared("{1 month: 1, <much>: 3}", "{1 month: 1}"))
    assert flow.question("excel_use").ask == ('Have you used excel for <tool> & \\"?',)


def test_a_file_can_be_included_twice_with_other_values() -> None:
    names = ids(load(EXCEL + EXCEL.replace("excel", "word"), {"shared/tool.yml": SHARED}))
    assert {"excel_use", "excel_time", "word_use", "word_time"} <= set(names)


def test_an_includes_condition_holds_as_well_as_each_questions_own() -> None:
    flow = load(EXCEL + "    only_if: {accounts: yes}\n", {"shared/tool.yml": SHARED})
    first, second = flow.question("excel_use").only_if, flow.question("excel_time").only_if
    assert first is not None
    assert first.questions() == {"accounts"}
    assert second is not None
    assert [each.questions() for each in second.all_of] == [{"accounts"}, {"excel_use"}]


def test_a_shared_file_can_include_another() -> None:
    outer = "values: {name: excel}\nquestions:\n" + EXCEL.replace("excel", "<name>")
    files = {"shared/tool.yml": SHARED, "shared/outer.yml": outer}
    assert "excel_use" in ids(load("  - include: shared/outer.yml\n", files))


def test_vocabulary_and_candidate_questions_are_added_to_the_flows() -> None:
    more = (
        "vocabulary:\n  <tool>_words: {words: {sheet: [sheets of <tool>]}}\n"
        "candidate_questions:\n  about_<tool>: {asks: [why <tool>], answer: It is used daily.}\n"
    )
    flow = load(EXCEL, {"shared/tool.yml": SHARED + more})
    assert flow.vocabulary["excel_words"].words == {"sheet": ("sheets of excel",)}
    assert flow.candidate_questions["about_excel"].asks == ("why excel",)
    assert "pay" in flow.candidate_questions


def test_the_same_vocabulary_brought_twice_is_one() -> None:
    more = "vocabulary:\n  sheets: {words: {sheet: [sheets]}}\n"
    both = EXCEL + EXCEL.replace("excel", "word")
    assert "sheets" in load(both, {"shared/tool.yml": SHARED + more}).vocabulary


@pytest.mark.parametrize(
    ("code", "include"),
    [
        ("F007", "  - include: «shared/tol.yml\n"),
        ("F007", "  - include: «../tool.yml\n"),
        ("F007", "  - include: «/etc/passwd\n"),
        ("F007", "  - include: «shared\\tool.yml\n"),
        ("F007", "  - include: «C:/tool.yml\n"),
        ("F007", "  - include: «shared/./tool.yml\n"),
        ("F007", '  - include: «"shared/\\0.yml"\n'),
        ("F009", "  - «include: shared/tool.yml\n"),
        ("F009", "  - include: shared/tool.yml\n    with: «{much: 1 year}\n"),
        ("F009", "  - include: shared/tool.yml\n    with: {tool: a, «tol: b}\n"),
        ("F009", "  - include: shared/tool.yml\n    with: {tool: «[a]}\n"),
        ("F009", "  - include: shared/tool.yml\n    with: {tool: «}\n"),
        ("F009", "  - include: shared/tool.yml\n    with: «excel\n"),
        ("F010", f"{EXCEL}    «onlyif: {{accounts: yes}}\n"),
        ("F012", "  - include: «[shared/tool.yml]\n"),
        ("F013", "  - include:«\n"),
        ("F021", f"{EXCEL}    only_if: {{«acounts: yes}}\n"),
    ],
)
def test_a_mistake_in_an_include_stands_in_the_flow(code: str, include: str) -> None:
    found = problems(include, {"shared/tool.yml": SHARED})
    assert set(marked(flow_with(include), code)) <= set(spots(list(found)))
    assert [each.code for each in found if each.place.file == "flow.yml"] == [code]


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("F001", {"shared/tool.yml": "questions:\n«\t- id: a\n"}),
        ("F005", {"shared/tool.yml": "«\x00q\x00u\x00e\x00s\x00"}),
        ("F009", shared("used <tool>?", "used «<tol>?")),
        ("F009", shared("id: <tool>_time", "id: «<tol>_time")),
        ("F009", shared("much: 2 years", "«Much: 2 years\n  much: 2 years")),
        ("F009", shared("much: 2 years", "much: «[2 years]")),
        ("F009", {"shared/tool.yml": "values: «tool\nquestions: []\n"}),
        ("F010", shared("questions:", "«question:")),
        ("F011", {"shared/tool.yml": "«values: {tool: }\n"}),
        ("F012", {"shared/tool.yml": "«- id: a\n"}),
        ("F012", {"shared/tool.yml": "questions: «many\n"}),
        ("F012", shared("answer: duration", "answer: «durtion")),
        ("F013", {"shared/tool.yml": "«"}),
        ("F020", {"shared/tool.yml": f"{SHARED}vocabulary:\n  «outcome: {{words: {{a: [b]}}}}\n"}),
        ("F020", shared("id: <tool>_time", "id: «<tool>_use")),
        ("F021", shared("{<tool>_use: yes}", "{«<tool>_uses: yes}")),
        ("F002", shared("{1 month: 1, <much>: 3}", "{2 years: 1, «<much>: 3}")),
    ],
)
def test_a_mistake_in_a_shared_file_stands_in_its_own_line(code: str, files: Files) -> None:
    found = problems(EXCEL, files)
    expected = {
        (each.code, each.line, each.column) for each in marked(files["shared/tool.yml"], code)
    }
    own = [each for each in found if each.place.file == "shared/tool.yml"]
    assert expected <= {(each.code, each.place.line, each.place.column) for each in own}


def test_a_problem_tells_by_which_include_it_came_in() -> None:
    (problem,) = problems(EXCEL, shared("answer: duration", "answer: durtion"))
    line = flow_with(EXCEL).split("\n").index("  - include: shared/tool.yml") + 1
    assert problem.place.included_by == (f"flow.yml:{line}",)
    assert str(problem).endswith(f"Included by flow.yml:{line}.")


def test_an_id_that_another_file_has_too_is_told_with_that_file() -> None:
    include = EXCEL + "  - {id: «excel_use, title: T, ask: A, answer: name}\n"
    (problem,) = problems(include, {"shared/tool.yml": SHARED})
    assert spots([problem]) == marked(flow_with(include), "F020")
    assert "on line 5 of shared/tool.yml" in problem.message


def test_what_two_includes_bring_in_is_told_once() -> None:
    both = EXCEL + EXCEL.replace("excel", "word")
    (problem,) = problems(both, shared("answer: duration", "answer: durtion"))
    assert len(problem.place.included_by) == 2


def test_a_cycle_is_named_from_end_to_end() -> None:
    files = {
        "a.yml": "questions:\n  - include: b.yml\n",
        "b.yml": "questions:\n  - include: «a.yml\n",
    }
    (problem,) = problems("  - include: a.yml\n", files)
    assert (problem.code, problem.place.file) == ("F008", "b.yml")
    assert "a.yml → b.yml → a.yml" in problem.message
    assert (problem.place.line, problem.place.column) == (2, 14)


def test_a_file_that_includes_itself_and_a_flow_that_does_are_cycles() -> None:
    (problem,) = problems("  - include: a.yml\n", {"a.yml": "questions:\n  - include: a.yml\n"})
    assert "a.yml → a.yml" in problem.message
    (problem,) = problems("  - include: flow.yml\n", {"flow.yml": "questions: []\n"})
    assert "flow.yml → flow.yml" in problem.message


def test_includes_go_ten_deep_and_no_deeper() -> None:
    chain = {f"{at}.yml": f"questions:\n  - include: {at + 1}.yml\n" for at in range(1, 30)}
    (problem,) = problems("  - include: 1.yml\n", chain)
    assert (problem.code, problem.place.file) == ("F008", "10.yml")
    question = "questions: [{id: last, title: T, ask: A, answer: text, sensitive: true}]\n"
    assert "last" in ids(load("  - include: 1.yml\n", {**chain, "10.yml": question}))


def test_includes_that_multiply_are_stopped() -> None:
    many = {f"{at}.yml": "questions:\n" + f"  - include: {at + 1}.yml\n" * 50 for at in range(1, 9)}
    found = problems("  - include: 1.yml\n", {**many, "9.yml": "questions: []\n"})
    assert [each.code for each in found] == ["F008"]
    assert "200 includes" in found[0].message


def test_values_that_multiply_are_stopped() -> None:
    growing = "values: {t: }\nquestions:\n" + "  - {id: a, title: <t><t><t>}\n" * 20_000
    given = f"  - include: a.yml\n    with: {{t: {'x' * 100_000}}}\n"
    found = problems(given, {"a.yml": growing})
    assert [each.code for each in found] == ["F008"]
    assert "million characters" in found[0].message


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_read_on() -> None:
    refused = Source("x.yml", b"\xff\xfe")

    def folder(path: str) -> Source | None:
        return refused if path == "x.yml" else beside(path)

    text = flow_with("  - include: x.yml\n").replace("weight: 25", "weight: many")
    with pytest.raises(FlowProblems) as caught:
        load_flow(Source("flow.yml", text.encode()), folder)
    assert [each.code for each in caught.value.problems] == ["F005", "F012"]


def test_the_guides_example_can_be_used_as_it_is() -> None:
    files, flow = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    names = ids(load(flow.removeprefix("questions:\n"), {"shared/tool.yml": files}))
    assert {"excel", "excel_time", "crm", "crm_time"} <= set(names)


@pytest.mark.parametrize("limit", ["10 deep", "200 includes"])
def test_the_docs_name_the_limits(limit: str) -> None:
    assert limit in (FLOWS.parent / "docs" / "flow-problems.md").read_text()
