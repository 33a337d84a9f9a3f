"""A candidate's conversation as it is stored, read for its page."""

import hashlib

from bot.browser import visitor
from bot.browser.items import Thread
from bot.browser.thread import project
from bot.worker import HEARD
from screening.dialogue.heard import Heard
from screening.flow.model import Flow
from screening.record import Record
from storage import inbox, outbox, return_links, turns
from storage.conversations import find
from storage.database import Database
from storage.leases import Claim
from storage.outbox import Delivery
from storage.turn_records import Loaded

CHANNEL, BOT = "browser", "web"
NO_EVENTS = 2**31 - 1


class Stored(Record):
    """What is known of a conversation; `loaded` has its events only where they were asked for."""

    loaded: Loaded
    waiting: tuple[tuple[int, Heard], ...]
    """By their rows in the inbox."""
    deliveries: tuple[Delivery, ...]
    failed: int

    @property
    def tag(self) -> str:
        """Another one whenever the page would show something else."""
        rows = [row for row, _ in self.waiting]
        shown = [each.id for each in self.deliveries]
        state = (self.loaded.application, self.loaded.seq, rows, shown, self.failed)
        return hashlib.sha256(repr(state).encode()).hexdigest()[:24]

    def thread(self, flow: Flow) -> Thread:
        """The page's thread."""
        return project(
            flow,
            self.loaded.events,
            waiting=[heard for _, heard in self.waiting],
            deliveries=self.deliveries,
            failed=self.failed,
        )


def stored(database: Database, chat: str, *, events: bool = True) -> Stored | None:
    """The conversation of a chat, if there is one."""
    conversation = find(database, CHANNEL, bot=BOT, chat=chat)
    if conversation is None:
        return None
    failed = [row for row in inbox.failed(database) if row.conversation_id == conversation.id]
    # Read before the events: what a worker finishes meanwhile is then seen twice, never not at all.
    waiting = _waiting(database, conversation.id)
    return Stored(
        loaded=turns.load(database, conversation.id, after=0 if events else NO_EVENTS),
        waiting=waiting,
        deliveries=outbox.since(database, conversation.id),
        failed=len(failed),
    )


def chat_of(database: Database, token: str) -> str:
    """The chat that a browser's token leads into: by a link, or as the browser that began it."""
    linked = return_links.chat_behind(database, CHANNEL, bot=BOT, token=token)
    return linked or visitor.chat_of(token)


def conversation_of(database: Database, token: str | None) -> int | None:
    """The conversation that a browser's token leads into."""
    if token is None:
        return None
    found = find(database, CHANNEL, bot=BOT, chat=chat_of(database, token))
    return found.id if found else None


def is_waiting(database: Database, conversation_id: int, inbox_id: int) -> bool:
    """Whether that message has not been worked on yet."""
    return inbox_id in (row for row, _ in _waiting(database, conversation_id))


def _waiting(database: Database, conversation_id: int) -> tuple[tuple[int, Heard], ...]:
    # Only read: nobody else's claim is taken by this.
    looking = Claim(conversation_id=conversation_id, owner=CHANNEL, fence=0)
    return tuple((row.id, HEARD.validate_json(row.raw)) for row in turns.pending(database, looking))
