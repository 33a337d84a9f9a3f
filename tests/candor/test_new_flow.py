"""A new flow passes the check as it is written, and can be talked to at once."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from candor import flow_files
from candor.main import app
from screening.flow.model import Flow
from tests.screening.talk import FLOWS, Talk

RUNNER = CliRunner()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A flows folder with nothing but the program's sentences."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "en.yml").write_bytes((FLOWS / "texts" / "en.yml").read_bytes())
    monkeypatch.setenv("CANDOR_FLOWS_DIR", str(tmp_path))
    return tmp_path


def new(*arguments: str) -> int:
    return RUNNER.invoke(app, ["flows", "new", *arguments]).exit_code


def only_flow(folder: Path) -> Flow:
    checked = flow_files.check(folder)
    assert [str(problem) for problem in checked.problems] == []
    (flow,) = checked.flows
    return flow


def test_a_new_flow_has_no_problems(folder):
    assert new("night_nurse") == 0
    flow = only_flow(folder)
    assert (flow.id, flow.title, flow.open) == ("night_nurse", "Night nurse", False)


def test_a_new_flow_can_be_talked_through(folder):
    assert new("night_nurse") == 0
    talk = Talk(flow=only_flow(folder)).consent()
    talk.says("Ines Kowalski").says("yes", "affirm").says("two years")
    talk.says("I helped a customer who had lost her card, and she came back to thank us")
    talk.says("the cash register and Excel").says("I am calm, and I write things down.")
    talk.says("ines@example.com")
    assert talk.tracker.phase == "review"
    card = talk.presses("hand_in").card()
    # Experience 30 of 35 by 60, tools 10 of 10 by 20; the rest waits for a person.
    assert card.share == 89.3
    assert card.band == "strong"


@pytest.mark.parametrize("title", ['A "good" job', "Bäcker:in", "50% \\ #1 {lead}s", "a: b", "'"])
def test_any_title_is_written_so_that_it_is_read_again(folder, title):
    new("some_job", "--title", title, "--employer", 'Roe & "Sons"')
    written = yaml.safe_load((folder / "some_job.yml").read_text(encoding="utf-8"))
    assert (written["title"], written["employer"]) == (title, 'Roe & "Sons"')


def test_the_employer_is_taken_from_the_flows_that_are_there(folder):
    new("first_job", "--employer", "Corner Books")
    new("second_job")
    assert {flow.employer for flow in flow_files.check(folder).flows} == {"Corner Books"}


def test_a_flow_that_is_there_is_not_overwritten(folder):
    new("night_nurse")
    (folder / "night_nurse.yml").write_text("mine")
    assert new("night_nurse") == 1
    assert (folder / "night_nurse.yml").read_text() == "mine"


@pytest.mark.parametrize("job", ["Night Nurse", "9to5", "../up", "", "a" * 41])
def test_what_can_be_no_id_is_refused_with_one_that_can(folder, job):
    assert new(job) == 2
    assert list(folder.glob("*.yml")) == []


def test_a_new_flow_is_what_is_checked_and_tested_where_no_folder_is_named(folder):
    new("night_nurse")
    file = folder / "night_nurse.yml"
    assert "no tests yet" in RUNNER.invoke(app, ["flows", "test"]).output
    file.write_text(file.read_text().replace("because:", "becuase:", 1))
    checked = RUNNER.invoke(app, ["flows", "check"])
    assert checked.exit_code == 1
    assert "night_nurse.yml" in checked.output
    assert "becuase" in checked.output
