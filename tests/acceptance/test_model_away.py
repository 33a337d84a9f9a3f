"""While the model is away buttons work and words are kept; when it is back they are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import Request, urlopen

import pytest

from tests.acceptance.program import Program
from tests.acceptance.test_every_channel import is_to_answer
from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


class Gate(ThreadingHTTPServer):
    """The way to the model, which can be shut."""

    is_open = True
    url = ""

    def __init__(self, model: RunningModel) -> None:
        super().__init__(("127.0.0.1", 0), Passage)
        self.beyond = model.url
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Passage(BaseHTTPRequestHandler):
    """Lets a request through, or says that nobody is there."""

    server: Gate

    def do_GET(self) -> None:
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length) or None
        if not self.server.is_open:
            self.send_error(503)
            return
        asked = Request(self.server.beyond + self.path, body, method=self.command)
        asked.add_header("content-type", "application/json")
        with urlopen(asked) as answer:
            said = answer.read()
        self.send_response(200)
        self.send_header("content-length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    do_POST = do_GET  # noqa: N815 - the name that the server looks for

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def gate_to(model: RunningModel) -> Iterator[Gate]:
    with Gate(model) as gate:
        thread = Thread(target=gate.serve_forever)
        thread.start()
        yield gate
        gate.shutdown()
        thread.join()


def test_words_are_kept_and_read_when_the_model_is_back(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    with gate_to(model) as gate:
        behind = RunningModel(gate.url, model.token, model.server)
        with Program(folder, behind, telegram) as program:
            person = telegram.candidate(5001)
            for text in ("/start account_manager", "I agree", "Ada Byron"):
                person.says(text)
                person.hears(is_to_answer)
            gate.is_open = False
            person.says("absolutely, for about four years")
            assert "I've kept what you wrote" in person.hears(is_to_answer)[0].text
            person.taps("None of these")
            assert "looked after client accounts" in person.hears(is_to_answer)[-1].text
            gate.is_open = True
            heard = person.hears(is_to_answer)
            (row,) = program.applications()
            answers = program.shown(row["id"])["answers"]
    assert "I've now read" in heard[0].text
    assert answers["prospecting"]["value"] == "yes"
    assert answers["prospecting_years"]["value"] == {"least": 48, "most": 48}
    assert answers["sold"]["value"] == {"options": [], "other": None}
