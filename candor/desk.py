"""The flows folder and the model, as the pages of the flows need them."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock

from bot.worker import Model
from candor import flow_files
from candor.learning import Learning
from candor.settings import Settings
from nlu.client import ModelAway
from recruiter.flows.desk import Draft, FileChanged, Lesson, NotWritten, stamp
from screening.authoring.checking import load_checked
from screening.authoring.rehearsal import Interpret
from screening.authoring.shared_questions import standing_elsewhere
from screening.dialogue.interpretation import Interpretation
from screening.flow.document import Document, Source
from screening.flow.including import expand
from screening.flow.model import Flow
from screening.flow.problems import FlowProblems

State = tuple[tuple[str, int, int], ...]


class FolderDesk:
    """Reads the folder again whenever a file in it has changed."""

    def __init__(self, settings: Settings, model: Model, learning: Learning) -> None:
        self._folder = settings.flows_dir
        self._model = model
        self._learning = learning
        self._read: tuple[State, dict[str, Draft]] = ((), {})
        self._writing = Lock()

    def drafts(self) -> dict[str, Draft]:
        """The file of each job, checked."""
        state = _state(self._folder)
        if state != self._read[0]:
            drafts = {file: self._draft(file) for file in flow_files.written(self._folder)}
            read = {file: draft.flow for file, draft in drafts.items() if draft.flow}
            for file, problem in flow_files.same_ids(read).items():
                # Neither hides the other: each stands under its file's name until one is mended.
                drafts[file] = Draft(job=file.stem, file=file.name, problems=(problem,))
            self._read = (state, {draft.job: draft for draft in drafts.values()})
        return self._read[1]

    def text(self, job: str) -> bytes:
        """What stands in a job's file; KeyError where it has none."""
        try:
            return self._file(job).read_bytes()
        except OSError:
            raise KeyError(job) from None

    def check(self, job: str, text: bytes) -> Draft:
        """A text as if it stood in the job's file, beside the others of the folder."""
        file = self._file(job)
        return self._checked(file, Source(str(file), text))

    def write(self, job: str, text: bytes, *, expected: str) -> None:
        """Put a text into the job's file, whole or not at all."""
        # A link stays a link; what it leads to is replaced.
        file = self._file(job).resolve()
        with self._writing:
            try:
                if stamp(file.read_bytes()) != expected:
                    raise FileChanged
                _replace(file, text)
            except OSError as error:
                why = f"{file.name} can't be written: {error.strerror}. Nothing was changed. "
                advice = "Whoever runs this program can let it write to the flows folder."
                raise NotWritten(why + advice) from None

    def interpret(self, flow: Flow) -> Interpret:
        """The model's readings; another flow's questions count as general ones."""

        def read(text: str) -> Interpretation | None:
            try:
                return self._model.interpret(text, flow=flow.id)
            except ModelAway:
                return None

        return read

    def learn(self) -> None:
        """Train on what is published now, and swap the model once that is done."""
        self._learning.begin()

    def lesson(self) -> Lesson:
        """How far the training is."""
        return self._learning.lesson

    def _file(self, job: str) -> Path:
        return self._folder / self.drafts()[job].file

    def _draft(self, file: Path) -> Draft:
        try:
            return self._checked(file, flow_files.source(file))
        except FlowProblems as error:
            return Draft(job=file.stem, file=file.name, problems=error.problems)

    def _checked(self, file: Path, source: Source) -> Draft:
        beside = partial(flow_files.beside, self._folder)
        try:
            flow = load_checked(source, beside)
        except FlowProblems as error:
            return Draft(job=file.stem, file=file.name, problems=error.problems)
        shared = standing_elsewhere(expand(Document(source.file, source.content), beside))
        names = {question: os.path.relpath(at, self._folder) for question, at in shared.items()}
        return Draft(job=flow.id, file=file.name, flow=flow, shared=names)


def _replace(file: Path, text: bytes) -> None:
    """Readers see the old text or the new one, and never half of it."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        shutil.copymode(file, name)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink()
        raise


def _state(folder: Path) -> State:
    return tuple(_stamped(folder))


def _stamped(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in sorted(folder.rglob("*.yml")):
        # A file may go between being listed and being looked at, or be a link to nowhere.
        with suppress(FileNotFoundError):
            stat = path.stat()
            yield str(path), stat.st_mtime_ns, stat.st_size
