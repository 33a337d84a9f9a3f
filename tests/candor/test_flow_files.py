"""A folder of flows is checked whole: every problem of every file in one run, each once."""

from pathlib import Path

import pytest

from candor.flow_files import check
from screening.flow.document import LARGEST
from screening.flow.problems import Problem
from tests.screening.talk import FLOWS

WRITTEN = (FLOWS / "account_manager.yml").read_text()
INCLUDE = "  - include: shared/tool.yml\n"
QUESTION = "questions:\n  - {id: tool, title: T, ask: A, answer: text, sensitive: true}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A flows folder with the English catalogue and nothing else."""
    flows = tmp_path / "flows"
    (flows / "texts").mkdir(parents=True)
    (flows / "shared").mkdir()
    (flows / "texts" / "en.yml").write_text((FLOWS / "texts" / "en.yml").read_text())
    return flows


def flow(name: str, *, include: str = "") -> str:
    text = WRITTEN.replace("id: account_manager", f"id: {name}", 1)
    return text.replace("  - id: education\n", f"{include}  - id: education\n", 1)


def told(problems: tuple[Problem, ...], folder: Path) -> list[tuple[str, str]]:
    return [(str(Path(each.place.file).relative_to(folder)), each.code) for each in problems]


def test_shared_files_and_catalogues_are_found_beside_the_flows(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("one", include=INCLUDE))
    (folder / "shared" / "tool.yml").write_text(QUESTION)
    assert [each.id for each in check(folder).flows] == ["one"]
    assert [each.id for each in check(folder / "one.yml").flows] == ["one"]


def test_every_file_is_told_of_in_one_run_and_a_shared_mistake_once(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("one", include=INCLUDE))
    (folder / "two.yml").write_text(flow("two", include=INCLUDE))
    (folder / "three.yml").write_text(flow("three").replace("weight: 25", "weight: x"))
    (folder / "shared" / "tool.yml").write_text(QUESTION.replace("answer: text", "answer: txt"))
    checked = check(folder)
    assert told(checked.problems, folder) == [("shared/tool.yml", "F012"), ("three.yml", "F012")]
    by = [Path(each).name.split(":")[0] for each in checked.problems[0].place.included_by]
    assert by == ["one.yml", "two.yml"]
    assert checked.refused == ("one", "three", "two")


def test_a_broken_catalogue_is_told_of_once(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("one"))
    (folder / "two.yml").write_text(flow("two"))
    (folder / "texts" / "en.yml").write_text("a: b: c\n")
    assert told(check(folder).problems, folder) == [("texts/en.yml", "F001")]


def test_a_file_of_fifty_megabytes_is_not_read_to_its_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "one.yml").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", None)
    (problem,) = check(folder).problems
    assert problem.code == "F004"
    assert f"{LARGEST // 1_000_000} MB" in problem.message


def test_two_flows_of_one_id_are_told_at_both_and_neither_can_be_used(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("job"))
    (folder / "two.yml").write_text("# A copy\n" + flow("job"))
    (folder / "three.yml").write_text(flow("other"))
    checked = check(folder)
    assert told(checked.problems, folder) == [("one.yml", "F020"), ("two.yml", "F020")]
    first, second = checked.problems
    line = WRITTEN.split("\n").index("id: account_manager") + 1
    assert (first.place.line, first.place.column) == (line, len("id: ") + 1)
    assert second.place.line == line + 1
    assert "two.yml" in first.message
    assert "one.yml" in second.message
    assert [each.id for each in checked.flows] == ["other"]
    assert checked.refused == ("one", "two")


def test_flows_with_ids_of_their_own_are_left_alone(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("one"))
    (folder / "two.yml").write_text(flow("two"))
    assert check(folder).problems == ()


def test_problems_of_a_file_stand_together_in_the_order_of_its_lines(folder: Path) -> None:
    (folder / "one.yml").write_text(
        flow("one", include=INCLUDE)
        .replace("criterion: degree", "criterion: degre")
        .replace("only_if: {prospecting: yes}", "only_if: {prospekting: yes}", 1)
    )
    (folder / "shared" / "tool.yml").write_text(QUESTION + QUESTION.split("\n")[1])
    found = check(folder).problems
    assert [problem.place.order for problem in found] == sorted(
        problem.place.order for problem in found
    )
    assert {code for _, code in told(found, folder)} == {"F020", "F021", "F024"}


def test_near_names_of_files_are_offered_for_one_that_is_not_there(folder: Path) -> None:
    (folder / "one.yml").write_text(flow("one", include=INCLUDE.replace("tool", "tol")))
    (folder / "shared" / "tool.yml").write_text(QUESTION)
    (problem,) = check(folder).problems
    assert problem.code == "F007"
    assert "'shared/tool.yml'" in problem.advice


def test_a_link_that_leads_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret.yml").write_text(QUESTION)
    (folder / "shared" / "tool.yml").symlink_to(folder.parent / "secret.yml")
    (folder / "one.yml").write_text(flow("one", include=INCLUDE))
    assert told(check(folder).problems, folder) == [("one.yml", "F007")]


def test_a_folder_in_place_of_a_file_is_a_problem(folder: Path) -> None:
    (folder / "shared" / "tool.yml").mkdir()
    (folder / "one.yml").write_text(flow("one", include=INCLUDE))
    (folder / "two.yml").mkdir()
    assert told(check(folder).problems, folder) == [
        ("shared/tool.yml", "F006"),
        ("two.yml", "F006"),
    ]


def test_a_folder_without_flows_is_a_problem(tmp_path: Path) -> None:
    assert [each.code for each in check(tmp_path).problems] == ["F006"]
    assert [each.code for each in check(tmp_path / "none.yml").problems] == ["F006"]
