"""`candor flows diff`: the file against what is published, or against any version."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from candor.clock import now
from candor.flow_commands import app
from candor.parts import opened_database
from candor.settings import Settings
from storage import flows
from storage.database import Database
from tests.screening.talk import FLOWS, shipped

JOB = "account_manager"


class Desk:
    """A file of a flow, and the versions of it that were published."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.file = folder / f"{JOB}.yml"
        self.database = database

    def published(self, *titles: str) -> None:
        """Publish one version after another, each with another title."""
        for title in titles:
            flow = shipped().model_copy(update={"title": title})
            flows.publish_one(self.database, flow, at=now(), by="hr")

    def revise(self, before: str, after: str) -> None:
        """Change the file."""
        text = self.file.read_text()
        assert before in text
        self.file.write_text(text.replace(before, after, 1))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    folder = tmp_path / "flows"
    (folder / "texts").mkdir(parents=True)
    for name in (f"{JOB}.yml", "texts/en.yml"):
        (folder / name).write_text((FLOWS / name).read_text())
    monkeypatch.setenv("CANDOR_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CANDOR_MASTER_KEY_FILE", str(tmp_path / "master.key"))
    monkeypatch.setenv("CANDOR_FLOWS_DIR", str(folder))
    with opened_database(Settings()) as database:
        yield Desk(folder, database)


def says(*words: str) -> Result:
    return CliRunner().invoke(app, ["diff", *words])


def test_a_file_that_was_never_published_would_be_new(desk: Desk) -> None:
    done = says(JOB)
    assert done.exit_code == 0
    assert done.stdout == f"{JOB} was never published: the whole file would be new.\n"


def test_a_file_that_says_the_same_is_told_to(desk: Desk) -> None:
    desk.published("Another", shipped().title)
    assert says(JOB).stdout == f"{JOB}: the file says what version 2 says.\n"


def test_what_the_file_changes_is_told_in_whole_sentences(desk: Desk) -> None:
    desk.published(shipped().title)
    desk.revise("points: {yes: 6, unsure: 0, no: 0}", "points: {yes: 7, unsure: 0, no: 0}")
    for named in (JOB, str(desk.file)):
        said = says(named).stdout
        assert said.startswith(f"What the file changes against version 1 of {JOB}:\n\n")
        assert "\n- “Looked after client accounts”: “yes” is worth 7 points instead of 6.\n" in said
        assert "\x1b" not in said


def test_any_version_can_be_compared_with(desk: Desk) -> None:
    desk.published("First", "Second", shipped().title)
    assert "The job's title is" not in says(JOB).stdout
    assert "instead of “Second”" in says(JOB, "--version", "2").stdout
    assert "instead of “First”" in says(JOB, "--version", "1").stdout


def test_a_closed_job_is_compared_with_what_it_ran_on_last(desk: Desk) -> None:
    desk.published("First")
    flows.close(desk.database, JOB, at=now(), by="hr")
    assert "instead of “First”" in says(JOB).stdout
    flows.close(desk.database, JOB, at=now(), by="hr")
    assert "instead of “First”" in says(JOB).stdout


def test_a_job_that_was_taken_back_is_told_to_have_nothing_published(desk: Desk) -> None:
    desk.published("First")
    seen = flows.history(desk.database, JOB)[0].open_hash
    flows.take_back(desk.database, JOB, expected=seen, at=now(), by="hr")
    said = says(JOB).stdout
    assert said.startswith(f"Nothing is published for {JOB}: version 1 was taken back on ")
    assert f"What the file changes against version 1 of {JOB}:" in said
    facts = json.loads(says(JOB, "--json").stdout)
    assert (facts["version"], facts["published"]) == (1, None)


def test_a_job_that_is_open_is_told_without_more(desk: Desk) -> None:
    desk.published("First")
    assert says(JOB).stdout.startswith("What the file changes")
    assert json.loads(says(JOB, "--json").stdout)["published"] == 1


def test_a_version_that_is_not_there_is_used_wrongly(desk: Desk) -> None:
    desk.published("First", "Second")
    done = says(JOB, "--version", "7")
    assert done.exit_code == 2
    assert "There is no version 7 of account_manager. Versions: 1, 2." in done.stderr


def test_the_same_facts_come_as_json(desk: Desk) -> None:
    assert json.loads(says(JOB, "--json").stdout)["sections"] is None
    desk.published("First")
    told = json.loads(says(JOB, "--json").stdout)
    assert (told["job"], told["version"]) == (JOB, 1)
    (section,) = told["sections"]
    assert section["title"] == "The job"
    assert section["entries"][0].endswith("instead of “First”.")
