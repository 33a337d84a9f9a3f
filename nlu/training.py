"""Trains the model when what it is made from has changed, and never otherwise."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from nlu import environment, places
from nlu.corpus import corpus
from nlu.places import CONFIG, NLU
from nlu.vocabulary import FlowVocabulary

MODEL = "model.tar.gz"
_LASTING = 25
_STARTS = "Starting to train component '"


class TrainingFailed(Exception):
    """Rasa could not train a model; the message ends with its last lines."""


def train(
    flows: Sequence[FlowVocabulary],
    *,
    data_dir: Path,
    progress: Callable[[str], None] = environment.say,
) -> Path:
    """The model for these flows, as `<data_dir>/models/<hash>.tar.gz`; trains it if need be."""
    files = corpus(flows)
    made = places.models(data_dir) / f"{model_hash(files)}.tar.gz"
    if made.exists():
        return made
    made.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_folder(data_dir), prefix="training-") as folder:
        _write(Path(folder), files)
        run_rasa(Path(folder), data_dir, progress)
        (Path(folder) / MODEL).replace(made)  # whole or not at all
    return made


def model_hash(files: dict[str, str]) -> str:
    """Sixteen hex digits that change with anything the model depends on."""
    known = hashlib.sha256()
    for path in (CONFIG, NLU / "uv.lock", *sorted((NLU / "components").glob("*.py"))):
        known.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for name in sorted(files):
        known.update(name.encode() + b"\0" + files[name].encode() + b"\0")
    return known.hexdigest()[:16]


def _folder(data_dir: Path) -> Path:
    folder = places.work(data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _write(folder: Path, files: dict[str, str]) -> None:
    (folder / "data").mkdir()
    for name, text in files.items():
        (folder / "data" / name).write_text(text, encoding="utf-8")
    shutil.copy(CONFIG, folder / "config.yml")


def run_rasa(folder: Path, data_dir: Path, progress: Callable[[str], None]) -> None:
    """Has Rasa make `model.tar.gz` of the `config.yml` and `data/` in a folder.

    Raises `TrainingFailed`.
    """
    python = environment.prepare(progress)
    progress("Training the language model (about a minute).")
    words = ["train", "nlu", "--nlu", "data", "--config", "config.yml", "--out", "."]
    process = subprocess.Popen(  # noqa: S603 -- our interpreter, fixed words
        [python, "-m", "components.launcher", *words, "--fixed-model-name", "model"],
        cwd=folder,
        env=places.rasa_environment(data_dir) | {"CANDOR_NLU_PARENT": str(os.getpid())},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    said = _follow(process, progress)
    if process.returncode or not (folder / MODEL).exists():
        raise TrainingFailed("Rasa could not train the model:\n" + "\n".join(said[-_LASTING:]))


def _follow(process: "subprocess.Popen[str]", progress: Callable[[str], None]) -> list[str]:
    said: list[str] = []
    with process:
        for line in process.stdout or ():
            said.append(line.rstrip())
            if _STARTS in line:
                progress("Training: " + line.split(_STARTS, 1)[1].split("'")[0])
    return said
