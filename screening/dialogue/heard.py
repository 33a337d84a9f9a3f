"""What comes in: everything that can happen to a conversation, as a closed union.

A recruiter's acts and reminders come in the same way, so that each conversation has one writer.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from screening.dialogue.file_types import plain_name
from screening.record import Moment, Record


class Incoming(Record):
    """What all of them have. `id` is the message's own; `at` is when it was sent.

    `reply_to` is the prompt it answers, where the channel tells; `after` the last prompt that had
    reached the candidate when it was sent, where that is known.
    """

    id: str
    at: Moment
    reply_to: str | None = None
    after: str | None = None


Attachment = Literal[
    "photo",
    "voice",
    "video",
    "sticker",
    "document",
    "contact",
    "location",
    "forwarded",
    "other",
]


class HeardFile(Record):
    """A file that came with a message; `media_type` is what its content shows, once it was seen.

    `key` names its stored bytes. Without one nothing of it was kept: it is not what may be sent, or
    `trouble` says what came between.
    """

    name: Annotated[str, AfterValidator(plain_name)]
    size: int
    media_type: str = ""
    key: str | None = None
    trouble: Literal["file_limit", "file_lost"] | None = None


class Said(Incoming):
    """A message in the candidate's words; `text` is raw: a caption where something is attached."""

    kind: Literal["said"] = "said"
    text: str
    attachment: Attachment | None = None
    file: HeardFile | None = None
    album: str | None = None
    """What messages that were sent together have in common: pictures chosen at once."""
    zone: str | None = None
    """The time zone of whoever wrote, where the channel tells it: America/Chicago."""


class Pressed(Incoming):
    """A button of the prompt `reply_to`, by its id."""

    kind: Literal["pressed"] = "pressed"
    button: str


class Edited(Incoming):
    """A new text for the message `of`, or a new file; the tracker counts its versions."""

    kind: Literal["edited"] = "edited"
    of: str
    text: str
    file: HeardFile | None = None


class Contested(Incoming):
    """The candidate says of an answer: that's not what I meant."""

    kind: Literal["contested"] = "contested"
    question: str


class Woke(Incoming):
    """The time asked for by a turn's `wake_at` has come."""

    kind: Literal["woke"] = "woke"


class PersonTookOver(Incoming):
    """A recruiter takes the chat."""

    kind: Literal["person_took_over"] = "person_took_over"
    person: str


class PersonWrote(Incoming):
    """A recruiter writes to the candidate."""

    kind: Literal["person_wrote"] = "person_wrote"
    person: str
    text: str


class PersonGaveBack(Incoming):
    """The recruiter gives the chat back to the program."""

    kind: Literal["person_gave_back"] = "person_gave_back"
    person: str


class PersonRead(Incoming):
    """A recruiter has read what was handed in."""

    kind: Literal["person_read"] = "person_read"
    person: str


class PersonDecided(Incoming):
    """A recruiter has decided; the candidate may know of it from `told_from` on."""

    kind: Literal["person_decided"] = "person_decided"
    person: str
    told_from: Moment


class PersonTookBack(Incoming):
    """A recruiter has taken a decision back."""

    kind: Literal["person_took_back"] = "person_took_back"
    person: str


class Deleted(Incoming):
    """The message `of` was deleted by its writer, where the channel tells us."""

    kind: Literal["deleted"] = "deleted"
    of: str


Heard = Annotated[
    Said
    | Pressed
    | Edited
    | Contested
    | Woke
    | PersonTookOver
    | PersonWrote
    | PersonGaveBack
    | PersonRead
    | PersonDecided
    | PersonTookBack
    | Deleted,
    Field(discriminator="kind"),
]
