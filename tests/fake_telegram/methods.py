"""The methods of the Bot API that a screening bot uses, with Telegram's rules and words."""

import base64
import json
import re
from collections.abc import Callable
from typing import Any

from tests.fake_telegram.markup import read_markup
from tests.fake_telegram.refusal import Refusal
from tests.fake_telegram.text import LONGEST_CAPTION, read
from tests.fake_telegram.world import Keeper, World

Parameters = dict[str, Any]
LONGEST_POLL = 50  # seconds
ACTIONS = {"typing", "upload_document", "upload_photo", "record_voice", "choose_sticker"}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


async def answer(keeper: Keeper, method: str, given: Parameters) -> Any:
    """The result of a call; a refusal is raised."""
    if method == "getupdates":
        return await get_updates(keeper, given)
    call = METHODS.get(method)
    if call is None:
        raise Refusal(404)
    return call(keeper.world, given)


async def get_updates(keeper: Keeper, given: Parameters) -> list[Any]:
    """Long poll; a newer poll ends an older one with 409."""
    world = keeper.world
    if world.webhook:
        words = "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
        raise Refusal(409, f"{words} the webhook first")
    allowed = _decoded(given, "allowed_updates")
    world.allowed = allowed if allowed is not None else world.allowed
    world.confirm(int(given.get("offset") or 0))
    limit = min(max(int(given.get("limit") or 100), 1), 100)
    keeper.poll += 1
    mine = keeper.poll
    keeper.changed()
    seconds = min(float(given.get("timeout") or 0), LONGEST_POLL)
    await keeper.until(
        lambda: bool(world.pending()) or keeper.poll != mine or not world.accepting, seconds
    )
    if keeper.poll != mine:
        raise Refusal(409, OTHER_POLL)
    return world.pending()[:limit]


def get_me(world: World, given: Parameters) -> Any:
    return world.bot


def send_message(world: World, given: Parameters) -> Any:
    text, entities = read(given.get("text") or "", given.get("parse_mode") or "")
    return _send(world, given, {"text": _not_empty(text), "entities": entities})


def send_document(world: World, given: Parameters) -> Any:
    caption, entities = read(
        given.get("caption") or "", given.get("parse_mode") or "", LONGEST_CAPTION
    )
    document = given.get("document")
    if document is None:
        raise Refusal(400, "there is no document in the request")
    kept = document if isinstance(document, dict) else {"file_id": document}
    return _send(world, given, {"document": kept, "caption": caption, "caption_entities": entities})


def edit_message_text(world: World, given: Parameters) -> Any:
    text, entities = read(given.get("text") or "", given.get("parse_mode") or "")
    new = {"text": _not_empty(text), "entities": entities, "reply_markup": _inline(given)}
    return _edit(world, given, new)


def edit_message_reply_markup(world: World, given: Parameters) -> Any:
    return _edit(world, given, {"reply_markup": _inline(given)})


def send_chat_action(world: World, given: Parameters) -> Any:
    _chat(world, given)
    if given.get("action") not in ACTIONS:
        raise Refusal(400, "wrong parameter action in request")
    return True


def answer_callback_query(world: World, given: Parameters) -> Any:
    callback = world.callbacks.get(str(given.get("callback_query_id")))
    if callback is None or callback["until"] <= world.now():
        words = "query is too old and response timeout expired or query ID is invalid"
        raise Refusal(400, words)
    callback["answer"] = given.get("text") or ""
    return True


