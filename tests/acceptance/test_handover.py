"""Two people write to each other through the program, across a power cut."""

import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from tests.acceptance.program import Program
from tests.acceptance.test_every_channel import is_to_answer
from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import RunningModel

pytestmark = [pytest.mark.rasa, pytest.mark.process]


class Recruiter:
    """Somebody at the recruiter's pages, with a browser that knows no scripts."""

    def __init__(self, program: Program, application: str) -> None:
        self._program = program
        self._path = f"/recruiter/applications/{application}"
        self._http = httpx.Client(follow_redirects=True, timeout=60)
        self.html = ""

    def close(self) -> None:
        self._http.close()

    def comes_in(self, invitation: str) -> None:
        fields = {"name": "Dana Reyes", "email": "dana@example.com", "password": "four quiet lamps"}
        self._post(invitation, fields)

    def looks(self) -> str:
        """The page's words."""
        self.html = self._http.get(self._program.url + self._path).raise_for_status().text
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    def looks_until(self, words: str) -> None:
        """Look again until these words are there, or two hundred times in vain."""
        # Each look is a whole page that the program makes; nothing else tells when it is done.
        assert any(words in self.looks() for _ in range(200)), self.looks()

    def does(self, act: str, **fields: str) -> None:
        self.looks()
        carried = {name: self._field(name) for name in ("nonce", "held_by")}
        self._post(f"{self._program.url}{self._path}/{act}", carried | fields)

    def _field(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.html)
        assert found
        return found[1]

    def _post(self, url: str, fields: dict[str, str]) -> None:
        origin = {"origin": self._program.url}
        self._http.post(url, data=fields, headers=origin).raise_for_status()


def test_two_people_write_to_each_other_until_the_program_goes_on(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    program = Program(folder, model, telegram).start()
    person = telegram.candidate(5001)
    person.says("/start account_manager")
    person.hears(is_to_answer)
    person.says("I agree")
    asked = person.hears(is_to_answer)[-1].text
    (row,) = program.applications()
    dana = Recruiter(program, row["id"])
    link = program.command("recruiter", "add", "--role", "administrator").stdout
    (path,) = re.findall(r"/recruiter/invitation/\S+", link)
    dana.comes_in(program.url + path)

    dana.does("take-over")
    person.hears(lambda message: "Dana Reyes" in message.text)
    dana.does("write", text="Hello, Dana here. Do you have a <minute>?")
    heard = person.hears(lambda message: "<minute>" in message.text)
    assert "Dana Reyes" in heard[-1].text
    person.says("Yes, five years of minutes")
    dana.looks_until("Yes, five years of minutes")
    assert "delivered" in dana.looks()

    program.kill()
    person.says("Are you still there?")
    program.start()
    dana.looks_until("Are you still there?")
    assert "You have the chat" in dana.looks()
    dana.does("write", text="I am, back to the questions")
    person.hears(lambda message: "back to the questions" in message.text)

    dana.does("give-back")
    again = person.hears(is_to_answer)
    assert "What is your name" in asked
    assert "What is your name" in again[-1].text
    person.says("Priya Raman")
    person.hears(lambda message: "Have you opened doors" in message.text)
    dana.looks_until("Priya Raman")
    dana.close()
    program.stop()
    shown = program.shown(row["id"])
    said = [line["text"] for line in shown["transcript"] if line["who"] == "you"]
    assert "Yes, five years of minutes" in said
    assert "Dana" not in program.log
