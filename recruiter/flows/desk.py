"""What the pages of the flows need from outside: the files as HR wrote them, and the model."""

from typing import Protocol

from screening.authoring.rehearsal import Interpret
from screening.flow.model import Flow
from screening.flow.problems import Problem
from screening.record import Record


class Draft(Record):
    """A job's file as it stands; `flow` is None where it has problems."""

    job: str
    file: str
    flow: Flow | None = None
    problems: tuple[Problem, ...] = ()


class Desk(Protocol):
    """Handed in by whoever may read files and ask the model."""

    def drafts(self) -> dict[str, Draft]:
        """The file of each job."""

    def interpret(self, flow: Flow) -> Interpret:
        """The model's readings of what is said in a flow."""

    def learn(self) -> None:
        """Have the model learn, meanwhile, the words of what is published now."""


class EmptyDesk:
    """No files and no model are at hand: published versions can still be read."""

    def drafts(self) -> dict[str, Draft]:
        """None."""
        return {}

    def interpret(self, flow: Flow) -> Interpret:
        """Nothing is understood but what can be tapped."""
        del flow
        return lambda _: None

    def learn(self) -> None:
        """There is nobody to learn."""
