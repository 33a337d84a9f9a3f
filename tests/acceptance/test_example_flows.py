"""The flows to copy from can be tried in the terminal; candidates never meet them."""

import json
from pathlib import Path

import httpx
import pytest

from tests.acceptance.program import Program
from tests.fake_telegram.candidate import FakeTelegram
from tests.real_nlu import RunningModel

EXAMPLES = {"care_assistant": "Home Care Assistant", "support_engineer": "IT Support Engineer"}
pytestmark = [pytest.mark.rasa, pytest.mark.process]


@pytest.mark.parametrize("job", EXAMPLES)
def test_an_example_flow_is_talked_through_in_the_terminal(
    folder: Path, model: RunningModel, job: str
) -> None:
    said = ("I agree", "my name is Ada Byrne", "ada@example.com", "nope, not yet")
    done = Program(folder, model).command("chat", job, "--json", given="\n".join(said) + "\n")
    *turns, card = map(json.loads, done.stdout.splitlines())
    assert EXAMPLES[job] in turns[0]["bot"][0]["text"]
    assert [each["value"] for turn in turns[2:] for each in turn["understood"]] == [
        "Ada Byrne",
        "ada@example.com",
        "no",
    ]
    assert card["knocked_out_by"] == "may_work"


def test_candidates_are_offered_no_example_flow(
    folder: Path, model: RunningModel, telegram: FakeTelegram
) -> None:
    with Program(folder, model, telegram) as program:
        offered = httpx.get(f"{program.url}/apply/", follow_redirects=True).text
        found = {job: httpx.get(f"{program.url}/apply/{job}").status_code for job in EXAMPLES}
        person = telegram.candidate(5001)
        person.says("/start")
        heard = "\n".join(message.text for message in person.hears(2))
    assert found == dict.fromkeys(EXAMPLES, 404)
    assert "Account Manager" in offered
    assert "Account Manager" in heard
    assert not [title for title in EXAMPLES.values() if title in offered + heard]
