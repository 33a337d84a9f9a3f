"""A raw update of the inbox as what was heard; blocks and unblocks close and open the chat."""

import json
from collections.abc import Callable

from bot.telegram.reading import ChatBlocked, ChatUnblocked, read_update
from screening.dialogue.heard import Heard
from storage import outbox
from storage.database import Database
from storage.turn_records import InboxRow, Loaded


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
                outbox.open_chat(database, loaded.conversation_id)
                return None
        return read

    return hear
