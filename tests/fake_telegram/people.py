"""What a person does in their Telegram app, as it reaches the bot."""

import base64
from typing import Any

from tests.fake_telegram.markup import asks_for_contact, labels
from tests.fake_telegram.messages import shown
from tests.fake_telegram.text import LONGEST_TEXT, units
from tests.fake_telegram.world import CALLBACK_LIFE, World

PLACE = {"latitude": 52.37, "longitude": 4.9}
WITHOUT_FILE: dict[str, Any] = {
    "location": PLACE,
    "venue": {"location": PLACE, "title": "Town hall", "address": "1 Square"},
    "dice": {"emoji": "\N{GAME DIE}", "value": 6},
    "story": {"chat": {"id": 77, "type": "private", "first_name": "Bo"}, "id": 5},
    "poll": {
        "id": "600",
        "question": "Monday?",
        "options": [
            {"text": "Yes", "voter_count": 0, "persistent_id": "0"},
            {"text": "No", "voter_count": 0, "persistent_id": "1"},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
    },
}
BESIDE: dict[str, Any] = {
    "venue": {"location": PLACE},
    "animation": {"document": {"file_id": "a-1", "file_unique_id": "ua-1", "file_size": 6}},
}
"""What comes with it, for older bots."""


class Impossible(Exception):
    """A person can't do this in Telegram, so the test asks for something unreal."""


def say(world: World, chat: str, text: str, reply_to: int | None = None) -> list[int]:
    """Send a text, in pieces where it is too long, as the apps do; the ids of the messages."""
    return [
        _arrive(world, chat, {"text": piece, "entities": _commands(piece)}, reply_to)
        for piece in _pieces(text.strip())
    ]


def forward(world: World, chat: str, text: str, origin: dict[str, Any]) -> list[int]:
    """Forward a text that was written elsewhere: by oneself, by somebody, in a channel."""
    origin = {"date": int(world.now()) - 60, **origin}
    if origin["type"] == "user":
        origin["sender_user"] = _person(int(origin["sender_user"]))
    return [_arrive(world, chat, {"text": text, "forward_origin": origin}, None)]


def attach(world: World, chat: str, kind: str, told: dict[str, Any]) -> list[int]:
    """Send anything that is no text."""
    content = {kind: _attachment(world, chat, kind, told), **BESIDE.get(kind, {})}
    for name in ("caption", "media_group_id"):
        if told.get(name):
            content[name] = told[name]
    return [_arrive(world, chat, content, told.get("reply_to"))]


def album(world: World, chat: str, items: list[dict[str, Any]]) -> list[int]:
    """Send several pictures, videos or documents at once; each arrives as its own message."""
    if not 2 <= len(items) <= 10:
        raise Impossible("An album has two to ten items.")
    group = str(13_000_000_000_000_000 + world.take_id())
    return [
        attach(world, chat, item["kind"], {**item, "media_group_id": group})[0] for item in items
    ]


def edit(world: World, chat: str, message_id: int, text: str) -> list[int]:
    """Change the text (or the caption) of a message of one's own."""
    message = _find(world, chat, message_id)
    if message["from"]["is_bot"]:
        raise Impossible("Nobody can edit the bot's messages.")
    message["text" if "text" in message else "caption"] = text
    message["edit_date"] = int(world.now())
    world.add_update("edited_message", shown(message))
    return [message_id]


def tap(world: World, chat: str, label: str) -> list[int]:
    """Tap a button of the keyboard below the chat: the app sends its label, or one's contact."""
    keyboard = _chat(world, chat)["keyboard"]
    if label not in labels(keyboard):
        raise Impossible(f"No button {label!r} is shown, only {labels(keyboard)}.")
    if keyboard.get("one_time_keyboard"):
        _chat(world, chat)["keyboard"] = None
    if asks_for_contact(keyboard, label):
        return attach(world, chat, "contact", {"own": True})
    return say(world, chat, label)


def press(world: World, chat: str, message_id: int, label: str) -> list[int]:
    """Press a button under a message: the bot hears of it for 150 seconds."""
    message = _find(world, chat, message_id)
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    data = [b["callback_data"] for row in rows for b in row if b["text"] == label]
    if not data:
        raise Impossible(f"No button {label!r} is under message {message_id}.")
    query = {
        "id": str(9_000_000_000 + world.take_id()),
        "from": _person(int(chat)),
        "message": shown(message),
        "chat_instance": chat,
        "data": data[0],
    }
    world.callbacks[query["id"]] = {"until": world.now() + CALLBACK_LIFE, "answer": None}
    world.add_update("callback_query", query, CALLBACK_LIFE)
    return [int(query["id"])]


def block(world: World, chat: str, blocked: bool) -> list[int]:
    """Block the bot, or unblock it."""
    kept = _chat(world, chat)
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    kept["blocked"] = blocked
    body = {
        "chat": kept["chat"],
        "from": _person(int(chat)),
        "date": int(world.now()),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }
    world.add_update("my_chat_member", body)
    return []


def _arrive(world: World, chat: str, content: dict[str, Any], reply_to: int | None) -> int:
    kept = _chat(world, chat)
    if kept["blocked"]:
        raise Impossible("Who blocked the bot must unblock it first.")
    message = {
        "message_id": world.take_id(),
        "date": int(world.now()),
        "from": _person(int(chat)),
        "chat": kept["chat"],
        **content,
    }
    if reply_to is not None:
        message["reply_to_message"] = shown(_find(world, chat, reply_to))
    kept["messages"].append(message)
    world.add_update("message", shown(message))
    return int(message["message_id"])


def _chat(world: World, chat: str) -> dict[str, Any]:
    """The chat, opened when the person first writes."""
    private = {"id": int(chat), "type": "private", "first_name": "Ada"}
    empty = {"chat": private, "messages": [], "blocked": False, "keyboard": None}
    return world.chats.setdefault(chat, empty)


def _person(identity: int) -> dict[str, Any]:
    return {"id": identity, "is_bot": False, "first_name": "Ada", "language_code": "en"}


def _member(world: World, status: str) -> dict[str, Any]:
    gone = {"until_date": 0} if status == "kicked" else {}
    return {"user": world.bot, "status": status, **gone}


def _find(world: World, chat: str, message_id: int) -> dict[str, Any]:
    messages: list[dict[str, Any]] = _chat(world, chat)["messages"]
    for message in messages:
        if message["message_id"] == message_id:
            return message
    raise Impossible(f"There is no message {message_id} in chat {chat}.")


def _attachment(world: World, chat: str, kind: str, told: dict[str, Any]) -> Any:
    if kind == "contact":
        owner = int(chat) if told.get("own", True) else int(chat) + 1
        phone = told.get("phone", "+15550100")
        return {"phone_number": phone, "first_name": "Ada", "user_id": owner}
    if kind in WITHOUT_FILE:
        return WITHOUT_FILE[kind]
    file = _keep(world, kind, told)
    square = {"width": 90, "height": 90}
    return {
        "photo": [{**file, **square}],
        "voice": {**file, "duration": 3},
        "video": {**file, **square, "duration": 3},
        "video_note": {**file, "length": 90, "duration": 3},
        "animation": {**file, **square, "duration": 3},
        "audio": {**file, "duration": 3},
        "sticker": {
            **file,
            **square,
            "type": "regular",
            "is_animated": False,
            "is_video": False,
        },
        "document": {**file, "file_name": told.get("file_name", "cv.pdf")},
    }[kind]


def _keep(world: World, kind: str, told: dict[str, Any]) -> dict[str, Any]:
    identity = f"{kind}-{world.take_id()}"
    content = told.get("content") or base64.b64encode(b"a file").decode()
    size = told.get("size") or len(base64.b64decode(content))
    path = told.get("path") or f"{kind}/{identity}"
    world.files[identity] = {"path": path, "content": content, "size": size}
    return {"file_id": identity, "file_unique_id": f"u{identity}", "file_size": size}


def _commands(text: str) -> list[dict[str, Any]]:
    word = text.split(maxsplit=1)[0] if text else ""
    if not word.startswith("/") or len(word) < 2:
        return []
    return [{"type": "bot_command", "offset": 0, "length": units(word)}]


def _pieces(text: str) -> list[str]:
    pieces = [""]
    for character in text:
        if units(pieces[-1] + character) > LONGEST_TEXT:
            pieces.append("")
        pieces[-1] += character
    return pieces
