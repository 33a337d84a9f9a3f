"""What a start publishes, and what the commands do and say."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from candor.clock import now
from candor.flow_commands import app
from candor.parts import opened_database
from candor.publishing import publish_folder
from candor.settings import Settings
from screening.flow.pinned import canonical, flow_hash
from storage import flows
from storage.database import Database
from storage.shelf import Shelf
from tests.screening.talk import FLOWS, shipped

JOB = "account_manager"


class Office:
    """A folder of flows and a database, as somebody has them who runs Candor."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.file = folder / "flows" / f"{JOB}.yml"
        self.database = database
        (folder / "flows" / "texts").mkdir(parents=True)
        for name in (f"{JOB}.yml", "texts/en.yml"):
            (folder / "flows" / name).write_text((FLOWS / name).read_text())

    def revise(self, title: str) -> None:
        """Change the flow's text."""
        lines = self.file.read_text().splitlines()
        self.file.write_text(
            "\n".join(f"title: {title}" if line.startswith("title:") else line for line in lines)
        )

    def break_(self) -> None:
        """Misspell a key."""
        self.file.write_text(self.file.read_text().replace("criterion:", "criterium:", 1))

    def start(self) -> bool:
        """What each start does."""
        return publish_folder(Settings(), self.database, by="start")

    def take_back(self, note: str | None = None) -> None:
        """Take back whatever is open."""
        flows.take_back(self.database, JOB, expected=..., at=now(), by="hr", note=note)

    @property
    def title(self) -> str | None:
        """The title under which new conversations begin."""
        flow = Shelf(self.database).jobs().get(JOB)
        return flow.title if flow else None

    @property
    def acts(self) -> list[tuple[str, int | None]]:
        """What was done, the oldest first."""
        log = flows.history(self.database, JOB)
        return [(each.act, each.version) for each in reversed(log)]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("CANDOR_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CANDOR_MASTER_KEY_FILE", str(tmp_path / "master.key"))
    monkeypatch.setenv("CANDOR_FLOWS_DIR", str(tmp_path / "flows"))
    with opened_database(Settings()) as database:
        yield Office(tmp_path, database)


# What a start does


def test_a_start_publishes_what_has_changed_in_the_files(office: Office) -> None:
    office.start()
    office.start()
    office.revise("Second")
    office.start()
    assert office.acts == [("published", 1), ("published", 2)]
    assert office.title == "Second"


def test_a_text_that_was_taken_back_is_not_published_by_a_mere_start(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.start()
    office.revise("Second")
    office.start()
    office.take_back()
    assert office.start()
    assert office.title == shipped().title
    said = capsys.readouterr().err
    assert f"{JOB}: version 2 was taken back on" in said
    assert "change the file or publish it with `candor flows publish`" in said


def test_a_file_that_was_changed_after_a_taking_back_is_published_by_a_start(
    office: Office,
) -> None:
    office.start()
    office.revise("Second")
    office.start()
    office.take_back()
    office.revise("Third")
    office.start()
    assert office.acts == [("published", 1), ("published", 2), ("taken_back", 2), ("published", 3)]
    office.take_back()
    assert office.title == shipped().title


def test_a_start_says_what_stands_for_a_flow_with_mistakes(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.break_()
    assert not office.start()
    assert "stays closed until it is mended" in capsys.readouterr().err


# The commands


def run(*words: str) -> tuple[int, str, str]:
    """Exit code, and what was said on stdout and stderr."""
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.stdout, done.stderr


def test_publish_says_of_each_job_what_came_of_it(office: Office) -> None:
    assert run("publish") == (0, f"{JOB}: published as version 1.\n", "")
    assert run("publish") == (0, f"{JOB}: unchanged, version 1.\n", "")
    office.break_()
    code, out, err = run("publish")
    assert (code, out) == (1, "")
    assert "F010" in err
    assert f"{JOB}: has mistakes and was not published: its last published version" in err


def test_publish_tells_the_same_as_json(office: Office) -> None:
    assert json.loads(run("publish", "--json")[1]) == [
        {"job": JOB, "result": "published", "version": 1, "why": ""}
    ]
    office.break_()
    code, out, _ = run("publish", "--json")
    (told,) = json.loads(out)
    assert (code, told["result"], told["version"]) == (1, "refused", 1)


def test_publish_can_be_of_one_job_alone(office: Office) -> None:
    other = office.file.with_name("broken.yml")
    other.write_text("tite: Oh no\n")
    assert run("publish", "--job", JOB) == (0, f"{JOB}: published as version 1.\n", "")
    assert run("publish", "--job", "broken")[0] == 1
    code, _, err = run("publish", "--job", "acount_manager")
    assert code == 2
    assert f"Did you mean '{JOB}'?" in err


def test_publish_on_purpose_brings_back_what_was_taken_back(office: Office) -> None:
    run("publish")
    office.revise("Second")
    run("publish")
    office.take_back()
    assert run("publish", "--note", "checked again")[1] == f"{JOB}: published as version 2.\n"
    assert office.title == "Second"
    assert flows.history(office.database, JOB)[0].note == "checked again"


def test_take_back_goes_to_the_version_before_and_then_closes_the_job(office: Office) -> None:
    run("publish")
    office.revise("Second")
    run("publish")
    assert "new conversations begin on version 1" in run("take-back", JOB)[1]
    assert office.title == shipped().title
    assert "no new conversation begins" in run("take-back", JOB)[1]
    assert office.title is None
    code, out, err = run("take-back", JOB)
    assert (code, out) == (1, "")
    assert "nothing to take back" in err


def test_take_back_tells_the_same_as_json(office: Office) -> None:
    run("publish")
    told = json.loads(run("take-back", JOB, "--note", "too long", "--json")[1])
    assert (told["act"], told["version"], told["open_version"]) == ("taken_back", 1, None)
    assert (told["note"], told["by"]) == ("too long", "command line")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("command", ["take-back", "history"])
def test_a_job_that_was_never_published_is_answered_with_near_names(command: str) -> None:
    run("publish")
    code, out, err = run(command, "acount_manager")
    assert (code, out) == (2, "")
    assert f"There is no job 'acount_manager' here. Did you mean '{JOB}'?" in err


def test_history_tells_every_act_the_newest_first(office: Office) -> None:
    run("publish")
    office.take_back(note="too long")
    told = json.loads(run("history", JOB, "--json")[1])
    assert [(each["act"], each["version"]) for each in told] == [
        ("taken_back", 1),
        ("published", 1),
    ]
    assert told[1]["flow_hash"] == flow_hash(canonical(shipped()))
    taken_back, published = run("history", JOB)[1].splitlines()
    assert "taken back by hr, now closed: too long" in taken_back
    assert "UTC  version 1 (" in published
    assert published.endswith("published by command line")
