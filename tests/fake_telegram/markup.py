"""What Telegram asks of keyboards."""

import json
from typing import Any

from tests.fake_telegram.refusal import Refusal

LONGEST_CALLBACK_DATA = 64  # bytes
STYLES = {None, "danger", "success", "primary"}


def read_markup(given: Any) -> dict[str, Any] | None:
    """The reply markup as an object, refused where Telegram refuses it."""
    if given in (None, ""):
        return None
    markup = _decoded(given)
    for row in markup.get("inline_keyboard", []):
        for button in row:
            _check_inline(button)
    for row in markup.get("keyboard", []):
        for button in row:
            _check_reply(button)
    return markup


def labels(markup: dict[str, Any] | None) -> list[str]:
    """What the buttons show, in reading order."""
    rows = (markup or {}).get("inline_keyboard") or (markup or {}).get("keyboard") or []
    return [button if isinstance(button, str) else button["text"] for row in rows for button in row]


def asks_for_contact(markup: dict[str, Any] | None, label: str) -> bool:
    """Whether the button of that label shares a contact instead of sending its words."""
    buttons = [button for row in (markup or {}).get("keyboard", []) for button in row]
    return any(
        isinstance(button, dict) and button["text"] == label and bool(button.get("request_contact"))
        for button in buttons
    )


def _decoded(given: Any) -> dict[str, Any]:
    try:
        markup = json.loads(given) if isinstance(given, str) else given
    except ValueError:
        markup = None
    if not isinstance(markup, dict):
        raise Refusal(400, "can't parse reply keyboard markup JSON object")
    return markup


def _check_inline(button: dict[str, Any]) -> None:
    if not button.get("text", "").strip():
        raise Refusal(400, "inline keyboard button text must be non-empty")
    _check_style(button)
    if "callback_data" in button:
        size = len(button["callback_data"].encode())
        if not 1 <= size <= LONGEST_CALLBACK_DATA:
            raise Refusal(400, "BUTTON_DATA_INVALID")
    elif "url" not in button:
        raise Refusal(400, "text buttons are unallowed in the inline keyboard")


def _check_reply(button: Any) -> None:
    text = button if isinstance(button, str) else button.get("text", "")
    if not text.strip():
        raise Refusal(400, "keyboard button text must be non-empty")
    if isinstance(button, dict):
        _check_style(button)


def _check_style(button: dict[str, Any]) -> None:
    if button.get("style") not in STYLES:
        raise Refusal(400, "invalid button style specified")
