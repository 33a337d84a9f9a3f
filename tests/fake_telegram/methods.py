"""The methods of the Bot API that a screening bot uses, with Telegram's rules and words."""

import base64
import re
from collections.abc import Callable
from typing import Any

from tests.fake_telegram import messages
from tests.fake_telegram.parameters import Parameters, decoded
from tests.fake_telegram.refusal import Refusal
from tests.fake_telegram.world import Keeper, World

LONGEST_POLL = 50  # seconds
LARGEST_FILE = 20 * 1_048_576
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
    allowed = decoded(given, "allowed_updates")
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


def answer_callback_query(world: World, given: Parameters) -> Any:
    callback = world.callbacks.get(str(given.get("callback_query_id")))
    if callback is None or callback["until"] <= world.now():
        words = "query is too old and response timeout expired or query ID is invalid"
        raise Refusal(400, words)
    callback["answer"] = given.get("text") or ""
    return True


def set_my_commands(world: World, given: Parameters) -> Any:
    commands = decoded(given, "commands") or []
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
    world.profile["menu_button"] = decoded(given, "menu_button")
    return True


def set_webhook(world: World, given: Parameters) -> Any:
    url = given.get("url") or ""
    if url and not url.startswith("https://"):
        raise Refusal(400, "bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = url
    return True


def delete_webhook(world: World, given: Parameters) -> Any:
    if decoded(given, "drop_pending_updates"):
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
    size = kept.get("size") or len(base64.b64decode(kept["content"]))
    if size > LARGEST_FILE:
        raise Refusal(400, "file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": size,
        "file_path": kept["path"],
    }


METHODS: dict[str, Callable[[World, Parameters], Any]] = {
    call.__name__.replace("_", ""): call
    for call in (
        get_me,
        messages.send_message,
        messages.send_document,
        messages.edit_message_text,
        messages.edit_message_reply_markup,
        messages.send_chat_action,
        answer_callback_query,
        set_my_commands,
        set_my_description,
        set_my_short_description,
        set_chat_menu_button,
        set_webhook,
        delete_webhook,
        get_webhook_info,
        get_file,
        messages.set_message_reaction,
    )
}


def _describe(world: World, given: Parameters, name: str, longest: int) -> bool:
    text = given.get(name) or ""
    if len(text) > longest:
        raise Refusal(400, f"{name} is too long")
    world.profile[name] = text
    return True
