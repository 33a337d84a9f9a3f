"""Start the server from a test, and be the candidates who talk to the bot."""

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import httpx

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds to wait for what must come; only a failing test ever waits so long."""


@dataclass(frozen=True)
class Message:
    """What the bot sent: its text, the labels of its buttons, its id, and the markup as sent.

    Of a file also the name, and the id by which `FakeTelegram.file` tells its bytes.
    """

    text: str
    buttons: tuple[str, ...]
    id: int
    markup: dict[str, Any] | None = None
    file_name: str | None = None
    file_id: str | None = None
    entities: tuple[dict[str, Any], ...] = ()


class FakeTelegram:
    """The server in a process of its own, as a context manager.

    `url` is what TELEGRAM_API_URL takes, `token` what TELEGRAM_BOT_TOKEN takes.
    """

    def __init__(self, *, token: str | None = None, journal: Path | None = None) -> None:
        self.token = token or "7000000001:" + "fake" * 8 + "abc"
        self.url = ""
        self._journal = journal
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self._http = httpx.Client(timeout=PATIENCE + 30)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._http.close()

    def start(self) -> None:
        """Start it; after a stop, at the same address."""
        command = [sys.executable, "-m", "tests.fake_telegram", "--token", self.token]
        command += ["--port", str(self._port), "--until-eof"]
        command += ["--journal", str(self._journal)] if self._journal else []
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        told = json.loads(self._process.stdout.readline())
        self.url, self._port = told["url"], told["port"]

    def stop(self) -> None:
        """Kill it, as a power cut would."""
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None

    def candidate(self, chat_id: int = 5001) -> "Candidate":
        return Candidate(self, chat_id)

    def fail(
        self,
        method: str,
        how: str,
        *,
        times: int = 1,
        after: int = 0,
        retry_after: int | None = None,
        chat: int | None = None,
    ) -> None:
        """Let the next calls of a method go wrong, those for one chat if it is named.

        The method "download" is the way by which a file's bytes are fetched.

        `after` so many that go well.
        `how`: 400, 403, 413, 429, 500, 502, cut_before or cut_after (the call was taken), hang or
        garbage.
        """
        self._arrange(
            "fault",
            method=method,
            how=how,
            times=times,
            after=after,
            retry_after=retry_after,
            chat=None if chat is None else str(chat),
        )

    def advance(self, seconds: float) -> None:
        """Move the server's clock ahead; updates expire by it."""
        self._arrange("clock", seconds=seconds)

    def stop_accepting(self) -> None:
        """Cut every connection of the bot's until `accept`."""
        self._arrange("accepting", accepting=False)

    def accept(self) -> None:
        self._arrange("accepting", accepting=True)

    def add_update(self, kind: str, body: dict[str, Any]) -> None:
        """Queue an update just as given, however strange."""
        self._arrange("update", kind=kind, body=body)

    def reset(self) -> None:
        """Begin anew: nobody has written, nothing is queued, the clock is right."""
        self._arrange("reset")

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """The whole answer to a Bot API call of the bot's, made without any library."""
        url = f"{self.url}/bot{self.token}/{method}"
        return dict(self._http.post(url, json=given).json())

    def calls(self, method: str, at_least: int = 0) -> list[dict[str, Any]]:
        """What the bot asked of a method, once it has asked so often."""
        return self.rows(at_least, method=method)

    def until_confirmed(self) -> None:
        """Wait until the bot has confirmed every update."""
        answer = self._http.get(f"{self.url}/_control/confirmed", params={"seconds": PATIENCE})
        assert answer.json(), "the bot has not confirmed all updates"

    def file(self, file_id: str) -> bytes:
        """The bytes of a file that the bot sent, or a candidate did."""
        return base64.b64decode(self.world()["files"][file_id]["content"])

    def world(self) -> dict[str, Any]:
        """Everything the server knows."""
        return dict(self._http.get(f"{self.url}/_control/world").json())

    def do(self, act: str, **told: Any) -> list[int]:
        answer = self._http.post(f"{self.url}/_control/do/{act}", json=told)
        if answer.status_code != 200:
            raise ValueError(answer.json()["error"])
        return list(answer.json()["ids"])

    def rows(self, at_least: int, **asked: Any) -> list[dict[str, Any]]:
        asked |= {"at_least": at_least, "seconds": PATIENCE}
        answer = self._http.get(f"{self.url}/_control/wait", params=asked)
        found = list(answer.json())
        assert len(found) >= at_least, f"waited for {at_least}, found {found}"
        return found

    def _arrange(self, what: str, **told: Any) -> None:
        answer = self._http.post(f"{self.url}/_control/arrange/{what}", json=told)
        if answer.status_code != 200:
            raise ValueError(answer.json()["error"])


