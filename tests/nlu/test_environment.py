"""When Rasa's environment is built, and what is said when it can't be."""

from pathlib import Path

import pytest

from nlu import environment
from nlu.environment import EnvironmentMissing, prepare


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("pyproject.toml", "uv.lock", ".python-version"):
        (tmp_path / name).write_text(name)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(environment, "NLU", tmp_path)
    monkeypatch.setattr(environment, "python", lambda: python)
    return tmp_path


def stand_in_uv(room: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    uv = room / "uv"
    uv.write_text(f"#!/bin/sh\n{script}\n")
    uv.chmod(0o755)
    monkeypatch.setattr("uv.find_uv_bin", lambda: str(uv))


def test_an_environment_is_built_once_and_again_when_the_lock_changes(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_uv(room, monkeypatch, 'echo "$1" >> called; exit 0')
    for _ in range(2):
        prepare(lambda _: None)
    (room / "uv.lock").write_text("changed")
    prepare(lambda _: None)
    assert (room / "called").read_text().split() == ["python", "sync"] * 2


def test_without_python_the_error_says_how_to_get_it(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in_uv(room, monkeypatch, "echo no download >&2; exit 2")
    with pytest.raises(EnvironmentMissing, match=r"(?s)uv python install 3\.10.*no download"):
        prepare(lambda _: None)
    assert not list(room.glob(".venv/.candor*"))