def set_my_commands(world: World, given: Parameters) -> Any:
    commands = _decoded(given, "commands") or []
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise Refusal(400, "BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise Refusal(400, "BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile["commands"] = commands
    return True


def set_my_description(world: World, given: Parameters) -> Any:
    return _describe(world, given, "description", 512)


def set_my_short_description(world: World, given: Parameters) -> Any:
    return _describe(world, given, "short_description", 120)


def set_chat_menu_button(world: World, given: Parameters) -> Any:
    world.profile["menu_button"] = _decoded(given, "menu_button")
    return True


def set_webhook(world: World, given: Parameters) -> Any:
    url = given.get("url") or ""
    if url and not url.startswith("https://"):
        raise Refusal(400, "bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = url
    return True


def delete_webhook(world: World, given: Parameters) -> Any:
    if _decoded(given, "drop_pending_updates"):
        world.updates = []
    world.webhook = ""
    return True


def get_webhook_info(world: World, given: Parameters) -> Any:
    waiting = len(world.pending())
    return {
        "url": world.webhook,
        "has_custom_certificate": False,
        "pending_update_count": waiting,
    }


def get_file(world: World, given: Parameters) -> Any:
    file_id = str(given.get("file_id"))
    if file_id not in world.files:
        raise Refusal(400, "wrong file_id or the file is temporarily unavailable")
    kept = world.files[file_id]
    size = len(base64.b64decode(kept["content"]))
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": size,
        "file_path": kept["path"],
    }


def set_message_reaction(world: World, given: Parameters) -> Any:
    message = _message(world, given, "message to react not found")
    reactions = _decoded(given, "reaction") or []
    if any(reaction.get("type") != "emoji" for reaction in reactions):
        raise Refusal(400, "REACTION_INVALID")
    message["reactions"] = [reaction["emoji"] for reaction in reactions]
    return True


METHODS: dict[str, Callable[[World, Parameters], Any]] = {
    call.__name__.replace("_", ""): call
    for call in (
        get_me,
        send_message,
        send_document,
        edit_message_text,
        edit_message_reply_markup,
        send_chat_action,
        answer_callback_query,
        set_my_commands,
        set_my_description,
        set_my_short_description,
        set_chat_menu_button,
        set_webhook,
        delete_webhook,
        get_webhook_info,
        get_file,
        set_message_reaction,
    )
}


def shown(message: dict[str, Any]) -> dict[str, Any]:
    """A message as the API answers it: of keyboards, only inline ones come back."""
    body = {key: value for key, value in message.items() if key != "reactions" and value}
    if "inline_keyboard" not in (message.get("reply_markup") or {}):
        body.pop("reply_markup", None)
    return body


def _send(world: World, given: Parameters, content: dict[str, Any]) -> Any:
    chat = _chat(world, given)
    markup = read_markup(given.get("reply_markup"))
    message = {
        "message_id": world.take_id(),
        "date": int(world.now()),
        "from": world.bot,
        "chat": chat["chat"],
        "reply_markup": markup,
        **content,
    }
    if given.get("protect_content") in (True, "true"):
        message["has_protected_content"] = True
    chat["messages"].append(message)
    _replace_keyboard(chat, markup)
    return shown(message)


def _replace_keyboard(chat: dict[str, Any], markup: dict[str, Any] | None) -> None:
    """The candidate's keyboard stays until another comes or it is taken away."""
    if markup and "keyboard" in markup:
        chat["keyboard"] = markup
    elif markup and markup.get("remove_keyboard"):
        chat["keyboard"] = None


def _edit(world: World, given: Parameters, new: dict[str, Any]) -> Any:
    message = _message(world, given, "message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise Refusal(400, "message can't be edited")
    if all(message.get(name) == value for name, value in new.items()):
        raise Refusal(400, NOT_MODIFIED)
    message.update(new, edit_date=int(world.now()))
    return shown(message)


def _chat(world: World, given: Parameters) -> dict[str, Any]:
    """The chat a call is for: a bot can't write first, nor to one who blocked it."""
    chat = world.chats.get(str(given.get("chat_id")))
    if chat is None:
        raise Refusal(400, "chat not found")
    if chat["blocked"]:
        raise Refusal(403, "bot was blocked by the user")
    return chat


def _message(world: World, given: Parameters, missing: str) -> dict[str, Any]:
    messages: list[dict[str, Any]] = _chat(world, given)["messages"]
    for message in messages:
        if message["message_id"] == int(given.get("message_id") or 0):
            return message
    raise Refusal(400, missing)


def _inline(given: Parameters) -> dict[str, Any] | None:
    markup = read_markup(given.get("reply_markup"))
    if markup is not None and "inline_keyboard" not in markup:
        raise Refusal(400, "inline keyboard expected")
    return markup


def _not_empty(text: str) -> str:
    if not text.strip():
        raise Refusal(400, "message text is empty")
    return text.strip()


def _describe(world: World, given: Parameters, name: str, longest: int) -> bool:
    text = given.get(name) or ""
    if len(text) > longest:
        raise Refusal(400, f"{name} is too long")
    world.profile[name] = text
    return True


def _decoded(given: Parameters, name: str) -> Any:
    value = given.get(name)
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise Refusal(400, f"can't parse {name} JSON object") from None
