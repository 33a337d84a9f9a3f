"""What `candor flows test` makes of a folder, before any model is asked."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from candor.main import app

FLOWS = Path(__file__).parents[2] / "flows"


@pytest.fixture
def flows(tmp_path: Path) -> Path:
    """The shipped account manager's flow, without tests."""
    folder = tmp_path / "flows"
    folder.mkdir()
    shutil.copy(FLOWS / "account_manager.yml", folder)
    shutil.copytree(FLOWS / "texts", folder / "texts")
    (folder / "tests").mkdir()
    return folder


def flows_test(*words: object) -> Result:
    return CliRunner().invoke(app, ["flows", "test", *map(str, words)])


def test_a_flow_without_tests_is_told_and_fails_only_where_all_has_to_be_covered(
    flows: Path,
) -> None:
    done = flows_test(flows)
    file = flows / "tests" / "account_manager.yml"
    assert done.stdout == f"account_manager: no tests yet; they belong in {file}.\n"
    assert done.exit_code == 0
    assert flows_test(flows, "--covered").exit_code == 1
    assert json.loads(flows_test(flows, "--json").stdout)["untested"] == ["account_manager"]


def test_mistakes_in_the_tests_are_told_before_anything_is_run(flows: Path) -> None:
    (flows / "tests" / "account_manager.yml").write_text(
        "tests:\n  - name: a\n    talk:\n      - says: hi\n        asks: nmae\n"
    )
    done = flows_test(flows)
    assert done.exit_code == 1
    assert "tests/account_manager.yml:5:15: F021" in done.stdout
    assert "Did you mean 'name'?" in done.stdout
    (problem,) = json.loads(flows_test(flows, "--json").stdout)["problems"]
    assert problem["code"] == "F021"


def test_tests_to_which_there_is_no_flow_are_told(flows: Path) -> None:
    (flows / "tests" / "acount_manager.yml").write_text("tests: []\n")
    done = flows_test(flows)
    assert done.exit_code == 1
    assert "acount_manager.yml:1:1: F006 there is no flow 'acount_manager'" in done.stdout


def test_tests_are_found_by_their_own_file_and_by_their_flow(flows: Path) -> None:
    file = flows / "tests" / "account_manager.yml"
    file.write_text("tests: []\n")
    for path in (file, flows / "account_manager.yml"):
        done = flows_test(path)
        assert f"{file}:1:8: F012" in done.stdout
        assert done.exit_code == 1


def test_a_flow_may_have_a_folder_of_tests(flows: Path) -> None:
    own = flows / "tests" / "account_manager"
    own.mkdir()
    for name in ("pausing", "asking"):
        (own / f"{name}.yml").write_text("tests: []\n")
    told = [f"{own / name}.yml:1:8: F012" for name in ("asking", "pausing")]
    for path in (flows, own / "asking.yml", flows / "account_manager.yml"):
        done = flows_test(path)
        assert [
            line.partition(" F")[0] + " F012" for line in done.stdout.splitlines() if "F012" in line
        ] == told
        assert done.exit_code == 1
    own.rename(flows / "tests" / "acount_manager")
    assert "asking.yml:1:1: F006 there is no flow 'acount_manager'" in flows_test(flows).stdout


def test_an_unknown_job_is_a_wrong_use_and_a_missing_folder_a_problem(flows: Path) -> None:
    assert flows_test(flows, "--job", "acount_manager").exit_code == 2
    done = flows_test(flows / "nowhere")
    assert done.exit_code == 1
    assert "nowhere:1:1: F006" in done.stdout
