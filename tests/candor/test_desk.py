"""The flows folder as HR's pages have it: read anew when it changed, and written whole."""

import errno
import os
from pathlib import Path

import pytest

from candor.desk import FolderDesk
from candor.learning import Learning
from candor.settings import Settings
from recruiter.flows.desk import FileChanged, NotWritten, stamp
from screening.dialogue.interpretation import Interpretation
from tests.screening.talk import FLOWS

JOB = "account_manager"
SHIPPED = (FLOWS / f"{JOB}.yml").read_bytes()
CHANGED = SHIPPED.replace(b"points: {yes: 5,", b"points: {yes: 4,", 1)


class NoModel:
    """Is never asked here."""

    def interpret(self, text: str, flow: str | None = None) -> Interpretation:
        raise AssertionError(text, flow)

    def available(self) -> bool:
        return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    flows = tmp_path / "flows"
    (flows / "texts").mkdir(parents=True)
    (flows / "texts" / "en.yml").write_bytes((FLOWS / "texts" / "en.yml").read_bytes())
    (flows / f"{JOB}.yml").write_bytes(SHIPPED)
    return flows


@pytest.fixture
def desk(folder: Path) -> FolderDesk:
    return FolderDesk(Settings(flows_dir=folder), NoModel(), Learning(lambda: folder))


def test_what_is_written_stands_in_the_file_and_is_read_at_once(desk, folder):
    desk.write(JOB, CHANGED, expected=stamp(desk.text(JOB)))
    assert (folder / f"{JOB}.yml").read_bytes() == CHANGED == desk.text(JOB)
    assert desk.drafts()[JOB].flow.question("prospecting").points["yes"] == 4
    assert {path.name for path in folder.iterdir()} == {"texts", f"{JOB}.yml"}


def test_a_written_file_keeps_its_permissions(desk, folder):
    (folder / f"{JOB}.yml").chmod(0o640)
    desk.write(JOB, CHANGED, expected=stamp(SHIPPED))
    assert (folder / f"{JOB}.yml").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(desk, folder, tmp_path):
    (folder / f"{JOB}.yml").rename(tmp_path / "kept.yml")
    (folder / f"{JOB}.yml").symlink_to(tmp_path / "kept.yml")
    desk.write(JOB, CHANGED, expected=stamp(SHIPPED))
    assert (folder / f"{JOB}.yml").is_symlink()
    assert (tmp_path / "kept.yml").read_bytes() == CHANGED


def test_a_file_that_changed_meanwhile_is_left_alone(desk, folder):
    (folder / f"{JOB}.yml").write_bytes(CHANGED)
    with pytest.raises(FileChanged):
        desk.write(JOB, b"id: x", expected=stamp(SHIPPED))
    assert desk.text(JOB) == CHANGED


def test_a_full_disk_leaves_the_file_and_nothing_beside_it(desk, folder, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match=r"can't be written: No space left on device\. Nothing"):
        desk.write(JOB, CHANGED, expected=stamp(SHIPPED))
    assert (folder / f"{JOB}.yml").read_bytes() == SHIPPED
    assert len(list(folder.iterdir())) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_is_told(desk, folder):
    folder.chmod(0o500)
    try:
        with pytest.raises(NotWritten, match="Permission denied"):
            desk.write(JOB, CHANGED, expected=stamp(SHIPPED))
    finally:
        folder.chmod(0o700)


def test_a_text_is_checked_as_if_it_stood_in_the_file(desk, folder):
    (folder / "shared").mkdir()
    shared = b"questions:\n  - {id: tool, title: T, ask: A, answer: text, sensitive: true}\n"
    (folder / "shared" / "tool.yml").write_bytes(shared)
    include = b"  - include: shared/tool.yml\n  - id: education\n"
    draft = desk.check(JOB, SHIPPED.replace(b"  - id: education\n", include, 1))
    assert draft.shared == {"tool": "shared/tool.yml"}
    broken = desk.check(JOB, SHIPPED.replace(b"criterion: degree", b"criterium: degree"))
    assert [problem.code for problem in broken.problems] == ["F010"]
    assert desk.text(JOB) == SHIPPED


def test_a_job_without_a_file_has_no_text(desk, folder):
    (folder / f"{JOB}.yml").unlink()
    with pytest.raises(KeyError):
        desk.text(JOB)


def test_what_an_editor_leaves_beside_a_file_is_no_flow(desk, folder):
    (folder / f".#{JOB}.yml").symlink_to("hanna@office.4711:1795426000")
    (folder / f"._{JOB}.yml").write_bytes(b"\0\5\x16\7")
    assert list(desk.drafts()) == [JOB]


def test_a_link_to_nowhere_is_a_file_that_can_not_be_read(desk, folder):
    (folder / "gone.yml").symlink_to(folder / "nowhere.yml")
    (problem,) = desk.drafts()["gone"].problems
    assert "No such file" in problem.message


def test_a_copy_with_the_same_id_hides_no_other_file(desk, folder):
    (folder / "new_job.yml").write_bytes(SHIPPED)
    drafts = desk.drafts()
    assert {job: draft.problems[0].code for job, draft in drafts.items()} == {
        JOB: "F020",
        "new_job": "F020",
    }
