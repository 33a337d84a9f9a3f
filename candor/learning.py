"""The model learns while the program runs: trained aside, and swapped in when it is ready."""

import threading
from collections.abc import Callable
from pathlib import Path

import structlog

from recruiter.flows.desk import Lesson

log = structlog.get_logger(__name__)


class Learning:
    """One training at a time; whatever is asked for meanwhile is done after it.

    Args:
        train: makes the model of what is published now, or finds it made.
        swap: has it served; None where somebody else's server is asked, which learns elsewhere.
    """

    def __init__(
        self, train: Callable[[], Path], swap: Callable[[Path], None] | None = None
    ) -> None:
        self._train = train
        self._swap = swap
        self._turn = threading.Lock()
        self._wanted = threading.Event()
        self.lesson: Lesson = "none"

    def begin(self) -> None:
        """Learn, in a thread of its own."""
        if self._swap is None:
            return
        self._wanted.set()
        self.lesson = "going on"
        threading.Thread(target=self._learn, name="learning", daemon=True).start()

    def _learn(self) -> None:
        with self._turn:
            if self._swap is None or not self._wanted.is_set():
                return
            self._wanted.clear()
            try:
                model = self._train()
                self._swap(model)
            except Exception as error:  # noqa: BLE001 - a full disk, no network, a database away
                # The model of before serves on; the next start trains again.
                said = str(error).splitlines() or [type(error).__name__]
                log.error("model_not_learned", error=said[0])
                self._ended("failed")
            else:
                log.info("model_learned", model=model.name)
                self._ended("none")

    def _ended(self, lesson: Lesson) -> None:
        # What was asked for meanwhile is still to come.
        if not self._wanted.is_set():
            self.lesson = lesson
