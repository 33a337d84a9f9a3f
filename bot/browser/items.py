"""What a candidate sees in the thread: frozen, ready for the page, with nothing left to decide."""

import re
from typing import Annotated, Literal

from pydantic import Field

from screening.dialogue.events import Outcome
from screening.dialogue.reply import Button
from screening.dialogue.tracker import Phase
from screening.flow.questions import Ending
from screening.record import Record

NEXT_LINE = re.compile(r"\n(?=\d+\. )")


class OurWords(Record):
    """A reply; `by_person` where a recruiter wrote it."""

    kind: Literal["ours"] = "ours"
    key: str
    text: str
    by_person: bool = False
    person: str | None = None
    """The name of the recruiter who wrote it."""
    encloses: bool = False
    """Whether all that is kept about the candidate goes with it, as a file."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The numbered lines of a list, such as the review; none where it is one piece."""
        lines = tuple(NEXT_LINE.split(self.text))
        return lines if len(lines) > 1 else ()


class TheirWords(Record):
    """What the candidate wrote or tapped. sending: not worked on yet. kept: to be read later."""

    kind: Literal["theirs"] = "theirs"
    key: str
    text: str
    state: Literal["read", "sending", "kept"] = "read"


class Noted(Record):
    """What was made of an answer; `can_contest` while it stands and can still be changed."""

    kind: Literal["noted"] = "noted"
    key: str
    question: str
    title: str
    text: str
    elsewhere: bool = False
    """It is an answer to another question than the one that was open."""
    can_contest: bool = False


class Remark(Record):
    """A small line about the conversation itself."""

    kind: Literal["remark"] = "remark"
    key: str
    text: str


Item = Annotated[OurWords | TheirWords | Noted | Remark, Field(discriminator="kind")]


class WantedFile(Record):
    """A file that is asked for: its types (endings, and in words) and how large it may be."""

    title: str
    types: tuple[Ending, ...]
    in_words: str
    megabytes: float
    most: int

    @property
    def accept(self) -> str:
        """The types as a page's field for files takes them."""
        return ",".join(f".{ending}" for ending in self.types)


class Progress(Record):
    """Questions done, and the likely number in all."""

    done: int
    of: int


class Thread(Record):
    """A conversation as its page shows it."""

    employer: str
    title: str
    language: str
    phase: Phase
    outcome: Outcome | None
    items: tuple[Item, ...]
    buttons: tuple[Button, ...]
    prompt_id: str | None
    prompts: dict[str, tuple[str, ...]] = {}
    """Every prompt shown so far, with the ids of its buttons."""
    progress: Progress | None
    wants_file: WantedFile | None = None
    waiting: bool
    """Something the candidate sent has not been worked on yet."""
    with_person: bool
    """A recruiter has the chat."""
