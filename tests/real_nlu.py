"""The real model, trained once and served once a run, for whichever tests ask for it.

A test folder's conftest takes it by `from tests.real_nlu import running_model  # noqa: F401`.
"""

import atexit
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from nlu.client import Interpreter
from nlu.server import ModelServer
from nlu.training import train
from nlu.vocabulary import FlowVocabulary

DATA_DIR = Path(__file__).resolve().parent.parent / "data" / "test"

TRIAL = FlowVocabulary(
    flow="trial",
    groups={"language": {"C++": ("cpp",), ".NET": ("dotnet",), "C": ()}},
    examples={"language": ("I wrote it in C++", "mostly .NET at my last job")},
    questions={
        "pay": ("how much does it pay", "what is the salary"),
        "remote": ("can I work from home", "is it remote"),
    },
)
FARM = FlowVocabulary(
    flow="farm",
    groups={"animals": {"feeding": ("fed",)}, "machines": {"repair": ("repaired",)}},
    examples={
        "animals": ("I milked the cows every morning", "took care of the sick calves"),
        "machines": ("fixed the tractor", "changed the oil of the harvester"),
    },
)
"""What an author may write in five minutes: few words, and two examples for each group."""
OTHER = FlowVocabulary(flow="other", questions={"parking": ("is there parking", "can I park")})


class RunningModel(NamedTuple):
    """Where the model answers, and the word it wants to hear."""

    url: str
    token: str
    server: ModelServer

    @property
    def interpreter(self) -> Interpreter:
        return self.server.interpreter


@cache
def serve() -> RunningModel:
    """The served model; it ends with the test run."""
    server = ModelServer(train([TRIAL, FARM, OTHER], data_dir=DATA_DIR), data_dir=DATA_DIR)
    server.start()
    atexit.register(server.close)
    server.wait_until_ready()
    return RunningModel(server.url, server.token, server)


@pytest.fixture(scope="session")
def running_model() -> RunningModel:
    return serve()
