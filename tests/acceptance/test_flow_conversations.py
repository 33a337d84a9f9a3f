"""The shipped flows' conversation tests pass with the real model, and leave nothing untried."""

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance.program import ROOT, Program
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


def test_every_conversation_of_the_shipped_flows_goes_as_written_and_they_cover_all(
    folder: Path, model: RunningModel
) -> None:
    done = Program(folder, model).command("flows", "test", "--covered", "--json")
    told = json.loads(done.stdout)
    assert told["problems"] == []
    failed = [test for flow in told["flows"] for test in flow["tests"] if test["failures"]]
    assert failed == []
    assert [gap for flow in told["flows"] for gap in flow["coverage"]["gaps"]] == []
    assert told["untested"] == []
    assert done.returncode == 0


def test_a_wrong_expectation_is_told_with_its_place_and_ends_in_1(
    folder: Path, model: RunningModel
) -> None:
    flows = folder / "flows"
    shutil.copytree(ROOT / "flows", flows)
    tests = flows / "tests" / "account_manager.yml"
    lines = tests.read_text().splitlines()
    wrong = next(at for at, line in enumerate(lines) if "understood: {team: no}" in line)
    lines[wrong] = lines[wrong].replace("team: no", "team: yes")
    tests.write_text("\n".join(lines) + "\n")
    done = Program(folder, model).command("flows", "test", str(flows), "--job", "account_manager")
    assert done.returncode == 1
    assert f"{tests}:{wrong + 1}:9: “New to selling”, step 5" in done.stdout
    assert "Expected: understood that “Worked in a team” is yes." in done.stdout
    assert "Instead: understood “Worked in a team”: no." in done.stdout


def test_what_no_test_reaches_is_told_and_fails_only_where_that_is_asked(
    folder: Path, model: RunningModel
) -> None:
    flows = folder / "flows"
    shutil.copytree(ROOT / "flows", flows)
    tests = flows / "tests" / "account_manager.yml"
    first, *rest = tests.read_text().split("  - name: ")
    kept = [test for test in rest if "ends: declined" not in test]
    assert len(kept) < len(rest)
    tests.write_text("  - name: ".join([first, *kept]))
    program = Program(folder, model)
    asked = ("flows", "test", str(flows), "--job", "account_manager")
    done = program.command(*asked)
    assert done.returncode == 0
    assert ": No test declines to be asked at all." in done.stdout
    assert program.command(*asked, "--covered").returncode == 1
