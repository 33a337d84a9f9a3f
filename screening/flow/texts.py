"""The bot's own sentences, one catalogue a language, and how names are filled into a text."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from screening.flow.conditions import Words
from screening.record import Record

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|([^{}]*))?\}")

Wording = Annotated[Words, Field(min_length=1)]


class Labels(Record):
    """What stands on buttons."""

    yes: str
    no: str
    unsure: str
    none: str
    that_is_all: str
    skip: str
    hand_in: str
    change: str
    back_to_review: str
    go_on: str
    withdraw: str


class Texts(Record):
    """Every sentence that is not in the flow itself; several wordings are used by attempt."""

    language: str
    labels: Labels
    consent_first: Wording
    not_understood: Wording
    not_accepted: Wording
    past_expected: Wording
    future_expected: Wording
    too_long: Wording
    send_file: Wording
    file_type: Wording
    file_size: Wording
    explain: Wording
    offer_buttons: Wording
    set_aside: Wording
    noted: Wording
    already_said: Wording
    confirm: Wording
    yes_or_no: Wording
    confirm_offer: Wording
    choose_more: Wording
    choose_first: Wording
    kept: Wording
    read_after_all: Wording
    still_reading: Wording
    empty: Wording
    attachment: Wording
    unread: Wording
    edited: Wording
    edit_too_late: Wording
    old_button: Wording
    because: Wording
    meaning: Wording
    passed_on: Wording
    is_bot: Wording
    person: Wording
    help: Wording
    greet: Wording
    thank: Wording
    chat: Wording
    abuse: Wording
    progress: Wording
    status_open: Wording
    status_handed_in: Wording
    paused: Wording
    welcome_back: Wording
    not_optional: Wording
    declined_answer: Wording
    skipped: Wording
    review: Wording
    review_line: str
    review_ask: Wording
    not_answered: str
    declined_line: str
    which_one: Wording
    contested: Wording
    nothing_to_go_back_to: Wording
    withdraw: Wording
    staying: Wording
    my_data: Wording
    delete: Wording
    after_end: Wording
    taken_over: Wording
    given_back: Wording


def by_attempt(wording: tuple[str, ...], attempt: int) -> str:
    """The wording for this attempt, counted from 0; the last one stays."""
    return wording[min(attempt, len(wording) - 1)]


def pieces(text: str, names: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Cut a text into (words, name): what stands in `{name}` or `{name|fallback}`, and the rest.

    A missing one without fallback is left out. The fallback is the author's, so it has no name.
    """
    cut: list[tuple[str, str | None]] = []
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        cut.append((text[end : match.start()], None))
        said = names.get(match[1])
        cut.append((said, match[1]) if said else (match[2] or "", None))
        end = match.end()
    cut.append((text[end:], None))
    return [(words, name) for words, name in cut if words]


def fill(text: str, names: Mapping[str, str]) -> str:
    """The text with its names filled in, as one plain string."""
    return "".join(words for words, _ in pieces(text, names)).strip()


def placeholders(text: str) -> list[tuple[str, bool]]:
    """Each placeholder's name and whether it has a fallback."""
    return [(match[1], match[2] is not None) for match in _PLACEHOLDER.finditer(text)]
