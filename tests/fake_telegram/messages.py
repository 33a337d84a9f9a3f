"""The Bot API's methods about messages, with Telegram's rules and words."""

from typing import Any

from tests.fake_telegram.markup import read_markup
from tests.fake_telegram.parameters import Parameters, decoded
from tests.fake_telegram.refusal import Refusal
from tests.fake_telegram.text import LONGEST_CAPTION, read
from tests.fake_telegram.world import World

ACTIONS = {"typing", "upload_document", "upload_photo", "record_voice", "choose_sticker"}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, given: Parameters) -> Any:
    text, entities = read(given.get("text") or "", given.get("parse_mode") or "")
    return _send(world, given, {"text": _not_empty(text), "entities": entities})


def send_document(world: World, given: Parameters) -> Any:
    caption, entities = read(
        given.get("caption") or "",
        given.get("parse_mode") or "",
        LONGEST_CAPTION,
        what="message caption",
    )
    document = given.get("document")
    if document is None:
        raise Refusal(400, "there is no document in the request")
    kept = document if isinstance(document, dict) else _known(world, str(document))
    if not kept["file_size"]:
        raise Refusal(400, "file must be non-empty")
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


def set_message_reaction(world: World, given: Parameters) -> Any:
    message = _message(world, given, "message to react not found")
    reactions = decoded(given, "reaction") or []
    if any(reaction.get("type") != "emoji" for reaction in reactions):
        raise Refusal(400, "REACTION_INVALID")
    message["reactions"] = [reaction["emoji"] for reaction in reactions]
    return True


def shown(message: dict[str, Any]) -> dict[str, Any]:
    """A message as the API answers it: of keyboards, only inline ones come back."""
    body = {key: value for key, value in message.items() if key != "reactions" and value}
    if "inline_keyboard" not in (message.get("reply_markup") or {}):
        body.pop("reply_markup", None)
    return body


def _known(world: World, file_id: str) -> dict[str, Any]:
    """A file that is with Telegram already, sent by its id."""
    kept = world.files.get(file_id)
    if kept is None:
        raise Refusal(400, "wrong file identifier/HTTP URL specified")
    return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": kept["size"]}


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
