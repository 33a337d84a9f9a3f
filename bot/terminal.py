"""The terminal: one line, one message; the same inbox, worker and outbox as every channel."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.beginning import named
from bot.incoming_files import keep
from bot.worker import HEARD, Worker
from screening.dialogue.events import AnswerCorrected, AnswerGiven, AnswerOffered, Event, Prompted
from screening.dialogue.file_types import UNKNOWN
from screening.dialogue.files import asked_for, open_question
from screening.dialogue.heard import Heard, HeardFile, Said
from screening.dialogue.reply import Reply
from screening.dialogue.tracker import fold
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.shapes import shape
from screening.flow.wording import in_words
from screening.record import Record
from storage import inbox, outbox, turns
from storage.database import Database
from storage.portable import portable
from storage.shelf import Shelf
from storage.turn_records import InboxRow, Loaded

CHANNEL, BOT = "terminal", "local"
PAUSE = 0.005
"""Seconds between looks."""


class Exchange(Record):
    """A line and what came of it."""

    you: str | None
    understood: tuple[dict[str, Any], ...]
    replies: tuple[Reply, ...]


def hear(row: InboxRow, _: Loaded) -> Heard | None:
    """A raw message is what was heard, as JSON."""
    return HEARD.validate_json(row.raw)


def on_offer(shelf: Shelf, loaded: Loaded, heard: Heard) -> dict[str, Flow]:
    """All published jobs, offered to candidates or not, and the text that is being tried."""
    text = _text_named(heard) or loaded.flow_hash
    tried = [shelf.flow(text)] if text else []
    return shelf.jobs() | {flow.id: flow for flow in tried}


def _text_named(heard: Heard) -> str | None:
    """The hash in `/start JOB HASH`."""
    words = heard.text.split() if isinstance(heard, Said) and named(heard) else []
    return words[2] if len(words) > 2 else None


class Terminal:
    """A conversation typed line by line; `session` is its name, kept apart from all others.

    It begins on the job's published flow, or on the `text` of that hash, which must be kept in the
    database and need not be published.
    """

    def __init__(
        self,
        database: Database,
        worker: Worker,
        flow: Flow,
        *,
        session: str,
        now: Callable[[], datetime],
        text: str = "",
    ) -> None:
        self._database = database
        self._worker = worker
        self._flow = flow
        self._text = text
        self._session = session
        self._now = now
        self._lines = 0
        self._seen_seq = 0
        self._seen_reply = 0
        self._conversation = 0

    def begin(self) -> Exchange:
        """Open the chat."""
        return self._exchange(f"/start {self._flow.id} {self._text}".rstrip(), you=None)

    def say(self, text: str) -> Exchange:
        """Say a line and wait for the turn; where a file is asked for, a file's path sends it."""
        return self._exchange(text, you=text)

    def application(self) -> str | None:
        """The application's id, once it has begun."""
        return turns.load(self._database, self._conversation).application

    def my_data(self) -> str:
        """All that is kept about whoever types here."""
        return portable(self._database, self._conversation)[1].decode()

    def _exchange(self, text: str, *, you: str | None) -> Exchange:
        self._lines += 1
        key = f"{self._session}:{self._lines}"
        said = Said(id=key, at=self._now(), text=text)
        if file := self._file(said):
            said = said.model_copy(update={"text": "", "attachment": "document", "file": file})
        received = inbox.receive(
            self._database,
            CHANNEL,
            bot=BOT,
            chat=self._session,
            key=key,
            raw=said.model_dump_json(),
            at=said.at,
        )
        self._conversation = received.conversation_id
        # Another process on the same database may have claimed it: then its turn is waited for.
        while self._worker.work() or inbox.waiting(self._database, self._conversation):
            time.sleep(PAUSE)
        return Exchange(you=you, understood=self._understood(), replies=self._replies())

    def _file(self, said: Said) -> HeardFile | None:
        path = _path(said.text)
        events = turns.load(self._database, self._conversation).events if path else ()
        question = open_question(self._flow, fold(event for _, event in events))
        if path is None or question is None:
            return None
        may_be, size = asked_for(question), path.stat().st_size
        if size > may_be.most:
            return HeardFile(name=path.name, size=size, media_type=UNKNOWN)
        return keep(
            self._database,
            self._conversation,
            message=said.id,
            may_be=may_be,
            name=path.name,
            content=path.read_bytes(),
            at=said.at,
        )

    def _replies(self) -> tuple[Reply, ...]:
        new = outbox.since(self._database, self._conversation, self._seen_reply)
        if new:
            self._seen_reply = new[-1].id
            outbox.delivered(self._database, [each.id for each in new], at=self._now())
        return tuple(each.reply for each in new)

    def _understood(self) -> tuple[dict[str, Any], ...]:
        loaded = turns.load(self._database, self._conversation, after=self._seen_seq)
        self._seen_seq = loaded.seq
        read = (_read(self._flow, event) for _, event in loaded.events)
        return tuple(each for each in read if each)


def _path(text: str) -> Path | None:
    """The file that a line names, in quotes or not."""
    try:
        path = Path(text.strip().strip("'\"")).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError, ValueError):
        # No words of a candidate's need to be a path.
        return None


def _read(flow: Flow, event: Event) -> dict[str, Any] | None:
    match event:
        case AnswerGiven() | AnswerCorrected():
            return {"decision": "taken"} | _answer(flow, event.answer)
        case AnswerOffered():
            return {"decision": "offered"} | _answer(flow, event.answer)
        case Prompted(purpose="confirm", proposed=Answer() as proposed):
            return {"decision": "to_confirm"} | _answer(flow, proposed)
    return None


def _answer(flow: Flow, answer: Answer) -> dict[str, Any]:
    question = flow.question(answer.question)
    return {
        "question": answer.question,
        "state": answer.state,
        "value": shape(answer.value),
        "in_words": in_words(question, answer.value) if answer.value is not None else None,
        "certainty": answer.certainty,
    }
