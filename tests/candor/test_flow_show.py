"""`candor flows show`: what was published can be had back as a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from candor.clock import now
from candor.flow_commands import app
from candor.parts import opened_database
from candor.settings import Settings
from screening.flow.loading import Source, load_flow
from screening.flow.pinned import canonical
from storage import flows
from storage.database import Database
from tests.screening.talk import beside, shipped

JOB = "account_manager"
LATER = shipped().model_copy(update={"title": "Sales: inside # out"})


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setenv("CANDOR_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CANDOR_MASTER_KEY_FILE", str(tmp_path / "master.key"))
    with opened_database(Settings()) as database:
        for flow in (shipped(), LATER):
            flows.publish_one(database, flow, at=now(), by="hr")
        yield database


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["show", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_file_of_a_published_flow_reads_as_the_same_flow(database: Database) -> None:
    written = Source("flow.yml", shown(JOB).encode())
    assert load_flow(written, beside) == LATER


def test_an_earlier_version_is_shown_by_its_number(database: Database) -> None:
    written = Source("flow.yml", shown(JOB, "--version", "1").encode())
    assert load_flow(written, beside) == shipped()


def test_a_closed_job_shows_what_was_published_last(database: Database) -> None:
    flows.close(database, JOB, at=now(), by="hr")
    assert LATER.title in shown(JOB)


def test_that_nothing_is_published_is_told_beside_what_is_shown(database: Database) -> None:
    assert CliRunner().invoke(app, ["show", JOB]).stderr == ""
    flows.take_back(database, JOB, expected=..., at=now(), by="hr")
    assert CliRunner().invoke(app, ["show", JOB]).stderr == ""
    flows.take_back(database, JOB, expected=..., at=now(), by="hr")
    done = CliRunner().invoke(app, ["show", JOB])
    assert done.stderr.startswith(f"Nothing is published for {JOB}: version 1 was taken back on ")
    assert "This is version 1" in done.stderr
    assert load_flow(Source("flow.yml", done.stdout.encode()), beside) == shipped()


def test_the_canonical_document_is_shown_as_json(database: Database) -> None:
    assert shown(JOB, "--json").strip() == canonical(LATER)


@pytest.mark.parametrize("arguments", [("acount_manager",), (JOB, "--version", "3")])
def test_what_was_never_published_is_not_shown(
    database: Database, arguments: tuple[str, ...]
) -> None:
    assert CliRunner().invoke(app, ["show", *arguments]).exit_code == 2
