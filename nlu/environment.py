"""Makes and updates the Python 3.10 environment that Rasa runs in."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import uv

from nlu.places import NLU, python

VERSION = "3.10"
_STAMP = ".candor-lock"
_LASTING = 15


class EnvironmentMissing(Exception):
    """Rasa's Python environment can't be made."""


def say(line: str) -> None:
    """Progress goes to stderr: stdout is for results."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 -- the default voice of a command


def prepare(progress: Callable[[str], None] = say) -> Path:
    """The environment's interpreter; builds the environment first where the lock has changed."""
    wanted, stamp = _lock_hash(), NLU / ".venv" / _STAMP
    if python().exists() and stamp.exists() and stamp.read_text() == wanted:
        return python()
    if not _finds_python():
        progress(f"Python {VERSION} is not installed here; uv downloads it.")
    progress("Building the language model's environment (about 2 GB, a minute the first time).")
    _sync(progress)
    stamp.write_text(wanted)
    return python()


def _lock_hash() -> str:
    files = [NLU / "pyproject.toml", NLU / "uv.lock", NLU / ".python-version"]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _environment() -> dict[str, str]:
    """Ours, without what would lead uv to another project's environment."""
    return {
        k: v for k, v in os.environ.items() if k not in {"VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT"}
    }


def _uv(*arguments: str) -> list[str]:
    return [uv.find_uv_bin(), *arguments]


def _finds_python() -> bool:
    """Run from nlu/: pyenv's shims find 3.10 by the .python-version of the working folder."""
    command = _uv("python", "find", VERSION, "--no-python-downloads")
    found = subprocess.run(command, cwd=NLU, env=_environment(), capture_output=True, check=False)  # noqa: S603 -- uv's own path and fixed words
    return found.returncode == 0


def _sync(progress: Callable[[str], None]) -> None:
    process = subprocess.Popen(  # noqa: S603 -- uv's own path and fixed words
        _uv("sync", "--frozen"),
        cwd=NLU,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    lines: list[str] = []
    with process:
        for line in process.stderr or ():
            lines.append(line.rstrip())
            progress(lines[-1])
    if process.returncode:
        raise EnvironmentMissing(_advice(lines[-_LASTING:]))


def _advice(lines: list[str]) -> str:
    said = "\n".join(lines)
    if _finds_python():
        return f"uv could not build the language model's environment in {NLU}:\n{said}"
    return (
        f"Rasa needs Python {VERSION}, which is not here and could not be downloaded. Install it "
        f"(`uv python install {VERSION}`, `pyenv install {VERSION}`, or your system's package) "
        f"and try again. uv said:\n{said}"
    )
