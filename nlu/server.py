"""Runs Rasa's server on loopback, and runs it again when it dies."""

import json
import logging
import os
import secrets
import signal
import socket
import subprocess
import tarfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from nlu import environment, places
from nlu.client import Interpreter, ModelAway

_log = logging.getLogger(__name__)
_SOON, _LATE = 1.0, 60.0
_GRACE = 5.0


class ModelMissing(Exception):
    """There is no model to serve in this file."""


class ModelServer:
    """One Rasa server with one model; `interpreter` reaches it, also after it was run again."""

    def __init__(self, model: Path, *, data_dir: Path, timeout: float = 5.0) -> None:
        self._model, self._data_dir = model.resolve(), data_dir
        model_id = read_model_id(self._model)
        self.token = secrets.token_hex(32)  # nothing that could be taken for an option
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.interpreter = Interpreter(self.url, self.token, timeout=timeout, model_id=model_id)
        self._process: subprocess.Popen[bytes] | None = None
        self._changing = threading.Lock()
        self._closing = threading.Event()
        # The thread that starts a process must outlive it: Linux counts it as the parent.
        self._watch = threading.Thread(target=self._keep_running, name="rasa", daemon=True)

    @property
    def pid(self) -> int | None:
        """The running server's process id, if one runs."""
        process = self._process
        return process.pid if process and process.poll() is None else None

    def start(self) -> None:
        """Does not wait for the model; `wait_until_ready` tells when it answers."""
        environment.prepare()
        self._watch.start()

    def wait_until_ready(self, timeout: float = 180.0) -> None:
        """Returns when the model given answers; raises `ModelAway` if it does not in time."""
        until = time.monotonic() + timeout
        while not self.interpreter.available():
            if time.monotonic() > until or self._closing.wait(0.1):
                raise ModelAway(f"The model did not start; see {self.log_file}.")

    @property
    def log_file(self) -> Path:
        """Where Rasa's own words go."""
        return places.work(self._data_dir) / "server.log"

    def swap(self, model: Path) -> None:
        """Serves another model from now on; raises `ModelAway`, and the old one stays."""
        model_id = read_model_id(model.resolve())
        self.interpreter.load(model, model_id)
        self._model = model.resolve()

    def close(self) -> None:
        """Ends the server and everything it started."""
        with self._changing:
            self._closing.set()
            process = self._process
        if process:
            _end(process)
        if self._watch.is_alive():
            self._watch.join()
        self.interpreter.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _keep_running(self) -> None:
        pause = _SOON
        while process := self._begin():
            began = time.monotonic()
            process.wait()
            _end(process)  # what it left behind in its group
            lasted = time.monotonic() - began
            if self._closing.is_set():
                return
            pause = _SOON if lasted > _LATE else min(pause * 2, _LATE)
            _log.warning("The language model's server ended; it starts again in %.0f s", pause)
            self._closing.wait(pause)

    def _begin(self) -> "subprocess.Popen[bytes] | None":
        with self._changing:
            self._process = None if self._closing.is_set() else self._spawn()
            return self._process

    def _spawn(self) -> "subprocess.Popen[bytes]":
        room = places.work(self._data_dir)
        variables = places.rasa_environment(self._data_dir) | {
            "CANDOR_NLU_TOKEN": self.token,
            "CANDOR_NLU_PARENT": str(os.getpid()),
        }
        nobody = room / "nobody.yml"  # without it Rasa opens a webhook to anyone
        nobody.write_text("{}\n")
        command: list[str | Path] = [
            places.python(),
            "-m",
            "components.launcher",
            "run",
            "--enable-api",
        ]
        command += ["--interface", "127.0.0.1", "--port", str(self.port), "--model", self._model]
        command += ["--credentials", nobody, "--endpoints", nobody]
        with self.log_file.open("ab") as log:
            return subprocess.Popen(  # noqa: S603 -- our interpreter, fixed words
                command,
                cwd=room,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )


def read_model_id(model: Path) -> str:
    """The id inside a model's archive; a missing file would make Rasa load another in silence."""
    try:
        with tarfile.open(model) as archive:
            for member in archive:
                # A component may keep a file of the same name in a folder of its own.
                is_of_model = member.name.removeprefix("./") == "metadata.json"
                found = archive.extractfile(member) if is_of_model else None
                if found:
                    return str(json.load(found)["model_id"])
    except (OSError, tarfile.TarError, ValueError, KeyError) as error:
        raise ModelMissing(f"{model} is not a model: {error}") from error
    raise ModelMissing(f"{model} is not a model: it has no metadata.")


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Asks the whole group to end, then makes it."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE)
