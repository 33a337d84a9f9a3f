"""The flows folder and the model, as the pages of the flows need them."""

from pathlib import Path

from bot.worker import Model
from candor import flow_files
from candor.learning import Learning
from candor.settings import Settings
from nlu.client import ModelAway
from recruiter.flows.desk import Draft
from screening.authoring.rehearsal import Interpret
from screening.dialogue.interpretation import Interpretation
from screening.flow.model import Flow

State = tuple[tuple[str, int, int], ...]


class FolderDesk:
    """Reads the folder again whenever a file in it has changed."""

    def __init__(self, settings: Settings, model: Model, learning: Learning) -> None:
        self._folder = settings.flows_dir
        self._model = model
        self._learning = learning
        self._read: tuple[State, dict[str, Draft]] = ((), {})

    def drafts(self) -> dict[str, Draft]:
        """The file of each job, checked."""
        state = _state(self._folder)
        if state != self._read[0]:
            files = sorted(self._folder.glob("*.yml"))
            drafts = (_draft(file) for file in files)
            self._read = (state, {draft.job: draft for draft in drafts})
        return self._read[1]

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


def _draft(file: Path) -> Draft:
    checked = flow_files.check(file)
    flow = checked.flows[0] if checked.flows and not checked.problems else None
    job = flow.id if flow else file.stem
    return Draft(job=job, file=file.name, flow=flow, problems=checked.problems)


def _state(folder: Path) -> State:
    found = ((path, path.stat()) for path in sorted(folder.rglob("*.yml")))
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in found)
