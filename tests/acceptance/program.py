"""The program as people run it: a process of its own, started and ended by the test."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import RunningModel

ROOT = Path(__file__).parents[2]
CANDOR = Path(os.environ.get("X_CANDOR", Path(sys.executable).parent / "candor"))


class Dialogue(NamedTuple):
    """A command's two ends."""

    stdin: IO[str]
    stdout: IO[str]


class Program:
    """`candor` with a data folder of its own and a model that runs beside it."""

    def __init__(
        self,
        folder: Path,
        model: RunningModel | None,
        telegram: FakeTelegram | None = None,
        **settings: str,
    ) -> None:
        self.folder = folder
        self.url = ""
        self.said: list[str] = []
        self._process: subprocess.Popen[str] | None = None
        self._settings = {
            "CANDOR_DATA_DIR": str(folder / "data"),
            "CANDOR_MASTER_KEY_FILE": str(folder / "master.key"),
            "CANDOR_PORT": "0",
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PYTHONUNBUFFERED": "1",
        }
        if model:
            self._settings |= {"CANDOR_NLU_URL": model.url, "CANDOR_NLU_TOKEN": model.token}
        if telegram:
            self._settings |= {
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_URL": telegram.url,
            }
        self._settings |= settings

    def start(self) -> "Program":
        """Start `candor run`; returns once it says where its pages are."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [CANDOR, "run"],
                cwd=ROOT,
                env=self._settings,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said.append(line)
            if line.startswith("Candidates: "):
                self.url = line.split()[1].removesuffix("/apply/")
                return self
        raise AssertionError(f"it did not start: {self.log}")

    @property
    def log(self) -> str:
        """Everything it logged."""
        return (self.folder / "log").read_text()

    def logs_until(self, words: str) -> str:
        """The log once it holds these words, or after a minute in vain."""
        follow = ["timeout", "60", "tail", "-n", "+1", "-F", str(self.folder / "log")]
        with subprocess.Popen(follow, stdout=subprocess.PIPE, text=True) as tail:
            assert tail.stdout is not None
            read = ""
            for line in tail.stdout:
                read += line
                if words in line:
                    tail.terminate()
                    break
        return read

    def kill(self) -> None:
        """Kill it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._close()

    def stop(self) -> None:
        """Ask it to end."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(60)
        self._close()

    def _close(self) -> None:
        if self._process and self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> "Program":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def command(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command beside it."""
        return subprocess.run(
            [CANDOR, *words],
            cwd=ROOT,
            env=self._settings,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )

    @contextmanager
    def opened(self, *words: str) -> Iterator["Dialogue"]:
        """A command that is talked to, line by line."""
        with subprocess.Popen(
            [CANDOR, *words],
            cwd=ROOT,
            env=self._settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            yield Dialogue(process.stdin, process.stdout)

    def applications(self) -> list[dict[str, Any]]:
        """What `candor applications list --json` says."""
        listed: list[dict[str, Any]] = json.loads(
            self.command("applications", "list", "--json").stdout
        )
        return listed

    def shown(self, application: str) -> dict[str, Any]:
        """What `candor applications show` says of one."""
        facts: dict[str, Any] = json.loads(
            self.command("applications", "show", application, "--json").stdout
        )
        return facts


def judged(card: dict[str, Any]) -> dict[str, Any]:
    """A scorecard without what names the messages of one conversation."""
    kept = ("total", "of", "share", "band", "could_be", "range", "handed_in")
    criteria = [
        {name: each[name] for name in ("id", "points", "of", "reason", "state")}
        | {"words": [evidence["text"] for evidence in each["evidence"]]}
        for each in card["criteria"]
    ]
    return {name: card[name] for name in kept} | {"criteria": criteria}
