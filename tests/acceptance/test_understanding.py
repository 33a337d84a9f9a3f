"""What candidates write is understood no worse than it was, however they write it."""

import threading
from functools import partial
from typing import Any

import pytest
import yaml

from candor import flow_files
from nlu.client import Interpreter, ModelAway
from nlu.evaluation.figures import by_change, by_kind
from nlu.evaluation.judging import Judged
from nlu.evaluation.replies import labels
from nlu.evaluation.running import EACH, changed_replies, evaluated
from nlu.training import train
from screening.authoring.checking import load_checked
from screening.flow.model import Flow
from tests.acceptance.program import ROOT
from tests.real_nlu import DATA_DIR, RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]

SETS = ROOT / "benchmarks" / "understanding"
SLACK = 1
"""Replies: the encoder's whole-number arithmetic differs a little from one processor to another."""


@pytest.fixture(scope="module")
def flows() -> dict[str, Flow]:
    return {flow.id: flow for flow in flow_files.check(ROOT / "flows").flows}


@pytest.fixture(scope="module")
def judged(model: RunningModel, flows: dict[str, Flow]) -> list[Judged]:
    """The development set, read by the model that the shipped flows make."""
    return list(evaluated(labels(SETS / "development"), flows, model.interpreter))


def kept(name: str) -> dict[str, dict[str, int]]:
    read: dict[str, Any] = yaml.safe_load((SETS / name).read_text("utf-8"))
    return read


def worse(judged: list[Judged], baseline: dict[str, dict[str, int]]) -> list[str]:
    """The kinds of which fewer are right, or more are taken wrongly, than were."""
    figures = {row.kind: row for row in by_kind(judged)}
    return [
        f"{kind}: {figures[kind].right} right and {figures[kind].wrong} wrong, were {was}"
        for kind, was in baseline.items()
        if figures[kind].right < was["right"] - SLACK or figures[kind].wrong > was["wrong"] + SLACK
    ]


def test_no_kind_of_reply_is_understood_worse(judged: list[Judged]) -> None:
    baseline = kept("development/baseline.yml")
    assert set(baseline) == {row.kind for row in by_kind(judged)}
    assert worse(judged, baseline) == []


def test_what_is_said_otherwise_is_understood_alike(
    judged: list[Judged], flows: dict[str, Flow], model: RunningModel
) -> None:
    held = changed_replies(judged[::EACH], flows, model.interpreter)
    rates, was = by_change(held), kept("development/changes.yml")
    assert set(rates) == set(was)
    for change, each in rates.items():
        slack = SLACK + each["same"].of // 100
        assert each["same"].count >= was[change]["same"] - slack, change
        assert each["other"].count <= was[change]["other"] + slack, change


def test_jobs_that_no_model_knew_are_understood_once_learned_and_nobody_is_kept_waiting(
    flows: dict[str, Flow], model: RunningModel
) -> None:
    beside = partial(flow_files.beside, ROOT / "flows")
    files = sorted((SETS / "new_job" / "flows").glob("*.yml"))
    new = [load_checked(flow_files.source(file), beside) for file in files]
    known = [flow_files.vocabulary(flow) for flow in flows.values()]
    before = train(known, data_dir=DATA_DIR)
    learned = train([*known, *map(flow_files.vocabulary, new)], data_dir=DATA_DIR)
    with Asking(model) as asking:
        model.server.swap(learned)
        jobs = {flow.id: flow for flow in new}
        found = list(evaluated(labels(SETS / "new_job"), jobs, model.interpreter))
        model.server.swap(before)
    assert asking.away == []
    assert asking.read > 10
    assert worse(found, kept("new_job/baseline.yml")) == []


class Asking:
    """Two who go on writing while the model is changed; `away`: what was not read."""

    def __init__(self, model: RunningModel) -> None:
        self.away: list[ModelAway] = []
        self.read = 0
        self._model = model
        self._done = threading.Event()
        self._threads = [threading.Thread(target=self._ask) for _ in range(2)]

    def __enter__(self) -> "Asking":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._done.set()
        for thread in self._threads:
            thread.join()

    def _ask(self) -> None:
        with Interpreter(self._model.url, self._model.token, timeout=30) as interpreter:
            while not self._done.is_set():
                try:
                    interpreter.interpret("I looked after forty accounts; what does it pay?")
                    self.read += 1
                except ModelAway as error:
                    self.away.append(error)
