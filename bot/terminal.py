"""The terminal: one line, one message; the same inbox, worker and outbox as every channel."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.worker import HEARD, Worker
from screening.dialogue.events import AnswerCorrected, AnswerGiven, AnswerOffered, Event, Prompted
from screening.dialogue.heard import Heard, Said
from screening.dialogue.reply import Reply
from screening.flow.answers import Answer
from screening.flow.model import Flow
from screening.flow.shapes import shape
from screening.flow.wording import in_words
from screening.record import Record
from storage import inbox, outbox, turns
from storage.database import Database
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


class Terminal:
    """A conversation typed line by line; `session` is its name, kept apart from all others."""

    def __init__(
        self,
        database: Database,
        worker: Worker,
        flow: Flow,
        *,
        session: str,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._worker = worker
        self._flow = flow
        self._session = session
        self._now = now
        self._lines = 0
        self._seen_seq = 0
        self._seen_reply = 0
        self._conversation = 0

    def begin(self) -> Exchange:
        """Open the chat."""
        return self._exchange(f"/start {self._flow.id}", you=None)

    def say(self, text: str) -> Exchange:
        """Say a line and wait for the turn."""
        return self._exchange(text, you=text)

    def application(self) -> str | None:
        """The application's id, once it has begun."""
        return turns.load(self._database, self._conversation).application

    def _exchange(self, text: str, *, you: str | None) -> Exchange:
        self._lines += 1
        key = f"{self._session}:{self._lines}"
        said = Said(id=key, at=self._now(), text=text)
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
