"""Messages that were sent together, as pictures chosen at once are: each is heard, one answered."""

from collections.abc import Iterable

from screening.dialogue.heard import Said
from screening.dialogue.tracker import Tracker


def is_answered(tracker: Tracker, heard: Said) -> bool:
    """Whether another message of the same album and kind came before and had its answer."""
    return heard.album is not None and any(
        message.album == heard.album and message.attachment == heard.attachment
        for message in tracker.messages.values()
        if message.id != heard.id
    )


def any_of(tracker: Tracker, heard: Said, messages: Iterable[str]) -> bool:
    """Whether one of these messages is of the same album."""
    known = (tracker.messages.get(name) for name in messages)
    return any(message.album == heard.album for message in known if message)
