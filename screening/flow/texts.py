"""The bot's own sentences, one catalogue a language, and how names are filled into a text."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from screening.flow.conditions import Words
from screening.flow.written import Written

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?:\|([^{}]*))?\}")

Wording = Annotated[Words, Field(min_length=1)]


class Labels(Written):
    """What stands on buttons."""

    yes: str
    """The button for yes."""
    no: str
    """The button for no."""
    unsure: str
    """The button for not being sure."""
    none: str
    """The button for choosing none of the options."""
    that_is_all: str
    """The button that ends choosing several."""
    skip: str
    """The button that skips an optional question."""
    hand_in: str
    """The button that hands in."""
    change: str
    """The button that changes an answer in the review."""
    back_to_review: str
    """The button that goes back to the review unchanged."""
    go_on: str
    """The button that goes on instead of withdrawing."""
    withdraw: str
    """The button that withdraws the application."""
    contest: str
    """The button that leaves a line to a person because it was read wrong."""
    delete: str
    """The button that deletes everything."""
    keep_all: str
    """The button that deletes nothing."""
    share_phone: str
    """The button that shares one's own phone number, where a channel has such a button."""


class Texts(Written):
    """Every sentence that is not in the flow itself; several wordings are used by attempt."""

    language: str
    """The language's short name, such as en."""
    labels: Labels
    """What stands on buttons."""
    consent_first: Wording
    """Said when something is written before consent is given."""
    not_understood: Wording
    """Said when an answer wasn't understood, by attempt."""
    not_accepted: Wording
    """Said when an amount can't be right; {value}, {help}."""
    past_expected: Wording
    """Said when a day should have passed but lies ahead; {value}."""
    future_expected: Wording
    """Said when a day should lie ahead but has passed; {value}."""
    too_long: Wording
    """Said when an answer is too long; {most} characters fit."""
    email_broken: Wording
    """Said when an e-mail address is not whole; {value}."""
    phone_broken: Wording
    """Said when a phone number is not whole; {value}."""
    which_option: Wording
    """Said when one option was asked for and several were named; {value}."""
    send_file: Wording
    """Asks for a file; {value} are the types that are taken."""
    file_type: Wording
    """Said when a file is of another type; {value} are the types that are taken."""
    file_size: Wording
    """Said when a file is too large; {most} megabytes fit."""
    file_kept: Wording
    """Said when a file comes that no question asked for."""
    file_lost: Wording
    """Said when a file was empty or did not come through."""
    file_limit: Wording
    """Said when no more files can be kept in this conversation."""
    file_set_aside: Wording
    """Said when the conversation goes on without a file."""
    explain: Wording
    """Said the second time an answer wasn't understood; {help}, {example}."""
    offer_buttons: Wording
    """Said with buttons when an answer still wasn't understood."""
    set_aside: Wording
    """Said when an answer is left for a person to read."""
    noted: Wording
    """Said when an answer was understood; {value}."""
    already_said: Wording
    """Said when the answer had been given earlier; {value}."""
    confirm: Wording
    """Asks whether the answer was read right; {value}."""
    yes_or_no: Wording
    """Said when a confirmation got neither yes nor no."""
    confirm_offer: Wording
    """Asks about something that may have been said already; {ask}, {value}."""
    choose_more: Wording
    """Said between several choices; {value}."""
    choose_first: Wording
    """Said when a yes is no choice yet."""
    kept: Wording
    """Said when the language model is away and words are kept."""
    read_after_all: Wording
    """Said when kept words have been read."""
    still_reading: Wording
    """Said at the end when kept words are still unread."""
    empty: Wording
    """Said to an empty message."""
    attachment: Wording
    """Said to anything that is no text."""
    not_their_contact: Wording
    """Said when a contact is shared that isn't the candidate's own."""
    forwarded: Wording
    """Said when a message is forwarded that somebody else wrote."""
    unread: Wording
    """Said when a message was too long to be read whole."""
    edited: Wording
    """Said when an edited message was read in place of the old one."""
    edit_too_late: Wording
    """Said when an edit came too late to count."""
    old_button: Wording
    """Said when a button of an earlier question is pressed."""
    because: Wording
    """Said when a candidate asks why; {because}."""
    meaning: Wording
    """Said when a candidate asks what is meant; {help}, {example}."""
    passed_on: Wording
    """Said to a question that has no answer here."""
    is_bot: Wording
    """Said when a candidate asks whether this is a program."""
    person: Wording
    """Said when a candidate wants a person."""
    help: Wording
    """Said when a candidate asks what they can do."""
    greet: Wording
    """Said to a greeting."""
    thank: Wording
    """Said to thanks."""
    chat: Wording
    """Said to small talk."""
    abuse: Wording
    """Said to insults."""
    progress: Wording
    """Tells how far the candidate is; {done}, {all}."""
    status_open: Wording
    """Tells the state of an open application; {done}, {all}."""
    status_handed_in: Wording
    """Tells the state of an application that is handed in."""
    paused: Wording
    """Said when a candidate wants to pause."""
    welcome_back: Wording
    """Said when a candidate comes back."""
    not_optional: Wording
    """Said when a question that isn't optional should be skipped."""
    declined_answer: Wording
    """Said when a candidate would rather not say."""
    skipped: Wording
    """Said when a question is skipped."""
    review: Wording
    """Said above the review."""
    review_line: str
    """A line of the review; {number}, {title}, {value}."""
    review_ask: Wording
    """Asks whether the review is right."""
    not_answered: str
    """Stands in the review for what a person will read."""
    declined_line: str
    """Stands in the review for an answer that was declined."""
    which_one: Wording
    """Asks which line of the review to change."""
    contested: Wording
    """Said when a line is marked as misread."""
    nothing_to_go_back_to: Wording
    """Said when there is no earlier question."""
    withdraw: Wording
    """Asks whether the application shall be withdrawn."""
    staying: Wording
    """Said when a candidate stays after all."""
    my_data: Wording
    """Said when a candidate asks about their data, with a file of it; {count}."""
    after_end: Wording
    """Said to a message after the end."""
    taken_over: Wording
    """Said when a person joins; {person}."""
    given_back: Wording
    """Said when the person has left."""
    person_there: Wording
    """Said after that, where the flow says when people answer; {people_answer}."""
    answers_so_far: Wording
    """Said above the answers so far, when a candidate asks for them."""
    no_answers_yet: Wording
    """Said where nothing was understood yet."""
    pause_until: Wording
    """Says when a candidate who pauses will be reminded; {when}."""
    reminder: Wording
    """Reminds a candidate who has not written; {first_name}, {title}, {done}, {all}."""
    closing_soon: Wording
    """Says that an open application will be closed; {when}."""
    reminders_stopped: Wording
    """Said when a candidate wants no reminders."""
    zone_noted: Wording
    """Said when a candidate has told what time it is; {value}."""
    zone_unclear: Wording
    """Said when the time was not understood."""
    handed_in_on: Wording
    """Tells the state of what was handed in; {when}."""
    not_read_yet: Wording
    """Adds that no person has read it yet."""
    read_on: Wording
    """Adds that a person has read it; {when}."""
    decided_on: Wording
    """Adds that it is decided; {when}."""
    already_in: Wording
    """Said when a candidate wants to change what is handed in."""
    delete_ask: Wording
    """Asks whether everything shall be deleted."""
    deleted: Wording
    """Last words when everything is deleted."""
    left: Wording
    """Said when a person leaves a chat that has no open questions; {person}."""


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
