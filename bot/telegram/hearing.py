"""A raw update of the inbox as what was heard; blocks and unblocks close and open the chat."""

import json
from collections.abc import Callable

from bot.telegram.reading import ChatBlocked, ChatUnblocked, read_update
from screening.dialogue.heard import Heard
from storage import outbox
from storage.database import Database
from storage.turn_records import InboxRow, Loaded

REMINDERS = {"reminder", "closing_soon"}
"""The sentences that are stale by the time a candidate comes back."""


def hearing(database: Database) -> Callable[[InboxRow, Loaded], Heard | None]:
    """How this channel's rows are read."""

    def hear(row: InboxRow, loaded: Loaded) -> Heard | None:
        def prompt_of(message_id: str) -> str | None:
            return outbox.prompt_of(database, loaded.conversation_id, message_id)

        read = read_update(json.loads(row.raw), prompt_of, row.received_at)
        match read:
            case ChatBlocked():
                outbox.close_chat(database, loaded.conversation_id, "blocked by the candidate")
                return None
            case ChatUnblocked():
                _drop_reminders(database, loaded.conversation_id)
                outbox.open_chat(database, loaded.conversation_id)
                return None
        return read

    return hear


def _drop_reminders(database: Database, conversation_id: int) -> None:
    """Whoever comes back needs no reminding, and least of all a heap of it."""
    for each in outbox.since(database, conversation_id):
        if each.state == "waiting" and REMINDERS & set(each.reply.sentences):
            outbox.failed(database, each.id, "reminded of nothing while the bot was blocked")
