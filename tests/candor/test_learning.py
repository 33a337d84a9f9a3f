"""The model learns in a thread of its own: once for all that was asked, and never fatally."""

import threading
from pathlib import Path

from structlog.testing import capture_logs

from candor.learning import Learning

MODEL = Path("new.tar.gz")


def wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "learning":
            thread.join()


def test_what_is_published_while_it_learns_is_learned_after_it_and_once() -> None:
    begun, may_end = threading.Event(), threading.Event()
    lessons: list[int] = []
    served: list[Path] = []

    def train() -> Path:
        lessons.append(1)
        begun.set()
        may_end.wait()
        return MODEL

    learning = Learning(train, served.append)
    learning.begin()
    begun.wait()
    assert learning.lesson == "going on"
    for _ in range(3):
        learning.begin()
    may_end.set()
    wait()
    assert len(lessons) == 2
    assert served == [MODEL, MODEL]
    assert learning.lesson == "none"


def test_a_training_that_fails_is_logged_and_the_next_one_goes_well() -> None:
    troubles: list[Exception] = [OSError(28, "No space left on device"), ValueError()]
    served: list[Path] = []

    def train() -> Path:
        if troubles:
            raise troubles.pop(0)
        return MODEL

    learning = Learning(train, served.append)
    with capture_logs() as logged:
        told = []
        for _ in range(3):
            learning.begin()
            wait()
            told.append(learning.lesson)
    assert told == ["failed", "failed", "none"]
    failed = [line["error"] for line in logged if line["event"] == "model_not_learned"]
    assert failed == ["[Errno 28] No space left on device", "ValueError"]
    assert served == [MODEL]


def test_a_model_that_somebody_else_serves_is_left_alone() -> None:
    def train() -> Path:
        raise AssertionError

    Learning(train).begin()
    assert "learning" not in {thread.name for thread in threading.enumerate()}
