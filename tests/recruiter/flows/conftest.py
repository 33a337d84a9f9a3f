"""HR at their desk: files that a test holds, and a pretended model."""

from dataclasses import dataclass, field

import pytest

from recruiter.flows.desk import Draft, FileChanged, Lesson, NotWritten, stamp
from screening.authoring.checking import load_checked
from screening.authoring.rehearsal import Interpret
from screening.authoring.shared_questions import standing_elsewhere
from screening.flow.document import Document, Source
from screening.flow.including import expand
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems
from tests.recruiter import seeding
from tests.recruiter.conftest import Office
from tests.screening.talk import FLOWS, beside, reads


@dataclass
class TestDesk:
    """Its drafts are whatever a test lays on it; `others` are files that a text may include."""

    __test__ = False
    files: dict[str, Draft] = field(default_factory=dict)
    texts: dict[str, bytes] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)
    is_locked: bool = False
    lessons: int = 0
    at_lesson: Lesson = "none"

    def lay(self, flow: Flow) -> None:
        self.files[flow.id] = Draft(job=flow.id, file=f"{flow.id}.yml", flow=flow)

    def put(self, text: bytes, job: str = "account_manager") -> None:
        self.texts[job] = text
        self.files[job] = self.check(job, text)

    def drafts(self) -> dict[str, Draft]:
        return self.files

    def text(self, job: str) -> bytes:
        return self.texts[job]

    def check(self, job: str, text: bytes) -> Draft:
        file = f"{job}.yml"
        try:
            flow = load_checked(Source(file, text), self._beside)
        except FlowProblems as error:
            return Draft(job=job, file=file, problems=error.problems)
        shared = standing_elsewhere(expand(Document(file, text), self._beside))
        return Draft(job=flow.id, file=file, flow=flow, shared=shared)

    def write(self, job: str, text: bytes, *, expected: str) -> None:
        if self.is_locked:
            raise NotWritten("account_manager.yml can't be written: Read-only file system.")
        if stamp(self.texts[job]) != expected:
            raise FileChanged
        self.put(text, job)

    def _beside(self, path: str) -> Source | None:
        return Source(path, self.others[path]) if path in self.others else beside(path)

    def interpret(self, flow: Flow) -> Interpret:
        return reads

    def learn(self) -> None:
        self.lessons += 1

    def lesson(self) -> Lesson:
        return self.at_lesson


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
    desk.put((FLOWS / "account_manager.yml").read_bytes())
    return desk


@pytest.fixture
def office(database, desk) -> Office:
    """Where the shipped flow is published."""
    seeding.publish(database)
    return Office(database, desk=desk)
