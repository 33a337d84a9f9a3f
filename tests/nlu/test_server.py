"""What is checked before a model is served."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from nlu import places
from nlu.server import ModelMissing, ModelServer, read_model_id


def archive(path: Path, name: str, content: bytes) -> Path:
    with tarfile.open(path, "w:gz") as made:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        made.addfile(member, io.BytesIO(content))
    return path


def test_a_model_tells_its_id(tmp_path: Path) -> None:
    content = json.dumps({"model_id": "m-1"}).encode()
    assert read_model_id(archive(tmp_path / "m.tar.gz", "metadata.json", content)) == "m-1"


def test_a_components_own_metadata_is_not_the_models(tmp_path: Path) -> None:
    model = tmp_path / "model.tar.gz"
    with tarfile.open(model, "w:gz") as made:
        for name, content in (
            ("./a/metadata.json", b"[]"),
            ("metadata.json", b'{"model_id": "7"}'),
        ):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
    assert read_model_id(model) == "7"


def test_a_missing_model_is_not_served(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        ModelServer(tmp_path / "none.tar.gz", data_dir=tmp_path)


@pytest.mark.parametrize("content", [b"{}", b"nonsense"])
def test_what_is_no_model_is_not_served(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelMissing):
        read_model_id(archive(tmp_path / "m.tar.gz", "metadata.json", content))


def test_an_archive_without_metadata_is_not_served(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="no metadata"):
        read_model_id(archive(tmp_path / "m.tar.gz", "else.json", b"{}"))


def test_rasa_sees_none_of_our_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    environment = places.rasa_environment(tmp_path)
    assert "secret" not in environment.values()
    assert Path(environment["HOME"]).is_relative_to(tmp_path)


def test_a_token_never_looks_like_an_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Rasa takes it as a word of its command line, where "-x" would be an option.
    monkeypatch.setattr("secrets.token_bytes", lambda count: b"\xfb" * count)
    model = archive(tmp_path / "model.tar.gz", "metadata.json", b'{"model_id": "one"}')
    assert ModelServer(model, data_dir=tmp_path).token.isalnum()