class Candidate:
    """A person in a private chat with the bot; `hears` goes on where it last stopped."""

    def __init__(self, telegram: FakeTelegram, chat_id: int) -> None:
        self.chat_id = chat_id
        self._telegram = telegram
        self._heard = 0

    def says(self, text: str, *, reply_to: int | None = None) -> int:
        """Write a message; its id (the first's, where the app had to split it)."""
        return self._do("say", text=text, reply_to=reply_to)[0]

    def sends(self, kind: str, **told: Any) -> int:
        """Send a photo, voice, video, sticker, document, location, contact, poll or dice; its id.

        `caption`; `content` in bytes, and `size` where another is told; for a document `file_name`;
        for a contact `phone` and `own` (False: someone else's).
        """
        return self._do("attach", kind=kind, **_in_text(told))[0]

    def sends_album(self, *items: dict[str, Any]) -> list[int]:
        """Send several at once, each as it would be for `sends`, with its `kind`; their ids."""
        return self._do("album", items=[_in_text(item) for item in items])

    def forwards(self, text: str, **origin: Any) -> int:
        """Forward a text; `origin` as the Bot API tells it, of a user only the id."""
        return self._do("forward", text=text, origin=origin)[0]

    def taps(self, label: str) -> int:
        """Tap a button of the keyboard shown below the chat."""
        return self._do("tap", label=label)[0]

    def presses(self, label: str, message_id: int) -> int:
        """Press a button under a message; the press's id."""
        return self._do("press", label=label, message_id=message_id)[0]

    def edits(self, message_id: int, text: str) -> None:
        self._do("edit", message_id=message_id, text=text)

    def blocks(self) -> None:
        self._do("block")

    def unblocks(self) -> None:
        self._do("unblock")

    def hears(self, what: int | Callable[[Message], bool] = 1) -> list[Message]:
        """The next so many messages, or all up to the first of which it is true."""
        if isinstance(what, int):
            return self._next(what)
        heard: list[Message] = []
        while not heard or not what(heard[-1]):
            heard += self._next(1)
        return heard

    def has_heard(self) -> list[Message]:
        """Everything the bot has sent to this chat until now."""
        return [_message(row) for row in self._telegram.rows(0, chat=self.chat_id)]

    def _next(self, count: int) -> list[Message]:
        rows = self._telegram.rows(count, chat=self.chat_id, after=self._heard)[:count]
        self._heard += len(rows)
        return [_message(row) for row in rows]

    def _do(self, act: str, **told: Any) -> list[int]:
        return self._telegram.do(act, chat=self.chat_id, **told)


def _in_text(told: dict[str, Any]) -> dict[str, Any]:
    if "content" not in told:
        return told
    return {**told, "content": base64.b64encode(told["content"]).decode()}


def _message(row: dict[str, Any]) -> Message:
    text = row.get("text") or row.get("caption") or ""
    document = row.get("document") or {}
    return Message(
        text,
        tuple(row["buttons"]),
        row["message_id"],
        row.get("reply_markup"),
        document.get("file_name"),
        document.get("file_id"),
        tuple(row.get("entities") or row.get("caption_entities") or ()),
    )
