"""What is done in a flow that is tried out: by a candidate, by a person, or by time alone."""

from datetime import timedelta
from typing import Literal

from screening.dialogue.heard import Attachment, HeardFile
from screening.record import Record

PersonDoes = Literal["takes_over", "writes", "gives_back", "reads", "decides", "takes_back"]


class Says(Record):
    """Words, or a button's label; several are sent before any answer has arrived."""

    texts: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(self.texts)


class Sends(Record):
    """Something that is no text, or not only: a file, a voice note, a contact."""

    attachment: Attachment
    text: str = ""
    file: HeardFile | None = None

    def __str__(self) -> str:
        return self.file.name if self.file else self.text or self.attachment


class Edits(Record):
    """Another text for the newest message that reads `words`; nothing where there is none."""

    words: str
    into: str

    def __str__(self) -> str:
        return self.into


class Waits(Record):
    """Nobody writes for so long."""

    time: timedelta

    def __str__(self) -> str:
        return str(self.time)


class PersonActs(Record):
    """Somebody of the people who hire does something on their page."""

    does: PersonDoes
    text: str = ""

    def __str__(self) -> str:
        return self.text or self.does


Act = Says | Sends | Edits | Waits | PersonActs
