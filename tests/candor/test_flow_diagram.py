"""`candor flows diagram`: which flow it draws, and where to."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from candor.flow_commands import app
from screening.authoring.diagram import diagram
from screening.authoring.drawing import picture
from tests.screening.talk import FLOWS, shipped

JOB = "account_manager"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    flows = tmp_path / "flows"
    (flows / "texts").mkdir(parents=True)
    for name in (f"{JOB}.yml", "texts/en.yml"):
        (flows / name).write_text((FLOWS / name).read_text())
    monkeypatch.setenv("CANDOR_FLOWS_DIR", str(flows))
    return flows


def says(*words: str) -> Result:
    return CliRunner().invoke(app, ["diagram", *words])


def test_a_job_is_drawn_as_mermaid(folder: Path) -> None:
    done = says(JOB)
    assert (done.exit_code, done.stdout) == (0, diagram(shipped()))


def test_a_file_is_drawn_wherever_it_lies(folder: Path) -> None:
    assert says(str(folder / f"{JOB}.yml")).stdout == diagram(shipped())


def test_a_picture_is_written_to_the_file_that_is_named(folder: Path) -> None:
    done = says(JOB, "--svg", "--output", str(folder / "way.svg"))
    assert (done.exit_code, done.stdout) == (0, "")
    assert (folder / "way.svg").read_text(encoding="utf-8") == picture(shipped())


def test_a_file_that_is_named_as_a_picture_is_one(folder: Path) -> None:
    assert says(JOB, "--output", str(folder / "way.SVG")).exit_code == 0
    assert (folder / "way.SVG").read_text(encoding="utf-8") == picture(shipped())


@pytest.mark.parametrize("name", ["way.mmd", "way.txt"])
def test_a_text_is_written_as_it_is(folder: Path, name: str) -> None:
    assert says(JOB, "--output", str(folder / name)).exit_code == 0
    assert (folder / name).read_text(encoding="utf-8") == diagram(shipped())


def test_in_markdown_it_is_said_to_be_mermaid(folder: Path) -> None:
    assert says(JOB, "--output", str(folder / "way.md")).exit_code == 0
    text = (folder / "way.md").read_text(encoding="utf-8")
    assert text == f"```mermaid\n{diagram(shipped())}```\n"


@pytest.mark.parametrize(
    "words",
    [("--output", "way.png"), ("--output", "way"), ("--svg", "--output", "way.pdf")],
)
def test_another_kind_of_file_is_refused_with_those_there_are(
    folder: Path, words: tuple[str, ...]
) -> None:
    (*rest, name) = words
    done = says(JOB, *rest, str(folder / name))
    assert done.exit_code == 2
    assert "ends in .svg" in done.stderr
    assert ".mmd, .md or .txt" in done.stderr
    assert not (folder / name).exists()


def test_a_picture_is_not_written_into_a_text(folder: Path) -> None:
    done = says(JOB, "--svg", "--output", str(folder / "way.mmd"))
    assert (done.exit_code, (folder / "way.mmd").exists()) == (2, False)
    assert "way.svg, or leave out --svg" in done.stderr


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    done = says(JOB, "--output", str(folder / "none" / "way.svg"))
    assert done.exit_code == 1
    assert "can't be written: No such file" in done.stderr


def test_an_unknown_job_is_told_with_a_near_name(folder: Path) -> None:
    done = says("acount_manager")
    assert done.exit_code == 2
    assert f"'{JOB}'" in done.stderr


def test_a_flow_with_mistakes_is_not_drawn_and_its_mistakes_are_told(folder: Path) -> None:
    file = folder / f"{JOB}.yml"
    file.write_text(file.read_text().replace("criterion:", "criterium:", 1))
    for named in (JOB, str(file)):
        done = says(named)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "F010" in done.stderr


def test_a_file_that_is_not_there_is_told(folder: Path) -> None:
    done = says(str(folder / "none.yml"))
    assert done.exit_code == 1
    assert "F006" in done.stderr
