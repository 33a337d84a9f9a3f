"""Telegram's updates as what was heard: pure, and of private chats with people only."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from mimetypes import guess_extension
from typing import Any

from bot.telegram.keyboard import without_tick
from screening.dialogue.heard import Attachment, Edited, HeardFile, Pressed, Said
from screening.record import Moment, Record

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates to ask for."""
SEPARATOR = "|"
"""Between the prompt's id and the button's in callback data."""
ATTACHMENTS: dict[str, Attachment] = {
    "photo": "photo",
    "voice": "voice",
    "video": "video",
    "video_note": "video",
    "sticker": "sticker",
    "animation": "other",  # before document, which comes with it
    "document": "document",
    "contact": "contact",
    "location": "location",
}
SERVICE = {
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "chat_background_set",
    "connected_website",
}
"""Messages that nobody wrote."""
UNSAID = -1
"""The size of a file where Telegram doesn't tell it."""

Update = Mapping[str, Any]
PromptOf = Callable[[str], str | None]


class ChatBlocked(Record):
    """The candidate blocked the bot: nothing can be sent until they come back."""

    chat: str
    at: Moment


class ChatUnblocked(Record):
    """The candidate let the bot in again."""

    chat: str
    at: Moment


class UnreadableUpdate(ValueError):
    """An update of a shape that Telegram doesn't document; says where, never what was written."""


Read = Said | Edited | Pressed | ChatBlocked | ChatUnblocked


def _unknown(message_id: str) -> None:
    """Nothing is known of that message."""


def read_update(
    update: Update,
    prompt_of: PromptOf = _unknown,
    received_at: datetime | None = None,
) -> Read | None:
    """What was heard; None if it is not for us. Raises `UnreadableUpdate`.

    `prompt_of` tells which prompt a message of ours, by Telegram's id, had asked. A press has no
    date of its own: it gets `received_at`, else that of the message it was under.
    """
    kind, body = _body(update)
    try:
        read = _read(kind, body, prompt_of) if _is_ours(kind, body) else None
        if isinstance(read, Pressed) and received_at is not None:
            return read.model_copy(update={"at": received_at.astimezone(UTC)})
        return read
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise _unreadable(kind, error) from None


def update_key(update: Update) -> tuple[str, str] | None:
    """The chat, and a key the same whenever the same thing comes again; None if it is not for us.

    The key is unique within a bot's chat. Raises `UnreadableUpdate`.
    """
    kind, body = _body(update)
    try:
        return (_chat(kind, body), _key(kind, body)) if _is_ours(kind, body) else None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _unreadable(kind, error) from None


def callback_data(prompt_id: str, button: str) -> str:
    """What an inline button carries; ValueError if Telegram would not take it."""
    data = f"{prompt_id}{SEPARATOR}{button}"
    if len(data.encode()) > 64:
        raise ValueError(f"{data!r} is longer than the 64 bytes that a button can carry.")
    return data


def file_id(update: Update) -> str:
    """What the file of a message is fetched by; KeyError where none came with it."""
    _, body = _body(update)
    sent = _sent(body)
    if sent is None:
        raise KeyError("document")
    return str(sent["file_id"])


def _body(update: Update) -> tuple[str, Any]:
    return next(((kind, update[kind]) for kind in KINDS if kind in update), ("", {}))


def _is_ours(kind: str, body: Update) -> bool:
    """From a person, in a private chat, and not one of Telegram's own notes."""
    if not kind or body["from"]["is_bot"] or SERVICE & body.keys():
        return False
    # A press under a message that is no longer kept, or that came by another bot, has no chat.
    message = body.get("message") if kind == "callback_query" else body
    return message is not None and message["chat"]["type"] == "private"


def _chat(kind: str, body: Update) -> str:
    message = body["message"] if kind == "callback_query" else body
    return str(int(message["chat"]["id"]))


def _key(kind: str, body: Update) -> str:
    match kind:
        case "message":
            return f"message:{int(body['message_id'])}"
        case "edited_message":
            return f"edit:{int(body['message_id'])}:{int(body['edit_date'])}"
        case "callback_query":
            return f"press:{body['id']}"
    return f"member:{int(body['date'])}:{body['new_chat_member']['status']}"


