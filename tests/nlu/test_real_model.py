"""The real model, served: what it understands, and how its server lives and dies."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from nlu.client import Interpreter, ModelAway
from nlu.training import train
from screening.dialogue.reading.told import told
from tests.real_nlu import DATA_DIR, FARM, OTHER, TRIAL, RunningModel

pytestmark = pytest.mark.rasa

ACTS = {
    "yup, I do that": "affirm",
    "no, I never have": "deny",
    "honestly no clue": "unsure",
    "next question please": "skip",
    "could I talk with somebody from your team": "human",
    "and why would you want to know": "ask_why",
    "xkcd qwrtz plmokn": "out_of_scope",
    "about six years in retail": "inform",
}


@pytest.mark.parametrize(("text", "act"), ACTS.items())
def test_acts_are_understood(running_model: RunningModel, text: str, act: str) -> None:
    (clause,) = running_model.interpreter.interpret(text).clauses
    assert clause.acts[0].name == act


def test_a_flows_question_is_understood_as_its_own(running_model: RunningModel) -> None:
    (clause,) = running_model.interpreter.interpret("and what's the salary like?").clauses
    assert clause.acts[0].name == "asks:trial/pay"
    (clause,) = running_model.interpreter.interpret("is there any parking?", flow="trial").clauses
    assert clause.acts[0].name == "ask_job"


def test_a_flows_words_are_found_where_they_stand(running_model: RunningModel) -> None:
    text = "C++ and  .NET, it’s my thing; plus C"
    read = running_model.interpreter.interpret(text)
    found = [(e.name, e.value, text[e.start : e.end]) for c in read.clauses for e in c.entities]
    assert [f for f in found if f[0] == "language"] == [
        ("language", "C++", "C++"),
        ("language", ".NET", ".NET"),
        ("language", "C", "C"),
    ]


def test_a_flow_of_two_examples_a_group_hears_what_is_like_them(
    running_model: RunningModel,
) -> None:
    text = "It was winter, I milked the goats at five and fixed the engine of the tractor."
    read = running_model.interpreter.interpret(text, flow="farm")
    found = list(told(read.clauses, "farm", ("animals", "machines")))
    assert ("animals", "I milked the goats at five") in {
        (each.group, text[slice(*each.span)]) for each in found
    }
    assert ("machines", "fixed the engine of the tractor") in {
        (each.group, text[slice(*each.span)]) for each in found
    }


@pytest.mark.parametrize(
    "text",
    [
        "I worked in an office for three years and liked the people",
        "my mother was a teacher, so I know schools",
        "it was raining and nobody came",
    ],
)
def test_a_flow_of_two_examples_a_group_does_not_hear_them_everywhere(
    running_model: RunningModel, text: str
) -> None:
    read = running_model.interpreter.interpret(text, flow="farm")
    assert not list(told(read.clauses, "farm", ("animals", "machines")))


def test_one_flow_never_sees_what_another_listens_for(running_model: RunningModel) -> None:
    read = running_model.interpreter.interpret("I milked the cows", flow="trial")
    assert not [e for c in read.clauses for e in c.entities if e.name.startswith("tells:farm")]


def test_a_hundred_kilobytes_do_not_hang(running_model: RunningModel) -> None:
    with Interpreter(running_model.url, running_model.token, timeout=30) as patient:
        read = patient.interpret("I called them and they bought. " * 3_300)
    assert read.unread
    assert len(read.clauses) == 16


def test_a_text_of_which_no_piece_can_be_read_means_nothing(running_model: RunningModel) -> None:
    read = running_model.interpreter.interpret("x" * 300)
    assert {clause.acts[0].name for clause in read.clauses} <= {"out_of_scope", "unfamiliar"}
    assert read.meant == ()


def test_the_model_is_the_one_that_was_trained(running_model: RunningModel) -> None:
    model = train([TRIAL, FARM, OTHER], data_dir=DATA_DIR)
    assert running_model.interpreter.interpret("yes").model == model.name.removesuffix(".tar.gz")


def test_a_model_is_swapped_while_it_serves(running_model: RunningModel) -> None:
    running_model.server.swap(train([TRIAL, FARM, OTHER], data_dir=DATA_DIR))
    assert running_model.interpreter.available()
    with pytest.raises(ModelAway, match="400"):
        running_model.interpreter.load(Path("no-such-model.tar.gz"), "none")
    assert running_model.interpreter.available()


def test_nobody_gets_in_without_the_token(running_model: RunningModel) -> None:
    with Interpreter(running_model.url, "wrong") as stranger, pytest.raises(ModelAway, match="401"):
        stranger.interpret("yes")
    webhook = httpx.post(f"{running_model.url}/webhooks/rest/webhook", json={"message": "hi"})
    assert webhook.status_code == 404


def test_the_token_stands_on_no_command_line(running_model: RunningModel) -> None:
    assert running_model.server.pid
    line = Path(f"/proc/{running_model.server.pid}/cmdline").read_bytes()
    assert running_model.token.encode() not in line


def test_what_candidates_say_is_not_logged(running_model: RunningModel) -> None:
    running_model.interpreter.interpret("unmistakable zanzibar")
    assert "zanzibar" not in running_model.server.log_file.read_text(errors="replace")


def test_a_server_that_dies_is_run_again(running_model: RunningModel) -> None:
    first = running_model.server.pid
    assert first
    gone = os.pidfd_open(first)
    os.kill(first, signal.SIGKILL)
    assert select.select([gone], [], [], 10)[0]
    os.close(gone)
    running_model.server.wait_until_ready()
    assert running_model.server.pid not in {None, first}
    assert running_model.interpreter.interpret("yes").clauses


PARENT = """
import sys
from pathlib import Path
from nlu.server import ModelServer
server = ModelServer(Path(sys.argv[1]), data_dir=Path(sys.argv[2]))
server.start()
while not server.pid:
    pass
print(server.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs pidfd_open")
def test_the_server_dies_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    model = train([TRIAL, FARM, OTHER], data_dir=DATA_DIR)
    command = [sys.executable, "-c", PARENT, str(model), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        server = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
        assert select.select([server], [], [], 20)[0]
        os.close(server)
