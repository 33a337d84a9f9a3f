"""One folder with a broken flow for each code: `candor flows check` tells them all in one run."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from candor.main import app
from screening.flow.problems import CATALOGUE
from tests.candor.broken_flows import FLOW, FOLDER, TWINS, Files
from tests.screening.flow.marked import MARK, marked
from tests.screening.talk import FLOWS

ENGLISH = (FLOWS / "texts" / "en.yml").read_text()


class Run(NamedTuple):
    """What the command printed about a folder, with its exit code."""

    folder: Path
    exit_code: int
    printed: str
    problems: list[dict[str, Any]]

    def of(self, code: str) -> list[dict[str, Any]]:
        """The problems in a code's own files."""
        own = {str(self.folder / named(name, code)) for name in TWINS[code].broken}
        return [each for each in self.problems if each["place"]["file"] in own]


def named(name: str, code: str) -> str:
    """A file's path in the folder."""
    return name.replace(FLOW, f"{code.lower()}.yml")


def write(folder: Path, code: str, files: Files, encoding: str) -> None:
    """A code's flow and what stands beside it, marks taken out."""
    for name, text in files.items():
        file = folder / named(name, code)
        file.parent.mkdir(exist_ok=True)
        if name == FOLDER:
            file.mkdir()
            continue
        text = text.replace(MARK, "").replace("id: sales", f"id: {code.lower()}")
        file.write_bytes(text.encode(encoding))


def run(folder: Path) -> Run:
    """The command as it is called, once for people and once for machines."""
    runner = CliRunner()
    told = runner.invoke(app, ["flows", "check", str(folder)])
    facts = runner.invoke(app, ["flows", "check", str(folder), "--json"])
    assert told.exit_code == facts.exit_code
    return Run(folder, told.exit_code, told.output, json.loads(facts.output))


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """All broken flows in one folder."""
    folder = tmp_path_factory.mktemp("broken")
    write(folder, "", {"texts/en.yml": ENGLISH}, "utf-8")
    for code, twins in TWINS.items():
        write(folder, code, twins.broken, twins.encoding)
    return run(folder)


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """All their mended twins in another."""
    folder = tmp_path_factory.mktemp("mended")
    write(folder, "", {"texts/en.yml": ENGLISH}, "utf-8")
    for code, twins in TWINS.items():
        write(folder, code, twins.mended, "utf-8")
    return run(folder)


def test_every_code_of_the_catalogue_has_a_broken_flow() -> None:
    assert list(TWINS) == list(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_broken_flow_is_told_at_its_place_and_with_no_other_problem(
    code: str, broken: Run
) -> None:
    expected = [
        (str(broken.folder / named(name, code)), spot.line, spot.column)
        for name, text in TWINS[code].broken.items()
        for spot in marked(text, code)
    ]
    found = [each for each in broken.of(code) if each["code"] == code]
    places = [each["place"] for each in found]
    assert [(at["file"], at["line"], at["column"]) for at in places] == expected
    assert {each["code"] for each in broken.of(code)} == {code, *TWINS[code].with_it}


@pytest.mark.parametrize("code", CATALOGUE)
def test_it_is_said_what_to_do_and_which_name_was_meant(code: str, broken: Run) -> None:
    (problem,) = [each for each in broken.of(code) if each["code"] == code]
    assert problem["advice"]
    if TWINS[code].near:
        assert f"Did you mean '{TWINS[code].near}'" in problem["advice"]


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_same_is_printed_for_people(code: str, broken: Run) -> None:
    for problem in broken.of(code):
        at = problem["place"]
        line = f"{at['file']}:{at['line']}:{at['column']}: {problem['code']} {problem['message']}"
        assert line in broken.printed.splitlines()
        assert f"    {problem['advice']}" in broken.printed.splitlines()


def test_problems_of_a_file_stand_below_its_name(broken: Run) -> None:
    lines = broken.printed.splitlines()
    headings = [re.fullmatch(r"(\S+): \d+ problems?", line) for line in lines]
    files = list(dict.fromkeys(each["place"]["file"] for each in broken.problems))
    assert [heading[1] for heading in headings if heading] == files
    assert f"{broken.folder / 'f019.yml'}: 201 problems" in lines
    assert lines[-1].endswith(f"Problems: {len(broken.problems)}, in {len(files)} files.")


def test_only_a_terminal_is_written_to_in_colour(
    broken: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in broken.printed
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "60")
    told = CliRunner().invoke(app, ["flows", "check", str(broken.folder / "f032.yml")]).output
    assert "\x1b[" in told
    plain = re.sub(r"\x1b\[[0-9;]*m", "", told).splitlines()
    (mark,) = [number for number, line in enumerate(plain) if line.strip() == "^"]
    assert plain[mark - 1][len(plain[mark]) - 1 :].startswith("2}")
    assert len(plain[mark - 1]) <= 60


def test_a_folder_with_problems_ends_with_one(broken: Run) -> None:
    assert broken.exit_code == 1


def test_nothing_is_found_in_the_mended_twins(mended: Run) -> None:
    assert [(each["code"], each["place"]["file"]) for each in mended.problems] == []
    assert mended.exit_code == 0