def _read(kind: str, body: Update, prompt_of: PromptOf) -> Read | None:
    match kind:
        case "message":
            return _said(body, prompt_of)
        case "edited_message":
            return _edited(body, prompt_of)
        case "callback_query":
            return _pressed(body)
    return _member(body)


def _said(message: Update, prompt_of: PromptOf) -> Said:
    return Said(
        id=str(int(message["message_id"])),
        at=_moment(message["date"]),
        reply_to=_reply_to(message, prompt_of),
        text=_text(message),
        attachment=_attachment(message),
        file=_file(message),
        album=_album(message),
    )


def _edited(message: Update, prompt_of: PromptOf) -> Edited:
    message_id, edit_date = int(message["message_id"]), int(message["edit_date"])
    return Edited(
        id=f"{message_id}:{edit_date}",
        of=str(message_id),
        at=_moment(edit_date),
        reply_to=_reply_to(message, prompt_of),
        text=_text(message),
        file=_file(message),
    )


def _pressed(query: Update) -> Pressed | None:
    prompt_id, separator, button = str(query.get("data", "")).rpartition(SEPARATOR)
    if not separator:
        return None
    at = _moment(query["message"]["date"])
    return Pressed(id=str(query["id"]), at=at, reply_to=prompt_id or None, button=button)


def _member(change: Update) -> ChatBlocked | ChatUnblocked | None:
    chat, at = str(int(change["chat"]["id"])), _moment(change["date"])
    match change["new_chat_member"]["status"]:
        case "kicked":
            return ChatBlocked(chat=chat, at=at)
        case "member":
            return ChatUnblocked(chat=chat, at=at)
    return None


def _text(message: Update) -> str:
    contact = message.get("contact")
    if contact is not None:
        # Telegram vouches for the number only where it is the sender's own.
        own = contact.get("user_id") == message["from"]["id"]
        return _number(str(contact["phone_number"])) if own else ""
    return without_tick(str(message.get("text", message.get("caption", ""))))


def _attachment(message: Update) -> Attachment | None:
    for kind, attachment in ATTACHMENTS.items():
        if kind in message:
            return attachment
    if "text" not in message:
        return "other"
    return "forwarded" if _is_anothers(message) else None


def _number(told: str) -> str:
    # Telegram's numbers all have their country, but only some of its apps send the plus.
    return f"+{told}" if told.isdigit() else told


def _is_anothers(message: Update) -> bool:
    """Whether a text was forwarded from somebody else, a channel or a group."""
    origin = message.get("forward_origin")
    if origin is None:
        return False
    sender = message["from"]
    match origin["type"]:
        case "user":
            return bool(origin["sender_user"]["id"] != sender["id"])
        case "hidden_user":
            # Whoever hides who they are when forwarded does so from themselves, too.
            names = (sender.get("first_name", ""), sender.get("last_name", ""))
            return bool(origin["sender_user_name"] != " ".join(name for name in names if name))
    return True


def _album(message: Update) -> str | None:
    album = message.get("media_group_id")
    return None if album is None else str(album)


def _file(message: Update) -> HeardFile | None:
    sent = _sent(message)
    if sent is None:
        return None
    name = "photo.jpg" if "photo" in message else _name(sent)
    # Telegram need not say how large it is; that is seen once it is here.
    return HeardFile(name=name, size=int(sent.get("file_size", UNSAID)))


def _sent(message: Update) -> Update | None:
    """The document, or the largest of a photo's sizes; a moving picture is none."""
    sent: Update | None = message.get("document") if "animation" not in message else None
    if "photo" in message:
        sent = max(message["photo"], key=lambda size: int(size["width"]) * int(size["height"]))
    return sent


def _name(document: Update) -> str:
    ending = guess_extension(str(document.get("mime_type", ""))) or ""
    return str(document.get("file_name") or f"file{ending}")


def _reply_to(message: Update, prompt_of: PromptOf) -> str | None:
    answered = message.get("reply_to_message")
    return prompt_of(str(answered["message_id"])) if answered else None


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)


def _unreadable(kind: str, error: Exception) -> UnreadableUpdate:
    # The error's own words may quote the candidate; a missing field's name can't.
    what = f"{error} is missing" if isinstance(error, KeyError) else type(error).__name__
    return UnreadableUpdate(f"This {kind or 'update'} could not be read: {what}.")
