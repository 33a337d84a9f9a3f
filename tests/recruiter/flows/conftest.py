"""HR at their desk: files that a test holds, and a pretended model."""

from dataclasses import dataclass, field

import pytest

from recruiter.flows.desk import Draft
from screening.authoring.rehearsal import Interpret
from screening.flow.model import Flow
from tests.recruiter import seeding
from tests.recruiter.conftest import Office
from tests.screening.talk import reads, shipped


@dataclass
class TestDesk:
    """Its drafts are whatever a test lays on it."""

    __test__ = False
    files: dict[str, Draft] = field(default_factory=dict)
    lessons: int = 0

    def lay(self, flow: Flow) -> None:
        self.files[flow.id] = Draft(job=flow.id, file=f"{flow.id}.yml", flow=flow)

    def drafts(self) -> dict[str, Draft]:
        return self.files

    def interpret(self, flow: Flow) -> Interpret:
        return reads

    def learn(self) -> None:
        self.lessons += 1


def reworded(flow: Flow, words: str = "Have you ever won customers on your own?") -> Flow:
    """The flow with its question about prospecting in other words, worth less."""
    questions = tuple(
        question.model_copy(update={"ask": (words,), "points": {"yes": 3.0, "no": 0.0}})
        if question.id == "prospecting"
        else question
        for question in flow.questions
    )
    return flow.model_copy(update={"questions": questions})


@pytest.fixture
def desk() -> TestDesk:
    """With the shipped flow on it."""
    desk = TestDesk()
    desk.lay(shipped())
    return desk


@pytest.fixture
def office(database, desk) -> Office:
    """Where the shipped flow is published."""
    seeding.publish(database)
    return Office(database, desk=desk)
