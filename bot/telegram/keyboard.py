"""Buttons as a keyboard below the chat: a tap is an ordinary message and is never lost."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from math import ceil

from telegram import KeyboardButton, ReplyKeyboardMarkup

from screening.dialogue.reply import Button

TICK = "✓ "
WIDTH = 30
"""About so many characters fit beside each other on a phone."""
MOST_BESIDE = 4
STYLES = {"plain": None, "go": "success", "stop": "danger"}


def keyboard(buttons: Sequence[Button], *, contact: str | None = None) -> ReplyKeyboardMarkup:
    """Rows of buttons in their order; what goes on or stops stands apart from the choices.

    `contact`: the words of one more, above them, that shares the candidate's own number.
    """
    rows: list[list[KeyboardButton]] = []
    if contact:
        rows.append([KeyboardButton(contact, request_contact=True)])
    for _, group in groupby(buttons, key=lambda button: button.style == "plain"):
        rows += _rows([_key(button) for button in group])
    return ReplyKeyboardMarkup(
        rows, resize_keyboard=True, one_time_keyboard=False, is_persistent=False
    )


def without_tick(text: str) -> str:
    """The label that was tapped: the tick says only that it was chosen already."""
    return text.removeprefix(TICK)


def _key(button: Button) -> KeyboardButton:
    label = f"{TICK}{button.label}" if button.chosen else button.label
    return KeyboardButton(label, style=STYLES[button.style])


def _rows(keys: Sequence[KeyboardButton]) -> list[list[KeyboardButton]]:
    """As many beside each other as the longest label allows, in rows of like length."""
    beside = max(1, min(MOST_BESIDE, WIDTH // max(len(key.text) for key in keys)))
    count = ceil(len(keys) / beside)
    size, longer = divmod(len(keys), count)
    starts = [row * size + min(row, longer) for row in range(count + 1)]
    return [list(keys[start:end]) for start, end in pairwise(starts)]
