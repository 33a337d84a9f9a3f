"""What the pages of the flows need from outside: the files as HR wrote them, and the model."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Literal, Protocol

from pydantic import Field

from screening.authoring.rehearsal import Interpret
from screening.flow.model import Flow
from screening.flow.problems import Problem
from screening.record import Record

Lesson = Literal["none", "going on", "failed"]
"""How far the model is with the words of what was published last."""


class Draft(Record):
    """A job's file as it stands; `flow` is None where it has problems."""

    job: str
    file: str
    flow: Flow | None = None
    problems: tuple[Problem, ...] = ()
    shared: Mapping[str, str] = Field(default_factory=dict)
    """The questions that stand in other files, which other flows may include too: id and file."""


class NotWritten(Exception):
    """A file was left as it is; the message says why, and what to do."""


class FileChanged(NotWritten):
    """The file was changed after it was read. Nothing was written."""

    def __init__(self) -> None:
        super().__init__(str(type(self).__doc__))


class Desk(Protocol):
    """Handed in by whoever may read files and ask the model."""

    def drafts(self) -> dict[str, Draft]:
        """The file of each job."""

    def text(self, job: str) -> bytes:
        """What stands in a job's file; KeyError where it has none."""

    def check(self, job: str, text: bytes) -> Draft:
        """A text as if it stood in the job's file."""

    def write(self, job: str, text: bytes, *, expected: str) -> None:
        """Put a text into the job's file, whole or not at all.

        Args:
            expected: the stamp of what is being replaced.

        Raises:
            FileChanged: something else stands in it by now.
            NotWritten: the file can't be written.
        """

    def interpret(self, flow: Flow) -> Interpret:
        """The model's readings of what is said in a flow."""

    def learn(self) -> None:
        """Have the model learn, meanwhile, the words of what is published now."""

    def lesson(self) -> Lesson:
        """How far it is with that."""


def stamp(text: bytes) -> str:
    """What tells one text of a file from any other."""
    return sha256(text).hexdigest()


class EmptyDesk:
    """No files and no model are at hand: published versions can still be read."""

    def drafts(self) -> dict[str, Draft]:
        """None."""
        return {}

    def text(self, job: str) -> bytes:
        """There is none."""
        raise KeyError(job)

    def check(self, job: str, text: bytes) -> Draft:
        """There is no file that it could stand in."""
        del text
        raise KeyError(job)

    def write(self, job: str, text: bytes, *, expected: str) -> None:
        """There is nowhere to write to."""
        del job, text, expected
        raise NotWritten("There is no flows folder here to write to.")

    def interpret(self, flow: Flow) -> Interpret:
        """Nothing is understood but what can be tapped."""
        del flow
        return lambda _: None

    def learn(self) -> None:
        """There is nobody to learn."""

    def lesson(self) -> Lesson:
        """Nothing is learned."""
        return "none"
